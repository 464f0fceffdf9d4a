#include "lessons/pattern.h"

#include <gtest/gtest.h>

#include "lessons/pipfile.h"

namespace firstboot::lessons {
namespace {

struct Case {
    const char* pattern;
    const char* text;
    bool matches;
};

TEST(Pattern, LetsAnEllipsisStandForAnything) {
    constexpr Case cases[] = {
        {"KeyError: 'A'", "KeyError: 'A'\n", true},
        {"KeyError: 'A'", "KeyError: 'AB'", false},
        {"KeyError: '…'", "KeyError: 'DATABASE_URL'", true},
        {"KeyError: '…'", "KeyError: 'A", false},
        {"…", "", true},
        {"a…b…c", "a-b-b-c", true},
        {"a…b…c", "a-c-b", false},
        {"…end", "end end", true},
        {"Two …", "Two\nlines", false},
        {"Two…", "Two\nlines", true},
        {"aba…aba", "aba", false},
    };
    for (const auto& [pattern, text, expected] : cases) {
        EXPECT_EQ(matches(pattern, text), expected) << pattern << " / " << text;
    }
}

TEST(Pipfile, NamesItsPackages) {
    const auto names = packages_of_pipfile(
        "[[source]]\nname = \"pypi\"\n\n[packages]\nflask = \"*\"  # the framework\n"
        "\"psycopg2-binary\" = {version = \"*\"}\n# no = \"*\"\n[dev-packages]\npytest = \"*\"\n"
        "[requires]\npython_version = \"3.14\"\n");
    EXPECT_EQ(names, (std::vector<std::string>{"flask", "psycopg2-binary", "pytest"}));
}

}  // namespace
}  // namespace firstboot::lessons
