#include "python/runtime/written_in_c.h"

#include <algorithm>
#include <string_view>

#include "python/objects/code.h"
#include "python/objects/function.h"
#include "python/objects/native.h"
#include "python/objects/type.h"
#include "python/runtime/native_call.h"
#include "python/runtime/signature.h"

namespace firstboot::python {
namespace {

/// The first part of a qualified name: what the module holds it in.
std::string_view holder_of(const Function& function) {
    const std::string_view name = function.qualified_name->view();
    return name.substr(0, name.find('.'));
}

/// Looked for by text: who asks for the name of a type has no interned names.
Value find(const Dict& dict, std::string_view wanted) {
    Value found;
    dict.for_each([&](Value key, Value value) {
        const Str* name = as<Str>(key);
        if (name != nullptr && name->view() == wanted) found = value;
    });
    return found;
}

/// What `as_c` was told: the name and the signature.
const Tuple* told_of(const Function& function) {
    return function.attributes == nullptr
               ? nullptr
               : as<Tuple>(find(*function.attributes, "__c_signature__"));
}

/// Null for what is written in Python.
const Str* c_module_of(const Function& function) {
    const Str* module = as<Str>(find(*function.globals, "__c_module__"));
    const auto* some = as<Tuple>(find(*function.globals, "__c_names__"));
    if (module == nullptr || some == nullptr) return module;
    const auto names = some->view();
    const bool named = std::any_of(names.begin(), names.end(), [&](const Value& name) {
        return cast<Str>(name).view() == holder_of(function);
    });
    return named ? module : nullptr;
}

Signature signature_of(const Function& function) {
    const CodeUnit& unit = *function.code->unit;
    Signature signature;
    const std::uint32_t defaults = function.defaults != nullptr ? function.defaults->size : 0;
    signature.positional = unit.positional;
    signature.required_positional = unit.positional - std::min(defaults, unit.positional);
    signature.positional_only = unit.positional_only;
    signature.takes_arguments = unit.takes_arguments;
    signature.takes_keywords = unit.takes_keywords;
    for (std::uint32_t index = 0; index < unit.positional + unit.keyword_only; ++index) {
        Str* name = function.code->local_names[index];
        const bool required = index < unit.positional ? index < signature.required_positional
                                                      : function.keyword_defaults == nullptr ||
                                                            !function.keyword_defaults->find(name);
        signature.parameters.push_back({name, required});
    }
    return signature;
}

NativeKind kind_of(Type& owner, Str* name) {
    const Value held = owner.dict->find(name);
    if (as<ClassMethod>(held) != nullptr) return NativeKind::class_method;
    if (as<Function>(held) != nullptr && name->view() != "__new__") return NativeKind::method;
    return NativeKind::static_method;
}

/// Whose method a function is, if it is one.
void tell_owner(NativeFunction& native, const Function& function,
                std::span<const Value> positional) {
    auto* owner = as<Type>(find(*function.globals, holder_of(function)));
    if (owner == nullptr) return;
    native.kind = kind_of(*owner, function.name);
    // What several classes share here is each one's own there.
    const bool shared = owner->name->view().starts_with('_') && !positional.empty();
    native.owner = shared ? positional.front().object->type : owner;
}

/// By the signature that `as_c` gave it, which has no self.
void complain_as_told(Interpreter& interpreter, const Function& function, const Tuple& told,
                      std::span<const Value> positional, std::span<const Keyword> keywords) {
    const std::string_view first = function.code->unit->positional > 0
                                       ? function.code->local_names[0]->view()
                                       : std::string_view();
    const bool method = first == "self" || first == "cls";
    NativeFunction native(nullptr);
    native.name = &cast<Str>(told.items[0]);
    check_as_native(interpreter, native,
                    read_signature(interpreter.heap(), cast<Str>(told.items[1]).view()),
                    positional.subspan(method && !positional.empty() ? 1 : 0), keywords);
}

}  // namespace

bool is_written_in_c(const Function& function) {
    return function.code->library &&
           (told_of(function) != nullptr || c_module_of(function) != nullptr);
}

void check_self_as_c(Interpreter& interpreter, const Function& function,
                     std::span<const Value> positional) {
    if (!function.globals->find(interpreter.name("__c_module__")) ||
        c_module_of(function) == nullptr) {
        return;
    }
    NativeFunction native(nullptr);
    native.name = function.name;
    tell_owner(native, function, positional);
    check_self(interpreter, native, positional);
}

void complain_as_c(Interpreter& interpreter, const Function& function,
                   std::span<const Value> positional, std::span<const Keyword> keywords) {
    if (!function.code->library) return;
    if (const Tuple* told = told_of(function)) {
        complain_as_told(interpreter, function, *told, positional, keywords);
        return;
    }
    const Str* module = c_module_of(function);
    if (module == nullptr) return;
    NativeFunction native(nullptr);
    native.name = function.name;
    native.module = interpreter.heap().intern(module->view());
    Signature signature = signature_of(function);
    tell_owner(native, function, positional);
    if (native.owner != nullptr &&
        (native.kind != NativeKind::static_method || function.name->view() == "__new__")) {
        signature.positional_only = std::max(signature.positional_only, 1U);
    }
    // What takes nothing, or one thing by position, is named by who calls it.
    const bool names_itself =
        module->size != 0 || signature.positional_only == signature.parameters.size();
    if (!names_itself) native.name = interpreter.name("");
    check_as_native(interpreter, native, signature, positional, keywords);
}

}  // namespace firstboot::python
