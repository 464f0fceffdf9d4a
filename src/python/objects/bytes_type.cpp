#include <algorithm>
#include <string>

#include "python/objects/bytes_methods.h"
#include "python/objects/install.h"
#include "python/objects/sequence_algorithms.h"
#include "python/objects/string_methods.h"
#include "python/runtime/linear.h"
#include "python/text/literal.h"

namespace firstboot::python {

std::optional<std::string_view> buffer_of(Value value) {
    if (const Bytes* bytes = as<Bytes>(value)) {
        return bytes->view();
    }
    if (const ByteArray* bytes = as<ByteArray>(value)) {
        return std::string_view(bytes->data.data(), bytes->data.size());
    }
    if (const MemoryView* view = as<MemoryView>(value)) {
        // A bytearray may have become shorter than the window on it.
        const std::string_view whole = *buffer_of(view->source);
        const std::size_t begin = std::min(view->begin, whole.size());
        return whole.substr(begin, view->end - std::min(view->end, begin));
    }
    return std::nullopt;
}

Value bytes_like(Interpreter& interpreter, Value self, std::string_view content) {
    if (as<ByteArray>(self) == nullptr) {
        return interpreter.bytes(content).with_origin(self.origin);
    }
    auto* result =
        interpreter.heap().make<ByteArray>(interpreter.types().byte_array, interpreter.heap());
    result->data.assign(content.begin(), content.end());
    return Value(result, self.origin);
}

std::string_view buffer_argument(Interpreter& interpreter, Value argument) {
    const auto buffer = buffer_of(argument);
    if (!buffer) {
        interpreter.raise_type_error("a bytes-like object is required, not '" +
                                     type_name_of(argument) + "'");
    }
    return *buffer;
}

char byte_of(Interpreter& interpreter, Value value, std::string_view message) {
    const Int& number = cast<Int>(interpreter.index(value));
    if (number.big != nullptr || number.value < 0 || number.value > 255) {
        interpreter.raise_value_error(message);
    }
    return static_cast<char>(number.value);
}

namespace {

std::string_view self_of(Arguments arguments) {
    return *buffer_of(arguments[0]);
}

constexpr std::string_view bytes_range = "bytes must be in range(0, 256)";

// What bytes(source) and bytearray(source) hold.
std::string content_of(Interpreter& interpreter, Value source, Value encoding, Value errors,
                       std::string_view type_name) {
    const CodecArguments codec = codec_arguments(interpreter, type_name, encoding, errors);
    if (as<Str>(source) != nullptr) {
        if (!encoding) {
            interpreter.raise_type_error("string argument without an encoding");
        }
        return std::string(
            cast<Bytes>(encode_text(interpreter, source, codec.encoding, codec.errors)).view());
    }
    if (encoding || errors) {
        interpreter.raise_type_error(encoding ? "encoding without a string argument"
                                              : "errors without a string argument");
    }
    if (!source) {
        return {};
    }
    if (const auto buffer = buffer_of(source)) {
        return std::string(*buffer);
    }
    if (const Value convert = interpreter.find_special(source, interpreter.name("__bytes__"))) {
        const Value bytes = interpreter.call(convert);
        if (as<Bytes>(bytes) == nullptr) {
            interpreter.raise_type_error("__bytes__ returned non-bytes (type " +
                                         type_name_of(bytes) + ")");
        }
        return std::string(cast<Bytes>(bytes).view());
    }
    if (is_index(interpreter, source)) {
        const Int& count = cast<Int>(interpreter.index(source));
        if (count.big != nullptr) {
            interpreter.raise(interpreter.exceptions().overflow_error,
                              "cannot fit 'int' into an index-sized integer");
        }
        if (count.value < 0) {
            interpreter.raise_value_error("negative count");
        }
        expect_items(interpreter, static_cast<std::uint64_t>(count.value), 1);
        return std::string(static_cast<std::size_t>(count.value), '\0');
    }
    if (!interpreter.find_special(source, interpreter.names().dunder_iter) &&
        !interpreter.find_special(source, interpreter.names().dunder_getitem)) {
        interpreter.raise_type_error("cannot convert '" + type_name_of(source) + "' object to " +
                                     std::string(type_name));
    }
    std::string content;
    interpreter.for_each(
        source, [&](Value item) { content.push_back(byte_of(interpreter, item, bytes_range)); });
    return content;
}

Value make_bytes(Interpreter& interpreter, Arguments arguments) {
    Type* type = class_of(arguments[0]);
    const Value plain = interpreter.bytes(
        content_of(interpreter, arguments[1], arguments[2], arguments[3], "bytes"));
    const Origin* origin = arguments[1] ? arguments[1].origin : nullptr;
    if (type == interpreter.types().bytes) {
        return plain.with_origin(origin);
    }
    auto* copy = interpreter.heap().make<Bytes>(type);
    copy->data = cast<Bytes>(plain).data;
    copy->size = cast<Bytes>(plain).size;
    return Value(copy, origin);
}

Value make_byte_array(Interpreter& interpreter, Arguments arguments) {
    return interpreter.heap().make<ByteArray>(class_of(arguments[0]), interpreter.heap());
}

Value initialise_byte_array(Interpreter& interpreter, Arguments arguments) {
    const std::string content =
        content_of(interpreter, arguments[1], arguments[2], arguments[3], "bytearray");
    cast<ByteArray>(arguments[0]).data.assign(content.begin(), content.end());
    return interpreter.none();
}

Value represent(Interpreter& interpreter, Arguments arguments) {
    const std::string text = bytes_repr(self_of(arguments));
    return interpreter.string(as<ByteArray>(arguments[0]) != nullptr
                                  ? type_name_of(arguments[0]) + "(" + text + ")"
                                  : text);
}

Value length(Interpreter& interpreter, Arguments arguments) {
    return interpreter.integer(static_cast<std::int64_t>(self_of(arguments).size()));
}

Value hash(Interpreter& interpreter, Arguments arguments) {
    return interpreter.integer(
        proper_hash(static_cast<std::int64_t>(hash_text(self_of(arguments)))));
}

Value number_of(Interpreter& interpreter, char byte) {
    return interpreter.integer(std::int64_t{static_cast<unsigned char>(byte)});
}

Value next_byte(Interpreter& interpreter, Iterator& iterator) {
    if (!iterator.source) {
        return {};
    }
    const std::string_view content = *buffer_of(iterator.source);
    const auto position = static_cast<std::size_t>(iterator.position);
    if (position >= content.size()) {
        iterator.source = {};
        return {};
    }
    ++iterator.position;
    return number_of(interpreter, content[position]);
}

Value iterate(Interpreter& interpreter, Arguments arguments) {
    auto& types = interpreter.types();
    return new_iterator(
        interpreter,
        as<ByteArray>(arguments[0]) != nullptr ? types.byte_array_iterator : types.bytes_iterator,
        next_byte, arguments[0]);
}

Value contains(Interpreter& interpreter, Arguments arguments) {
    const std::string_view content = self_of(arguments);
    if (as<Int>(arguments[1]) != nullptr) {
        const char wanted = byte_of(interpreter, arguments[1], "byte must be in range(0, 256)");
        return interpreter.boolean(content.find(wanted) != std::string_view::npos);
    }
    return interpreter.boolean(content.find(buffer_argument(interpreter, arguments[1])) !=
                               std::string_view::npos);
}

Value get_item(Interpreter& interpreter, Arguments arguments) {
    const std::string_view content = self_of(arguments);
    const bool array = as<ByteArray>(arguments[0]) != nullptr;
    if (const Slice* slice = as<Slice>(arguments[1])) {
        const auto positions = positions_of(interpreter, *slice, content.size());
        std::string part;
        for (std::int64_t index = 0; index < positions.count; ++index) {
            part += content[static_cast<std::size_t>(positions.start + index * positions.step)];
        }
        return bytes_like(interpreter, arguments[0], part);
    }
    if (!is_index(interpreter, arguments[1])) {
        raise_bad_index(interpreter, array ? "bytearray" : "byte", arguments[1]);
    }
    const auto position = position_in(interpreter, arguments[1], content.size());
    if (!position) {
        interpreter.raise(interpreter.exceptions().index_error,
                          array ? "bytearray index out of range" : "index out of range");
    }
    return number_of(interpreter, content[*position]);
}

Value add(Interpreter& interpreter, Arguments arguments) {
    const auto other = buffer_of(arguments[1]);
    if (!other) {
        return refuse_addition(
            interpreter, arguments[0], arguments[1],
            "can't concat " + type_name_of(arguments[1]) + " to " + type_name_of(arguments[0]));
    }
    expect_items(interpreter, self_of(arguments).size() + other->size(), 1);
    const Value sum = bytes_like(interpreter, arguments[0],
                                 std::string(self_of(arguments)) + std::string(*other));
    return sum.with_origin(interpreter.join(arguments[0].origin, arguments[1].origin));
}

Value multiply(Interpreter& interpreter, Arguments arguments) {
    return bytes_like(interpreter, arguments[0],
                      repeated(interpreter, self_of(arguments), arguments[1]));
}

template <Comparison comparison>
Value compare(Interpreter& interpreter, Arguments arguments) {
    const auto other = buffer_of(arguments[1]);
    return other ? interpreter.boolean(holds(comparison, self_of(arguments).compare(*other)))
                 : interpreter.not_implemented();
}

constexpr NativeFunctionDefinition shared_functions[] = {
    {"__repr__", "self", linear<represent, 8>},
    {"__len__", "self", length},
    {"__iter__", "self", iterate},
    {"__contains__", "self, key, /", linear<contains>},
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
};

constexpr NativeFunctionDefinition bytes_functions[] = {
    {"__new__", "cls, source=..., encoding=..., errors=...", make_bytes, NativeKind::static_method},
    {"__hash__", "self", hash},
};

constexpr NativeFunctionDefinition byte_array_functions[] = {
    {"__new__", "cls, *args, **kwargs", make_byte_array, NativeKind::static_method},
    {"__init__", "self, source=..., encoding=..., errors=...", initialise_byte_array},
};

}  // namespace

void install_bytes_types(Interpreter& interpreter) {
    auto& types = interpreter.types();
    for (Type* type : {types.bytes, types.byte_array}) {
        interpreter.add_functions(type, shared_functions);
        add_bytes_search_methods(interpreter, type);
        add_bytes_text_methods(interpreter, type);
    }
    interpreter.add_functions(types.bytes, bytes_functions);
    interpreter.add_functions(types.byte_array, byte_array_functions);
    add_byte_array_changes(interpreter);
    types.byte_array->dict->set(interpreter.names().dunder_hash, interpreter.none());
}

}  // namespace firstboot::python
