#include <algorithm>
#include <string>

#include "python/numbers/integer_text.h"
#include "python/objects/install.h"
#include "python/objects/integer_arithmetic.h"
#include "python/objects/support.h"
#include "python/text/format_specification.h"

namespace firstboot::python {

namespace {

const Int& self_of(Arguments arguments) {
    return cast<Int>(arguments[0]);
}

// What an operator does with two ints; anything else is the other operand's business.
using Operation = Value (*)(Interpreter&, const Int&, const Int&);

template <Operation operation>
Value forward(Interpreter& interpreter, Arguments arguments) {
    const Int* other = as<Int>(arguments[1]);
    if (other == nullptr) {
        return interpreter.not_implemented();
    }
    return operation(interpreter, self_of(arguments), *other);
}

template <Operation operation>
Value reflected(Interpreter& interpreter, Arguments arguments) {
    const Int* other = as<Int>(arguments[1]);
    if (other == nullptr) {
        return interpreter.not_implemented();
    }
    return operation(interpreter, *other, self_of(arguments));
}

Value floor_divide(Interpreter& interpreter, const Int& left, const Int& right) {
    return divide_integers(interpreter, left, right).first;
}

Value remainder_of(Interpreter& interpreter, const Int& left, const Int& right) {
    return divide_integers(interpreter, left, right).second;
}

Value quotient_and_remainder(Interpreter& interpreter, const Int& left, const Int& right) {
    const auto [quotient, remainder] = divide_integers(interpreter, left, right);
    return interpreter.tuple({quotient, remainder});
}

Value true_divide(Interpreter& interpreter, const Int& left, const Int& right) {
    if (right.is_zero()) {
        interpreter.raise(interpreter.exceptions().zero_division_error, "division by zero");
    }
    const auto result = true_quotient(left.wide(), right.wide());
    if (!result) {
        interpreter.raise(interpreter.exceptions().overflow_error,
                          "integer division result too large for a float");
    }
    return interpreter.floating(*result);
}

std::uint64_t shift_count(Interpreter& interpreter, const Int& count) {
    if (count.big != nullptr ? count.big->is_negative() : count.value < 0) {
        interpreter.raise_value_error("negative shift count");
    }
    return count.big != nullptr ? std::numeric_limits<std::uint64_t>::max() / 2
                                : static_cast<std::uint64_t>(count.value);
}

Value shift_left(Interpreter& interpreter, const Int& left, const Int& right) {
    const std::uint64_t count = shift_count(interpreter, right);
    if (left.is_zero()) {
        return interpreter.integer(std::int64_t{0});
    }
    expect_integer_bits(left.wide().bit_length() + count);
    return interpreter.integer(left.wide().shifted_left(static_cast<std::size_t>(count)));
}

Value shift_right(Interpreter& interpreter, const Int& left, const Int& right) {
    const std::uint64_t count = shift_count(interpreter, right);
    const std::uint64_t most = left.wide().bit_length() + 1;
    return interpreter.integer(
        left.wide().shifted_right(static_cast<std::size_t>(std::min(count, most))));
}

// bool & bool is a bool.
template <typename Combine>
Value bitwise(Interpreter& interpreter, const Int& left, const Int& right, Combine combine) {
    if (left.big == nullptr && right.big == nullptr) {
        const std::int64_t result = combine(left.value, right.value);
        const Type* boolean = interpreter.types().boolean;
        return left.type == boolean && right.type == boolean ? interpreter.boolean(result != 0)
                                                             : interpreter.integer(result);
    }
    return interpreter.integer(combine(left.wide(), right.wide()));
}

Value bit_and(Interpreter& interpreter, const Int& left, const Int& right) {
    return bitwise(interpreter, left, right, [](const auto& a, const auto& b) { return a & b; });
}

Value bit_or(Interpreter& interpreter, const Int& left, const Int& right) {
    return bitwise(interpreter, left, right, [](const auto& a, const auto& b) { return a | b; });
}

Value bit_xor(Interpreter& interpreter, const Int& left, const Int& right) {
    return bitwise(interpreter, left, right, [](const auto& a, const auto& b) { return a ^ b; });
}

Value power(Interpreter& interpreter, Arguments arguments) {
    const Int* exponent = as<Int>(arguments[1]);
    if (exponent == nullptr) {
        return interpreter.not_implemented();
    }
    if (is_absent(interpreter, arguments[2])) {
        return raise_integer(interpreter, self_of(arguments), *exponent);
    }
    const Int* modulus = as<Int>(arguments[2]);
    if (modulus == nullptr) {
        return interpreter.not_implemented();
    }
    return raise_integer_modulo(interpreter, self_of(arguments), *exponent, *modulus);
}

template <Comparison comparison>
Value compare(Interpreter& interpreter, Arguments arguments) {
    const Int* other = as<Int>(arguments[1]);
    if (other == nullptr) {
        return interpreter.not_implemented();
    }
    return interpreter.boolean(holds(comparison, order_of(self_of(arguments), *other)));
}

Value negative(Interpreter& interpreter, Arguments arguments) {
    const Int& self = self_of(arguments);
    if (self.big == nullptr && self.value != std::numeric_limits<std::int64_t>::min()) {
        return interpreter.integer(-self.value);
    }
    return interpreter.integer(-self.wide());
}

Value as_plain(Interpreter& interpreter, Arguments arguments) {
    return typed_integer(interpreter, interpreter.types().integer, arguments[0]);
}

Value absolute(Interpreter& interpreter, Arguments arguments) {
    const Int& self = self_of(arguments);
    const bool below_zero = self.big != nullptr ? self.big->is_negative() : self.value < 0;
    return below_zero ? negative(interpreter, arguments) : as_plain(interpreter, arguments);
}

Value invert(Interpreter& interpreter, Arguments arguments) {
    const Int& self = self_of(arguments);
    return self.big == nullptr ? interpreter.integer(~self.value) : interpreter.integer(~*self.big);
}

Value truth(Interpreter& interpreter, Arguments arguments) {
    return interpreter.boolean(!self_of(arguments).is_zero());
}

Value hash(Interpreter& interpreter, Arguments arguments) {
    return interpreter.integer(hash_integer(self_of(arguments)));
}

Value represent(Interpreter& interpreter, Arguments arguments) {
    return interpreter.string(integer_text(interpreter, self_of(arguments)));
}

Value as_float(Interpreter& interpreter, Arguments arguments) {
    return interpreter.floating(to_double(interpreter, self_of(arguments)));
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
    return interpreter.string(result_or_raise(
        interpreter, format_integer(self_of(arguments).wide(), specification->view(),
                                    Interpreter::type_name(arguments[0]))));
}

Value round_to(Interpreter& interpreter, Arguments arguments) {
    if (!arguments[1] || same(arguments[1], interpreter.none())) {
        return as_plain(interpreter, arguments);
    }
    const Value places = interpreter.index(arguments[1]);
    const Int& digits = cast<Int>(places);
    const BigInteger value = self_of(arguments).wide();
    if (digits.big != nullptr ? !digits.big->is_negative() : digits.value >= 0) {
        return as_plain(interpreter, arguments);
    }
    // Beyond the number's own digits the result is zero.
    const auto longest = static_cast<std::int64_t>(value.bit_length());
    if (digits.big != nullptr || -digits.value > longest) {
        return interpreter.integer(std::int64_t{0});
    }
    const BigInteger unit = BigInteger(10).power(static_cast<std::uint64_t>(-digits.value));
    auto division = BigInteger::divide(value, unit);
    const auto order = division.remainder + division.remainder <=> unit;
    if (order > 0 || (order == 0 && division.quotient.is_odd())) {
        division.quotient = division.quotient + BigInteger(1);
    }
    return interpreter.integer(division.quotient * unit);
}

Value zero(Interpreter& interpreter, Arguments) {
    return interpreter.integer(std::int64_t{0});
}

Value one(Interpreter& interpreter, Arguments) {
    return interpreter.integer(std::int64_t{1});
}

Value bit_length(Interpreter& interpreter, Arguments arguments) {
    return interpreter.integer(static_cast<std::int64_t>(self_of(arguments).wide().bit_length()));
}

Value bit_count(Interpreter& interpreter, Arguments arguments) {
    return interpreter.integer(static_cast<std::int64_t>(self_of(arguments).wide().bit_count()));
}

Value as_integer_ratio(Interpreter& interpreter, Arguments arguments) {
    return interpreter.tuple(
        {as_plain(interpreter, arguments), interpreter.integer(std::int64_t{1})});
}

Value is_integer(Interpreter& interpreter, Arguments) {
    return interpreter.boolean(true);
}

Value get_new_arguments(Interpreter& interpreter, Arguments arguments) {
    return interpreter.tuple({as_plain(interpreter, arguments)});
}

constexpr NativeFunctionDefinition functions[] = {
    {"__repr__", "self", represent},
    {"__hash__", "self", hash},
    {"__bool__", "self", truth},
    {"__int__", "self", as_plain},
    {"__index__", "self", as_plain},
    {"__float__", "self", as_float},
    {"__trunc__", "self", as_plain},
    {"__floor__", "self", as_plain},
    {"__ceil__", "self", as_plain},
    {"__round__", "self, ndigits=..., /", round_to},
    {"__format__", "self, format_spec, /", format},
    {"__neg__", "self", negative},
    {"__pos__", "self", as_plain},
    {"__abs__", "self", absolute},
    {"__invert__", "self", invert},
    {"__add__", "self, value, /", forward<add_integers>},
    {"__radd__", "self, value, /", reflected<add_integers>},
    {"__sub__", "self, value, /", forward<subtract_integers>},
    {"__rsub__", "self, value, /", reflected<subtract_integers>},
    {"__mul__", "self, value, /", forward<multiply_integers>},
    {"__rmul__", "self, value, /", reflected<multiply_integers>},
    {"__floordiv__", "self, value, /", forward<floor_divide>},
    {"__rfloordiv__", "self, value, /", reflected<floor_divide>},
    {"__mod__", "self, value, /", forward<remainder_of>},
    {"__rmod__", "self, value, /", reflected<remainder_of>},
    {"__divmod__", "self, value, /", forward<quotient_and_remainder>},
    {"__rdivmod__", "self, value, /", reflected<quotient_and_remainder>},
    {"__truediv__", "self, value, /", forward<true_divide>},
    {"__rtruediv__", "self, value, /", reflected<true_divide>},
    {"__lshift__", "self, value, /", forward<shift_left>},
    {"__rlshift__", "self, value, /", reflected<shift_left>},
    {"__rshift__", "self, value, /", forward<shift_right>},
    {"__rrshift__", "self, value, /", reflected<shift_right>},
    {"__and__", "self, value, /", forward<bit_and>},
    {"__rand__", "self, value, /", reflected<bit_and>},
    {"__or__", "self, value, /", forward<bit_or>},
    {"__ror__", "self, value, /", reflected<bit_or>},
    {"__xor__", "self, value, /", forward<bit_xor>},
    {"__rxor__", "self, value, /", reflected<bit_xor>},
    {"__pow__", "self, value, mod=..., /", power},
    {"__rpow__", "self, value, mod=..., /", reflected<raise_integer>},
    {"__eq__", "self, value, /", compare<Comparison::equal>},
    {"__ne__", "self, value, /", compare<Comparison::not_equal>},
    {"__lt__", "self, value, /", compare<Comparison::less>},
    {"__le__", "self, value, /", compare<Comparison::less_equal>},
    {"__gt__", "self, value, /", compare<Comparison::greater>},
    {"__ge__", "self, value, /", compare<Comparison::greater_equal>},
    {"__getnewargs__", "self", get_new_arguments},
    {"bit_length", "self", bit_length},
    {"bit_count", "self", bit_count},
    {"conjugate", "self", as_plain},
    {"as_integer_ratio", "self", as_integer_ratio},
    {"is_integer", "self", is_integer},
    {"real", "self", as_plain, NativeKind::getter},
    {"imag", "self", zero, NativeKind::getter},
    {"numerator", "self", as_plain, NativeKind::getter},
    {"denominator", "self", one, NativeKind::getter},
};

Value make_boolean(Interpreter& interpreter, Arguments arguments) {
    return interpreter.boolean(arguments[1] && interpreter.truth(arguments[1]))
        .with_origin(arguments[1] ? arguments[1].origin : nullptr);
}

Value represent_boolean(Interpreter& interpreter, Arguments arguments) {
    return interpreter.string(self_of(arguments).is_zero() ? "False" : "True");
}

constexpr NativeFunctionDefinition boolean_functions[] = {
    {"__new__", "cls, object=..., /", make_boolean, NativeKind::static_method},
    {"__repr__", "self", represent_boolean},
    {"__and__", "self, value, /", forward<bit_and>},
    {"__rand__", "self, value, /", reflected<bit_and>},
    {"__or__", "self, value, /", forward<bit_or>},
    {"__ror__", "self, value, /", reflected<bit_or>},
    {"__xor__", "self, value, /", forward<bit_xor>},
    {"__rxor__", "self, value, /", reflected<bit_xor>},
};

}  // namespace

void install_integer_types(Interpreter& interpreter) {
    interpreter.add_functions(interpreter.types().integer, functions);
    add_integer_conversions(interpreter);
    interpreter.add_functions(interpreter.types().boolean, boolean_functions);
}

}  // namespace firstboot::python
