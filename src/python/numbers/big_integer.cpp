#include "python/numbers/big_integer.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <ranges>
#include <utility>

namespace firstboot::python {

namespace {

constexpr unsigned limb_bits = 32;

template <typename Limbs>
void trim(Limbs& limbs) {
    while (!limbs.empty() && limbs.back() == 0) {
        limbs.pop_back();
    }
}

}  // namespace

BigInteger::BigInteger(std::int64_t value) : negative_(value < 0) {
    auto magnitude = static_cast<std::uint64_t>(value);
    if (negative_) {
        magnitude = ~magnitude + 1;
    }
    for (; magnitude != 0; magnitude >>= limb_bits) {
        limbs_.push_back(static_cast<std::uint32_t>(magnitude));
    }
}

BigInteger::BigInteger(Limbs limbs, bool negative) : limbs_(std::move(limbs)) {
    trim(limbs_);
    negative_ = negative && !limbs_.empty();
}

BigInteger BigInteger::from_unsigned(std::uint64_t value) {
    return {
        Limbs{static_cast<std::uint32_t>(value), static_cast<std::uint32_t>(value >> limb_bits)},
        false};
}

std::size_t BigInteger::bit_length() const {
    if (limbs_.empty()) {
        return 0;
    }
    return limbs_.size() * limb_bits - static_cast<std::size_t>(std::countl_zero(limbs_.back()));
}

std::size_t BigInteger::bit_count() const {
    std::size_t ones = 0;
    for (const auto limb : limbs_) {
        ones += static_cast<std::size_t>(std::popcount(limb));
    }
    return ones;
}

std::optional<std::int64_t> BigInteger::to_int64() const {
    if (limbs_.size() > 2) {
        return std::nullopt;
    }
    std::uint64_t magnitude = 0;
    for (const auto limb : std::views::reverse(limbs_)) {
        magnitude = magnitude << limb_bits | limb;
    }
    constexpr auto largest = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    if (negative_) {
        if (magnitude > largest + 1) {
            return std::nullopt;
        }
        return static_cast<std::int64_t>(~magnitude + 1);
    }
    if (magnitude > largest) {
        return std::nullopt;
    }
    return static_cast<std::int64_t>(magnitude);
}

std::uint64_t BigInteger::magnitude_modulo(std::uint64_t divisor) const {
    std::uint64_t remainder = 0;
    for (const auto limb : std::views::reverse(limbs_)) {
        for (unsigned bit = limb_bits; bit-- > 0;) {
            const bool carried = (remainder >> 63U) != 0;
            remainder = remainder << 1U | (limb >> bit & 1U);
            if (carried || remainder >= divisor) {
                remainder -= divisor;
            }
        }
    }
    return remainder;
}

BigInteger BigInteger::operator-() const {
    return {limbs_, !negative_};
}

BigInteger BigInteger::operator~() const {
    return -*this - BigInteger(1);
}

BigInteger BigInteger::absolute() const {
    return {limbs_, false};
}

std::strong_ordering BigInteger::compare_magnitudes(const Limbs& left, const Limbs& right) {
    if (left.size() != right.size()) {
        return left.size() <=> right.size();
    }
    for (std::size_t index = left.size(); index-- > 0;) {
        if (left[index] != right[index]) {
            return left[index] <=> right[index];
        }
    }
    return std::strong_ordering::equal;
}

std::strong_ordering operator<=>(const BigInteger& left, const BigInteger& right) {
    if (left.negative_ != right.negative_) {
        return left.negative_ ? std::strong_ordering::less : std::strong_ordering::greater;
    }
    return left.negative_ ? BigInteger::compare_magnitudes(right.limbs_, left.limbs_)
                          : BigInteger::compare_magnitudes(left.limbs_, right.limbs_);
}

BigInteger::Limbs BigInteger::add_magnitudes(const Limbs& left, const Limbs& right) {
    const Limbs& longer = left.size() >= right.size() ? left : right;
    const Limbs& shorter = left.size() >= right.size() ? right : left;
    Limbs sum;
    sum.reserve(longer.size() + 1);
    std::uint64_t carry = 0;
    for (std::size_t index = 0; index < longer.size(); ++index) {
        carry += longer[index];
        carry += index < shorter.size() ? shorter[index] : 0U;
        sum.push_back(static_cast<std::uint32_t>(carry));
        carry >>= limb_bits;
    }
    sum.push_back(static_cast<std::uint32_t>(carry));
    return sum;
}

BigInteger::Limbs BigInteger::subtract_magnitudes(const Limbs& larger, const Limbs& smaller) {
    Limbs difference;
    difference.reserve(larger.size());
    std::int64_t borrow = 0;
    for (std::size_t index = 0; index < larger.size(); ++index) {
        borrow += static_cast<std::int64_t>(larger[index]);
        borrow -= index < smaller.size() ? static_cast<std::int64_t>(smaller[index]) : 0;
        difference.push_back(static_cast<std::uint32_t>(borrow));
        borrow >>= limb_bits;
    }
    return difference;
}

BigInteger::Limbs BigInteger::multiply_magnitudes(const Limbs& left, const Limbs& right) {
    Limbs product(left.size() + right.size(), 0);
    for (std::size_t low = 0; low < left.size(); ++low) {
        std::uint64_t carry = 0;
        for (std::size_t high = 0; high < right.size(); ++high) {
            carry += product[low + high] + std::uint64_t{left[low]} * right[high];
            product[low + high] = static_cast<std::uint32_t>(carry);
            carry >>= limb_bits;
        }
        product[low + right.size()] = static_cast<std::uint32_t>(carry);
    }
    return product;
}

BigInteger operator+(const BigInteger& left, const BigInteger& right) {
    if (left.negative_ == right.negative_) {
        return {BigInteger::add_magnitudes(left.limbs_, right.limbs_), left.negative_};
    }
    if (BigInteger::compare_magnitudes(left.limbs_, right.limbs_) >= 0) {
        return {BigInteger::subtract_magnitudes(left.limbs_, right.limbs_), left.negative_};
    }
    return {BigInteger::subtract_magnitudes(right.limbs_, left.limbs_), right.negative_};
}

BigInteger operator-(const BigInteger& left, const BigInteger& right) {
    return left + -right;
}

BigInteger operator*(const BigInteger& left, const BigInteger& right) {
    return {BigInteger::multiply_magnitudes(left.limbs_, right.limbs_),
            left.negative_ != right.negative_};
}

// Knuth's algorithm D on 32-bit limbs.
BigInteger::Limbs BigInteger::divide_magnitudes(const Limbs& dividend, const Limbs& divisor,
                                                Limbs& remainder) {
    if (compare_magnitudes(dividend, divisor) < 0) {
        remainder = dividend;
        return {};
    }
    if (divisor.size() == 1) {
        Limbs quotient = dividend;
        remainder = {divide_small(quotient, divisor[0])};
        trim(remainder);
        return quotient;
    }
    // Scaled so that the divisor's highest bit is set: an estimate is then off by two at most.
    const auto scale = static_cast<std::size_t>(std::countl_zero(divisor.back()));
    const Limbs lower = BigInteger(divisor, false).shifted_left(scale).limbs_;
    Limbs upper = BigInteger(dividend, false).shifted_left(scale).limbs_;
    upper.resize(dividend.size() + 1, 0);
    const std::size_t size = lower.size();
    Limbs quotient(upper.size() - size, 0);
    for (std::size_t index = quotient.size(); index-- > 0;) {
        const std::uint64_t top =
            std::uint64_t{upper[index + size]} << limb_bits | upper[index + size - 1];
        std::uint64_t estimate = top / lower[size - 1];
        std::uint64_t rest = top % lower[size - 1];
        while (estimate >> limb_bits != 0 ||
               estimate * lower[size - 2] > (rest << limb_bits | upper[index + size - 2])) {
            --estimate;
            rest += lower[size - 1];
            if (rest >> limb_bits != 0) {
                break;
            }
        }
        std::uint64_t carry = 0;
        std::int64_t borrow = 0;
        for (std::size_t place = 0; place < size; ++place) {
            carry += estimate * lower[place];
            borrow += static_cast<std::int64_t>(upper[index + place]) -
                      static_cast<std::int64_t>(static_cast<std::uint32_t>(carry));
            upper[index + place] = static_cast<std::uint32_t>(borrow);
            borrow >>= limb_bits;
            carry >>= limb_bits;
        }
        borrow += static_cast<std::int64_t>(upper[index + size]) - static_cast<std::int64_t>(carry);
        upper[index + size] = static_cast<std::uint32_t>(borrow);
        if (borrow < 0) {
            --estimate;
            std::uint64_t sum = 0;
            for (std::size_t place = 0; place < size; ++place) {
                sum += std::uint64_t{upper[index + place]} + lower[place];
                upper[index + place] = static_cast<std::uint32_t>(sum);
                sum >>= limb_bits;
            }
            upper[index + size] += static_cast<std::uint32_t>(sum);
        }
        quotient[index] = static_cast<std::uint32_t>(estimate);
    }
    remainder = BigInteger(std::move(upper), false).shifted_right(scale).limbs_;
    trim(quotient);
    return quotient;
}

BigInteger::Division BigInteger::divide(const BigInteger& dividend, const BigInteger& divisor) {
    Limbs rest;
    Limbs quotient = divide_magnitudes(dividend.limbs_, divisor.limbs_, rest);
    Division result{{std::move(quotient), dividend.negative_ != divisor.negative_},
                    {std::move(rest), dividend.negative_}};
    if (!result.remainder.is_zero() && dividend.negative_ != divisor.negative_) {
        result.quotient = result.quotient - BigInteger(1);
        result.remainder = result.remainder + divisor;
    }
    return result;
}

void BigInteger::multiply_add_small(Limbs& limbs, std::uint32_t factor, std::uint32_t addend) {
    std::uint64_t carry = addend;
    for (auto& limb : limbs) {
        carry += std::uint64_t{limb} * factor;
        limb = static_cast<std::uint32_t>(carry);
        carry >>= limb_bits;
    }
    if (carry != 0) {
        limbs.push_back(static_cast<std::uint32_t>(carry));
    }
}

std::uint32_t BigInteger::divide_small(Limbs& limbs, std::uint32_t divisor) {
    std::uint64_t rest = 0;
    for (auto& limb : std::views::reverse(limbs)) {
        rest = rest << limb_bits | limb;
        limb = static_cast<std::uint32_t>(rest / divisor);
        rest %= divisor;
    }
    trim(limbs);
    return static_cast<std::uint32_t>(rest);
}

BigInteger BigInteger::shifted_left(std::size_t bits) const {
    if (limbs_.empty()) {
        return {};
    }
    Limbs shifted(bits / limb_bits, 0);
    const auto part = static_cast<unsigned>(bits % limb_bits);
    std::uint64_t carry = 0;
    for (const auto limb : limbs_) {
        carry |= std::uint64_t{limb} << part;
        shifted.push_back(static_cast<std::uint32_t>(carry));
        carry >>= limb_bits;
    }
    shifted.push_back(static_cast<std::uint32_t>(carry));
    return {std::move(shifted), negative_};
}

BigInteger BigInteger::shifted_right(std::size_t bits) const {
    if (negative_) {
        return ~(~*this).shifted_right(bits);
    }
    const std::size_t whole = bits / limb_bits;
    const auto part = static_cast<unsigned>(bits % limb_bits);
    Limbs shifted;
    for (std::size_t index = whole; index < limbs_.size(); ++index) {
        std::uint64_t pair = limbs_[index];
        if (index + 1 < limbs_.size()) {
            pair |= std::uint64_t{limbs_[index + 1]} << limb_bits;
        }
        shifted.push_back(static_cast<std::uint32_t>(pair >> part));
    }
    return {std::move(shifted), false};
}

template <typename Operation>
BigInteger BigInteger::bitwise(const BigInteger& left, const BigInteger& right,
                               Operation operation) {
    // In two's complement a negative number is the inverse of its magnitude less one.
    const Limbs ones_left = left.negative_ ? (~left).limbs_ : left.limbs_;
    const Limbs ones_right = right.negative_ ? (~right).limbs_ : right.limbs_;
    const auto limb_of = [](const Limbs& limbs, bool inverted, std::size_t index) {
        const std::uint32_t limb = index < limbs.size() ? limbs[index] : 0;
        return inverted ? ~limb : limb;
    };
    const bool negative = operation(left.negative_ ? 1U : 0U, right.negative_ ? 1U : 0U) != 0;
    Limbs combined(std::max(ones_left.size(), ones_right.size()), 0);
    for (std::size_t index = 0; index < combined.size(); ++index) {
        const std::uint32_t limb = operation(limb_of(ones_left, left.negative_, index),
                                             limb_of(ones_right, right.negative_, index));
        combined[index] = negative ? ~limb : limb;
    }
    const BigInteger result(std::move(combined), false);
    return negative ? ~result : result;
}

BigInteger operator&(const BigInteger& left, const BigInteger& right) {
    return BigInteger::bitwise(left, right, [](std::uint32_t a, std::uint32_t b) { return a & b; });
}

BigInteger operator|(const BigInteger& left, const BigInteger& right) {
    return BigInteger::bitwise(left, right, [](std::uint32_t a, std::uint32_t b) { return a | b; });
}

BigInteger operator^(const BigInteger& left, const BigInteger& right) {
    return BigInteger::bitwise(left, right, [](std::uint32_t a, std::uint32_t b) { return a ^ b; });
}

std::vector<std::uint8_t> BigInteger::magnitude_bytes() const {
    std::vector<std::uint8_t> bytes;
    for (const auto limb : limbs_) {
        for (unsigned shift = 0; shift < limb_bits; shift += 8) {
            bytes.push_back(static_cast<std::uint8_t>(limb >> shift));
        }
    }
    trim(bytes);
    return bytes;
}

BigInteger BigInteger::from_magnitude_bytes(const std::vector<std::uint8_t>& lowest_first) {
    Limbs limbs((lowest_first.size() + 3) / 4, 0);
    for (std::size_t index = 0; index < lowest_first.size(); ++index) {
        limbs[index / 4] |= std::uint32_t{lowest_first[index]} << (8 * (index % 4));
    }
    return {std::move(limbs), false};
}

BigInteger BigInteger::from_digits(std::string_view digits, unsigned base) {
    Limbs limbs;
    for (const char digit : digits) {
        const unsigned value = digit <= '9'   ? static_cast<unsigned>(digit - '0')
                               : digit <= 'Z' ? static_cast<unsigned>(digit - 'A') + 10
                                              : static_cast<unsigned>(digit - 'a') + 10;
        multiply_add_small(limbs, base, value);
    }
    return {std::move(limbs), false};
}

std::string BigInteger::to_text(unsigned base) const {
    if (limbs_.empty()) {
        return "0";
    }
    // As many digits at a time as fit a limb.
    std::uint32_t chunk = base;
    unsigned digits_a_chunk = 1;
    while (std::uint64_t{chunk} * base <= std::numeric_limits<std::uint32_t>::max()) {
        chunk *= base;
        ++digits_a_chunk;
    }
    Limbs rest = limbs_;
    std::string reversed;
    while (!rest.empty()) {
        std::uint32_t part = divide_small(rest, chunk);
        for (unsigned digit = 0; digit < digits_a_chunk && (part != 0 || !rest.empty()); ++digit) {
            reversed.push_back("0123456789abcdefghijklmnopqrstuvwxyz"[part % base]);
            part /= base;
        }
    }
    if (negative_) {
        reversed.push_back('-');
    }
    return {reversed.rbegin(), reversed.rend()};
}

}  // namespace firstboot::python
