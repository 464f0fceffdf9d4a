// property, classmethod, staticmethod and super.

#include <string>

#include "python/objects/install.h"
#include "python/runtime/frame.h"
#include "python/runtime/interpreter.h"

namespace firstboot::python {
namespace {

using Arguments = std::span<const Value>;

Value or_none(Interpreter& interpreter, Value value) {
    return value ? value : interpreter.none();
}

// --- property ------------------------------------------------------------------------------------

Property& property_of(Arguments arguments) {
    return cast<Property>(arguments[0]);
}

Value make_property(Interpreter& interpreter, Arguments arguments) {
    return interpreter.heap().make<Property>(&cast<Type>(arguments[0]));
}

Value initialize_property(Interpreter& interpreter, Arguments arguments) {
    Property& property = property_of(arguments);
    property.get = or_none(interpreter, arguments[1]);
    property.set = or_none(interpreter, arguments[2]);
    property.remove = or_none(interpreter, arguments[3]);
    property.documentation = or_none(interpreter, arguments[4]);
    if (!arguments[4] && !same(property.get, interpreter.none())) {
        property.documentation = or_none(
            interpreter, interpreter.find_attribute(property.get, interpreter.names().dunder_doc));
    }
    return interpreter.none();
}

Value copy_property(Interpreter& interpreter, Arguments arguments, Value get, Value set,
                    Value remove) {
    const Property& old = property_of(arguments);
    const Value made = interpreter.call(old.type, {get, set, remove});
    if (auto* copy = as<Property>(made)) {
        copy->name = old.name;
        if (same(copy->documentation, interpreter.none())) {
            copy->documentation = old.documentation;
        }
    }
    return made;
}

Value with_getter(Interpreter& interpreter, Arguments arguments) {
    const Property& old = property_of(arguments);
    return copy_property(interpreter, arguments, arguments[1], old.set, old.remove);
}

Value with_setter(Interpreter& interpreter, Arguments arguments) {
    const Property& old = property_of(arguments);
    return copy_property(interpreter, arguments, old.get, arguments[1], old.remove);
}

Value with_deleter(Interpreter& interpreter, Arguments arguments) {
    const Property& old = property_of(arguments);
    return copy_property(interpreter, arguments, old.get, old.set, arguments[1]);
}

std::string described(const Property& property, Value instance) {
    const std::string owner =
        "'" + std::string(instance.object->type->qualified_name->view()) + "' object";
    return property.name == nullptr
               ? "property of " + owner
               : "property '" + std::string(property.name->view()) + "' of " + owner;
}

Value get_property(Interpreter& interpreter, Arguments arguments) {
    if (same(arguments[1], interpreter.none())) {
        return arguments[0];
    }
    const Property& property = property_of(arguments);
    if (!property.get || same(property.get, interpreter.none())) {
        interpreter.raise(interpreter.exceptions().attribute_error,
                          described(property, arguments[1]) + " has no getter");
    }
    return interpreter.call(property.get, {arguments[1]});
}

Value set_property(Interpreter& interpreter, Arguments arguments) {
    const Property& property = property_of(arguments);
    if (!property.set || same(property.set, interpreter.none())) {
        interpreter.raise(interpreter.exceptions().attribute_error,
                          described(property, arguments[1]) + " has no setter");
    }
    interpreter.call(property.set, {arguments[1], arguments[2]});
    return interpreter.none();
}

Value delete_property(Interpreter& interpreter, Arguments arguments) {
    const Property& property = property_of(arguments);
    if (!property.remove || same(property.remove, interpreter.none())) {
        interpreter.raise(interpreter.exceptions().attribute_error,
                          described(property, arguments[1]) + " has no deleter");
    }
    interpreter.call(property.remove, {arguments[1]});
    return interpreter.none();
}

Value name_property(Interpreter& interpreter, Arguments arguments) {
    property_of(arguments).name = as<Str>(arguments[2]);
    return interpreter.none();
}

Value property_get(Interpreter& interpreter, Arguments arguments) {
    return or_none(interpreter, property_of(arguments).get);
}
Value property_set(Interpreter& interpreter, Arguments arguments) {
    return or_none(interpreter, property_of(arguments).set);
}
Value property_remove(Interpreter& interpreter, Arguments arguments) {
    return or_none(interpreter, property_of(arguments).remove);
}
Value property_documentation(Interpreter& interpreter, Arguments arguments) {
    return or_none(interpreter, property_of(arguments).documentation);
}
Value set_property_documentation(Interpreter& interpreter, Arguments arguments) {
    property_of(arguments).documentation = arguments[1];
    return interpreter.none();
}

Value property_is_abstract(Interpreter& interpreter, Arguments arguments) {
    const Property& property = property_of(arguments);
    for (const Value accessor : {property.get, property.set, property.remove}) {
        if (!accessor || same(accessor, interpreter.none())) {
            continue;
        }
        const Value mark =
            interpreter.find_attribute(accessor, interpreter.names().dunder_isabstractmethod);
        if (mark && interpreter.truth(mark)) {
            return interpreter.boolean(true);
        }
    }
    return interpreter.boolean(false);
}

constexpr NativeFunctionDefinition property_functions[] = {
    {"__new__", "cls, /, *args, **kwargs", make_property, NativeKind::static_method},
    {"__init__", "self, fget=..., fset=..., fdel=..., doc=...", initialize_property},
    {"getter", "self, function, /", with_getter},
    {"setter", "self, function, /", with_setter},
    {"deleter", "self, function, /", with_deleter},
    {"__get__", "self, instance, owner=..., /", get_property},
    {"__set__", "self, instance, value, /", set_property},
    {"__delete__", "self, instance, /", delete_property},
    {"__set_name__", "self, owner, name, /", name_property},
    {"fget", "self", property_get, NativeKind::getter},
    {"fset", "self", property_set, NativeKind::getter},
    {"fdel", "self", property_remove, NativeKind::getter},
    {"__doc__", "self", property_documentation, NativeKind::getter},
    {"__doc__", "self, value", set_property_documentation, NativeKind::setter},
    {"__isabstractmethod__", "self", property_is_abstract, NativeKind::getter},
};

// --- classmethod and staticmethod ----------------------------------------------------------------

Value wrapped_attribute(Interpreter& interpreter, Value function, Str* name) {
    const Value found = interpreter.find_attribute(function, name);
    return found ? found : interpreter.none();
}

/// What functools.wraps would copy lies in the wrapper's own namespace.
void copy_names(Interpreter& interpreter, Object* wrapper, Value function) {
    const Names& names = interpreter.names();
    for (Str* name :
         {names.dunder_module, names.dunder_name, names.dunder_qualname, names.dunder_doc}) {
        if (const Value found = interpreter.find_attribute(function, name)) {
            interpreter.instance_dict(wrapper)->set(name, found);
        }
    }
    interpreter.instance_dict(wrapper)->set(interpreter.name("__wrapped__"), function);
}

Value make_class_method(Interpreter& interpreter, Arguments arguments) {
    auto* method = interpreter.heap().make<ClassMethod>(&cast<Type>(arguments[0]));
    method->function = arguments[1];
    copy_names(interpreter, method, arguments[1]);
    return method;
}

Value make_static_method(Interpreter& interpreter, Arguments arguments) {
    auto* method = interpreter.heap().make<StaticMethod>(&cast<Type>(arguments[0]));
    method->function = arguments[1];
    copy_names(interpreter, method, arguments[1]);
    return method;
}

Value nothing(Interpreter& interpreter, Arguments) {
    return interpreter.none();
}

Value get_bound(Interpreter& interpreter, Arguments arguments) {
    Type* owner = arguments[2] ? as<Type>(arguments[2]) : arguments[1].object->type;
    return interpreter.bind(arguments[0], arguments[1],
                            owner != nullptr ? owner : arguments[1].object->type);
}

Value class_function(Interpreter&, Arguments arguments) {
    return cast<ClassMethod>(arguments[0]).function;
}

Value static_function(Interpreter&, Arguments arguments) {
    return cast<StaticMethod>(arguments[0]).function;
}

Value class_is_abstract(Interpreter& interpreter, Arguments arguments) {
    return interpreter.boolean(
        interpreter.truth(wrapped_attribute(interpreter, cast<ClassMethod>(arguments[0]).function,
                                            interpreter.names().dunder_isabstractmethod)));
}

Value static_is_abstract(Interpreter& interpreter, Arguments arguments) {
    return interpreter.boolean(
        interpreter.truth(wrapped_attribute(interpreter, cast<StaticMethod>(arguments[0]).function,
                                            interpreter.names().dunder_isabstractmethod)));
}

Value call_static(Interpreter& interpreter, Arguments arguments) {
    std::vector<Keyword> keywords;
    cast<Dict>(arguments[2]).for_each([&](Value key, Value value) {
        keywords.push_back({&cast<Str>(key), value});
    });
    return interpreter.call(cast<StaticMethod>(arguments[0]).function,
                            cast<Tuple>(arguments[1]).view(), keywords);
}

Value represent_class_method(Interpreter& interpreter, Arguments arguments) {
    return interpreter.string(
        "<classmethod(" + interpreter.repr_text(cast<ClassMethod>(arguments[0]).function) + ")>");
}

Value represent_static_method(Interpreter& interpreter, Arguments arguments) {
    return interpreter.string(
        "<staticmethod(" + interpreter.repr_text(cast<StaticMethod>(arguments[0]).function) + ")>");
}

constexpr NativeFunctionDefinition class_method_functions[] = {
    {"__new__", "cls, function, /", make_class_method, NativeKind::static_method},
    {"__init__", "self, function, /", nothing},
    {"__get__", "self, instance, owner=..., /", get_bound},
    {"__repr__", "self, /", represent_class_method},
    {"__func__", "self", class_function, NativeKind::getter},
    {"__isabstractmethod__", "self", class_is_abstract, NativeKind::getter},
};

constexpr NativeFunctionDefinition static_method_functions[] = {
    {"__new__", "cls, function, /", make_static_method, NativeKind::static_method},
    {"__init__", "self, function, /", nothing},
    {"__get__", "self, instance, owner=..., /", get_bound},
    {"__call__", "self, /, *args, **kwargs", call_static},
    {"__repr__", "self, /", represent_static_method},
    {"__func__", "self", static_function, NativeKind::getter},
    {"__isabstractmethod__", "self", static_is_abstract, NativeKind::getter},
};

// --- super ---------------------------------------------------------------------------------------

/// super() without arguments: the class from the cell __class__, self from the first parameter.
void find_class_and_self(Interpreter& interpreter, Value& type, Value& self) {
    const auto refuse = [&](std::string_view reason) {
        interpreter.raise(interpreter.exceptions().runtime_error,
                          "super(): " + std::string(reason));
    };
    const Frame* frame = interpreter.frame();
    if (frame == nullptr || frame->function == nullptr || frame->code->unit->positional == 0) {
        refuse("no arguments");
    }
    self = frame->slots[0];
    if (frame->code->unit->locals[0].kind == LocalKind::cell && as<Cell>(self) != nullptr) {
        self = cast<Cell>(self).content;
    }
    if (!self) {
        refuse("arg[0] deleted");
    }
    for (std::uint32_t index = 0; index < frame->code->local_count; ++index) {
        if (frame->code->unit->locals[index].kind != LocalKind::free ||
            frame->code->local_names[index]->view() != "__class__") {
            continue;
        }
        type = cast<Cell>(frame->slots[index]).content;
        if (!type) {
            refuse("empty __class__ cell");
        }
        if (as<Type>(type) == nullptr) {
            refuse("__class__ is not a type (" + std::string(Interpreter::type_name(type)) + ")");
        }
        return;
    }
    refuse("__class__ cell not found");
}

Value make_super(Interpreter& interpreter, Arguments arguments) {
    Value type = arguments[1];
    Value self = arguments[2];
    if (!type) {
        find_class_and_self(interpreter, type, self);
    }
    if (as<Type>(type) == nullptr) {
        interpreter.raise_type_error("super() argument 1 must be a type, not " +
                                     std::string(Interpreter::type_name(type)));
    }
    auto* super = interpreter.heap().make<Super>(&cast<Type>(arguments[0]));
    super->after = &cast<Type>(type);
    if (!self || same(self, interpreter.none())) {
        return super;
    }
    super->self = self;
    if (Type* of_class = as<Type>(self);
        of_class != nullptr && of_class->is_subtype_of(super->after)) {
        super->self_type = of_class;
    } else if (self.object->type->is_subtype_of(super->after)) {
        super->self_type = self.object->type;
    } else {
        interpreter.raise_type_error(
            "super(type, obj): obj (" +
            std::string(as<Type>(self) != nullptr ? "type " : "instance of ") +
            std::string(as<Type>(self) != nullptr ? cast<Type>(self).name->view()
                                                  : Interpreter::type_name(self)) +
            ") is not an instance or subtype of type (" + std::string(super->after->name->view()) +
            ").");
    }
    return super;
}

Value represent_super(Interpreter& interpreter, Arguments arguments) {
    const Super& super = cast<Super>(arguments[0]);
    return interpreter.string("<super: <class '" + std::string(super.after->name->view()) + "'>, " +
                              (super.self_type != nullptr
                                   ? "<" + std::string(super.self_type->name->view()) + " object>>"
                                   : "NULL>"));
}

Value super_class(Interpreter&, Arguments arguments) {
    return cast<Super>(arguments[0]).after;
}
Value super_self(Interpreter& interpreter, Arguments arguments) {
    return or_none(interpreter, cast<Super>(arguments[0]).self);
}

constexpr NativeFunctionDefinition super_functions[] = {
    {"__new__", "cls, type=..., object_or_type=..., /", make_super, NativeKind::static_method},
    {"__init__", "self, type=..., object_or_type=..., /", nothing},
    {"__repr__", "self, /", represent_super},
    {"__thisclass__", "self", super_class, NativeKind::getter},
    {"__self__", "self", super_self, NativeKind::getter},
};

}  // namespace

void install_descriptor_types(Interpreter& interpreter) {
    const BuiltinTypes& types = interpreter.types();
    interpreter.add_functions(types.property, property_functions);
    interpreter.add_functions(types.class_method, class_method_functions);
    interpreter.add_functions(types.static_method, static_method_functions);
    interpreter.add_functions(types.super, super_functions);
}

}  // namespace firstboot::python
