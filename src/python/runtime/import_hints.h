#pragma once

#include <string>

#include "python/runtime/interpreter.h"

namespace firstboot::python {

/// "module 'app' has no attribute 'x'", or what CPython says of a module that is still being
/// executed or that hides one of the standard library.
[[nodiscard]] std::string missing_module_attribute(Interpreter& interpreter, Module& module,
                                                   const Str& attribute);

/// "cannot import name 'x' from 'app' (/project/app.py)", in the same way.
[[nodiscard]] std::string cannot_import_name(Interpreter& interpreter, Value module,
                                             const Str& name);

}  // namespace firstboot::python
