#include <string>

#include "python/objects/dict_operations.h"
#include "python/objects/string_methods.h"
#include "python/runtime/linear.h"
#include "python/text/codecs.h"
#include "python/text/utf8.h"

namespace firstboot::python {

namespace {

Encoding encoding_named(Interpreter& interpreter, std::string_view name) {
    const auto encoding = find_encoding(name);
    if (!encoding) {
        if (is_unmodelled_encoding(name)) {
            interpreter.cannot_know(interpreter.make_unknown("the encoding " + std::string(name)));
        }
        interpreter.raise(interpreter.exceptions().lookup_error,
                          "unknown encoding: " + std::string(name));
    }
    return *encoding;
}

[[noreturn]] void raise_codec_error(Interpreter& interpreter, Type* type, const CodecError& error,
                                    Value object) {
    interpreter.raise_with(type, {interpreter.string(error.encoding), object,
                                  interpreter.integer(static_cast<std::int64_t>(error.begin)),
                                  interpreter.integer(static_cast<std::int64_t>(error.end)),
                                  interpreter.string(error.reason)});
}

// A wrong name matters only once there is an error to be handled.
[[noreturn]] void raise_unknown_handler(Interpreter& interpreter, std::string_view errors) {
    interpreter.raise(interpreter.exceptions().lookup_error,
                      "unknown error handler name '" + std::string(errors) + "'");
}

}  // namespace

CodecArguments codec_arguments(Interpreter& interpreter, std::string_view function, Value encoding,
                               Value errors) {
    CodecArguments result;
    const auto take = [&](Value argument, std::string_view name, std::string_view& into) {
        if (!argument) {
            return;
        }
        if (as<Str>(argument) == nullptr) {
            if (function == "str") {
                interpreter.raise_type_error("str() argument '" + std::string(name) +
                                             "' must be str, not " + type_name_of(argument));
            }
            raise_not(interpreter,
                      std::string(function) + "() argument '" + std::string(name) + "'", "str",
                      argument);
        }
        into = text_of(argument);
    };
    take(encoding, "encoding", result.encoding);
    take(errors, "errors", result.errors);
    return result;
}

Value decode_bytes(Interpreter& interpreter, Value bytes, std::string_view encoding,
                   std::string_view errors) {
    const Encoding codec = encoding_named(interpreter, encoding);
    const auto handling = find_error_handling(errors);
    const auto result =
        decode(cast<Bytes>(bytes).view(), codec, handling.value_or(ErrorHandling::strict));
    if (const auto* error = std::get_if<CodecError>(&result)) {
        if (!handling) {
            raise_unknown_handler(interpreter, errors);
        }
        raise_codec_error(interpreter, interpreter.exceptions().unicode_decode_error, *error,
                          bytes);
    }
    return interpreter.string(std::get<std::string>(result)).with_origin(bytes.origin);
}

Value encode_text(Interpreter& interpreter, Value text, std::string_view encoding,
                  std::string_view errors) {
    const Encoding codec = encoding_named(interpreter, encoding);
    const auto handling = find_error_handling(errors);
    const auto result = encode(text_of(text), codec, handling.value_or(ErrorHandling::strict));
    if (const auto* error = std::get_if<CodecError>(&result)) {
        if (!handling) {
            raise_unknown_handler(interpreter, errors);
        }
        raise_codec_error(interpreter, interpreter.exceptions().unicode_encode_error, *error, text);
    }
    return interpreter.bytes(std::get<std::string>(result)).with_origin(text.origin);
}

namespace {

Value encode_method(Interpreter& interpreter, Arguments arguments) {
    const CodecArguments codec = codec_arguments(interpreter, "encode", arguments[1], arguments[2]);
    return encode_text(interpreter, arguments[0], codec.encoding, codec.errors);
}

Value single_key(Interpreter& interpreter, Value key) {
    const Str* text = as<Str>(key);
    if (text == nullptr) {
        if (as<Int>(key) == nullptr) {
            interpreter.raise_type_error("keys in translate table must be strings or integers");
        }
        return key;
    }
    if (text->length != 1) {
        interpreter.raise_value_error("string keys in translate table must be of length 1");
    }
    return interpreter.integer(static_cast<std::int64_t>(decode_point(text->view(), 0).value));
}

Value make_translation(Interpreter& interpreter, Arguments arguments) {
    Dict* table = interpreter.dict();
    if (!arguments[1]) {
        const Dict* source = as<Dict>(arguments[0]);
        if (source == nullptr) {
            interpreter.raise_type_error(
                "if you give only one argument to maketrans it must be a dict");
        }
        source->for_each([&](Value key, Value value) {
            set_key(interpreter, *table, single_key(interpreter, key), value);
        });
        return table;
    }
    if (as<Str>(arguments[0]) == nullptr) {
        interpreter.raise_type_error(
            "first maketrans argument must be a string if there is a second argument");
    }
    const std::string_view from = text_of(arguments[0]);
    const std::string_view to = text_argument(interpreter, arguments[1], "maketrans", 2);
    if (count_points(from) != count_points(to)) {
        interpreter.raise_value_error("the first two maketrans arguments must have equal length");
    }
    const auto number = [&](char32_t point) {
        return interpreter.integer(static_cast<std::int64_t>(point));
    };
    std::size_t place = 0;
    for_each_point(from, [&](char32_t point) {
        const DecodedPoint target = decode_point(to, place);
        place += target.size;
        set_key(interpreter, *table, number(point), number(target.value));
    });
    if (arguments[2]) {
        for_each_point(text_argument(interpreter, arguments[2], "maketrans", 3),
                       [&](char32_t point) {
                           set_key(interpreter, *table, number(point), interpreter.none());
                       });
    }
    return table;
}

// What a table has for a character: nothing where it does not know it.
Value translation_of(Interpreter& interpreter, Value table, char32_t point) {
    try {
        return interpreter.get_item(table, interpreter.integer(static_cast<std::int64_t>(point)));
    } catch (const PythonError& error) {
        if (!error.exception->type->is_subtype_of(interpreter.exceptions().lookup_error)) {
            throw;
        }
    }
    return {};
}

void append_translation(Interpreter& interpreter, std::string& text, Value translation) {
    if (same(translation, interpreter.none())) {
        return;
    }
    if (const Str* part = as<Str>(translation)) {
        text += part->view();
        return;
    }
    const Int* number = as<Int>(translation);
    if (number == nullptr) {
        interpreter.raise_type_error("character mapping must return integer, None or str");
    }
    if (number->big != nullptr || number->value < 0 || number->value > 0x10FFFF) {
        interpreter.raise_value_error("character mapping must be in range(0x110000)");
    }
    append_point(text, static_cast<char32_t>(number->value));
}

Value translate(Interpreter& interpreter, Arguments arguments) {
    std::string text;
    for_each_point(text_of(arguments[0]), [&](char32_t point) {
        if (const Value translation = translation_of(interpreter, arguments[1], point)) {
            append_translation(interpreter, text, translation);
            expect_items(interpreter, text.size(), 1);
        } else {
            append_point(text, point);
        }
    });
    return interpreter.string(text).with_origin(arguments[0].origin);
}

constexpr NativeFunctionDefinition functions[] = {
    {"encode", "self, /, encoding=..., errors=...", linear<encode_method, 8>},
    {"maketrans", "x, y=..., z=..., /", make_translation, NativeKind::static_method},
    {"translate", "self, table, /", linear<translate, 128>},
};

}  // namespace

void add_string_codec_functions(Interpreter& interpreter) {
    interpreter.add_functions(interpreter.types().string, functions);
}

}  // namespace firstboot::python
