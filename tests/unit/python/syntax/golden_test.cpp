#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <sstream>

#include "judgement.h"

namespace firstboot::python::syntax {
namespace {

std::string read(const std::string& path) {
    const std::ifstream stream(path, std::ios::binary);
    std::stringstream text;
    text << stream.rdbuf();
    return text.str();
}

// Recorded from CPython by `scripts/oracle record syntax`: files of tests/oracle/sources, each with
// a mistake, and what compile() and the traceback module say to it.
TEST(SyntaxGoldens, AreWhatCPythonSaysToFilesWithMistakes) {
    const auto goldens = nlohmann::json::parse(read(FIRSTBOOT_TESTS "/oracle/goldens/syntax.json"));
    ASSERT_GE(goldens.size(), 5000U);
    std::map<std::string, std::string> sources;
    for (const auto& golden : goldens) {
        const std::string name = golden["file"];
        std::string& source = sources[name];
        if (source.empty()) {
            source = read(FIRSTBOOT_TESTS "/oracle/sources/" + name);
        }
        const auto& change = golden["change"];
        std::string file = source;
        file.replace(change[0].get<std::size_t>(), change[1].get<std::size_t>(),
                     change[2].get<std::string>());
        EXPECT_EQ(judgement(file), golden["verdict"]) << golden;
    }
}

// Recorded from CPython by `scripts/oracle record trees`.
TEST(SyntaxGoldens, TreesAreThoseOfAstDump) {
    const auto goldens = nlohmann::json::parse(read(FIRSTBOOT_TESTS "/oracle/goldens/trees.json"));
    ASSERT_GE(goldens.size(), 13U);
    for (const auto& golden : goldens) {
        const std::string name = golden["file"];
        const bool is_in_folder = name == "every_construct.py";
        const std::string folder = FIRSTBOOT_TESTS "/oracle/sources/";
        EXPECT_EQ(tree_judgement(read(folder + (is_in_folder ? "constructs/" : "") + name)),
                  golden["tree"])
            << name;
    }
}

}  // namespace
}  // namespace firstboot::python::syntax
