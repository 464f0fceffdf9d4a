// What each kind of expression and pattern does to the names of the current scope.

#include <utility>

#include "python/compile/symbol_collector.h"

namespace firstboot::python {

using namespace syntax;

namespace {

/// How deep expressions may nest before CPython gives up too.
constexpr int deepest = 3000;

}  // namespace

struct SymbolCollector::ExpressionWalker {
    SymbolCollector& self;

    void operator()(const BoolOp& node) const { self.visit_all(node.values); }
    void operator()(const NamedExpr& node) const {
        self.check_allowed("named expression", node.span);
        if (self.iterable_depth_ > 0) {
            self.refuse(node.span,
                        "assignment expression cannot be used in a comprehension iterable "
                        "expression");
        }
        const bool in_comprehension = self.current_->kind == ScopeKind::comprehension;
        if (in_comprehension) self.assign_in_comprehension(node);
        self.visit(node.value);
        if (in_comprehension) {
            self.check_name(node.target->id, node.target->span, false);
        } else {
            self.visit(node.target);
        }
    }
    void operator()(const BinOp& node) const {
        self.visit(node.left);
        self.visit(node.right);
    }
    void operator()(const UnaryOp& node) const { self.visit(node.operand); }
    void operator()(const Lambda& node) const {
        self.visit_defaults(*node.parameters);
        self.enter(&node, Part::body, ScopeKind::lambda, "lambda");
        const int iterables = std::exchange(self.iterable_depth_, 0);
        self.visit_parameters(*node.parameters);
        self.visit(node.body);
        self.iterable_depth_ = iterables;
        self.leave();
    }
    void operator()(const IfExp& node) const {
        self.visit(node.test);
        self.visit(node.body);
        self.visit(node.orelse);
    }
    void operator()(const Dict& node) const {
        self.visit_all(node.keys);
        self.visit_all(node.values);
    }
    void operator()(const Set& node) const { self.visit_all(node.elements); }
    void operator()(const ElementComprehension& node) const {
        const char* name = node.kind == ExpressionKind::ListComp  ? "listcomp"
                           : node.kind == ExpressionKind::SetComp ? "setcomp"
                                                                  : "genexpr";
        self.visit_comprehension(node, name, node.generators, node.element, nullptr);
    }
    void operator()(const DictComp& node) const {
        self.visit_comprehension(node, "dictcomp", node.generators, node.key, node.value);
    }
    void operator()(const Await& node) const {
        self.check_allowed("await expression", node.span);
        self.visit(node.value);
        self.current_->is_coroutine = true;
    }
    void operator()(const Yield& node) const {
        self.check_allowed("yield expression", node.span);
        self.visit(node.value);
        self.current_->is_generator = true;
    }
    void operator()(const YieldFrom& node) const {
        self.check_allowed("yield expression", node.span);
        self.visit(node.value);
        self.current_->is_generator = true;
    }
    void operator()(const Compare& node) const {
        self.visit(node.left);
        self.visit_all(node.comparators);
    }
    void operator()(const Call& node) const {
        self.visit(node.function);
        self.visit_all(node.arguments);
        for (const Keyword* keyword : node.keywords) {
            if (!keyword->name.empty()) self.check_name(keyword->name, keyword->span, false);
            self.visit(keyword->value);
        }
    }
    void operator()(const FormattedValue& node) const {
        self.visit(node.value);
        self.visit(node.format_spec);
    }
    void operator()(const Interpolation& node) const {
        self.visit(node.value);
        self.visit(node.format_spec);
    }
    void operator()(const JoinedStr& node) const { self.visit_all(node.values); }
    void operator()(const TemplateStr& node) const { self.visit_all(node.values); }
    void operator()(const Constant&) const {}
    void operator()(const Attribute& node) const {
        if (node.context != ExpressionContext::Load) {
            self.check_name(node.name, node.span, node.context == ExpressionContext::Del);
        }
        self.visit(node.value);
    }
    void operator()(const Subscript& node) const {
        self.visit(node.value);
        self.visit(node.index);
    }
    void operator()(const Starred& node) const { self.visit(node.value); }
    void operator()(const Name& node) const {
        if (node.context == ExpressionContext::Load) {
            self.use(node.id);
        } else {
            self.check_name(node.id, node.span, node.context == ExpressionContext::Del);
            self.current_->symbol(self.own_name(node.id)).is_assigned = true;
        }
    }
    void operator()(const Sequence& node) const { self.visit_all(node.elements); }
    void operator()(const Slice& node) const {
        self.visit(node.lower);
        self.visit(node.upper);
        self.visit(node.step);
    }
};

struct SymbolCollector::PatternWalker {
    SymbolCollector& self;

    void capture(const Pattern& node, Identifier name) const {
        if (!name.empty()) self.assign(name, node.span);
    }
    void operator()(const MatchValue& node) const { self.visit(node.value); }
    void operator()(const MatchSingleton&) const {}
    void operator()(const MatchSequence& node) const { all(node.patterns); }
    void operator()(const MatchMapping& node) const {
        self.visit_all(node.keys);
        all(node.patterns);
        capture(node, node.rest);
    }
    void operator()(const MatchClass& node) const {
        self.visit(node.type);
        all(node.patterns);
        all(node.keyword_patterns);
    }
    void operator()(const MatchStar& node) const { capture(node, node.name); }
    void operator()(const MatchAs& node) const {
        self.visit(node.pattern);
        capture(node, node.name);
    }
    void operator()(const MatchOr& node) const { all(node.patterns); }
    void all(List<Pattern*> patterns) const {
        for (const Pattern* pattern : patterns) self.visit(pattern);
    }
};

void SymbolCollector::visit(const Expression* expression) {
    if (expression == nullptr) return;
    if (++depth_ > deepest) {
        throw SyntaxError{.kind = SyntaxErrorKind::recursion_error,
                          .message = "maximum recursion depth exceeded during compilation"};
    }
    syntax::visit(*expression, ExpressionWalker{*this});
    --depth_;
}

void SymbolCollector::visit(const Pattern* pattern) {
    if (pattern != nullptr) syntax::visit(*pattern, PatternWalker{*this});
}

}  // namespace firstboot::python
