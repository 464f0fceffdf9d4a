#include "python/numbers/float_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "python/numbers/integer_text.h"

namespace firstboot::python {

namespace {

/// No double has more digits than this on either side of the point.
constexpr int all_digits = 1100;

/// A decimal number 0.DIGITS * 10**point, without trailing zeros; zero is "0" with point 1.
struct Digits {
    std::string digits;
    int point = 1;
};

Digits normalised(Digits number) {
    const std::size_t first = number.digits.find_first_not_of('0');
    if (first == std::string::npos) {
        return {"0", 1};
    }
    number.digits.erase(0, first);
    number.point -= static_cast<int>(first);
    number.digits.erase(number.digits.find_last_not_of('0') + 1);
    return number;
}

// Takes apart what printf and to_chars write: D.DDDe+XX.
Digits from_scientific(std::string_view text) {
    const std::size_t exponent_at = text.find('e');
    Digits number;
    for (const char character : text.substr(0, exponent_at)) {
        if (character != '.') {
            number.digits.push_back(character);
        }
    }
    std::string_view exponent = text.substr(exponent_at + 1);
    const bool negative = exponent.front() == '-';
    exponent.remove_prefix(1);
    int value = 0;
    std::from_chars(exponent.data(), exponent.data() + exponent.size(), value);
    number.point = 1 + (negative ? -value : value);
    return normalised(std::move(number));
}

Digits shortest_digits(double magnitude) {
    std::array<char, 64> buffer{};
    const auto written = std::to_chars(buffer.data(), buffer.data() + buffer.size(), magnitude,
                                       std::chars_format::scientific);
    return from_scientific({buffer.data(), static_cast<std::size_t>(written.ptr - buffer.data())});
}

Digits significant_digits(double magnitude, int count) {
    std::array<char, all_digits + 64> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%.*e", std::min(count, all_digits) - 1, magnitude);
    return from_scientific(buffer.data());
}

Digits digits_after_point(double magnitude, int count) {
    std::array<char, std::size_t{2} * all_digits> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%.*f", std::min(count, all_digits), magnitude);
    Digits number{buffer.data(), 0};
    const std::size_t point = std::min(number.digits.find('.'), number.digits.size());
    number.point = static_cast<int>(point);
    number.digits.erase(point, 1);
    return normalised(std::move(number));
}

std::string exponent_text(int exponent, bool upper_case) {
    std::string text = upper_case ? "E" : "e";
    text += exponent < 0 ? '-' : '+';
    const std::string digits = std::to_string(std::abs(exponent));
    return text + (digits.size() < 2 ? "0" : "") + digits;
}

struct Placement {
    bool exponent = false;
    /// Digits that must follow the point, zeros added; what the number needs where that is more.
    int decimals = 0;
};

Placement placement_of(const Digits& number, const FloatLayout& layout) {
    const int point = number.point;
    switch (layout.style) {
        case FloatStyle::scientific:
            return {true, layout.precision};
        case FloatStyle::fixed:
            return {false, layout.precision};
        case FloatStyle::general: {
            // With add_zero ("%s"-like presentation) one digit is kept for it.
            const int significant = std::max(layout.precision, 1);
            const bool exponent =
                point <= -4 || point > (layout.add_zero ? significant - 1 : significant);
            const int decimals = layout.alternate ? significant - (exponent ? 1 : point) : 0;
            return {exponent, decimals};
        }
        case FloatStyle::shortest:
            break;
    }
    return {point <= -4 || point > 16, 0};
}

std::string laid_out(const Digits& number, const FloatLayout& layout) {
    const Placement placement = placement_of(number, layout);
    const int point = placement.exponent ? 1 : number.point;
    const int count = static_cast<int>(number.digits.size());
    std::string text;
    if (point <= 0) {
        text = "0";
    } else {
        text = number.digits.substr(0, static_cast<std::size_t>(point));
        text.append(static_cast<std::size_t>(std::max(0, point - count)), '0');
    }
    std::string decimals;
    if (point < count) {
        decimals.append(static_cast<std::size_t>(std::max(0, -point)), '0');
        decimals += number.digits.substr(static_cast<std::size_t>(std::max(0, point)));
    }
    if (placement.decimals > static_cast<int>(decimals.size())) {
        decimals.append(static_cast<std::size_t>(placement.decimals) - decimals.size(), '0');
    }
    if (decimals.empty() && layout.add_zero && !placement.exponent) {
        decimals = "0";
    }
    if (!decimals.empty() || layout.alternate) {
        text += '.' + decimals;
    }
    if (placement.exponent) {
        text += exponent_text(number.point - 1, layout.upper_case);
    }
    return text;
}

Digits digits_of(double magnitude, const FloatLayout& layout) {
    switch (layout.style) {
        case FloatStyle::scientific:
            return significant_digits(magnitude, layout.precision + 1);
        case FloatStyle::fixed:
            return digits_after_point(magnitude, layout.precision);
        case FloatStyle::general:
            return significant_digits(magnitude, std::max(layout.precision, 1));
        case FloatStyle::shortest:
            break;
    }
    return shortest_digits(magnitude);
}

}  // namespace

std::string float_text(double value, const FloatLayout& layout) {
    bool negative = std::signbit(value);
    std::string text;
    if (std::isnan(value)) {
        negative = false;
        text = layout.upper_case ? "NAN" : "nan";
    } else if (std::isinf(value)) {
        text = layout.upper_case ? "INF" : "inf";
    } else {
        const Digits number = digits_of(std::fabs(value), layout);
        negative = negative && !(layout.no_negative_zero && number.digits == "0");
        text = laid_out(number, layout);
    }
    if (negative) {
        return '-' + text;
    }
    return layout.always_sign ? '+' + text : text;
}

std::string float_repr(double value) {
    return float_text(value, {.style = FloatStyle::shortest, .add_zero = true});
}

std::optional<double> parse_float(std::string_view text) {
    const std::string plain = ascii_number_text(text);
    const auto blank = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    std::string_view rest = plain;
    while (!rest.empty() && blank(rest.front())) {
        rest.remove_prefix(1);
    }
    while (!rest.empty() && blank(rest.back())) {
        rest.remove_suffix(1);
    }
    std::string number;
    const auto take_sign = [&] {
        if (!rest.empty() && (rest.front() == '+' || rest.front() == '-')) {
            number.push_back(rest.front());
            rest.remove_prefix(1);
        }
    };
    // Digits with single underscores between them; how many digits.
    const auto take_digits = [&] {
        std::size_t taken = 0;
        while (!rest.empty() && (digit(rest.front()) || (rest.front() == '_' && taken > 0 &&
                                                         rest.size() > 1 && digit(rest[1])))) {
            if (rest.front() != '_') {
                number.push_back(rest.front());
                ++taken;
            }
            rest.remove_prefix(1);
        }
        return taken;
    };
    take_sign();
    std::string word(rest);
    std::transform(word.begin(), word.end(), word.begin(), [](char character) {
        return character >= 'A' && character <= 'Z' ? static_cast<char>(character | 0x20)
                                                    : character;
    });
    if (word == "inf" || word == "infinity" || word == "nan") {
        return std::strtod((number + word).c_str(), nullptr);
    }
    std::size_t digits = take_digits();
    if (!rest.empty() && rest.front() == '.') {
        number.push_back('.');
        rest.remove_prefix(1);
        digits += take_digits();
    }
    if (digits == 0) {
        return std::nullopt;
    }
    if (!rest.empty() && (rest.front() == 'e' || rest.front() == 'E')) {
        number.push_back('e');
        rest.remove_prefix(1);
        take_sign();
        if (take_digits() == 0) {
            return std::nullopt;
        }
    }
    if (!rest.empty()) {
        return std::nullopt;
    }
    return std::strtod(number.c_str(), nullptr);
}

double round_half_even(double value) {
    const double rounded = std::round(value);
    return std::fabs(value - rounded) == 0.5 ? 2.0 * std::round(value / 2.0) : rounded;
}

std::optional<double> round_float(double value, long long digits) {
    if (!std::isfinite(value) || digits > 323) {
        return value;
    }
    if (digits < -308) {
        return std::copysign(0.0, value);
    }
    const double magnitude = std::fabs(value);
    std::string text;
    if (digits >= 0) {
        std::array<char, std::size_t{2} * all_digits> buffer{};
        std::snprintf(buffer.data(), buffer.size(), "%.*f", static_cast<int>(digits), magnitude);
        text = buffer.data();
    } else {
        // Every double is a whole number of tenths of a power of two: all digits, then by hand.
        Digits number = digits_after_point(magnitude, all_digits);
        const auto place = static_cast<long long>(number.point) + digits;
        if (place < 0) {
            return std::copysign(0.0, value);
        }
        const auto kept = static_cast<std::size_t>(place);
        bool up = false;
        if (kept < number.digits.size()) {
            const std::string_view below = std::string_view(number.digits).substr(kept);
            const bool odd = kept > 0 && (number.digits[kept - 1] - '0') % 2 != 0;
            up = below > "5" || (below == "5" && odd);
            number.digits.resize(kept);
        }
        BigInteger whole = BigInteger::from_digits("0" + number.digits, 10);
        if (up) {
            whole = whole + BigInteger(1);
        }
        const long long exponent = number.point - static_cast<long long>(number.digits.size());
        text = whole.to_text() + "e" + std::to_string(exponent);
    }
    const double rounded = std::strtod(text.c_str(), nullptr);
    if (std::isinf(rounded)) {
        return std::nullopt;
    }
    return std::copysign(rounded, value);
}

std::string float_hexadecimal(double value) {
    if (!std::isfinite(value)) {
        return float_repr(value);
    }
    int exponent = 0;
    double fraction = std::frexp(std::fabs(value), &exponent);
    std::string text = std::signbit(value) ? "-0x" : "0x";
    if (fraction == 0.0) {
        return text + "0.0p+0";
    }
    // One bit before the point, except for subnormal numbers, which keep the smallest exponent.
    const int shift = 1 - std::max(-1021 - exponent, 0);
    fraction = std::ldexp(fraction, shift);
    exponent -= shift;
    text += static_cast<char>('0' + static_cast<int>(fraction));
    text += '.';
    fraction -= std::trunc(fraction);
    for (int digit = 0; digit < 13; ++digit) {
        fraction *= 16.0;
        text += "0123456789abcdef"[static_cast<int>(fraction)];
        fraction -= std::trunc(fraction);
    }
    text += exponent < 0 ? "p-" : "p+";
    return text + std::to_string(std::abs(exponent));
}

}  // namespace firstboot::python
