#pragma once

#include <string_view>

/// Names of real modules, recorded from CPython 3.14.
namespace firstboot::libraries {

/// A top-level module of the standard library (sys.stdlib_module_names, and `__main__`).
[[nodiscard]] bool is_standard_module(std::string_view name);

/// A top-level module that the `flask` command has imported before it looks for the project, so
/// that a file of the project with that name is never found.
[[nodiscard]] bool is_loaded_before_project(std::string_view name);

/// Built into CPython (sys.builtin_module_names): has no file.
[[nodiscard]] bool is_builtin_module(std::string_view name);

/// A module inside of a package of the standard library ("urllib.parse").
[[nodiscard]] bool is_real_submodule(std::string_view name);

}  // namespace firstboot::libraries
