#include <string>

#include "python/objects/dict_operations.h"
#include "python/objects/sequence_algorithms.h"
#include "python/objects/set.h"

namespace firstboot::python {

namespace {

/// dict.keys(), values() and items().
struct DictView : Object {
    Dict* dict;

    DictView(Type* the_type, Dict* the_dict) : Object(the_type), dict(the_dict) {}
};

Dict& dict_of(Value view) {
    return *cast<DictView>(view).dict;
}

Value shown(Interpreter& interpreter, const Dict::Entry& entry, DictPart part) {
    switch (part) {
        case DictPart::keys:
            return entry.key;
        case DictPart::values:
            return entry.value;
        case DictPart::items:
            break;
    }
    return interpreter.tuple({entry.key, entry.value});
}

template <DictPart part>
Value advance(Interpreter& interpreter, Iterator& iterator) {
    if (!iterator.source) {
        return {};
    }
    const Dict& dict = cast<Dict>(iterator.source);
    if (static_cast<std::int64_t>(dict.size()) != iterator.count) {
        iterator.count = -1;
        interpreter.raise(interpreter.exceptions().runtime_error,
                          "dictionary changed size during iteration");
    }
    const auto slots = static_cast<std::int64_t>(dict.slots());
    while (iterator.position >= 0 && iterator.position < slots) {
        const Dict::Entry& entry = dict.entry(static_cast<std::size_t>(iterator.position));
        iterator.position += iterator.step;
        if (entry.key != nullptr) {
            return shown(interpreter, entry, part);
        }
    }
    iterator.source = {};
    return {};
}

Iterator::Advance advance_of(DictPart part) {
    switch (part) {
        case DictPart::keys:
            return advance<DictPart::keys>;
        case DictPart::values:
            return advance<DictPart::values>;
        case DictPart::items:
            break;
    }
    return advance<DictPart::items>;
}

DictPart part_of(Interpreter& interpreter, Value view) {
    const Type* type = view.object->type;
    return type == interpreter.types().dict_keys     ? DictPart::keys
           : type == interpreter.types().dict_values ? DictPart::values
                                                     : DictPart::items;
}

Value iterate(Interpreter& interpreter, Arguments arguments) {
    return iterate_dict(interpreter, dict_of(arguments[0]), part_of(interpreter, arguments[0]));
}

Value iterate_backwards(Interpreter& interpreter, Arguments arguments) {
    return iterate_dict_backwards(interpreter, dict_of(arguments[0]),
                                  part_of(interpreter, arguments[0]));
}

Value length(Interpreter& interpreter, Arguments arguments) {
    return interpreter.integer(static_cast<std::int64_t>(dict_of(arguments[0]).size()));
}

Value represent(Interpreter& interpreter, Arguments arguments) {
    const std::string name = type_name_of(arguments[0]);
    if (!interpreter.enter_repr(arguments[0])) {
        return interpreter.string("...");
    }
    std::string items;
    try {
        items = interpreter.repr_text(interpreter.list(interpreter.items_of(arguments[0])));
    } catch (...) {
        interpreter.leave_repr(arguments[0]);
        throw;
    }
    interpreter.leave_repr(arguments[0]);
    return interpreter.string(name + "(" + items + ")");
}

Value contains_key(Interpreter& interpreter, Arguments arguments) {
    return interpreter.boolean(
        static_cast<bool>(find_key(interpreter, dict_of(arguments[0]), arguments[1])));
}

Value contains_item(Interpreter& interpreter, Arguments arguments) {
    const Tuple* pair = as<Tuple>(arguments[1]);
    if (pair == nullptr || pair->size != 2) {
        return interpreter.boolean(false);
    }
    const Value found = find_key(interpreter, dict_of(arguments[0]), pair->items[0]);
    return interpreter.boolean(found && interpreter.equal(found, pair->items[1]));
}

Value mapping(Interpreter& interpreter, Arguments arguments) {
    return interpreter.call(interpreter.types().mapping_proxy, {&dict_of(arguments[0])});
}

// The operators of keys and items are those of sets.
template <BinaryOperator operation>
Value combine(Interpreter& interpreter, Arguments arguments) {
    const Value left = interpreter.call(interpreter.types().set, {arguments[0]});
    const Value right = interpreter.call(interpreter.types().set, {arguments[1]});
    return interpreter.binary(operation, left, right);
}

template <BinaryOperator operation>
Value combine_reflected(Interpreter& interpreter, Arguments arguments) {
    const Value swapped[] = {arguments[1], arguments[0]};
    return combine<operation>(interpreter, swapped);
}

template <Comparison comparison>
Value compare(Interpreter& interpreter, Arguments arguments) {
    const Type* other = arguments[1].object->type;
    const bool comparable = as<Set>(arguments[1]) != nullptr ||
                            other == interpreter.types().dict_keys ||
                            other == interpreter.types().dict_items;
    if (!comparable) {
        return interpreter.not_implemented();
    }
    const Value left = interpreter.call(interpreter.types().set, {arguments[0]});
    const Value right = interpreter.call(interpreter.types().set, {arguments[1]});
    return interpreter.compare(comparison, left, right);
}

Value is_disjoint(Interpreter& interpreter, Arguments arguments) {
    const Value keys = interpreter.call(interpreter.types().set, {arguments[0]});
    return interpreter.call_method(keys, "isdisjoint", {arguments[1]});
}

Value next_item(Interpreter& interpreter, Arguments arguments) {
    auto& iterator = cast<Iterator>(arguments[0]);
    return iterator.advance(interpreter, iterator);
}

Value itself(Interpreter&, Arguments arguments) {
    return arguments[0];
}

Value length_hint(Interpreter& interpreter, Arguments arguments) {
    const auto& iterator = cast<Iterator>(arguments[0]);
    return interpreter.integer(iterator.source ? iterator.count : std::int64_t{0});
}

constexpr NativeFunctionDefinition view_functions[] = {
    {"__iter__", "self", iterate},
    {"__reversed__", "self", iterate_backwards},
    {"__len__", "self", length},
    {"__repr__", "self", represent},
    {"mapping", "self", mapping, NativeKind::getter},
};

constexpr NativeFunctionDefinition set_functions[] = {
    {"__and__", "self, value, /", combine<BinaryOperator::bit_and>},
    {"__rand__", "self, value, /", combine_reflected<BinaryOperator::bit_and>},
    {"__or__", "self, value, /", combine<BinaryOperator::bit_or>},
    {"__ror__", "self, value, /", combine_reflected<BinaryOperator::bit_or>},
    {"__xor__", "self, value, /", combine<BinaryOperator::bit_xor>},
    {"__rxor__", "self, value, /", combine_reflected<BinaryOperator::bit_xor>},
    {"__sub__", "self, value, /", combine<BinaryOperator::subtract>},
    {"__rsub__", "self, value, /", combine_reflected<BinaryOperator::subtract>},
    {"__eq__", "self, value, /", compare<Comparison::equal>},
    {"__ne__", "self, value, /", compare<Comparison::not_equal>},
    {"__lt__", "self, value, /", compare<Comparison::less>},
    {"__le__", "self, value, /", compare<Comparison::less_equal>},
    {"__gt__", "self, value, /", compare<Comparison::greater>},
    {"__ge__", "self, value, /", compare<Comparison::greater_equal>},
    {"isdisjoint", "self, other, /", is_disjoint},
};

constexpr NativeFunctionDefinition contains_key_functions[] = {
    {"__contains__", "self, key, /", contains_key},
};

constexpr NativeFunctionDefinition contains_item_functions[] = {
    {"__contains__", "self, key, /", contains_item},
};

constexpr NativeFunctionDefinition iterator_functions[] = {
    {"__iter__", "self", itself},
    {"__next__", "self", next_item, NativeKind::next},
    {"__length_hint__", "self", length_hint},
};

Type* make_view_type(Interpreter& interpreter, std::string_view name) {
    return interpreter.make_type({.name = name,
                                  .layout = Layout::native,
                                  .functions = view_functions,
                                  .base_allowed = false});
}

Type* make_iterator_type(Interpreter& interpreter, std::string_view name) {
    return interpreter.make_type({.name = name,
                                  .layout = Layout::iterator,
                                  .functions = iterator_functions,
                                  .base_allowed = false});
}

Value iterate_part(Interpreter& interpreter, Dict& dict, DictPart part, Type* type) {
    Iterator* iterator = new_iterator(interpreter, type, advance_of(part), &dict);
    iterator->count = static_cast<std::int64_t>(dict.size());
    return iterator;
}

}  // namespace

Value iterate_dict(Interpreter& interpreter, Dict& dict, DictPart part) {
    auto& types = interpreter.types();
    return iterate_part(interpreter, dict, part,
                        part == DictPart::keys     ? types.dict_key_iterator
                        : part == DictPart::values ? types.dict_value_iterator
                                                   : types.dict_item_iterator);
}

Value iterate_dict_backwards(Interpreter& interpreter, Dict& dict, DictPart part) {
    auto& types = interpreter.types();
    const Value iterator =
        iterate_part(interpreter, dict, part,
                     part == DictPart::keys     ? types.dict_reverse_key_iterator
                     : part == DictPart::values ? types.dict_reverse_value_iterator
                                                : types.dict_reverse_item_iterator);
    cast<Iterator>(iterator).position = static_cast<std::int64_t>(dict.slots()) - 1;
    cast<Iterator>(iterator).step = -1;
    return iterator;
}

Value new_dict_view(Interpreter& interpreter, Dict& dict, DictPart part) {
    auto& types = interpreter.types();
    return interpreter.heap().make<DictView>(part == DictPart::keys     ? types.dict_keys
                                             : part == DictPart::values ? types.dict_values
                                                                        : types.dict_items,
                                             &dict);
}

void add_dict_view_types(Interpreter& interpreter) {
    auto& types = interpreter.types();
    types.dict_keys = make_view_type(interpreter, "dict_keys");
    types.dict_values = make_view_type(interpreter, "dict_values");
    types.dict_items = make_view_type(interpreter, "dict_items");
    for (Type* set_like : {types.dict_keys, types.dict_items}) {
        interpreter.add_functions(set_like, set_functions);
        set_like->dict->set(interpreter.names().dunder_hash, interpreter.none());
    }
    interpreter.add_functions(types.dict_keys, contains_key_functions);
    interpreter.add_functions(types.dict_items, contains_item_functions);
    types.dict_key_iterator = make_iterator_type(interpreter, "dict_keyiterator");
    types.dict_value_iterator = make_iterator_type(interpreter, "dict_valueiterator");
    types.dict_item_iterator = make_iterator_type(interpreter, "dict_itemiterator");
    types.dict_reverse_key_iterator = make_iterator_type(interpreter, "dict_reversekeyiterator");
    types.dict_reverse_value_iterator =
        make_iterator_type(interpreter, "dict_reversevalueiterator");
    types.dict_reverse_item_iterator = make_iterator_type(interpreter, "dict_reverseitemiterator");
}

}  // namespace firstboot::python
