#include <algorithm>
#include <string>

#include "python/objects/install.h"
#include "python/objects/sequence_algorithms.h"
#include "python/runtime/work.h"

namespace firstboot::python {

namespace {

List& self_of(Arguments arguments) {
    return cast<List>(arguments[0]);
}

std::span<const Value> view_of(Value list) {
    return cast<List>(list).items;
}

Value make_list(Interpreter& interpreter, Arguments arguments) {
    return interpreter.heap().make<List>(class_of(arguments[0]), interpreter.heap());
}

Value initialise(Interpreter& interpreter, Arguments arguments) {
    List& self = self_of(arguments);
    self.items.clear();
    if (arguments[1]) {
        interpreter.for_each(arguments[1], [&](Value item) { self.items.push_back(item); });
    }
    return interpreter.none();
}

Value represent(Interpreter& interpreter, Arguments arguments) {
    return represent_items(interpreter, arguments[0], "[", "]");
}

Value length(Interpreter& interpreter, Arguments arguments) {
    return interpreter.integer(static_cast<std::int64_t>(self_of(arguments).items.size()));
}

template <Comparison comparison>
Value compare(Interpreter& interpreter, Arguments arguments) {
    const List* other = as<List>(arguments[1]);
    if (other == nullptr) {
        return interpreter.not_implemented();
    }
    // Copies: comparing items may change the lists.
    const std::vector<Value> left(self_of(arguments).items.begin(), self_of(arguments).items.end());
    const std::vector<Value> right(other->items.begin(), other->items.end());
    return compare_items(interpreter, comparison, left, right);
}

bool holds_item(Interpreter& interpreter, const List& list, Value wanted) {
    // Comparing may change the list. NOLINTNEXTLINE(modernize-loop-convert)
    for (std::size_t index = 0; index < list.items.size(); ++index) {
        if (interpreter.equal(list.items[index], wanted)) {
            return true;
        }
    }
    return false;
}

Value contains(Interpreter& interpreter, Arguments arguments) {
    return interpreter.boolean(holds_item(interpreter, self_of(arguments), arguments[1]));
}

std::size_t checked_position(Interpreter& interpreter, const List& list, Value index,
                             std::string_view message) {
    const auto position = position_in(interpreter, index, list.items.size());
    if (!position) {
        interpreter.raise(interpreter.exceptions().index_error, message);
    }
    return *position;
}

Value get_item(Interpreter& interpreter, Arguments arguments) {
    List& self = self_of(arguments);
    if (const Slice* slice = as<Slice>(arguments[1])) {
        const auto positions = positions_of(interpreter, *slice, self.items.size());
        return interpreter.list(sliced(self.items, positions));
    }
    if (!is_index(interpreter, arguments[1])) {
        raise_bad_index(interpreter, "list", arguments[1]);
    }
    return self.items[checked_position(interpreter, self, arguments[1], "list index out of range")];
}

void assign_slice(Interpreter& interpreter, List& self, const Slice& slice, Value value) {
    const std::vector<Value> replacement = interpreter.items_of(value);
    const auto positions = positions_of(interpreter, slice, self.items.size());
    if (positions.step == 1) {
        const auto begin = self.items.begin() + static_cast<std::ptrdiff_t>(positions.start);
        const auto after =
            self.items.erase(begin, begin + static_cast<std::ptrdiff_t>(positions.count));
        self.items.insert(after, replacement.begin(), replacement.end());
        return;
    }
    if (static_cast<std::int64_t>(replacement.size()) != positions.count) {
        interpreter.raise_value_error(
            "attempt to assign sequence of size " + std::to_string(replacement.size()) +
            " to extended slice of size " + std::to_string(positions.count));
    }
    std::int64_t place = positions.start;
    for (const Value item : replacement) {
        self.items[static_cast<std::size_t>(place)] = item;
        place += positions.step;
    }
}

Value set_item(Interpreter& interpreter, Arguments arguments) {
    List& self = self_of(arguments);
    if (const Slice* slice = as<Slice>(arguments[1])) {
        if (!interpreter.find_special(arguments[2], interpreter.names().dunder_iter) &&
            !interpreter.find_special(arguments[2], interpreter.names().dunder_getitem)) {
            interpreter.raise_type_error("must assign iterable to extended slice");
        }
        assign_slice(interpreter, self, *slice, arguments[2]);
        return interpreter.none();
    }
    if (!is_index(interpreter, arguments[1])) {
        raise_bad_index(interpreter, "list", arguments[1]);
    }
    self.items[checked_position(interpreter, self, arguments[1],
                                "list assignment index out of range")] = arguments[2];
    return interpreter.none();
}

Value delete_item(Interpreter& interpreter, Arguments arguments) {
    List& self = self_of(arguments);
    if (const Slice* slice = as<Slice>(arguments[1])) {
        auto positions = positions_of(interpreter, *slice, self.items.size());
        if (positions.step < 0) {
            positions.start += (positions.count - 1) * positions.step;
            positions.step = -positions.step;
        }
        for (std::int64_t removed = 0; removed < positions.count; ++removed) {
            const std::int64_t position = positions.start + removed * (positions.step - 1);
            self.items.erase(self.items.begin() + static_cast<std::ptrdiff_t>(position));
        }
        return interpreter.none();
    }
    if (!is_index(interpreter, arguments[1])) {
        raise_bad_index(interpreter, "list", arguments[1]);
    }
    const std::size_t position =
        checked_position(interpreter, self, arguments[1], "list assignment index out of range");
    self.items.erase(self.items.begin() + static_cast<std::ptrdiff_t>(position));
    return interpreter.none();
}

Value add(Interpreter& interpreter, Arguments arguments) {
    if (as<List>(arguments[1]) == nullptr) {
        return refuse_addition(
            interpreter, arguments[0], arguments[1],
            "can only concatenate list (not \"" + type_name_of(arguments[1]) + "\") to list");
    }
    const auto left = view_of(arguments[0]);
    const auto right = view_of(arguments[1]);
    List* sum = interpreter.list(left);
    sum->items.insert(sum->items.end(), right.begin(), right.end());
    return sum;
}

void extend_by(Interpreter& interpreter, List& self, Value iterable) {
    if (as<List>(iterable) != nullptr || as<Tuple>(iterable) != nullptr) {
        const std::vector<Value> items = interpreter.items_of(iterable);
        self.items.insert(self.items.end(), items.begin(), items.end());
        return;
    }
    interpreter.for_each(iterable, [&](Value item) { self.items.push_back(item); });
}

Value extend(Interpreter& interpreter, Arguments arguments) {
    extend_by(interpreter, self_of(arguments), arguments[1]);
    return interpreter.none();
}

Value add_in_place(Interpreter& interpreter, Arguments arguments) {
    extend_by(interpreter, self_of(arguments), arguments[1]);
    return arguments[0];
}

Value multiply(Interpreter& interpreter, Arguments arguments) {
    return interpreter.list(repeated(interpreter, self_of(arguments).items, arguments[1]));
}

Value multiply_in_place(Interpreter& interpreter, Arguments arguments) {
    List& self = self_of(arguments);
    const std::vector<Value> items = repeated(interpreter, self.items, arguments[1]);
    self.items.assign(items.begin(), items.end());
    return arguments[0];
}

Value append(Interpreter& interpreter, Arguments arguments) {
    self_of(arguments).items.push_back(arguments[1]);
    return interpreter.none();
}

Value insert(Interpreter& interpreter, Arguments arguments) {
    List& self = self_of(arguments);
    const auto size = static_cast<std::int64_t>(self.items.size());
    std::int64_t position = size_number(interpreter, arguments[1]);
    if (position < 0) {
        position = std::max<std::int64_t>(position + size, 0);
    }
    self.items.insert(self.items.begin() + static_cast<std::ptrdiff_t>(std::min(position, size)),
                      arguments[2]);
    return interpreter.none();
}

Value pop(Interpreter& interpreter, Arguments arguments) {
    List& self = self_of(arguments);
    const Value index = interpreter.integer(size_number(interpreter, arguments[1], -1));
    if (self.items.empty()) {
        interpreter.raise(interpreter.exceptions().index_error, "pop from empty list");
    }
    const std::size_t position =
        checked_position(interpreter, self, index, "pop index out of range");
    const Value item = self.items[position];
    self.items.erase(self.items.begin() + static_cast<std::ptrdiff_t>(position));
    return item;
}

Value remove(Interpreter& interpreter, Arguments arguments) {
    List& self = self_of(arguments);
    for (std::size_t index = 0; index < self.items.size(); ++index) {
        if (interpreter.equal(self.items[index], arguments[1])) {
            self.items.erase(self.items.begin() + static_cast<std::ptrdiff_t>(index));
            return interpreter.none();
        }
    }
    interpreter.raise_value_error("list.remove(x): x not in list");
}

Value clear(Interpreter& interpreter, Arguments arguments) {
    self_of(arguments).items.clear();
    return interpreter.none();
}

Value copy(Interpreter& interpreter, Arguments arguments) {
    return interpreter.list(view_of(arguments[0]));
}

Value count(Interpreter& interpreter, Arguments arguments) {
    const List& self = self_of(arguments);
    std::int64_t found = 0;
    // Comparing may change the list. NOLINTNEXTLINE(modernize-loop-convert)
    for (std::size_t index = 0; index < self.items.size(); ++index) {
        found += interpreter.equal(self.items[index], arguments[1]) ? 1 : 0;
    }
    return interpreter.integer(found);
}

Value index_of(Interpreter& interpreter, Arguments arguments) {
    const List& self = self_of(arguments);
    for (const Value bound : {arguments[2], arguments[3]}) {
        if (bound && !is_index(interpreter, bound)) {
            interpreter.raise_type_error(
                "slice indices must be integers or have an __index__ method");
        }
    }
    const Bounds bounds = bounds_of(interpreter, arguments[2], arguments[3], self.items.size());
    for (std::size_t index = bounds.begin; index < std::min(bounds.end, self.items.size());
         ++index) {
        if (interpreter.equal(self.items[index], arguments[1])) {
            return interpreter.integer(static_cast<std::int64_t>(index));
        }
    }
    interpreter.raise_value_error("list.index(x): x not in list");
}

Value reverse(Interpreter& interpreter, Arguments arguments) {
    auto& items = self_of(arguments).items;
    spend_work(interpreter, items.size() * sizeof(Value));
    std::reverse(items.begin(), items.end());
    return interpreter.none();
}

Value sort(Interpreter& interpreter, Arguments arguments) {
    List& self = self_of(arguments);
    spend_work(interpreter, self.items.size() * sizeof(Value));
    std::vector<Value> items(self.items.begin(), self.items.end());
    // As in CPython the list looks empty while it is being sorted.
    self.items.clear();
    try {
        sort_by(interpreter, items, arguments[1], arguments[2]);
    } catch (const PythonError&) {
        self.items.assign(items.begin(), items.end());
        throw;
    }
    const bool modified = !self.items.empty();
    self.items.assign(items.begin(), items.end());
    if (modified) {
        interpreter.raise_value_error("list modified during sort");
    }
    return interpreter.none();
}

constexpr NativeFunctionDefinition functions[] = {
    {"__new__", "cls, *args, **kwargs", make_list, NativeKind::static_method},
    {"__init__", "self, iterable=..., /", initialise},
    {"__repr__", "self", represent},
    {"__len__", "self", length},
    {"__iter__", "self", iterate_list},
    {"__reversed__", "self", iterate_list_backwards},
    {"__contains__", "self, key, /", contains},
    {"__getitem__", "self, index, /", get_item},
    {"__setitem__", "self, key, value, /", set_item},
    {"__delitem__", "self, key, /", delete_item},
    {"__add__", "self, value, /", add},
    {"__iadd__", "self, value, /", add_in_place},
    {"__mul__", "self, value, /", multiply},
    {"__rmul__", "self, value, /", multiply},
    {"__imul__", "self, value, /", multiply_in_place},
    {"__eq__", "self, value, /", compare<Comparison::equal>},
    {"__ne__", "self, value, /", compare<Comparison::not_equal>},
    {"__lt__", "self, value, /", compare<Comparison::less>},
    {"__le__", "self, value, /", compare<Comparison::less_equal>},
    {"__gt__", "self, value, /", compare<Comparison::greater>},
    {"__ge__", "self, value, /", compare<Comparison::greater_equal>},
    {"append", "self, object, /", append},
    {"clear", "self", clear},
    {"copy", "self", copy},
    {"count", "self, value, /", count},
    {"extend", "self, iterable, /", extend},
    {"index", "self, value, start=..., stop=..., /", index_of},
    {"insert", "self, index, object, /", insert},
    {"pop", "self, index=..., /", pop},
    {"remove", "self, value, /", remove},
    {"reverse", "self", reverse},
    {"sort", "self, /, *, key=..., reverse=...", sort},
};

}  // namespace

void install_sequence_types(Interpreter& interpreter) {
    Type* list = interpreter.types().list;
    interpreter.add_functions(list, functions);
    list->dict->set(interpreter.names().dunder_hash, interpreter.none());
    add_tuple_functions(interpreter);
    add_range_functions(interpreter);
    add_slice_functions(interpreter);
}

}  // namespace firstboot::python
