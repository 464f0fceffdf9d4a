#include <gtest/gtest.h>

#include <chrono>

#include "python/syntax/parse.h"

namespace firstboot::python::syntax {
namespace {

std::string repeated(std::string_view text, std::size_t count) {
    std::string result;
    for (std::size_t index = 0; index < count; ++index) {
        result += text;
    }
    return result;
}

// Sources without end in one direction or another are read, or refused with an error, in time that
// grows with their length.
TEST(SyntaxBounds, EndQuicklyWhateverIsRepeated) {
    constexpr std::size_t size = 200'000;
    for (const std::string_view piece : {"(",
                                         "[",
                                         "{",
                                         ")",
                                         "]",
                                         "f'{",
                                         "'",
                                         "\"",
                                         "\\",
                                         "\n",
                                         " ",
                                         "\t",
                                         "a",
                                         "9",
                                         "0",
                                         "x = 1\n",
                                         "if x:\n",
                                         "-",
                                         "not ",
                                         "1+",
                                         "a.",
                                         "a(",
                                         "a,",
                                         "a\\\n",
                                         "lambda: ",
                                         "x if y else ",
                                         "**a",
                                         "#",
                                         "\f",
                                         "@a\n",
                                         "else:\n",
                                         "elif a:\n  b\n",
                                         "x y\n",
                                         "(a b)\n",
                                         "'\\",
                                         "f'",
                                         "\xC3\xA9",
                                         "a=",
                                         "[a for a in ",
                                         "{a:",
                                         "*",
                                         ";",
                                         "print x\n",
                                         "import a\n",
                                         "1if ",
                                         "\\d'"}) {
        const std::string source = repeated(piece, size / piece.size());
        const auto start = std::chrono::steady_clock::now();
        const ParseResult result = parse_module(source);
        const auto time = std::chrono::steady_clock::now() - start;
        EXPECT_LT(time, std::chrono::seconds(10)) << piece;
        if (const SyntaxError* error = std::get_if<SyntaxError>(&result)) {
            EXPECT_FALSE(error->message.empty()) << piece;
        }
    }
}

TEST(SyntaxBounds, RefuseNestingAsCPythonDoes) {
    const auto message = [](const std::string& source) {
        const ParseResult result = parse_module(source);
        const SyntaxError* error = std::get_if<SyntaxError>(&result);
        return error == nullptr ? std::string() : error->message;
    };
    EXPECT_EQ(message(repeated("(", 190) + "1" + repeated(")", 190)), "");
    EXPECT_EQ(message(repeated("(", 100'000)), "too many nested parentheses");
    EXPECT_EQ(message(repeated("[", 50)), "'[' was never closed");
    std::string blocks;
    for (std::size_t depth = 0; depth < 110; ++depth) {
        blocks += repeated(" ", depth) + "if x:\n";
    }
    EXPECT_EQ(message(blocks), "too many levels of indentation");
    EXPECT_EQ(message(repeated("-", 100'000) + "1"),
              "maximum recursion depth exceeded during compilation");
    EXPECT_EQ(message("1" + repeated("+1", 100'000)),
              "maximum recursion depth exceeded during compilation");
}

}  // namespace
}  // namespace firstboot::python::syntax
