// What the importer does with modules that ran ahead (see DormantModules).
#include <set>
#include <vector>

#include "python/runtime/importer.h"
#include "python/runtime/module_names.h"

namespace firstboot::python {

Module* Importer::wake(std::string_view name) {
    const auto* dormant = in_.dormant_modules().find(name);
    if (dormant == nullptr || !comes_unchanged(name)) {
        return nullptr;
    }
    in_.modules()->set(in_.name(name), dormant->module);
    for (const std::string& import : dormant->imports) {
        load(import);
    }
    return dormant->module;
}

bool Importer::comes_unchanged(std::string_view name) {
    std::vector<std::string_view> open{name};
    std::set<std::string_view> reached{name};
    const auto reach = [&](std::string_view another) {
        if (reached.insert(another).second) {
            open.push_back(another);
        }
    };
    while (!open.empty()) {
        const std::string_view each = open.back();
        open.pop_back();
        const auto* dormant = in_.dormant_modules().find(each);
        if (dormant != nullptr && dormant->unchanged) {
            continue;
        }
        if (!would_be_found_again(each)) {
            return false;
        }
        if (dormant == nullptr) {
            continue;
        }
        if (const std::string_view package = parent_of(each); !package.empty()) {
            reach(package);
        }
        for (const std::string& import : dormant->imports) {
            reach(import);
        }
    }
    for (const std::string_view each : reached) {
        if (auto* dormant = in_.dormant_modules().find(each)) {
            dormant->unchanged = true;
        }
    }
    return true;
}

bool Importer::would_be_found_again(std::string_view name) {
    const auto* dormant = in_.dormant_modules().find(name);
    if (const Value known = in_.modules()->find(in_.name(name))) {
        const Module* module = as<Module>(known);
        return module != nullptr &&
               (dormant == nullptr ? module->library : module == dormant->module);
    }
    if (dormant == nullptr) {
        return false;
    }
    if (!parent_of(name).empty()) {
        return in_.host().find_library(name, false).kind != LibraryKind::absent;
    }
    const auto found = find(name, {});
    return found && found->kind == Found::Kind::library;
}

}  // namespace firstboot::python
