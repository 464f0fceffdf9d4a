#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "python/compile/symbol_table.h"

namespace firstboot::python {

/// Walks the tree once and notes in each scope what happens to which name; who binds it is decided
/// afterwards (symbol_resolver.h). Errors are those of CPython's symbol table, in its order.
class SymbolCollector {
  public:
    SymbolCollector(const syntax::Tree& tree, SymbolTable& table) : tree_(tree), table_(table) {}

    [[nodiscard]] std::optional<syntax::SyntaxError> collect();

    [[nodiscard]] Scope& module() { return *table_.scopes_.front(); }

    /// Where a scope declares a name global or nonlocal, for errors that are found later.
    [[nodiscard]] text::Span declaration_of(const Scope& scope, std::string_view name) const;

    /// The names of a comprehension's targets, in its scope.
    [[nodiscard]] static bool is_bound(const Symbol& symbol) {
        return symbol.is_assigned || symbol.is_parameter || symbol.is_imported ||
               symbol.is_type_parameter;
    }

  private:
    struct StatementWalker;
    struct ExpressionWalker;
    struct PatternWalker;
    using Part = SymbolTable::Part;

    [[noreturn]] void refuse(text::Span span, std::string message) const;

    void enter(const void* node, Part part, ScopeKind kind, std::string name);
    void leave() { current_ = current_->parent; }

    syntax::Identifier own_name(syntax::Identifier name);
    void use(syntax::Identifier name);
    void assign(syntax::Identifier name, text::Span span);
    void import(syntax::Identifier name, text::Span span);
    void add_parameter(const syntax::Parameter& parameter);
    void add_hidden_parameter(std::string_view name);
    void check_name(syntax::Identifier name, text::Span span, bool deleting) const;
    void declare(const syntax::ScopeDeclaration& declaration, bool global);

    void visit_all(syntax::List<syntax::Statement*> statements);
    void visit_all(syntax::List<syntax::Expression*> expressions);
    void visit_conditional(syntax::List<syntax::Statement*> statements);
    void visit(const syntax::Statement& statement);
    void visit(const syntax::Expression* expression);
    void visit(const syntax::Pattern* pattern);

    void visit_parameters(const syntax::Parameters& parameters);
    void visit_defaults(const syntax::Parameters& parameters);
    void visit_function_annotations(const syntax::FunctionDef& function, Scope& scope_of_function);
    void visit_annotation(const syntax::Expression& annotation);
    void visit_deferred(const syntax::Expression& annotation);
    void enter_type_parameters(const syntax::Statement& definition, syntax::Identifier name,
                               syntax::List<syntax::TypeParameter*> parameters);
    void visit_type_variable(const syntax::TypeParameter& parameter,
                             const syntax::Expression* expression, Part part);
    void visit_comprehension(const syntax::Expression& expression, std::string name,
                             syntax::List<syntax::Comprehension> generators,
                             const syntax::Expression* element, const syntax::Expression* value);
    void assign_in_comprehension(const syntax::NamedExpr& expression);
    void refuse_in_comprehension(const Scope& around, text::Span span) const;
    void see_class_scope();
    void check_allowed(std::string_view what, text::Span span) const;

    const syntax::Tree& tree_;
    SymbolTable& table_;
    Scope* current_ = nullptr;
    std::string class_name_;
    bool in_condition_ = false;
    /// Inside the iterable of a comprehension, where `:=` is not allowed.
    int iterable_depth_ = 0;
    int depth_ = 0;
    std::unordered_map<const Scope*, std::unordered_map<std::string_view, text::Span>>
        declarations_;
    std::unordered_map<const Scope*, std::vector<std::string_view>> targets_;
};

}  // namespace firstboot::python
