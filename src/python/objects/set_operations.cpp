#include "python/objects/set_operations.h"

#include <string>
#include <utility>

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

// The changes walk over a copy of the elements: the other operand may be the set itself.
using Change = void (*)(Interpreter&, Set& set, Value other);

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

// A new set gets its elements in the order in which CPython's setobject.c puts them in.
using Combine = Set* (*)(Interpreter&, Set& set, Value other);

Set* copy_of_operand(Interpreter& interpreter, Set& set) {
    return copy_of_set(interpreter, &set, result_type_of_sets(interpreter, &set));
}

Set* empty_for_operand(Interpreter& interpreter, Set& set) {
    return new_set(interpreter, result_type_of_sets(interpreter, &set));
}

Set* united(Interpreter& interpreter, Set& set, Value other) {
    Set* result = copy_of_operand(interpreter, set);
    add_elements(interpreter, *result, other);
    return result;
}

Set* common(Interpreter& interpreter, Set& set, Value other) {
    Set* result = empty_for_operand(interpreter, set);
    const auto add_if_in = [&](const Set& holder, Value element) {
        if (has_element(interpreter, holder, element)) {
            add_element(interpreter, *result, element);
        }
    };
    const Set* others = as<Set>(other);
    if (others == nullptr) {
        interpreter.for_each(other, [&](Value element) { add_if_in(set, element); });
        return result;
    }
    const bool other_is_larger = others->table->size() > set.table->size();
    const Set& smaller = other_is_larger ? set : *others;
    const Set& larger = other_is_larger ? *others : set;
    for (const Value element : elements_in_order(smaller)) {
        add_if_in(larger, element);
    }
    return result;
}

Set* without(Interpreter& interpreter, Set& set, Value other) {
    const Set* others = as<Set>(other);
    if (others == nullptr || set.table->size() / 4 > others->table->size()) {
        Set* result = copy_of_operand(interpreter, set);
        take_away(interpreter, *result, other);
        return result;
    }
    Set* result = empty_for_operand(interpreter, set);
    for (const Value element : elements_in_order(set)) {
        if (!has_element(interpreter, *others, element)) {
            add_element(interpreter, *result, element);
        }
    }
    return result;
}

Set* different(Interpreter& interpreter, Set& set, Value other) {
    Set* result = empty_for_operand(interpreter, set);
    add_elements(interpreter, *result, other);
    keep_different(interpreter, *result, &set);
    return result;
}

void unite(Interpreter& interpreter, Set& set, Value other) {
    add_elements(interpreter, set, other);
}

void keep_common(Interpreter& interpreter, Set& set, Value other) {
    set.table = common(interpreter, set, other)->table;
}

template <Combine combine>
Value operate(Interpreter& interpreter, Arguments arguments) {
    return is_set(arguments[1]) ? combine(interpreter, self_of(arguments), arguments[1])
                                : interpreter.not_implemented();
}

template <Combine combine>
Value operate_reflected(Interpreter& interpreter, Arguments arguments) {
    const Value swapped[] = {arguments[1], arguments[0]};
    return is_set(arguments[1]) ? operate<combine>(interpreter, swapped)
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
template <Combine combine>
Value combined(Interpreter& interpreter, Arguments arguments) {
    const auto others = cast<Tuple>(arguments[1]).view();
    if (others.empty()) {
        return copy_of_operand(interpreter, self_of(arguments));
    }
    Set* result = &self_of(arguments);
    for (const Value other : others) {
        result = combine(interpreter, *result, other);
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

template <Combine combine>
Value combined_with_one(Interpreter& interpreter, Arguments arguments) {
    return combine(interpreter, self_of(arguments), arguments[1]);
}

Value update_different(Interpreter& interpreter, Arguments arguments) {
    keep_different(interpreter, self_of(arguments), arguments[1]);
    return interpreter.none();
}

Value is_disjoint(Interpreter& interpreter, Arguments arguments) {
    const Set* smaller = &self_of(arguments);
    const Set* larger = &as_set(interpreter, arguments[1]);
    if (smaller->table->size() > larger->table->size()) {
        std::swap(smaller, larger);
    }
    for (const Value element : elements_in_order(*smaller)) {
        if (has_element(interpreter, *larger, element)) {
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
    {"__and__", "self, value, /", operate<common>},
    {"__or__", "self, value, /", operate<united>},
    {"__rand__", "self, value, /", operate_reflected<common>},
    {"__ror__", "self, value, /", operate_reflected<united>},
    {"__rsub__", "self, value, /", operate_reflected<without>},
    {"__rxor__", "self, value, /", operate_reflected<different>},
    {"__sub__", "self, value, /", operate<without>},
    {"__xor__", "self, value, /", operate<different>},
    {"difference", "self, *others", combined<without>},
    {"intersection", "self, *others", combined<common>},
    {"isdisjoint", "self, other, /", is_disjoint},
    {"issubset", "self, other, /", is_subset},
    {"issuperset", "self, other, /", is_superset},
    {"symmetric_difference", "self, other, /", combined_with_one<different>},
    {"union", "self, *others", combined<united>},
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
