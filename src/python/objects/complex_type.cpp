#include <cmath>
#include <complex>
#include <string>

#include "python/numbers/float_text.h"
#include "python/objects/install.h"
#include "python/objects/integer_arithmetic.h"
#include "python/objects/support.h"
#include "python/text/format_specification.h"

namespace firstboot::python {

namespace {

using Number = std::complex<double>;

Number self_of(Arguments arguments) {
    const auto& self = cast<Complex>(arguments[0]);
    return {self.real, self.imaginary};
}

Value make_number(Interpreter& interpreter, Number number) {
    return interpreter.heap().make<Complex>(interpreter.types().complex, number.real(),
                                            number.imag());
}

std::optional<Number> operand(Interpreter& interpreter, Value value) {
    if (const Complex* number = as<Complex>(value)) {
        return Number(number->real, number->imaginary);
    }
    if (const Float* number = as<Float>(value)) {
        return Number(number->value, 0.0);
    }
    if (const Int* number = as<Int>(value)) {
        return Number(to_double(interpreter, *number), 0.0);
    }
    return std::nullopt;
}

using Operation = Number (*)(Interpreter&, Number, Number);

template <Operation operation>
Value forward(Interpreter& interpreter, Arguments arguments) {
    const auto other = operand(interpreter, arguments[1]);
    return other ? make_number(interpreter, operation(interpreter, self_of(arguments), *other))
                 : interpreter.not_implemented();
}

template <Operation operation>
Value reflected(Interpreter& interpreter, Arguments arguments) {
    const auto other = operand(interpreter, arguments[1]);
    return other ? make_number(interpreter, operation(interpreter, *other, self_of(arguments)))
                 : interpreter.not_implemented();
}

Number add(Interpreter&, Number left, Number right) {
    return left + right;
}

Number subtract(Interpreter&, Number left, Number right) {
    return left - right;
}

Number multiply(Interpreter&, Number left, Number right) {
    return left * right;
}

Number divide(Interpreter& interpreter, Number left, Number right) {
    if (right == Number()) {
        interpreter.raise(interpreter.exceptions().zero_division_error, "division by zero");
    }
    return left / right;
}

Number whole_power(Number base, int exponent) {
    Number result(1.0, 0.0);
    Number square = base;
    for (int rest = std::abs(exponent); rest > 0; rest /= 2) {
        if (rest % 2 != 0) {
            result *= square;
        }
        square *= square;
    }
    return exponent < 0 ? Number(1.0, 0.0) / result : result;
}

Number raise_to(Interpreter& interpreter, Number base, Number exponent) {
    if (exponent == Number()) {
        return {1.0, 0.0};
    }
    if (base == Number()) {
        if (exponent.imag() != 0.0 || exponent.real() < 0.0) {
            interpreter.raise(interpreter.exceptions().zero_division_error,
                              "zero to a negative or complex power");
        }
        return {};
    }
    constexpr double largest_whole = 100.0;
    if (exponent.imag() == 0.0 && exponent.real() == std::floor(exponent.real()) &&
        std::fabs(exponent.real()) <= largest_whole) {
        return whole_power(base, static_cast<int>(exponent.real()));
    }
    const double size = std::abs(base);
    const double angle = std::atan2(base.imag(), base.real());
    double length = std::pow(size, exponent.real());
    double turned = angle * exponent.real();
    if (exponent.imag() != 0.0) {
        length *= std::exp(-angle * exponent.imag());
        turned += exponent.imag() * std::log(size);
    }
    return {length * std::cos(turned), length * std::sin(turned)};
}

Value equal(Interpreter& interpreter, Arguments arguments) {
    const auto other = operand(interpreter, arguments[1]);
    return other ? interpreter.boolean(self_of(arguments) == *other)
                 : interpreter.not_implemented();
}

Value not_equal(Interpreter& interpreter, Arguments arguments) {
    const auto other = operand(interpreter, arguments[1]);
    return other ? interpreter.boolean(self_of(arguments) != *other)
                 : interpreter.not_implemented();
}

Value negative(Interpreter& interpreter, Arguments arguments) {
    return make_number(interpreter, -self_of(arguments));
}

Value itself(Interpreter&, Arguments arguments) {
    return arguments[0];
}

Value absolute(Interpreter& interpreter, Arguments arguments) {
    const Number self = self_of(arguments);
    return interpreter.floating(std::hypot(self.real(), self.imag()));
}

Value truth(Interpreter& interpreter, Arguments arguments) {
    return interpreter.boolean(self_of(arguments) != Number());
}

Value hash(Interpreter& interpreter, Arguments arguments) {
    const Number self = self_of(arguments);
    constexpr std::uint64_t factor = 1000003;
    const auto real = static_cast<std::uint64_t>(hash_float(self.real()));
    const auto imaginary = static_cast<std::uint64_t>(hash_float(self.imag()));
    return interpreter.integer(proper_hash(static_cast<std::int64_t>(real + factor * imaginary)));
}

std::string part_text(double value, bool always_sign) {
    return float_text(value, {.style = FloatStyle::shortest, .always_sign = always_sign});
}

Value represent(Interpreter& interpreter, Arguments arguments) {
    const Number self = self_of(arguments);
    if (self.real() == 0.0 && !std::signbit(self.real())) {
        return interpreter.string(part_text(self.imag(), false) + "j");
    }
    return interpreter.string("(" + part_text(self.real(), false) + part_text(self.imag(), true) +
                              "j)");
}

Value format(Interpreter& interpreter, Arguments arguments) {
    const Str* specification = as<Str>(arguments[1]);
    if (specification == nullptr) {
        raise_not(interpreter, "__format__() argument", "str", arguments[1]);
    }
    if (specification->size == 0) {
        return interpreter.str(arguments[0]);
    }
    expect_items(interpreter, requested_format_size(specification->view()), 2);
    const Number self = self_of(arguments);
    return interpreter.string(result_or_raise(
        interpreter, format_complex(self.real(), self.imag(), specification->view(), "complex")));
}

Value conjugate(Interpreter& interpreter, Arguments arguments) {
    return make_number(interpreter, std::conj(self_of(arguments)));
}

Value real(Interpreter& interpreter, Arguments arguments) {
    return interpreter.floating(self_of(arguments).real());
}

Value imaginary(Interpreter& interpreter, Arguments arguments) {
    return interpreter.floating(self_of(arguments).imag());
}

// "1+2j", "-j", " ( 1.5 ) ", "2e3j": real part, imaginary part, or both.
std::optional<Number> parse(std::string_view text) {
    const auto trimmed = [](std::string_view part) {
        const std::size_t begin = part.find_first_not_of(" \t\n\r\f\v");
        if (begin == std::string_view::npos) {
            return std::string_view();
        }
        return part.substr(begin, part.find_last_not_of(" \t\n\r\f\v") + 1 - begin);
    };
    text = trimmed(text);
    if (text.size() > 1 && text.front() == '(' && text.back() == ')') {
        text = trimmed(text.substr(1, text.size() - 2));
    }
    if (text.empty() || text.find_first_of(" \t\n") != std::string_view::npos) {
        return std::nullopt;
    }
    if (text.back() != 'j' && text.back() != 'J') {
        const auto number = parse_float(text);
        return number ? std::optional(Number(*number, 0.0)) : std::nullopt;
    }
    text.remove_suffix(1);
    // The sign that is not the first and not an exponent's divides the parts.
    std::size_t divide_at = 0;
    for (std::size_t index = 1; index < text.size(); ++index) {
        const bool sign = text[index] == '+' || text[index] == '-';
        if (sign && text[index - 1] != 'e' && text[index - 1] != 'E') {
            divide_at = index;
        }
    }
    std::string second(text.substr(divide_at));
    if (second.empty() || second == "+" || second == "-") {
        second += '1';
    }
    const auto imaginary_part = parse_float(second);
    const auto real_part =
        divide_at == 0 ? std::optional(0.0) : parse_float(text.substr(0, divide_at));
    if (!imaginary_part || !real_part) {
        return std::nullopt;
    }
    return Number(*real_part, *imaginary_part);
}

Number part_of(Interpreter& interpreter, Value value, std::string_view name) {
    if (const auto number = operand(interpreter, value)) {
        return *number;
    }
    if (const Value convert = interpreter.find_special(value, interpreter.names().dunder_float)) {
        return Number(cast<Float>(interpreter.call(convert)).value, 0.0);
    }
    if (name.empty()) {
        interpreter.raise_type_error("complex() argument must be a string or a number, not " +
                                     type_name_of(value));
    }
    interpreter.raise_type_error("complex() argument '" + std::string(name) +
                                 "' must be a real number, not " + type_name_of(value));
}

Value make_complex(Interpreter& interpreter, Arguments arguments) {
    Number result;
    if (const Str* text = arguments[2] ? nullptr : as<Str>(arguments[1])) {
        const auto parsed = parse(text->view());
        if (!parsed) {
            interpreter.raise_value_error("complex() arg is a malformed string");
        }
        result = *parsed;
    } else if (!arguments[2]) {
        result = arguments[1] ? part_of(interpreter, arguments[1], "") : Number();
    } else {
        const Number first = arguments[1] ? part_of(interpreter, arguments[1], "real") : Number();
        const Number second = part_of(interpreter, arguments[2], "imag");
        result = {first.real() - second.imag(), first.imag() + second.real()};
    }
    return interpreter.heap().make<Complex>(class_of(arguments[0]), result.real(), result.imag());
}

constexpr NativeFunctionDefinition functions[] = {
    {"__new__", "cls, real=..., imag=...", make_complex, NativeKind::static_method},
    {"__repr__", "self", represent},
    {"__hash__", "self", hash},
    {"__bool__", "self", truth},
    {"__neg__", "self", negative},
    {"__pos__", "self", itself},
    {"__abs__", "self", absolute},
    {"__complex__", "self", itself},
    {"__format__", "self, format_spec, /", format},
    {"__add__", "self, value, /", forward<add>},
    {"__radd__", "self, value, /", reflected<add>},
    {"__sub__", "self, value, /", forward<subtract>},
    {"__rsub__", "self, value, /", reflected<subtract>},
    {"__mul__", "self, value, /", forward<multiply>},
    {"__rmul__", "self, value, /", reflected<multiply>},
    {"__truediv__", "self, value, /", forward<divide>},
    {"__rtruediv__", "self, value, /", reflected<divide>},
    {"__pow__", "self, value, mod=..., /", forward<raise_to>},
    {"__rpow__", "self, value, mod=..., /", reflected<raise_to>},
    {"__eq__", "self, value, /", equal},
    {"__ne__", "self, value, /", not_equal},
    {"conjugate", "self", conjugate},
    {"real", "self", real, NativeKind::getter},
    {"imag", "self", imaginary, NativeKind::getter},
};

}  // namespace

void install_complex_type(Interpreter& interpreter) {
    interpreter.add_functions(interpreter.types().complex, functions);
}

}  // namespace firstboot::python
