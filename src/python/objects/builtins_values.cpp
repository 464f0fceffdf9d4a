#include <string>

#include "python/objects/builtins.h"
#include "python/objects/bytes_methods.h"
#include "python/objects/install.h"
#include "python/objects/sequence_algorithms.h"
#include "python/text/literal.h"

namespace firstboot::python {

namespace {

Value length(Interpreter& interpreter, Arguments arguments) {
    return interpreter.integer(interpreter.length(arguments[0]));
}

Value represent(Interpreter& interpreter, Arguments arguments) {
    return interpreter.repr(arguments[0]);
}

Value represent_in_ascii(Interpreter& interpreter, Arguments arguments) {
    return interpreter.ascii(arguments[0]);
}

Value hash(Interpreter& interpreter, Arguments arguments) {
    return interpreter.integer(interpreter.hash(arguments[0]));
}

Value identity(Interpreter& interpreter, Arguments arguments) {
    return interpreter.integer(
        static_cast<std::int64_t>(reinterpret_cast<std::uintptr_t>(arguments[0].object)));
}

Value format(Interpreter& interpreter, Arguments arguments) {
    if (arguments[1] && as<Str>(arguments[1]) == nullptr) {
        raise_not(interpreter, "format() argument 2", "str", arguments[1]);
    }
    return interpreter.format(arguments[0], arguments[1] ? arguments[1] : interpreter.string(""))
        .with_origin(arguments[0].origin);
}

Value all(Interpreter& interpreter, Arguments arguments) {
    const Value iterator = interpreter.iterate(arguments[0]);
    while (const Value item = interpreter.next(iterator)) {
        if (!interpreter.truth(item)) {
            return interpreter.boolean(false);
        }
    }
    return interpreter.boolean(true);
}

Value any(Interpreter& interpreter, Arguments arguments) {
    const Value iterator = interpreter.iterate(arguments[0]);
    while (const Value item = interpreter.next(iterator)) {
        if (interpreter.truth(item)) {
            return interpreter.boolean(true);
        }
    }
    return interpreter.boolean(false);
}

Value sorted(Interpreter& interpreter, Arguments arguments) {
    const auto given = cast<Tuple>(arguments[0]).view();
    if (given.size() != 1) {
        interpreter.raise_type_error("sorted expected 1 argument, got " +
                                     std::to_string(given.size()));
    }
    // The keywords go to list.sort, whose errors name it.
    List* list = interpreter.list(interpreter.items_of(given[0]));
    std::vector<Keyword> keywords;
    cast<Dict>(arguments[1]).for_each([&](Value name, Value value) {
        keywords.push_back({&cast<Str>(name), value});
    });
    const Value sort = interpreter.get_attribute(list, "sort");
    interpreter.call(sort, {}, keywords);
    return list;
}

std::string separator_text(Interpreter& interpreter, Value value, std::string_view name,
                           std::string_view otherwise) {
    if (is_absent(interpreter, value)) {
        return std::string(otherwise);
    }
    if (as<Str>(value) == nullptr) {
        raise_not(interpreter, name, "None or a string", value);
    }
    return std::string(text_of(value));
}

Value print(Interpreter& interpreter, Arguments arguments) {
    const std::string separator = separator_text(interpreter, arguments[1], "sep", " ");
    const std::string end = separator_text(interpreter, arguments[2], "end", "\n");
    std::string text;
    for (const Value& object : cast<Tuple>(arguments[0]).view()) {
        text += &object == cast<Tuple>(arguments[0]).items ? std::string() : separator;
        text += text_of(interpreter.str(object));
        expect_items(interpreter, text.size(), 1);
    }
    text += end;
    if (!is_absent(interpreter, arguments[3])) {
        interpreter.call_method(arguments[3], "write", {interpreter.string(text)});
        return interpreter.none();
    }
    const Value system = interpreter.modules()->find(interpreter.name("sys"));
    const Value stream =
        system ? interpreter.find_attribute(system, interpreter.name("stdout")) : Value();
    if (stream && !same(stream, interpreter.none())) {
        interpreter.call_method(stream, "write", {interpreter.string(text)});
    } else if (!stream) {
        interpreter.write(OutputStream::standard, text);
    }
    return interpreter.none();
}

// A boot has no one at the keyboard: standard input is at its end.
Value input(Interpreter& interpreter, Arguments arguments) {
    if (arguments[0]) {
        interpreter.write(OutputStream::standard, text_of(interpreter.str(arguments[0])));
    }
    interpreter.raise(interpreter.exceptions().eof_error, "EOF when reading a line");
}

Value open(Interpreter& interpreter, Arguments arguments) {
    static constexpr std::string_view names[] = {"file",   "mode",    "buffering", "encoding",
                                                 "errors", "newline", "closefd",   "opener"};
    const Value function = interpreter.get_attribute(interpreter.import_module("io"), "open");
    std::vector<Keyword> keywords;
    for (std::size_t index = 1; index < std::size(names); ++index) {
        if (arguments[index]) {
            keywords.push_back({interpreter.name(names[index]), arguments[index]});
        }
    }
    return interpreter.call(function, arguments.first(1), keywords);
}

constexpr NativeFunctionDefinition functions[] = {
    {"all", "iterable, /", all, NativeKind::function},
    {"any", "iterable, /", any, NativeKind::function},
    {"ascii", "obj, /", represent_in_ascii, NativeKind::function},
    {"format", "value, format_spec=..., /", format, NativeKind::function},
    {"hash", "obj, /", hash, NativeKind::function},
    {"id", "obj, /", identity, NativeKind::function},
    {"input", "prompt=..., /", input, NativeKind::function},
    {"len", "obj, /", length, NativeKind::function},
    {"open",
     "file, mode=..., buffering=..., encoding=..., errors=..., newline=..., closefd=..., "
     "opener=...",
     open, NativeKind::function},
    {"print", "*args, sep=..., end=..., file=..., flush=...", print, NativeKind::function},
    {"repr", "obj, /", represent, NativeKind::function},
    {"sorted", "*args, **kwargs", sorted, NativeKind::function},
};

void add_to_builtins(Interpreter& interpreter,
                     std::span<const NativeFunctionDefinition> definitions) {
    Str* module = interpreter.name("builtins");
    for (const NativeFunctionDefinition& definition : definitions) {
        interpreter.builtins()->set(interpreter.name(definition.name),
                                    interpreter.make_function(definition, module));
    }
}

}  // namespace

void install_builtin_functions(Interpreter& interpreter) {
    add_to_builtins(interpreter, functions);
    add_to_builtins(interpreter, builtin_number_functions());
    add_builtin_iterator_types(interpreter);
    add_memory_view_type(interpreter);
}

}  // namespace firstboot::python
