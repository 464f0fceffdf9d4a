#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace firstboot::python {

// A whole number of any size, with the arithmetic of Python's int: division rounds towards minus
// infinity, the remainder has the sign of the divisor, and bit operations see an infinite two's
// complement. Nothing here is bounded: who computes with numbers that a program chose asks for the
// size of the result first (`bit_length`, `power_bit_length`).
class BigInteger {
  public:
    BigInteger() = default;
    BigInteger(std::int64_t value);
    static BigInteger from_unsigned(std::uint64_t value);

    // The whole part of a finite number.
    static BigInteger from_double(double value);

    bool is_zero() const { return limbs_.empty(); }
    bool is_negative() const { return negative_; }
    bool is_odd() const { return !limbs_.empty() && (limbs_[0] & 1U) != 0; }

    // Bits of the magnitude, as int.bit_length() counts them.
    std::size_t bit_length() const;
    // Ones in the magnitude, as int.bit_count() counts them.
    std::size_t bit_count() const;

    // Nothing where the value does not fit.
    std::optional<std::int64_t> to_int64() const;

    // The nearest double, ties to even; nothing where int too large to convert to float.
    std::optional<double> to_double() const;

    // The remainder of the magnitude by a small divisor, for hashes and for deciding by residue.
    std::uint64_t magnitude_modulo(std::uint64_t divisor) const;

    BigInteger operator-() const;
    BigInteger operator~() const;
    BigInteger absolute() const;

    friend BigInteger operator+(const BigInteger& left, const BigInteger& right);
    friend BigInteger operator-(const BigInteger& left, const BigInteger& right);
    friend BigInteger operator*(const BigInteger& left, const BigInteger& right);
    friend BigInteger operator&(const BigInteger& left, const BigInteger& right);
    friend BigInteger operator|(const BigInteger& left, const BigInteger& right);
    friend BigInteger operator^(const BigInteger& left, const BigInteger& right);

    friend bool operator==(const BigInteger& left, const BigInteger& right) = default;
    friend std::strong_ordering operator<=>(const BigInteger& left, const BigInteger& right);

    // Multiplied by a power of two; divided by one, rounding towards minus infinity.
    BigInteger shifted_left(std::size_t bits) const;
    BigInteger shifted_right(std::size_t bits) const;

    BigInteger power(std::uint64_t exponent) const;
    // An upper bound for the bits of `power(exponent)`, saturating.
    std::uint64_t power_bit_length(std::uint64_t exponent) const;

    // Digits 0-9a-z, with a leading minus; `base` from 2 to 36, no prefix.
    std::string to_text(unsigned base = 10) const;

    // Only digits of the base, at least one, no sign, no separators.
    static BigInteger from_digits(std::string_view digits, unsigned base);

    // The magnitude, lowest byte first, no leading zero bytes.
    std::vector<std::uint8_t> magnitude_bytes() const;
    static BigInteger from_magnitude_bytes(const std::vector<std::uint8_t>& lowest_first);

    struct Division;
    // The divisor is not zero.
    static Division divide(const BigInteger& dividend, const BigInteger& divisor);

  private:
    using Limbs = std::vector<std::uint32_t>;

    BigInteger(Limbs limbs, bool negative);

    static std::strong_ordering compare_magnitudes(const Limbs& left, const Limbs& right);
    static Limbs add_magnitudes(const Limbs& left, const Limbs& right);
    static Limbs subtract_magnitudes(const Limbs& larger, const Limbs& smaller);
    static Limbs multiply_magnitudes(const Limbs& left, const Limbs& right);
    static Limbs divide_magnitudes(const Limbs& dividend, const Limbs& divisor, Limbs& remainder);
    static void multiply_add_small(Limbs& limbs, std::uint32_t factor, std::uint32_t addend);
    static std::uint32_t divide_small(Limbs& limbs, std::uint32_t divisor);
    template <typename Operation>
    static BigInteger bitwise(const BigInteger& left, const BigInteger& right, Operation operation);

    // Lowest first, the highest never zero; zero has none and is not negative.
    Limbs limbs_;
    bool negative_ = false;
};

struct BigInteger::Division {
    BigInteger quotient;
    BigInteger remainder;
};

// base ** exponent mod modulus with Python's sign rules; the modulus is not zero.
BigInteger power_modulo(const BigInteger& base, const BigInteger& exponent,
                        const BigInteger& modulus);

// The inverse of `value` modulo `modulus`; nothing where the two have a common divisor.
std::optional<BigInteger> inverse_modulo(const BigInteger& value, const BigInteger& modulus);

// Always positive, or zero where both are.
BigInteger greatest_common_divisor(BigInteger left, BigInteger right);

// left / right to the nearest double, ties to even, as Python's true division of ints gives it;
// nothing where the result is too large. The divisor is not zero.
std::optional<double> true_quotient(const BigInteger& left, const BigInteger& right);

}  // namespace firstboot::python
