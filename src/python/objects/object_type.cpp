// object: what every value inherits.

#include <algorithm>
#include <string>
#include <vector>

#include "python/objects/install.h"
#include "python/runtime/interpreter.h"
#include "python/runtime/native_call.h"
#include "python/runtime/type_names.h"

namespace firstboot::python {

Value native_getattribute(Interpreter& interpreter, std::span<const Value> arguments) {
    if (as<Str>(arguments[1]) == nullptr) {
        interpreter.raise_type_error("attribute name must be string, not '" +
                                     std::string(Interpreter::type_name(arguments[1])) + "'");
    }
    return interpreter.generic_get_attribute(arguments[0], &cast<Str>(arguments[1]));
}

Value native_setattr(Interpreter& interpreter, std::span<const Value> arguments) {
    interpreter.generic_set_attribute(arguments[0], &cast<Str>(arguments[1]), arguments[2]);
    return interpreter.none();
}

Value native_delattr(Interpreter& interpreter, std::span<const Value> arguments) {
    interpreter.generic_set_attribute(arguments[0], &cast<Str>(arguments[1]), {});
    return interpreter.none();
}

namespace {

std::string list_of(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names) {
        text += (text.empty() ? "'" : ", '") + name + "'";
    }
    return text;
}

void refuse_abstract(Interpreter& interpreter, Type* type) {
    const Value abstract =
        interpreter.type_lookup(type, interpreter.names().dunder_abstractmethods);
    if (!abstract || !interpreter.truth(abstract)) {
        return;
    }
    std::vector<std::string> names;
    interpreter.for_each(abstract,
                         [&](Value name) { names.push_back(interpreter.str_text(name)); });
    std::sort(names.begin(), names.end());
    interpreter.raise_type_error("Can't instantiate abstract class " +
                                 std::string(type->name->view()) +
                                 " without an implementation for abstract method" +
                                 (names.size() == 1 ? " " : "s ") + list_of(names));
}

}  // namespace

Object* new_instance(Interpreter& interpreter, Value class_value) {
    Type* type = as<Type>(class_value);
    if (type == nullptr) {
        interpreter.raise_type_error("object.__new__(X): X is not a type object (" +
                                     std::string(Interpreter::type_name(class_value)) + ")");
    }
    if (type->instance_layout != Layout::instance) {
        const std::string name(type->name->view());
        interpreter.raise_type_error("object.__new__(" + name + ") is not safe, use " +
                                     std::string(type->solid_base->name->view()) + ".__new__()");
    }
    refuse_abstract(interpreter, type);
    return interpreter.heap().make<Object>(type);
}

namespace {

bool is_native(Value function, NativeCode code) {
    const auto* native = as<NativeFunction>(function);
    return native != nullptr && native->code == code;
}

}  // namespace

/// object.__new__ and object.__init__ refuse arguments unless the other of the two is overridden
/// and takes them.
Value native_object_new(Interpreter& interpreter, std::span<const Value> arguments) {
    const bool extra = cast<Tuple>(arguments[1]).size > 0 || cast<Dict>(arguments[2]).size() > 0;
    if (Type* type = as<Type>(arguments[0]); type != nullptr && extra) {
        const Names& names = interpreter.names();
        if (!is_native(interpreter.type_lookup(type, names.dunder_new), native_object_new)) {
            interpreter.raise_type_error(
                "object.__new__() takes exactly one argument (the type to instantiate)");
        }
        if (is_native(interpreter.type_lookup(type, names.dunder_init), native_object_init)) {
            interpreter.raise_type_error(std::string(message_name(*type)) +
                                         "() takes no arguments");
        }
    }
    return new_instance(interpreter, arguments[0]);
}

Value native_object_init(Interpreter& interpreter, std::span<const Value> arguments) {
    if (cast<Tuple>(arguments[1]).size > 0 || cast<Dict>(arguments[2]).size() > 0) {
        Type* type = arguments[0].object->type;
        const Names& names = interpreter.names();
        if (!is_native(interpreter.type_lookup(type, names.dunder_init), native_object_init)) {
            interpreter.raise_type_error(
                "object.__init__() takes exactly one argument (the instance to initialize)");
        }
        if (is_native(interpreter.type_lookup(type, names.dunder_new), native_object_new)) {
            interpreter.raise_type_error(std::string(message_name(*type)) +
                                         "() takes no arguments");
        }
    }
    return interpreter.none();
}

