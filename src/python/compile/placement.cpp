#include "python/compile/placement.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "python/syntax/place.h"

namespace firstboot::python {

namespace {

using syntax::Expression;
using syntax::ExpressionKind;
using syntax::List;
using syntax::Pattern;
using syntax::PatternKind;
using syntax::Statement;
using syntax::StatementKind;
using syntax::SyntaxError;

/// The error that stops the check; never leaves this file.
struct Refused {
    SyntaxError error;
};

/// What surrounds a statement inside its function.
enum class Block : std::uint8_t { loop, star_handler };

/// A block of code with a frame of its own.
struct Unit {
    bool is_function = false;
    bool is_async = false;
    bool is_comprehension = false;
    bool is_generator = false;
    std::vector<Block> blocks;
};

/// Walks the tree in the order in which CPython generates code.
class PlacementChecker {
  public:
    PlacementChecker(const syntax::Tree& tree, const SymbolTable& symbols)
        : tree_(tree), symbols_(symbols) {}

    void check() {
        visit_all(tree_.body());
        visit_child(tree_.expression());
    }

    void operator()(const syntax::BoolOp& node) { visit_all(node.values); }
    void operator()(const syntax::Name&) {}
    void operator()(const syntax::NamedExpr& node) { visit_child(node.value); }
    void operator()(const syntax::BinOp& node) {
        visit_child(node.left);
        visit_child(node.right);
    }
    void operator()(const syntax::UnaryOp& node) { visit_child(node.operand); }
    void operator()(const syntax::Lambda& node) {
        visit_all(node.parameters->defaults);
        visit_all(node.parameters->keyword_defaults);
        Unit unit;
        unit.is_function = true;
        inside(unit, [&] { visit_child(node.body); });
    }
    void operator()(const syntax::IfExp& node) {
        visit_child(node.test);
        visit_child(node.body);
        visit_child(node.orelse);
    }
    void operator()(const syntax::Dict& node) {
        for (std::size_t index = 0; index < node.values.size(); ++index) {
            visit_child(node.keys[index]);
            visit_child(node.values[index]);
        }
    }
    void operator()(const syntax::Set& node) { visit_elements(node.elements); }
    void operator()(const syntax::ElementComprehension& node) {
        const Expression* const parts[] = {node.element};
        visit_comprehension(node, node.generators, {parts, 1});
    }
    void operator()(const syntax::DictComp& node) {
        const Expression* const parts[] = {node.key, node.value};
        visit_comprehension(node, node.generators, {parts, 2});
    }
    void operator()(const syntax::Await& node) {
        if (!unit_.is_function) {
            refuse(node, "'await' outside function");
        }
        if (!unit_.is_async && !unit_.is_comprehension) {
            refuse(node, "'await' outside async function");
        }
        visit_child(node.value);
    }
    void operator()(const syntax::Yield& node) {
        if (!unit_.is_function) {
            refuse(node, "'yield' outside function");
        }
        visit_child(node.value);
    }
    void operator()(const syntax::YieldFrom& node) {
        if (!unit_.is_function) {
            refuse(node, "'yield from' outside function");
        }
        if (unit_.is_async) {
            refuse(node, "'yield from' inside async function");
        }
        visit_child(node.value);
    }
    void operator()(const syntax::Compare& node) {
        visit_child(node.left);
        visit_all(node.comparators);
    }
    void operator()(const syntax::Call& node) {
        check_keywords(node.keywords);
        visit_child(node.function);
        visit_elements(node.arguments);
        visit_keywords(node.keywords);
    }
    void operator()(const syntax::FormattedValue& node) {
        visit_child(node.value);
        visit_child(static_cast<const Expression*>(node.format_spec));
    }
    void operator()(const syntax::Interpolation& node) {
        visit_child(node.value);
        visit_child(static_cast<const Expression*>(node.format_spec));
    }
    void operator()(const syntax::JoinedStr& node) { visit_all(node.values); }
    void operator()(const syntax::TemplateStr& node) { visit_all(node.values); }
    void operator()(const syntax::Constant&) {}
    void operator()(const syntax::Attribute& node) { visit_child(node.value); }
    void operator()(const syntax::Subscript& node) {
        visit_child(node.value);
        visit_child(node.index);
    }
    void operator()(const syntax::Starred& node) {
        refuse(node, node.context == syntax::ExpressionContext::Store
                         ? "starred assignment target must be in a list or tuple"
                         : "can't use starred expression here");
    }
    void operator()(const syntax::Sequence& node) {
        if (node.context == syntax::ExpressionContext::Store) {
            check_unpacking(node);
        }
        visit_elements(node.elements);
    }
    void operator()(const syntax::Slice& node) {
        visit_child(node.lower);
        visit_child(node.upper);
        visit_child(node.step);
    }

