#pragma once

#include <optional>

#include "python/compile/code_unit.h"
#include "python/syntax/expressions.h"

namespace firstboot::python {

/// A literal as a constant of code.
[[nodiscard]] Constant constant_of(const syntax::LiteralValue& value);

/// `-1`, `+1.5` and their like, which CPython computes when it compiles.
[[nodiscard]] std::optional<Constant> folded(const syntax::UnaryOp& node);

}  // namespace firstboot::python
