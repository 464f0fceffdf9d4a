#include "python/runtime/real_names.h"

#include <algorithm>
#include <set>

namespace firstboot::python {

namespace {

using RealNames = std::vector<std::string_view>;

bool contains(const RealNames& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// "flask.app.Flask"
std::string full_name_of(Interpreter& in, const Type& type) {
    const Value in_namespace = type.dict->find(in.names().dunder_module);
    const Str* module = as<Str>(in_namespace) != nullptr ? &cast<Str>(in_namespace) : type.module;
    if (module == nullptr) {
        return {};
    }
    return std::string(module->view()) + "." + std::string(type.qualified_name->view());
}

std::string name_of_module(Interpreter& in, const Module& module) {
    const Value name = module.attributes->find(in.names().dunder_name);
    return as<Str>(name) != nullptr ? std::string(cast<Str>(name).view()) : std::string();
}

/// The classes behind an object, and whether their own attributes are asked for or those of their
/// instances.
struct Classes {
    const Type* type = nullptr;
    NamesOf kind = NamesOf::instance;
};

Classes classes_of(Value object) {
    if (const Type* type = as<Type>(object)) {
        return {type, NamesOf::type};
    }
    return {object.object->type, NamesOf::instance};
}

/// Replaces what a library's classes have in the model by what they have in reality.
void correct_classes(Interpreter& in, Value object, std::set<std::string>& names) {
    const auto [type, kind] = classes_of(object);
    std::set<std::string_view> own;
    const auto keep = [&](Value key, Value) {
        if (const Str* text = as<Str>(key)) {
            own.insert(text->view());
        }
    };
    if (kind == NamesOf::instance && object.object->attributes != nullptr) {
        object.object->attributes->for_each(keep);
    }
    std::vector<std::pair<const Type*, RealNames>> of_libraries;
    for (const Type* candidate : type->mro) {
        RealNames recorded = in.host().real_names(kind, full_name_of(in, *candidate));
        if (recorded.empty()) {
            candidate->dict->for_each(keep);
        } else {
            of_libraries.emplace_back(candidate, std::move(recorded));
        }
    }
    for (const auto& [candidate, recorded] : of_libraries) {
        candidate->dict->for_each([&, &known = recorded](Value key, Value) {
            const Str* text = as<Str>(key);
            if (text != nullptr && !own.contains(text->view()) && !contains(known, text->view()) &&
                !text->view().starts_with("__")) {
                names.erase(std::string(text->view()));
            }
        });
    }
    for (const auto& [candidate, recorded] : of_libraries) {
        names.insert(recorded.begin(), recorded.end());
    }
}

}  // namespace

Value attribute_in_reality(Interpreter& in, Value object, Str* attribute) {
    const std::string_view name = attribute->view();
    if (name.starts_with("__") || in.frame() == nullptr || in.frame() != in.project_frame()) {
        return {};
    }
    if (const Module* module = as<Module>(object)) {
        const std::string full = name_of_module(in, *module);
        if (!module->library || !contains(in.host().real_names(NamesOf::module, full), name)) {
            return {};
        }
        return member_in_reality(in, full, name);
    }
    const auto [type, kind] = classes_of(object);
    for (const Type* candidate : type->mro) {
        const std::string full = full_name_of(in, *candidate);
        if (contains(in.host().real_names(kind, full), name)) {
            return in.make_unknown(full + "." + std::string(name));
        }
    }
    return {};
}

Value member_in_reality(Interpreter& in, std::string_view module, std::string_view name) {
    const std::string full = std::string(module) + "." + std::string(name);
    const LibraryKind kind = in.host().find_library(full, false).kind;
    const bool here = kind == LibraryKind::frozen || kind == LibraryKind::native;
    const bool known_by_names =
        kind == LibraryKind::unmodelled && !in.host().real_names(NamesOf::module, full).empty();
    return here || known_by_names ? in.import_module(full) : in.make_unknown(full);
}

std::vector<std::string_view> public_names_in_reality(Interpreter& in, const Module& module) {
    if (!module.library) {
        return {};
    }
    RealNames names = in.host().real_names(NamesOf::module, name_of_module(in, module));
    if (contains(names, "__all__")) {
        return {};
    }
    std::erase_if(names, [](std::string_view name) { return name.starts_with('_'); });
    return names;
}

std::vector<std::string> real_directory(Interpreter& in, Value object) {
    std::set<std::string> names;
    in.for_each(in.call(in.find_special(object, in.name("__dir__"))), [&](Value name) {
        if (const Str* text = as<Str>(name)) {
            names.emplace(text->view());
        }
    });
    if (const Module* module = as<Module>(object)) {
        const RealNames recorded =
            in.host().real_names(NamesOf::module, name_of_module(in, *module));
        if (module->library && !recorded.empty()) {
            std::erase_if(names, [](const std::string& name) { return !name.starts_with("__"); });
            names.insert(recorded.begin(), recorded.end());
        }
    } else {
        correct_classes(in, object, names);
    }
    return {names.begin(), names.end()};
}

}  // namespace firstboot::python
