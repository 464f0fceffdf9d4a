#include <string>

#include "python/objects/bytes_methods.h"
#include "python/objects/sequence_algorithms.h"

namespace firstboot::python {

namespace {

std::string_view content_of(Arguments arguments) {
    return *buffer_of(arguments[0]);
}

Value make_view(Interpreter& interpreter, Arguments arguments) {
    const auto buffer = buffer_of(arguments[1]);
    if (!buffer) {
        interpreter.raise_type_error("memoryview: a bytes-like object is required, not '" +
                                     type_name_of(arguments[1]) + "'");
    }
    return interpreter.heap().make<MemoryView>(class_of(arguments[0]), arguments[1], std::size_t{0},
                                               buffer->size());
}

Value length(Interpreter& interpreter, Arguments arguments) {
    return interpreter.integer(static_cast<std::int64_t>(content_of(arguments).size()));
}

Value get_item(Interpreter& interpreter, Arguments arguments) {
    const std::string_view content = content_of(arguments);
    if (const Slice* slice = as<Slice>(arguments[1])) {
        const auto positions = positions_of(interpreter, *slice, content.size());
        if (positions.step == 1) {
            const auto& view = cast<MemoryView>(arguments[0]);
            const auto begin = view.begin + static_cast<std::size_t>(positions.start);
            return interpreter.heap().make<MemoryView>(
                view.type, view.source, begin, begin + static_cast<std::size_t>(positions.count));
        }
        std::string part;
        for (std::int64_t index = 0; index < positions.count; ++index) {
            part += content[static_cast<std::size_t>(positions.start + index * positions.step)];
        }
        return interpreter.heap().make<MemoryView>(
            arguments[0].object->type, interpreter.bytes(part), std::size_t{0}, part.size());
    }
    if (!is_index(interpreter, arguments[1])) {
        interpreter.raise_type_error("memoryview: invalid slice key");
    }
    const auto position = position_in(interpreter, arguments[1], content.size());
    if (!position) {
        interpreter.raise(interpreter.exceptions().index_error,
                          "index out of bounds on dimension 1");
    }
    return interpreter.integer(std::int64_t{static_cast<unsigned char>(content[*position])});
}

Value as_bytes(Interpreter& interpreter, Arguments arguments) {
    return interpreter.bytes(content_of(arguments));
}

Value as_list(Interpreter& interpreter, Arguments arguments) {
    return interpreter.list(interpreter.items_of(as_bytes(interpreter, arguments)));
}

Value iterate(Interpreter& interpreter, Arguments arguments) {
    return interpreter.iterate(as_bytes(interpreter, arguments));
}

Value equal(Interpreter& interpreter, Arguments arguments) {
    const auto other = buffer_of(arguments[1]);
    return other ? interpreter.boolean(content_of(arguments) == *other)
                 : interpreter.not_implemented();
}

Value hexadecimal(Interpreter& interpreter, Arguments arguments) {
    return interpreter.call_method(as_bytes(interpreter, arguments), "hex");
}

Value itself(Interpreter&, Arguments arguments) {
    return arguments[0];
}

Value release(Interpreter& interpreter, Arguments) {
    return interpreter.none();
}

Value underlying(Interpreter&, Arguments arguments) {
    return cast<MemoryView>(arguments[0]).source;
}

Value represent(Interpreter& interpreter, Arguments arguments) {
    return interpreter.string("<memory at " + interpreter.address_text(arguments[0]) + ">");
}

constexpr NativeFunctionDefinition functions[] = {
    {"__new__", "cls, object", make_view, NativeKind::static_method},
    {"__repr__", "self", represent},
    {"__len__", "self", length},
    {"__getitem__", "self, key, /", get_item},
    {"__iter__", "self", iterate},
    {"__eq__", "self, value, /", equal},
    {"__enter__", "self", itself},
    {"__exit__", "self, *args", release},
    {"hex", "self", hexadecimal},
    {"release", "self", release},
    {"tobytes", "self, /, order=...", as_bytes},
    {"tolist", "self", as_list},
    {"nbytes", "self", length, NativeKind::getter},
    {"obj", "self", underlying, NativeKind::getter},
};

}  // namespace

void add_memory_view_type(Interpreter& interpreter) {
    Type* type = interpreter.make_type({.name = "memoryview",
                                        .layout = Layout::memory_view,
                                        .functions = functions,
                                        .base_allowed = false});
    interpreter.builtins()->set(interpreter.name("memoryview"), type);
}

}  // namespace firstboot::python
