#pragma once

#include <optional>

#include "python/objects/support.h"

namespace firstboot::python {

/// Whole numbers of more bits than this are refused by the limits of the boot.
inline constexpr std::uint64_t maximum_integer_bits = std::uint64_t{1} << 18U;

/// LimitExceeded where a result would be larger than that.
void expect_integer_bits(std::uint64_t bits);

[[nodiscard]] Value add_integers(Interpreter& interpreter, const Int& left, const Int& right);
[[nodiscard]] Value subtract_integers(Interpreter& interpreter, const Int& left, const Int& right);
[[nodiscard]] Value multiply_integers(Interpreter& interpreter, const Int& left, const Int& right);
/// left ** right; a float where the exponent is negative.
[[nodiscard]] Value raise_integer(Interpreter& interpreter, const Int& base, const Int& exponent);
[[nodiscard]] Value raise_integer_modulo(Interpreter& interpreter, const Int& base,
                                         const Int& exponent, const Int& modulus);
/// Quotient and remainder; ZeroDivisionError.
[[nodiscard]] std::pair<Value, Value> divide_integers(Interpreter& interpreter, const Int& left,
                                                      const Int& right);
[[nodiscard]] int order_of(const Int& left, const Int& right);

/// OverflowError "int too large to convert to float".
[[nodiscard]] double to_double(Interpreter& interpreter, const Int& value);

/// int(value): of a finite number; CPython's errors for the others.
[[nodiscard]] Value integer_of(Interpreter& interpreter, double value);

/// repr of an int; ValueError beyond 4300 digits.
/// What turning so many digits into a number takes, or a number into them.
[[nodiscard]] std::uint64_t steps_of_digits(std::size_t digits);

[[nodiscard]] std::string integer_text(Interpreter& interpreter, const Int& value);

/// An int of that type, which may be a subclass.
[[nodiscard]] Value typed_integer(Interpreter& interpreter, Type* type, Value value);

/// int() itself, to_bytes and from_bytes.
void add_integer_conversions(Interpreter& interpreter);

}  // namespace firstboot::python
