#include "dotenv/interpolation.h"

#include <gtest/gtest.h>

namespace firstboot::dotenv {
namespace {

std::vector<Binding> parsed(std::string_view file) {
    return std::get<std::vector<Binding>>(parse(file));
}

std::vector<Value> resolved(std::string_view file, const Environment& process = {},
                            Precedence precedence = Precedence::file) {
    return std::get<std::vector<Value>>(resolve(parsed(file), process, precedence));
}

TEST(Interpolation, LooksInTheFileOrInTheProcessFirst) {
    const Environment process{{"A", "process"}};
    const std::string_view file = "A=file\nB=${A}\n";
    EXPECT_EQ(resolved(file, process, Precedence::file)[1].text, "file");
    EXPECT_EQ(resolved(file, process, Precedence::process)[1].text, "process");
}

TEST(Interpolation, SaysWhereEachReferenceCameFrom) {
    const auto values = resolved("A=1\nN\nB=x${A}y${P}${Q:-q}${R}${N:-no}\n", {{"P", "p"}});
    const Value& value = values[2];
    EXPECT_EQ(value.text, "x1ypq");
    ASSERT_EQ(value.references.size(), 5U);
    EXPECT_EQ(value.references[0].source, Source::binding);
    EXPECT_EQ(value.references[0].binding, 0U);
    EXPECT_EQ(value.references[0].written, (text::Span{1, 5}));
    EXPECT_EQ(value.references[0].became, (text::Span{1, 2}));
    EXPECT_EQ(value.references[1].source, Source::process);
    EXPECT_EQ(value.references[2].source, Source::fallback);
    EXPECT_EQ(value.references[3].source, Source::nothing);
    EXPECT_EQ(value.references[4].source, Source::nothing);
}

TEST(Interpolation, KeepsTheFirstPlaceAndTheLastValueOfANameWrittenTwice) {
    const auto values = resolved("A=1\nB=2\nA=3\n");
    ASSERT_EQ(values.size(), 2U);
    EXPECT_EQ(values[0].name, "A");
    EXPECT_EQ(values[0].text, "3");
    EXPECT_EQ(values[0].binding, 2U);
    EXPECT_EQ(values[0].overruled, std::vector<std::size_t>{0});
}

TEST(Interpolation, RefusesToGrowWithoutEnd) {
    std::string file = "A0=" + std::string(100, 'x') + "\n";
    for (int i = 1; i < 64; ++i) {
        const std::string before = "${A" + std::to_string(i - 1) + "}";
        file += "A" + std::to_string(i) + "=" + before + before + "\n";
    }
    const auto result = resolve(parsed(file), {}, Precedence::file);
    EXPECT_TRUE(std::holds_alternative<TooLarge>(result));
}

TEST(Load, LeavesWhatTheProcessHasUnlessToldToReplace) {
    const Environment process{{"A", "process"}};
    const auto values = resolved("A=1\nB=2\nC\n");
    EXPECT_EQ(load(values, process, false).set, (std::vector<std::size_t>{1}));
    EXPECT_EQ(load(values, process, true).set, (std::vector<std::size_t>{0, 1}));
}

TEST(Load, StopsAtANameThatNoEnvironmentTakes) {
    const auto values = resolved("A=1\n'B=C'=2\nD=3\n");
    const Load result = load(values, {}, false);
    EXPECT_EQ(result.set, (std::vector<std::size_t>{0}));
    EXPECT_EQ(result.error, "illegal environment variable name");
}

}  // namespace
}  // namespace firstboot::dotenv
