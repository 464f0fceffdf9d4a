#include "python/objects/dict_operations.h"

#include <string>

#include "python/objects/sequence_algorithms.h"

namespace firstboot::python {

std::uint64_t hash_for(Interpreter& interpreter, Value value, std::string_view role) {
    if (value.object->type == interpreter.types().string) {
        return cast<Str>(value).hash;
    }
    try {
        return static_cast<std::uint64_t>(interpreter.hash(value));
    } catch (const PythonError& error) {
        if (error.exception->type != interpreter.exceptions().type_error) {
            throw;
        }
        interpreter.raise_type_error("cannot use '" + type_name_of(value) + "' as a " +
                                     std::string(role) + " (" +
                                     interpreter.str_text(error.exception) + ")");
    }
}

std::uint64_t hash_key(Interpreter& interpreter, Value key) {
    return hash_for(interpreter, key, "dict key");
}

Value find_key(Interpreter& interpreter, const Dict& dict, Value key) {
    const Dict::Entry* entry = dict.find_entry(interpreter, key.object, hash_key(interpreter, key));
    return entry != nullptr ? entry->value : Value();
}

void set_key(Interpreter& interpreter, Dict& dict, Value key, Value value) {
    const std::uint64_t hash = hash_key(interpreter, key);
    if (Dict::Entry* entry = dict.find_entry(interpreter, key.object, hash)) {
        entry->value = value;
    } else {
        dict.append_new(key.object, hash, value);
    }
}

Value remove_key(Interpreter& interpreter, Dict& dict, Value key) {
    Dict::Entry* entry = dict.find_entry(interpreter, key.object, hash_key(interpreter, key));
    if (entry == nullptr) {
        return {};
    }
    const Value value = entry->value;
    dict.remove_entry(entry);
    return value;
}

namespace {

void merge_pairs(Interpreter& interpreter, Dict& dict, Value pairs) {
    std::size_t number = 0;
    interpreter.for_each(pairs, [&](Value pair) {
        std::vector<Value> items;
        try {
            items = interpreter.items_of(pair);
        } catch (const PythonError& error) {
            if (error.exception->type != interpreter.exceptions().type_error) {
                throw;
            }
            Exception* refusal = interpreter.make_exception(interpreter.exceptions().type_error,
                                                            "object is not iterable");
            interpreter.call_method(
                refusal, "add_note",
                {interpreter.string("Cannot convert dictionary update sequence element #" +
                                    std::to_string(number) + " to a sequence")});
            interpreter.raise(refusal);
        }
        if (items.size() != 2) {
            interpreter.raise_value_error("dictionary update sequence element #" +
                                          std::to_string(number) + " has length " +
                                          std::to_string(items.size()) + "; 2 is required");
        }
        set_key(interpreter, dict, items[0], items[1]);
        ++number;
    });
}

void merge_dict(Interpreter& interpreter, Dict& dict, const Dict& other) {
    for (std::size_t slot = 0; slot < other.slots(); ++slot) {
        const Dict::Entry entry = other.entry(slot);
        if (entry.key == nullptr) {
            continue;
        }
        if (Dict::Entry* known = dict.find_entry(interpreter, entry.key, entry.hash)) {
            known->value = entry.value;
        } else {
            dict.append_new(entry.key, entry.hash, entry.value);
        }
    }
}

}  // namespace

void merge_into(Interpreter& interpreter, Dict& dict, Value other) {
    const Dict* plain = as<Dict>(other);
    const Value iterate =
        interpreter.type_lookup(other.object->type, interpreter.names().dunder_iter);
    const Value iterate_plain =
        interpreter.type_lookup(interpreter.types().dict, interpreter.names().dunder_iter);
    if (plain != nullptr && same(iterate, iterate_plain)) {
        if (plain != &dict) {
            merge_dict(interpreter, dict, *plain);
        }
        return;
    }
    if (!interpreter.find_attribute(other, interpreter.names().keys)) {
        merge_pairs(interpreter, dict, other);
        return;
    }
    const Value keys = interpreter.call_method(other, interpreter.names().keys);
    interpreter.for_each(keys, [&](Value key) {
        set_key(interpreter, dict, key, interpreter.get_item(other, key));
    });
}

void merge_keywords(Interpreter& interpreter, Dict& dict, Value keywords) {
    if (keywords) {
        merge_dict(interpreter, dict, cast<Dict>(keywords));
    }
}

Dict* copy_of(Interpreter& interpreter, const Dict& dict) {
    Dict* copy = interpreter.dict();
    merge_dict(interpreter, *copy, dict);
    return copy;
}

}  // namespace firstboot::python
