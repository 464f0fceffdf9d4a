#include "advice/words.h"

#include <gtest/gtest.h>

namespace firstboot::advice {
namespace {

TEST(Words, LeaveStringsAndCommentsAlone) {
    const std::string_view source =
        "db = f'db {db}' # db\n\"\"\"db\ndb\"\"\"\nx.db(dbx, 'db\n, db)";
    std::vector<std::uint32_t> begins;
    for (const text::Span span : occurrences(source, "db")) begins.push_back(span.begin);
    EXPECT_EQ(begins.size(), 3U);
    EXPECT_EQ(begins[0], 0U);
    EXPECT_EQ(source.substr(begins[1], 3), "db(");
    EXPECT_EQ(source.substr(begins[2]), "db)");
}

TEST(Words, FindWhatAModuleDefines) {
    EXPECT_EQ(defined_names("import os\nfrom a import b as c\nclass Config(Base):\n    X = 1\n"
                            "def make():\n    y = 2\nz = 3\nz == 4\n"),
              (std::vector<std::string>{"os", "b", "c", "Config", "make", "z"}));
}

}  // namespace
}  // namespace firstboot::advice
