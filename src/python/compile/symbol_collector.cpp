#include "python/compile/symbol_collector.h"

#include <algorithm>
#include <initializer_list>
#include <utility>

#include "python/syntax/place.h"

namespace firstboot::python {

using namespace syntax;

namespace {

/// How deep expressions and statements may nest before CPython gives up too.
constexpr int deepest = 3000;

std::string joined(std::initializer_list<std::string_view> parts) {
    std::string text;
    for (const std::string_view part : parts) {
        text += part;
    }
    return text;
}

bool is_comprehension(const Scope& scope) {
    return scope.kind == ScopeKind::comprehension;
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
        if (is_comprehension(*scope)) {
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

/// What each kind of node does to the names of the current scope.
struct SymbolCollector::Walker {
    SymbolCollector& self;

    // --- Statements -----------------------------------------------------------------------------
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

    // --- Expressions ----------------------------------------------------------------------------
    void operator()(const BoolOp& node) const { self.visit_all(node.values); }
    void operator()(const NamedExpr& node) const {
        self.check_allowed("named expression", node.span);
        if (self.iterable_depth_ > 0) {
            self.refuse(node.span,
                        "assignment expression cannot be used in a comprehension iterable "
                        "expression");
        }
        if (is_comprehension(*self.current_)) self.assign_in_comprehension(node);
        self.visit(node.value);
        if (is_comprehension(*self.current_)) {
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

    // --- Patterns -------------------------------------------------------------------------------
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

void SymbolCollector::visit(const Statement& statement) {
    syntax::visit(statement, Walker{*this});
}

void SymbolCollector::visit(const Expression* expression) {
    if (expression == nullptr) return;
    if (++depth_ > deepest) {
        throw SyntaxError{.kind = SyntaxErrorKind::recursion_error,
                          .message = "maximum recursion depth exceeded during compilation"};
    }
    syntax::visit(*expression, Walker{*this});
    --depth_;
}

void SymbolCollector::visit(const Pattern* pattern) {
    if (pattern != nullptr) syntax::visit(*pattern, Walker{*this});
}

}  // namespace firstboot::python
