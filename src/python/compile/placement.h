#pragma once

#include <optional>

#include "python/compile/symbol_table.h"
#include "python/syntax/syntax_error.h"
#include "python/syntax/tree.h"

namespace firstboot::python {

/// What CPython's code generator refuses, in the order in which it meets it: "'return' outside
/// function", "'break' outside loop", "'await' outside function", "default 'except:' must be last",
/// "multiple starred expressions in assignment", …; nothing where the tree is fine.
[[nodiscard]] std::optional<syntax::SyntaxError> check_placement(const syntax::Tree& tree,
                                                                 const SymbolTable& symbols);

}  // namespace firstboot::python
