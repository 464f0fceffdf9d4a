#pragma once

#include <cstdint>

#include "python/syntax/node.h"

namespace firstboot::python::syntax {

/// The expressions of CPython 3.14's abstract grammar, by its names: what the module `ast`
/// documents about a node holds here. Differences: lists of one kind are `List`, an absent child is
/// null.
enum class ExpressionKind : std::uint8_t {
    BoolOp,
    NamedExpr,
    BinOp,
    UnaryOp,
    Lambda,
    IfExp,
    Dict,
    Set,
    ListComp,
    SetComp,
    DictComp,
    GeneratorExp,
    Await,
    Yield,
    YieldFrom,
    Compare,
    Call,
    FormattedValue,
    Interpolation,
    JoinedStr,
    TemplateStr,
    Constant,
    Attribute,
    Subscript,
    Starred,
    Name,
    List,
    Tuple,
    Slice,
};

struct Expression : Node {
    ExpressionKind kind;
    /// How deep the tree below may be at most; bounded, so that a tree can be walked by recursion.
    std::uint16_t depth = 1;
};

enum class ExpressionContext : std::uint8_t { Load, Store, Del };
enum class BooleanOperator : std::uint8_t { And, Or };
enum class BinaryOperator : std::uint8_t {
    Add,
    Sub,
    Mult,
    MatMult,
    Div,
    Mod,
    Pow,
    LShift,
    RShift,
    BitOr,
    BitXor,
    BitAnd,
    FloorDiv,
};
enum class UnaryOperator : std::uint8_t { Invert, Not, UAdd, USub };
enum class ComparisonOperator : std::uint8_t { Eq, NotEq, Lt, LtE, Gt, GtE, Is, IsNot, In, NotIn };

struct BoolOp : Expression {
    BooleanOperator op;
    List<Expression*> values;
};

struct Name : Expression {
    Identifier id;
    ExpressionContext context;
};

struct NamedExpr : Expression {
    Name* target;
    Expression* value;
};

struct BinOp : Expression {
    Expression* left;
    BinaryOperator op;
    Expression* right;
};

struct UnaryOp : Expression {
    UnaryOperator op;
    Expression* operand;
};

/// One parameter.
struct Parameter : Node {
    Identifier name;
    Expression* annotation;
};

/// CPython's `arguments`: what a function takes.
struct Parameters {
    List<Parameter*> positional_only;
    List<Parameter*> positional;
    /// `*name`; null without.
    Parameter* variadic = nullptr;
    List<Parameter*> keyword_only;
    /// One for each of `keyword_only`; null where there is no default.
    List<Expression*> keyword_defaults;
    /// `**name`; null without.
    Parameter* keywords = nullptr;
    /// Of the last of `positional_only` and `positional` together.
    List<Expression*> defaults;
};

struct Lambda : Expression {
    Parameters* parameters;
    Expression* body;
};

struct IfExp : Expression {
    Expression* test;
    Expression* body;
    Expression* orelse;
};

struct Dict : Expression {
    /// A null key stands for `**value`.
    List<Expression*> keys;
    List<Expression*> values;
};

struct Set : Expression {
    List<Expression*> elements;
};

struct Comprehension {
    Expression* target;
    Expression* iterable;
    List<Expression*> conditions;
    bool is_async;
};

/// ListComp, SetComp and GeneratorExp; the kind tells.
struct ElementComprehension : Expression {
    Expression* element;
    List<Comprehension> generators;
};

struct DictComp : Expression {
    Expression* key;
    Expression* value;
    List<Comprehension> generators;
};

struct Await : Expression {
    Expression* value;
};

struct Yield : Expression {
    /// Null for a bare `yield`.
    Expression* value;
};

struct YieldFrom : Expression {
    Expression* value;
};

struct Compare : Expression {
    Expression* left;
    List<ComparisonOperator> operators;
    List<Expression*> comparators;
};

/// `name=value` in a call or a class statement; the name is empty for `**value`.
struct Keyword : Node {
    Identifier name;
    Expression* value;
};

struct Call : Expression {
    Expression* function;
    List<Expression*> arguments;
    List<Keyword*> keywords;
};

struct JoinedStr;

/// `{value!r:spec}` of an f-string.
struct FormattedValue : Expression {
    Expression* value;
    /// 's', 'r', 'a', or '\0' for none.
    char conversion;
    JoinedStr* format_spec;
};

/// `{value!r:spec}` of a t-string.
struct Interpolation : Expression {
    Expression* value;
    /// The expression as written.
    std::string_view text;
    char conversion;
    JoinedStr* format_spec;
};

struct JoinedStr : Expression {
    /// Constants and FormattedValues.
    List<Expression*> values;
};

struct TemplateStr : Expression {
    /// Constants and Interpolations.
    List<Expression*> values;
};

struct Constant : Expression {
    LiteralValue value;
    /// Written with the prefix u.
    bool is_unicode_literal;
};

struct Attribute : Expression {
    Expression* value;
    Identifier name;
    ExpressionContext context;
};

struct Subscript : Expression {
    Expression* value;
    Expression* index;
    ExpressionContext context;
};

struct Starred : Expression {
    Expression* value;
    ExpressionContext context;
};

/// List and Tuple displays; the kind tells.
struct Sequence : Expression {
    List<Expression*> elements;
    ExpressionContext context;
};

struct Slice : Expression {
    Expression* lower;
    Expression* upper;
    Expression* step;
};

/// Calls `visitor` with the node as what it is. A visitor has one `operator()` for each node type;
/// ElementComprehension and Sequence serve several kinds.
template <typename Visitor>
decltype(auto) visit(const Expression& expression, Visitor&& visitor) {
    switch (expression.kind) {
        case ExpressionKind::BoolOp:
            return visitor(static_cast<const BoolOp&>(expression));
        case ExpressionKind::NamedExpr:
            return visitor(static_cast<const NamedExpr&>(expression));
        case ExpressionKind::BinOp:
            return visitor(static_cast<const BinOp&>(expression));
        case ExpressionKind::UnaryOp:
            return visitor(static_cast<const UnaryOp&>(expression));
        case ExpressionKind::Lambda:
            return visitor(static_cast<const Lambda&>(expression));
        case ExpressionKind::IfExp:
            return visitor(static_cast<const IfExp&>(expression));
        case ExpressionKind::Dict:
            return visitor(static_cast<const Dict&>(expression));
        case ExpressionKind::Set:
            return visitor(static_cast<const Set&>(expression));
        case ExpressionKind::ListComp:
        case ExpressionKind::SetComp:
        case ExpressionKind::GeneratorExp:
            return visitor(static_cast<const ElementComprehension&>(expression));
        case ExpressionKind::DictComp:
            return visitor(static_cast<const DictComp&>(expression));
        case ExpressionKind::Await:
            return visitor(static_cast<const Await&>(expression));
        case ExpressionKind::Yield:
            return visitor(static_cast<const Yield&>(expression));
        case ExpressionKind::YieldFrom:
            return visitor(static_cast<const YieldFrom&>(expression));
        case ExpressionKind::Compare:
            return visitor(static_cast<const Compare&>(expression));
        case ExpressionKind::Call:
            return visitor(static_cast<const Call&>(expression));
        case ExpressionKind::FormattedValue:
            return visitor(static_cast<const FormattedValue&>(expression));
        case ExpressionKind::Interpolation:
            return visitor(static_cast<const Interpolation&>(expression));
        case ExpressionKind::JoinedStr:
            return visitor(static_cast<const JoinedStr&>(expression));
        case ExpressionKind::TemplateStr:
            return visitor(static_cast<const TemplateStr&>(expression));
        case ExpressionKind::Constant:
            return visitor(static_cast<const Constant&>(expression));
        case ExpressionKind::Attribute:
            return visitor(static_cast<const Attribute&>(expression));
        case ExpressionKind::Subscript:
            return visitor(static_cast<const Subscript&>(expression));
        case ExpressionKind::Starred:
            return visitor(static_cast<const Starred&>(expression));
        case ExpressionKind::Name:
            return visitor(static_cast<const Name&>(expression));
        case ExpressionKind::List:
        case ExpressionKind::Tuple:
            return visitor(static_cast<const Sequence&>(expression));
        case ExpressionKind::Slice:
            break;
    }
    return visitor(static_cast<const Slice&>(expression));
}

}  // namespace firstboot::python::syntax