    void operator()(const syntax::FunctionDef& node) {
        visit_all(node.decorators);
        visit_all(node.parameters->defaults);
        visit_all(node.parameters->keyword_defaults);
        visit_type_parameters(node.type_parameters);
        visit_annotations(node);
        Unit unit;
        unit.is_function = true;
        unit.is_async = node.is_async;
        unit.is_generator = symbols_.of(static_cast<const Statement&>(node)).is_generator;
        inside(unit, [&] { visit_all(node.body); });
    }
    void operator()(const syntax::ClassDef& node) {
        visit_all(node.decorators);
        visit_type_parameters(node.type_parameters);
        inside({}, [&] { visit_all(node.body); });
        check_keywords(node.keywords);
        visit_elements(node.bases);
        visit_keywords(node.keywords);
    }
    void operator()(const syntax::Return& node) {
        if (!unit_.is_function) {
            refuse(node, "'return' outside function");
        }
        if (node.value != nullptr && unit_.is_async && unit_.is_generator) {
            refuse(node, "'return' with value in async generator");
        }
        visit_child(node.value);
        if (std::find(unit_.blocks.begin(), unit_.blocks.end(), Block::star_handler) !=
            unit_.blocks.end()) {
            refuse_in_star_handler(node);
        }
    }
    void operator()(const syntax::Delete& node) { visit_all(node.targets); }
    void operator()(const syntax::Assign& node) {
        visit_child(node.value);
        visit_all(node.targets);
    }
    void operator()(const syntax::TypeAlias& node) {
        visit_type_parameters(node.type_parameters);
        Unit unit;
        unit.is_function = true;
        inside(unit, [&] { visit_child(node.value); });
    }
    void operator()(const syntax::AugAssign& node) {
        visit_child(node.target);
        visit_child(node.value);
    }
    void operator()(const syntax::AnnAssign& node) {
        visit_child(node.value);
        visit_child(node.target);
        if (!unit_.is_function && !symbols_.has_text_annotations()) {
            Unit unit;
            unit.is_function = true;
            inside(unit, [&] { visit_child(node.annotation); });
        }
    }
    void operator()(const syntax::For& node) {
        if (node.is_async && !unit_.is_async) {
            refuse(node, "'async for' outside async function");
        }
        visit_child(node.iterable);
        visit_child(node.target);
        within(Block::loop, node.body);
        visit_all(node.orelse);
    }
    void operator()(const syntax::While& node) {
        visit_child(node.test);
        within(Block::loop, node.body);
        visit_all(node.orelse);
    }
    void operator()(const syntax::If& node) {
        visit_child(node.test);
        visit_all(node.body);
        visit_all(node.orelse);
    }
    void operator()(const syntax::With& node) {
        if (node.is_async && !unit_.is_async) {
            refuse(node, "'async with' outside async function");
        }
        for (const syntax::WithItem& item : node.items) {
            visit_child(item.context);
            visit_child(item.target);
        }
        visit_all(node.body);
    }
    void operator()(const syntax::Match& node) {
        visit_child(node.subject);
        for (std::size_t index = 0; index < node.cases.size(); ++index) {
            const syntax::MatchCase& match_case = node.cases[index];
            std::vector<syntax::Identifier> names;
            const bool may_be_irrefutable =
                match_case.guard != nullptr || index + 1 == node.cases.size();
            check_pattern(*match_case.pattern, names, may_be_irrefutable);
            visit_child(match_case.guard);
            visit_all(match_case.body);
        }
    }
    void operator()(const syntax::Raise& node) {
        visit_child(node.exception);
        visit_child(node.cause);
    }
    void operator()(const syntax::Try& node) {
        visit_all(node.body);
        for (std::size_t index = 0; index < node.handlers.size(); ++index) {
            const syntax::ExceptHandler& handler = *node.handlers[index];
            if (handler.type == nullptr && index + 1 < node.handlers.size()) {
                refuse(handler, "default 'except:' must be last");
            }
            visit_child(handler.type);
            if (node.is_star) {
                within(Block::star_handler, handler.body);
            } else {
                visit_all(handler.body);
            }
        }
        visit_all(node.orelse);
        visit_all(node.finalbody);
    }
    void operator()(const syntax::Assert& node) {
        visit_child(node.test);
        visit_child(node.message);
    }
    void operator()(const syntax::Import&) {}
    void operator()(const syntax::ImportFrom& node) {
        if (node.module == "__future__" && node.level == 0 && is_late_future(node)) {
            refuse(node, "from __future__ imports must occur at the beginning of the file");
        }
    }
    void operator()(const syntax::ScopeDeclaration&) {}
    void operator()(const syntax::Expr& node) { visit_child(node.value); }
    void operator()(const syntax::PlainStatement& node) {
        if (node.kind == StatementKind::Pass) {
            return;
        }
        if (unit_.blocks.empty()) {
            refuse(node, node.kind == StatementKind::Break ? "'break' outside loop"
                                                           : "'continue' not properly in loop");
        }
        if (unit_.blocks.back() == Block::star_handler) {
            refuse_in_star_handler(node);
        }
    }

