#pragma once

#include <optional>

#include "python/syntax/syntax_error.h"
#include "python/syntax/tree.h"

namespace firstboot::python {

/// What CPython says to the future statements at the start of a module, before anything else:
/// "future feature x is not defined".
[[nodiscard]] std::optional<syntax::SyntaxError> check_future_features(const syntax::Tree& tree);

}  // namespace firstboot::python
