#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>

#include "python/numbers/big_integer.h"

namespace firstboot::python {

/// CPython's default of sys.set_int_max_str_digits: longer decimal texts are refused both ways.
inline constexpr std::size_t maximum_decimal_digits = 4300;

struct NotAnInteger {};

/// The text has more decimal digits than CPython converts.
struct TooManyDigits {
    std::size_t digits = 0;
};

/// Reads a text as int(text, base) does: white space around, sign, prefix, single underscores
/// between digits, digits of any script. `base` is 0 or 2 to 36. With base 0 the prefix decides,
/// and a number that is not zero must not start with one.
[[nodiscard]] std::variant<BigInteger, NotAnInteger, TooManyDigits> parse_integer(
    std::string_view text, unsigned base);

/// Whether str() of the number is refused for its length.
[[nodiscard]] bool exceeds_decimal_digits(const BigInteger& value);

/// The words of the ValueError in either direction.
[[nodiscard]] std::string too_many_digits_to_read(std::size_t digits);
[[nodiscard]] std::string too_many_digits_to_write();

/// The text with white space of any kind as blanks and decimal digits of any script as ASCII ones;
/// other characters beyond ASCII become `?`, which no number contains.
[[nodiscard]] std::string ascii_number_text(std::string_view text);

}  // namespace firstboot::python
