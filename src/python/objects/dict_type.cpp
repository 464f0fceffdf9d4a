#include <string>

#include "python/objects/dict_operations.h"
#include "python/objects/install.h"

namespace firstboot::python {

namespace {

Dict& self_of(Arguments arguments) {
    return cast<Dict>(arguments[0]);
}

[[noreturn]] void raise_missing(Interpreter& interpreter, Value key) {
    interpreter.raise_with(interpreter.exceptions().key_error, {key});
}

Value make_dict(Interpreter& interpreter, Arguments arguments) {
    return interpreter.heap().make<Dict>(class_of(arguments[0]), interpreter.heap());
}

Value update(Interpreter& interpreter, Arguments arguments) {
    if (arguments[1]) {
        merge_into(interpreter, self_of(arguments), arguments[1]);
    }
    merge_keywords(interpreter, self_of(arguments), arguments[2]);
    return interpreter.none();
}

Value represent(Interpreter& interpreter, Arguments arguments) {
    const Dict& self = self_of(arguments);
    if (!interpreter.enter_repr(arguments[0])) {
        return interpreter.string("{...}");
    }
    std::string text = "{";
    try {
        bool first = true;
        for (std::size_t slot = 0; slot < self.slots(); ++slot) {
            const Dict::Entry entry = self.entry(slot);
            if (entry.key == nullptr) {
                continue;
            }
            text += first ? "" : ", ";
            text += interpreter.repr_text(entry.key);
            text += ": ";
            text += interpreter.repr_text(entry.value);
            first = false;
            expect_items(interpreter, text.size(), 1);
        }
    } catch (...) {
        interpreter.leave_repr(arguments[0]);
        throw;
    }
    interpreter.leave_repr(arguments[0]);
    return interpreter.string(text + "}");
}

Value length(Interpreter& interpreter, Arguments arguments) {
    return interpreter.integer(static_cast<std::int64_t>(self_of(arguments).size()));
}

Value iterate(Interpreter& interpreter, Arguments arguments) {
    return iterate_dict(interpreter, self_of(arguments), DictPart::keys);
}

Value iterate_backwards(Interpreter& interpreter, Arguments arguments) {
    return iterate_dict_backwards(interpreter, self_of(arguments), DictPart::keys);
}

template <DictPart part>
Value view(Interpreter& interpreter, Arguments arguments) {
    return new_dict_view(interpreter, self_of(arguments), part);
}

Value contains(Interpreter& interpreter, Arguments arguments) {
    return interpreter.boolean(
        static_cast<bool>(find_key(interpreter, self_of(arguments), arguments[1])));
}

Value get_item(Interpreter& interpreter, Arguments arguments) {
    if (const Value found = find_key(interpreter, self_of(arguments), arguments[1])) {
        return found;
    }
    if (arguments[0].object->type != interpreter.types().dict) {
        if (const Value missing =
                interpreter.find_special(arguments[0], interpreter.names().dunder_missing)) {
            return interpreter.call(missing, {arguments[1]});
        }
    }
    raise_missing(interpreter, arguments[1]);
}

Value set_item(Interpreter& interpreter, Arguments arguments) {
    set_key(interpreter, self_of(arguments), arguments[1], arguments[2]);
    return interpreter.none();
}

Value delete_item(Interpreter& interpreter, Arguments arguments) {
    if (!remove_key(interpreter, self_of(arguments), arguments[1])) {
        raise_missing(interpreter, arguments[1]);
    }
    return interpreter.none();
}

Value get(Interpreter& interpreter, Arguments arguments) {
    if (const Value found = find_key(interpreter, self_of(arguments), arguments[1])) {
        return found;
    }
    return arguments[2] ? arguments[2] : interpreter.none();
}

Value set_default(Interpreter& interpreter, Arguments arguments) {
    if (const Value found = find_key(interpreter, self_of(arguments), arguments[1])) {
        return found;
    }
    const Value value = arguments[2] ? arguments[2] : interpreter.none();
    set_key(interpreter, self_of(arguments), arguments[1], value);
    return value;
}

Value pop(Interpreter& interpreter, Arguments arguments) {
    if (const Value removed = remove_key(interpreter, self_of(arguments), arguments[1])) {
        return removed;
    }
    if (arguments[2]) {
        return arguments[2];
    }
    raise_missing(interpreter, arguments[1]);
}

Value pop_last(Interpreter& interpreter, Arguments arguments) {
    Dict& self = self_of(arguments);
    for (std::size_t slot = self.slots(); slot-- > 0;) {
        Dict::Entry& entry = self.entry(slot);
        if (entry.key != nullptr) {
            const Value pair = interpreter.tuple({entry.key, entry.value});
            self.remove_entry(&entry);
            return pair;
        }
    }
    interpreter.raise(interpreter.exceptions().key_error, "popitem(): dictionary is empty");
}

Value clear(Interpreter& interpreter, Arguments arguments) {
    self_of(arguments).clear();
    return interpreter.none();
}

Value copy(Interpreter& interpreter, Arguments arguments) {
    return copy_of(interpreter, self_of(arguments));
}

Value from_keys(Interpreter& interpreter, Arguments arguments) {
    const Value value = arguments[2] ? arguments[2] : interpreter.none();
    const Value result = interpreter.call(arguments[0]);
    if (result.object->type == interpreter.types().dict) {
        interpreter.for_each(
            arguments[1], [&](Value key) { set_key(interpreter, cast<Dict>(result), key, value); });
    } else {
        interpreter.for_each(arguments[1],
                             [&](Value key) { interpreter.set_item(result, key, value); });
    }
    return result;
}

bool equal_dicts(Interpreter& interpreter, const Dict& left, const Dict& right) {
    if (left.size() != right.size()) {
        return false;
    }
    for (std::size_t slot = 0; slot < left.slots(); ++slot) {
        const Dict::Entry entry = left.entry(slot);
        if (entry.key == nullptr) {
            continue;
        }
        const Dict::Entry* other = right.find_entry(interpreter, entry.key, entry.hash);
        if (other == nullptr || !interpreter.equal(entry.value, other->value)) {
            return false;
        }
    }
    return true;
}

Value equal(Interpreter& interpreter, Arguments arguments) {
    const Dict* other = as<Dict>(arguments[1]);
    return other == nullptr
               ? interpreter.not_implemented()
               : interpreter.boolean(equal_dicts(interpreter, self_of(arguments), *other));
}

Value not_equal(Interpreter& interpreter, Arguments arguments) {
    const Dict* other = as<Dict>(arguments[1]);
    return other == nullptr
               ? interpreter.not_implemented()
               : interpreter.boolean(!equal_dicts(interpreter, self_of(arguments), *other));
}

Value merged(Interpreter& interpreter, Value left, Value right) {
    if (as<Dict>(left) == nullptr || as<Dict>(right) == nullptr) {
        return interpreter.not_implemented();
    }
    Dict* result = copy_of(interpreter, cast<Dict>(left));
    merge_into(interpreter, *result, right);
    return result;
}

Value merge(Interpreter& interpreter, Arguments arguments) {
    return merged(interpreter, arguments[0], arguments[1]);
}

Value merge_reflected(Interpreter& interpreter, Arguments arguments) {
    return merged(interpreter, arguments[1], arguments[0]);
}

Value merge_in_place(Interpreter& interpreter, Arguments arguments) {
    merge_into(interpreter, self_of(arguments), arguments[1]);
    return arguments[0];
}

constexpr NativeFunctionDefinition functions[] = {
    {"__new__", "cls, *args, **kwargs", make_dict, NativeKind::static_method},
    {"__init__", "self, iterable=..., /, **kwargs", update},
    {"__repr__", "self", represent},
    {"__len__", "self", length},
    {"__iter__", "self", iterate},
    {"__reversed__", "self", iterate_backwards},
    {"__contains__", "self, key, /", contains},
    {"__getitem__", "self, key, /", get_item},
    {"__setitem__", "self, key, value, /", set_item},
    {"__delitem__", "self, key, /", delete_item},
    {"__eq__", "self, value, /", equal},
    {"__ne__", "self, value, /", not_equal},
    {"__or__", "self, value, /", merge},
    {"__ror__", "self, value, /", merge_reflected},
    {"__ior__", "self, value, /", merge_in_place},
    {"clear", "self", clear},
    {"copy", "self", copy},
    {"fromkeys", "cls, iterable, value=..., /", from_keys, NativeKind::class_method},
    {"get", "self, key, default=..., /", get},
    {"items", "self", view<DictPart::items>},
    {"keys", "self", view<DictPart::keys>},
    {"pop", "self, key, default=..., /", pop},
    {"popitem", "self", pop_last},
    {"setdefault", "self, key, default=..., /", set_default},
    {"update", "self, iterable=..., /, **kwargs", update},
    {"values", "self", view<DictPart::values>},
};

}  // namespace

void install_dict_types(Interpreter& interpreter) {
    Type* dict = interpreter.types().dict;
    interpreter.add_functions(dict, functions);
    dict->dict->set(interpreter.names().dunder_hash, interpreter.none());
    add_dict_view_types(interpreter);
}

}  // namespace firstboot::python
