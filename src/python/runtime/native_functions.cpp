// Puts native functions and attributes into types and modules.

#include <string>

#include "python/runtime/interpreter.h"
#include "python/runtime/native_call.h"

namespace firstboot::python {
namespace {

bool is_special(std::string_view name) {
    return name.size() > 4 && name.starts_with("__") && name.ends_with("__");
}

Type* type_of_function(const BuiltinTypes& types, const NativeFunctionDefinition& definition,
                       bool in_type) {
    if (!in_type || definition.kind == NativeKind::static_method) {
        return types.builtin_function;
    }
    if (definition.kind == NativeKind::class_method) {
        return types.class_method_descriptor;
    }
    return is_special(definition.name) ? types.wrapper_descriptor : types.method_descriptor;
}

NativeFunction* function_from(Interpreter& interpreter, const NativeFunctionDefinition& definition,
                              Type* owner) {
    auto* function = interpreter.heap().make<NativeFunction>(
        type_of_function(interpreter.types(), definition, owner != nullptr));
    function->code = definition.code;
    function->name = interpreter.heap().intern(definition.name);
    function->owner = owner;
    function->kind = owner == nullptr ? NativeKind::function : definition.kind;
    function->signature_text = definition.signature;
    function->documentation = definition.documentation;
    return function;
}

}  // namespace

void Interpreter::add_functions(Type* type, std::span<const NativeFunctionDefinition> functions) {
    for (const NativeFunctionDefinition& definition : functions) {
        Str* key = heap_.intern(definition.name);
        if (definition.kind == NativeKind::getter) {
            auto* attribute = heap_.make<NativeAttribute>(types_.getset_descriptor);
            attribute->name = key;
            attribute->owner = type;
            attribute->get = definition.code;
            type->dict->set(key, attribute);
        } else if (definition.kind == NativeKind::setter) {
            cast<NativeAttribute>(type->dict->find(key)).set = definition.code;
        } else {
            type->dict->set(key, function_from(*this, definition, type));
        }
    }
    // A type that defines equality hashes only if it says how.
    if (type->dict->find(names_.dunder_eq) && !type->dict->find(names_.dunder_hash)) {
        type->dict->set(names_.dunder_hash, none_);
    }
    type_changed(type);
}

void Interpreter::add_functions(Value module, std::span<const NativeFunctionDefinition> functions) {
    Dict* namespace_dict = instance_dict(module.object);
    const Value module_name = namespace_dict->find(names_.dunder_name);
    for (const NativeFunctionDefinition& definition : functions) {
        const Value function = make_function(definition, as<Str>(module_name));
        namespace_dict->set(heap_.intern(definition.name), function);
    }
}

Value Interpreter::make_function(const NativeFunctionDefinition& definition, Str* module) {
    NativeFunction* function = function_from(*this, definition, nullptr);
    function->module = module;
    return function;
}

Value get_native_attribute(Interpreter& interpreter, NativeAttribute& attribute, Value instance) {
    if (!instance.object->type->is_subtype_of(attribute.owner)) {
        interpreter.raise_type_error("descriptor '" + std::string(attribute.name->view()) +
                                     "' for '" + std::string(attribute.owner->name->view()) +
                                     "' objects doesn't apply to a '" +
                                     std::string(Interpreter::type_name(instance)) + "' object");
    }
    if (attribute.slot == nullptr) {
        return attribute.get(interpreter, std::span<const Value>(&instance, 1));
    }
    const Dict* slots = instance.object->attributes;
    const Value value = slots != nullptr ? slots->find(attribute.slot) : Value();
    if (!value) {
        interpreter.raise(interpreter.exceptions().attribute_error,
                          "'" + std::string(Interpreter::type_name(instance)) +
                              "' object has no attribute '" + std::string(attribute.name->view()) +
                              "'");
    }
    return value;
}

void set_native_attribute(Interpreter& interpreter, NativeAttribute& attribute, Value instance,
                          Value value) {
    if (attribute.slot != nullptr) {
        Dict* slots = interpreter.instance_dict(instance.object);
        if (value) {
            slots->set(attribute.slot, value);
        } else if (!slots->remove(attribute.slot)) {
            interpreter.raise(interpreter.exceptions().attribute_error, attribute.name->view());
        }
        return;
    }
    if (attribute.set == nullptr || !value) {
        interpreter.raise(interpreter.exceptions().attribute_error,
                          "attribute '" + std::string(attribute.name->view()) + "' of '" +
                              std::string(attribute.owner->name->view()) +
                              "' objects is not writable");
    }
    const Value arguments[] = {instance, value};
    attribute.set(interpreter, std::span<const Value>(arguments));
}

}  // namespace firstboot::python