  private:
    [[noreturn]] void refuse(const syntax::Node& node, std::string message) const {
        // CPython gives these places in bytes.
        const std::string_view source = tree_.source();
        const syntax::Line first = syntax::line_of(source, node.span.begin);
        const syntax::Line last = syntax::line_of(source, node.span.end);
        throw Refused{{.kind = syntax::SyntaxErrorKind::syntax_error,
                       .message = std::move(message),
                       .line = first.number,
                       .offset = static_cast<std::int32_t>(node.span.begin - first.begin) + 1,
                       .end_line = last.number,
                       .end_offset = static_cast<std::int32_t>(node.span.end - last.begin) + 1,
                       .text = syntax::line_text(source, first)}};
    }

    [[noreturn]] void refuse_in_star_handler(const syntax::Node& node) const {
        refuse(node, "'break', 'continue' and 'return' cannot appear in an 'except*' block");
    }

    void visit_child(const Expression* child) {
        if (child != nullptr) {
            visit(*child, *this);
        }
    }
    void visit_all(List<Expression*> children) {
        for (const Expression* child : children) {
            visit_child(child);
        }
    }
    void visit_all(List<Statement*> children) {
        for (const Statement* child : children) {
            visit(*child, *this);
        }
    }

    /// Where stars are allowed.
    void visit_elements(List<Expression*> children) {
        for (const Expression* child : children) {
            visit_child(child->kind == ExpressionKind::Starred
                            ? static_cast<const syntax::Starred*>(child)->value
                            : child);
        }
    }

    void visit_keywords(List<syntax::Keyword*> keywords) {
        for (const syntax::Keyword* keyword : keywords) {
            visit_child(keyword->value);
        }
    }

    template <typename Body>
    void inside(Unit unit, Body body) {
        std::swap(unit_, unit);
        body();
        std::swap(unit_, unit);
    }

    void within(Block block, List<Statement*> body) {
        unit_.blocks.push_back(block);
        visit_all(body);
        unit_.blocks.pop_back();
    }

