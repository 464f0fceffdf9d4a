#include "python/compile/checks.h"

#include "python/compile/future.h"
#include "python/compile/placement.h"

namespace firstboot::python {

std::variant<SymbolTable, syntax::SyntaxError> check_tree(const syntax::Tree& tree) {
    if (auto error = check_future_features(tree)) {
        return *std::move(error);
    }
    auto table = build_symbol_table(tree);
    if (const SymbolTable* symbols = std::get_if<SymbolTable>(&table)) {
        if (auto error = check_placement(tree, *symbols)) {
            return *std::move(error);
        }
    }
    return table;
}

}  // namespace firstboot::python
