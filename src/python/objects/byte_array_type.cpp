#include <algorithm>
#include <string>

#include "python/objects/bytes_methods.h"

namespace firstboot::python {

namespace {

ByteArray& array_of(Arguments arguments) {
    return cast<ByteArray>(arguments[0]);
}

constexpr std::string_view byte_range = "byte must be in range(0, 256)";

Value append(Interpreter& interpreter, Arguments arguments) {
    array_of(arguments).data.push_back(byte_of(interpreter, arguments[1], byte_range));
    return interpreter.none();
}

Value extend(Interpreter& interpreter, Arguments arguments) {
    const Value bytes = interpreter.call(interpreter.types().bytes, {arguments[1]});
    const std::string_view more = cast<Bytes>(bytes).view();
    auto& data = array_of(arguments).data;
    data.insert(data.end(), more.begin(), more.end());
    return interpreter.none();
}

Value add_in_place(Interpreter& interpreter, Arguments arguments) {
    if (!buffer_of(arguments[1])) {
        interpreter.raise_type_error("can't concat " + type_name_of(arguments[1]) +
                                     " to bytearray");
    }
    extend(interpreter, arguments);
    return arguments[0];
}

Value set_item(Interpreter& interpreter, Arguments arguments) {
    auto& data = array_of(arguments).data;
    const auto position = position_in(interpreter, arguments[1], data.size());
    if (!position) {
        interpreter.raise(interpreter.exceptions().index_error, "bytearray index out of range");
    }
    data[*position] = byte_of(interpreter, arguments[2], byte_range);
    return interpreter.none();
}

Value clear(Interpreter& interpreter, Arguments arguments) {
    array_of(arguments).data.clear();
    return interpreter.none();
}

Value insert(Interpreter& interpreter, Arguments arguments) {
    auto& data = array_of(arguments).data;
    const auto size = static_cast<std::int64_t>(data.size());
    std::int64_t place = size_number(interpreter, arguments[1]);
    const char byte = byte_of(interpreter, arguments[2], byte_range);
    if (place < 0) {
        place = std::max<std::int64_t>(place + size, 0);
    }
    data.insert(data.begin() + static_cast<std::ptrdiff_t>(std::min(place, size)), byte);
    return interpreter.none();
}

Value pop(Interpreter& interpreter, Arguments arguments) {
    auto& data = array_of(arguments).data;
    const Value index = interpreter.integer(size_number(interpreter, arguments[1], -1));
    auto& index_error = *interpreter.exceptions().index_error;
    if (data.empty()) {
        interpreter.raise(&index_error, "pop from empty bytearray");
    }
    const auto position = position_in(interpreter, index, data.size());
    if (!position) {
        interpreter.raise(&index_error, "pop index out of range");
    }
    const auto byte = static_cast<unsigned char>(data[*position]);
    data.erase(data.begin() + static_cast<std::ptrdiff_t>(*position));
    return interpreter.integer(std::int64_t{byte});
}

Value remove(Interpreter& interpreter, Arguments arguments) {
    auto& data = array_of(arguments).data;
    const char byte = byte_of(interpreter, arguments[1], byte_range);
    const auto found = std::find(data.begin(), data.end(), byte);
    if (found == data.end()) {
        interpreter.raise_value_error("value not found in bytearray");
    }
    data.erase(found);
    return interpreter.none();
}

Value reverse(Interpreter& interpreter, Arguments arguments) {
    auto& data = array_of(arguments).data;
    std::reverse(data.begin(), data.end());
    return interpreter.none();
}

Value copy(Interpreter& interpreter, Arguments arguments) {
    return bytes_like(interpreter, arguments[0], *buffer_of(arguments[0]));
}

constexpr NativeFunctionDefinition change_functions[] = {
    {"__setitem__", "self, key, value, /", set_item},
    {"__iadd__", "self, value, /", add_in_place},
    {"append", "self, item, /", append},
    {"clear", "self", clear},
    {"copy", "self", copy},
    {"extend", "self, iterable_of_ints, /", extend},
    {"insert", "self, index, item, /", insert},
    {"pop", "self, index=..., /", pop},
    {"remove", "self, value, /", remove},
    {"reverse", "self", reverse},
};

}  // namespace

void add_byte_array_changes(Interpreter& interpreter) {
    interpreter.add_functions(interpreter.types().byte_array, change_functions);
}

}  // namespace firstboot::python
