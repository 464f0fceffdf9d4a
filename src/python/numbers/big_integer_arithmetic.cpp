#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "python/numbers/big_integer.h"

namespace firstboot::python {

namespace {

constexpr std::size_t double_precision = 53;
constexpr std::size_t double_maximum_exponent = 1024;
constexpr std::int64_t double_minimum_exponent = -1074;

// Exact where `bits` has no more than a double's precision.
double scaled(std::uint64_t bits, std::int64_t exponent) {
    return std::ldexp(static_cast<double>(bits), static_cast<int>(exponent));
}

// The top bits of a magnitude rounded half to even to `precision` bits; the sticky bit tells
// whether what lies below is anything but zero.
std::uint64_t round_half_even(std::uint64_t bits, std::size_t dropped, bool sticky) {
    if (dropped == 0) {
        return bits;
    }
    const std::uint64_t half = std::uint64_t{1} << (dropped - 1);
    const std::uint64_t below = bits & ((half << 1U) - 1);
    std::uint64_t kept = bits >> dropped;
    if (below > half || (below == half && (sticky || (kept & 1U) != 0))) {
        ++kept;
    }
    return kept;
}

}  // namespace

BigInteger BigInteger::from_double(double value) {
    int exponent = 0;
    const double fraction = std::frexp(std::trunc(value), &exponent);
    if (exponent <= static_cast<int>(double_precision)) {
        return {static_cast<std::int64_t>(value)};
    }
    const auto mantissa =
        static_cast<std::int64_t>(std::ldexp(fraction, static_cast<int>(double_precision)));
    return BigInteger(mantissa).shifted_left(static_cast<std::size_t>(exponent) - double_precision);
}

std::optional<double> BigInteger::to_double() const {
    const std::size_t length = bit_length();
    if (length > double_maximum_exponent) {
        return std::nullopt;
    }
    constexpr std::size_t kept_bits = 60;
    const std::size_t cut = length > kept_bits ? length - kept_bits : 0;
    const BigInteger top = absolute().shifted_right(cut);
    const bool sticky = cut > 0 && top.shifted_left(cut) != absolute();
    const auto bits = static_cast<std::uint64_t>(top.to_int64().value_or(0));
    const std::size_t top_length = length - cut;
    const std::size_t dropped = top_length > double_precision ? top_length - double_precision : 0;
    const double magnitude =
        scaled(round_half_even(bits, dropped, sticky), static_cast<std::int64_t>(cut + dropped));
    if (std::isinf(magnitude)) {
        return std::nullopt;
    }
    return negative_ ? -magnitude : magnitude;
}

std::optional<double> true_quotient(const BigInteger& left, const BigInteger& right) {
    const bool negative = left.is_negative() != right.is_negative();
    if (left.is_zero()) {
        return negative ? -0.0 : 0.0;
    }
    // Scale so that the whole quotient has 61 or 62 bits; what is lost is known by the remainder.
    const auto difference = static_cast<std::int64_t>(left.bit_length()) -
                            static_cast<std::int64_t>(right.bit_length());
    const std::int64_t shift = 61 - difference;
    const BigInteger dividend =
        shift > 0 ? left.absolute().shifted_left(static_cast<std::size_t>(shift)) : left.absolute();
    const BigInteger divisor = shift < 0
                                   ? right.absolute().shifted_left(static_cast<std::size_t>(-shift))
                                   : right.absolute();
    const BigInteger::Division division = BigInteger::divide(dividend, divisor);
    const auto bits = static_cast<std::uint64_t>(division.quotient.to_int64().value_or(0));
    const auto length = static_cast<std::int64_t>(division.quotient.bit_length());
    // Subnormal results have fewer bits to round to.
    std::int64_t dropped = length - static_cast<std::int64_t>(double_precision);
    dropped = std::max(dropped, double_minimum_exponent + shift);
    if (dropped > 62) {
        return negative ? -0.0 : 0.0;
    }
    if (dropped - shift > static_cast<std::int64_t>(double_maximum_exponent)) {
        return std::nullopt;
    }
    const std::uint64_t rounded =
        round_half_even(bits, static_cast<std::size_t>(dropped), !division.remainder.is_zero());
    const double magnitude = scaled(rounded, dropped - shift);
    if (std::isinf(magnitude)) {
        return std::nullopt;
    }
    return negative ? -magnitude : magnitude;
}

BigInteger BigInteger::power(std::uint64_t exponent) const {
    BigInteger result(1);
    BigInteger square = *this;
    for (std::uint64_t rest = exponent; rest != 0;) {
        if ((rest & 1U) != 0) {
            result = result * square;
        }
        rest >>= 1U;
        if (rest != 0) {
            square = square * square;
        }
    }
    return result;
}

std::uint64_t BigInteger::power_bit_length(std::uint64_t exponent) const {
    const std::uint64_t bits = bit_length();
    if (bits <= 1) {
        return 1;
    }
    if (exponent > std::numeric_limits<std::uint64_t>::max() / bits) {
        return std::numeric_limits<std::uint64_t>::max();
    }
    return bits * exponent;
}

BigInteger power_modulo(const BigInteger& base, const BigInteger& exponent,
                        const BigInteger& modulus) {
    BigInteger result = BigInteger::divide(BigInteger(1), modulus).remainder;
    BigInteger square = BigInteger::divide(base, modulus).remainder;
    const std::size_t bits = exponent.bit_length();
    for (std::size_t bit = 0; bit < bits; ++bit) {
        if (exponent.shifted_right(bit).is_odd()) {
            result = BigInteger::divide(result * square, modulus).remainder;
        }
        square = BigInteger::divide(square * square, modulus).remainder;
    }
    return result;
}

std::optional<BigInteger> inverse_modulo(const BigInteger& value, const BigInteger& modulus) {
    BigInteger previous = BigInteger::divide(value, modulus.absolute()).remainder;
    BigInteger current = modulus.absolute();
    BigInteger previous_factor(1);
    BigInteger factor;
    while (!current.is_zero()) {
        const BigInteger::Division division = BigInteger::divide(previous, current);
        previous = std::exchange(current, division.remainder);
        previous_factor = std::exchange(factor, previous_factor - division.quotient * factor);
    }
    if (previous != BigInteger(1)) {
        return std::nullopt;
    }
    return BigInteger::divide(previous_factor, modulus).remainder;
}

BigInteger greatest_common_divisor(BigInteger left, BigInteger right) {
    left = left.absolute();
    right = right.absolute();
    while (!right.is_zero()) {
        left = std::exchange(right, BigInteger::divide(left, right).remainder);
    }
    return left;
}

}  // namespace firstboot::python
