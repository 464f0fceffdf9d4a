// types.GenericAlias: list[int] and its like.

#include <string>
#include <vector>

#include "python/objects/install.h"
#include "python/objects/union_type.h"
#include "python/runtime/interpreter.h"

namespace firstboot::python {
namespace {

using Arguments = std::span<const Value>;

struct GenericAlias : Object {
    Value origin;
    Value arguments;
    using Object::Object;
};

Value make_alias(Interpreter& interpreter, Value origin, Value arguments) {
    auto* alias = interpreter.heap().make<GenericAlias>(interpreter.types().generic_alias);
    alias->origin = origin;
    alias->arguments = as<Tuple>(arguments) != nullptr ? arguments : interpreter.tuple({arguments});
    return alias;
}

const GenericAlias& alias_of(Arguments arguments) {
    return cast<GenericAlias>(arguments[0]);
}

Value subscript_class(Interpreter& interpreter, Arguments arguments) {
    return make_alias(interpreter, arguments[0], arguments[1]);
}

Value make(Interpreter& interpreter, Arguments arguments) {
    return make_alias(interpreter, arguments[1], arguments[2]);
}

std::string text_of(Interpreter& interpreter, Value argument) {
    if (same(argument, interpreter.ellipsis())) {
        return "...";
    }
    if (const List* list = as<List>(argument)) {
        std::string text;
        for (const Value item : list->items) {
            text += (text.empty() ? "" : ", ") + text_of(interpreter, item);
        }
        return "[" + text + "]";
    }
    const Type* type = as<Type>(argument);
    if (type == nullptr) {
        return interpreter.repr_text(argument);
    }
    const Value module = interpreter.find_attribute(argument, interpreter.names().dunder_module);
    std::string name(type->qualified_name->view());
    if (module && as<Str>(module) != nullptr && cast<Str>(module).view() != "builtins") {
        return std::string(cast<Str>(module).view()) + "." + name;
    }
    return name;
}

Value represent(Interpreter& interpreter, Arguments arguments) {
    const GenericAlias& alias = alias_of(arguments);
    std::string text;
    for (const Value argument : cast<Tuple>(alias.arguments).view()) {
        text += (text.empty() ? "" : ", ") + text_of(interpreter, argument);
    }
    if (text.empty()) {
        text = "()";
    }
    return interpreter.string(text_of(interpreter, alias.origin) + "[" + text + "]");
}

Value call(Interpreter& interpreter, Arguments arguments) {
    std::vector<Keyword> keywords;
    cast<Dict>(arguments[2]).for_each([&](Value key, Value value) {
        keywords.push_back({&cast<Str>(key), value});
    });
    return interpreter.call(alias_of(arguments).origin, cast<Tuple>(arguments[1]).view(), keywords);
}

Value get_attribute(Interpreter& interpreter, Arguments arguments) {
    return interpreter.get_attribute(alias_of(arguments).origin, &cast<Str>(arguments[1]));
}

Value get_origin(Interpreter&, Arguments arguments) {
    return alias_of(arguments).origin;
}
Value get_arguments(Interpreter&, Arguments arguments) {
    return alias_of(arguments).arguments;
}

bool is_type_variable(Value value) {
    const std::string_view name = Interpreter::type_name(value);
    return name == "TypeVar" || name == "ParamSpec" || name == "TypeVarTuple";
}

std::vector<Value> parameters_of(Interpreter& interpreter, Value arguments) {
    std::vector<Value> found;
    const auto add = [&](Value value) {
        for (const Value known : found) {
            if (same(known, value)) {
                return;
            }
        }
        found.push_back(value);
    };
    for (const Value argument : cast<Tuple>(arguments).view()) {
        if (is_type_variable(argument)) {
            add(argument);
        } else if (as<Type>(argument) == nullptr) {
            const Value inner =
                interpreter.find_attribute(argument, interpreter.name("__parameters__"));
            if (inner && as<Tuple>(inner) != nullptr) {
                for (const Value parameter : cast<Tuple>(inner).view()) {
                    add(parameter);
                }
            }
        }
    }
    return found;
}

Value get_parameters(Interpreter& interpreter, Arguments arguments) {
    return interpreter.tuple(parameters_of(interpreter, alias_of(arguments).arguments));
}

Value substitute(Interpreter& interpreter, Arguments arguments) {
    const GenericAlias& alias = alias_of(arguments);
    const std::vector<Value> parameters = parameters_of(interpreter, alias.arguments);
    if (parameters.empty()) {
        interpreter.raise_type_error(interpreter.repr_text(arguments[0]) +
                                     " is not a generic class");
    }
    const Value given =
        as<Tuple>(arguments[1]) != nullptr ? arguments[1] : interpreter.tuple({arguments[1]});
    const auto values = cast<Tuple>(given).view();
    if (values.size() != parameters.size()) {
        interpreter.raise_type_error(
            "Too " + std::string(values.size() > parameters.size() ? "many" : "few") +
            " arguments for " + interpreter.repr_text(arguments[0]) + "; actual " +
            std::to_string(values.size()) + ", expected " + std::to_string(parameters.size()));
    }
    std::vector<Value> result;
    for (const Value argument : cast<Tuple>(alias.arguments).view()) {
        Value replaced = argument;
        for (std::size_t index = 0; index < parameters.size(); ++index) {
            if (same(argument, parameters[index])) {
                replaced = values[index];
            }
        }
        result.push_back(replaced);
    }
    return make_alias(interpreter, alias.origin, interpreter.tuple(result));
}

Value bases(Interpreter& interpreter, Arguments arguments) {
    return interpreter.tuple({alias_of(arguments).origin});
}

Value equal(Interpreter& interpreter, Arguments arguments) {
    if (arguments[1].object->type != interpreter.types().generic_alias) {
        return interpreter.not_implemented();
    }
    const GenericAlias& left = alias_of(arguments);
    const GenericAlias& right = cast<GenericAlias>(arguments[1]);
    return interpreter.boolean(interpreter.equal(left.origin, right.origin) &&
                               interpreter.equal(left.arguments, right.arguments));
}

Value hash(Interpreter& interpreter, Arguments arguments) {
    const GenericAlias& alias = alias_of(arguments);
    return interpreter.integer(interpreter.hash(alias.origin) ^ interpreter.hash(alias.arguments));
}

Value unite(Interpreter& interpreter, Arguments arguments) {
    return unite_types(interpreter, arguments[0], arguments[1]);
}

Value unite_reflected(Interpreter& interpreter, Arguments arguments) {
    return unite_types(interpreter, arguments[1], arguments[0]);
}

Value refuse_instance_check(Interpreter& interpreter, Arguments) {
    interpreter.raise_type_error("isinstance() argument 2 cannot be a parameterized generic");
}

Value refuse_subclass_check(Interpreter& interpreter, Arguments) {
    interpreter.raise_type_error("issubclass() argument 2 cannot be a parameterized generic");
}

constexpr NativeFunctionDefinition functions[] = {
    {"__new__", "cls, origin, args, /", make, NativeKind::static_method},
    {"__repr__", "self, /", represent},
    {"__call__", "self, /, *args, **kwargs", call},
    {"__getattr__", "self, name, /", get_attribute},
    {"__getitem__", "self, key, /", substitute},
    {"__mro_entries__", "self, bases, /", bases},
    {"__eq__", "self, other, /", equal},
    {"__hash__", "self, /", hash},
    {"__or__", "self, value, /", unite},
    {"__ror__", "self, value, /", unite_reflected},
    {"__instancecheck__", "self, instance, /", refuse_instance_check},
    {"__subclasscheck__", "self, subclass, /", refuse_subclass_check},
    {"__origin__", "self", get_origin, NativeKind::getter},
    {"__args__", "self", get_arguments, NativeKind::getter},
    {"__parameters__", "self", get_parameters, NativeKind::getter},
};

constexpr NativeFunctionDefinition class_function{"__class_getitem__", "cls, key, /",
                                                  subscript_class, NativeKind::class_method};

}  // namespace

void install_generic_alias_type(Interpreter& interpreter) {
    BuiltinTypes& types = interpreter.types();
    types.generic_alias = interpreter.make_type({.name = "GenericAlias",
                                                 .module = "types",
                                                 .layout = Layout::native,
                                                 .functions = functions});
    for (Type* type : {types.list, types.dict, types.set, types.frozen_set, types.tuple, types.type,
                       types.slice}) {
        interpreter.add_functions(type, std::span(&class_function, 1));
    }
}

}  // namespace firstboot::python
