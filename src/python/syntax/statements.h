#pragma once

#include <cstdint>

#include "python/syntax/expressions.h"
#include "python/syntax/patterns.h"

namespace firstboot::python::syntax {

/// The statements of CPython 3.14's abstract grammar, by its names. The async forms of FunctionDef,
/// For and With and the star form of Try (`except*`) are flags instead of kinds of their own.
enum class StatementKind : std::uint8_t {
    FunctionDef,
    ClassDef,
    Return,
    Delete,
    Assign,
    TypeAlias,
    AugAssign,
    AnnAssign,
    For,
    While,
    If,
    With,
    Match,
    Raise,
    Try,
    Assert,
    Import,
    ImportFrom,
    Global,
    Nonlocal,
    Expr,
    Pass,
    Break,
    Continue,
};

/// The span of a decorated definition starts at `def`, `async` or `class`.
struct Statement : Node {
    StatementKind kind;
};

enum class TypeParameterKind : std::uint8_t { TypeVar, ParamSpec, TypeVarTuple };

struct TypeParameter : Node {
    TypeParameterKind kind;
    Identifier name;
    /// Of a TypeVar; null without. A Tuple is a list of constraints.
    Expression* bound;
    Expression* default_value;
};

struct FunctionDef : Statement {
    bool is_async;
    Identifier name;
    Parameters* parameters;
    List<Statement*> body;
    List<Expression*> decorators;
    Expression* returns;
    List<TypeParameter*> type_parameters;
};

struct ClassDef : Statement {
    Identifier name;
    List<Expression*> bases;
    List<Keyword*> keywords;
    List<Statement*> body;
    List<Expression*> decorators;
    List<TypeParameter*> type_parameters;
};

struct Return : Statement {
    Expression* value;
};

struct Delete : Statement {
    List<Expression*> targets;
};

struct Assign : Statement {
    List<Expression*> targets;
    Expression* value;
};

struct TypeAlias : Statement {
    Name* name;
    List<TypeParameter*> type_parameters;
    Expression* value;
};

struct AugAssign : Statement {
    Expression* target;
    BinaryOperator op;
    Expression* value;
};

struct AnnAssign : Statement {
    Expression* target;
    Expression* annotation;
    Expression* value;
    /// The target is a name without parentheses.
    bool simple;
};

struct For : Statement {
    bool is_async;
    Expression* target;
    Expression* iterable;
    List<Statement*> body;
    List<Statement*> orelse;
};

struct While : Statement {
    Expression* test;
    List<Statement*> body;
    List<Statement*> orelse;
};

struct If : Statement {
    Expression* test;
    List<Statement*> body;
    List<Statement*> orelse;
};

struct WithItem {
    Expression* context;
    Expression* target;
};

struct With : Statement {
    bool is_async;
    List<WithItem> items;
    List<Statement*> body;
};

struct MatchCase {
    Pattern* pattern;
    Expression* guard;
    List<Statement*> body;
};

struct Match : Statement {
    Expression* subject;
    List<MatchCase> cases;
};

struct Raise : Statement {
    Expression* exception;
    Expression* cause;
};

struct ExceptHandler : Node {
    Expression* type;
    Identifier name;
    List<Statement*> body;
};

struct Try : Statement {
    bool is_star;
    List<Statement*> body;
    List<ExceptHandler*> handlers;
    List<Statement*> orelse;
    List<Statement*> finalbody;
};

struct Assert : Statement {
    Expression* test;
    Expression* message;
};

/// `name as alias`; the alias is empty without `as`. The name may be dotted, or "*".
struct ImportAlias : Node {
    Identifier name;
    Identifier alias;
};

struct Import : Statement {
    List<ImportAlias*> names;
};

struct ImportFrom : Statement {
    /// Empty for `from . import name`.
    Identifier module;
    List<ImportAlias*> names;
    /// The count of leading dots.
    std::uint32_t level;
};

/// Global and Nonlocal; the kind tells.
struct ScopeDeclaration : Statement {
    List<Identifier> names;
};

struct Expr : Statement {
    Expression* value;
};

/// Pass, Break and Continue; the kind tells.
struct PlainStatement : Statement {};

/// Calls `visitor` with the node as what it is.
template <typename Visitor>
decltype(auto) visit(const Statement& statement, Visitor&& visitor) {
    switch (statement.kind) {
        case StatementKind::FunctionDef:
            return visitor(static_cast<const FunctionDef&>(statement));
        case StatementKind::ClassDef:
            return visitor(static_cast<const ClassDef&>(statement));
        case StatementKind::Return:
            return visitor(static_cast<const Return&>(statement));
        case StatementKind::Delete:
            return visitor(static_cast<const Delete&>(statement));
        case StatementKind::Assign:
            return visitor(static_cast<const Assign&>(statement));
        case StatementKind::TypeAlias:
            return visitor(static_cast<const TypeAlias&>(statement));
        case StatementKind::AugAssign:
            return visitor(static_cast<const AugAssign&>(statement));
        case StatementKind::AnnAssign:
            return visitor(static_cast<const AnnAssign&>(statement));
        case StatementKind::For:
            return visitor(static_cast<const For&>(statement));
        case StatementKind::While:
            return visitor(static_cast<const While&>(statement));
        case StatementKind::If:
            return visitor(static_cast<const If&>(statement));
        case StatementKind::With:
            return visitor(static_cast<const With&>(statement));
        case StatementKind::Match:
            return visitor(static_cast<const Match&>(statement));
        case StatementKind::Raise:
            return visitor(static_cast<const Raise&>(statement));
        case StatementKind::Try:
            return visitor(static_cast<const Try&>(statement));
        case StatementKind::Assert:
            return visitor(static_cast<const Assert&>(statement));
        case StatementKind::Import:
            return visitor(static_cast<const Import&>(statement));
        case StatementKind::ImportFrom:
            return visitor(static_cast<const ImportFrom&>(statement));
        case StatementKind::Global:
        case StatementKind::Nonlocal:
            return visitor(static_cast<const ScopeDeclaration&>(statement));
        case StatementKind::Expr:
            return visitor(static_cast<const Expr&>(statement));
        case StatementKind::Pass:
        case StatementKind::Break:
        case StatementKind::Continue:
            break;
    }
    return visitor(static_cast<const PlainStatement&>(statement));
}

}  // namespace firstboot::python::syntax
