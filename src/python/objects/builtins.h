#pragma once

#include <span>

#include "python/objects/native.h"

namespace firstboot::python {

/// The module builtins in parts: numbers, everything about single values and output, and types
/// that iterate (enumerate, zip, map, filter, reversed).
[[nodiscard]] std::span<const NativeFunctionDefinition> builtin_number_functions();
void add_builtin_iterator_types(Interpreter& interpreter);

}  // namespace firstboot::python
