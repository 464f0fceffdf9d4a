#include "dotenv/parser.h"

#include <gtest/gtest.h>

#include <chrono>

#include "dotenv/interpolation.h"

namespace firstboot::dotenv {
namespace {

std::vector<Binding> parsed(std::string_view file, Newlines newlines = Newlines::translate) {
    return std::get<std::vector<Binding>>(parse(file, newlines));
}

std::string_view written(std::string_view file, text::Span span) {
    return file.substr(span.begin, span.end - span.begin);
}

TEST(Parser, KeepsSpansInTheFileAsItWasGiven) {
    struct Case {
        std::string_view file;
        std::string_view key;
        std::string_view value;
        std::string_view statement;
    };
    const Case cases[] = {
        {"A=1", "A", "1", "A=1"},
        {"\n\n  export A = 1 # why\nB=2", "A", "1", "\n\n  export A = 1 # why\n"},
        {"'a b'='c'\n", "a b", "'c'", "'a b'='c'\n"},
        {"A=\n", "A", "", "A=\n"},
        {"A= # why\n", "A", "", "A= # why\n"},
        {"A=#why\n", "A", "#why", "A=#why\n"},
        {"\xEF\xBB\xBF"
         "A=1\r\n",
         "A", "1", "A=1\r\n"},
        {"A=\"x\r\ny\"\r\nB=1", "A", "\"x\r\ny\"", "A=\"x\r\ny\"\r\n"},
    };
    for (const Case& c : cases) {
        const auto bindings = parsed(c.file);
        ASSERT_FALSE(bindings.empty()) << c.file;
        EXPECT_EQ(written(c.file, bindings[0].key_span), c.key);
        EXPECT_EQ(written(c.file, bindings[0].value_span), c.value);
        EXPECT_EQ(written(c.file, bindings[0].statement), c.statement);
    }
}

TEST(Parser, PointsIntoQuotedValues) {
    const std::string_view file = "A=\"x\\n\r\n${B}\\\"z\"";
    const auto bindings = parsed(file);
    ASSERT_EQ(bindings.size(), 1U);
    ASSERT_EQ(*bindings[0].value, "x\n\n${B}\"z");
    EXPECT_EQ(written(file, source_of(file, bindings[0], {0, 1})), "x");
    EXPECT_EQ(written(file, source_of(file, bindings[0], {1, 3})), "\\n\r\n");
    EXPECT_EQ(written(file, source_of(file, bindings[0], {3, 7})), "${B}");
    EXPECT_EQ(written(file, source_of(file, bindings[0], {7, 9})), "\\\"z");
}

TEST(Parser, TellsExportsAndQuotes) {
    const auto bindings = parsed("export A='1'\nB=\"2\"\nC=3\n");
    ASSERT_EQ(bindings.size(), 3U);
    EXPECT_TRUE(bindings[0].exported);
    EXPECT_EQ(bindings[0].quoting, Quoting::single_quotes);
    EXPECT_FALSE(bindings[1].exported);
    EXPECT_EQ(bindings[1].quoting, Quoting::double_quotes);
    EXPECT_EQ(bindings[2].quoting, Quoting::none);
}

TEST(Parser, WarnsWithTheLineThatPythonDotenvNames) {
    const std::string_view file = "A=1\n\n\nB C\nD=2\n";
    const auto found = warnings(parsed(file));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].message, "python-dotenv could not parse statement starting at line 2");
    EXPECT_EQ(written(file, found[0].span), "B C");
}

TEST(Parser, RefusesWhatIsNotUtf8) {
    const auto result = parse("A=\xFF");
    ASSERT_TRUE(std::holds_alternative<text::Utf8Error>(result));
    EXPECT_EQ(std::get<text::Utf8Error>(result).message,
              "'utf-8' codec can't decode byte 0xff in position 2: invalid start byte");
}

TEST(Parser, RefusesMoreStatementsThanAnyoneWrites) {
    std::string file;
    for (std::size_t i = 0; i <= most_statements; ++i) file += "A\n";
    EXPECT_TRUE(std::holds_alternative<TooManyStatements>(parse(file)));
}

TEST(Parser, CountsACarriageReturnAsALineWhereNothingTranslatesIt) {
    const auto bindings = parsed("A B\r\nC D\r\n", Newlines::keep);
    ASSERT_GE(bindings.size(), 2U);
    EXPECT_EQ(bindings[1].line, 2U);
}

// A scan that starts over at every character would take minutes here, not milliseconds.
TEST(Parser, TakesTimeInProportionToTheSize) {
    constexpr std::size_t size = 1U << 20U;
    std::vector<std::string> files;
    for (int byte = 0; byte < 128; byte += byte < 32 ? 1 : 3) {
        files.emplace_back(size, static_cast<char>(byte));
    }
    for (const std::string_view start : {"A=", "A=\"", "A='", "A=\"\\"}) {
        for (const std::string_view unit :
             {"${", "\\", "\"", "'", " #", "#", " ", "${a:", "${a:-"}) {
            std::string file(start);
            while (file.size() < size) file += unit;
            files.push_back(std::move(file));
        }
    }
    for (const std::string& file : files) {
        const auto begin = std::chrono::steady_clock::now();
        const auto values = resolve(parsed(file), {}, Precedence::file);
        const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
        EXPECT_EQ(values.index(), 0U);
        EXPECT_LT(taken.count(), 1.0) << file.substr(0, 8);
    }
}

}  // namespace
}  // namespace firstboot::dotenv
