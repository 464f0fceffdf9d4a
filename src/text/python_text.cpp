#include "text/python_text.h"

#include "text/unicode.h"
#include "text/utf8.h"

namespace firstboot::text {

namespace {

/// CPython refuses longer ones, lest a text take quadratic time
/// (sys.int_info.default_max_str_digits).
constexpr std::size_t most_digits = 4300;

void append_hexadecimal(std::string& out, char32_t value, int digits) {
    constexpr std::string_view hexadecimal = "0123456789abcdef";
    for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) {
        out += hexadecimal[(value >> static_cast<unsigned>(shift)) & 15U];
    }
}

void append_escaped(std::string& out, char32_t value) {
    if (value <= 0xFF) {
        out += "\\x";
        append_hexadecimal(out, value, 2);
    } else if (value <= 0xFFFF) {
        out += "\\u";
        append_hexadecimal(out, value, 4);
    } else {
        out += "\\U";
        append_hexadecimal(out, value, 8);
    }
}

/// ASCII as it is, digits of other scripts as ASCII, other blank space as " ", the rest as "?".
std::string numeric_text(std::string_view text) {
    std::string out;
    for (std::size_t offset = 0; offset < text.size();) {
        const CodePoint next = code_point_at(text, offset);
        offset += next.size;
        const int digit = decimal_value(next.value);
        if (next.value < 0x80) {
            out += static_cast<char>(next.value);
        } else if (digit >= 0) {
            out += static_cast<char>('0' + digit);
        } else {
            out += is_space(next.value) ? ' ' : '?';
        }
    }
    return out;
}

/// Without the blank space that C knows: unlike str.strip(), int() leaves "\x1c" to "\x1f" alone.
std::string_view without_spaces_around(std::string_view text) {
    constexpr std::string_view spaces = " \t\n\v\f\r";
    const std::size_t begin = text.find_first_not_of(spaces);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(spaces) - begin + 1);
}

bool is_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

/// Takes digits with single underscores between them off the front; appends the digits to `digits`.
/// False where an underscore stands where none may.
bool take_digits(std::string_view& text, std::string& digits) {
    char before = '_';
    while (!text.empty() && (is_digit(text.front()) || text.front() == '_')) {
        if (text.front() != '_') {
            digits += text.front();
        } else if (before == '_') {
            return false;
        }
        before = text.front();
        text.remove_prefix(1);
    }
    return digits.empty() || before != '_';
}

bool take_sign(std::string_view& text) {
    if (!text.starts_with('+') && !text.starts_with('-')) return false;
    const bool negative = text.front() == '-';
    text.remove_prefix(1);
    return negative;
}

bool is_named_number(std::string_view text) {
    const std::string lower = ascii_lower(text);
    return lower == "inf" || lower == "infinity" || lower == "nan";
}

/// A decimal number without the underscores: digits, point, exponent.
bool is_decimal_number(std::string_view text) {
    std::string whole;
    std::string fraction;
    const bool starts_with_digit = !text.empty() && is_digit(text.front());
    if (starts_with_digit && !take_digits(text, whole)) return false;
    if (text.starts_with('.')) {
        text.remove_prefix(1);
        if (!text.empty() && is_digit(text.front()) && !take_digits(text, fraction)) return false;
    }
    if (whole.empty() && fraction.empty()) return false;
    if (text.starts_with('e') || text.starts_with('E')) {
        text.remove_prefix(1);
        take_sign(text);
        std::string exponent;
        if (text.empty() || !is_digit(text.front()) || !take_digits(text, exponent)) return false;
    }
    return text.empty();
}

}  // namespace

std::string repr(std::string_view text) {
    const bool double_quoted =
        text.find('\'') != std::string_view::npos && text.find('"') == std::string_view::npos;
    const char quote = double_quoted ? '"' : '\'';
    std::string out(1, quote);
    for (std::size_t offset = 0; offset < text.size();) {
        const CodePoint next = code_point_at(text, offset);
        if (next.value == '\n') {
            out += "\\n";
        } else if (next.value == '\r') {
            out += "\\r";
        } else if (next.value == '\t') {
            out += "\\t";
        } else if (next.value == '\\' || next.value == static_cast<unsigned char>(quote)) {
            out += '\\';
            out += static_cast<char>(next.value);
        } else if (is_printable(next.value)) {
            out += text.substr(offset, next.size);
        } else {
            append_escaped(out, next.value);
        }
        offset += next.size;
    }
    return out + quote;
}

std::string_view first_code_points(std::string_view text, std::size_t count) {
    std::size_t offset = 0;
    while (count > 0 && offset < text.size()) {
        offset += code_point_at(text, offset).size;
        --count;
    }
    return text.substr(0, offset);
}

std::string_view strip(std::string_view text) {
    while (!text.empty()) {
        const CodePoint first = code_point_at(text, 0);
        if (!is_space(first.value)) break;
        text.remove_prefix(first.size);
    }
    while (!text.empty()) {
        const CodePoint last = code_point_before(text, text.size());
        if (!is_space(last.value)) break;
        text.remove_suffix(last.size);
    }
    return text;
}

std::string ascii_lower(std::string_view text) {
    std::string lower(text);
    for (char& byte : lower) {
        if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte + ('a' - 'A'));
    }
    return lower;
}

Integer parse_integer(std::string_view text) {
    const std::string transformed = numeric_text(text);
    std::string_view rest = without_spaces_around(transformed);
    const bool negative = take_sign(rest);
    std::string digits;
    const bool well_formed = take_digits(rest, digits);
    if (well_formed && digits.size() > most_digits) {
        return {{},
                "Exceeds the limit (" + std::to_string(most_digits) +
                    " digits) for integer string conversion: value has " +
                    std::to_string(digits.size()) +
                    " digits; use sys.set_int_max_str_digits() to increase the limit"};
    }
    if (!well_formed || digits.empty() || !rest.empty()) {
        constexpr std::size_t longest_shown = 200;
        return {{},
                "invalid literal for int() with base 10: " +
                    std::string(first_code_points(repr(text), longest_shown))};
    }
    const std::size_t significant = digits.find_first_not_of('0');
    if (significant == std::string::npos) return {"0", std::nullopt};
    return {(negative ? "-" : "") + digits.substr(significant), std::nullopt};
}

std::optional<std::string> float_error(std::string_view text) {
    const std::string transformed = numeric_text(text);
    std::string_view number = without_spaces_around(transformed);
    take_sign(number);
    if (is_named_number(number) || is_decimal_number(number)) return std::nullopt;
    return "could not convert string to float: " + repr(text);
}

}  // namespace firstboot::text
