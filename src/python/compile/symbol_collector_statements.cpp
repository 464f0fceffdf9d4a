// What each kind of statement does to the names of the current scope.

#include <utility>

#include "python/compile/symbol_collector.h"

namespace firstboot::python {

using namespace syntax;

struct SymbolCollector::StatementWalker {
    SymbolCollector& self;

    void operator()(const FunctionDef& node) const {
        self.assign(node.name, node.span);
        self.visit_defaults(*node.parameters);
        self.visit_all(node.decorators);
        const bool generic = !node.type_parameters.empty();
        if (generic) self.enter_type_parameters(node, node.name, node.type_parameters);
        self.enter(&node, Part::body, ScopeKind::function, std::string(node.name));
        Scope& scope = *self.current_;
        scope.is_coroutine = node.is_async;
        self.leave();
        self.visit_function_annotations(node, scope);
        self.current_ = &scope;
        const bool condition = std::exchange(self.in_condition_, false);
        self.visit_parameters(*node.parameters);
        self.visit_all(node.body);
        self.in_condition_ = condition;
        self.leave();
        if (generic) self.leave();
    }
    void operator()(const ClassDef& node) const {
        self.assign(node.name, node.span);
        self.visit_all(node.decorators);
        const bool generic = !node.type_parameters.empty();
        const std::string outer_class = self.class_name_;
        if (generic) {
            self.class_name_ = node.name;
            self.enter_type_parameters(node, node.name, node.type_parameters);
            self.class_name_ = outer_class;
        }
        self.visit_all(node.bases);
        for (const Keyword* keyword : node.keywords) self.visit(keyword->value);
        self.enter(&node, Part::body, ScopeKind::class_body, std::string(node.name));
        self.class_name_ = node.name;
        const bool condition = std::exchange(self.in_condition_, false);
        self.visit_all(node.body);
        self.in_condition_ = condition;
        self.class_name_ = outer_class;
        self.leave();
        if (generic) self.leave();
    }
    void operator()(const TypeAlias& node) const {
        self.visit(node.name);
        const bool generic = !node.type_parameters.empty();
        if (generic) self.enter_type_parameters(node, node.name->id, node.type_parameters);
        self.enter(&node, Part::body, ScopeKind::type_alias, std::string(node.name->id));
        self.see_class_scope();
        self.visit(node.value);
        self.leave();
        if (generic) self.leave();
    }
    void operator()(const Return& node) const { self.visit(node.value); }
    void operator()(const Delete& node) const { self.visit_all(node.targets); }
    void operator()(const Assign& node) const {
        self.visit_all(node.targets);
        self.visit(node.value);
    }
    void operator()(const AugAssign& node) const {
        self.visit(node.target);
        self.visit(node.value);
    }
    void operator()(const AnnAssign& node) const {
        if (node.target->kind == ExpressionKind::Name) {
            annotate(node, static_cast<const Name&>(*node.target));
        } else {
            self.visit(node.target);
        }
        self.visit_annotation(*node.annotation);
        self.visit(node.value);
    }
    void annotate(const AnnAssign& node, const Name& target) const {
        const Identifier name = self.own_name(target.id);
        const Symbol* known = self.current_->find(name);
        const bool declared =
            known != nullptr && (known->is_declared_global || known->is_declared_nonlocal);
        if (declared && self.current_->kind != ScopeKind::module && node.simple) {
            self.refuse(node.span, "annotated name '" + std::string(target.id) + "' can't be " +
                                       (known->is_declared_global ? "global" : "nonlocal"));
        }
        if (node.simple) {
            self.assign(target.id, target.span);
            self.current_->symbol(name).is_annotated = true;
        } else if (node.value != nullptr) {
            self.assign(target.id, target.span);
        }
    }
    void operator()(const For& node) const {
        self.visit(node.target);
        self.visit(node.iterable);
        self.visit_conditional(node.body);
        self.visit_conditional(node.orelse);
    }
    void operator()(const While& node) const {
        self.visit(node.test);
        self.visit_conditional(node.body);
        self.visit_conditional(node.orelse);
    }
    void operator()(const If& node) const {
        self.visit(node.test);
        self.visit_conditional(node.body);
        self.visit_conditional(node.orelse);
    }
    void operator()(const With& node) const {
        for (const WithItem& item : node.items) {
            self.visit(item.context);
            self.visit(item.target);
        }
        self.visit_conditional(node.body);
    }
    void operator()(const Match& node) const {
        self.visit(node.subject);
        for (const MatchCase& match_case : node.cases) {
            self.visit(match_case.pattern);
            self.visit(match_case.guard);
            self.visit_conditional(match_case.body);
        }
    }
    void operator()(const Raise& node) const {
        self.visit(node.exception);
        self.visit(node.cause);
    }
    void operator()(const Try& node) const {
        self.visit_conditional(node.body);
        for (const ExceptHandler* handler : node.handlers) {
            self.visit(handler->type);
            if (!handler->name.empty()) self.assign(handler->name, handler->span);
            self.visit_conditional(handler->body);
        }
        self.visit_conditional(node.orelse);
        self.visit_conditional(node.finalbody);
    }
    void operator()(const Assert& node) const {
        self.visit(node.test);
        self.visit(node.message);
    }
    void operator()(const Import& node) const {
        for (const ImportAlias* alias : node.names) {
            const auto first = alias->name.substr(0, alias->name.find('.'));
            self.import(alias->alias.empty() ? first : alias->alias, alias->span);
        }
    }
    void operator()(const ImportFrom& node) const {
        for (const ImportAlias* alias : node.names) {
            self.import(alias->alias.empty() ? alias->name : alias->alias, alias->span);
        }
    }
    void operator()(const ScopeDeclaration& node) const {
        self.declare(node, node.kind == StatementKind::Global);
    }
    void operator()(const Expr& node) const { self.visit(node.value); }
    void operator()(const PlainStatement&) const {}
};

void SymbolCollector::visit(const Statement& statement) {
    syntax::visit(statement, StatementWalker{*this});
}

}  // namespace firstboot::python
