#include <string>

#include "python/objects/builtins.h"
#include "python/objects/sequence_algorithms.h"

namespace firstboot::python {

namespace {

Iterator& self_of(Arguments arguments) {
    return cast<Iterator>(arguments[0]);
}

Value itself(Interpreter&, Arguments arguments) {
    return arguments[0];
}

Value next_item(Interpreter& interpreter, Arguments arguments) {
    return self_of(arguments).advance(interpreter, self_of(arguments));
}

Value next_pair(Interpreter& interpreter, Iterator& iterator) {
    const Value item = interpreter.next(iterator.source);
    if (!item) {
        return {};
    }
    return interpreter.tuple({interpreter.integer(iterator.position++), item});
}

Value make_enumerate(Interpreter& interpreter, Arguments arguments) {
    if (!arguments[1]) {
        interpreter.raise_type_error(arguments[2]
                                         ? "'start' is an invalid keyword argument for enumerate()"
                                         : "enumerate() missing required argument 'iterable'");
    }
    const std::int64_t start = size_number(interpreter, arguments[2]);
    Iterator* iterator = new_iterator(interpreter, class_of(arguments[0]), next_pair,
                                      interpreter.iterate(arguments[1]));
    iterator->position = start;
    return iterator;
}

[[noreturn]] void raise_unequal(Interpreter& interpreter, std::string_view function,
                                std::size_t index, bool longer) {
    const std::string others = index == 1 ? "argument 1" : "arguments 1-" + std::to_string(index);
    interpreter.raise_value_error(std::string(function) + "() argument " +
                                  std::to_string(index + 1) + " is " +
                                  (longer ? "longer" : "shorter") + " than " + others);
}

/// The next item of each; empty where one has ended, which with `strict` all must do at once.
std::vector<Value> next_items(Interpreter& interpreter, std::span<const Value> sources, bool strict,
                              std::string_view function) {
    std::vector<Value> row;
    row.reserve(sources.size());
    for (std::size_t index = 0; index < sources.size(); ++index) {
        const Value item = interpreter.next(sources[index]);
        if (item) {
            row.push_back(item);
            continue;
        }
        if (strict && index > 0) {
            raise_unequal(interpreter, function, index, false);
        }
        for (std::size_t other = 1; strict && other < sources.size(); ++other) {
            if (interpreter.next(sources[other])) {
                raise_unequal(interpreter, function, other, true);
            }
        }
        return {};
    }
    return row;
}

// zip: `source` is a tuple of iterators, `extra` True for strict.
Value next_row(Interpreter& interpreter, Iterator& iterator) {
    const std::vector<Value> row = next_items(interpreter, cast<Tuple>(iterator.source).view(),
                                              static_cast<bool>(iterator.extra), "zip");
    return row.empty() ? Value() : interpreter.tuple(row);
}

Value iterators_of(Interpreter& interpreter, std::span<const Value> iterables) {
    std::vector<Value> iterators;
    for (const Value iterable : iterables) {
        iterators.push_back(interpreter.iterate(iterable));
    }
    return interpreter.tuple(iterators);
}

Value make_zip(Interpreter& interpreter, Arguments arguments) {
    Iterator* iterator = new_iterator(interpreter, class_of(arguments[0]), next_row,
                                      iterators_of(interpreter, cast<Tuple>(arguments[1]).view()));
    if (arguments[2] && interpreter.truth(arguments[2])) {
        iterator->extra = interpreter.boolean(true);
    }
    return iterator;
}

// map: as zip, `extra` is the function and `position` 1 for strict.
Value next_result(Interpreter& interpreter, Iterator& iterator) {
    const std::vector<Value> row =
        next_items(interpreter, cast<Tuple>(iterator.source).view(), iterator.position == 1, "map");
    return row.empty() ? Value() : interpreter.call(iterator.extra, row);
}

Value make_map(Interpreter& interpreter, Arguments arguments) {
    const auto given = cast<Tuple>(arguments[1]).view();
    if (given.size() < 2) {
        interpreter.raise_type_error("map() must have at least two arguments.");
    }
    Iterator* iterator = new_iterator(interpreter, class_of(arguments[0]), next_result,
                                      iterators_of(interpreter, given.subspan(1)));
    iterator->extra = given[0];
    iterator->position = arguments[2] && interpreter.truth(arguments[2]) ? 1 : 0;
    return iterator;
}

// filter: `extra` is the function; nothing: truth itself.
Value next_match(Interpreter& interpreter, Iterator& iterator) {
    while (const Value item = interpreter.next(iterator.source)) {
        const Value verdict = iterator.extra ? interpreter.call(iterator.extra, {item}) : item;
        if (interpreter.truth(verdict)) {
            return item;
        }
    }
    return {};
}

Value make_filter(Interpreter& interpreter, Arguments arguments) {
    Iterator* iterator = new_iterator(interpreter, class_of(arguments[0]), next_match,
                                      interpreter.iterate(arguments[2]));
    if (!same(arguments[1], interpreter.none())) {
        iterator->extra = arguments[1];
    }
    return iterator;
}

// reversed() of a sequence that has no __reversed__ of its own.
Value next_from_end(Interpreter& interpreter, Iterator& iterator) {
    if (iterator.position < 0) {
        return {};
    }
    return interpreter.get_item(iterator.source, interpreter.integer(iterator.position--));
}

Value make_reversed(Interpreter& interpreter, Arguments arguments) {
    const Value sequence = arguments[1];
    const Value method = interpreter.find_special(sequence, interpreter.name("__reversed__"));
    if (method && !same(method, interpreter.none())) {
        return interpreter.call(method);
    }
    const auto has = [&](Str* name) {
        return static_cast<bool>(interpreter.type_lookup(sequence.object->type, name));
    };
    const bool is_sequence =
        has(interpreter.names().dunder_getitem) && has(interpreter.names().dunder_len);
    if (method || !is_sequence) {
        interpreter.raise_type_error("'" + type_name_of(sequence) + "' object is not reversible");
    }
    Iterator* iterator = new_iterator(interpreter, class_of(arguments[0]), next_from_end, sequence);
    iterator->position = interpreter.length(sequence) - 1;
    return iterator;
}

constexpr NativeFunctionDefinition enumerate_functions[] = {
    {"__new__", "cls, iterable=..., start=...", make_enumerate, NativeKind::static_method},
    {"__iter__", "self", itself},
    {"__next__", "self", next_item, NativeKind::next},
};

constexpr NativeFunctionDefinition zip_functions[] = {
    {"__new__", "cls, *args, strict=...", make_zip, NativeKind::static_method},
    {"__iter__", "self", itself},
    {"__next__", "self", next_item, NativeKind::next},
};

constexpr NativeFunctionDefinition map_functions[] = {
    {"__new__", "cls, *args, strict=...", make_map, NativeKind::static_method},
    {"__iter__", "self", itself},
    {"__next__", "self", next_item, NativeKind::next},
};

constexpr NativeFunctionDefinition filter_functions[] = {
    {"__new__", "cls, function, iterable, /", make_filter, NativeKind::static_method},
    {"__iter__", "self", itself},
    {"__next__", "self", next_item, NativeKind::next},
};

constexpr NativeFunctionDefinition reversed_functions[] = {
    {"__new__", "cls, object, /", make_reversed, NativeKind::static_method},
    {"__iter__", "self", itself},
    {"__next__", "self", next_item, NativeKind::next},
};

}  // namespace

void add_builtin_iterator_types(Interpreter& interpreter) {
    const auto add = [&](std::string_view name,
                         std::span<const NativeFunctionDefinition> functions) {
        interpreter.builtins()->set(
            interpreter.name(name),
            interpreter.make_type(
                {.name = name, .layout = Layout::iterator, .functions = functions}));
    };
    add("enumerate", enumerate_functions);
    add("zip", zip_functions);
    add("map", map_functions);
    add("filter", filter_functions);
    add("reversed", reversed_functions);
}

}  // namespace firstboot::python
