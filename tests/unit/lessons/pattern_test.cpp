#include "lessons/pattern.h"

#include <gtest/gtest.h>

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

}  // namespace
}  // namespace firstboot::lessons
