#pragma once

#include <string>

#include "python/syntax/expressions.h"

namespace firstboot::python::syntax {

/// An expression as the text that CPython keeps of an annotation under
/// `from __future__ import annotations`: one way to write each, whatever the source looks like.
[[nodiscard]] std::string unparse(const Expression& expression);

}  // namespace firstboot::python::syntax
