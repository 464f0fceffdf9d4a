#include "libraries/native/math_module.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <ranges>
#include <string>
#include <utility>
#include <vector>

#include "python/numbers/float_text.h"
#include "python/objects/integer_arithmetic.h"
#include "python/objects/support.h"

namespace firstboot::libraries {

namespace {

using python::as;
using python::BigInteger;
using python::cast;
using python::Float;
using python::Int;
using python::Interpreter;
using python::NativeFunctionDefinition;
using python::NativeKind;
using python::Value;
using Arguments = std::span<const Value>;

/// "must be real number, not str"
double real_number(Interpreter& interpreter, Value value) {
    if (const Float* number = as<Float>(value)) return number->value;
    if (const Int* number = as<Int>(value)) return python::to_double(interpreter, *number);
    if (interpreter.find_special(value, interpreter.names().dunder_float) ||
        python::is_index(interpreter, value)) {
        return cast<Float>(interpreter.call(interpreter.types().floating, {value})).value;
    }
    interpreter.raise_type_error("must be real number, not " + python::type_name_of(value));
}

[[noreturn]] void raise_domain(Interpreter& interpreter, const std::string& message) {
    interpreter.raise_value_error(message);
}

using Function = double (*)(double);

/// What a function of the C library wants, in CPython's words.
enum class Domain { finite, unit, inside_unit, from_one, above_minus_one, gamma };

std::string_view expectation(Domain domain) {
    switch (domain) {
        case Domain::finite:
            return "a finite input";
        case Domain::unit:
            return "a number in range from -1 up to 1";
        case Domain::inside_unit:
            return "a number between -1 and 1";
        case Domain::from_one:
            return "argument value not less than 1";
        case Domain::above_minus_one:
            return "argument value > -1";
        case Domain::gamma:
            break;
    }
    return "a noninteger or positive integer";
}

bool has_pole(Domain domain, double x) {
    return domain == Domain::inside_unit || domain == Domain::above_minus_one ||
           (domain == Domain::gamma && x <= 0);
}

/// No number where one was given, or an infinity at a pole, is a domain error; any other infinity
/// a range error.
template <Function function, Domain domain = Domain::finite>
Value of_one(Interpreter& interpreter, Arguments arguments) {
    const double x = real_number(interpreter, arguments[0]);
    const double result = function(x);
    const bool infinite = std::isinf(result) && std::isfinite(x);
    if ((std::isnan(result) && !std::isnan(x)) || (infinite && has_pole(domain, x))) {
        raise_domain(interpreter, "expected " + std::string(expectation(domain)) + ", got " +
                                      python::float_repr(x));
    }
    if (infinite) {
        interpreter.raise(interpreter.exceptions().overflow_error, "math range error");
    }
    return interpreter.floating(result);
}

Value square_root(Interpreter& interpreter, Arguments arguments) {
    const double x = real_number(interpreter, arguments[0]);
    if (x < 0) {
        raise_domain(interpreter, "expected a nonnegative input, got " + python::float_repr(x));
    }
    return interpreter.floating(std::sqrt(x));
}

// Of an int of any size: the logarithm of its first bits and of how many follow.
double logarithm_of(Interpreter& interpreter, Value value, Function logarithm) {
    const Int* whole = as<Int>(value);
    if (whole != nullptr) {
        const BigInteger number = whole->wide();
        if (number.is_negative() || number.is_zero()) {
            raise_domain(interpreter, "expected a positive input");
        }
        const std::size_t length = number.bit_length();
        constexpr std::size_t kept = 1000;
        const std::size_t cut = length > kept ? length - kept : 0;
        return logarithm(number.shifted_right(cut).to_double().value_or(0)) +
               static_cast<double>(cut) * logarithm(2.0);
    }
    const double x = real_number(interpreter, value);
    if (x <= 0) {
        raise_domain(interpreter, "expected a positive input, got " + python::float_repr(x));
    }
    return logarithm(x);
}

Value natural_logarithm(Interpreter& interpreter, Arguments arguments) {
    const double x = logarithm_of(interpreter, arguments[0], std::log);
    if (!arguments[1]) return interpreter.floating(x);
    const double base = logarithm_of(interpreter, arguments[1], std::log);
    if (base == 0.0) {
        interpreter.raise(interpreter.exceptions().zero_division_error, "division by zero");
    }
    return interpreter.floating(x / base);
}

template <Function logarithm>
Value logarithm_to_base(Interpreter& interpreter, Arguments arguments) {
    return interpreter.floating(logarithm_of(interpreter, arguments[0], logarithm));
}

using Pair = double (*)(double, double);

template <Pair function>
Value of_two(Interpreter& interpreter, Arguments arguments) {
    return interpreter.floating(
        function(real_number(interpreter, arguments[0]), real_number(interpreter, arguments[1])));
}

Value power(Interpreter& interpreter, Arguments arguments) {
    const double base = real_number(interpreter, arguments[0]);
    const double exponent = real_number(interpreter, arguments[1]);
    const double result = std::pow(base, exponent);
    const bool finite = std::isfinite(base) && std::isfinite(exponent);
    if (finite && (std::isnan(result) || (base == 0.0 && exponent < 0))) {
        raise_domain(interpreter, "math domain error");
    }
    if (finite && std::isinf(result)) {
        interpreter.raise(interpreter.exceptions().overflow_error, "math range error");
    }
    return interpreter.floating(result);
}

Value float_modulo(Interpreter& interpreter, Arguments arguments) {
    const double x = real_number(interpreter, arguments[0]);
    const double y = real_number(interpreter, arguments[1]);
    if (y == 0.0 || (std::isinf(x) && !std::isnan(y))) {
        raise_domain(interpreter, "math domain error");
    }
    return interpreter.floating(std::fmod(x, y));
}

using Rounding = double (*)(double);

// floor, ceil and trunc ask the object first.
Value rounded(Interpreter& interpreter, Value value, std::string_view method, Rounding round) {
    if (as<Float>(value) == nullptr) {
        if (const Value own = interpreter.find_special(value, interpreter.name(method))) {
            return interpreter.call(own);
        }
    }
    return python::integer_of(interpreter, round(real_number(interpreter, value)));
}

Value round_down(Interpreter& interpreter, Arguments arguments) {
    return rounded(interpreter, arguments[0], "__floor__", std::floor);
}

Value round_up(Interpreter& interpreter, Arguments arguments) {
    return rounded(interpreter, arguments[0], "__ceil__", std::ceil);
}

Value truncate(Interpreter& interpreter, Arguments arguments) {
    const Value own = interpreter.find_special(arguments[0], interpreter.name("__trunc__"));
    if (!own) {
        interpreter.raise_type_error("type " + python::type_name_of(arguments[0]) +
                                     " doesn't define __trunc__ method");
    }
    return interpreter.call(own);
}

Value is_nan(Interpreter& interpreter, Arguments arguments) {
    return interpreter.boolean(std::isnan(real_number(interpreter, arguments[0])));
}

Value is_infinite(Interpreter& interpreter, Arguments arguments) {
    return interpreter.boolean(std::isinf(real_number(interpreter, arguments[0])));
}

Value is_finite(Interpreter& interpreter, Arguments arguments) {
    return interpreter.boolean(std::isfinite(real_number(interpreter, arguments[0])));
}

Value is_close(Interpreter& interpreter, Arguments arguments) {
    const double a = real_number(interpreter, arguments[0]);
    const double b = real_number(interpreter, arguments[1]);
    const double relative = arguments[2] ? real_number(interpreter, arguments[2]) : 1e-9;
    const double absolute = arguments[3] ? real_number(interpreter, arguments[3]) : 0.0;
    if (relative < 0 || absolute < 0) {
        interpreter.raise_value_error("tolerances must be non-negative");
    }
    if (a == b) return interpreter.boolean(true);
    if (std::isinf(a) || std::isinf(b)) return interpreter.boolean(false);
    const double difference = std::fabs(a - b);
    return interpreter.boolean(
        difference <= std::fmax(relative * std::fmax(std::fabs(a), std::fabs(b)), absolute));
}

BigInteger whole_number(Interpreter& interpreter, Value value) {
    return cast<Int>(interpreter.index(value)).wide();
}

BigInteger counted(Interpreter& interpreter, Value value, std::string_view refusal) {
    BigInteger number = whole_number(interpreter, value);
    if (number.is_negative()) interpreter.raise_value_error(refusal);
    return number;
}

/// A number as the C code holds it; what it says otherwise ends with its bound.
std::int64_t held(Interpreter& interpreter, const BigInteger& number, std::string_view refusal,
                  std::int64_t bound) {
    const auto small = number.to_int64();
    if (!small || *small > bound) {
        interpreter.raise(interpreter.exceptions().overflow_error,
                          std::string(refusal) + std::to_string(bound));
    }
    return *small;
}

Value factorial(Interpreter& interpreter, Arguments arguments) {
    const std::int64_t n =
        held(interpreter,
             counted(interpreter, arguments[0], "factorial() not defined for negative values"),
             "factorial() argument should not exceed ", std::numeric_limits<std::int32_t>::max());
    BigInteger product(1);
    for (std::int64_t factor = 2; factor <= n; ++factor) {
        product = product * BigInteger(factor);
        python::expect_integer_bits(product.bit_length());
    }
    return interpreter.integer(product);
}

Value greatest_divisor(Interpreter& interpreter, Arguments arguments) {
    BigInteger divisor;
    for (const Value value : cast<python::Tuple>(arguments[0]).view()) {
        divisor = greatest_common_divisor(divisor, whole_number(interpreter, value));
    }
    return interpreter.integer(divisor);
}

Value least_multiple(Interpreter& interpreter, Arguments arguments) {
    BigInteger multiple(1);
    for (const Value value : cast<python::Tuple>(arguments[0]).view()) {
        const BigInteger number = whole_number(interpreter, value).absolute();
        if (number.is_zero()) return interpreter.integer(std::int64_t{0});
        const BigInteger divisor = greatest_common_divisor(multiple, number);
        multiple = BigInteger::divide(multiple, divisor).quotient * number;
        python::expect_integer_bits(multiple.bit_length());
    }
    return interpreter.integer(multiple);
}

Value integer_square_root(Interpreter& interpreter, Arguments arguments) {
    const BigInteger number = whole_number(interpreter, arguments[0]);
    if (number.is_negative()) {
        interpreter.raise_value_error("isqrt() argument must be nonnegative");
    }
    if (number.is_zero()) return interpreter.integer(std::int64_t{0});
    // Newton's method from above.
    BigInteger root = BigInteger(1).shifted_left((number.bit_length() + 1) / 2);
    for (;;) {
        const BigInteger next = (root + BigInteger::divide(number, root).quotient).shifted_right(1);
        if (next >= root) return interpreter.integer(root);
        root = next;
    }
}

constexpr std::int64_t most_factors = std::numeric_limits<std::int64_t>::max();

// The product n * (n - 1) * … of k factors.
BigInteger falling(const BigInteger& n, std::int64_t k) {
    BigInteger product(1);
    for (std::int64_t factor = 0; factor < k; ++factor) {
        product = product * (n - BigInteger(factor));
        python::expect_integer_bits(product.bit_length());
    }
    return product;
}

Value combinations(Interpreter& interpreter, Arguments arguments) {
    const BigInteger n = counted(interpreter, arguments[0], "n must be a non-negative integer");
    const BigInteger k = counted(interpreter, arguments[1], "k must be a non-negative integer");
    if (k > n) return interpreter.integer(std::int64_t{0});
    const std::int64_t least =
        held(interpreter, std::min(k, n - k), "min(n - k, k) must not exceed ", most_factors);
    return interpreter.integer(
        BigInteger::divide(falling(n, least), falling(BigInteger(least), least)).quotient);
}

Value permutations(Interpreter& interpreter, Arguments arguments) {
    const BigInteger n = counted(interpreter, arguments[0], "n must be a non-negative integer");
    const BigInteger k =
        python::is_absent(interpreter, arguments[1])
            ? n
            : counted(interpreter, arguments[1], "k must be a non-negative integer");
    if (k > n) return interpreter.integer(std::int64_t{0});
    return interpreter.integer(
        falling(n, held(interpreter, k, "k must not exceed ", most_factors)));
}

Value product(Interpreter& interpreter, Arguments arguments) {
    Value result = arguments[1] ? arguments[1] : interpreter.integer(std::int64_t{1});
    interpreter.for_each(arguments[0], [&](Value item) {
        result = interpreter.binary(python::BinaryOperator::multiply, result, item);
    });
    return result;
}

// Without rounding on the way: as the sum of parts that do not overlap (Shewchuk).
Value exact_sum(Interpreter& interpreter, Arguments arguments) {
    std::vector<double> parts;
    interpreter.for_each(arguments[0], [&](Value item) {
        double x = real_number(interpreter, item);
        std::size_t kept = 0;
        for (double y : parts) {
            if (std::fabs(x) < std::fabs(y)) std::swap(x, y);
            const double high = x + y;
            const double low = y - (high - x);
            if (low != 0.0) parts[kept++] = low;
            x = high;
        }
        parts.resize(kept);
        parts.push_back(x);
    });
    double sum = 0.0;
    for (const double part : std::views::reverse(parts)) sum += part;
    return interpreter.floating(sum);
}

Value hypotenuse(Interpreter& interpreter, Arguments arguments) {
    double length = 0.0;
    for (const Value value : cast<python::Tuple>(arguments[0]).view()) {
        length = std::hypot(length, real_number(interpreter, value));
    }
    return interpreter.floating(length);
}

Value take_apart(Interpreter& interpreter, Arguments arguments) {
    int exponent = 0;
    const double fraction = std::frexp(real_number(interpreter, arguments[0]), &exponent);
    return interpreter.tuple(
        {interpreter.floating(fraction), interpreter.integer(std::int64_t{exponent})});
}

Value whole_and_fraction(Interpreter& interpreter, Arguments arguments) {
    double whole = 0.0;
    const double fraction = std::modf(real_number(interpreter, arguments[0]), &whole);
    return interpreter.tuple({interpreter.floating(fraction), interpreter.floating(whole)});
}

Value scale(Interpreter& interpreter, Arguments arguments) {
    const double x = real_number(interpreter, arguments[0]);
    const std::int64_t by = python::clipped_number(interpreter, arguments[1]);
    const double result =
        std::ldexp(x, static_cast<int>(std::clamp<std::int64_t>(by, -100000, 100000)));
    if (std::isinf(result) && std::isfinite(x)) {
        interpreter.raise(interpreter.exceptions().overflow_error, "math range error");
    }
    return interpreter.floating(result);
}

double to_degrees(double x) {
    return x * (180.0 / std::numbers::pi);
}
double to_radians(double x) {
    return x * (std::numbers::pi / 180.0);
}
double absolute(double x) {
    return std::fabs(x);
}

constexpr auto function = NativeKind::function;

constexpr NativeFunctionDefinition functions[] = {
    {"acos", "x, /", of_one<std::acos, Domain::unit>, function},
    {"acosh", "x, /", of_one<std::acosh, Domain::from_one>, function},
    {"asin", "x, /", of_one<std::asin, Domain::unit>, function},
    {"asinh", "x, /", of_one<std::asinh>, function},
    {"atan", "x, /", of_one<std::atan>, function},
    {"atan2", "y, x, /", of_two<std::atan2>, function},
    {"atanh", "x, /", of_one<std::atanh, Domain::inside_unit>, function},
    {"cbrt", "x, /", of_one<std::cbrt>, function},
    {"ceil", "x, /", round_up, function},
    {"comb", "n, k, /", combinations, function},
    {"copysign", "x, y, /", of_two<std::copysign>, function},
    {"cos", "x, /", of_one<std::cos>, function},
    {"cosh", "x, /", of_one<std::cosh>, function},
    {"degrees", "x, /", of_one<to_degrees>, function},
    {"erf", "x, /", of_one<std::erf>, function},
    {"erfc", "x, /", of_one<std::erfc>, function},
    {"exp", "x, /", of_one<std::exp>, function},
    {"exp2", "x, /", of_one<std::exp2>, function},
    {"expm1", "x, /", of_one<std::expm1>, function},
    {"fabs", "x, /", of_one<absolute>, function},
    {"factorial", "n, /", factorial, function},
    {"floor", "x, /", round_down, function},
    {"fmod", "x, y, /", float_modulo, function},
    {"frexp", "x, /", take_apart, function},
    {"fsum", "seq, /", exact_sum, function},
    {"gamma", "x, /", of_one<std::tgamma, Domain::gamma>, function},
    {"gcd", "*integers", greatest_divisor, function},
    {"hypot", "*coordinates", hypotenuse, function},
    {"isclose", "a, b, *, rel_tol=..., abs_tol=...", is_close, function},
    {"isfinite", "x, /", is_finite, function},
    {"isinf", "x, /", is_infinite, function},
    {"isnan", "x, /", is_nan, function},
    {"isqrt", "n, /", integer_square_root, function},
    {"lcm", "*integers", least_multiple, function},
    {"ldexp", "x, i, /", scale, function},
    {"lgamma", "x, /", of_one<std::lgamma, Domain::gamma>, function},
    {"log", "x, base=..., /", natural_logarithm, function},
    {"log10", "x, /", logarithm_to_base<std::log10>, function},
    {"log1p", "x, /", of_one<std::log1p, Domain::above_minus_one>, function},
    {"log2", "x, /", logarithm_to_base<std::log2>, function},
    {"modf", "x, /", whole_and_fraction, function},
    {"nextafter", "x, y, /", of_two<std::nextafter>, function},
    {"perm", "n, k=..., /", permutations, function},
    {"pow", "x, y, /", power, function},
    {"prod", "iterable, /, *, start=...", product, function},
    {"radians", "x, /", of_one<to_radians>, function},
    {"remainder", "x, y, /", of_two<std::remainder>, function},
    {"sin", "x, /", of_one<std::sin>, function},
    {"sinh", "x, /", of_one<std::sinh>, function},
    {"sqrt", "x, /", square_root, function},
    {"tan", "x, /", of_one<std::tan>, function},
    {"tanh", "x, /", of_one<std::tanh>, function},
    {"trunc", "x, /", truncate, function},
};

}  // namespace

void fill_math_module(Interpreter& interpreter, Value module) {
    interpreter.add_functions(module, functions);
    const auto constant = [&](std::string_view name, double value) {
        interpreter.set_attribute(module, interpreter.name(name), interpreter.floating(value));
    };
    constant("pi", std::numbers::pi);
    constant("e", std::numbers::e);
    constant("tau", 2 * std::numbers::pi);
    constant("inf", std::numeric_limits<double>::infinity());
    constant("nan", std::numeric_limits<double>::quiet_NaN());
}

}  // namespace firstboot::libraries
