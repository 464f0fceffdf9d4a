#include "libraries/native/catalogue_module.h"

#include <algorithm>

#include "libraries/installed.h"
#include "libraries/native/values.h"
#include "libraries/recorded_names.h"
#include "libraries/world.h"
#include "python/runtime/real_names.h"

namespace firstboot::libraries {

namespace {

using python::Interpreter;
using python::NativeFunctionDefinition;
using python::NativeKind;
using python::Value;

Value unmodelled(Interpreter& interpreter, Arguments arguments) {
    return interpreter.make_unknown(text_of(interpreter, arguments[0]));
}

/// For what goes on without it: the setup is partial from here on.
Value note_unmodelled(Interpreter& interpreter, Arguments arguments) {
    interpreter.note_unmodelled(text_of(interpreter, arguments[0]));
    return interpreter.none();
}

Value is_unknown(Interpreter& interpreter, Arguments arguments) {
    return interpreter.boolean(python::as<python::Unknown>(arguments[0]) != nullptr);
}

/// Raises AttributeError with the attributes from which CPython makes its suggestion.
[[noreturn]] void raise_missing(Interpreter& interpreter, const std::string& message, Value name,
                                Value object) {
    python::Exception* error =
        interpreter.make_exception(interpreter.exceptions().attribute_error, message);
    interpreter.set_attribute(Value(error), interpreter.name("name"), name);
    interpreter.set_attribute(Value(error), interpreter.name("obj"), object);
    interpreter.raise(error);
}

Value missing_name(Interpreter& interpreter, Arguments arguments) {
    const std::string_view module = text_of(interpreter, arguments[0]);
    const std::string_view name = text_of(interpreter, arguments[1]);
    const Catalogue::Names names = recorded_names().module_names(module);
    if (std::find(names.begin(), names.end(), name) != names.end()) {
        return member_in_reality(interpreter, module, name);
    }
    const Value object = interpreter.modules()->find(interpreter.name(module));
    raise_missing(
        interpreter,
        "module '" + std::string(module) + "' has no attribute '" + std::string(name) + "'",
        arguments[1], object ? object : interpreter.none());
}

Value step(Interpreter& interpreter, Arguments arguments) {
    return interpreter.add_step(arguments[0], text_of(interpreter, arguments[1]));
}

Value lists(Interpreter& interpreter, Arguments arguments) {
    const Installed& installed = world_of(interpreter).installed();
    return interpreter.boolean(installed.lists(text_of(interpreter, arguments[0])));
}

constexpr NativeFunctionDefinition functions[] = {
    {"lists", "distribution, /", lists, NativeKind::function},
    {"unmodelled", "what, /", unmodelled, NativeKind::function},
    {"note_unmodelled", "what, /", note_unmodelled, NativeKind::function},
    {"is_unknown", "value, /", is_unknown, NativeKind::function},
    {"missing_name", "module, name, /", missing_name, NativeKind::function},
    {"step", "value, how, /", step, NativeKind::function},
};

}  // namespace

void fill_catalogue_module(Interpreter& interpreter, Value module) {
    interpreter.add_functions(module, functions);
}

}  // namespace firstboot::libraries
