#include "python/numbers/integer_text.h"

#include <algorithm>

#include "python/text/unicode.h"
#include "python/text/utf8.h"

namespace firstboot::python {

namespace {

unsigned digit_value(char digit) {
    if (digit >= '0' && digit <= '9') {
        return static_cast<unsigned>(digit - '0');
    }
    if (digit >= 'a' && digit <= 'z') {
        return static_cast<unsigned>(digit - 'a') + 10;
    }
    if (digit >= 'A' && digit <= 'Z') {
        return static_cast<unsigned>(digit - 'A') + 10;
    }
    return 99;
}

unsigned prefix_base(std::string_view text) {
    if (text.size() < 2 || text[0] != '0') {
        return 0;
    }
    switch (text[1]) {
        case 'x':
        case 'X':
            return 16;
        case 'o':
        case 'O':
            return 8;
        case 'b':
        case 'B':
            return 2;
        default:
            return 0;
    }
}

bool is_blank(char character) {
    return character == ' ' || (character >= '\t' && character <= '\r');
}

}  // namespace

std::string ascii_number_text(std::string_view text) {
    std::string plain;
    for_each_point(text, [&](char32_t point) {
        if (point < 0x80) {
            plain.push_back(static_cast<char>(point));
        } else if (is_space(point)) {
            plain.push_back(' ');
        } else if (const auto digit = decimal_value(point)) {
            plain.push_back(static_cast<char>('0' + *digit));
        } else {
            plain.push_back('?');
        }
    });
    // The four separators that str.isspace knows below the blank.
    std::replace_if(
        plain.begin(), plain.end(),
        [](char character) { return character >= '\x1c' && character <= '\x1f'; }, ' ');
    return plain;
}

std::variant<BigInteger, NotAnInteger, TooManyDigits> parse_integer(std::string_view text,
                                                                    unsigned base) {
    const std::string plain = ascii_number_text(text);
    std::string_view rest = plain;
    while (!rest.empty() && is_blank(rest.front())) {
        rest.remove_prefix(1);
    }
    while (!rest.empty() && is_blank(rest.back())) {
        rest.remove_suffix(1);
    }
    bool negative = false;
    if (!rest.empty() && (rest.front() == '+' || rest.front() == '-')) {
        negative = rest.front() == '-';
        rest.remove_prefix(1);
    }
    bool zero_only = false;
    const unsigned named = prefix_base(rest);
    if (base == 0) {
        zero_only = named == 0 && !rest.empty() && rest.front() == '0';
        base = named == 0 ? 10 : named;
    }
    if (named != 0 && named == base) {
        rest.remove_prefix(2);
        if (!rest.empty() && rest.front() == '_') {
            rest.remove_prefix(1);
        }
    }
    std::string digits;
    bool after_digit = false;
    for (const char character : rest) {
        if (character == '_' && after_digit) {
            after_digit = false;
            continue;
        }
        if (digit_value(character) >= base) {
            return NotAnInteger{};
        }
        digits.push_back(character);
        after_digit = true;
    }
    if (!after_digit) {
        return NotAnInteger{};
    }
    const bool power_of_two = (base & (base - 1)) == 0;
    if (!power_of_two && digits.size() > maximum_decimal_digits) {
        return TooManyDigits{digits.size()};
    }
    const BigInteger value = BigInteger::from_digits(digits, base);
    if (zero_only && !value.is_zero()) {
        return NotAnInteger{};
    }
    return negative ? -value : value;
}

bool exceeds_decimal_digits(const BigInteger& value) {
    // 3.32 bits make a digit: below that nothing needs to be counted.
    if (value.bit_length() < maximum_decimal_digits * 3) {
        return false;
    }
    static const BigInteger smallest_refused = BigInteger(10).power(maximum_decimal_digits);
    return value.absolute() >= smallest_refused;
}

std::string too_many_digits_to_read(std::size_t digits) {
    return "Exceeds the limit (4300 digits) for integer string conversion: value has " +
           std::to_string(digits) +
           " digits; use sys.set_int_max_str_digits() to increase the limit";
}

std::string too_many_digits_to_write() {
    return "Exceeds the limit (4300 digits) for integer string conversion; "
           "use sys.set_int_max_str_digits() to increase the limit";
}

}  // namespace firstboot::python
