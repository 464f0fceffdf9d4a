#include "python/runtime/dormant_modules.h"

#include <algorithm>

#include "python/runtime/interpreter.h"
#include "python/runtime/module_names.h"

namespace firstboot::python {
namespace {

std::set<std::string> names_in(const Dict& modules) {
    std::set<std::string> names;
    modules.for_each([&](Value key, Value) {
        if (const Str* name = as<Str>(key)) names.emplace(name->view());
    });
    return names;
}

}  // namespace

void DormantModules::run_ahead(std::span<const std::string_view> names) {
    const std::set<std::string> visible = names_in(*in_.modules());
    recording_ = true;
    for (const std::string_view name : names) {
        try {
            in_.import_module(name);
        } catch (const PythonError&) {
            // The project will meet the same error, at its own line.
        }
    }
    recording_ = false;
    hide(visible);
}

void DormantModules::hide(const std::set<std::string>& visible) {
    for (const std::string& name : names_in(*in_.modules())) {
        if (visible.contains(name)) continue;
        Str* key = in_.name(name);
        auto* module = as<Module>(in_.modules()->find(key));
        in_.modules()->remove(key);
        if (module == nullptr) {
            dormant_.erase(name);  // not modelled: the project must be told so
            continue;
        }
        dormant_[name].module = module;
        unbind(name, module);
    }
}

void DormantModules::unbind(std::string_view name, Module* module) {
    const std::string_view package = parent_of(name);
    if (package.empty()) return;
    const Dormant* dormant = find(package);
    const Value holder =
        dormant != nullptr ? Value(dormant->module) : in_.modules()->find(in_.name(package));
    Str* last = in_.name(last_of(name));
    Dict* attributes = holder.object->attributes;
    const Value bound = attributes->find(last);
    if (bound && same(bound, Value(module))) attributes->remove(last);
}

void DormantModules::forget(std::string_view name) {
    if (const auto found = dormant_.find(name); found != dormant_.end()) dormant_.erase(found);
}

void DormantModules::started(std::string_view module) {
    if (recording_) running_.emplace_back(module);
}

void DormantModules::ended() {
    if (recording_) running_.pop_back();
}

void DormantModules::asked_for(std::string_view module) {
    if (!recording_ || running_.empty()) return;
    auto& imports = dormant_[running_.back()].imports;
    if (std::find(imports.begin(), imports.end(), module) == imports.end()) {
        imports.emplace_back(module);
    }
}

DormantModules::Dormant* DormantModules::find(std::string_view name) {
    const auto found = dormant_.find(name);
    return found != dormant_.end() && found->second.module != nullptr ? &found->second : nullptr;
}

}  // namespace firstboot::python
