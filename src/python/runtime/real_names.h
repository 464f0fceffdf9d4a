#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "python/runtime/interpreter.h"

namespace firstboot::python {

/// What an attribute that a library's model lacks is in reality: a submodule that the real package
/// has loaded, or something that is not modelled (Unknown). Nothing where reality lacks it as well,
/// where nobody knows, and where a model asks rather than the project: models probe each other for
/// what they themselves define.
[[nodiscard]] Value attribute_in_reality(Interpreter& interpreter, Value object, Str* attribute);

/// The same of a name that a library's module is known to have.
[[nodiscard]] Value member_in_reality(Interpreter& interpreter, std::string_view module,
                                      std::string_view name);

/// What `from module import *` takes from a library's module that has no __all__ in reality: its
/// model may lack some of that and have helpers of its own. Empty where nobody knows.
[[nodiscard]] std::vector<std::string_view> public_names_in_reality(Interpreter& interpreter,
                                                                    const Module& module);

/// dir() as CPython's suggestions see it: of libraries the names of the real thing, not those of
/// its model. In dir()'s order.
[[nodiscard]] std::vector<std::string> real_directory(Interpreter& interpreter, Value object);

}  // namespace firstboot::python
