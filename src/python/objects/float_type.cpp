#include <cmath>
#include <string>

#include "python/numbers/float_text.h"
#include "python/objects/install.h"
#include "python/objects/integer_arithmetic.h"
#include "python/objects/support.h"
#include "python/runtime/work.h"
#include "python/text/format_specification.h"

namespace firstboot::python {

namespace {

double self_of(Arguments arguments) {
    return cast<Float>(arguments[0]).value;
}

[[noreturn]] void raise_division_by_zero(Interpreter& interpreter) {
    interpreter.raise(interpreter.exceptions().zero_division_error, "division by zero");
}

std::optional<double> operand(Interpreter& interpreter, Value value) {
    if (const Float* number = as<Float>(value)) {
        return number->value;
    }
    if (const Int* number = as<Int>(value)) {
        return to_double(interpreter, *number);
    }
    return std::nullopt;
}

using Operation = Value (*)(Interpreter&, double, double);

template <Operation operation>
Value forward(Interpreter& interpreter, Arguments arguments) {
    const auto other = operand(interpreter, arguments[1]);
    return other ? operation(interpreter, self_of(arguments), *other)
                 : interpreter.not_implemented();
}

template <Operation operation>
Value reflected(Interpreter& interpreter, Arguments arguments) {
    const auto other = operand(interpreter, arguments[1]);
    return other ? operation(interpreter, *other, self_of(arguments))
                 : interpreter.not_implemented();
}

Value add(Interpreter& interpreter, double left, double right) {
    return interpreter.floating(left + right);
}

Value subtract(Interpreter& interpreter, double left, double right) {
    return interpreter.floating(left - right);
}

Value multiply(Interpreter& interpreter, double left, double right) {
    return interpreter.floating(left * right);
}

Value divide(Interpreter& interpreter, double left, double right) {
    if (right == 0.0) {
        raise_division_by_zero(interpreter);
    }
    return interpreter.floating(left / right);
}

struct FloatDivision {
    double quotient;
    double remainder;
};

// The remainder has the sign of the divisor; the quotient is exactly a whole number.
FloatDivision divided(Interpreter& interpreter, double left, double right) {
    if (right == 0.0) {
        raise_division_by_zero(interpreter);
    }
    double remainder = std::fmod(left, right);
    double quotient = (left - remainder) / right;
    if (remainder == 0.0) {
        remainder = std::copysign(0.0, right);
    } else if ((right < 0) != (remainder < 0)) {
        remainder += right;
        quotient -= 1.0;
    }
    if (quotient == 0.0) {
        return {std::copysign(0.0, left / right), remainder};
    }
    const double whole = std::floor(quotient);
    return {quotient - whole > 0.5 ? whole + 1.0 : whole, remainder};
}

Value floor_divide(Interpreter& interpreter, double left, double right) {
    return interpreter.floating(divided(interpreter, left, right).quotient);
}

Value remainder_of(Interpreter& interpreter, double left, double right) {
    return interpreter.floating(divided(interpreter, left, right).remainder);
}

Value quotient_and_remainder(Interpreter& interpreter, double left, double right) {
    const FloatDivision division = divided(interpreter, left, right);
    return interpreter.tuple(
        {interpreter.floating(division.quotient), interpreter.floating(division.remainder)});
}

Value raise_to(Interpreter& interpreter, double base, double exponent) {
    if (base == 0.0 && exponent < 0.0) {
        interpreter.raise(interpreter.exceptions().zero_division_error, "zero to a negative power");
    }
    if (base < 0.0 && std::isfinite(base) && std::isfinite(exponent) &&
        exponent != std::floor(exponent)) {
        const Value complex =
            interpreter.heap().make<Complex>(interpreter.types().complex, base, 0.0);
        return interpreter.binary(BinaryOperator::power, complex, interpreter.floating(exponent));
    }
    const double result = std::pow(base, exponent);
    if (std::isinf(result) && std::isfinite(base) && std::isfinite(exponent)) {
        constexpr std::int64_t range_error = 34;
        interpreter.raise_with(interpreter.exceptions().overflow_error,
                               {interpreter.integer(range_error),
                                interpreter.string("Numerical result out of range")});
    }
    return interpreter.floating(result);
}

Value power(Interpreter& interpreter, Arguments arguments) {
    if (!is_absent(interpreter, arguments[2])) {
        interpreter.raise_type_error(
            "pow() 3rd argument not allowed unless all arguments are integers");
    }
    return forward<raise_to>(interpreter, arguments);
}

// Exact, also where the int has more digits than a float holds. Nothing: not comparable (NaN).
std::optional<int> order(double left, const Int& right) {
    if (std::isnan(left)) {
        return std::nullopt;
    }
    if (std::isinf(left)) {
        return left > 0 ? 1 : -1;
    }
    const BigInteger whole = BigInteger::from_double(left);
    const auto by_whole = whole <=> right.wide();
    if (by_whole != 0) {
        return by_whole < 0 ? -1 : 1;
    }
    const double fraction = left - std::trunc(left);
    return fraction < 0 ? -1 : fraction > 0 ? 1 : 0;
}

template <Comparison comparison>
Value compare(Interpreter& interpreter, Arguments arguments) {
    const double left = self_of(arguments);
    std::optional<int> result;
    if (const Float* right = as<Float>(arguments[1])) {
        if (!std::isnan(left) && !std::isnan(right->value)) {
            result = left < right->value ? -1 : left > right->value ? 1 : 0;
        }
    } else if (const Int* whole = as<Int>(arguments[1])) {
        result = order(left, *whole);
    } else {
        return interpreter.not_implemented();
    }
    return interpreter.boolean(result ? holds(comparison, *result)
                                      : comparison == Comparison::not_equal);
}

Value negative(Interpreter& interpreter, Arguments arguments) {
    return interpreter.floating(-self_of(arguments));
}

Value as_plain(Interpreter& interpreter, Arguments arguments) {
    return arguments[0].object->type == interpreter.types().floating
               ? arguments[0]
               : interpreter.floating(self_of(arguments));
}

Value absolute(Interpreter& interpreter, Arguments arguments) {
    return interpreter.floating(std::fabs(self_of(arguments)));
}

Value truth(Interpreter& interpreter, Arguments arguments) {
    return interpreter.boolean(self_of(arguments) != 0.0);
}

Value hash(Interpreter& interpreter, Arguments arguments) {
    const double value = self_of(arguments);
    if (std::isnan(value)) {
        // Each NaN is a key of its own.
        const auto address = reinterpret_cast<std::uintptr_t>(arguments[0].object);
        return interpreter.integer(static_cast<std::int64_t>(address >> 4U));
    }
    return interpreter.integer(hash_float(value));
}

Value represent(Interpreter& interpreter, Arguments arguments) {
    return interpreter.string(float_repr(self_of(arguments)));
}

Value format(Interpreter& interpreter, Arguments arguments) {
    const Str* specification = as<Str>(arguments[1]);
    if (specification == nullptr) {
        raise_not(interpreter, "__format__() argument", "str", arguments[1]);
    }
    if (specification->size == 0) {
        return interpreter.str(arguments[0]);
    }
    expect_items(interpreter, requested_format_size(specification->view()), 1);
    return interpreter.string(
        result_or_raise(interpreter, format_float(self_of(arguments), specification->view(),
                                                  Interpreter::type_name(arguments[0]))));
}

Value truncate(Interpreter& interpreter, Arguments arguments) {
    return integer_of(interpreter, self_of(arguments));
}

Value round_down(Interpreter& interpreter, Arguments arguments) {
    return integer_of(interpreter, std::floor(self_of(arguments)));
}

Value round_up(Interpreter& interpreter, Arguments arguments) {
    return integer_of(interpreter, std::ceil(self_of(arguments)));
}

Value round_to(Interpreter& interpreter, Arguments arguments) {
    const double value = self_of(arguments);
    if (is_absent(interpreter, arguments[1])) {
        return integer_of(interpreter, round_half_even(value));
    }
    const auto rounded = round_float(value, clipped_number(interpreter, arguments[1]));
    if (!rounded) {
        interpreter.raise(interpreter.exceptions().overflow_error,
                          "rounded value too large to represent");
    }
    return interpreter.floating(*rounded);
}

Value is_integer(Interpreter& interpreter, Arguments arguments) {
    const double value = self_of(arguments);
    return interpreter.boolean(std::isfinite(value) && std::floor(value) == value);
}

Value as_integer_ratio(Interpreter& interpreter, Arguments arguments) {
    const double value = self_of(arguments);
    if (std::isinf(value)) {
        interpreter.raise(interpreter.exceptions().overflow_error,
                          "cannot convert Infinity to integer ratio");
    }
    if (std::isnan(value)) {
        interpreter.raise_value_error("cannot convert NaN to integer ratio");
    }
    int exponent = 0;
    double fraction = std::frexp(value, &exponent);
    while (fraction != std::floor(fraction)) {
        fraction *= 2.0;
        --exponent;
    }
    BigInteger numerator = BigInteger::from_double(fraction);
    BigInteger denominator(1);
    if (exponent > 0) {
        numerator = numerator.shifted_left(static_cast<std::size_t>(exponent));
    } else {
        denominator = denominator.shifted_left(static_cast<std::size_t>(-exponent));
    }
    return interpreter.tuple({interpreter.integer(numerator), interpreter.integer(denominator)});
}

Value hexadecimal(Interpreter& interpreter, Arguments arguments) {
    return interpreter.string(float_hexadecimal(self_of(arguments)));
}

Value zero(Interpreter& interpreter, Arguments) {
    return interpreter.floating(0.0);
}

Value get_new_arguments(Interpreter& interpreter, Arguments arguments) {
    return interpreter.tuple({as_plain(interpreter, arguments)});
}

Value from_text(Interpreter& interpreter, Value source, std::string_view text) {
    spend_work(interpreter, text.size() * 16);
    const auto number = parse_float(text);
    if (!number) {
        interpreter.raise_value_error("could not convert string to float: " +
                                      interpreter.repr_text(source));
    }
    return interpreter.floating(*number);
}

Value number_of(Interpreter& interpreter, Value source) {
    if (const Str* text = as<Str>(source)) {
        return from_text(interpreter, source, text->view());
    }
    if (const Bytes* bytes = as<Bytes>(source)) {
        return from_text(interpreter, source, bytes->view());
    }
    if (source.object->type == interpreter.types().floating) {
        return source;
    }
    if (const Value convert = interpreter.find_special(source, interpreter.names().dunder_float)) {
        const Value result = interpreter.call(convert);
        const Float* number = as<Float>(result);
        if (number == nullptr) {
            interpreter.raise_type_error(type_name_of(source) +
                                         ".__float__() must return a float, not " +
                                         type_name_of(result));
        }
        return interpreter.floating(number->value);
    }
    if (is_index(interpreter, source)) {
        return interpreter.floating(to_double(interpreter, cast<Int>(interpreter.index(source))));
    }
    interpreter.raise_type_error("float() argument must be a string or a real number, not '" +
                                 type_name_of(source) + "'");
}

Value make_float(Interpreter& interpreter, Arguments arguments) {
    Type* type = class_of(arguments[0]);
    const Value number =
        arguments[1] ? number_of(interpreter, arguments[1]) : interpreter.floating(0.0);
    const Origin* origin = arguments[1] ? arguments[1].origin : nullptr;
    if (type == interpreter.types().floating) {
        return number.with_origin(origin);
    }
    return Value(interpreter.heap().make<Float>(type, cast<Float>(number).value), origin);
}

Value from_hexadecimal(Interpreter& interpreter, Arguments arguments) {
    const Str* text = as<Str>(arguments[1]);
    if (text == nullptr) {
        interpreter.raise_type_error("bad argument type for built-in operation");
    }
    const std::string digits(text->view());
    char* end = nullptr;
    const double value = std::strtod(digits.c_str(), &end);
    if (digits.empty() || *end != '\0') {
        interpreter.raise_value_error("invalid hexadecimal floating-point string");
    }
    return interpreter.call(arguments[0], {interpreter.floating(value)});
}

constexpr NativeFunctionDefinition functions[] = {
    {"__new__", "cls, x=..., /", make_float, NativeKind::static_method},
    {"__repr__", "self", represent},
    {"__hash__", "self", hash},
    {"__bool__", "self", truth},
    {"__int__", "self", truncate},
    {"__float__", "self", as_plain},
    {"__trunc__", "self", truncate},
    {"__floor__", "self", round_down},
    {"__ceil__", "self", round_up},
    {"__round__", "self, ndigits=..., /", round_to},
    {"__format__", "self, format_spec, /", format},
    {"__neg__", "self", negative},
    {"__pos__", "self", as_plain},
    {"__abs__", "self", absolute},
    {"__add__", "self, value, /", forward<add>},
    {"__radd__", "self, value, /", reflected<add>},
    {"__sub__", "self, value, /", forward<subtract>},
    {"__rsub__", "self, value, /", reflected<subtract>},
    {"__mul__", "self, value, /", forward<multiply>},
    {"__rmul__", "self, value, /", reflected<multiply>},
    {"__truediv__", "self, value, /", forward<divide>},
    {"__rtruediv__", "self, value, /", reflected<divide>},
    {"__floordiv__", "self, value, /", forward<floor_divide>},
    {"__rfloordiv__", "self, value, /", reflected<floor_divide>},
    {"__mod__", "self, value, /", forward<remainder_of>},
    {"__rmod__", "self, value, /", reflected<remainder_of>},
    {"__divmod__", "self, value, /", forward<quotient_and_remainder>},
    {"__rdivmod__", "self, value, /", reflected<quotient_and_remainder>},
    {"__pow__", "self, value, mod=..., /", power},
    {"__rpow__", "self, value, mod=..., /", reflected<raise_to>},
    {"__eq__", "self, value, /", compare<Comparison::equal>},
    {"__ne__", "self, value, /", compare<Comparison::not_equal>},
    {"__lt__", "self, value, /", compare<Comparison::less>},
    {"__le__", "self, value, /", compare<Comparison::less_equal>},
    {"__gt__", "self, value, /", compare<Comparison::greater>},
    {"__ge__", "self, value, /", compare<Comparison::greater_equal>},
    {"__getnewargs__", "self", get_new_arguments},
    {"is_integer", "self", is_integer},
    {"as_integer_ratio", "self", as_integer_ratio},
    {"conjugate", "self", as_plain},
    {"hex", "self", hexadecimal},
    {"fromhex", "cls, string, /", from_hexadecimal, NativeKind::class_method},
    {"real", "self", as_plain, NativeKind::getter},
    {"imag", "self", zero, NativeKind::getter},
};

}  // namespace

void install_float_type(Interpreter& interpreter) {
    interpreter.add_functions(interpreter.types().floating, functions);
}

}  // namespace firstboot::python
