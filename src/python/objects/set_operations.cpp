#include "python/objects/set_operations.h"

#include <string>

#include "python/objects/dict_operations.h"
#include "python/objects/set_order.h"

namespace firstboot::python {

std::uint64_t hash_element(Interpreter& interpreter, Value element) {
    return hash_for(interpreter, element, "set element");
}

bool add_element(Interpreter& interpreter, Set& set, Value element) {
    const std::uint64_t hash = hash_element(interpreter, element);
    if (set.table->find_entry(interpreter, element.object, hash) != nullptr) {
        return false;
    }
    set.table->append_new(element.object, hash, element);
    return true;
}

bool has_element(Interpreter& interpreter, const Set& set, Value element) {
    return set.table->find_entry(interpreter, element.object, hash_element(interpreter, element)) !=
           nullptr;
}

bool remove_element(Interpreter& interpreter, Set& set, Value element) {
    Dict::Entry* entry =
        set.table->find_entry(interpreter, element.object, hash_element(interpreter, element));
    if (entry != nullptr) {
        set.table->remove_entry(entry);
    }
    return entry != nullptr;
}

Set* new_set(Interpreter& interpreter, Type* type) {
    return interpreter.heap().make<Set>(type, interpreter.dict());
}

void add_elements(Interpreter& interpreter, Set& set, Value iterable) {
    if (const Set* other = as<Set>(iterable); other != nullptr && set.table->size() == 0) {
        // A copy keeps the order, so it keeps what the order follows from.
        other->table->for_each(
            [&](Value element, Value) { add_element(interpreter, set, element); });
        return;
    }
    if (const Set* other = as<Set>(iterable)) {
        for (const Value element : elements_in_order(*other)) {
            add_element(interpreter, set, element);
        }
        return;
    }
    interpreter.for_each(iterable, [&](Value element) { add_element(interpreter, set, element); });
}

Set* copy_of_set(Interpreter& interpreter, Value set, Type* type) {
    Set* copy = new_set(interpreter, type);
    add_elements(interpreter, *copy, set);
    return copy;
}

Type* result_type_of_sets(Interpreter& interpreter, Value left) {
    return left.object->type->is_subtype_of(interpreter.types().frozen_set)
               ? interpreter.types().frozen_set
               : interpreter.types().set;
}

bool is_subset_of(Interpreter& interpreter, const Set& left, const Set& right) {
    if (left.table->size() > right.table->size()) {
        return false;
    }
    for (std::size_t slot = 0; slot < left.table->slots(); ++slot) {
        const Dict::Entry entry = left.table->entry(slot);
        if (entry.key != nullptr &&
            right.table->find_entry(interpreter, entry.key, entry.hash) == nullptr) {
            return false;
        }
    }
    return true;
}

namespace {

Set& self_of(Arguments arguments) {
    return cast<Set>(arguments[0]);
}

bool is_set(Value value) {
    return as<Set>(value) != nullptr;
}

// The other operand of a method may be any iterable.
const Set& as_set(Interpreter& interpreter, Value iterable) {
    if (const Set* set = as<Set>(iterable)) {
        return *set;
    }
    Set* collected = new_set(interpreter, interpreter.types().set);
    add_elements(interpreter, *collected, iterable);
    return *collected;
}

// All walk over a copy of the elements: the other operand may be the set itself.
using Change = void (*)(Interpreter&, Set& set, Value other);

void unite(Interpreter& interpreter, Set& set, Value other) {
    add_elements(interpreter, set, other);
}

void keep_common(Interpreter& interpreter, Set& set, Value other) {
    const Set& others = as_set(interpreter, other);
    for (const Value element : elements_in_order(set)) {
        if (!has_element(interpreter, others, element)) {
            remove_element(interpreter, set, element);
        }
    }
}

void take_away(Interpreter& interpreter, Set& set, Value other) {
    for (const Value element : elements_in_order(as_set(interpreter, other))) {
        remove_element(interpreter, set, element);
    }
}

void keep_different(Interpreter& interpreter, Set& set, Value other) {
    for (const Value element : elements_in_order(as_set(interpreter, other))) {
        if (!remove_element(interpreter, set, element)) {
            add_element(interpreter, set, element);
        }
    }
}

template <Change change>
Value operate(Interpreter& interpreter, Arguments arguments) {
    if (!is_set(arguments[1])) {
        return interpreter.not_implemented();
    }
    Set* result =
        copy_of_set(interpreter, arguments[0], result_type_of_sets(interpreter, arguments[0]));
    change(interpreter, *result, arguments[1]);
    return result;
}

template <Change change>
Value operate_reflected(Interpreter& interpreter, Arguments arguments) {
    const Value swapped[] = {arguments[1], arguments[0]};
    return is_set(arguments[1]) ? operate<change>(interpreter, swapped)
                                : interpreter.not_implemented();
}

template <Change change>
Value operate_in_place(Interpreter& interpreter, Arguments arguments) {
    if (!is_set(arguments[1])) {
        return interpreter.not_implemented();
    }
    change(interpreter, self_of(arguments), arguments[1]);
    return arguments[0];
}

// Methods take any number of iterables.
template <Change change>
Value combined(Interpreter& interpreter, Arguments arguments) {
    Set* result =
        copy_of_set(interpreter, arguments[0], result_type_of_sets(interpreter, arguments[0]));
    for (const Value other : cast<Tuple>(arguments[1]).view()) {
        change(interpreter, *result, other);
    }
    return result;
}

template <Change change>
Value update(Interpreter& interpreter, Arguments arguments) {
    for (const Value other : cast<Tuple>(arguments[1]).view()) {
        change(interpreter, self_of(arguments), other);
    }
    return interpreter.none();
}

template <Change change>
Value combined_with_one(Interpreter& interpreter, Arguments arguments) {
    Set* result =
        copy_of_set(interpreter, arguments[0], result_type_of_sets(interpreter, arguments[0]));
    change(interpreter, *result, arguments[1]);
    return result;
}

Value update_different(Interpreter& interpreter, Arguments arguments) {
    keep_different(interpreter, self_of(arguments), arguments[1]);
    return interpreter.none();
}

Value is_disjoint(Interpreter& interpreter, Arguments arguments) {
    const Set& others = as_set(interpreter, arguments[1]);
    for (const Value element : elements_in_order(others)) {
        if (has_element(interpreter, self_of(arguments), element)) {
            return interpreter.boolean(false);
        }
    }
    return interpreter.boolean(true);
}

Value is_subset(Interpreter& interpreter, Arguments arguments) {
    return interpreter.boolean(
        is_subset_of(interpreter, self_of(arguments), as_set(interpreter, arguments[1])));
}

Value is_superset(Interpreter& interpreter, Arguments arguments) {
    return interpreter.boolean(
        is_subset_of(interpreter, as_set(interpreter, arguments[1]), self_of(arguments)));
}

constexpr NativeFunctionDefinition operators[] = {
    {"__and__", "self, value, /", operate<keep_common>},
    {"__or__", "self, value, /", operate<unite>},
    {"__rand__", "self, value, /", operate_reflected<keep_common>},
    {"__ror__", "self, value, /", operate_reflected<unite>},
    {"__rsub__", "self, value, /", operate_reflected<take_away>},
    {"__rxor__", "self, value, /", operate_reflected<keep_different>},
    {"__sub__", "self, value, /", operate<take_away>},
    {"__xor__", "self, value, /", operate<keep_different>},
    {"difference", "self, *others", combined<take_away>},
    {"intersection", "self, *others", combined<keep_common>},
    {"isdisjoint", "self, other, /", is_disjoint},
    {"issubset", "self, other, /", is_subset},
    {"issuperset", "self, other, /", is_superset},
    {"symmetric_difference", "self, other, /", combined_with_one<keep_different>},
    {"union", "self, *others", combined<unite>},
};

constexpr NativeFunctionDefinition changes[] = {
    {"__iand__", "self, value, /", operate_in_place<keep_common>},
    {"__ior__", "self, value, /", operate_in_place<unite>},
    {"__isub__", "self, value, /", operate_in_place<take_away>},
    {"__ixor__", "self, value, /", operate_in_place<keep_different>},
    {"difference_update", "self, *others", update<take_away>},
    {"intersection_update", "self, *others", update<keep_common>},
    {"symmetric_difference_update", "self, other, /", update_different},
    {"update", "self, *others", update<unite>},
};

}  // namespace

void add_set_operators(Interpreter& interpreter, Type* type) {
    interpreter.add_functions(type, operators);
}

void add_set_changes(Interpreter& interpreter) {
    interpreter.add_functions(interpreter.types().set, changes);
}

}  // namespace firstboot::python
