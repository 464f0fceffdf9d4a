#include "python/compile/symbol_collector.h"

#include <initializer_list>
#include <utility>

#include "python/syntax/place.h"

namespace firstboot::python {

using namespace syntax;

namespace {

std::string joined(std::initializer_list<std::string_view> parts) {
    std::string text;
    for (const std::string_view part : parts) {
        text += part;
    }
    return text;
}

}  // namespace

std::optional<SyntaxError> SymbolCollector::collect() {
    current_ = &table_.add(&tree_, Part::body, ScopeKind::module, "top", nullptr);
    try {
        for (const Statement* statement : tree_.body()) {
            const bool future = statement->kind == StatementKind::ImportFrom &&
                                static_cast<const ImportFrom*>(statement)->module == "__future__";
            if (!future) continue;
            for (const ImportAlias* alias : static_cast<const ImportFrom*>(statement)->names) {
                if (alias->name == "annotations") table_.text_annotations_ = true;
            }
        }
        visit_all(tree_.body());
        visit(tree_.expression());
    } catch (SyntaxError& error) {
        return std::move(error);
    }
    return std::nullopt;
}

text::Span SymbolCollector::declaration_of(const Scope& scope, std::string_view name) const {
    const auto found = declarations_.find(&scope);
    if (found == declarations_.end() || !found->second.contains(name)) return {};
    return found->second.at(name);
}

void SymbolCollector::refuse(text::Span span, std::string message) const {
    throw error_at(tree_.source(), SyntaxErrorKind::syntax_error, std::move(message), span.begin,
                   span.end);
}

void SymbolCollector::enter(const void* node, Part part, ScopeKind kind, std::string name) {
    current_ = &table_.add(node, part, kind, std::move(name), current_);
}

Identifier SymbolCollector::own_name(Identifier name) {
    if (class_name_.empty() || !name.starts_with("__") || name.ends_with("__")) return name;
    return table_.keep(mangled(class_name_, name));
}

void SymbolCollector::check_name(Identifier name, text::Span span, bool deleting) const {
    if (name == "__debug__") {
        refuse(span, deleting ? "cannot delete __debug__" : "cannot assign to __debug__");
    }
}

void SymbolCollector::use(Identifier name) {
    current_->symbol(own_name(name)).is_used = true;
    // A function that says `super` needs the class that it lies in.
    if (name == "super" && current_->is_function_like()) {
        current_->symbol("__class__").is_used = true;
    }
}

void SymbolCollector::assign(Identifier name, text::Span span) {
    check_name(name, span, false);
    current_->symbol(own_name(name)).is_assigned = true;
}

void SymbolCollector::import(Identifier name, text::Span span) {
    if (name == "*") {
        if (current_->kind != ScopeKind::module) {
            refuse(span, "import * only allowed at module level");
        }
        return;
    }
    check_name(name, span, false);
    Symbol& symbol = current_->symbol(own_name(name));
    symbol.is_imported = symbol.is_assigned = true;
}

void SymbolCollector::add_parameter(const Parameter& parameter) {
    check_name(parameter.name, parameter.span, false);
    const Identifier name = own_name(parameter.name);
    if (const Symbol* known = current_->find(name); known != nullptr && known->is_parameter) {
        refuse(parameter.span,
               "duplicate argument '" + std::string(parameter.name) + "' in function definition");
    }
    current_->symbol(name).is_parameter = true;
}

void SymbolCollector::add_hidden_parameter(std::string_view name) {
    Symbol& symbol = current_->symbol(table_.keep(std::string(name)));
    symbol.is_parameter = symbol.is_used = true;
}

void SymbolCollector::declare(const ScopeDeclaration& declaration, bool global) {
    const std::string_view kind = global ? "global" : "nonlocal";
    for (const Identifier written : declaration.names) {
        const Identifier name = own_name(written);
        if (const Symbol* known = current_->find(name)) {
            if (known->is_parameter) {
                refuse(declaration.span, joined({"name '", written, "' is parameter and ", kind}));
            }
            if (known->is_used) {
                refuse(declaration.span,
                       joined({"name '", written, "' is used prior to ", kind, " declaration"}));
            }
            if (known->is_annotated) {
                refuse(declaration.span,
                       joined({"annotated name '", written, "' can't be ", kind}));
            }
            if (known->is_assigned) {
                refuse(declaration.span, joined({"name '", written, "' is assigned to before ",
                                                 kind, " declaration"}));
            }
        }
        Symbol& symbol = current_->symbol(name);
        (global ? symbol.is_declared_global : symbol.is_declared_nonlocal) = true;
        declarations_[current_][name] = declaration.span;
    }
}

void SymbolCollector::check_allowed(std::string_view what, text::Span span) const {
    std::string_view where;
    switch (current_->kind) {
        case ScopeKind::annotations:
            where = "an annotation";
            break;
        case ScopeKind::type_variable:
            where = current_->name;
            break;
        case ScopeKind::type_alias:
            where = "a type alias";
            break;
        case ScopeKind::type_parameters:
            where = "the definition of a generic";
            break;
        default:
            return;
    }
    refuse(span, std::string(what) + " cannot be used within " + std::string(where));
}

void SymbolCollector::visit_defaults(const Parameters& parameters) {
    visit_all(parameters.defaults);
    visit_all(parameters.keyword_defaults);
}

void SymbolCollector::visit_parameters(const Parameters& parameters) {
    for (const auto& group :
         {parameters.positional_only, parameters.positional, parameters.keyword_only}) {
        for (const Parameter* parameter : group) add_parameter(*parameter);
    }
    for (const Parameter* parameter : {parameters.variadic, parameters.keywords}) {
        if (parameter != nullptr) add_parameter(*parameter);
    }
}

void SymbolCollector::visit_all(List<Statement*> statements) {
    for (const Statement* statement : statements) visit(*statement);
}

void SymbolCollector::visit_all(List<Expression*> expressions) {
    for (const Expression* expression : expressions) visit(expression);
}

void SymbolCollector::visit_conditional(List<Statement*> statements) {
    const bool before = std::exchange(in_condition_, true);
    visit_all(statements);
    in_condition_ = before;
}

}  // namespace firstboot::python
