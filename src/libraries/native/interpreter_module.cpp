#include "libraries/native/interpreter_module.h"

#include <string>
#include <vector>

#include "python/runtime/frame.h"
#include "python/runtime/interpreter.h"
#include "python/text/suggestions.h"

namespace firstboot::libraries {

namespace {

using python::Interpreter;
using python::NativeFunctionDefinition;
using python::NativeKind;
using python::OutputStream;
using python::Value;
using Arguments = std::span<const Value>;

Value write(Interpreter& interpreter, Arguments arguments) {
    const auto* text = python::as<python::Str>(arguments[1]);
    if (text == nullptr) {
        interpreter.raise_type_error("write() argument must be str, not " +
                                     std::string(Interpreter::type_name(arguments[1])));
    }
    interpreter.write(
        interpreter.truth(arguments[0]) ? OutputStream::error : OutputStream::standard,
        text->view());
    return interpreter.integer(static_cast<std::int64_t>(text->length));
}

/// The frame so many callers above the one that asks; the model's own is left out.
Value frame(Interpreter& interpreter, Arguments arguments) {
    std::int64_t depth = interpreter.index_number(arguments[0]) + 1;
    python::Frame* found = interpreter.frame();
    for (; found != nullptr && depth > 0; --depth) found = found->back;
    if (found == nullptr) interpreter.raise_value_error("call stack is not deep enough");
    // Who holds a frame may look at it after it has ended.
    found->captured = true;
    return found;
}

Value exception(Interpreter& interpreter, Arguments) {
    python::Exception* handled = interpreter.handled();
    return handled == nullptr ? interpreter.none() : Value(handled);
}

Value import_module(Interpreter& interpreter, Arguments arguments) {
    return interpreter.import_module(interpreter.str_text(arguments[0]));
}

Value recursion_limit(Interpreter& interpreter, Arguments) {
    return interpreter.integer(interpreter.limits().recursion);
}

/// Lets a model's function word argument errors as the C function that it stands for: its name
/// there and its signature, self left out (see NativeFunctionDefinition).
Value as_c(Interpreter& interpreter, Arguments arguments) {
    Value function = arguments[0];
    if (const auto* of_class = python::as<python::ClassMethod>(function)) {
        function = of_class->function;
    } else if (const auto* free = python::as<python::StaticMethod>(function)) {
        function = free->function;
    }
    interpreter.set_attribute(function, interpreter.name("__c_signature__"),
                              interpreter.tuple({arguments[1], arguments[2]}));
    return arguments[0];
}

/// The same function under another qualified name, which is what argument errors call it by.
Value renamed(Interpreter& interpreter, Arguments arguments) {
    const auto* function = python::as<python::Function>(arguments[0]);
    const auto* name = python::as<python::Str>(arguments[1]);
    if (function == nullptr || name == nullptr) {
        interpreter.raise_type_error("renamed() arguments must be a function and str");
    }
    auto* copy = interpreter.heap().make<python::Function>(*function);
    copy->qualified_name = interpreter.name(name->view());
    return copy;
}

/// A value's type as messages of C code name it, which put the module in front of types of C
/// modules.
Value type_name(Interpreter& interpreter, Arguments arguments) {
    if (python::as<python::Unknown>(arguments[0]) != nullptr) interpreter.cannot_know(arguments[0]);
    return interpreter.string(Interpreter::type_name(arguments[0]));
}

/// operator.index().
Value index(Interpreter& interpreter, Arguments arguments) {
    const Value found = interpreter.index(arguments[0]);
    // True is 1 here.
    return interpreter.integer(python::cast<python::Int>(found).wide()).with_origin(found.origin);
}

/// The name that was meant, where there is one among these; None otherwise.
Value suggestion(Interpreter& interpreter, Arguments arguments) {
    std::vector<std::string> names;
    interpreter.for_each(arguments[1],
                         [&](Value name) { names.push_back(interpreter.str_text(name)); });
    const std::vector<std::string_view> views(names.begin(), names.end());
    const auto found = python::suggestion_for(interpreter.str_text(arguments[0]), views);
    return found ? interpreter.string(*found) : interpreter.none();
}

/// The same where a message says that an argument must be something else.
Value argument_type(Interpreter& interpreter, Arguments arguments) {
    return arguments[0].object == interpreter.none().object ? interpreter.string("None")
                                                            : type_name(interpreter, arguments);
}

constexpr NativeFunctionDefinition functions[] = {
    {"as_c", "function, name, signature, /", as_c, NativeKind::function},
    {"write", "to_error, text, /", write, NativeKind::function},
    {"frame", "depth, /", frame, NativeKind::function},
    {"exception", "", exception, NativeKind::function},
    {"index", "value, /", index, NativeKind::function},
    {"import_module", "name, /", import_module, NativeKind::function},
    {"argument_type", "value, /", argument_type, NativeKind::function},
    {"suggestion", "name, names, /", suggestion, NativeKind::function},
    {"type_name", "value, /", type_name, NativeKind::function},
    {"renamed", "function, qualified_name, /", renamed, NativeKind::function},
    {"recursion_limit", "", recursion_limit, NativeKind::function},
};

}  // namespace

void fill_interpreter_module(Interpreter& interpreter, Value module) {
    interpreter.add_functions(module, functions);
    interpreter.set_attribute(module, interpreter.name("modules"), interpreter.modules());
    interpreter.set_attribute(module, interpreter.name("path"), interpreter.path());
}

}  // namespace firstboot::libraries
