#include <algorithm>
#include <string>

#include "python/objects/dict_operations.h"
#include "python/objects/install.h"
#include "python/objects/sequence_algorithms.h"
#include "python/objects/set.h"
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

namespace {

Set& self_of(Arguments arguments) {
    return cast<Set>(arguments[0]);
}

bool is_set(Value value) {
    return as<Set>(value) != nullptr;
}

void add_all(Interpreter& interpreter, Set& set, Value iterable) {
    if (const Set* other = as<Set>(iterable)) {
        for (const Value element : elements_in_order(*other)) {
            add_element(interpreter, set, element);
        }
        return;
    }
    interpreter.for_each(iterable, [&](Value element) { add_element(interpreter, set, element); });
}

Set* plain_copy(Interpreter& interpreter, Value set, Type* type) {
    Set* copy = new_set(interpreter, type);
    add_all(interpreter, *copy, set);
    return copy;
}

// Results of operators are plain sets of the left operand's kind.
Type* result_type(Interpreter& interpreter, Value left) {
    return left.object->type->is_subtype_of(interpreter.types().frozen_set)
               ? interpreter.types().frozen_set
               : interpreter.types().set;
}

// The other operand of a method may be any iterable.
const Set& as_set(Interpreter& interpreter, Value iterable) {
    if (const Set* set = as<Set>(iterable)) {
        return *set;
    }
    Set* collected = new_set(interpreter, interpreter.types().set);
    add_all(interpreter, *collected, iterable);
    return *collected;
}

Value make_set(Interpreter& interpreter, Arguments arguments) {
    return new_set(interpreter, class_of(arguments[0]));
}

Value initialise(Interpreter& interpreter, Arguments arguments) {
    self_of(arguments).table->clear();
    if (arguments[1]) {
        add_all(interpreter, self_of(arguments), arguments[1]);
    }
    return interpreter.none();
}

Value make_frozen_set(Interpreter& interpreter, Arguments arguments) {
    Type* type = class_of(arguments[0]);
    const Type* exact = interpreter.types().frozen_set;
    if (arguments[1] && type == exact && arguments[1].object->type == exact) {
        return arguments[1];
    }
    Set* set = new_set(interpreter, type);
    if (arguments[1]) {
        add_all(interpreter, *set, arguments[1]);
    }
    return set;
}

Value represent(Interpreter& interpreter, Arguments arguments) {
    const std::string name = type_name_of(arguments[0]);
    if (self_of(arguments).table->size() == 0) {
        return interpreter.string(name + "()");
    }
    if (!interpreter.enter_repr(arguments[0])) {
        return interpreter.string(name + "(...)");
    }
    std::string items;
    try {
        items = interpreter.repr_text(interpreter.list(elements_in_order(self_of(arguments))));
    } catch (...) {
        interpreter.leave_repr(arguments[0]);
        throw;
    }
    interpreter.leave_repr(arguments[0]);
    const std::string inside = "{" + items.substr(1, items.size() - 2) + "}";
    return interpreter.string(
        arguments[0].object->type == interpreter.types().set ? inside : name + "(" + inside + ")");
}

Value length(Interpreter& interpreter, Arguments arguments) {
    return interpreter.integer(static_cast<std::int64_t>(self_of(arguments).table->size()));
}

Value next_element(Interpreter& interpreter, Iterator& iterator) {
    if (!iterator.source) {
        return {};
    }
    if (static_cast<std::int64_t>(cast<Set>(iterator.source).table->size()) != iterator.count) {
        iterator.count = -1;
        interpreter.raise(interpreter.exceptions().runtime_error,
                          "Set changed size during iteration");
    }
    const auto order = cast<Tuple>(iterator.extra).view();
    const auto position = static_cast<std::size_t>(iterator.position++);
    if (position >= order.size()) {
        iterator.source = {};
        return {};
    }
    return order[position];
}

Value iterate(Interpreter& interpreter, Arguments arguments) {
    Iterator* iterator =
        new_iterator(interpreter, interpreter.types().set_iterator, next_element, arguments[0]);
    iterator->extra = interpreter.tuple(elements_in_order(self_of(arguments)));
    iterator->count = static_cast<std::int64_t>(self_of(arguments).table->size());
    return iterator;
}

// A set is looked for as the frozenset of its elements.
Value findable(Interpreter& interpreter, Value element) {
    return element.object->type == interpreter.types().set
               ? Value(plain_copy(interpreter, element, interpreter.types().frozen_set))
               : element;
}

Value contains(Interpreter& interpreter, Arguments arguments) {
    return interpreter.boolean(
        has_element(interpreter, self_of(arguments), findable(interpreter, arguments[1])));
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

template <Comparison comparison>
Value compare(Interpreter& interpreter, Arguments arguments) {
    const Set* other = as<Set>(arguments[1]);
    if (other == nullptr) {
        return interpreter.not_implemented();
    }
    const Set& self = self_of(arguments);
    const bool same_size = self.table->size() == other->table->size();
    switch (comparison) {
        case Comparison::equal:
            return interpreter.boolean(same_size && is_subset_of(interpreter, self, *other));
        case Comparison::not_equal:
            return interpreter.boolean(!(same_size && is_subset_of(interpreter, self, *other)));
        case Comparison::less:
            return interpreter.boolean(!same_size && is_subset_of(interpreter, self, *other));
        case Comparison::less_equal:
            return interpreter.boolean(is_subset_of(interpreter, self, *other));
        case Comparison::greater:
            return interpreter.boolean(!same_size && is_subset_of(interpreter, *other, self));
        case Comparison::greater_equal:
            break;
    }
    return interpreter.boolean(is_subset_of(interpreter, *other, self));
}

Value hash_frozen(Interpreter& interpreter, Arguments arguments) {
    // CPython's: the same whatever the order.
    const Set& self = self_of(arguments);
    std::uint64_t hash = 0;
    for (std::size_t slot = 0; slot < self.table->slots(); ++slot) {
        const Dict::Entry& entry = self.table->entry(slot);
        if (entry.key != nullptr) {
            hash ^= (entry.hash ^ 89869747ULL ^ entry.hash << 16U) * 3644798167ULL;
        }
    }
    hash ^= (self.table->size() + 1) * 1927868237ULL;
    hash ^= hash >> 11U ^ hash >> 25U;
    hash = hash * 69069ULL + 907133923ULL;
    const auto result = static_cast<std::int64_t>(hash);
    return interpreter.integer(result == -1 ? std::int64_t{590923713} : result);
}

// All walk over a copy of the elements: the other operand may be the set itself.
using Change = void (*)(Interpreter&, Set& set, Value other);

void unite(Interpreter& interpreter, Set& set, Value other) {
    add_all(interpreter, set, other);
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
    Set* result = plain_copy(interpreter, arguments[0], result_type(interpreter, arguments[0]));
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
    Set* result = plain_copy(interpreter, arguments[0], result_type(interpreter, arguments[0]));
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
    Set* result = plain_copy(interpreter, arguments[0], result_type(interpreter, arguments[0]));
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

Value add(Interpreter& interpreter, Arguments arguments) {
    add_element(interpreter, self_of(arguments), arguments[1]);
    return interpreter.none();
}

Value discard(Interpreter& interpreter, Arguments arguments) {
    remove_element(interpreter, self_of(arguments), findable(interpreter, arguments[1]));
    return interpreter.none();
}

Value remove(Interpreter& interpreter, Arguments arguments) {
    if (!remove_element(interpreter, self_of(arguments), findable(interpreter, arguments[1]))) {
        interpreter.raise_with(interpreter.exceptions().key_error, {arguments[1]});
    }
    return interpreter.none();
}

Value pop(Interpreter& interpreter, Arguments arguments) {
    const auto elements = elements_in_order(self_of(arguments));
    if (elements.empty()) {
        interpreter.raise(interpreter.exceptions().key_error, "pop from an empty set");
    }
    remove_element(interpreter, self_of(arguments), elements.front());
    return elements.front();
}

Value clear(Interpreter& interpreter, Arguments arguments) {
    self_of(arguments).table->clear();
    return interpreter.none();
}

Value copy(Interpreter& interpreter, Arguments arguments) {
    return plain_copy(interpreter, arguments[0], result_type(interpreter, arguments[0]));
}

constexpr NativeFunctionDefinition shared_functions[] = {
    {"__repr__", "self", represent},
    {"__len__", "self", length},
    {"__iter__", "self", iterate},
    {"__contains__", "self, key, /", contains},
    {"__eq__", "self, value, /", compare<Comparison::equal>},
    {"__ne__", "self, value, /", compare<Comparison::not_equal>},
    {"__lt__", "self, value, /", compare<Comparison::less>},
    {"__le__", "self, value, /", compare<Comparison::less_equal>},
    {"__gt__", "self, value, /", compare<Comparison::greater>},
    {"__ge__", "self, value, /", compare<Comparison::greater_equal>},
    {"__or__", "self, value, /", operate<unite>},
    {"__ror__", "self, value, /", operate_reflected<unite>},
    {"__and__", "self, value, /", operate<keep_common>},
    {"__rand__", "self, value, /", operate_reflected<keep_common>},
    {"__sub__", "self, value, /", operate<take_away>},
    {"__rsub__", "self, value, /", operate_reflected<take_away>},
    {"__xor__", "self, value, /", operate<keep_different>},
    {"__rxor__", "self, value, /", operate_reflected<keep_different>},
    {"copy", "self", copy},
    {"union", "self, *others", combined<unite>},
    {"intersection", "self, *others", combined<keep_common>},
    {"difference", "self, *others", combined<take_away>},
    {"symmetric_difference", "self, other, /", combined_with_one<keep_different>},
    {"isdisjoint", "self, other, /", is_disjoint},
    {"issubset", "self, other, /", is_subset},
    {"issuperset", "self, other, /", is_superset},
};

constexpr NativeFunctionDefinition set_functions[] = {
    {"__new__", "cls, *args, **kwargs", make_set, NativeKind::static_method},
    {"__init__", "self, iterable=..., /", initialise},
    {"__ior__", "self, value, /", operate_in_place<unite>},
    {"__iand__", "self, value, /", operate_in_place<keep_common>},
    {"__isub__", "self, value, /", operate_in_place<take_away>},
    {"__ixor__", "self, value, /", operate_in_place<keep_different>},
    {"add", "self, object, /", add},
    {"clear", "self", clear},
    {"discard", "self, object, /", discard},
    {"pop", "self", pop},
    {"remove", "self, object, /", remove},
    {"update", "self, *others", update<unite>},
    {"intersection_update", "self, *others", update<keep_common>},
    {"difference_update", "self, *others", update<take_away>},
    {"symmetric_difference_update", "self, other, /", update_different},
};

constexpr NativeFunctionDefinition frozen_set_functions[] = {
    {"__new__", "cls, iterable=..., /", make_frozen_set, NativeKind::static_method},
    {"__hash__", "self", hash_frozen},
};

}  // namespace

void install_set_types(Interpreter& interpreter) {
    auto& types = interpreter.types();
    for (Type* type : {types.set, types.frozen_set}) {
        interpreter.add_functions(type, shared_functions);
    }
    interpreter.add_functions(types.set, set_functions);
    types.set->dict->set(interpreter.names().dunder_hash, interpreter.none());
    interpreter.add_functions(types.frozen_set, frozen_set_functions);
}

}  // namespace firstboot::python
