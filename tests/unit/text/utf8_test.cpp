#include "text/utf8.h"

#include <gtest/gtest.h>

#include "text/python_text.h"
#include "text/unicode.h"

namespace firstboot::text {
namespace {

TEST(Utf8, NamesTheFirstFaultAsPythonDoes) {
    struct Case {
        std::string_view bytes;
        std::string_view message;
    };
    const Case cases[] = {
        {"\xFF", "'utf-8' codec can't decode byte 0xff in position 0: invalid start byte"},
        {"a\xC3", "'utf-8' codec can't decode byte 0xc3 in position 1: unexpected end of data"},
        {"\xE2\x82", "'utf-8' codec can't decode bytes in position 0-1: unexpected end of data"},
        {"\xE2\x82(",
         "'utf-8' codec can't decode bytes in position 0-1: invalid continuation byte"},
        {"\xED\xA0\x80",
         "'utf-8' codec can't decode byte 0xed in position 0: invalid continuation byte"},
        {"\xC0\x80", "'utf-8' codec can't decode byte 0xc0 in position 0: invalid start byte"},
    };
    for (const Case& c : cases) {
        const auto error = find_utf8_error(c.bytes);
        ASSERT_TRUE(error);
        EXPECT_EQ(error->message, c.message);
    }
    EXPECT_FALSE(find_utf8_error("aé漢😀"));
}

TEST(Utf8, ReplacesEachFaultOnce) {
    EXPECT_EQ(replace_invalid_utf8("a\xFF\xE2\x82z"), "a\uFFFD\uFFFDz");
}

TEST(Utf8, WalksBothWaysOverWhateverItIsGiven) {
    const std::string_view text = "aé\x80漢\xF0\x9F";
    std::size_t forth = 0;
    std::size_t steps = 0;
    for (; forth < text.size(); ++steps) forth += code_point_at(text, forth).size;
    EXPECT_EQ(forth, text.size());
    EXPECT_EQ(steps, 6U);
    for (std::size_t back = text.size(); back > 0; --steps) {
        back -= code_point_before(text, back).size;
    }
    EXPECT_EQ(steps, 0U);
}

TEST(PythonText, ShowsTextsAsReprDoes) {
    EXPECT_EQ(repr("a'b"), "\"a'b\"");
    EXPECT_EQ(repr("a'\"b"), "'a\\'\"b'");
    EXPECT_EQ(repr("\t\n\x7F\u00A0é\u200B😀\\"), "'\\t\\n\\x7f\\xa0é\\u200b😀\\\\'");
}

TEST(PythonText, ReadsIntegersAsIntDoes) {
    struct Case {
        std::string_view text;
        std::string_view value;
        std::string_view error;
    };
    const Case cases[] = {
        {" 5432\n", "5432", ""},
        {"-0", "0", ""},
        {"+5_4", "54", ""},
        {"\u0663", "3", ""},
        {"\x1F"
         "5",
         "", "invalid literal for int() with base 10: '\\x1f5'"},
        {"5__4", "", "invalid literal for int() with base 10: '5__4'"},
        {"", "", "invalid literal for int() with base 10: ''"},
    };
    for (const Case& c : cases) {
        const Integer integer = parse_integer(c.text);
        EXPECT_EQ(integer.value, c.value);
        EXPECT_EQ(integer.error.value_or(""), c.error);
    }
}

TEST(Unicode, KnowsSpacesWordsAndDigitsOfAllScripts) {
    for (const char32_t space : {U' ', U'\x1C', U'\u0085', U'\u00A0', U'\u2028', U'\u3000'}) {
        EXPECT_TRUE(is_space(space)) << static_cast<unsigned>(space);
    }
    EXPECT_FALSE(is_space(U'\u200B'));
    EXPECT_TRUE(is_word(U'é'));
    EXPECT_TRUE(is_word(U'²'));
    EXPECT_FALSE(is_word(U'-'));
    EXPECT_EQ(decimal_value(U'\u0669'), 9);
    EXPECT_EQ(decimal_value(U'²'), -1);
}

}  // namespace
}  // namespace firstboot::text
