#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace firstboot::python {

enum class BinaryOperator : std::uint8_t {
    add,
    subtract,
    multiply,
    matrix_multiply,
    true_divide,
    floor_divide,
    modulo,
    power,
    left_shift,
    right_shift,
    bit_and,
    bit_or,
    bit_xor,
};
inline constexpr std::size_t binary_operator_count = 13;

enum class UnaryOperator : std::uint8_t { negative, positive, invert };

enum class Comparison : std::uint8_t { less, less_equal, equal, not_equal, greater, greater_equal };

/// How the operator is written: "+", "**", "<=".
[[nodiscard]] std::string_view symbol(BinaryOperator operation);
[[nodiscard]] std::string_view symbol(Comparison comparison);

}  // namespace firstboot::python
