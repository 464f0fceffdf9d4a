// NoneType, ellipsis and NotImplementedType; what stands for something unmodelled.

#include <string>

#include "python/objects/install.h"
#include "python/runtime/interpreter.h"
#include "python/runtime/unknowns.h"

namespace firstboot::python {
namespace {

Value represent_none(Interpreter& interpreter, std::span<const Value>) {
    return interpreter.name("None");
}

Value none_is_false(Interpreter& interpreter, std::span<const Value>) {
    return interpreter.boolean(false);
}

Value make_none(Interpreter& interpreter, std::span<const Value> arguments) {
    if (interpreter.length(arguments[1]) > 0 || interpreter.length(arguments[2]) > 0) {
        interpreter.raise_type_error("NoneType takes no arguments");
    }
    return interpreter.none();
}

Value represent_ellipsis(Interpreter& interpreter, std::span<const Value>) {
    return interpreter.name("Ellipsis");
}

Value represent_not_implemented(Interpreter& interpreter, std::span<const Value>) {
    return interpreter.name("NotImplemented");
}

Value not_implemented_has_no_truth(Interpreter& interpreter, std::span<const Value>) {
    interpreter.raise_type_error("NotImplemented should not be used in a boolean context");
}

constexpr NativeFunctionDefinition none_functions[] = {
    {"__new__", "cls, /, *args, **kwargs", make_none, NativeKind::static_method},
    {"__repr__", "self, /", represent_none},
    {"__bool__", "self, /", none_is_false},
};

constexpr NativeFunctionDefinition ellipsis_functions[] = {
    {"__repr__", "self, /", represent_ellipsis},
};

constexpr NativeFunctionDefinition not_implemented_functions[] = {
    {"__repr__", "self, /", represent_not_implemented},
    {"__bool__", "self, /", not_implemented_has_no_truth},
};

/// The result of an operation with something unmodelled is as little known.
Value operate(Interpreter& interpreter, std::span<const Value> arguments) {
    const auto& unknown = cast<Unknown>(arguments[0]);
    note_use(interpreter, unknown);
    return interpreter.make_unknown(unknown.what->view());
}

Value represent_unknown(Interpreter& interpreter, std::span<const Value> arguments) {
    const auto& unknown = cast<Unknown>(arguments[0]);
    note_use(interpreter, unknown);
    return interpreter.string("<unmodelled " + std::string(unknown.what->view()) + ">");
}

Value leave_context(Interpreter& interpreter, std::span<const Value>) {
    return interpreter.none();
}

}  // namespace

void install_constant_types(Interpreter& interpreter) {
    const BuiltinTypes& types = interpreter.types();
    interpreter.add_functions(types.none, none_functions);
    interpreter.add_functions(types.ellipsis, ellipsis_functions);
    interpreter.add_functions(types.not_implemented, not_implemented_functions);

    constexpr NativeFunctionDefinition represent{"__repr__", "self, /", represent_unknown};
    interpreter.add_functions(types.unknown, std::span(&represent, 1));
    constexpr NativeFunctionDefinition leave{"__exit__", "self, /, *args", leave_context};
    interpreter.add_functions(types.unknown, std::span(&leave, 1));
    constexpr std::string_view binary_names[] = {
        "__add__",     "__radd__",     "__sub__",      "__rsub__", "__mul__",  "__rmul__",
        "__truediv__", "__rtruediv__", "__floordiv__", "__mod__",  "__rmod__", "__pow__",
        "__lshift__",  "__rshift__",   "__and__",      "__rand__", "__or__",   "__ror__",
        "__xor__",     "__matmul__",   "__lt__",       "__le__",   "__gt__",   "__ge__"};
    for (const std::string_view name : binary_names) {
        const NativeFunctionDefinition definition{name, "self, other, /", operate};
        interpreter.add_functions(types.unknown, std::span(&definition, 1));
    }
    constexpr std::string_view unary_names[] = {"__neg__", "__pos__", "__invert__", "__enter__"};
    for (const std::string_view name : unary_names) {
        const NativeFunctionDefinition definition{name, "self, /", operate};
        interpreter.add_functions(types.unknown, std::span(&definition, 1));
    }
}

}  // namespace firstboot::python