    void visit_comprehension(const Expression& node, List<syntax::Comprehension> generators,
                             List<const Expression*> parts) {
        const Scope& scope = symbols_.of(node);
        const bool is_generator = node.kind == ExpressionKind::GeneratorExp;
        if (scope.is_coroutine && !is_generator && !unit_.is_async && !unit_.is_comprehension) {
            refuse(node, "asynchronous comprehension outside of an asynchronous function");
        }
        visit_child(generators.front().iterable);
        Unit unit = unit_;
        unit.blocks.clear();
        if (is_generator || !scope.is_inlined) {
            unit = {};
            unit.is_comprehension = true;
        }
        unit.is_function = true;
        inside(unit, [&] {
            for (std::size_t index = 0; index < generators.size(); ++index) {
                if (index > 0) {
                    visit_child(generators[index].iterable);
                }
                visit_child(generators[index].target);
                visit_all(generators[index].conditions);
            }
            for (const Expression* part : parts) {
                visit_child(part);
            }
        });
    }

    void visit_type_parameters(List<syntax::TypeParameter*> parameters) {
        Unit unit;
        unit.is_function = true;
        inside(unit, [&] {
            for (const syntax::TypeParameter* parameter : parameters) {
                visit_child(parameter->bound);
                const Expression* fallback = parameter->default_value;
                const bool is_starred =
                    fallback != nullptr && fallback->kind == ExpressionKind::Starred;
                visit_child(is_starred ? static_cast<const syntax::Starred*>(fallback)->value
                                       : fallback);
            }
        });
    }

    void visit_annotations(const syntax::FunctionDef& node) {
        if (symbols_.has_text_annotations()) {
            return;
        }
        Unit unit;
        unit.is_function = true;
        inside(unit, [&] {
            const syntax::Parameters& parameters = *node.parameters;
            for (const auto& list :
                 {parameters.positional_only, parameters.positional, parameters.keyword_only}) {
                for (const syntax::Parameter* parameter : list) {
                    visit_child(parameter->annotation);
                }
            }
            for (const syntax::Parameter* parameter : {parameters.variadic, parameters.keywords}) {
                const Expression* annotation =
                    parameter == nullptr ? nullptr : parameter->annotation;
                const bool is_starred =
                    annotation != nullptr && annotation->kind == ExpressionKind::Starred;
                visit_child(is_starred ? static_cast<const syntax::Starred*>(annotation)->value
                                       : annotation);
            }
            visit_child(node.returns);
        });
    }

    void check_keywords(List<syntax::Keyword*> keywords) const {
        std::set<std::string_view> seen;
        for (const syntax::Keyword* keyword : keywords) {
            if (!keyword->name.empty() && !seen.insert(keyword->name).second) {
                refuse(*keyword, "keyword argument repeated: " + std::string(keyword->name));
            }
        }
    }

    void check_unpacking(const syntax::Sequence& node) const {
        std::size_t stars = 0;
        for (const Expression* element : node.elements) {
            stars += element->kind == ExpressionKind::Starred ? 1 : 0;
        }
        if (stars > 1) {
            refuse(node, "multiple starred expressions in assignment");
        }
    }

    /// A future statement counts where nothing but the docstring and its like stand before it.
    bool is_late_future(const syntax::ImportFrom& node) const {
        const List<Statement*> body = tree_.body();
        for (std::size_t index = 0; index < body.size(); ++index) {
            const Statement* statement = body[index];
            if (statement == &node) {
                return false;
            }
            const bool is_future =
                statement->kind == StatementKind::ImportFrom &&
                static_cast<const syntax::ImportFrom*>(statement)->module == "__future__";
            const auto* expression = statement->kind == StatementKind::Expr
                                         ? static_cast<const syntax::Expr*>(statement)->value
                                         : nullptr;
            const bool is_docstring = index == 0 && expression != nullptr &&
                                      expression->kind == ExpressionKind::Constant &&
                                      std::holds_alternative<syntax::TextValue>(
                                          static_cast<const syntax::Constant*>(expression)->value);
            if (!is_future && !is_docstring) {
                return true;
            }
        }
        return true;
    }

    void bind(const syntax::Node& node, syntax::Identifier name,
              std::vector<syntax::Identifier>& names) const {
        if (name.empty()) {
            return;
        }
        if (std::find(names.begin(), names.end(), name) != names.end()) {
            refuse(node, "multiple assignments to name '" + std::string(name) + "' in pattern");
        }
        names.push_back(name);
    }