namespace {

Value represent(Interpreter& interpreter, std::span<const Value> arguments) {
    const Type* type = arguments[0].object->type;
    const Value module =
        interpreter.find_attribute(arguments[0].object->type, interpreter.names().dunder_module);
    std::string name(type->qualified_name->view());
    if (module && as<Str>(module) != nullptr && cast<Str>(module).view() != "builtins") {
        name = std::string(cast<Str>(module).view()) + "." + name;
    }
    return interpreter.string("<" + name + " object at " + interpreter.address_text(arguments[0]) +
                              ">");
}

Value to_text(Interpreter& interpreter, std::span<const Value> arguments) {
    return interpreter.repr(arguments[0]);
}

Value equal(Interpreter& interpreter, std::span<const Value> arguments) {
    return same(arguments[0], arguments[1]) ? interpreter.boolean(true)
                                            : interpreter.not_implemented();
}

Value not_equal(Interpreter& interpreter, std::span<const Value> arguments) {
    const Value method = interpreter.find_special(arguments[0], interpreter.names().dunder_eq);
    const Value result = interpreter.call(method, {arguments[1]});
    return same(result, interpreter.not_implemented())
               ? result
               : interpreter.boolean(!interpreter.truth(result));
}

Value identity_hash(Interpreter& interpreter, std::span<const Value> arguments) {
    const auto address = reinterpret_cast<std::uintptr_t>(arguments[0].object);
    return interpreter.integer(static_cast<std::int64_t>(address / 16));
}

Value format(Interpreter& interpreter, std::span<const Value> arguments) {
    if (cast<Str>(arguments[1]).size != 0 && as<Unknown>(arguments[0]) == nullptr) {
        interpreter.raise_type_error("unsupported format string passed to " +
                                     std::string(Interpreter::type_name(arguments[0])) +
                                     ".__format__");
    }
    return interpreter.str(arguments[0]);
}

Value get_class(Interpreter&, std::span<const Value> arguments) {
    return arguments[0].object->type;
}

Value set_class(Interpreter& interpreter, std::span<const Value> arguments) {
    Type* type = as<Type>(arguments[1]);
    if (type == nullptr) {
        interpreter.raise_type_error("__class__ must be set to a class, not '" +
                                     std::string(Interpreter::type_name(arguments[1])) +
                                     "' object");
    }
    Type* old = arguments[0].object->type;
    if (type->instance_layout != old->instance_layout || old->builtin || type->builtin) {
        interpreter.raise_type_error(
            "__class__ assignment only supported for mutable types or "
            "ModuleType subclasses");
    }
    arguments[0].object->type = type;
    return interpreter.none();
}

Value get_dict(Interpreter& interpreter, std::span<const Value> arguments) {
    const Value object = arguments[0];
    if (!object.object->type->instance_dict) {
        interpreter.raise(interpreter.exceptions().attribute_error,
                          "'" + std::string(Interpreter::type_name(object)) +
                              "' object has no attribute '__dict__'");
    }
    return interpreter.instance_dict(object.object);
}

Value set_dict(Interpreter& interpreter, std::span<const Value> arguments) {
    Dict* dict = as<Dict>(arguments[1]);
    if (dict == nullptr) {
        interpreter.raise_type_error("__dict__ must be set to a dictionary, not a '" +
                                     std::string(Interpreter::type_name(arguments[1])) + "'");
    }
    arguments[0].object->attributes = dict;
    return interpreter.none();
}

Value nothing(Interpreter& interpreter, std::span<const Value>) {
    return interpreter.none();
}

Value subclass_hook(Interpreter& interpreter, std::span<const Value>) {
    return interpreter.not_implemented();
}

Value directory(Interpreter& interpreter, std::span<const Value> arguments) {
    Dict* names = interpreter.dict();
    if (const Dict* own = arguments[0].object->attributes) {
        own->for_each([&](Value key, Value) { names->set(interpreter, key, interpreter.none()); });
    }
    for (const Type* type : arguments[0].object->type->mro) {
        type->dict->for_each(
            [&](Value key, Value) { names->set(interpreter, key, interpreter.none()); });
    }
    List* result = interpreter.list();
    names->for_each([&](Value key, Value) { result->items.push_back(key); });
    return result;
}

Value not_ordered(Interpreter& interpreter, std::span<const Value>) {
    return interpreter.not_implemented();
}

constexpr NativeFunctionDefinition functions[] = {
    {"__new__", "cls, /, *args, **kwargs", native_object_new, NativeKind::static_method},
    {"__init__", "self, /, *args, **kwargs", native_object_init},
    {"__getattribute__", "self, name, /", native_getattribute},
    {"__setattr__", "self, name, value, /", native_setattr},
    {"__delattr__", "self, name, /", native_delattr},
    {"__repr__", "self, /", represent},
    {"__str__", "self, /", to_text},
    {"__eq__", "self, other, /", equal},
    {"__ne__", "self, other, /", not_equal},
    {"__lt__", "self, value, /", not_ordered},
    {"__le__", "self, value, /", not_ordered},
    {"__gt__", "self, value, /", not_ordered},
    {"__ge__", "self, value, /", not_ordered},
    {"__hash__", "self, /", identity_hash},
    {"__format__", "self, format_spec, /", format},
    {"__dir__", "self, /", directory},
    {"__init_subclass__", "cls, /", nothing, NativeKind::class_method},
    {"__subclasshook__", "cls, object, /", subclass_hook, NativeKind::class_method},
    {"__class__", "self", get_class, NativeKind::getter},
    {"__class__", "self, value", set_class, NativeKind::setter},
    {"__dict__", "self", get_dict, NativeKind::getter},
    {"__dict__", "self, value", set_dict, NativeKind::setter},
};

}  // namespace

void install_object_type(Interpreter& interpreter) {
    Type* object = interpreter.types().object;
    interpreter.add_functions(object, functions);
    object->dict->set(interpreter.names().dunder_doc,
                      interpreter.string("The base class of the class hierarchy."));
}

}  // namespace firstboot::python
