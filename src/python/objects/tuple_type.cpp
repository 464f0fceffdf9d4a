#include <algorithm>
#include <string>

#include "python/objects/sequence_algorithms.h"

namespace firstboot::python {

namespace {

std::span<const Value> self_of(Arguments arguments) {
    return cast<Tuple>(arguments[0]).view();
}

Value make_tuple(Interpreter& interpreter, Arguments arguments) {
    Type* type = class_of(arguments[0]);
    if (!arguments[1]) {
        return typed_tuple(interpreter, type, {});
    }
    const Type* exact = interpreter.types().tuple;
    if (type == exact && arguments[1].object->type == exact) {
        return arguments[1];
    }
    return typed_tuple(interpreter, type, interpreter.items_of(arguments[1]));
}

Value represent(Interpreter& interpreter, Arguments arguments) {
    return represent_items(interpreter, arguments[0], "(",
                           self_of(arguments).size() == 1 ? ",)" : ")");
}

Value length(Interpreter& interpreter, Arguments arguments) {
    return interpreter.integer(static_cast<std::int64_t>(self_of(arguments).size()));
}

Value hash(Interpreter& interpreter, Arguments arguments) {
    return interpreter.integer(hash_items(interpreter, self_of(arguments)));
}

template <Comparison comparison>
Value compare(Interpreter& interpreter, Arguments arguments) {
    const Tuple* other = as<Tuple>(arguments[1]);
    return other == nullptr
               ? interpreter.not_implemented()
               : compare_items(interpreter, comparison, self_of(arguments), other->view());
}

Value contains(Interpreter& interpreter, Arguments arguments) {
    const auto items = self_of(arguments);
    return interpreter.boolean(std::any_of(items.begin(), items.end(), [&](Value item) {
        return interpreter.equal(item, arguments[1]);
    }));
}

Value get_item(Interpreter& interpreter, Arguments arguments) {
    const auto items = self_of(arguments);
    if (const Slice* slice = as<Slice>(arguments[1])) {
        return interpreter.tuple(sliced(items, positions_of(interpreter, *slice, items.size())));
    }
    if (!is_index(interpreter, arguments[1])) {
        raise_bad_index(interpreter, "tuple", arguments[1]);
    }
    const auto position = position_in(interpreter, arguments[1], items.size());
    if (!position) {
        interpreter.raise(interpreter.exceptions().index_error, "tuple index out of range");
    }
    return items[*position];
}

Value add(Interpreter& interpreter, Arguments arguments) {
    const Tuple* other = as<Tuple>(arguments[1]);
    if (other == nullptr) {
        return refuse_addition(
            interpreter, arguments[0], arguments[1],
            "can only concatenate tuple (not \"" + type_name_of(arguments[1]) + "\") to tuple");
    }
    const auto left = self_of(arguments);
    const auto right = other->view();
    std::vector<Value> sum(left.begin(), left.end());
    sum.insert(sum.end(), right.begin(), right.end());
    return interpreter.tuple(sum);
}

Value multiply(Interpreter& interpreter, Arguments arguments) {
    return interpreter.tuple(repeated(interpreter, self_of(arguments), arguments[1]));
}

Value count(Interpreter& interpreter, Arguments arguments) {
    const auto items = self_of(arguments);
    return interpreter.integer(
        static_cast<std::int64_t>(std::count_if(items.begin(), items.end(), [&](Value item) {
            return interpreter.equal(item, arguments[1]);
        })));
}

Value index_of(Interpreter& interpreter, Arguments arguments) {
    const auto items = self_of(arguments);
    for (const Value bound : {arguments[2], arguments[3]}) {
        if (bound && !is_index(interpreter, bound)) {
            interpreter.raise_type_error(
                "slice indices must be integers or have an __index__ method");
        }
    }
    const Bounds bounds = bounds_of(interpreter, arguments[2], arguments[3], items.size());
    for (std::size_t index = bounds.begin; index < bounds.end; ++index) {
        if (interpreter.equal(items[index], arguments[1])) {
            return interpreter.integer(static_cast<std::int64_t>(index));
        }
    }
    interpreter.raise_value_error("tuple.index(x): x not in tuple");
}

Value get_new_arguments(Interpreter& interpreter, Arguments arguments) {
    return interpreter.tuple({interpreter.tuple(self_of(arguments))});
}

constexpr NativeFunctionDefinition functions[] = {
    {"__new__", "cls, iterable=..., /", make_tuple, NativeKind::static_method},
    {"__repr__", "self", represent},
    {"__len__", "self", length},
    {"__hash__", "self", hash},
    {"__iter__", "self", iterate_tuple},
    {"__contains__", "self, key, /", contains},
    {"__getitem__", "self, key, /", get_item},
    {"__add__", "self, value, /", add},
    {"__mul__", "self, value, /", multiply},
    {"__rmul__", "self, value, /", multiply},
    {"__eq__", "self, value, /", compare<Comparison::equal>},
    {"__ne__", "self, value, /", compare<Comparison::not_equal>},
    {"__lt__", "self, value, /", compare<Comparison::less>},
    {"__le__", "self, value, /", compare<Comparison::less_equal>},
    {"__gt__", "self, value, /", compare<Comparison::greater>},
    {"__ge__", "self, value, /", compare<Comparison::greater_equal>},
    {"__getnewargs__", "self", get_new_arguments},
    {"count", "self, value, /", count},
    {"index", "self, value, start=..., stop=..., /", index_of},
};

}  // namespace

void add_tuple_functions(Interpreter& interpreter) {
    interpreter.add_functions(interpreter.types().tuple, functions);
}

}  // namespace firstboot::python
