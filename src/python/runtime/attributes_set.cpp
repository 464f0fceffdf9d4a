// Setting and deleting attributes.

#include <string>

#include "python/runtime/interpreter.h"
#include "python/runtime/native_call.h"

namespace firstboot::python {

void Interpreter::set_attribute(Value object, Str* attribute, Value value) {
    Type* type = object.object->type;
    if (type->hooks_version != type->version) {
        refresh_hooks(type);
    }
    if (!type->custom_setattr) {
        generic_set_attribute(object, attribute, value);
    } else if (value) {
        call(type_lookup(type, names_.dunder_setattr), {object, Value(attribute), value});
    } else {
        call(type_lookup(type, names_.dunder_delattr), {object, Value(attribute)});
    }
}

void Interpreter::delete_attribute(Value object, Str* attribute) {
    set_attribute(object, attribute, {});
}

namespace {

std::string quoted(const Str* text) {
    return "'" + std::string(text->view()) + "'";
}

void set_property(Interpreter& interpreter, Property& property, Value object, Value value) {
    const Value accessor = value ? property.set : property.remove;
    if (accessor && !same(accessor, interpreter.none())) {
        value ? interpreter.call(accessor, {object, value}) : interpreter.call(accessor, {object});
        return;
    }
    const std::string_view what = value ? "setter" : "deleter";
    const std::string owner = quoted(object.object->type->qualified_name);
    interpreter.raise(
        interpreter.exceptions().attribute_error,
        (property.name == nullptr ? "property of " + owner
                                  : "property " + quoted(property.name) + " of " + owner) +
            " object has no " + std::string(what));
}

}  // namespace

void Interpreter::generic_set_attribute(Value object, Str* attribute, Value value) {
    if (Type* type = as<Type>(object)) {
        set_type_attribute(type, attribute, value);
        return;
    }
    attribute = heap_.intern(attribute);
    Type* type = object.object->type;
    if (const Value of_type = type_lookup(type, attribute)) {
        if (auto* property = as<Property>(of_type); property && property->type == types_.property) {
            set_property(*this, *property, object, value);
            return;
        }
        if (auto* member = as<NativeAttribute>(of_type)) {
            set_native_attribute(*this, *member, object, value);
            return;
        }
        const Value hook =
            type_lookup(of_type.object->type, value ? names_.dunder_set : names_.dunder_delete);
        if (hook) {
            value ? call(hook, {of_type, object, value}) : call(hook, {of_type, object});
            return;
        }
        if (is_data_descriptor(of_type)) {
            raise(exceptions_.attribute_error, value ? "__set__" : "__delete__");
        }
        if (!type->instance_dict) {
            raise_attribute_error(object, attribute,
                                  "'" + std::string(type_name(object)) + "' object attribute " +
                                      quoted(attribute) + " is read-only");
        }
    }
    if (!type->instance_dict) {
        if (as<Unknown>(object) != nullptr) {
            return;
        }
        raise_attribute_error(object, attribute,
                              "'" + std::string(type_name(object)) + "' object has no attribute " +
                                  quoted(attribute) +
                                  " and no __dict__ for setting new attributes");
    }
    if (value) {
        instance_dict(object.object)->set(attribute, value);
        return;
    }
    if (object.object->attributes == nullptr || !object.object->attributes->remove(attribute)) {
        raise_attribute_error(object, attribute,
                              "'" + std::string(type_name(object)) + "' object has no attribute " +
                                  quoted(attribute));
    }
}

void Interpreter::set_type_attribute(Type* type, Str* attribute, Value value) {
    if (type->builtin) {
        raise_type_error("cannot " + std::string(value ? "set" : "delete") + " " +
                         quoted(attribute) + " attribute of immutable type " + quoted(type->name));
    }
    attribute = heap_.intern(attribute);
    if (const Value of_metatype = type_lookup(type->type, attribute)) {
        if (auto* member = as<NativeAttribute>(of_metatype)) {
            set_native_attribute(*this, *member, type, value);
            return;
        }
        if (auto* property = as<Property>(of_metatype)) {
            set_property(*this, *property, type, value);
            return;
        }
        if (const Value hook = type_lookup(of_metatype.object->type,
                                           value ? names_.dunder_set : names_.dunder_delete)) {
            value ? call(hook, {of_metatype, type, value}) : call(hook, {of_metatype, type});
            return;
        }
    }
    if (value) {
        type->dict->set(attribute, value);
    } else if (!type->dict->remove(attribute)) {
        raise_attribute_error(
            type, attribute,
            "type object " + quoted(type->name) + " has no attribute " + quoted(attribute));
    }
    type_changed(type);
}

}  // namespace firstboot::python
