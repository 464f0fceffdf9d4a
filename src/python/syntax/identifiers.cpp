#include "python/syntax/identifiers.h"

#include <algorithm>
#include <array>

#include "python/text/utf8.h"

namespace firstboot::python::syntax {

namespace {

struct Range {
    char32_t first;
    char32_t last;
};

/// Letters without a compatibility form and without marks that could combine with a neighbour.
constexpr std::array<Range, 17> stable{{
    {0x00C0, 0x0131},  // Latin with marks
    {0x0134, 0x013E},
    {0x0141, 0x0148},
    {0x014A, 0x017E},
    {0x0388, 0x03CE},  // Greek
    {0x0400, 0x0481},  // Cyrillic
    {0x048A, 0x052F},
    {0x0531, 0x0556},  // Armenian
    {0x0561, 0x0586},
    {0x05D0, 0x05EA},  // Hebrew
    {0x0620, 0x064A},  // Arabic
    {0x0671, 0x0674},
    {0x3041, 0x3096},  // Hiragana
    {0x30A1, 0x30FA},  // Katakana
    {0x30FC, 0x30FC},
    {0x4E00, 0x9FFF},  // Han
    {0xAC00, 0xD7A3},  // Hangul
}};

}  // namespace

bool is_surely_normalized(std::string_view name) {
    bool result = true;
    for_each_point(name, [&](char32_t point) {
        const bool is_stable =
            point < 0x80 ||
            std::any_of(
                stable.begin(), stable.end(),
                [&](const Range& range) { return point >= range.first && point <= range.last; });
        result = result && is_stable;
    });
    return result;
}

}  // namespace firstboot::python::syntax
