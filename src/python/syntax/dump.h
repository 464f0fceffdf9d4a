#pragma once

#include <string>

#include "python/syntax/tree.h"

namespace firstboot::python::syntax {

/// The tree as CPython's ast.dump(tree, include_attributes=…) writes it.
[[nodiscard]] std::string dump(const Tree& tree, bool with_places);

}  // namespace firstboot::python::syntax
