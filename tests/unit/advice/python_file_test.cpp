#include "advice/python_file.h"

#include <gtest/gtest.h>

namespace firstboot::advice {
namespace {

using Names = std::vector<std::string>;

TEST(PythonFile, FindsNamesOutsideOfTextsAndComments) {
    const std::string_view source =
        "db = f'db {db}' # db\n\"\"\"db\ndb\"\"\"\nx.db(dbx, 'db')\ny = (db)\n";
    std::vector<std::uint32_t> begins;
    const PythonFile file(source);
    for (const text::Span span : file.occurrences("db")) {
        begins.push_back(span.begin);
    }
    const auto call = static_cast<std::uint32_t>(source.find("db(dbx"));
    const auto last = static_cast<std::uint32_t>(source.find("db)\n"));
    EXPECT_EQ(begins, (std::vector<std::uint32_t>{0, 11, call, last}));
}

TEST(PythonFile, CountsFromTheByteOrderMark) {
    const PythonFile file("\xEF\xBB\xBFname = 1\n");
    ASSERT_EQ(file.occurrences("name").size(), 1U);
    EXPECT_EQ(file.occurrences("name").front(), (text::Span{3, 7}));
    EXPECT_EQ(file.text(*file.body().front()), "name = 1");
    EXPECT_EQ(file.import_place(), 3U);
}

TEST(PythonFile, KnowsWhatAModuleDefines) {
    const PythonFile file(
        "import os\nimport a.b\nfrom a import (b as c,\n  d)\nclass Config(Base):\n    X = 1\n"
        "def make():\n    y = 2\nz = 3\nz == 4\nu, (v, w) = t\nn: int = 5\n");
    EXPECT_EQ(file.defined_names(),
              (Names{"os", "a", "c", "d", "Config", "make", "z", "u", "v", "w", "n"}));
}

TEST(PythonFile, PutsImportsBehindDocstringAndFuture) {
    struct Case {
        std::string_view source;
        std::string_view rest;
    };
    for (const Case& each : {
             Case{"x = 1\n", "x = 1\n"},
             Case{"\"\"\"Words.\"\"\"\nx = 1\n", "x = 1\n"},
             Case{"'words'\nfrom __future__ import annotations  # late\nx = 1\n", "x = 1\n"},
             Case{"x = 1\n'no docstring'\n", "x = 1\n'no docstring'\n"},
         }) {
        EXPECT_EQ(each.source.substr(PythonFile(each.source).import_place()), each.rest);
    }
}

TEST(PythonFile, HasNamesButNoNodesWhereThereIsASyntaxError) {
    const PythonFile file("db = 1\nif db\n    pass\n");
    EXPECT_EQ(file.occurrences("db").size(), 2U);
    EXPECT_TRUE(file.body().empty());
    EXPECT_TRUE(file.statements().empty());
}

TEST(PythonFile, SeesNothingInBytesThatAreNoText) {
    const PythonFile file("db = '\xFF'\n");
    EXPECT_TRUE(file.occurrences("db").empty());
    EXPECT_TRUE(file.body().empty());
}

TEST(PythonFile, WalksAChainOfAnyLength) {
    std::string source = "if a:\n    f(0)\n";
    for (int i = 0; i < 1'000; ++i) source += "elif a:\n    f(1)\n";
    const PythonFile file(source);
    EXPECT_EQ(file.calls_in({0, static_cast<std::uint32_t>(source.size())}).size(), 1'001U);
}

}  // namespace
}  // namespace firstboot::advice
