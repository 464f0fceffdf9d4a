#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "python/runtime/interpreter.h"

namespace firstboot::python {

/// Finds and runs modules, as importlib does with the default finders.
class Importer {
  public:
    explicit Importer(Interpreter& interpreter) : in_(interpreter) {}

    /// The module of an absolute dotted name, imported with all its parents where it is not yet.
    Value load(std::string_view name);
    /// "pkg" for a relative import in the module with these globals.
    [[nodiscard]] std::string package_of(Dict* globals);
    /// The absolute name that `level` dots and `name` mean in that package.
    [[nodiscard]] std::string resolve(std::string_view name, std::string_view package,
                                      std::int64_t level);
    /// A package's __path__; nothing for any other module.
    [[nodiscard]] Value path_of(Value module);
    /// Imports the submodules that `from package import a, b` asks for.
    void load_from_list(Value module, Value from_list);

    /// Runs a file as the module `module`, whose name it has already.
    void run_file(Module* module, std::string_view path, std::string_view source, bool is_package);

  private:
    struct Found {
        enum class Kind { project_file, namespace_package, library } kind;
        std::string path;  ///< the file; of a namespace package, its folder
        bool is_package = false;
        LibraryModule library{};
    };

    Value find_or_make(std::string_view name);
    std::optional<Found> find(std::string_view name, Value parent);
    std::optional<Found> find_in_folder(std::string_view folder, std::string_view last,
                                        std::optional<Found>& folder_found);
    /// Whether a library's module, of which the project sees one file, is a folder in its model or
    /// in reality, and `name` in it.
    bool is_part_of_model(Value parent, std::string_view name);
    Value make(std::string_view name, const Found& found);
    Value make_library(std::string_view name, const LibraryModule& library);
    /// The module that ran ahead, put into sys.modules with all that it imported; null where it has
    /// to run now.
    Module* wake(std::string_view name);
    /// Whether importing the module now brings the same modules as when it ran ahead. The project
    /// may have modules of their names in front, and packages may not be installed.
    bool comes_unchanged(std::string_view name);
    /// The same of one module, if its package and what it imports come unchanged.
    bool would_be_found_again(std::string_view name);
    void set_package(Module* module, std::string_view name, std::string_view file, bool is_package);
    void run_code(Module* module, Code* code);
    [[noreturn]] void raise_not_found(std::string_view name, const std::string& message);

    Interpreter& in_;
};

}  // namespace firstboot::python
