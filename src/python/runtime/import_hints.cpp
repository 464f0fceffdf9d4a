#include "python/runtime/import_hints.h"

#include <optional>

namespace firstboot::python {
namespace {

std::string quoted(std::string_view text) {
    return "'" + std::string(text) + "'";
}

struct Identity {
    std::string name;
    std::optional<std::string> file;
    bool initializing = false;
    /// Lies beside the script that was started, so that its name may hide another module's.
    bool beside_script = false;
    bool hides_standard_library = false;
};

Identity identify(Interpreter& interpreter, Value module) {
    Identity result;
    const Names& names = interpreter.names();
    const Value name = interpreter.find_attribute(module, names.dunder_name);
    result.name = as<Str>(name) != nullptr ? std::string(cast<Str>(name).view())
                                           : std::string("<unknown module name>");
    const Dict* own = module.object->attributes;
    const Value file = own != nullptr ? own->find(names.dunder_file) : Value();
    if (as<Str>(file) != nullptr) {
        result.file = std::string(cast<Str>(file).view());
    }
    if (const Module* known = as<Module>(module)) {
        result.initializing = known->initializing;
    }
    const std::string_view script = interpreter.host().script_directory();
    if (result.file && !script.empty()) {
        std::string_view folder = *result.file;
        folder = folder.substr(0, folder.rfind('/'));
        if (result.file->ends_with("/__init__.py")) {
            folder = folder.substr(0, folder.rfind('/'));
        }
        result.beside_script = folder == script;
        result.hides_standard_library =
            result.beside_script &&
            interpreter.host().find_library(result.name, false).standard_library;
    }
    return result;
}

std::string hides_standard_library(const Identity& module) {
    return "(consider renaming " + quoted(*module.file) +
           " since it has the same name as the standard library module named " +
           quoted(module.name) + " and prevents importing that standard library module)";
}

std::string may_hide_library(const Identity& module) {
    return "(consider renaming " + quoted(*module.file) +
           " if it has the same name as a library you intended to import)";
}

}  // namespace

std::string missing_module_attribute(Interpreter& interpreter, Module& module,
                                     const Str& attribute) {
    const Identity identity = identify(interpreter, &module);
    if (identity.name == "<unknown module name>") {
        return "module has no attribute " + quoted(attribute.view());
    }
    std::string plain =
        "module " + quoted(identity.name) + " has no attribute " + quoted(attribute.view());
    if (identity.hides_standard_library) {
        return plain + " " + hides_standard_library(identity);
    }
    if (identity.initializing) {
        if (identity.beside_script) return plain + " " + may_hide_library(identity);
        const std::string from = identity.file ? " from " + quoted(*identity.file) : "";
        return "partially initialized module " + quoted(identity.name) + from +
               " has no attribute " + quoted(attribute.view()) +
               " (most likely due to a circular import)";
    }
    const std::string submodule = identity.name + "." + std::string(attribute.view());
    if (const Module* found =
            as<Module>(interpreter.modules()->find(interpreter.name(submodule)))) {
        if (found->initializing) {
            return "cannot access submodule " + quoted(attribute.view()) + " of module " +
                   quoted(identity.name) + " (most likely due to a circular import)";
        }
    }
    return plain;
}

std::string cannot_import_name(Interpreter& interpreter, Value module, const Str& name) {
    const Identity identity = identify(interpreter, module);
    const std::string from = "cannot import name " + quoted(name.view()) + " from ";
    if (!identity.file) {
        return from + quoted(identity.name) + " (unknown location)";
    }
    if (identity.hides_standard_library) {
        return from + quoted(identity.name) + " " + hides_standard_library(identity);
    }
    if (identity.initializing) {
        return identity.beside_script
                   ? from + quoted(identity.name) + " " + may_hide_library(identity)
                   : from + "partially initialized module " + quoted(identity.name) +
                         " (most likely due to a circular import) (" + *identity.file + ")";
    }
    return from + quoted(identity.name) + " (" + *identity.file + ")";
}

}  // namespace firstboot::python
