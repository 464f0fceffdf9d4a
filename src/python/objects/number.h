#pragma once

#include <cstdint>

#include "python/numbers/big_integer.h"
#include "python/objects/object.h"

namespace firstboot::python {

/// int and bool. `big` is null where the value fits; a number that fits never has one.
struct Int : Object {
    static constexpr Layout layout = Layout::integer;

    std::int64_t value = 0;
    const BigInteger* big = nullptr;

    Int(Type* the_type, std::int64_t the_value, const BigInteger* the_big = nullptr)
        : Object(the_type), value(the_value), big(the_big) {}

    [[nodiscard]] BigInteger wide() const { return big != nullptr ? *big : BigInteger(value); }
    [[nodiscard]] bool is_zero() const { return big == nullptr && value == 0; }
};

struct Float : Object {
    static constexpr Layout layout = Layout::floating;

    double value = 0;

    Float(Type* the_type, double the_value) : Object(the_type), value(the_value) {}
};

struct Complex : Object {
    static constexpr Layout layout = Layout::complex;

    double real = 0;
    double imaginary = 0;

    Complex(Type* the_type, double the_real, double the_imaginary)
        : Object(the_type), real(the_real), imaginary(the_imaginary) {}
};

}  // namespace firstboot::python
