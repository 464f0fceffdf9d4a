#include "python/compile/symbol_table.h"

#include "python/compile/symbol_collector.h"
#include "python/compile/symbol_resolver.h"

namespace firstboot::python {

const Symbol* Scope::find(std::string_view wanted) const {
    const auto found = index.find(wanted);
    return found == index.end() ? nullptr : &symbols[found->second];
}

Symbol& Scope::symbol(syntax::Identifier symbol_name) {
    const auto [place, added] =
        index.try_emplace(symbol_name, static_cast<std::uint32_t>(symbols.size()));
    if (added) {
        Symbol made;
        made.name = symbol_name;
        symbols.push_back(made);
    }
    return symbols[place->second];
}

const Scope& SymbolTable::at(const void* node, Part part) const {
    return *by_node_.at(Key{node, part});
}

const Scope& SymbolTable::of(const syntax::Statement& definition) const {
    return at(&definition, Part::body);
}

const Scope& SymbolTable::of(const syntax::Expression& expression) const {
    return at(&expression, Part::body);
}

const Scope& SymbolTable::type_parameters_of(const syntax::Statement& definition) const {
    return at(&definition, Part::type_parameters);
}

const Scope& SymbolTable::bound_of(const syntax::TypeParameter& parameter) const {
    return at(&parameter, Part::bound);
}

const Scope& SymbolTable::default_of(const syntax::TypeParameter& parameter) const {
    return at(&parameter, Part::default_value);
}

Scope& SymbolTable::add(const void* node, Part part, ScopeKind kind, std::string name,
                        Scope* parent) {
    Scope& scope = *scopes_.emplace_back(std::make_unique<Scope>());
    scope.kind = kind;
    scope.name = std::move(name);
    scope.parent = parent;
    if (parent != nullptr) {
        parent->children.push_back(&scope);
        scope.is_nested = parent->is_nested || parent->is_function_like();
    }
    by_node_.emplace(Key{node, part}, &scope);
    return scope;
}

syntax::Identifier SymbolTable::keep(std::string text) {
    return *texts_.emplace_back(std::make_unique<std::string>(std::move(text)));
}

std::string mangled(std::string_view class_name, std::string_view name) {
    const bool is_private =
        name.starts_with("__") && !name.ends_with("__") && name.find('.') == std::string_view::npos;
    const auto first = class_name.find_first_not_of('_');
    if (!is_private || first == std::string_view::npos) return std::string(name);
    return "_" + std::string(class_name.substr(first)) + std::string(name);
}

std::variant<SymbolTable, syntax::SyntaxError> build_symbol_table(const syntax::Tree& tree) {
    SymbolTable table;
    SymbolCollector collector(tree, table);
    if (auto error = collector.collect()) return *std::move(error);
    if (auto error = resolve_symbols(tree, collector)) return *std::move(error);
    return table;
}

}  // namespace firstboot::python
