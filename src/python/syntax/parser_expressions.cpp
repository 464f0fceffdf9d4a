#include "python/syntax/parser.h"

namespace firstboot::python::syntax {

namespace {

constexpr int no_operator = -1;
constexpr int loosest_arithmetic = 0;
constexpr int tightest_arithmetic = 5;

/// How tight a binary operator binds, from `|` to `*`; `no_operator` for other tokens.
int binary_precedence(TokenKind kind) {
    switch (kind) {
        case TokenKind::pipe:
            return loosest_arithmetic;
        case TokenKind::caret:
            return 1;
        case TokenKind::ampersand:
            return 2;
        case TokenKind::left_shift:
        case TokenKind::right_shift:
            return 3;
        case TokenKind::plus:
        case TokenKind::minus:
            return 4;
        case TokenKind::star:
        case TokenKind::slash:
        case TokenKind::double_slash:
        case TokenKind::percent:
        case TokenKind::at:
            return tightest_arithmetic;
        default:
            return no_operator;
    }
}

BinaryOperator binary_operator(TokenKind kind) {
    switch (kind) {
        case TokenKind::pipe:
            return BinaryOperator::BitOr;
        case TokenKind::caret:
            return BinaryOperator::BitXor;
        case TokenKind::ampersand:
            return BinaryOperator::BitAnd;
        case TokenKind::left_shift:
            return BinaryOperator::LShift;
        case TokenKind::right_shift:
            return BinaryOperator::RShift;
        case TokenKind::plus:
            return BinaryOperator::Add;
        case TokenKind::minus:
            return BinaryOperator::Sub;
        case TokenKind::star:
            return BinaryOperator::Mult;
        case TokenKind::slash:
            return BinaryOperator::Div;
        case TokenKind::double_slash:
            return BinaryOperator::FloorDiv;
        case TokenKind::percent:
            return BinaryOperator::Mod;
        default:
            return BinaryOperator::MatMult;
    }
}

}  // namespace

bool Parser::at_expression_start() const {
    switch (kind()) {
        case TokenKind::name:
        case TokenKind::number:
        case TokenKind::string:
        case TokenKind::fstring_start:
        case TokenKind::tstring_start:
        case TokenKind::left_parenthesis:
        case TokenKind::left_bracket:
        case TokenKind::left_brace:
        case TokenKind::minus:
        case TokenKind::plus:
        case TokenKind::tilde:
        case TokenKind::star:
        case TokenKind::ellipsis:
        case TokenKind::keyword_false:
        case TokenKind::keyword_none:
        case TokenKind::keyword_true:
        case TokenKind::keyword_await:
        case TokenKind::keyword_lambda:
        case TokenKind::keyword_not:
            return true;
        default:
            return false;
    }
}

Expression* Parser::make_tuple(std::uint32_t begin, ListBuilder<Expression*>& elements) {
    auto* tuple = make<Sequence>(since(begin), ExpressionKind::Tuple, elements.finish(arena_),
                                 ExpressionContext::Load);
    for (const Expression* element : tuple->elements) {
        deepen(tuple, element);
    }
    return tuple;
}

Expression* Parser::parse_star_expressions() {
    const std::uint32_t first = begin();
    Expression* expression = parse_star_expression();
    if (!is(TokenKind::comma)) {
        return expression;
    }
    ListBuilder<Expression*> elements;
    elements.push_back(expression);
    while (accept(TokenKind::comma) && at_expression_start()) {
        elements.push_back(parse_star_expression());
    }
    return make_tuple(first, elements);
}

Expression* Parser::parse_expressions() {
    const std::uint32_t first = begin();
    Expression* expression = parse_expression();
    return is(TokenKind::comma) ? parse_more_expressions(first, expression) : expression;
}

Expression* Parser::parse_more_expressions(std::uint32_t first, Expression* expression) {
    ListBuilder<Expression*> elements;
    elements.push_back(expression);
    while (accept(TokenKind::comma) && at_expression_start()) {
        elements.push_back(parse_expression());
    }
    return make_tuple(first, elements);
}

Expression* Parser::parse_star_expression() {
    const std::uint32_t first = begin();
    if (!accept(TokenKind::star)) {
        return parse_expression();
    }
    Expression* value = parse_bitwise_or();
    auto* starred =
        make<Starred>(since(first), ExpressionKind::Starred, value, ExpressionContext::Load);
    deepen(starred, value);
    return starred;
}

Expression* Parser::parse_star_named_expression() {
    return is(TokenKind::star) ? parse_star_expression() : parse_named_expression();
}

Expression* Parser::parse_named_expression() {
    if (is(TokenKind::name) && kind_after() == TokenKind::colon_equal) {
        const std::uint32_t first = begin();
        const Identifier name = expect_name();
        Name* target =
            make<Name>(since(first), ExpressionKind::Name, name, ExpressionContext::Store);
        advance();
        Expression* value = parse_expression();
        auto* result = make<NamedExpr>(since(first), ExpressionKind::NamedExpr, target, value);
        deepen(result, value);
        return result;
    }
    Expression* expression = parse_expression();
    if (is(TokenKind::colon_equal)) {
        fail();
    }
    return expression;
}

Expression* Parser::parse_expression() {
    const Level level(*this);
    if (is(TokenKind::keyword_lambda)) {
        return parse_lambda();
    }
    const std::uint32_t first = begin();
    Expression* body = parse_disjunction();
    if (!accept(TokenKind::keyword_if)) {
        return body;
    }
    Expression* test = parse_disjunction();
    expect(TokenKind::keyword_else);
    Expression* orelse = parse_expression();
    auto* result = make<IfExp>(since(first), ExpressionKind::IfExp, test, body, orelse);
    deepen(result, test);
    deepen(result, body);
    deepen(result, orelse);
    return result;
}

Expression* Parser::parse_yield() {
    const std::uint32_t first = begin();
    expect(TokenKind::keyword_yield);
    if (accept(TokenKind::keyword_from)) {
        Expression* value = parse_expression();
        auto* result = make<YieldFrom>(since(first), ExpressionKind::YieldFrom, value);
        deepen(result, value);
        return result;
    }
    Expression* value = at_expression_start() ? parse_star_expressions() : nullptr;
    auto* result = make<Yield>(since(first), ExpressionKind::Yield, value);
    deepen(result, value);
    return result;
}

Expression* Parser::parse_yield_or_star_expressions() {
    return is(TokenKind::keyword_yield) ? parse_yield() : parse_star_expressions();
}

Expression* Parser::parse_lambda() {
    const std::uint32_t first = begin();
    advance();
    Parameters* parameters = parse_parameters(TokenKind::colon, true);
    expect(TokenKind::colon);
    Expression* body = parse_expression();
    auto* result = make<Lambda>(since(first), ExpressionKind::Lambda, parameters, body);
    deepen(result, body);
    return result;
}

Expression* Parser::parse_disjunction() {
    const std::uint32_t first = begin();
    Expression* left = parse_conjunction();
    if (!is(TokenKind::keyword_or)) {
        return left;
    }
    ListBuilder<Expression*> values;
    values.push_back(left);
    while (accept(TokenKind::keyword_or)) {
        values.push_back(parse_conjunction());
    }
    auto* result = make<BoolOp>(since(first), ExpressionKind::BoolOp, BooleanOperator::Or,
                                values.finish(arena_));
    for (const Expression* value : result->values) {
        deepen(result, value);
    }
    return result;
}

Expression* Parser::parse_conjunction() {
    const std::uint32_t first = begin();
    Expression* left = parse_inversion();
    if (!is(TokenKind::keyword_and)) {
        return left;
    }
    ListBuilder<Expression*> values;
    values.push_back(left);
    while (accept(TokenKind::keyword_and)) {
        values.push_back(parse_inversion());
    }
    auto* result = make<BoolOp>(since(first), ExpressionKind::BoolOp, BooleanOperator::And,
                                values.finish(arena_));
    for (const Expression* value : result->values) {
        deepen(result, value);
    }
    return result;
}

Expression* Parser::parse_inversion() {
    const std::uint32_t first = begin();
    if (!accept(TokenKind::keyword_not)) {
        return parse_comparison();
    }
    const Level level(*this);
    Expression* operand = parse_inversion();
    auto* result =
        make<UnaryOp>(since(first), ExpressionKind::UnaryOp, UnaryOperator::Not, operand);
    deepen(result, operand);
    return result;
}

bool Parser::accept_comparison_operator(ComparisonOperator& op) {
    switch (kind()) {
        case TokenKind::double_equal:
            op = ComparisonOperator::Eq;
            break;
        case TokenKind::not_equal:
            if (text_of(token()) == "<>") {
                return false;
            }
            op = ComparisonOperator::NotEq;
            break;
        case TokenKind::less:
            op = ComparisonOperator::Lt;
            break;
        case TokenKind::less_equal:
            op = ComparisonOperator::LtE;
            break;
        case TokenKind::greater:
            op = ComparisonOperator::Gt;
            break;
        case TokenKind::greater_equal:
            op = ComparisonOperator::GtE;
            break;
        case TokenKind::keyword_in:
            op = ComparisonOperator::In;
            break;
        case TokenKind::keyword_is:
            op = ComparisonOperator::Is;
            if (kind_after() == TokenKind::keyword_not) {
                op = ComparisonOperator::IsNot;
                advance();
            }
            break;
        case TokenKind::keyword_not:
            if (kind_after() != TokenKind::keyword_in) {
                return false;
            }
            op = ComparisonOperator::NotIn;
            advance();
            break;
        default:
            return false;
    }
    advance();
    return true;
}

Expression* Parser::parse_comparison() {
    const std::uint32_t first = begin();
    Expression* left = parse_bitwise_or();
    ComparisonOperator op{};
    if (!accept_comparison_operator(op)) {
        return left;
    }
    ListBuilder<ComparisonOperator> operators;
    ListBuilder<Expression*> comparators;
    do {
        operators.push_back(op);
        comparators.push_back(parse_bitwise_or());
    } while (accept_comparison_operator(op));
    auto* result = make<Compare>(since(first), ExpressionKind::Compare, left,
                                 operators.finish(arena_), comparators.finish(arena_));
    deepen(result, left);
    for (const Expression* comparator : result->comparators) {
        deepen(result, comparator);
    }
    return result;
}

Expression* Parser::parse_binary(int precedence) {
    const std::uint32_t first = begin();
    Expression* left = parse_factor();
    for (;;) {
        const TokenKind op = kind();
        const int binds = binary_precedence(op);
        if (binds < precedence) {
            return left;
        }
        advance();
        Expression* right = parse_binary(binds + 1);
        auto* result =
            make<BinOp>(since(first), ExpressionKind::BinOp, left, binary_operator(op), right);
        deepen(result, left);
        deepen(result, right);
        left = result;
    }
}

Expression* Parser::parse_factor() {
    UnaryOperator op{};
    switch (kind()) {
        case TokenKind::plus:
            op = UnaryOperator::UAdd;
            break;
        case TokenKind::minus:
            op = UnaryOperator::USub;
            break;
        case TokenKind::tilde:
            op = UnaryOperator::Invert;
            break;
        default:
            return parse_power();
    }
    const Level level(*this);
    const std::uint32_t first = begin();
    advance();
    Expression* operand = parse_factor();
    auto* result = make<UnaryOp>(since(first), ExpressionKind::UnaryOp, op, operand);
    deepen(result, operand);
    return result;
}

Expression* Parser::parse_power() {
    const std::uint32_t first = begin();
    Expression* base = nullptr;
    if (accept(TokenKind::keyword_await)) {
        Expression* value = parse_primary();
        base = make<Await>(since(first), ExpressionKind::Await, value);
        deepen(base, value);
    } else {
        base = parse_primary();
    }
    if (!accept(TokenKind::double_star)) {
        return base;
    }
    const Level level(*this);
    Expression* exponent = parse_factor();
    auto* result =
        make<BinOp>(since(first), ExpressionKind::BinOp, base, BinaryOperator::Pow, exponent);
    deepen(result, base);
    deepen(result, exponent);
    return result;
}

}  // namespace firstboot::python::syntax
