#include "text/line_index.h"

#include <gtest/gtest.h>

namespace firstboot::text {
namespace {

TEST(LineIndex, CountsLinesAndCodePoints) {
    struct Case {
        std::string_view text;
        std::uint32_t offset;
        Position expected;
    };
    const Case cases[] = {
        {"", 0, {1, 1}},     {"ab", 1, {1, 2}},  {"a\nb", 2, {2, 1}},    {"a\r\nb", 3, {2, 1}},
        {"a\rb", 2, {2, 1}}, {"a\n", 2, {2, 1}}, {"\u00e9b", 2, {1, 2}}, {"a", 9, {1, 2}},
    };
    for (const Case& c : cases) {
        EXPECT_EQ(LineIndex(c.text).position(c.offset), c.expected) << c.text << " @" << c.offset;
    }
}

TEST(LineIndex, GivesLinesWithoutTheirEnds) {
    const LineIndex index("one\ntwo\r\nthree");
    EXPECT_EQ(index.line_count(), 3U);
    EXPECT_EQ(index.line(1), "one");
    EXPECT_EQ(index.line(2), "two");
    EXPECT_EQ(index.line(3), "three");
    EXPECT_EQ(index.line(4), "");
}

TEST(LineIndex, CountsSurrogatePairsAsTwoUnits) {
    EXPECT_EQ(LineIndex("a\U0001F600b").utf16_offset(5), 3U);
    EXPECT_EQ(LineIndex("\u00e9b").utf16_offset(2), 1U);
}

}  // namespace
}  // namespace firstboot::text
