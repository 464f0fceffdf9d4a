#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "python/runtime/interpreter.h"
#include "python/text/outcome.h"

namespace firstboot::python {

/// What the builtin types share: arguments, subscripts, repetition, refusals.

using Arguments = std::span<const Value>;

[[noreturn]] void raise_complaint(Interpreter& interpreter, const Complaint& complaint);

/// The result of a pure algorithm; what it complains of is raised.
template <typename Result>
Result result_or_raise(Interpreter& interpreter, Outcome<Result> outcome) {
    if (const auto* complaint = std::get_if<Complaint>(&outcome)) {
        raise_complaint(interpreter, *complaint);
    }
    return std::move(std::get<Result>(outcome));
}

[[nodiscard]] inline std::string_view text_of(Value value) {
    return cast<Str>(value).view();
}
[[nodiscard]] inline Type* class_of(Value value) {
    return &cast<Type>(value);
}
/// Not given, or None.
[[nodiscard]] inline bool is_absent(Interpreter& interpreter, Value value) {
    return !value || same(value, interpreter.none());
}

/// "list" of a value, as messages name it.
[[nodiscard]] std::string type_name_of(Value value);

/// Raises TypeError "{before} must be {wanted}, not {type}" and the like.
[[noreturn]] void raise_not(Interpreter& interpreter, std::string_view before,
                            std::string_view wanted, Value given);

/// A length or count that code of the project chose is held against the heap's limit.
void expect_items(Interpreter& interpreter, std::uint64_t count, std::size_t bytes_each);

/// An int argument brought into the range of std::int64_t; None or nothing is `otherwise`.
/// TypeError of operator.index() for anything else.
[[nodiscard]] std::int64_t clipped_number(Interpreter& interpreter, Value value,
                                          std::int64_t otherwise = 0);

/// operator.index() as a C++ number; OverflowError "Python int too large to convert to C ssize_t".
[[nodiscard]] std::int64_t size_number(Interpreter& interpreter, Value value,
                                       std::int64_t otherwise = 0);

/// Whether the value can serve as an index: an int, or a type with __index__.
[[nodiscard]] bool is_index(Interpreter& interpreter, Value value);

/// A position of [0, length): negative ones count from the end; nothing where it lies outside.
[[nodiscard]] std::optional<std::size_t> position_in(Interpreter& interpreter, Value index,
                                                     std::size_t length);

/// A slice on a sequence of a certain length: `count` positions from `start`, `step` apart.
struct SlicePositions {
    std::int64_t start = 0;
    std::int64_t stop = 0;
    std::int64_t step = 1;
    std::int64_t count = 0;
};
[[nodiscard]] SlicePositions positions_of(Interpreter& interpreter, const Slice& slice,
                                          std::size_t length);

/// The optional start and end arguments of find, index, count and their like, clipped to [0,
/// length].
struct Bounds {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool valid = true;  ///< begin lies at or before end
};
[[nodiscard]] Bounds bounds_of(Interpreter& interpreter, Value start, Value end,
                               std::size_t length);

/// The count of `sequence * count`; TypeError "can't multiply sequence by non-int of type 'str'".
/// Negative counts are 0.
[[nodiscard]] std::uint64_t repeat_count(Interpreter& interpreter, Value count);

/// The right operand of a sequence's `+` is of a wrong type: its own __radd__ comes first, then
/// TypeError with the message.
Value refuse_addition(Interpreter& interpreter, Value left, Value right, std::string_view message);

/// Compares sequences item by item, as list and tuple do.
Value compare_items(Interpreter& interpreter, Comparison comparison, std::span<const Value> left,
                    std::span<const Value> right);

/// True or False for a three-way result.
[[nodiscard]] bool holds(Comparison comparison, int order);

/// hash() of -1 does not exist.
[[nodiscard]] inline std::int64_t proper_hash(std::int64_t hash) {
    return hash == -1 ? -2 : hash;
}

/// CPython's hash of a finite or infinite number; NaN has none.
[[nodiscard]] std::int64_t hash_float(double value);
[[nodiscard]] std::int64_t hash_integer(const Int& value);

}  // namespace firstboot::python
