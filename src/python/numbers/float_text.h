#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace firstboot::python {

/// repr(value): the shortest digits that read back as the same number, with an exponent where the
/// decimal point would lie more than 16 digits to the right or 4 to the left.
[[nodiscard]] std::string float_repr(double value);

enum class FloatStyle { scientific, fixed, general, shortest };

struct FloatLayout {
    FloatStyle style = FloatStyle::shortest;
    /// Digits after the point, or significant digits of the general style.
    int precision = 6;
    /// Keeps the point, and the general style's trailing zeros.
    bool alternate = false;
    /// A whole number gets ".0".
    bool add_zero = false;
    /// E, INF and NAN.
    bool upper_case = false;
    bool always_sign = false;
    /// "-0.00" loses its sign.
    bool no_negative_zero = false;
};

/// The one text function behind repr, format and the % operator.
[[nodiscard]] std::string float_text(double value, const FloatLayout& layout);

/// Reads a text as float(text) does: white space around, underscores between digits, digits of any
/// script, "inf", "infinity" and "nan" in any case. Too large a number is an infinity.
[[nodiscard]] std::optional<double> parse_float(std::string_view text);

/// round(value, digits): the exact decimal value rounded half to even; nothing where the result
/// is too large for a double ("rounded value too large to represent").
[[nodiscard]] std::optional<double> round_float(double value, long long digits);

/// round(value): to the nearest whole number, ties to even. The value is finite.
[[nodiscard]] double round_half_even(double value);

/// value.hex()
[[nodiscard]] std::string float_hexadecimal(double value);

}  // namespace firstboot::python
