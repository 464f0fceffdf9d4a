#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "python/syntax/statements.h"

namespace firstboot::python {

/// The docstring of a body, its indentation removed as CPython 3.13 and later do when compiling.
[[nodiscard]] std::optional<std::string> docstring_of(syntax::List<syntax::Statement*> body);

/// Removes the common indentation of all lines but the first, and the first line's own.
[[nodiscard]] std::string without_indentation(std::string_view docstring);

}  // namespace firstboot::python
