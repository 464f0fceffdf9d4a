#include "text/unicode.h"

#include <algorithm>
#include <iterator>
#include <span>

#include "text/unicode_tables.h"

namespace firstboot::text {

namespace {

bool lies_in(std::span<const CodePointRange> ranges, char32_t code_point) {
    const auto after = std::upper_bound(
        ranges.begin(), ranges.end(), code_point,
        [](char32_t value, const CodePointRange& range) { return value < range.first; });
    return after != ranges.begin() && code_point <= std::prev(after)->last;
}

}  // namespace

bool is_space(char32_t code_point) {
    if (code_point < 0x80) {
        return code_point == ' ' || (code_point >= '\t' && code_point <= '\r') ||
               (code_point >= 0x1C && code_point <= 0x1F);
    }
    return lies_in(space_ranges, code_point);
}

bool is_word(char32_t code_point) {
    if (code_point < 0x80) {
        return (code_point >= 'a' && code_point <= 'z') ||
               (code_point >= 'A' && code_point <= 'Z') ||
               (code_point >= '0' && code_point <= '9') || code_point == '_';
    }
    return lies_in(alphanumeric_ranges, code_point);
}

bool is_printable(char32_t code_point) {
    if (code_point < 0x80) return code_point >= ' ' && code_point != 0x7F;
    return !lies_in(unprintable_ranges, code_point);
}

int decimal_value(char32_t code_point) {
    if (code_point < 0x80) {
        return code_point >= '0' && code_point <= '9' ? static_cast<int>(code_point - '0') : -1;
    }
    const auto after =
        std::upper_bound(std::begin(decimal_zeros), std::end(decimal_zeros), code_point);
    const auto distance = code_point - *std::prev(after);
    return distance < 10 ? static_cast<int>(distance) : -1;
}

}  // namespace firstboot::text
