#include "python/runtime/importer.h"

#include "python/compile/compile.h"
#include "python/runtime/import_hints.h"
#include "python/runtime/machine.h"
#include "python/runtime/module_names.h"
#include "python/runtime/real_names.h"

namespace firstboot::python {

void Importer::raise_not_found(std::string_view name, const std::string& message) {
    Exception* error = in_.make_exception(in_.exceptions().module_not_found_error, message);
    Dict* own = in_.instance_dict(error);
    own->set(in_.name("msg"), in_.string(message));
    own->set(in_.names().name, in_.string(name));
    own->set(in_.names().path, in_.none());
    own->set(in_.names().name_from, in_.none());
    in_.raise(error);
}

Value Importer::path_of(Value module) {
    // A model that is one file has no __path__ either; asking its hook would raise only to be told.
    if (const Module* model = as<Module>(module); model != nullptr && model->library) {
        return model->attributes->find(in_.names().dunder_path);
    }
    return in_.find_attribute(module, in_.names().dunder_path);
}

bool Importer::is_part_of_model(Value parent, std::string_view name) {
    const Module* module = as<Module>(parent);
    return module != nullptr && module->library &&
           in_.host().find_library(name, false).kind != LibraryKind::absent;
}

Value Importer::load(std::string_view name) {
    const Value module = find_or_make(name);
    in_.dormant_modules().asked_for(name);
    return module;
}

Value Importer::find_or_make(std::string_view name) {
    if (const Value known = in_.modules()->find(in_.name(name))) {
        if (same(known, in_.none())) {
            raise_not_found(name,
                            "import of " + std::string(name) + " halted; None in sys.modules");
        }
        return known;
    }
    Value parent;
    if (const std::string_view parent_name = parent_of(name); !parent_name.empty()) {
        parent = load(parent_name);
        if (const Value known = in_.modules()->find(in_.name(name))) {
            return known;
        }
        if (as<Unknown>(parent) == nullptr && !path_of(parent) && !is_part_of_model(parent, name)) {
            raise_not_found(name, "No module named '" + std::string(name) + "'; '" +
                                      std::string(parent_name) + "' is not a package");
        }
    }
    const std::optional<Found> found = find(name, parent);
    if (!found) {
        raise_not_found(name, "No module named '" + std::string(name) + "'");
    }
    const Value module = make(name, *found);
    if (parent && as<Unknown>(parent) == nullptr) {
        in_.set_attribute(parent, in_.name(last_of(name)), module);
    }
    // A module may replace itself in sys.modules.
    const Value replaced = in_.modules()->find(in_.name(name));
    return replaced ? replaced : module;
}

std::optional<Importer::Found> Importer::find(std::string_view name, Value parent) {
    if (parent && as<Unknown>(parent) != nullptr) {
        Found found{Found::Kind::library, {}, false, {}};
        found.library.kind = LibraryKind::unmodelled;
        return found;
    }
    const auto library = [&](bool before_path) -> std::optional<Found> {
        LibraryModule module = in_.host().find_library(name, before_path);
        if (module.kind == LibraryKind::absent) {
            return std::nullopt;
        }
        const bool is_package = module.is_package;
        return Found{Found::Kind::library, {}, is_package, std::move(module)};
    };
    if (!parent) {
        if (auto found = library(true)) {
            return found;
        }
    }
    std::optional<Found> folder_found;
    const Value path = parent ? path_of(parent) : Value(in_.path());
    for (const Value entry : path ? in_.items_of(path) : std::vector<Value>()) {
        const Str* folder = as<Str>(entry);
        if (folder == nullptr) {
            continue;
        }
        const std::string_view where = folder->size == 0 ? "/project" : folder->view();
        if (auto found = find_in_folder(where, last_of(name), folder_found)) {
            return found;
        }
    }
    // What a package of the project's own does not have is not looked for in one that it hides.
    const Module* package = as<Module>(parent);
    if (package == nullptr || package->library) {
        if (auto found = library(false)) {
            return found;
        }
    }
    return folder_found;
}

std::optional<Importer::Found> Importer::find_in_folder(std::string_view folder,
                                                        std::string_view last,
                                                        std::optional<Found>& folder_found) {
    Host& host = in_.host();
    const std::string base =
        std::string(folder) + (folder.ends_with('/') ? "" : "/") + std::string(last);
    if (!host.may_have_paths(base)) {
        return std::nullopt;
    }
    if (host.read_file(base + "/__init__.py")) {
        return Found{Found::Kind::project_file, base + "/__init__.py", true, {}};
    }
    if (host.read_file(base + ".py")) {
        return Found{Found::Kind::project_file, base + ".py", false, {}};
    }
    if (!folder_found && host.is_directory(base)) {
        folder_found = Found{Found::Kind::namespace_package, base, true, {}};
    }
    return std::nullopt;
}

void Importer::set_package(Module* module, std::string_view name, std::string_view file,
                           bool is_package) {
    const Names& names = in_.names();
    Dict* own = module->attributes;
    own->set(names.dunder_package, in_.string(is_package ? name : parent_of(name)));
    own->set(names.dunder_builtins, in_.modules()->find(in_.name("builtins")));
    if (!file.empty()) {
        own->set(names.dunder_file, in_.string(file));
        own->set(in_.name("__cached__"), in_.none());
    }
    if (is_package) {
        const std::string_view folder = file.empty() ? name : file.substr(0, file.rfind('/'));
        own->set(names.dunder_path,
                 in_.list(std::span<const Value>(std::array<Value, 1>{in_.string(folder)})));
    }
}

void Importer::run_code(Module* module, Code* code) {
    module->initializing = true;
    try {
        Machine(in_).run_code(code, module->attributes, module->attributes);
    } catch (const PythonError&) {
        module->initializing = false;
        throw;
    }
    module->initializing = false;
}

void Importer::run_file(Module* module, std::string_view path, std::string_view source,
                        bool is_package) {
    const Value name = module->attributes->find(in_.names().dunder_name);
    set_package(module, cast<Str>(name).view(), path, is_package);
    run_code(module, compile_text(in_, source, path, CompileMode::module));
}

Value Importer::make(std::string_view name, const Found& found) {
    if (found.kind == Found::Kind::library) {
        return make_library(name, found.library);
    }
    Str* key = in_.name(name);
    Module* module = in_.new_module(key);
    in_.modules()->set(key, module);
    if (found.kind == Found::Kind::namespace_package) {
        set_package(module, name, {}, true);
        module->attributes->set(
            in_.names().dunder_path,
            in_.list(std::span<const Value>(std::array<Value, 1>{in_.string(found.path)})));
        return module;
    }
    try {
        run_file(module, found.path, *in_.host().read_file(found.path), found.is_package);
    } catch (const PythonError&) {
        in_.modules()->remove(key);
        throw;
    }
    return module;
}

Value Importer::make_library(std::string_view name, const LibraryModule& library) {
    Str* key = in_.name(name);
    // Importing a module whose names alone are recorded does nothing that shows. It is a module
    // like any other, and only what is done with them is not known.
    const bool known_by_names = library.kind == LibraryKind::unmodelled &&
                                !in_.host().real_names(NamesOf::module, name).empty();
    if (library.kind == LibraryKind::unmodelled && !known_by_names) {
        in_.note_unmodelled(name);
        const Value unknown = in_.make_unknown(name);
        in_.modules()->set(key, unknown);
        return unknown;
    }
    if (Module* dormant = wake(name)) {
        return dormant;
    }
    Module* module = in_.new_module(key);
    module->library = true;
    in_.modules()->set(key, module);
    set_package(module, name, library.file, library.is_package);
    in_.dormant_modules().started(name);
    try {
        if (library.native != nullptr) {
            library.native->fill(in_, module);
        }
        if (library.code != nullptr) {
            run_code(module, load_unit(in_, library.code));
        }
    } catch (const PythonError&) {
        in_.dormant_modules().ended();
        in_.modules()->remove(key);
        throw;
    }
    in_.dormant_modules().ended();
    return module;
}

std::string Importer::package_of(Dict* globals) {
    const Names& names = in_.names();
    const Value package = globals != nullptr ? globals->find(names.dunder_package) : Value();
    if (package && as<Str>(package) != nullptr) {
        return std::string(cast<Str>(package).view());
    }
    const Value name = globals != nullptr ? globals->find(names.dunder_name) : Value();
    if (!name) {
        in_.raise_with(in_.exceptions().key_error, {in_.string("'__name__' not in globals")});
    }
    const std::string_view text = as<Str>(name) != nullptr ? cast<Str>(name).view() : "";
    return std::string(globals->find(names.dunder_path) ? text : parent_of(text));
}

std::string Importer::resolve(std::string_view name, std::string_view package, std::int64_t level) {
    if (package.empty()) {
        in_.raise(in_.exceptions().import_error,
                  "attempted relative import with no known parent package");
    }
    std::string_view base = package;
    for (std::int64_t up = 1; up < level; ++up) {
        if (base.find('.') == std::string_view::npos) {
            in_.raise(in_.exceptions().import_error,
                      "attempted relative import beyond top-level package");
        }
        base = parent_of(base);
    }
    return name.empty() ? std::string(base) : std::string(base) + "." + std::string(name);
}

void Importer::load_from_list(Value module, Value from_list) {
    for (const Value item : in_.items_of(from_list)) {
        const Str* name = as<Str>(item);
        if (name == nullptr) {
            in_.raise_type_error("Item in ``from list'' must be str, not " +
                                 std::string(Interpreter::type_name(item)));
        }
        if (name->view() == "*") {
            if (const Value all = in_.find_attribute(module, in_.names().dunder_all)) {
                load_from_list(module, all);
            }
            continue;
        }
        if (in_.find_attribute(module, in_.heap().intern(&cast<Str>(item)))) {
            continue;
        }
        const Value module_name = in_.find_attribute(module, in_.names().dunder_name);
        const std::string full = in_.str_text(module_name) + "." + std::string(name->view());
        try {
            load(full);
        } catch (const PythonError& error) {
            // Not there: the statement itself complains. Something else missing is an error.
            if (!error.exception->type->is_subtype_of(in_.exceptions().module_not_found_error)) {
                throw;
            }
            const Value missing = in_.find_attribute(error.exception, in_.names().name);
            if (as<Str>(missing) == nullptr || cast<Str>(missing).view() != full) {
                throw;
            }
        }
    }
}

Value Interpreter::import_module(std::string_view name) {
    return Importer(*this).load(name);
}

Value Interpreter::import_name(Str* name, Dict* globals, Value from_list, std::int64_t level) {
    Importer importer(*this);
    std::string absolute(name->view());
    if (level > 0) {
        absolute = importer.resolve(absolute, importer.package_of(globals), level);
    } else if (absolute.empty()) {
        raise_value_error("Empty module name");
    }
    const Value module = importer.load(absolute);
    if (same(from_list, none_) || !truth(from_list)) {
        const std::size_t dot = name->view().find('.');
        if (dot == std::string_view::npos) {
            return module;
        }
        return importer.load(name->view().substr(0, dot));
    }
    if (as<Unknown>(module) == nullptr && importer.path_of(module)) {
        importer.load_from_list(module, from_list);
    }
    return module;
}

Value Interpreter::import_from(Value module, Str* name) {
    if (const Value found = find_attribute(module, name)) {
        return found;
    }
    const Value module_name = find_attribute(module, names_.dunder_name);
    if (const Str* text = as<Str>(module_name)) {
        const std::string full = std::string(text->view()) + "." + std::string(name->view());
        if (const Value submodule = modules_->find(this->name(full))) {
            return submodule;
        }
    }
    const std::string message = cannot_import_name(*this, module, *name);
    Exception* error = make_exception(exceptions_.import_error, message);
    Dict* own = instance_dict(error);
    own->set(this->name("msg"), string(message));
    own->set(names_.name, module_name ? module_name : none_);
    const Value file = find_attribute(module, names_.dunder_file);
    own->set(names_.path, file ? file : none_);
    own->set(names_.name_from, name);
    raise(error);
}

void Machine::import_star(Frame& frame, Value module) {
    if (as<Unknown>(module) != nullptr) {
        in_.cannot_know(module);
    }
    const auto put = [&](Value name) {
        Str* text = as<Str>(name);
        if (text == nullptr) {
            in_.raise_type_error(
                "Item in " + in_.str_text(in_.get_attribute(module, names_.dunder_name)) +
                ".__all__ must be str, not " + std::string(Interpreter::type_name(name)));
        }
        text = heap_.intern(text);
        store_name(frame, text, in_.get_attribute(module, text));
    };
    // A model takes of another what that has.
    const Module* own = frame.code->library ? nullptr : as<Module>(module);
    if (own != nullptr) {
        const auto real = public_names_in_reality(in_, *own);
        for (const std::string_view name : real) {
            put(in_.name(name));
        }
        if (!real.empty()) {
            return;
        }
    }
    if (const Value all = in_.find_attribute(module, names_.dunder_all)) {
        in_.for_each(all, put);
        return;
    }
    std::vector<Value> names;
    in_.instance_dict(module.object)->for_each([&](Value key, Value) {
        if (as<Str>(key) != nullptr && !cast<Str>(key).view().starts_with('_')) {
            names.push_back(key);
        }
    });
    for (const Value name : names) {
        put(name);
    }
}

Value Interpreter::run_file(std::string_view path, std::string_view module_name) {
    Str* key = name(module_name);
    Module* module = new_module(key);
    modules_->set(key, module);
    const auto source = host_.read_file(path);
    if (!source) {
        raise(exceptions_.file_not_found_error,
              "[Errno 2] No such file or directory: '" + std::string(path) + "'");
    }
    Importer(*this).run_file(module, path, *source, false);
    return module;
}

}  // namespace firstboot::python
