#include "python/syntax/parse.h"

#include <gtest/gtest.h>

#include "python/syntax/dump.h"

namespace firstboot::python::syntax {
namespace {

TEST(Parse, TellsWarningsWithTheirLines) {
    const ParseResult result = parse_module("x = 1\ny = '\\d'\n0xfor x in y\n");
    const auto& tree = std::get<std::unique_ptr<Tree>>(result);
    ASSERT_EQ(tree->warnings().size(), 2U);
    EXPECT_EQ(
        tree->warnings()[0],
        (SyntaxWarning{"\"\\d\" is an invalid escape sequence. Such sequences will not work in "
                       "the future. Did you mean \"\\\\d\"? A raw string is also an option.",
                       2}));
    EXPECT_EQ(tree->warnings()[1], (SyntaxWarning{"invalid hexadecimal literal", 3}));
}

TEST(Parse, SaysWhatItDoesNotModel) {
    const auto what = [](std::string_view source) {
        const ParseResult result = parse_module(source);
        const Unmodelled* unmodelled = std::get_if<Unmodelled>(&result);
        return unmodelled == nullptr ? std::string() : unmodelled->what;
    };
    EXPECT_EQ(what("x = '\\N{BULLET}'\n"), "\\N{BULLET}");
    EXPECT_EQ(what("# coding: cp1252\nx = 1\n"), "the source encoding cp1252");
    EXPECT_EQ(what("\xEF\xAC\x81 = 1\n"), "the normalisation of the name '\xEF\xAC\x81'");
    EXPECT_EQ(what("\xC3\xA9t\xC3\xA9 = 1\n"), "");
}

TEST(Parse, RefusesWholeNumbersOfTooManyDigits) {
    const std::string digits(4301, '1');
    for (const std::string& source : {"x = 1\ny = " + digits + "\n", "x = [\n-" + digits + "]\n"}) {
        const ParseResult result = parse_module(source);
        const auto* error = std::get_if<SyntaxError>(&result);
        ASSERT_NE(error, nullptr);
        EXPECT_EQ(error->message,
                  "Exceeds the limit (4300 digits) for integer string conversion: value has 4301 "
                  "digits; use sys.set_int_max_str_digits() to increase the limit - Consider "
                  "hexadecimal for huge integer literals to avoid decimal conversion limits.");
        EXPECT_EQ(error->line, 2);
        EXPECT_EQ(error->offset, 0);
    }
    EXPECT_FALSE(std::holds_alternative<SyntaxError>(parse_module("x = 0x" + digits)));
}

TEST(Parse, ReadsExpressionsOfTheirOwn) {
    const ParseResult result = parse_expression("  a + 1");
    EXPECT_EQ(dump(*std::get<std::unique_ptr<Tree>>(result), false),
              "Expression(body=BinOp(left=Name(id='a', ctx=Load()), op=Add(), "
              "right=Constant(value=1)))");
    const ParseResult wrong = parse_expression("a = 1");
    EXPECT_EQ(std::get<SyntaxError>(wrong).message, "invalid syntax");
}

TEST(Parse, CountsSpansInTheFileWithoutItsMark) {
    const ParseResult result = parse_module("\xEF\xBB\xBFx = 1\r\ny = 2\r\n");
    const auto& tree = std::get<std::unique_ptr<Tree>>(result);
    ASSERT_EQ(tree->body().size(), 2U);
    EXPECT_EQ(tree->body()[1]->span, (text::Span{7, 12}));
}

}  // namespace
}  // namespace firstboot::python::syntax
