#pragma once

#include <optional>

#include "python/compile/symbol_collector.h"

namespace firstboot::python {

/// Decides the binding of every symbol that was collected, as CPython's `analyze_block` does, and
/// which comprehensions run in the frame around them. An error is one of `nonlocal`.
[[nodiscard]] std::optional<syntax::SyntaxError> resolve_symbols(const syntax::Tree& tree,
                                                                 SymbolCollector& collector);

}  // namespace firstboot::python
