#include <algorithm>
#include <string>

#include "python/objects/install.h"
#include "python/objects/sequence_algorithms.h"
#include "python/objects/set.h"
#include "python/objects/set_operations.h"
#include "python/objects/set_order.h"

namespace firstboot::python {

namespace {

Set& self_of(Arguments arguments) {
    return cast<Set>(arguments[0]);
}

Value make_set(Interpreter& interpreter, Arguments arguments) {
    return new_set(interpreter, class_of(arguments[0]));
}

Value initialise(Interpreter& interpreter, Arguments arguments) {
    self_of(arguments).table->clear();
    if (arguments[1]) {
        add_elements(interpreter, self_of(arguments), arguments[1]);
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
        add_elements(interpreter, *set, arguments[1]);
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
               ? Value(copy_of_set(interpreter, element, interpreter.types().frozen_set))
               : element;
}

Value contains(Interpreter& interpreter, Arguments arguments) {
    return interpreter.boolean(
        has_element(interpreter, self_of(arguments), findable(interpreter, arguments[1])));
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
    return copy_of_set(interpreter, arguments[0], result_type_of_sets(interpreter, arguments[0]));
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
    {"copy", "self", copy},
};

constexpr NativeFunctionDefinition set_functions[] = {
    {"__new__", "cls, *args, **kwargs", make_set, NativeKind::static_method},
    {"__init__", "self, iterable=..., /", initialise},
    {"add", "self, object, /", add},
    {"clear", "self", clear},
    {"discard", "self, object, /", discard},
    {"pop", "self", pop},
    {"remove", "self, object, /", remove},
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
        add_set_operators(interpreter, type);
    }
    interpreter.add_functions(types.set, set_functions);
    add_set_changes(interpreter);
    types.set->dict->set(interpreter.names().dunder_hash, interpreter.none());
    interpreter.add_functions(types.frozen_set, frozen_set_functions);
}

}  // namespace firstboot::python
