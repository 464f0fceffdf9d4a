#include <string>

#include "python/objects/sequence_algorithms.h"

namespace firstboot::python {

namespace {

const Slice& self_of(Arguments arguments) {
    return cast<Slice>(arguments[0]);
}

Value make_slice(Interpreter& interpreter, Arguments arguments) {
    const Value none = interpreter.none();
    const bool only_stop = !arguments[2];
    return interpreter.heap().make<Slice>(
        interpreter.types().slice, only_stop ? none : arguments[1],
        only_stop ? arguments[1] : arguments[2], arguments[3] ? arguments[3] : none);
}

Value as_tuple(Interpreter& interpreter, const Slice& slice) {
    return interpreter.tuple({slice.start, slice.stop, slice.step});
}

Value represent(Interpreter& interpreter, Arguments arguments) {
    return interpreter.string("slice" +
                              interpreter.repr_text(as_tuple(interpreter, self_of(arguments))));
}

template <Comparison comparison>
Value compare(Interpreter& interpreter, Arguments arguments) {
    const Slice* other = as<Slice>(arguments[1]);
    return other == nullptr
               ? interpreter.not_implemented()
               : interpreter.compare(comparison, as_tuple(interpreter, self_of(arguments)),
                                     as_tuple(interpreter, *other));
}

Value hash(Interpreter& interpreter, Arguments arguments) {
    return interpreter.integer(interpreter.hash(as_tuple(interpreter, self_of(arguments))));
}

Value indices(Interpreter& interpreter, Arguments arguments) {
    const std::int64_t size = clipped_number(interpreter, interpreter.index(arguments[1]));
    if (size < 0) {
        interpreter.raise_value_error("length should not be negative");
    }
    const auto positions =
        positions_of(interpreter, self_of(arguments), static_cast<std::size_t>(size));
    return interpreter.tuple({interpreter.integer(positions.start),
                              interpreter.integer(positions.stop),
                              interpreter.integer(positions.step)});
}

Value get_start(Interpreter&, Arguments arguments) {
    return self_of(arguments).start;
}

Value get_stop(Interpreter&, Arguments arguments) {
    return self_of(arguments).stop;
}

Value get_step(Interpreter&, Arguments arguments) {
    return self_of(arguments).step;
}

constexpr NativeFunctionDefinition functions[] = {
    {"__new__", "cls, start, stop=..., step=..., /", make_slice, NativeKind::static_method},
    {"__repr__", "self", represent},
    {"__hash__", "self", hash},
    {"__eq__", "self, value, /", compare<Comparison::equal>},
    {"__ne__", "self, value, /", compare<Comparison::not_equal>},
    {"__lt__", "self, value, /", compare<Comparison::less>},
    {"__le__", "self, value, /", compare<Comparison::less_equal>},
    {"__gt__", "self, value, /", compare<Comparison::greater>},
    {"__ge__", "self, value, /", compare<Comparison::greater_equal>},
    {"indices", "self, length, /", indices},
    {"start", "self", get_start, NativeKind::getter},
    {"stop", "self", get_stop, NativeKind::getter},
    {"step", "self", get_step, NativeKind::getter},
};

}  // namespace

void add_slice_functions(Interpreter& interpreter) {
    interpreter.add_functions(interpreter.types().slice, functions);
}

}  // namespace firstboot::python
