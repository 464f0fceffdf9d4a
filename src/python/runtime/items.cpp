// Iteration, subscription, length and numbers as indices.

#include <limits>
#include <string>

#include "python/objects/iterator.h"
#include "python/objects/range.h"
#include "python/objects/sequence_iterator.h"
#include "python/objects/set.h"
#include "python/runtime/interpreter.h"
#include "python/runtime/machine.h"
#include "python/runtime/type_names.h"

namespace firstboot::python {

namespace {

/// Whether CPython's type has the slots of a sequence, as all classes of Python code do.
bool is_sequence(Value container) {
    return !container.object->type->builtin || as<Str>(container) != nullptr ||
           as<Tuple>(container) != nullptr || as<Bytes>(container) != nullptr ||
           as<Range>(container) != nullptr || as<Set>(container) != nullptr;
}

}  // namespace

Value Interpreter::iterate(Value object) {
    Type* type = object.object->type;
    if (type == types_.generator) {
        return object;
    }
    if (const Value method = type_lookup(type, names_.dunder_iter)) {
        if (!same(method, none_)) {
            const Value iterator = call_bound(method, object);
            if (iterator.object->type->instance_layout != Layout::generator &&
                !type_lookup(iterator.object->type, names_.dunder_next)) {
                raise_type_error("iter() returned non-iterator of type '" +
                                 std::string(type_name(iterator)) + "'");
            }
            return iterator;
        }
    } else if (type_lookup(type, names_.dunder_getitem) && as<Unknown>(object) == nullptr) {
        return make_sequence_iterator(*this, object);
    }
    if (as<Unknown>(object) != nullptr) {
        cannot_know(object);
    }
    raise_type_error("'" + std::string(type_name(object)) + "' object is not iterable");
}

Value Interpreter::next(Value iterator) {
    spend_step();
    Type* type = iterator.object->type;
    if (type == types_.generator) {
        return Machine(*this).resume_for_next(cast<Generator>(iterator));
    }
    if (auto* builtin = as<Iterator>(iterator); builtin != nullptr && type->builtin) {
        return builtin->advance(*this, *builtin);
    }
    const Value method = type_lookup(type, names_.dunder_next);
    if (!method) {
        raise_type_error("'" + std::string(type_name(iterator)) + "' object is not an iterator");
    }
    if (const auto* native = as<NativeFunction>(method);
        native != nullptr && native->kind == NativeKind::next) {
        return native->code(*this, std::span<const Value>(&iterator, 1));
    }
    try {
        return call_bound(method, iterator);
    } catch (const PythonError& error) {
        if (!error.exception->type->is_subtype_of(exceptions_.stop_iteration)) {
            throw;
        }
        return {};
    }
}

std::vector<Value> Interpreter::items_of(Value iterable) {
    if (iterable.object->type == types_.list) {
        const auto& items = cast<List>(iterable).items;
        return {items.begin(), items.end()};
    }
    if (iterable.object->type == types_.tuple) {
        const auto items = cast<Tuple>(iterable).view();
        return {items.begin(), items.end()};
    }
    std::vector<Value> items;
    for_each(iterable, [&](Value item) {
        if (items.size() == items.capacity()) {
            heap_.expect((items.size() + 1) * 2 * sizeof(Value));
        }
        items.push_back(item);
    });
    return items;
}

Value Interpreter::get_item(Value container, Value key) {
    Type* type = container.object->type;
    if (const Value method = type_lookup(type, names_.dunder_getitem)) {
        return call_bound(method, container, {key});
    }
    if (Type* subject = as<Type>(container)) {
        if (const Value method = type_lookup(subject, names_.dunder_class_getitem)) {
            return call(bind(method, {}, subject), {key});
        }
        raise_type_error("type '" + std::string(message_name(*subject)) + "' is not subscriptable");
    }
    if (const Unknown* unknown = as<Unknown>(container)) {
        return make_unknown(std::string(unknown->what->view()) + "[…]");
    }
    raise_type_error("'" + std::string(type_name(container)) + "' object is not subscriptable");
}

void Interpreter::set_item(Value container, Value key, Value value) {
    if (const Value method = type_lookup(container.object->type, names_.dunder_setitem)) {
        call_bound(method, container, {key, value});
        return;
    }
    if (as<Unknown>(container) == nullptr) {
        raise_type_error("'" + std::string(type_name(container)) +
                         "' object does not support item assignment");
    }
}

void Interpreter::delete_item(Value container, Value key) {
    if (const Value method = type_lookup(container.object->type, names_.dunder_delitem)) {
        call_bound(method, container, {key});
        return;
    }
    if (as<Unknown>(container) == nullptr) {
        // CPython words it in two places, of which one is for sequences.
        // Models of C's types are classes of Python here.
        const std::string_view named = message_name_of_type(container);
        const bool by_position = is_sequence(container) &&
                                 named.find('.') == std::string_view::npos &&
                                 find_special(key, names_.dunder_index);
        raise_type_error("'" + std::string(type_name(container)) + "' object " +
                         (by_position ? "doesn't" : "does not") + " support item deletion");
    }
}

std::int64_t Interpreter::length(Value object) {
    const Value method = type_lookup(object.object->type, names_.dunder_len);
    if (!method) {
        if (as<Unknown>(object) != nullptr) {
            cannot_know(object);
        }
        raise_type_error("object of type '" + std::string(type_name(object)) + "' has no len()");
    }
    const Value number = index(call_bound(method, object));
    const auto& integer = cast<Int>(number);
    if (integer.big != nullptr) {
        raise(exceptions_.overflow_error, "cannot fit 'int' into an index-sized integer");
    }
    if (integer.value < 0) {
        raise_value_error("__len__() should return >= 0");
    }
    return integer.value;
}

Value Interpreter::index(Value value) {
    if (as<Int>(value) != nullptr) {
        return value;
    }
    const Value method = find_special(value, names_.dunder_index);
    if (!method) {
        raise_type_error("'" + std::string(type_name(value)) +
                         "' object cannot be interpreted as an integer");
    }
    const Value result = call(method);
    if (as<Int>(result) == nullptr) {
        raise_type_error("__index__ returned non-int (type " + std::string(type_name(result)) +
                         ")");
    }
    return result;
}

std::int64_t Interpreter::index_number(Value value) {
    const Value result = index(value);
    const auto& number = cast<Int>(result);
    if (number.big != nullptr) {
        raise(exceptions_.index_error,
              "cannot fit '" + std::string(type_name(value)) + "' into an index-sized integer");
    }
    return number.value;
}

}  // namespace firstboot::python
