// Functions, methods, cells and code objects, seen from Python.

#include <string>

#include "python/objects/install.h"
#include "python/objects/mapping_proxy.h"
#include "python/runtime/frame.h"
#include "python/runtime/interpreter.h"

namespace firstboot::python {
namespace {

using Arguments = std::span<const Value>;

Value or_none(Interpreter& interpreter, Value value) {
    return value ? value : interpreter.none();
}

Value pointer_or_none(Interpreter& interpreter, Object* object) {
    return object != nullptr ? Value(object) : interpreter.none();
}

// --- function ------------------------------------------------------------------------------------

Function& function_of(Arguments arguments) {
    return cast<Function>(arguments[0]);
}

Value represent(Interpreter& interpreter, Arguments arguments) {
    return interpreter.string("<function " +
                              std::string(function_of(arguments).qualified_name->view()) + " at " +
                              interpreter.address_text(arguments[0]) + ">");
}

Value get_name(Interpreter&, Arguments arguments) {
    return function_of(arguments).name;
}

Str* required_text(Interpreter& interpreter, Value value, std::string_view what) {
    Str* text = as<Str>(value);
    if (text == nullptr) {
        interpreter.raise_type_error(std::string(what) + " must be set to a string object");
    }
    return interpreter.heap().intern(text);
}

Value set_name(Interpreter& interpreter, Arguments arguments) {
    function_of(arguments).name = required_text(interpreter, arguments[1], "__name__");
    return interpreter.none();
}

Value get_qualified_name(Interpreter&, Arguments arguments) {
    return function_of(arguments).qualified_name;
}

Value set_qualified_name(Interpreter& interpreter, Arguments arguments) {
    function_of(arguments).qualified_name =
        required_text(interpreter, arguments[1], "__qualname__");
    return interpreter.none();
}

Value get_module(Interpreter& interpreter, Arguments arguments) {
    return or_none(interpreter, function_of(arguments).module);
}

Value set_module(Interpreter& interpreter, Arguments arguments) {
    function_of(arguments).module = arguments[1];
    return interpreter.none();
}

Value get_documentation(Interpreter& interpreter, Arguments arguments) {
    return or_none(interpreter, function_of(arguments).documentation);
}

Value set_documentation(Interpreter& interpreter, Arguments arguments) {
    function_of(arguments).documentation = arguments[1];
    return interpreter.none();
}

Value get_defaults(Interpreter& interpreter, Arguments arguments) {
    return pointer_or_none(interpreter, function_of(arguments).defaults);
}

Value set_defaults(Interpreter& interpreter, Arguments arguments) {
    function_of(arguments).defaults = as<Tuple>(arguments[1]);
    return interpreter.none();
}

Value get_keyword_defaults(Interpreter& interpreter, Arguments arguments) {
    return pointer_or_none(interpreter, function_of(arguments).keyword_defaults);
}

Value set_keyword_defaults(Interpreter& interpreter, Arguments arguments) {
    function_of(arguments).keyword_defaults = as<Dict>(arguments[1]);
    return interpreter.none();
}

Value get_closure(Interpreter& interpreter, Arguments arguments) {
    return pointer_or_none(interpreter, function_of(arguments).closure);
}

Value get_globals(Interpreter&, Arguments arguments) {
    return function_of(arguments).globals;
}

Value get_code(Interpreter&, Arguments arguments) {
    return function_of(arguments).code;
}

Value set_code(Interpreter& interpreter, Arguments arguments) {
    Code* code = as<Code>(arguments[1]);
    if (code == nullptr) {
        interpreter.raise_type_error("__code__ must be set to a code object");
    }
    function_of(arguments).code = code;
    return interpreter.none();
}

Value get_annotate(Interpreter& interpreter, Arguments arguments) {
    return or_none(interpreter, function_of(arguments).annotate);
}

Value set_annotate(Interpreter& interpreter, Arguments arguments) {
    function_of(arguments).annotate = arguments[1];
    function_of(arguments).annotations = nullptr;
    return interpreter.none();
}

Value get_annotations(Interpreter& interpreter, Arguments arguments) {
    Function& function = function_of(arguments);
    if (function.annotations == nullptr) {
        Dict* made = nullptr;
        if (function.annotate && !same(function.annotate, interpreter.none())) {
            made = as<Dict>(interpreter.call(function.annotate, {interpreter.integer(1)}));
        }
        function.annotations = made != nullptr ? made : interpreter.dict();
    }
    return function.annotations;
}

Value set_annotations(Interpreter& interpreter, Arguments arguments) {
    Dict* dict = as<Dict>(arguments[1]);
    if (dict == nullptr && !same(arguments[1], interpreter.none())) {
        interpreter.raise_type_error("__annotations__ must be set to a dict object");
    }
    function_of(arguments).annotations = dict;
    return interpreter.none();
}

Value get_type_parameters(Interpreter& interpreter, Arguments arguments) {
    const Value own = function_of(arguments).type_parameters;
    return own ? own : interpreter.tuple({});
}

Value set_type_parameters(Interpreter& interpreter, Arguments arguments) {
    function_of(arguments).type_parameters = arguments[1];
    return interpreter.none();
}

Value get_bound(Interpreter& interpreter, Arguments arguments) {
    const Value instance = same(arguments[1], interpreter.none()) ? Value() : arguments[1];
    Type* owner = arguments[2] ? as<Type>(arguments[2]) : nullptr;
    return interpreter.bind(arguments[0], instance, owner);
}

Value call(Interpreter& interpreter, Arguments arguments) {
    std::vector<Keyword> keywords;
    cast<Dict>(arguments[2]).for_each([&](Value key, Value value) {
        keywords.push_back({&cast<Str>(key), value});
    });
    return interpreter.call(arguments[0], cast<Tuple>(arguments[1]).view(), keywords);
}

Value make_function(Interpreter& interpreter, Arguments arguments) {
    if (as<Code>(arguments[1]) == nullptr) {
        interpreter.raise_type_error("function() argument 'code' must be code, not " +
                                     std::string(Interpreter::type_name(arguments[1])));
    }
    interpreter.cannot_know(interpreter.make_unknown("function() of a code object"));
}

constexpr NativeFunctionDefinition function_functions[] = {
    {"__new__", "cls, code, globals, name=..., argdefs=..., closure=..., kwdefaults=...",
     make_function, NativeKind::static_method},
    {"__repr__", "self, /", represent},
    {"__get__", "self, instance, owner=..., /", get_bound},
    {"__call__", "self, /, *args, **kwargs", call},
    {"__name__", "self", get_name, NativeKind::getter},
    {"__name__", "self, value", set_name, NativeKind::setter},
    {"__qualname__", "self", get_qualified_name, NativeKind::getter},
    {"__qualname__", "self, value", set_qualified_name, NativeKind::setter},
    {"__module__", "self", get_module, NativeKind::getter},
    {"__module__", "self, value", set_module, NativeKind::setter},
    {"__doc__", "self", get_documentation, NativeKind::getter},
    {"__doc__", "self, value", set_documentation, NativeKind::setter},
    {"__defaults__", "self", get_defaults, NativeKind::getter},
    {"__defaults__", "self, value", set_defaults, NativeKind::setter},
    {"__kwdefaults__", "self", get_keyword_defaults, NativeKind::getter},
    {"__kwdefaults__", "self, value", set_keyword_defaults, NativeKind::setter},
    {"__closure__", "self", get_closure, NativeKind::getter},
    {"__globals__", "self", get_globals, NativeKind::getter},
    {"__code__", "self", get_code, NativeKind::getter},
    {"__code__", "self, value", set_code, NativeKind::setter},
    {"__annotate__", "self", get_annotate, NativeKind::getter},
    {"__annotate__", "self, value", set_annotate, NativeKind::setter},
    {"__annotations__", "self", get_annotations, NativeKind::getter},
    {"__annotations__", "self, value", set_annotations, NativeKind::setter},
    {"__type_params__", "self", get_type_parameters, NativeKind::getter},
    {"__type_params__", "self, value", set_type_parameters, NativeKind::setter},
};

// --- method --------------------------------------------------------------------------------------

Value make_method(Interpreter& interpreter, Arguments arguments) {
    auto* method = interpreter.heap().make<BoundMethod>(interpreter.types().bound_method);
    method->function = arguments[1];
    method->self = arguments[2];
    return method;
}

Value represent_method(Interpreter& interpreter, Arguments arguments) {
    const auto& method = cast<BoundMethod>(arguments[0]);
    const Value name =
        interpreter.find_attribute(method.function, interpreter.names().dunder_qualname);
    const std::string shown = name ? interpreter.str_text(name) : "?";
    return interpreter.string("<bound method " + shown + " of " +
                              interpreter.repr_text(method.self) + ">");
}

Value represent_builtin_method(Interpreter& interpreter, Arguments arguments) {
    const auto& method = cast<BoundMethod>(arguments[0]);
    const auto& function = cast<NativeFunction>(method.function);
    if (method.type == interpreter.types().method_wrapper) {
        return interpreter.string("<method-wrapper '" + std::string(function.name->view()) +
                                  "' of " + std::string(Interpreter::type_name(method.self)) +
                                  " object at " + interpreter.address_text(method.self) + ">");
    }
    return interpreter.string("<built-in method " + std::string(function.name->view()) + " of " +
                              std::string(Interpreter::type_name(method.self)) + " object at " +
                              interpreter.address_text(method.self) + ">");
}

Value get_function(Interpreter&, Arguments arguments) {
    return cast<BoundMethod>(arguments[0]).function;
}

Value get_self(Interpreter&, Arguments arguments) {
    return cast<BoundMethod>(arguments[0]).self;
}

Value equal_methods(Interpreter& interpreter, Arguments arguments) {
    const auto* other = as<BoundMethod>(arguments[1]);
    if (other == nullptr) {
        return interpreter.not_implemented();
    }
    const auto& method = cast<BoundMethod>(arguments[0]);
    return interpreter.boolean(same(method.self, other->self) &&
                               interpreter.equal(method.function, other->function));
}

Value hash_method(Interpreter& interpreter, Arguments arguments) {
    const auto& method = cast<BoundMethod>(arguments[0]);
    const auto self = reinterpret_cast<std::uintptr_t>(method.self.object);
    return interpreter.integer(static_cast<std::int64_t>(
        self / 16 ^ static_cast<std::uint64_t>(interpreter.hash(method.function))));
}

constexpr NativeFunctionDefinition method_functions[] = {
    {"__new__", "cls, function, instance, /", make_method, NativeKind::static_method},
    {"__repr__", "self, /", represent_method},
    {"__call__", "self, /, *args, **kwargs", call},
    {"__eq__", "self, other, /", equal_methods},
    {"__hash__", "self, /", hash_method},
    {"__func__", "self", get_function, NativeKind::getter},
    {"__self__", "self", get_self, NativeKind::getter},
};

constexpr NativeFunctionDefinition builtin_method_functions[] = {
    {"__repr__", "self, /", represent_builtin_method},
    {"__call__", "self, /, *args, **kwargs", call},
    {"__eq__", "self, other, /", equal_methods},
    {"__hash__", "self, /", hash_method},
    {"__self__", "self", get_self, NativeKind::getter},
};

// --- native functions and descriptors ------------------------------------------------------------

Value represent_native(Interpreter& interpreter, Arguments arguments) {
    const auto& function = cast<NativeFunction>(arguments[0]);
    const std::string name(function.name->view());
    if (function.owner == nullptr || function.kind == NativeKind::static_method) {
        return interpreter.string("<built-in function " + name + ">");
    }
    const std::string_view kind =
        function.type == interpreter.types().wrapper_descriptor ? "slot wrapper" : "method";
    return interpreter.string("<" + std::string(kind) + " '" + name + "' of '" +
                              std::string(function.owner->name->view()) + "' objects>");
}

Value get_native_name(Interpreter&, Arguments arguments) {
    return cast<NativeFunction>(arguments[0]).name;
}

Value get_native_qualified_name(Interpreter& interpreter, Arguments arguments) {
    const auto& function = cast<NativeFunction>(arguments[0]);
    if (function.owner == nullptr) {
        return function.name;
    }
    return interpreter.string(std::string(function.owner->qualified_name->view()) + "." +
                              std::string(function.name->view()));
}

Value get_native_module(Interpreter& interpreter, Arguments arguments) {
    return pointer_or_none(interpreter, cast<NativeFunction>(arguments[0]).module);
}

Value get_native_documentation(Interpreter& interpreter, Arguments arguments) {
    const std::string_view text = cast<NativeFunction>(arguments[0]).documentation;
    return text.empty() ? interpreter.none() : interpreter.string(text);
}

Value get_owner(Interpreter& interpreter, Arguments arguments) {
    return pointer_or_none(interpreter, cast<NativeFunction>(arguments[0]).owner);
}

constexpr NativeFunctionDefinition native_functions[] = {
    {"__repr__", "self, /", represent_native},
    {"__get__", "self, instance, owner=..., /", get_bound},
    {"__call__", "self, /, *args, **kwargs", call},
    {"__name__", "self", get_native_name, NativeKind::getter},
    {"__qualname__", "self", get_native_qualified_name, NativeKind::getter},
    {"__module__", "self", get_native_module, NativeKind::getter},
    {"__doc__", "self", get_native_documentation, NativeKind::getter},
    {"__objclass__", "self", get_owner, NativeKind::getter},
};

Value represent_attribute(Interpreter& interpreter, Arguments arguments) {
    const auto& attribute = cast<NativeAttribute>(arguments[0]);
    return interpreter.string(
        std::string(attribute.slot != nullptr ? "<member '" : "<attribute '") +
        std::string(attribute.name->view()) + "' of '" +
        std::string(attribute.owner->name->view()) + "' objects>");
}

Value get_attribute_name(Interpreter&, Arguments arguments) {
    return cast<NativeAttribute>(arguments[0]).name;
}

Value get_attribute_owner(Interpreter&, Arguments arguments) {
    return cast<NativeAttribute>(arguments[0]).owner;
}

Value get_through_attribute(Interpreter& interpreter, Arguments arguments) {
    if (same(arguments[1], interpreter.none())) {
        return arguments[0];
    }
    return interpreter.bind(arguments[0], arguments[1], nullptr);
}

Value set_through_attribute(Interpreter& interpreter, Arguments arguments) {
    interpreter.set_attribute(arguments[1], cast<NativeAttribute>(arguments[0]).name, arguments[2]);
    return interpreter.none();
}

constexpr NativeFunctionDefinition attribute_functions[] = {
    {"__repr__", "self, /", represent_attribute},
    {"__get__", "self, instance, owner=..., /", get_through_attribute},
    {"__set__", "self, instance, value, /", set_through_attribute},
    {"__name__", "self", get_attribute_name, NativeKind::getter},
    {"__objclass__", "self", get_attribute_owner, NativeKind::getter},
};

// --- cell and code -------------------------------------------------------------------------------

Value make_cell(Interpreter& interpreter, Arguments arguments) {
    Cell* cell = interpreter.heap().make<Cell>(interpreter.types().cell);
    cell->content = arguments[1];
    return cell;
}

Value get_content(Interpreter& interpreter, Arguments arguments) {
    const Value content = cast<Cell>(arguments[0]).content;
    if (!content) {
        interpreter.raise_value_error("cell is empty");
    }
    return content;
}

Value set_content(Interpreter& interpreter, Arguments arguments) {
    cast<Cell>(arguments[0]).content = arguments[1];
    return interpreter.none();
}

constexpr NativeFunctionDefinition cell_functions[] = {
    {"__new__", "cls, contents=..., /", make_cell, NativeKind::static_method},
    {"cell_contents", "self", get_content, NativeKind::getter},
    {"cell_contents", "self, value", set_content, NativeKind::setter},
};

const CodeUnit& unit_of(Arguments arguments) {
    return *cast<Code>(arguments[0]).unit;
}

Value code_name(Interpreter&, Arguments arguments) {
    return cast<Code>(arguments[0]).name;
}
Value code_qualified_name(Interpreter&, Arguments arguments) {
    return cast<Code>(arguments[0]).qualified_name;
}
Value code_file(Interpreter&, Arguments arguments) {
    return cast<Code>(arguments[0]).file;
}
Value code_line(Interpreter& interpreter, Arguments arguments) {
    return interpreter.integer(unit_of(arguments).first_line);
}
Value code_argument_count(Interpreter& interpreter, Arguments arguments) {
    return interpreter.integer(unit_of(arguments).positional);
}
Value code_positional_only_count(Interpreter& interpreter, Arguments arguments) {
    return interpreter.integer(unit_of(arguments).positional_only);
}
Value code_keyword_only_count(Interpreter& interpreter, Arguments arguments) {
    return interpreter.integer(unit_of(arguments).keyword_only);
}

Value code_variable_names(Interpreter& interpreter, Arguments arguments) {
    const Code& code = cast<Code>(arguments[0]);
    std::vector<Value> names;
    for (std::uint32_t index = 0; index < code.local_count; ++index) {
        if (code.unit->locals[index].kind != LocalKind::free) {
            names.emplace_back(code.local_names[index]);
        }
    }
    return interpreter.tuple(names);
}

Value code_names(Interpreter& interpreter, Arguments arguments) {
    std::vector<Value> names;
    for (const std::string& name : cast<Code>(arguments[0]).unit->names) {
        names.emplace_back(interpreter.name(name));
    }
    return interpreter.tuple(names);
}

Value code_free_names(Interpreter& interpreter, Arguments arguments) {
    const Code& code = cast<Code>(arguments[0]);
    std::vector<Value> names;
    for (std::uint32_t index = 0; index < code.local_count; ++index) {
        if (code.unit->locals[index].kind == LocalKind::free) {
            names.emplace_back(code.local_names[index]);
        }
    }
    return interpreter.tuple(names);
}

Value code_flags(Interpreter& interpreter, Arguments arguments) {
    // inspect's CO_… bits.
    const CodeUnit& unit = unit_of(arguments);
    std::int64_t flags = unit.is_function ? 3 : 0;
    flags |= unit.takes_arguments ? 0x04 : 0;
    flags |= unit.takes_keywords ? 0x08 : 0;
    if (unit.is_generator) {
        flags |= unit.is_coroutine ? 0x200 : 0x20;
    } else if (unit.is_coroutine) {
        flags |= 0x80;
    }
    return interpreter.integer(flags);
}

Value represent_code(Interpreter& interpreter, Arguments arguments) {
    const Code& code = cast<Code>(arguments[0]);
    return interpreter.string("<code object " + std::string(code.name->view()) + " at " +
                              interpreter.address_text(arguments[0]) + ", file \"" +
                              std::string(code.file->view()) + "\", line " +
                              std::to_string(code.unit->first_line) + ">");
}

constexpr NativeFunctionDefinition code_functions[] = {
    {"__repr__", "self, /", represent_code},
    {"co_name", "self", code_name, NativeKind::getter},
    {"co_qualname", "self", code_qualified_name, NativeKind::getter},
    {"co_filename", "self", code_file, NativeKind::getter},
    {"co_firstlineno", "self", code_line, NativeKind::getter},
    {"co_argcount", "self", code_argument_count, NativeKind::getter},
    {"co_posonlyargcount", "self", code_positional_only_count, NativeKind::getter},
    {"co_kwonlyargcount", "self", code_keyword_only_count, NativeKind::getter},
    {"co_varnames", "self", code_variable_names, NativeKind::getter},
    {"co_names", "self", code_names, NativeKind::getter},
    {"co_freevars", "self", code_free_names, NativeKind::getter},
    {"co_flags", "self", code_flags, NativeKind::getter},
};

}  // namespace

void install_function_types(Interpreter& interpreter) {
    const BuiltinTypes& types = interpreter.types();
    interpreter.add_functions(types.function, function_functions);
    interpreter.add_functions(types.bound_method, method_functions);
    interpreter.add_functions(types.builtin_method, builtin_method_functions);
    interpreter.add_functions(types.method_wrapper, builtin_method_functions);
    for (Type* type : {types.builtin_function, types.method_descriptor, types.wrapper_descriptor,
                       types.class_method_descriptor}) {
        interpreter.add_functions(type, native_functions);
    }
    interpreter.add_functions(types.getset_descriptor, attribute_functions);
    interpreter.add_functions(types.member_descriptor, attribute_functions);
    interpreter.add_functions(types.cell, cell_functions);
    interpreter.add_functions(types.code, code_functions);
}

}  // namespace firstboot::python
