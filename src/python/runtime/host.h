#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "python/objects/native.h"

namespace firstboot::python {

struct CodeUnit;

enum class LibraryKind : std::uint8_t {
    absent,      ///< does not exist in the modelled world: ModuleNotFoundError
    frozen,      ///< written in Python, part of the engine
    native,      ///< written in C++
    unmodelled,  ///< exists in reality (standard library or an installed package), not here
};

/// What an absolute module name means outside of the project.
struct LibraryModule {
    LibraryKind kind = LibraryKind::absent;
    /// Of a frozen module: what runs, compiled before (see compile_module); shared between boots.
    std::shared_ptr<const CodeUnit> code = {};
    /// Where the module would lie in reality, for messages and __file__; empty where it has no
    /// file.
    std::string file = {};
    bool is_package = false;
    const NativeModuleDefinition* native = nullptr;
    /// Belongs to the standard library, so that the import hints call it so.
    bool standard_library = false;
};

/// Whose names Host::real_names tells.
enum class NamesOf : std::uint8_t { module, type, instance };

enum class OutputStream : std::uint8_t { standard, error };

/// The world around an interpreter, supplied by who boots. All paths are absolute and normal
/// ("/project/app/config.py").
class Host {
  public:
    virtual ~Host() = default;

    /// The bytes of a file of the project; they must stay where they are until the boot ends.
    virtual std::optional<std::string_view> read_file(std::string_view path) = 0;
    virtual bool is_directory(std::string_view path) = 0;
    /// Whether the path of any file or folder starts so; a quick no for who would look for several.
    virtual bool may_have_paths(std::string_view /*start*/) { return true; }

    /// Modules that stand before sys.path are asked for with `before_path` (CPython's builtin
    /// modules and those that are imported before the project runs), then, where no entry of
    /// sys.path has the name, again without.
    virtual LibraryModule find_library(std::string_view name, bool before_path) = 0;

    /// What a library's module, class or instance of a class has in reality, by its full name
    /// ("flask.app.Flask"): its model may lack some of it and have helpers of its own. Empty where
    /// nothing is known, as of the project's own modules and classes.
    [[nodiscard]] virtual std::vector<std::string_view> real_names(
        NamesOf /*kind*/, std::string_view /*full_name*/) const {
        return {};
    }

    virtual void write(OutputStream stream, std::string_view text) = 0;

    /// The folder of the script that Python was started with; modules in it may hide others, which
    /// import errors point out. Empty, as under the `flask` command: none of the project's.
    [[nodiscard]] virtual std::string_view script_directory() const { return {}; }
};

}  // namespace firstboot::python
