#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <variant>

#include "text/span.h"

namespace firstboot::python::syntax {

/// The children of a node: an array in the tree's arena.
template <typename T>
struct List {
    const T* first = nullptr;
    std::uint32_t count = 0;

    [[nodiscard]] const T* begin() const { return first; }
    [[nodiscard]] const T* end() const { return first + count; }
    [[nodiscard]] std::size_t size() const { return count; }
    [[nodiscard]] bool empty() const { return count == 0; }
    const T& operator[](std::size_t index) const { return first[index]; }
    [[nodiscard]] const T& front() const { return first[0]; }
    [[nodiscard]] const T& back() const { return first[count - 1]; }
};

/// A name as the program means it, interned in its tree: equal names of one tree have the same
/// data pointer. Empty where the grammar leaves the name out; a name that is there is never empty.
using Identifier = std::string_view;

/// The values of literals.
struct NoneValue {
    friend bool operator==(NoneValue, NoneValue) = default;
};
struct EllipsisValue {
    friend bool operator==(EllipsisValue, EllipsisValue) = default;
};
/// A whole number of any size: its digits without prefix and underscores, as written, in `base`
/// 2, 8, 10 or 16. Never more decimal digits than CPython reads (4300): that is a syntax error.
struct IntegerValue {
    std::string_view digits;
    std::uint8_t base = 10;

    friend bool operator==(const IntegerValue&, const IntegerValue&) = default;
};
/// `3j` is the complex number with that imaginary part.
struct ImaginaryValue {
    double imaginary = 0;

    friend bool operator==(const ImaginaryValue&, const ImaginaryValue&) = default;
};
/// A str: UTF-8 in which a lone surrogate ("\ud800") takes the three bytes that its number would.
struct TextValue {
    std::string_view text;

    friend bool operator==(const TextValue&, const TextValue&) = default;
};
struct BytesValue {
    std::string_view bytes;

    friend bool operator==(const BytesValue&, const BytesValue&) = default;
};
using LiteralValue = std::variant<NoneValue, bool, EllipsisValue, IntegerValue, double,
                                  ImaginaryValue, TextValue, BytesValue>;

/// What every node with a place in the source has: its bytes in Tree::source().
struct Node {
    text::Span span;
};

}  // namespace firstboot::python::syntax
