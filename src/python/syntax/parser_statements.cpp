#include "python/syntax/parser.h"

namespace firstboot::python::syntax {

namespace {

std::optional<BinaryOperator> augmented_operator(TokenKind kind) {
    switch (kind) {
        case TokenKind::plus_equal:
            return BinaryOperator::Add;
        case TokenKind::minus_equal:
            return BinaryOperator::Sub;
        case TokenKind::star_equal:
            return BinaryOperator::Mult;
        case TokenKind::at_equal:
            return BinaryOperator::MatMult;
        case TokenKind::slash_equal:
            return BinaryOperator::Div;
        case TokenKind::percent_equal:
            return BinaryOperator::Mod;
        case TokenKind::ampersand_equal:
            return BinaryOperator::BitAnd;
        case TokenKind::pipe_equal:
            return BinaryOperator::BitOr;
        case TokenKind::caret_equal:
            return BinaryOperator::BitXor;
        case TokenKind::left_shift_equal:
            return BinaryOperator::LShift;
        case TokenKind::right_shift_equal:
            return BinaryOperator::RShift;
        case TokenKind::double_star_equal:
            return BinaryOperator::Pow;
        case TokenKind::double_slash_equal:
            return BinaryOperator::FloorDiv;
        default:
            return std::nullopt;
    }
}

bool is_single_target(const Expression& expression) {
    return expression.kind == ExpressionKind::Name ||
           expression.kind == ExpressionKind::Attribute ||
           expression.kind == ExpressionKind::Subscript;
}

}  // namespace

bool Parser::parse_module() {
    ListBuilder<Statement*> statements;
    while (!is(TokenKind::end_of_file) && !failed_) {
        parse_statement(statements);
    }
    tree_.set_body(statements.finish(arena_));
    return !failed_;
}

bool Parser::parse_lone_expression() {
    Expression* expression = parse_expressions();
    while (accept(TokenKind::newline)) {
    }
    tree_.set_expression(expression);
    return !failed_ && is(TokenKind::end_of_file);
}

void Parser::parse_statement(ListBuilder<Statement*>& statements) {
    if (Statement* compound = parse_compound_statement()) {
        statements.push_back(compound);
    } else {
        parse_simple_statements(statements);
    }
}

void Parser::parse_simple_statements(ListBuilder<Statement*>& statements) {
    do {
        statements.push_back(parse_simple_statement());
    } while (accept(TokenKind::semicolon) && !is(TokenKind::newline) && !failed_);
    expect(TokenKind::newline);
}

Statement* Parser::parse_simple_statement() {
    switch (kind()) {
        case TokenKind::keyword_return:
            return parse_return();
        case TokenKind::keyword_import:
            return parse_import();
        case TokenKind::keyword_from:
            return parse_import_from();
        case TokenKind::keyword_raise:
            return parse_raise();
        case TokenKind::keyword_pass:
            return parse_plain(StatementKind::Pass);
        case TokenKind::keyword_break:
            return parse_plain(StatementKind::Break);
        case TokenKind::keyword_continue:
            return parse_plain(StatementKind::Continue);
        case TokenKind::keyword_del:
            return parse_delete();
        case TokenKind::keyword_assert:
            return parse_assert();
        case TokenKind::keyword_global:
            return parse_scope_declaration(StatementKind::Global);
        case TokenKind::keyword_nonlocal:
            return parse_scope_declaration(StatementKind::Nonlocal);
        default:
            break;
    }
    if (kind_after() == TokenKind::name && is_word("type")) {
        return parse_type_alias();
    }
    return parse_expression_statement();
}

Statement* Parser::parse_expression_statement() {
    const std::uint32_t first = begin();
    const bool is_parenthesized = is(TokenKind::left_parenthesis);
    Expression* expression = parse_yield_or_star_expressions();
    if (is(TokenKind::equal)) {
        return parse_assignment(first, expression);
    }
    if (is(TokenKind::colon)) {
        return parse_annotated_assignment(first, expression, is_parenthesized);
    }
    if (const auto op = augmented_operator(kind())) {
        if (!is_single_target(*expression)) {
            fail();
        }
        make_target(expression, ExpressionContext::Store);
        advance();
        Expression* value = parse_yield_or_star_expressions();
        return make<AugAssign>(since(first), StatementKind::AugAssign, expression, *op, value);
    }
    return make<Expr>(since(first), StatementKind::Expr, expression);
}

Statement* Parser::parse_assignment(std::uint32_t first, Expression* expression) {
    ListBuilder<Expression*> targets;
    while (accept(TokenKind::equal)) {
        make_target(expression, ExpressionContext::Store);
        targets.push_back(expression);
        expression = parse_yield_or_star_expressions();
    }
    return make<Assign>(since(first), StatementKind::Assign, targets.finish(arena_), expression);
}

Statement* Parser::parse_annotated_assignment(std::uint32_t first, Expression* target,
                                              bool is_parenthesized) {
    advance();
    if (!is_single_target(*target)) {
        fail();
    }
    make_target(target, ExpressionContext::Store);
    Expression* annotation = parse_expression();
    Expression* value = accept(TokenKind::equal) ? parse_yield_or_star_expressions() : nullptr;
    const bool is_simple = target->kind == ExpressionKind::Name && !is_parenthesized;
    return make<AnnAssign>(since(first), StatementKind::AnnAssign, target, annotation, value,
                           is_simple);
}

Statement* Parser::parse_return() {
    const std::uint32_t first = begin();
    advance();
    Expression* value = at_expression_start() ? parse_star_expressions() : nullptr;
    return make<Return>(since(first), StatementKind::Return, value);
}

Statement* Parser::parse_raise() {
    const std::uint32_t first = begin();
    advance();
    Expression* exception = nullptr;
    Expression* cause = nullptr;
    if (at_expression_start()) {
        exception = parse_expression();
        if (accept(TokenKind::keyword_from)) {
            cause = parse_expression();
        }
    }
    return make<Raise>(since(first), StatementKind::Raise, exception, cause);
}

Statement* Parser::parse_delete() {
    const std::uint32_t first = begin();
    advance();
    ListBuilder<Expression*> targets;
    do {
        Expression* target = parse_primary();
        make_target(target, ExpressionContext::Del);
        targets.push_back(target);
    } while (accept(TokenKind::comma) && at_expression_start());
    if (!is(TokenKind::semicolon) && !is(TokenKind::newline)) {
        fail();
    }
    return make<Delete>(since(first), StatementKind::Delete, targets.finish(arena_));
}

Statement* Parser::parse_assert() {
    const std::uint32_t first = begin();
    advance();
    Expression* test = parse_expression();
    Expression* message = accept(TokenKind::comma) ? parse_expression() : nullptr;
    return make<Assert>(since(first), StatementKind::Assert, test, message);
}

Statement* Parser::parse_scope_declaration(StatementKind kind) {
    const std::uint32_t first = begin();
    advance();
    ListBuilder<Identifier> names;
    do {
        names.push_back(expect_name());
    } while (accept(TokenKind::comma));
    return make<ScopeDeclaration>(since(first), kind, names.finish(arena_));
}

Statement* Parser::parse_plain(StatementKind kind) {
    const std::uint32_t first = begin();
    advance();
    return make<PlainStatement>(since(first), kind);
}

Statement* Parser::parse_type_alias() {
    const std::uint32_t first = begin();
    advance();
    const std::uint32_t name_begin = begin();
    const Identifier name = expect_name();
    Name* target =
        make<Name>(since(name_begin), ExpressionKind::Name, name, ExpressionContext::Store);
    const List<TypeParameter*> type_parameters = parse_type_parameters();
    expect(TokenKind::equal);
    Expression* value = parse_expression();
    return make<TypeAlias>(since(first), StatementKind::TypeAlias, target, type_parameters, value);
}

}  // namespace firstboot::python::syntax
