#include <sqlite3.h>

#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numbers>

#include "sqljs/legacy_functions.h"
#include "sqljs/legacy_use.h"

namespace firstboot::sqljs {

namespace {

/// A function of one number, a real whatever it is given.
struct Unary {
    const char* name;
    double (*compute)(double);
};

struct Binary {
    const char* name;
    double (*compute)(double, double);
};

/// A function that keeps integers integers.
struct Typed {
    const char* name;
    void (*with_integer)(sqlite3_context*, std::int64_t);
    void (*with_real)(sqlite3_context*, double);
};

struct Constant {
    const char* name;
    double value;
};

constexpr std::array<Unary, 20> unary = {{
    {"acos", [](double x) { return std::acos(x); }},
    {"acosh", [](double x) { return std::acosh(x); }},
    {"asin", [](double x) { return std::asin(x); }},
    {"asinh", [](double x) { return std::asinh(x); }},
    {"atan", [](double x) { return std::atan(x); }},
    {"atanh", [](double x) { return std::atanh(x); }},
    {"cos", [](double x) { return std::cos(x); }},
    {"cosh", [](double x) { return std::cosh(x); }},
    {"cot", [](double x) { return 1.0 / std::tan(x); }},
    {"coth", [](double x) { return 1.0 / std::tanh(x); }},
    {"degrees", [](double x) { return 180.0 * x / std::numbers::pi; }},
    {"exp", [](double x) { return std::exp(x); }},
    {"log", [](double x) { return std::log(x); }},
    {"log10", [](double x) { return std::log10(x); }},
    {"radians", [](double x) { return x * std::numbers::pi / 180.0; }},
    {"sin", [](double x) { return std::sin(x); }},
    {"sinh", [](double x) { return std::sinh(x); }},
    {"sqrt", [](double x) { return std::sqrt(x); }},
    {"tan", [](double x) { return std::tan(x); }},
    {"tanh", [](double x) { return std::tanh(x); }},
}};

constexpr std::array<Binary, 3> binary = {{
    {"atan2", [](double y, double x) { return std::atan2(y, x); }},
    {"atn2", [](double y, double x) { return std::atan2(y, x); }},
    {"power", [](double base, double exponent) { return std::pow(base, exponent); }},
}};

/// The nearest of 64 bits, 0 for what is no number.
std::int64_t to_integer(double number) {
    using Limits = std::numeric_limits<std::int64_t>;
    if (std::isnan(number)) return 0;
    if (number >= 9223372036854775808.0) return Limits::max();
    if (number <= -9223372036854775808.0) return Limits::min();
    return static_cast<std::int64_t>(number);
}

void give_same(sqlite3_context* context, std::int64_t number) {
    sqlite3_result_int64(context, number);
}

template <class Number>
int sign_of(Number number) {
    return (number > 0 ? 1 : 0) - (number < 0 ? 1 : 0);
}

constexpr std::array<Typed, 4> typed = {{
    {"ceil", give_same,
     [](sqlite3_context* context, double x) {
         sqlite3_result_int64(context, to_integer(std::ceil(x)));
     }},
    {"floor", give_same,
     [](sqlite3_context* context, double x) {
         sqlite3_result_int64(context, to_integer(std::floor(x)));
     }},
    {"sign",
     [](sqlite3_context* context, std::int64_t x) { sqlite3_result_int64(context, sign_of(x)); },
     [](sqlite3_context* context, double x) { sqlite3_result_double(context, sign_of(x)); }},
    {"square",
     [](sqlite3_context* context, std::int64_t x) {
         // It wraps around.
         const auto bits = static_cast<std::uint64_t>(x);
         sqlite3_result_int64(context, static_cast<std::int64_t>(bits * bits));
     },
     [](sqlite3_context* context, double x) { sqlite3_result_double(context, x * x); }},
}};

constexpr Constant pi{"pi", std::numbers::pi};

bool is_null(sqlite3_value* value) {
    return sqlite3_value_type(value) == SQLITE_NULL;
}

void run(sqlite3_context* context, const Unary& function, sqlite3_value** arguments) {
    if (is_null(arguments[0])) return;
    sqlite3_result_double(context, function.compute(sqlite3_value_double(arguments[0])));
}

void run(sqlite3_context* context, const Binary& function, sqlite3_value** arguments) {
    if (is_null(arguments[0]) || is_null(arguments[1])) return;
    sqlite3_result_double(context, function.compute(sqlite3_value_double(arguments[0]),
                                                    sqlite3_value_double(arguments[1])));
}

void run(sqlite3_context* context, const Typed& function, sqlite3_value** arguments) {
    if (is_null(arguments[0])) return;
    if (sqlite3_value_type(arguments[0]) == SQLITE_INTEGER) {
        function.with_integer(context, sqlite3_value_int64(arguments[0]));
    } else {
        function.with_real(context, sqlite3_value_double(arguments[0]));
    }
}

void run(sqlite3_context* context, const Constant& constant, sqlite3_value**) {
    sqlite3_result_double(context, constant.value);
}

template <class Function>
int add(sqlite3* database, const Callbacks& callbacks, const Function& function, int arity) {
    const auto call = [](sqlite3_context* context, int, sqlite3_value** arguments) {
        run(context, use_legacy<Function>(context), arguments);
    };
    return sqlite3_create_function_v2(database, function.name, arity, SQLITE_UTF8,
                                      new LegacyUse<Function>{&function, &callbacks}, call, nullptr,
                                      nullptr, forget_legacy<Function>);
}

template <class Functions>
int add_all(sqlite3* database, const Callbacks& callbacks, const Functions& functions, int arity) {
    for (const auto& function : functions) {
        const int code = add(database, callbacks, function, arity);
        if (code != SQLITE_OK) return code;
    }
    return SQLITE_OK;
}

}  // namespace

int register_legacy_mathematics(sqlite3* database, const Callbacks& callbacks) {
    int code = add_all(database, callbacks, unary, 1);
    if (code == SQLITE_OK) code = add_all(database, callbacks, binary, 2);
    if (code == SQLITE_OK) code = add_all(database, callbacks, typed, 1);
    if (code == SQLITE_OK) code = add(database, callbacks, pi, 0);
    return code;
}

}  // namespace firstboot::sqljs
