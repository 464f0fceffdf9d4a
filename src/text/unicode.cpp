#include "text/unicode.h"

#include <algorithm>
#include <iterator>

#include "text/unicode_tables.h"

namespace firstboot::text {

bool is_in(const PropertyTable& table, char32_t point) {
    const std::size_t plane = point >> 16U;
    const auto changes = table.changes.subspan(
        table.plane_starts[plane], table.plane_starts[plane + 1] - table.plane_starts[plane]);
    const auto next = std::upper_bound(changes.begin(), changes.end(), point & 0xFFFFU);
    return (next - changes.begin()) % 2 != 0;
}

bool is_space(char32_t code_point) {
    if (code_point < 0x80) {
        return code_point == ' ' || (code_point >= '\t' && code_point <= '\r') ||
               (code_point >= 0x1C && code_point <= 0x1F);
    }
    return is_in(space_table, code_point);
}

bool is_word(char32_t code_point) {
    if (code_point < 0x80) {
        return (code_point >= 'a' && code_point <= 'z') ||
               (code_point >= 'A' && code_point <= 'Z') ||
               (code_point >= '0' && code_point <= '9') || code_point == '_';
    }
    return is_in(alphabetic_table, code_point) || is_in(decimal_table, code_point) ||
           is_in(digit_table, code_point) || is_in(numeric_table, code_point);
}

bool is_printable(char32_t code_point) {
    if (code_point < 0x80) return code_point >= ' ' && code_point != 0x7F;
    return is_in(printable_table, code_point);
}

int decimal_value(char32_t code_point) {
    if (code_point < 0x80) {
        return code_point >= '0' && code_point <= '9' ? static_cast<int>(code_point - '0') : -1;
    }
    const auto after = std::upper_bound(decimal_zeros.begin(), decimal_zeros.end(), code_point);
    const auto distance = code_point - *std::prev(after);
    return distance < 10 ? static_cast<int>(distance) : -1;
}

}  // namespace firstboot::text
