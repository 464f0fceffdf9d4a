#include "lessons/parse.h"

#include <gtest/gtest.h>

#include "sample.h"

namespace firstboot::lessons {
namespace {

TEST(LessonParser, ReadsEveryPart) {
    const auto [lesson, faults] = parse_lesson(sample());
    for (const Fault& fault : faults) ADD_FAILURE() << fault.line << ": " << fault.message;
    EXPECT_EQ(lesson.id, "sample");
    EXPECT_EQ(lesson.prose.markdown, "Welcome.\n\n");
    ASSERT_EQ(lesson.files.size(), 1U);
    EXPECT_EQ(lesson.files[0].path, "app.py");
    ASSERT_EQ(lesson.steps.size(), 1U);
    const Step& step = lesson.steps[0];
    EXPECT_EQ(step.id, "name");
    EXPECT_EQ(step.title, "Give it a name");
    EXPECT_EQ(step.line, 17U);
    EXPECT_EQ(step.solution.size(), 1U);
    ASSERT_EQ(step.wrong.size(), 1U);
    EXPECT_EQ(step.wrong[0].title, "another value");
    ASSERT_EQ(step.hints.size(), 1U);
    ASSERT_EQ(step.checks.size(), 1U);
    EXPECT_EQ(step.checks[0].title, "NAME is shop");
    EXPECT_EQ(step.checks[0].code_line, 46U);
    EXPECT_NE(step.afterwards.markdown.find("Done."), std::string::npos);
}

TEST(LessonParser, ReadsAllLineEndsAndAByteOrderMark) {
    for (const std::string end : {"\n", "\r\n", "\r"}) {
        std::string text = "\xEF\xBB\xBF";
        for (const char c : sample()) text += c == '\n' ? end : std::string(1, c);
        const auto [lesson, faults] = parse_lesson(text);
        EXPECT_TRUE(faults.empty());
        ASSERT_EQ(lesson.steps.size(), 1U);
        EXPECT_EQ(lesson.steps[0].checks[0].code_line, 46U);
    }
}

struct Mistake {
    const char* name;
    const char* from;
    const char* to;
    std::uint32_t line;
    const char* message;
};

class LessonMistake : public testing::TestWithParam<Mistake> {};

TEST_P(LessonMistake, IsToldWithItsLine) {
    const auto& [name, from, to, line, message] = GetParam();
    std::string told;
    for (const Fault& fault : parse_lesson(sample_with(from, to)).faults) {
        const bool is_it = fault.message.find(message) != std::string::npos;
        if (is_it && fault.line == line) return;
        told += std::to_string(fault.line) + ": " + fault.message + "\n";
    }
    FAIL() << told;
}

constexpr Mistake mistakes[] = {
    {"no_front_matter", "---\nid", "id", 1, "begins with its front matter"},
    {"open_front_matter", "language: en\n---\n", "language: en\n", 1, "never closed"},
    {"no_title", "title: A sample\n", "", 1, "needs \"title\""},
    {"unknown_name", "summary:", "sumary:", 4, "Did you mean \"summary\"?"},
    {"twice", "level:", "title: x\nlevel:", 5, "given twice"},
    {"bad_level", "beginner", "easy", 5, "is one of beginner intermediate advanced"},
    {"bad_id", "id: sample", "id: My Lesson", 2, "small letters"},
    {"no_colon", "summary: One step.", "summary", 4, "is `name: value`"},
    {"big_heading", "## Give", "# Give", 17, "begins with ##"},
    {"open_fence", "```python\nfound", "````python\nfound", 45, "never closed"},
    {"unknown_part", "### Solution", "### Solutoin", 21, "Did you mean \"Solution\"?"},
    {"part_suggested", "### Afterwards", "### Afterward", 50, "Did you mean \"Afterwards\"?"},
    {"no_hint", "### Hint", "#### Hint", 17, "has no hint"},
    {"empty_hint", "A key in `app.config`.", "", 39, "hint is empty"},
    {"untitled_check", "### Check: NAME is shop", "### Check", 43, "needs a title"},
    {"untitled_wrong", "### Wrong: another value", "### Wrong", 30, "needs a title"},
    {"file_in_prose", "Look at [the step](#name).", "```sh file=x\n```", 19, "belongs under"},
    {"file_unnamed", "### Solution\n\n```python file=app.py", "### Solution\n\n```python", 23,
     "Which file is this?"},
    {"path_outside", "### Solution\n\n```python file=app.py",
     "### Solution\n\n```python file=../app.py", 23, "A path goes down"},
    {"removes_nothing", "### Wrong: another value\n",
     "### Wrong: another value\n\n```text remove=b.py\n```\n", 32, "no b.py here"},
    {"prose_in_solution", "### Solution\n", "### Solution\n\nLook.\n", 23, "Nobody sees"},
    {"dead_link", "(#name)", "(#nome)", 19, "has the id \"nome\""},
    {"strange_link", "(#name)", "(javascript:alert(1))", 19, "A link leads to"},
    {"no_assert", R"(assert found == "shop", f"NAME is {found!r}, not 'shop'.")", "found", 46,
     "asserts nothing"},
    {"no_message", ", f\"NAME is {found!r}, not 'shop'.\"", "", 47, "has no message"},
    {"check_syntax", "assert found ==", "assert found =", 47, "SyntaxError"},
    {"same_variant", "\"ship\"", "\"shop\"", 30, "same as the solution"},
};

INSTANTIATE_TEST_SUITE_P(Each, LessonMistake, testing::ValuesIn(mistakes),
                         [](const auto& instance) { return std::string(instance.param.name); });

TEST(LessonParser, RefusesWhatIsTooMuch) {
    std::string text = sample();
    for (int step = 0; step < 300; ++step) {
        text += "\n## Step " + std::to_string(step) + "\n\nText.\n";
    }
    const auto many = parse_lesson(text);
    EXPECT_EQ(many.lesson.steps.size(), most_steps);
    EXPECT_NE(many.faults.back().message.find("more than 200 steps"), std::string::npos);
    EXPECT_EQ(parse_lesson(std::string(most_bytes + 1, '#')).faults.size(), 1U);
}

TEST(LessonParser, EndsWhateverTheTextIs) {
    for (const char* text : {"", "---", "---\n---\n", "```", "##", "## \n### ", "\xff\xfe", "](",
                             "---\n---\n## {#}\n### Wrong:\n```x file\n```\n"}) {
        EXPECT_FALSE(parse_lesson(text).faults.empty()) << text;
    }
}

}  // namespace
}  // namespace firstboot::lessons
