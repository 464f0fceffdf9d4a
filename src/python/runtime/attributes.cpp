// Reading attributes, by the data model's order: data descriptors of the type, the instance's
// namespace, other attributes of the type, then the __getattr__ hook.

#include <string>

#include "python/runtime/classes.h"
#include "python/runtime/import_hints.h"
#include "python/runtime/interpreter.h"
#include "python/runtime/native_call.h"
#include "python/runtime/real_names.h"
#include "python/runtime/type_names.h"

namespace firstboot::python {

Value Interpreter::type_lookup(Type* type, Str* attribute) {
    const auto mixed = reinterpret_cast<std::uintptr_t>(type) / 16 + attribute->hash;
    CachedLookup& cached = lookups_[mixed % lookup_cache_size];
    if (cached.type == type && cached.name == attribute && cached.version == type->version) {
        return cached.found;
    }
    const Value found = type->lookup(attribute);
    if (attribute->interned) {
        cached = CachedLookup{type, attribute, type->version, found};
    }
    return found;
}

void Interpreter::type_changed(Type* type) {
    type->version = heap_.next_type_version++;
    for (Type* subclass : type->subclasses) {
        type_changed(subclass);
    }
}

void Interpreter::refresh_hooks(Type* type) {
    const auto is_native = [&](Str* hook, NativeCode code) {
        const NativeFunction* function = as<NativeFunction>(type_lookup(type, hook));
        return function != nullptr && function->code == code;
    };
    type->custom_getattribute = !is_native(names_.dunder_getattribute, native_getattribute);
    type->has_getattr = static_cast<bool>(type_lookup(type, names_.dunder_getattr));
    type->custom_setattr = !is_native(names_.dunder_setattr, native_setattr) ||
                           !is_native(names_.dunder_delattr, native_delattr);
    type->hooks_version = type->version;
}

bool Interpreter::is_data_descriptor(Value attribute) {
    switch (attribute.object->type->instance_layout) {
        case Layout::property:
        case Layout::member:
            return true;
        case Layout::function:
        case Layout::native_function:
        case Layout::bound_method:
        case Layout::static_method:
        case Layout::class_method:
        case Layout::string:
        case Layout::integer:
        case Layout::none:
            return false;
        default:
            return type_lookup(attribute.object->type, names_.dunder_set) ||
                   type_lookup(attribute.object->type, names_.dunder_delete);
    }
}

namespace {

Value bound(Interpreter& interpreter, Type* type, Value function, Value self) {
    auto* method = interpreter.heap().make<BoundMethod>(type);
    method->function = function;
    method->self = self;
    return method;
}

// A hook's own AttributeError learns what was asked of whom, which is what suggestions go by.
void remember_attribute(Interpreter& in, Exception& error, Value object, Str* attribute) {
    if (!error.type->is_subtype_of(in.exceptions().attribute_error)) {
        return;
    }
    Dict* own = in.instance_dict(&error);
    const auto known = [&](Str* name) {
        const Value value = own->find(name);
        return value && value.object != in.none().object;
    };
    if (known(in.names().name) || known(in.names().obj)) {
        return;
    }
    own->set(in.names().name, attribute);
    own->set(in.names().obj, object);
}

}  // namespace

Value Interpreter::bind(Value attribute, Value instance, Type* owner) {
    switch (attribute.object->type->instance_layout) {
        case Layout::function:
            return instance ? bound(*this, types_.bound_method, attribute, instance) : attribute;
        case Layout::native_function: {
            const auto& function = cast<NativeFunction>(attribute);
            switch (function.kind) {
                case NativeKind::function:
                case NativeKind::static_method:
                    return attribute;
                case NativeKind::class_method:
                    return bound(*this, types_.builtin_method, attribute, owner);
                default:
                    return instance ? bound(*this,
                                            function.type == types_.wrapper_descriptor
                                                ? types_.method_wrapper
                                                : types_.builtin_method,
                                            attribute, instance)
                                    : attribute;
            }
        }
        case Layout::static_method:
            return cast<StaticMethod>(attribute).function;
        case Layout::class_method: {
            const Value function = cast<ClassMethod>(attribute).function;
            if (as<Function>(function) != nullptr || as<NativeFunction>(function) != nullptr) {
                return bound(*this, types_.bound_method, function, owner);
            }
            return bound(*this, types_.bound_method, function, owner);
        }
        case Layout::property: {
            if (!instance) {
                return attribute;
            }
            auto& property = cast<Property>(attribute);
            if (property.type != types_.property) {
                break;
            }
            if (!property.get || same(property.get, none_)) {
                raise(exceptions_.attribute_error,
                      property.name == nullptr
                          ? "property of '" + std::string(type_name(instance)) +
                                "' object has no getter"
                          : "property '" + std::string(property.name->view()) + "' of '" +
                                std::string(instance.object->type->qualified_name->view()) +
                                "' object has no getter");
            }
            return call(property.get, {instance});
        }
        case Layout::member: {
            if (!instance) {
                return attribute;
            }
            return get_native_attribute(*this, cast<NativeAttribute>(attribute), instance);
        }
        case Layout::string:
        case Layout::integer:
        case Layout::none:
        case Layout::bound_method:
        case Layout::module:
            return attribute;
        default:
            break;
    }
    if (const Value get = type_lookup(attribute.object->type, names_.dunder_get)) {
        return call(get, {attribute, instance ? instance : none_, Value(owner)});
    }
    return attribute;
}

Value Interpreter::get_attribute(Value object, Str* attribute) {
    try {
        return look_up_attribute(object, attribute, Missing::raise);
    } catch (const PythonError& error) {
        remember_attribute(*this, *error.exception, object, attribute);
        throw;
    }
}

Value Interpreter::find_attribute(Value object, Str* attribute) {
    return look_up_attribute(object, attribute, Missing::nothing);
}

Value Interpreter::look_up_attribute(Value object, Str* attribute, Missing missing) {
    Type* type = object.object->type;
    if (type->hooks_version != type->version) {
        refresh_hooks(type);
    }
    if (!type->custom_getattribute && !type->has_getattr) {
        return plain_attribute(object, attribute, missing);
    }
    if (!type->custom_getattribute) {
        // A property may itself raise AttributeError, which calls the hook as well.
        try {
            if (const Value found = plain_attribute(object, attribute, Missing::nothing)) {
                return found;
            }
        } catch (const PythonError& error) {
            if (!error.exception->type->is_subtype_of(exceptions_.attribute_error)) {
                throw;
            }
        }
    } else {
        const Value hook = type_lookup(type, names_.dunder_getattribute);
        if (!type->has_getattr && missing == Missing::raise) {
            return call(hook, {object, Value(attribute)});
        }
        try {
            return call(hook, {object, Value(attribute)});
        } catch (const PythonError& error) {
            if (!error.exception->type->is_subtype_of(exceptions_.attribute_error)) {
                throw;
            }
            if (!type->has_getattr) {
                return {};
            }
        }
    }
    return ask_hook(type_lookup(type, names_.dunder_getattr), {object, Value(attribute)}, object,
                    attribute, missing);
}

Value Interpreter::ask_hook(Value hook, std::initializer_list<Value> arguments, Value object,
                            Str* attribute, Missing missing) {
    try {
        return call(hook, arguments);
    } catch (const PythonError& error) {
        if (!error.exception->type->is_subtype_of(exceptions_.attribute_error)) {
            throw;
        }
        if (const Value real = attribute_in_reality(*this, object, attribute)) {
            return real;
        }
        // A hook that passes the question on: a proxy's, to what it stands for.
        const Dict* about = error.exception->attributes;
        if (const Value asked = about != nullptr ? about->find(names_.obj) : Value()) {
            const Value name = about->find(names_.name);
            if (as<Str>(name) != nullptr && cast<Str>(name).view() == attribute->view()) {
                if (const Value real = attribute_in_reality(*this, asked, attribute)) {
                    return real;
                }
            }
        }
        if (missing == Missing::raise) {
            throw;
        }
        return {};
    }
}

Value Interpreter::generic_get_attribute(Value object, Str* attribute) {
    return plain_attribute(object, attribute, Missing::raise);
}

Value Interpreter::plain_attribute(Value object, Str* attribute, Missing missing) {
    Type* type = object.object->type;
    switch (type->instance_layout) {
        case Layout::type:
            return type_attribute(&cast<Type>(object), attribute, missing);
        case Layout::super:
            return super_attribute(&cast<Super>(object), attribute, missing);
        case Layout::module:
            return module_attribute(&cast<Module>(object), attribute, missing);
        default:
            break;
    }
    const Value of_type = type_lookup(type, attribute);
    if (of_type && is_data_descriptor(of_type)) {
        return bind(of_type, object, type);
    }
    if (object.object->attributes != nullptr) {
        if (const Value own = object.object->attributes->find(attribute)) {
            return own;
        }
    }
    if (of_type) {
        const Value result = bind(of_type, object, type);
        return result.origin == nullptr ? result.with_origin(of_type.origin) : result;
    }
    if (type->instance_layout == Layout::bound_method) {
        const Value function = cast<BoundMethod>(object).function;
        if (const Value own = look_up_attribute(function, attribute, Missing::nothing)) {
            return own;
        }
    }
    return missing_attribute(object, attribute, missing);
}

Value Interpreter::type_attribute(Type* type, Str* attribute, Missing missing) {
    Type* metatype = type->type;
    const Value of_metatype = type_lookup(metatype, attribute);
    if (of_metatype && is_data_descriptor(of_metatype)) {
        return bind(of_metatype, type, metatype);
    }
    if (const Value found = type_lookup(type, attribute)) {
        const Value result = bind(found, {}, type);
        return result.origin == nullptr ? result.with_origin(found.origin) : result;
    }
    if (of_metatype) {
        return bind(of_metatype, type, metatype);
    }
    return missing_attribute(type, attribute, missing);
}

Value Interpreter::super_attribute(Super* super, Str* attribute, Missing missing) {
    if (super->self_type != nullptr && attribute != names_.dunder_class) {
        bool behind = false;
        for (Type* candidate : super->self_type->mro) {
            if (behind) {
                // Before object's own: what an unmodelled base has.
                if (candidate == types_.object && has_unknown_base(super->self_type) &&
                    (attribute == names_.dunder_init || !attribute->view().starts_with("__"))) {
                    return make_unknown(std::string(super->self_type->name->view()) + "." +
                                        std::string(attribute->view()));
                }
                if (const Value found = candidate->dict->find(attribute)) {
                    const bool of_class = super->self.object == super->self_type;
                    return bind(found, of_class ? Value() : super->self, super->self_type);
                }
            }
            behind = behind || candidate == super->after;
        }
    }
    if (const Value own = type_lookup(super->type, attribute)) {
        return bind(own, super, super->type);
    }
    return missing_attribute(super, attribute, missing);
}

Value Interpreter::module_attribute(Module* module, Str* attribute, Missing missing) {
    if (const Value own = module->attributes->find(attribute)) {
        return own;
    }
    if (const Value of_type = type_lookup(module->type, attribute)) {
        return bind(of_type, module, module->type);
    }
    if (const Value hook = module->attributes->find(names_.dunder_getattr)) {
        return ask_hook(hook, {Value(attribute)}, module, attribute, missing);
    }
    return missing_attribute(module, attribute, missing);
}

Value Interpreter::missing_attribute(Value object, Str* attribute, Missing missing) {
    if (const Unknown* unknown = as<Unknown>(object)) {
        if (attribute->view().starts_with("__") && attribute->view().ends_with("__")) {
            if (missing == Missing::nothing) {
                return {};
            }
        }
        return make_unknown(std::string(unknown->what->view()) + "." +
                            std::string(attribute->view()));
    }
    // A hook may still find the name among those of the model.
    if (object.object->type->hooks_version != object.object->type->version ||
        !object.object->type->has_getattr) {
        if (const Value real = attribute_in_reality(*this, object, attribute)) {
            return real;
        }
    }
    const Type* type = as<Type>(object);
    const Type* searched = type != nullptr ? type : object.object->type;
    if (!attribute->view().starts_with("__") && has_unknown_base(searched)) {
        return make_unknown(std::string(searched->name->view()) + "." +
                            std::string(attribute->view()));
    }
    if (missing == Missing::nothing) {
        return {};
    }
    const std::string quoted = "'" + std::string(attribute->view()) + "'";
    if (type != nullptr) {
        raise_attribute_error(
            object, attribute,
            "type object '" + std::string(message_name(*type)) + "' has no attribute " + quoted);
    }
    if (auto* module = as<Module>(object)) {
        raise_attribute_error(object, attribute,
                              missing_module_attribute(*this, *module, *attribute));
    }
    raise_attribute_error(
        object, attribute,
        "'" + std::string(type_name(object)) + "' object has no attribute " + quoted);
}

void Interpreter::raise_attribute_error(Value object, Str* attribute, std::string_view message) {
    Exception* error = make_exception(exceptions_.attribute_error, message);
    instance_dict(error)->set(names_.name, attribute);
    instance_dict(error)->set(names_.obj, object);
    raise(error);
}

Dict* Interpreter::instance_dict(Object* object) {
    if (object->attributes == nullptr) {
        object->attributes = dict();
    }
    return object->attributes;
}

Value Interpreter::find_special(Value object, Str* special) {
    const Value found = type_lookup(object.object->type, special);
    return found ? bind(found, object, object.object->type) : found;
}

}  // namespace firstboot::python
