#include "libraries/native/dotenv_module.h"

#include <variant>

#include "dotenv/interpolation.h"
#include "dotenv/parser.h"
#include "libraries/native/values.h"
#include "libraries/world.h"

namespace firstboot::libraries {

namespace {

using python::Interpreter;
using python::NativeFunctionDefinition;
using python::NativeKind;
using python::Value;

dotenv::Environment environment_of(Interpreter& interpreter, Value mapping) {
    dotenv::Environment environment;
    interpreter.for_each(interpreter.call_method(mapping, "items"), [&](Value item) {
        const std::vector<Value> pair = interpreter.items_of(item);
        environment.emplace(text_of(interpreter, pair[0]), text_of(interpreter, pair[1]));
    });
    return environment;
}

/// Where a value stands in its file, as the first step of its way.
const python::Origin* origin_of(Interpreter& interpreter, std::string_view path,
                                const dotenv::Binding& binding, std::string_view name) {
    auto* origin = interpreter.heap().make<python::Origin>();
    origin->file = interpreter.heap().copy_text(path);
    origin->span = binding.value_span;
    origin->how = interpreter.heap().copy_text(name);
    return origin;
}

std::string_view project_path(std::string_view path) {
    const std::string folder = std::string(project_folder) + "/";
    return path.starts_with(folder) ? path.substr(folder.size()) : path;
}

Value values(Interpreter& interpreter, Arguments arguments) {
    const std::string text(text_of(interpreter, arguments[0]));
    const std::optional<std::string> path = optional_text(interpreter, arguments[1]);
    const bool interpolate = interpreter.truth(arguments[3]);
    const bool override = interpreter.truth(arguments[4]);

    auto parsed = dotenv::parse(text, path ? dotenv::Newlines::translate : dotenv::Newlines::keep);
    if (std::holds_alternative<dotenv::TooManyStatements>(parsed)) {
        throw python::LimitExceeded{
            python::LimitKind::memory,
            "a .env file has more than " + std::to_string(dotenv::most_statements) + " statements"};
    }
    const auto* bindings = std::get_if<std::vector<dotenv::Binding>>(&parsed);
    if (bindings == nullptr) interpreter.raise_value_error("the text is not UTF-8");

    python::Dict* found = interpreter.dict();
    const auto add = [&](const std::string& name, const std::optional<std::string>& value,
                         const dotenv::Binding& binding) {
        Value result = string_or_none(interpreter, value);
        if (value && path) {
            result = result.with_origin(origin_of(interpreter, project_path(*path), binding, name));
        }
        found->set(interpreter.name(name), result);
    };
    if (interpolate) {
        const auto resolved =
            dotenv::resolve(*bindings, environment_of(interpreter, arguments[2]),
                            override ? dotenv::Precedence::file : dotenv::Precedence::process);
        const auto* all = std::get_if<std::vector<dotenv::Value>>(&resolved);
        if (all == nullptr) interpreter.raise_value_error("the values of the file are too large");
        for (const dotenv::Value& value : *all) {
            add(value.name, value.text, (*bindings)[value.binding]);
        }
    } else {
        for (const dotenv::Binding& binding : *bindings) {
            if (binding.key) add(*binding.key, binding.value, binding);
        }
    }

    python::List* bad_lines = interpreter.list();
    for (const dotenv::Binding& binding : *bindings) {
        if (binding.error) bad_lines->items.push_back(interpreter.integer(binding.line));
    }
    return interpreter.tuple({Value(found), Value(bad_lines)});
}

constexpr NativeFunctionDefinition functions[] = {
    {"values", "text, path, environ, interpolate, override, /", values, NativeKind::function},
};

}  // namespace

void fill_dotenv_module(Interpreter& interpreter, Value module) {
    interpreter.add_functions(module, functions);
}

}  // namespace firstboot::libraries
