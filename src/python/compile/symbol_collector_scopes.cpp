// The scopes of type parameters, annotations and comprehensions.

#include <algorithm>
#include <unordered_map>
#include <utility>
#include <vector>

#include "python/compile/symbol_collector.h"

namespace firstboot::python {

using namespace syntax;

void SymbolCollector::see_class_scope() {
    const Scope& around = *current_->parent;
    if (around.kind == ScopeKind::class_body || around.sees_class_scope) {
        current_->sees_class_scope = true;
        current_->symbol("__classdict__").is_used = true;
    }
}

void SymbolCollector::visit_type_variable(const TypeParameter& parameter,
                                          const Expression* expression, Part part) {
    if (expression == nullptr) return;
    static constexpr std::string_view kinds[] = {"a TypeVar", "a ParamSpec", "a TypeVarTuple"};
    const std::string_view kind = kinds[static_cast<std::size_t>(parameter.kind)];
    std::string name(kind);
    if (part == Part::default_value) {
        name += " default";
    } else {
        name += expression->kind == ExpressionKind::Tuple ? " constraint" : " bound";
    }
    enter(&parameter, part, ScopeKind::type_variable, std::move(name));
    see_class_scope();
    visit(expression);
    leave();
}

void SymbolCollector::enter_type_parameters(const Statement& definition, Identifier name,
                                            List<TypeParameter*> parameters) {
    enter(&definition, Part::type_parameters, ScopeKind::type_parameters, std::string(name));
    see_class_scope();
    for (const TypeParameter* parameter : parameters) {
        const Identifier own = own_name(parameter->name);
        if (const Symbol* known = current_->find(own);
            known != nullptr && known->is_type_parameter) {
            refuse(parameter->span,
                   "duplicate type parameter '" + std::string(parameter->name) + "'");
        }
        Symbol& symbol = current_->symbol(own);
        symbol.is_type_parameter = symbol.is_assigned = true;
        visit_type_variable(*parameter, parameter->bound, Part::bound);
        visit_type_variable(*parameter, parameter->default_value, Part::default_value);
    }
}

void SymbolCollector::visit_function_annotations(const FunctionDef& function,
                                                 Scope& scope_of_function) {
    const Parameters& parameters = *function.parameters;
    std::vector<const Expression*> annotations;
    for (const auto& group :
         {parameters.positional_only, parameters.positional, parameters.keyword_only}) {
        for (const Parameter* parameter : group) annotations.push_back(parameter->annotation);
    }
    for (const Parameter* parameter : {parameters.variadic, parameters.keywords}) {
        if (parameter != nullptr) annotations.push_back(parameter->annotation);
    }
    annotations.push_back(function.returns);
    std::erase(annotations, nullptr);
    if (annotations.empty()) return;
    enter(&scope_of_function, Part::body, ScopeKind::annotations, "__annotate__");
    add_hidden_parameter(".format");
    see_class_scope();
    scope_of_function.annotations = current_;
    for (const Expression* annotation : annotations) visit_deferred(*annotation);
    leave();
}

void SymbolCollector::visit_deferred(const Expression& annotation) {
    if (!table_.text_annotations_) {
        visit(&annotation);
        return;
    }
    // With `from __future__ import annotations` it is a text, which names nothing; what may not
    // stand in an annotation is refused all the same.
    Scope* const owner = current_;
    enter(&annotation, Part::annotation, ScopeKind::annotations, "__annotate__");
    visit(&annotation);
    current_ = owner;
    owner->children.pop_back();
}

void SymbolCollector::visit_annotation(const Expression& annotation) {
    Scope& owner = *current_;
    const bool evaluated = owner.kind == ScopeKind::module || owner.kind == ScopeKind::class_body;
    if (evaluated && (in_condition_ || owner.kind == ScopeKind::module)) {
        owner.has_conditional_annotations = true;
    }
    if (owner.annotations == nullptr) {
        enter(&annotation, Part::annotation, ScopeKind::annotations, "__annotate__");
        add_hidden_parameter(".format");
        if (evaluated) {
            see_class_scope();
            owner.annotations = current_;
        }
    } else {
        current_ = owner.annotations;
    }
    visit_deferred(annotation);
    current_ = &owner;
}

void SymbolCollector::refuse_in_comprehension(const Scope& around, text::Span span) const {
    std::string_view where;
    switch (around.kind) {
        case ScopeKind::class_body:
            where = "in a class body";
            break;
        case ScopeKind::type_variable:
            // Whatever kind of parameter it is, and also in its default.
            where = "in a TypeVar bound";
            break;
        case ScopeKind::type_alias:
            where = "in a type alias";
            break;
        case ScopeKind::type_parameters:
            where = "within the definition of a generic";
            break;
        default:
            return;
    }
    refuse(span,
           "assignment expression within a comprehension cannot be used " + std::string(where));
}

void SymbolCollector::assign_in_comprehension(const NamedExpr& expression) {
    const Identifier written = expression.target->id;
    const Identifier name = own_name(written);
    for (Scope* scope = current_; scope != nullptr; scope = scope->parent) {
        if (scope->kind == ScopeKind::comprehension) {
            const auto& targets = targets_[scope];
            if (std::find(targets.begin(), targets.end(), name) != targets.end()) {
                refuse(expression.target->span,
                       "assignment expression cannot rebind comprehension iteration variable '" +
                           std::string(written) + "'");
            }
            continue;
        }
        if (scope->kind == ScopeKind::annotations) continue;
        refuse_in_comprehension(*scope, expression.target->span);
        const Symbol* known = scope->find(name);
        const bool global =
            scope->kind == ScopeKind::module || (known != nullptr && known->is_declared_global);
        Symbol& inner = current_->symbol(name);
        (global ? inner.is_declared_global : inner.is_declared_nonlocal) = true;
        declarations_[current_][name] = expression.span;
        if (scope->kind == ScopeKind::module) {
            scope->symbol(name).is_declared_global = true;
        }
        scope->symbol(name).is_assigned = true;
        return;
    }
}

void SymbolCollector::visit_comprehension(const Expression& expression, std::string name,
                                          List<Comprehension> generators, const Expression* element,
                                          const Expression* value) {
    const Comprehension& outermost = generators.front();
    ++iterable_depth_;
    visit(outermost.iterable);
    --iterable_depth_;
    enter(&expression, Part::body, ScopeKind::comprehension, std::move(name));
    const int outer_iterables = std::exchange(iterable_depth_, 0);
    Scope& scope = *current_;
    add_hidden_parameter(".0");
    for (const Comprehension& generator : generators) {
        if (generator.is_async) scope.is_coroutine = true;
        // Whatever becomes a symbol by the target alone is one of the loop's own variables.
        const auto before = scope.symbols.size();
        visit(generator.target);
        for (auto place = before; place < scope.symbols.size(); ++place) {
            if (scope.symbols[place].is_assigned) {
                targets_[&scope].push_back(scope.symbols[place].name);
            }
        }
        if (&generator != &outermost) {
            ++iterable_depth_;
            visit(generator.iterable);
            --iterable_depth_;
        }
        visit_all(generator.conditions);
    }
    visit(value);
    visit(element);
    if (scope.is_generator) {
        static const std::unordered_map<std::string_view, std::string_view> places = {
            {"listcomp", "list comprehension"},
            {"setcomp", "set comprehension"},
            {"dictcomp", "dict comprehension"},
            {"genexpr", "generator expression"}};
        refuse(expression.span, "'yield' inside " + std::string(places.at(scope.name)));
    }
    iterable_depth_ = outer_iterables;
    leave();
    // A generator expression that is asynchronous does not make its surroundings so.
    if (scope.is_coroutine && scope.name != "genexpr") current_->is_coroutine = true;
    if (scope.name == "genexpr") scope.is_generator = true;
}

}  // namespace firstboot::python
