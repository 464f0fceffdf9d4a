#include "python/text/unicode.h"

#include <algorithm>
#include <utility>

#include "python/text/utf8.h"
#include "text/unicode.h"
#include "text/unicode_tables.h"

namespace firstboot::python {

namespace {

using text::CaseExpansion;
using text::CaseRun;
using text::CaseTable;

void append_converted(std::string& text, const CaseTable& table, char32_t point) {
    const auto expansion = std::lower_bound(
        table.expansions.begin(), table.expansions.end(), point,
        [](const CaseExpansion& entry, char32_t wanted) { return entry.point < wanted; });
    if (expansion != table.expansions.end() && expansion->point == point) {
        for (const char32_t part : expansion->result) {
            if (part != 0) {
                append_point(text, part);
            }
        }
        return;
    }
    const auto run =
        std::lower_bound(table.runs.begin(), table.runs.end(), point,
                         [](const CaseRun& entry, char32_t wanted) { return entry.last < wanted; });
    if (run != table.runs.end() && run->first <= point && (point - run->first) % run->step == 0) {
        point = static_cast<char32_t>(static_cast<std::int32_t>(point) + run->distance);
    }
    append_point(text, point);
}

std::string converted(std::string_view text, const CaseTable& table) {
    std::string result;
    result.reserve(text.size());
    for_each_point(text, [&](char32_t point) { append_converted(result, table, point); });
    return result;
}

constexpr char32_t capital_sigma = 0x3A3;
constexpr char32_t final_sigma = 0x3C2;

// A sigma that ends a word: a cased letter before it and none after it, whatever case-ignorable
// characters stand between.
bool is_final_sigma(std::string_view text, std::size_t offset) {
    std::size_t before = offset;
    bool cased_before = false;
    while (before > 0) {
        before = previous_point(text, before);
        const char32_t point = decode_point(text, before).value;
        if (!is_in(text::case_ignorable_table, point)) {
            cased_before = is_in(text::cased_table, point);
            break;
        }
    }
    if (!cased_before) {
        return false;
    }
    for (std::size_t after = offset + decode_point(text, offset).size; after < text.size();) {
        const DecodedPoint point = decode_point(text, after);
        if (!is_in(text::case_ignorable_table, point.value)) {
            return !is_in(text::cased_table, point.value);
        }
        after += point.size;
    }
    return true;
}

void append_lower(std::string& result, std::string_view text, std::size_t offset, char32_t point) {
    if (point == capital_sigma && is_final_sigma(text, offset)) {
        append_point(result, final_sigma);
    } else {
        append_converted(result, text::lower_table, point);
    }
}

template <typename Property>
bool all(std::string_view text, Property property) {
    for (std::size_t offset = 0; offset < text.size();) {
        const DecodedPoint point = decode_point(text, offset);
        if (!property(point.value)) {
            return false;
        }
        offset += point.size;
    }
    return !text.empty();
}

}  // namespace

bool is_alphabetic(char32_t point) {
    return is_in(text::alphabetic_table, point);
}
bool is_decimal(char32_t point) {
    return is_in(text::decimal_table, point);
}
bool is_digit(char32_t point) {
    return is_in(text::digit_table, point);
}
bool is_numeric(char32_t point) {
    return is_in(text::numeric_table, point);
}
bool is_alphanumeric(char32_t point) {
    return is_alphabetic(point) || is_decimal(point) || is_digit(point) || is_numeric(point);
}
bool is_space(char32_t point) {
    return is_in(text::space_table, point);
}
bool is_lower_case(char32_t point) {
    return is_in(text::lower_case_table, point);
}
bool is_upper_case(char32_t point) {
    return is_in(text::upper_case_table, point);
}
bool is_title_case(char32_t point) {
    return is_in(text::title_case_table, point);
}
bool is_printable(char32_t point) {
    return point < 0x7F ? point >= 0x20 : is_in(text::printable_table, point);
}
bool is_identifier_start(char32_t point) {
    return is_in(text::identifier_start_table, point);
}
bool is_identifier_continue(char32_t point) {
    return is_in(text::identifier_continue_table, point);
}

std::optional<unsigned> decimal_value(char32_t point) {
    const int value = text::decimal_value(point);
    return value < 0 ? std::nullopt : std::optional(static_cast<unsigned>(value));
}

bool all_alphabetic(std::string_view text) {
    return all(text, is_alphabetic);
}
bool all_decimal(std::string_view text) {
    return all(text, is_decimal);
}
bool all_digits(std::string_view text) {
    return all(text, is_digit);
}
bool all_numeric(std::string_view text) {
    return all(text, is_numeric);
}
bool all_alphanumeric(std::string_view text) {
    return all(text, is_alphanumeric);
}
bool all_spaces(std::string_view text) {
    return all(text, is_space);
}
bool all_printable(std::string_view text) {
    return text.empty() || all(text, is_printable);
}

bool all_lower_case(std::string_view text) {
    bool any = false;
    const bool none_other = all(text, [&](char32_t point) {
        any = any || is_lower_case(point);
        return !is_upper_case(point) && !is_title_case(point);
    });
    return none_other && any;
}

bool all_upper_case(std::string_view text) {
    bool any = false;
    const bool none_other = all(text, [&](char32_t point) {
        any = any || is_upper_case(point);
        return !is_lower_case(point) && !is_title_case(point);
    });
    return none_other && any;
}

bool all_title_case(std::string_view text) {
    bool any = false;
    bool inside_word = false;
    const bool fits = all(text, [&](char32_t point) {
        const bool capital = is_upper_case(point) || is_title_case(point);
        if (capital ? inside_word : (is_lower_case(point) && !inside_word)) {
            return false;
        }
        inside_word = capital || is_lower_case(point);
        any = any || inside_word;
        return true;
    });
    return fits && any;
}

bool is_identifier(std::string_view text) {
    bool first = true;
    return all(text, [&](char32_t point) {
        return std::exchange(first, false) ? is_identifier_start(point)
                                           : is_identifier_continue(point);
    });
}

std::string upper_cased(std::string_view text) {
    if (is_ascii(text)) {
        std::string result(text);
        for (char& letter : result) {
            letter =
                letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
        }
        return result;
    }
    return converted(text, text::upper_table);
}
std::string case_folded(std::string_view text) {
    return converted(text, text::folded_table);
}

std::string lower_cased(std::string_view text) {
    if (is_ascii(text)) {
        std::string result(text);
        for (char& letter : result) {
            letter =
                letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
        }
        return result;
    }
    std::string result;
    result.reserve(text.size());
    for (std::size_t offset = 0; offset < text.size();) {
        const DecodedPoint point = decode_point(text, offset);
        append_lower(result, text, offset, point.value);
        offset += point.size;
    }
    return result;
}

std::string title_cased(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    bool inside_word = false;
    for (std::size_t offset = 0; offset < text.size();) {
        const DecodedPoint point = decode_point(text, offset);
        if (inside_word) {
            append_lower(result, text, offset, point.value);
        } else {
            append_converted(result, text::title_table, point.value);
        }
        inside_word = is_in(text::cased_table, point.value);
        offset += point.size;
    }
    return result;
}

std::string capitalized(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t offset = 0; offset < text.size();) {
        const DecodedPoint point = decode_point(text, offset);
        if (offset == 0) {
            append_converted(result, text::title_table, point.value);
        } else {
            append_lower(result, text, offset, point.value);
        }
        offset += point.size;
    }
    return result;
}

std::string case_swapped(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t offset = 0; offset < text.size();) {
        const DecodedPoint point = decode_point(text, offset);
        if (is_upper_case(point.value)) {
            append_lower(result, text, offset, point.value);
        } else if (is_lower_case(point.value)) {
            append_converted(result, text::upper_table, point.value);
        } else {
            append_point(result, point.value);
        }
        offset += point.size;
    }
    return result;
}

}  // namespace firstboot::python
