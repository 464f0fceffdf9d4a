#include "libraries/modules.h"

#include <algorithm>
#include <map>
#include <string>

#include "libraries/frozen.h"
#include "libraries/installed.h"
#include "libraries/module_names.h"
#include "libraries/native/registry.h"
#include "libraries/recorded_names.h"
#include "python/compile/compile.h"

namespace firstboot::libraries {

namespace {

using python::LibraryKind;
using python::LibraryModule;

/// A model in Python.
struct Model {
    const FrozenSource* source = nullptr;
    bool is_package = false;
    bool standard = false;
    /// Where the real module lies.
    std::string file;
    /// Code does not change, so that it is compiled once, when it is first asked for.
    mutable std::shared_ptr<const python::CodeUnit> code;
};

/// Of the models in a folder those that are one file in reality: to the project they are no
/// package.
bool is_really_one_file(std::string_view name) {
    return name == "os" || name == "datetime" || name == "decimal";
}

/// The models by the names that they are imported by.
std::map<std::string, Model, std::less<>> index_models() {
    constexpr std::string_view standard = "standard/";
    constexpr std::string_view packages = "packages/";
    constexpr std::string_view package_file = "/__init__.py";
    std::map<std::string, Model, std::less<>> models;
    for (const FrozenSource& source : frozen_sources()) {
        Model model;
        model.source = &source;
        model.standard = source.path.starts_with(standard);
        std::string_view path =
            source.path.substr(model.standard ? standard.size() : packages.size());
        const std::string_view folder = model.standard ? standard_library : site_packages;
        model.file = std::string(folder) + "/" + std::string(path);
        model.is_package = path.size() > package_file.size() &&
                           path.substr(path.size() - package_file.size()) == package_file;
        path.remove_suffix(model.is_package ? package_file.size() : std::string_view(".py").size());
        std::string name(path);
        std::replace(name.begin(), name.end(), '/', '.');
        if (is_really_one_file(name)) {
            model.file = std::string(folder) + "/" + name + ".py";
            model.is_package = false;
        }
        if (is_builtin_module(name)) model.file.clear();
        models.emplace(std::move(name), std::move(model));
    }
    return models;
}

class LibraryModules final : public ModuleFinder {
  public:
    LibraryModules() : models_(index_models()) {
        for (const auto& native : native_modules()) natives_.emplace(native.name, &native);
    }

    [[nodiscard]] std::vector<std::string_view> names_in(std::string_view package) const override {
        std::vector<std::string_view> names;
        for (auto model = models_.lower_bound(package); model != models_.end(); ++model) {
            const std::string_view name = model->first;
            if (!name.starts_with(package)) break;
            if (name.size() == package.size() || name[package.size()] == '.') names.push_back(name);
        }
        return names;
    }

    [[nodiscard]] LibraryModule find(std::string_view name, bool before_path,
                                     const Installed& installed) const override {
        const std::string_view top = name.substr(0, name.find('.'));
        const bool own = top.starts_with("_firstboot_");
        const bool early = own || is_builtin_module(top) || is_loaded_before_project(top);
        // What lies in a package is only asked for behind the path.
        if (before_path != early && name == top) return {};
        const bool standard = own || is_standard_module(top);
        // The flask command runs, so Flask and what it requires are there whatever the list says.
        const bool present = standard || (early && top != "dotenv") || installed.has_module(top);
        if (!present) return {};
        if (const auto native = natives_.find(name); native != natives_.end()) {
            return of_native(*native->second, standard);
        }
        if (const auto model = models_.find(name); model != models_.end()) {
            return of_model(model->second);
        }
        const bool real = name == top || is_real_submodule(name) ||
                          !recorded_names().knows_module(top) ||
                          recorded_names().has_submodule(top, name.substr(top.size() + 1));
        if (!real || own) return {};
        return of_unmodelled(name, standard);
    }

  private:
    [[nodiscard]] static LibraryModule of_native(const python::NativeModuleDefinition& native,
                                                 bool standard) {
        LibraryModule module;
        module.kind = LibraryKind::native;
        module.native = &native;
        module.standard_library = standard;
        if (!is_builtin_module(native.name) && standard) {
            module.file = std::string(standard_library) + "/" + std::string(native.name) + ".py";
        }
        return module;
    }

    [[nodiscard]] static LibraryModule of_unmodelled(std::string_view name, bool standard) {
        LibraryModule module;
        module.kind = LibraryKind::unmodelled;
        module.standard_library = standard;
        module.is_package = recorded_names().is_package(name);
        if (!is_builtin_module(name)) {
            module.file = std::string(standard ? standard_library : site_packages) + "/";
            for (const char c : name) module.file += c == '.' ? '/' : c;
            module.file += module.is_package ? "/__init__.py" : ".py";
        }
        return module;
    }

    [[nodiscard]] static LibraryModule of_model(const Model& model) {
        LibraryModule module;
        module.file = model.file;
        module.is_package = model.is_package;
        module.standard_library = model.standard;
        module.code = code_of(model);
        module.kind = module.code ? LibraryKind::frozen : LibraryKind::unmodelled;
        return module;
    }

    [[nodiscard]] static std::shared_ptr<const python::CodeUnit> code_of(const Model& model) {
        if (!model.code) {
            auto result = python::compile_source(model.source->text, model.file,
                                                 python::CompileMode::module, true);
            if (auto* unit = std::get_if<std::shared_ptr<const python::CodeUnit>>(&result)) {
                model.code = std::move(*unit);
            }
        }
        return model.code;
    }

    std::map<std::string, Model, std::less<>> models_;
    std::map<std::string_view, const python::NativeModuleDefinition*> natives_;
};

}  // namespace

const ModuleFinder& library_modules() {
    static const LibraryModules modules;
    return modules;
}

}  // namespace firstboot::libraries
