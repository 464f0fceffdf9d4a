#include "python/objects/integer_arithmetic.h"

#include <cmath>

#include "python/numbers/float_text.h"
#include "python/numbers/integer_text.h"
#include "python/runtime/work.h"

namespace firstboot::python {

namespace {

std::uint64_t bits_of(const Int& value) {
    return value.wide().bit_length();
}

[[noreturn]] void raise_division_by_zero(Interpreter& interpreter) {
    interpreter.raise(interpreter.exceptions().zero_division_error, "division by zero");
}

}  // namespace

void expect_integer_bits(std::uint64_t bits) {
    if (bits > maximum_integer_bits) {
        throw LimitExceeded{LimitKind::memory, "a whole number of more than " +
                                                   std::to_string(maximum_integer_bits) + " bits"};
    }
}

Value add_integers(Interpreter& interpreter, const Int& left, const Int& right) {
    std::int64_t sum = 0;
    if (left.big == nullptr && right.big == nullptr &&
        !__builtin_add_overflow(left.value, right.value, &sum)) {
        return interpreter.integer(sum);
    }
    return interpreter.integer(left.wide() + right.wide());
}

Value subtract_integers(Interpreter& interpreter, const Int& left, const Int& right) {
    std::int64_t difference = 0;
    if (left.big == nullptr && right.big == nullptr &&
        !__builtin_sub_overflow(left.value, right.value, &difference)) {
        return interpreter.integer(difference);
    }
    return interpreter.integer(left.wide() - right.wide());
}

Value multiply_integers(Interpreter& interpreter, const Int& left, const Int& right) {
    std::int64_t product = 0;
    if (left.big == nullptr && right.big == nullptr &&
        !__builtin_mul_overflow(left.value, right.value, &product)) {
        return interpreter.integer(product);
    }
    expect_integer_bits(bits_of(left) + bits_of(right));
    return interpreter.integer(left.wide() * right.wide());
}

Value raise_integer(Interpreter& interpreter, const Int& base, const Int& exponent) {
    const BigInteger wide_base = base.wide();
    const BigInteger wide_exponent = exponent.wide();
    if (wide_exponent.is_negative()) {
        if (wide_base.is_zero()) {
            interpreter.raise(interpreter.exceptions().zero_division_error,
                              "zero to a negative power");
        }
        return interpreter.floating(
            std::pow(to_double(interpreter, base), to_double(interpreter, exponent)));
    }
    if (wide_base.bit_length() <= 1) {
        const bool negative = wide_base.is_negative() && wide_exponent.is_odd();
        const bool zero = wide_base.is_zero() && !wide_exponent.is_zero();
        return interpreter.integer(std::int64_t{zero ? 0 : negative ? -1 : 1});
    }
    if (exponent.big != nullptr) {
        expect_integer_bits(std::numeric_limits<std::uint64_t>::max());
    }
    const auto times = static_cast<std::uint64_t>(exponent.value);
    expect_integer_bits(wide_base.power_bit_length(times));
    return interpreter.integer(wide_base.power(times));
}

Value raise_integer_modulo(Interpreter& interpreter, const Int& base, const Int& exponent,
                           const Int& modulus) {
    if (modulus.is_zero()) {
        interpreter.raise_value_error("pow() 3rd argument cannot be 0");
    }
    BigInteger wide_base = base.wide();
    BigInteger wide_exponent = exponent.wide();
    const BigInteger wide_modulus = modulus.wide();
    if (wide_exponent.is_negative()) {
        const auto inverse = inverse_modulo(wide_base, wide_modulus);
        if (!inverse) {
            interpreter.raise_value_error("base is not invertible for the given modulus");
        }
        wide_base = *inverse;
        wide_exponent = -wide_exponent;
    }
    // Each bit of the exponent costs two products of the modulus's size.
    const std::uint64_t limbs = wide_modulus.bit_length() / 32 + 1;
    expect_integer_bits(wide_exponent.bit_length() * limbs * limbs / 256);
    return interpreter.integer(power_modulo(wide_base, wide_exponent, wide_modulus));
}

std::pair<Value, Value> divide_integers(Interpreter& interpreter, const Int& left,
                                        const Int& right) {
    if (right.is_zero()) {
        raise_division_by_zero(interpreter);
    }
    const bool small = left.big == nullptr && right.big == nullptr;
    if (small && (left.value != std::numeric_limits<std::int64_t>::min() || right.value != -1)) {
        std::int64_t quotient = left.value / right.value;
        std::int64_t remainder = left.value % right.value;
        if (remainder != 0 && (remainder < 0) != (right.value < 0)) {
            --quotient;
            remainder += right.value;
        }
        return {interpreter.integer(quotient), interpreter.integer(remainder)};
    }
    const auto division = BigInteger::divide(left.wide(), right.wide());
    return {interpreter.integer(division.quotient), interpreter.integer(division.remainder)};
}

int order_of(const Int& left, const Int& right) {
    if (left.big == nullptr && right.big == nullptr) {
        return left.value < right.value ? -1 : left.value > right.value ? 1 : 0;
    }
    const auto order = left.wide() <=> right.wide();
    return order < 0 ? -1 : order > 0 ? 1 : 0;
}

double to_double(Interpreter& interpreter, const Int& value) {
    if (value.big == nullptr) {
        return static_cast<double>(value.value);
    }
    const auto number = value.big->to_double();
    if (!number) {
        interpreter.raise(interpreter.exceptions().overflow_error,
                          "int too large to convert to float");
    }
    return *number;
}

Value integer_of(Interpreter& interpreter, double value) {
    if (std::isnan(value)) {
        interpreter.raise_value_error("cannot convert float NaN to integer");
    }
    if (std::isinf(value)) {
        interpreter.raise(interpreter.exceptions().overflow_error,
                          "cannot convert float infinity to integer");
    }
    return interpreter.integer(BigInteger::from_double(value));
}

std::string integer_text(Interpreter& interpreter, const Int& value) {
    if (value.big == nullptr) {
        return std::to_string(value.value);
    }
    if (exceeds_decimal_digits(*value.big)) {
        interpreter.raise_value_error(too_many_digits_to_write());
    }
    std::string text = value.big->to_text();
    spend_steps(interpreter, steps_of_digits(text.size()));
    return text;
}

std::uint64_t steps_of_digits(std::size_t digits) {
    constexpr std::uint64_t digits_squared_a_step = 1024;
    return digits * digits / digits_squared_a_step;
}

Value typed_integer(Interpreter& interpreter, Type* type, Value value) {
    const Int& number = cast<Int>(value);
    if (type == interpreter.types().integer && number.type == type) {
        return value;
    }
    if (type == interpreter.types().integer) {
        return number.big != nullptr ? interpreter.integer(*number.big)
                                     : interpreter.integer(number.value);
    }
    return interpreter.heap().make<Int>(type, number.value, number.big);
}

}  // namespace firstboot::python
