#pragma once

#include <variant>

#include "python/compile/symbol_table.h"

namespace firstboot::python {

/// All that CPython checks between the tree and the code, in its order: future statements, the
/// symbol table, the placement of statements. The symbols, or the first error.
[[nodiscard]] std::variant<SymbolTable, syntax::SyntaxError> check_tree(const syntax::Tree& tree);

}  // namespace firstboot::python