    void check_subpatterns(List<Pattern*> patterns, std::vector<syntax::Identifier>& names) {
        for (const Pattern* pattern : patterns) {
            check_pattern(*pattern, names, true);
        }
    }

    void check_pattern(const Pattern& pattern, std::vector<syntax::Identifier>& names,
                       bool may_be_irrefutable) {
        switch (pattern.kind) {
            case PatternKind::MatchValue:
                visit_child(static_cast<const syntax::MatchValue&>(pattern).value);
                return;
            case PatternKind::MatchSingleton:
                return;
            case PatternKind::MatchSequence: {
                const auto& sequence = static_cast<const syntax::MatchSequence&>(pattern);
                const auto is_star = [](const Pattern* each) {
                    return each->kind == PatternKind::MatchStar;
                };
                if (std::count_if(sequence.patterns.begin(), sequence.patterns.end(), is_star) >
                    1) {
                    refuse(pattern, "multiple starred expressions in sequence pattern");
                }
                check_subpatterns(sequence.patterns, names);
                return;
            }
            case PatternKind::MatchMapping: {
                const auto& mapping = static_cast<const syntax::MatchMapping&>(pattern);
                check_subpatterns(mapping.patterns, names);
                bind(pattern, mapping.rest, names);
                return;
            }
            case PatternKind::MatchClass: {
                const auto& type = static_cast<const syntax::MatchClass&>(pattern);
                std::set<std::string_view> seen;
                for (std::size_t index = 0; index < type.keyword_names.size(); ++index) {
                    if (!seen.insert(type.keyword_names[index]).second) {
                        refuse(*type.keyword_patterns[index],
                               "attribute name repeated in class pattern: " +
                                   std::string(type.keyword_names[index]));
                    }
                }
                visit_child(type.type);
                check_subpatterns(type.patterns, names);
                check_subpatterns(type.keyword_patterns, names);
                return;
            }
            case PatternKind::MatchStar:
                bind(pattern, static_cast<const syntax::MatchStar&>(pattern).name, names);
                return;
            case PatternKind::MatchAs: {
                const auto& as = static_cast<const syntax::MatchAs&>(pattern);
                if (as.pattern == nullptr && !may_be_irrefutable) {
                    refuse(pattern, as.name.empty()
                                        ? "wildcard makes remaining patterns unreachable"
                                        : "name capture '" + std::string(as.name) +
                                              "' makes remaining patterns unreachable");
                }
                if (as.pattern != nullptr) {
                    check_pattern(*as.pattern, names, may_be_irrefutable);
                }
                bind(pattern, as.name, names);
                return;
            }
            case PatternKind::MatchOr:
                check_alternatives(static_cast<const syntax::MatchOr&>(pattern), names,
                                   may_be_irrefutable);
                return;
        }
    }

    void check_alternatives(const syntax::MatchOr& pattern, std::vector<syntax::Identifier>& names,
                            bool may_be_irrefutable) {
        std::vector<syntax::Identifier> common;
        for (std::size_t index = 0; index < pattern.patterns.size(); ++index) {
            std::vector<syntax::Identifier> own;
            const bool is_last = index + 1 == pattern.patterns.size();
            check_pattern(*pattern.patterns[index], own, may_be_irrefutable && is_last);
            std::sort(own.begin(), own.end());
            if (index > 0 && own != common) {
                refuse(pattern, "alternative patterns bind different names");
            }
            common = std::move(own);
        }
        for (const syntax::Identifier name : common) {
            bind(pattern, name, names);
        }
    }

    const syntax::Tree& tree_;
    const SymbolTable& symbols_;
    Unit unit_;
};

}  // namespace

std::optional<SyntaxError> check_placement(const syntax::Tree& tree, const SymbolTable& symbols) {
    try {
        PlacementChecker(tree, symbols).check();
    } catch (Refused& refused) {
        return std::move(refused.error);
    }
    return std::nullopt;
}

}  // namespace firstboot::python
