// Comparisons, truth, hashes and membership.

#include <array>
#include <string>

#include "python/runtime/interpreter.h"
#include "python/runtime/work.h"

namespace firstboot::python {
namespace {

constexpr std::array<std::string_view, 6> symbols = {"<", "<=", "==", "!=", ">", ">="};

}  // namespace

std::string_view symbol(Comparison comparison) {
    return symbols[static_cast<std::size_t>(comparison)];
}

Value Interpreter::try_compare(Comparison comparison, Value left, Value right) {
    const ComparisonNames& names = comparison_names_[static_cast<std::size_t>(comparison)];
    Str* reflected_name = comparison_names_[static_cast<std::size_t>(names.reflected)].method;
    Type* left_type = left.object->type;
    Type* right_type = right.object->type;
    bool reflected_tried = false;
    if (left_type != right_type && right_type->is_subtype_of(left_type)) {
        if (const Value method = type_lookup(right_type, reflected_name)) {
            reflected_tried = true;
            const Value result = call_bound(method, right, {left});
            if (!same(result, not_implemented_)) {
                return result;
            }
        }
    }
    if (const Value method = type_lookup(left_type, names.method)) {
        const Value result = call_bound(method, left, {right});
        if (!same(result, not_implemented_)) {
            return result;
        }
    }
    if (!reflected_tried) {
        if (const Value method = type_lookup(right_type, reflected_name)) {
            const Value result = call_bound(method, right, {left});
            if (!same(result, not_implemented_)) {
                return result;
            }
        }
    }
    return {};
}

Value Interpreter::compare(Comparison comparison, Value left, Value right) {
    const Int* left_integer = as<Int>(left);
    const Int* right_integer = as<Int>(right);
    if (left_integer != nullptr && right_integer != nullptr && left_integer->big == nullptr &&
        right_integer->big == nullptr && left_integer->type->builtin &&
        right_integer->type->builtin) {
        const std::int64_t a = left_integer->value;
        const std::int64_t b = right_integer->value;
        switch (comparison) {
            case Comparison::less:
                return boolean(a < b);
            case Comparison::less_equal:
                return boolean(a <= b);
            case Comparison::equal:
                return boolean(a == b);
            case Comparison::not_equal:
                return boolean(a != b);
            case Comparison::greater:
                return boolean(a > b);
            case Comparison::greater_equal:
                return boolean(a >= b);
        }
    }
    if (left.object->type == types_.string && right.object->type == types_.string &&
        (comparison == Comparison::equal || comparison == Comparison::not_equal)) {
        const std::string_view text = cast<Str>(left).view();
        const std::string_view other = cast<Str>(right).view();
        if (text.size() == other.size()) {
            spend_work(*this, text.size());
        }
        const bool equal = text == other;
        return boolean(equal == (comparison == Comparison::equal));
    }
    if (const Value result = try_compare(comparison, left, right)) {
        return result;
    }
    if (comparison == Comparison::equal || comparison == Comparison::not_equal) {
        return boolean(same(left, right) == (comparison == Comparison::equal));
    }
    raise_type_error("'" + std::string(symbol(comparison)) +
                     "' not supported between instances of '" + std::string(type_name(left)) +
                     "' and '" + std::string(type_name(right)) + "'");
}

// Native code goes through a list or sorts it by these two: each comparison is a step of its own.
bool Interpreter::equal(Value left, Value right) {
    spend_step();
    if (same(left, right)) {
        return true;
    }
    return truth(compare(Comparison::equal, left, right));
}

bool Interpreter::less(Value left, Value right) {
    spend_step();
    return truth(compare(Comparison::less, left, right));
}

bool Interpreter::truth(Value value) {
    Type* type = value.object->type;
    if (type->builtin) {
        switch (type->instance_layout) {
            case Layout::none:
                return false;
            case Layout::integer:
                return !cast<Int>(value).is_zero();
            case Layout::string:
                return cast<Str>(value).size != 0;
            case Layout::tuple:
                return cast<Tuple>(value).size != 0;
            case Layout::list:
                return !cast<List>(value).items.empty();
            case Layout::dict:
                if (type == types_.dict) {
                    return cast<Dict>(value).size() != 0;
                }
                break;
            case Layout::function:
            case Layout::type:
            case Layout::module:
                return true;
            case Layout::unknown:
                cannot_know(value);
            default:
                break;
        }
    }
    if (const Value method = type_lookup(type, names_.dunder_bool)) {
        const Value result = call_bound(method, value);
        if (result.object->type != types_.boolean) {
            raise_type_error("__bool__ should return bool, returned " +
                             std::string(type_name(result)));
        }
        return same(result, true_);
    }
    if (type_lookup(type, names_.dunder_len)) {
        return length(value) != 0;
    }
    return true;
}

std::int64_t Interpreter::hash(Value value) {
    Type* type = value.object->type;
    if (type == types_.string) {
        return static_cast<std::int64_t>(cast<Str>(value).hash);
    }
    if (type == types_.type) {
        return static_cast<std::int64_t>(reinterpret_cast<std::uintptr_t>(value.object) / 16);
    }
    const Value method = type_lookup(type, names_.dunder_hash);
    if (!method || same(method, none_)) {
        raise_type_error("unhashable type: '" + std::string(type_name(value)) + "'");
    }
    const Value result = call_bound(method, value);
    const Int* number = as<Int>(result);
    if (number == nullptr) {
        raise_type_error("__hash__ method should return an integer");
    }
    return number->big == nullptr
               ? number->value
               : static_cast<std::int64_t>(number->big->magnitude_modulo(0x1FFFFFFFFFFFFFFFU));
}

std::int64_t Interpreter::hash_as(Value value, std::string_view use) {
    try {
        return hash(value);
    } catch (const PythonError& error) {
        const Exception* exception = error.exception;
        if (exception->type != exceptions_.type_error || exception->arguments->size != 1) {
            throw;
        }
        const std::string reason = str_text(exception->arguments->items[0]);
        if (!reason.starts_with("unhashable type: ")) {
            throw;
        }
        raise_type_error("cannot use '" + std::string(type_name(value)) + "' as " +
                         std::string(use) + " (" + reason + ")");
    }
}

bool Interpreter::contains(Value container, Value item) {
    if (const Value method = type_lookup(container.object->type, names_.dunder_contains);
        method && !same(method, none_)) {
        return truth(call_bound(method, container, {item}));
    }
    if (as<Unknown>(container) != nullptr) {
        cannot_know(container);
    }
    Value iterator;
    if (type_lookup(container.object->type, names_.dunder_iter) ||
        type_lookup(container.object->type, names_.dunder_getitem)) {
        iterator = iterate(container);
    } else {
        raise_type_error("argument of type '" + std::string(type_name(container)) +
                         "' is not a container or iterable");
    }
    while (const Value candidate = next(iterator)) {
        if (equal(candidate, item)) {
            return true;
        }
    }
    return false;
}

}  // namespace firstboot::python
