#include <algorithm>
#include <cmath>
#include <optional>
#include <ranges>

#include "python/numbers/float_text.h"
#include "python/numbers/integer_text.h"
#include "python/text/format_specification.h"
#include "python/text/search.h"
#include "python/text/utf8.h"

namespace firstboot::python {

namespace {

/// Instead of a type, beyond all characters: a part of a complex number, which need not show that
/// it is a float.
constexpr char32_t complex_part = 0x110000;

std::string code_in_quotes(char32_t type) {
    return type > 32 && type < 128
               ? std::string(1, static_cast<char>(type))
               : "\\x" + BigInteger(static_cast<std::int64_t>(type)).to_text(16);
}

Complaint unknown_type(char32_t type, std::string_view type_name) {
    return value_error("Unknown format code '" + code_in_quotes(type) + "' for object of type '" +
                       std::string(type_name) + "'");
}

/// A number's text in its parts, before widths, signs and separators are dealt with.
struct NumberParts {
    bool negative = false;
    std::string prefix;
    std::string whole;
    std::string fraction;
    bool has_point = false;
    /// An exponent, a per cent sign, "inf", the character of "c".
    std::string rest;
};

// Digits in groups from the right, zeros put before them until they are `minimum` characters wide.
std::string grouped(std::string_view digits, std::size_t minimum, char separator,
                    std::size_t group_size) {
    std::string reversed;
    std::size_t in_group = 0;
    const auto push = [&](char digit) {
        if (separator != 0 && in_group == group_size) {
            reversed.push_back(separator);
            in_group = 0;
        }
        reversed.push_back(digit);
        ++in_group;
    };
    for (const char digit : std::views::reverse(digits)) {
        push(digit);
    }
    while (reversed.size() < minimum) {
        push('0');
    }
    std::reverse(reversed.begin(), reversed.end());
    return reversed;
}

std::string grouped_fraction(std::string_view digits, char separator) {
    std::string result;
    for (std::size_t index = 0; index < digits.size(); ++index) {
        if (separator != 0 && index > 0 && index % 3 == 0) {
            result.push_back(separator);
        }
        result.push_back(digits[index]);
    }
    return result;
}

std::string laid_out(const NumberParts& parts, const FormatSpecification& specification) {
    std::string before = parts.negative              ? "-"
                         : specification.sign == '+' ? "+"
                         : specification.sign == ' ' ? " "
                                                     : "";
    before += parts.prefix;
    std::string after = parts.has_point ? "." : "";
    after += grouped_fraction(parts.fraction, specification.fraction_grouping);
    after += parts.rest;
    const auto width = static_cast<std::size_t>(std::max<std::int64_t>(specification.width, 0));
    const std::size_t other = before.size() + count_points(after);
    const bool zeros = specification.fill == "0" && specification.alignment == '=';
    const std::size_t minimum = zeros && width > other ? width - other : 0;
    const bool four = specification.type == 'b' || specification.type == 'o' ||
                      specification.type == 'x' || specification.type == 'X';
    if (!parts.whole.empty()) {
        after.insert(0, grouped(parts.whole, minimum, specification.grouping, four ? 4 : 3));
    }
    const std::string number = before + after;
    const std::string& fill = specification.fill;
    switch (specification.alignment) {
        case '<':
            return padded_right(number, width, fill, Characters::code_points);
        case '^': {
            const std::size_t size = count_points(number);
            const std::size_t margin = width > size ? width - size : 0;
            return padded_right(
                padded_left(number, size + margin / 2, fill, Characters::code_points), width, fill,
                Characters::code_points);
        }
        case '=':
            return before + padded_left(after, width > before.size() ? width - before.size() : 0,
                                        fill, Characters::code_points);
        default:
            return padded_left(number, width, fill, Characters::code_points);
    }
}

Outcome<std::string> formatted_float(double value, const FormatSpecification& specification,
                                     std::string_view type_name) {
    constexpr std::int64_t largest_precision = 2147483647;
    if (specification.precision > largest_precision) {
        return value_error("precision too big");
    }
    FloatLayout layout;
    layout.alternate = specification.alternate;
    layout.no_negative_zero = specification.no_negative_zero;
    const bool precise = specification.precision >= 0;
    layout.precision = precise ? static_cast<int>(specification.precision) : 6;
    switch (specification.type) {
        case 0:
        case complex_part:
            layout.style = precise ? FloatStyle::general : FloatStyle::shortest;
            layout.add_zero = specification.type == 0;
            break;
        case 'E':
            layout.upper_case = true;
            [[fallthrough]];
        case 'e':
            layout.style = FloatStyle::scientific;
            break;
        case 'F':
            layout.upper_case = true;
            [[fallthrough]];
        case 'f':
        case '%':
            layout.style = FloatStyle::fixed;
            break;
        case 'G':
            layout.upper_case = true;
            [[fallthrough]];
        case 'g':
        case 'n':
            layout.style = FloatStyle::general;
            break;
        default:
            return unknown_type(specification.type, type_name);
    }
    const std::string text = float_text(specification.type == '%' ? value * 100 : value, layout);
    NumberParts parts;
    std::string_view rest = text;
    if (rest.front() == '-') {
        parts.negative = true;
        rest.remove_prefix(1);
    }
    const auto take_digits = [&] {
        const std::size_t end = std::min(rest.find_first_not_of("0123456789"), rest.size());
        const std::string digits(rest.substr(0, end));
        rest.remove_prefix(end);
        return digits;
    };
    parts.whole = take_digits();
    if (!rest.empty() && rest.front() == '.') {
        parts.has_point = true;
        rest.remove_prefix(1);
        parts.fraction = take_digits();
    }
    parts.rest = std::string(rest) + (specification.type == '%' ? "%" : "");
    return laid_out(parts, specification);
}

Outcome<std::string> formatted_integer(const BigInteger& value,
                                       const FormatSpecification& specification) {
    NumberParts parts;
    if (specification.precision >= 0) {
        return value_error("Precision not allowed in integer format specifier");
    }
    if (specification.no_negative_zero) {
        return value_error("Negative zero coercion (z) not allowed in integer format specifier");
    }
    if (specification.type == 'c') {
        if (specification.sign != 0) {
            return value_error("Sign not allowed with integer format specifier 'c'");
        }
        if (specification.alternate) {
            return value_error("Alternate form (#) not allowed with integer format specifier 'c'");
        }
        const auto point = value.to_int64();
        if (!point) {
            return Complaint{Trouble::overflow_error, "Python int too large to convert to C long"};
        }
        if (*point < 0 || *point > 0x10FFFF) {
            return Complaint{Trouble::overflow_error, "%c arg not in range(0x110000)"};
        }
        parts.rest = point_text(static_cast<char32_t>(*point));
        return laid_out(parts, specification);
    }
    unsigned base = 10;
    switch (specification.type) {
        case 'b':
            base = 2;
            parts.prefix = "0b";
            break;
        case 'o':
            base = 8;
            parts.prefix = "0o";
            break;
        case 'x':
            base = 16;
            parts.prefix = "0x";
            break;
        case 'X':
            base = 16;
            parts.prefix = "0X";
            break;
        default:
            if (exceeds_decimal_digits(value)) {
                return value_error(too_many_digits_to_write());
            }
    }
    if (!specification.alternate) {
        parts.prefix.clear();
    }
    parts.negative = value.is_negative();
    parts.whole = value.absolute().to_text(base);
    if (specification.type == 'X') {
        std::transform(parts.whole.begin(), parts.whole.end(), parts.whole.begin(), [](char digit) {
            return digit >= 'a' ? static_cast<char>(digit - 'a' + 'A') : digit;
        });
    }
    return laid_out(parts, specification);
}

}  // namespace

Outcome<std::string> format_text(std::string_view text, std::string_view specification,
                                 std::string_view type_name) {
    auto outcome = parse_format_specification(specification, {type_name, 's', '<'});
    if (auto* complaint = std::get_if<Complaint>(&outcome)) {
        return std::move(*complaint);
    }
    const auto& parsed = std::get<FormatSpecification>(outcome);
    if (parsed.type != 's') {
        return unknown_type(parsed.type, type_name);
    }
    if (parsed.sign != 0) {
        return value_error(parsed.sign == ' ' ? "Space not allowed in string format specifier"
                                              : "Sign not allowed in string format specifier");
    }
    if (parsed.no_negative_zero) {
        return value_error("Negative zero coercion (z) not allowed in string format specifier");
    }
    if (parsed.alternate) {
        return value_error("Alternate form (#) not allowed in string format specifier");
    }
    if (parsed.alignment == '=') {
        return value_error("'=' alignment not allowed in string format specifier");
    }
    if (parsed.precision >= 0) {
        text = text.substr(0, offset_of_point(text, static_cast<std::size_t>(parsed.precision)));
    }
    NumberParts parts;
    parts.rest = std::string(text);
    return laid_out(parts, parsed);
}

Outcome<std::string> format_float(double value, std::string_view specification,
                                  std::string_view type_name) {
    auto outcome = parse_format_specification(specification, {type_name, 0, '>'});
    if (auto* complaint = std::get_if<Complaint>(&outcome)) {
        return std::move(*complaint);
    }
    return formatted_float(value, std::get<FormatSpecification>(outcome), type_name);
}

Outcome<std::string> format_complex(double real, double imaginary, std::string_view specification,
                                    std::string_view type_name) {
    auto outcome = parse_format_specification(specification, {type_name, 0, '>'});
    if (auto* complaint = std::get_if<Complaint>(&outcome)) {
        return std::move(*complaint);
    }
    FormatSpecification parsed = std::get<FormatSpecification>(outcome);
    if (parsed.type != 0 && std::string_view("eEfFgGn").find(static_cast<char>(
                                std::min<char32_t>(parsed.type, 127))) == std::string_view::npos) {
        return unknown_type(parsed.type, type_name);
    }
    if (parsed.fill == "0") {
        return value_error("Zero padding is not allowed in complex format specifier");
    }
    if (parsed.alignment == '=') {
        return value_error("'=' alignment flag is not allowed in complex format specifier");
    }
    // Without a type the result looks as str() gives it: in brackets, no real part that is zero.
    const bool plain = parsed.type == 0;
    const bool only_imaginary = plain && real == 0.0 && !std::signbit(real);
    FormatSpecification part = parsed;
    part.width = -1;
    part.type = plain ? complex_part : parsed.type;
    std::string text;
    if (!only_imaginary) {
        Outcome<std::string> first = formatted_float(real, part, type_name);
        if (auto* complaint = std::get_if<Complaint>(&first)) {
            return std::move(*complaint);
        }
        text = std::get<std::string>(first);
        part.sign = '+';
    }
    text += std::get<std::string>(formatted_float(imaginary, part, type_name)) + "j";
    if (plain && !only_imaginary) {
        text = "(" + text + ")";
    }
    NumberParts parts;
    parts.rest = text;
    parsed.sign = 0;
    return laid_out(parts, parsed);
}

Outcome<std::string> format_integer(const BigInteger& value, std::string_view specification,
                                    std::string_view type_name) {
    auto outcome = parse_format_specification(specification, {type_name, 'd', '>'});
    if (auto* complaint = std::get_if<Complaint>(&outcome)) {
        return std::move(*complaint);
    }
    const auto& parsed = std::get<FormatSpecification>(outcome);
    switch (parsed.type) {
        case 'b':
        case 'c':
        case 'd':
        case 'o':
        case 'x':
        case 'X':
        case 'n':
            return formatted_integer(value, parsed);
        case 'e':
        case 'E':
        case 'f':
        case 'F':
        case 'g':
        case 'G':
        case '%': {
            const std::optional<double> number = value.to_double();
            if (!number) {
                return Complaint{Trouble::overflow_error, "int too large to convert to float"};
            }
            return formatted_float(*number, parsed, type_name);
        }
        default:
            return unknown_type(parsed.type, type_name);
    }
}

}  // namespace firstboot::python
