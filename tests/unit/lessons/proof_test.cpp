#include "lessons/proof.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "lessons/parse.h"
#include "sample.h"

namespace firstboot::lessons {
namespace {

Proof proof_of(const std::string& text) {
    const auto [lesson, faults] = parse_lesson(text);
    for (const Fault& fault : faults) ADD_FAILURE() << fault.line << ": " << fault.message;
    return prove(lesson);
}

TEST(LessonProof, HoldsForTheSample) {
    const Proof proof = proof_of(sample());
    for (const Fault& fault : proof.faults) ADD_FAILURE() << fault.line << ": " << fault.message;
    ASSERT_EQ(proof.runs.size(), 3U);
    EXPECT_EQ(proof.runs[0].outcome.checks[0].message, "NAME is None, not 'shop'.");
    EXPECT_EQ(proof.runs[2].outcome.checks[0].message, "NAME is 'ship', not 'shop'.");
}

struct Broken {
    const char* from;
    const char* to;
    std::uint32_t line;
    const char* message;
};

TEST(LessonProof, TellsWhatDoesNotHold) {
    constexpr Broken cases[] = {
        {"found = app.config.get(\"NAME\")", "found = 'shop'", 17, "The start passes every check"},
        {"assert found == \"shop\"", "assert found == \"step\"", 43,
         "The solution fails this check: NAME is 'shop'"},
        {"\"ship\"", "\"shop\"  # the same", 30, "This wrong variant passes every check"},
        {R"(app.config["NAME"] = "shop")", "app.config[\"NAME\"] = SHOP", 43,
         "does not boot: NameError: name 'SHOP' is not defined"},
        {"found = app", "while True: pass\nfound = app", 17, "Firstboot cannot tell"},
        {"### Solution", "### Start\n\n```text error\nKeyError: 'A'\n```\n\n### Solution", 17,
         "is to fail with an error, but it boots"},
    };
    for (const auto& [from, to, line, message] : cases) {
        const Proof proof = proof_of(sample_with(from, to));
        ASSERT_FALSE(proof.faults.empty()) << to;
        EXPECT_EQ(proof.faults[0].line, line) << proof.faults[0].message;
        EXPECT_NE(proof.faults[0].message.find(message), std::string::npos)
            << proof.faults[0].message;
    }
}

TEST(LessonProof, WantsAVariantForEachCheck) {
    const Proof proof =
        proof_of(sample_with("### Afterwards",
                             "### Check: it is called app\n\n```python\nassert app.name == 'app', "
                             "app.name\n```\n\n### Afterwards"));
    ASSERT_EQ(proof.faults.size(), 1U);
    EXPECT_EQ(proof.faults[0].line, 50U);
}

TEST(LessonProof, LetsACheckExpectAnError) {
    const std::string check =
        "### Check: nothing else is there\n\n```python\napp.config[\"OTHER\"]\n```\n\n"
        "```text raises\nKeyError: '…'\n```\n\n### Afterwards";
    const Proof proof = proof_of(sample_with("### Afterwards", check));
    ASSERT_EQ(proof.runs.size(), 3U);
    EXPECT_TRUE(proof.runs[1].outcome.checks[1].passed);
}

/// Every lesson of the repository.
TEST(LessonProof, HoldsForTheLessonsOfThePage) {
    std::size_t count = 0;
    const std::filesystem::path folder = FIRSTBOOT_TESTS "/../web/lessons";
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (entry.path().extension() != ".md") continue;
        std::ostringstream text;
        text << std::ifstream(entry.path()).rdbuf();
        for (const Fault& fault : proof_of(text.str()).faults) {
            ADD_FAILURE() << entry.path() << ":" << fault.line << ": " << fault.message;
        }
        ++count;
    }
    EXPECT_GT(count, 0U);
}

}  // namespace
}  // namespace firstboot::lessons
