// Binary and unary operators, by the data model's order of methods.

#include "python/runtime/operators.h"

#include <array>
#include <string>

#include "python/runtime/interpreter.h"

namespace firstboot::python {
namespace {

constexpr std::array<std::string_view, binary_operator_count> symbols = {
    "+", "-", "*", "@", "/", "//", "%", "**", "<<", ">>", "&", "|", "^"};

/// Whose instances lie in memory as the value does; null where that is no sequence.
Type* builtin_sequence(const BuiltinTypes& types, Value value) {
    switch (value.object->type->instance_layout) {
        case Layout::string:
            return types.string;
        case Layout::bytes:
            return types.bytes;
        case Layout::byte_array:
            return types.byte_array;
        case Layout::tuple:
            return types.tuple;
        case Layout::list:
            return types.list;
        default:
            return nullptr;
    }
}

std::string quoted_type(Value value) {
    return "'" + std::string(Interpreter::type_name(value)) + "'";
}

}  // namespace

std::string_view symbol(BinaryOperator operation) {
    return symbols[static_cast<std::size_t>(operation)];
}

Value Interpreter::try_binary(BinaryOperator operation, Value left, Value right) {
    const OperatorNames& names = operator_names_[static_cast<std::size_t>(operation)];
    Type* left_type = left.object->type;
    Type* right_type = right.object->type;
    const Value method = type_lookup(left_type, names.method);
    Value reflected = left_type == right_type ? Value() : type_lookup(right_type, names.reflected);
    if (reflected && right_type->is_subtype_of(left_type) &&
        !same(reflected, type_lookup(left_type, names.reflected))) {
        const Value result = call_bound(reflected, right, {left});
        if (!same(result, not_implemented_)) {
            return result;
        }
        reflected = {};
    }
    // Repeating is what a builtin sequence does when nobody has multiplied: the other is asked
    // first.
    Type* const sequence = builtin_sequence(types_, left);
    if (reflected && operation == BinaryOperator::multiply && sequence != nullptr &&
        builtin_sequence(types_, right) == nullptr &&
        same(method, type_lookup(sequence, names.method))) {
        const Value result = call_bound(reflected, right, {left});
        if (!same(result, not_implemented_)) {
            return result;
        }
        reflected = {};
    }
    if (method) {
        const Value result = call_bound(method, left, {right});
        if (!same(result, not_implemented_)) {
            return result;
        }
    }
    if (reflected) {
        const Value result = call_bound(reflected, right, {left});
        if (!same(result, not_implemented_)) {
            return result;
        }
    }
    return {};
}

Value Interpreter::binary(BinaryOperator operation, Value left, Value right) {
    if (const Value result = try_binary(operation, left, right)) {
        return result;
    }
    raise_unsupported(operation, false, left, right);
}

Value Interpreter::in_place(BinaryOperator operation, Value left, Value right) {
    const OperatorNames& names = operator_names_[static_cast<std::size_t>(operation)];
    if (const Value method = type_lookup(left.object->type, names.in_place)) {
        const Value result = call_bound(method, left, {right});
        if (!same(result, not_implemented_)) {
            return result;
        }
    }
    if (const Value result = try_binary(operation, left, right)) {
        return result;
    }
    raise_unsupported(operation, true, left, right);
}

void Interpreter::raise_unsupported(BinaryOperator operation, bool in_place, Value left,
                                    Value right) {
    const bool left_is_sequence = builtin_sequence(types_, left) != nullptr;
    if (operation == BinaryOperator::add && left_is_sequence) {
        const std::string type(type_name(left));
        const bool binary_text = left.object->type->instance_layout == Layout::bytes ||
                                 left.object->type->instance_layout == Layout::byte_array;
        raise_type_error(binary_text
                             ? "can't concat " + std::string(type_name(right)) + " to " + type
                             : "can only concatenate " + type + " (not \"" +
                                   std::string(type_name(right)) + "\") to " + type);
    }
    if (operation == BinaryOperator::multiply &&
        (left_is_sequence || builtin_sequence(types_, right) != nullptr)) {
        raise_type_error("can't multiply sequence by non-int of type " +
                         quoted_type(left_is_sequence ? right : left));
    }
    std::string sign(symbol(operation));
    sign += in_place ? "=" : operation == BinaryOperator::power ? " or pow()" : "";
    raise_type_error("unsupported operand type(s) for " + sign + ": " + quoted_type(left) +
                     " and " + quoted_type(right));
}

Value Interpreter::unary(UnaryOperator operation, Value operand) {
    Str* names[] = {names_.dunder_neg, names_.dunder_pos, names_.dunder_invert};
    Str* name = names[static_cast<std::size_t>(operation)];
    if (const Value method = type_lookup(operand.object->type, name)) {
        return call_bound(method, operand);
    }
    constexpr std::string_view signs[] = {"-", "+", "~"};
    raise_type_error("bad operand type for unary " +
                     std::string(signs[static_cast<std::size_t>(operation)]) + ": " +
                     quoted_type(operand));
}

}  // namespace firstboot::python
