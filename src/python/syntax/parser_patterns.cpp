#include "python/syntax/parser.h"

namespace firstboot::python::syntax {

Statement* Parser::parse_match() {
    const std::uint32_t first = begin();
    const Checkpoint start = checkpoint();
    advance();
    // `match` is a name as well: only a subject with a block of cases behind it is the statement.
    Expression* subject = nullptr;
    if (at_expression_start()) {
        const std::uint32_t subject_begin = begin();
        subject = parse_star_named_expression();
        if (is(TokenKind::comma)) {
            ListBuilder<Expression*> elements;
            elements.push_back(subject);
            while (accept(TokenKind::comma) && at_expression_start()) {
                elements.push_back(parse_star_named_expression());
            }
            subject = make_tuple(subject_begin, elements);
        } else if (subject->kind == ExpressionKind::Starred) {
            fail();
        }
    }
    const bool is_statement = subject != nullptr && !failed_ && is(TokenKind::colon) &&
                              kind_after() == TokenKind::newline &&
                              kind_after(2) == TokenKind::indent;
    if (!is_statement) {
        return_to(start);
        return nullptr;
    }
    advance();
    advance();
    advance();
    ListBuilder<MatchCase> cases;
    do {
        cases.push_back(parse_case());
    } while (is_word("case"));
    expect(TokenKind::dedent);
    return make<Match>(since(first), StatementKind::Match, subject, cases.finish(arena_));
}

MatchCase Parser::parse_case() {
    if (!is_word("case")) {
        fail();
    }
    advance();
    Pattern* pattern = parse_open_pattern();
    Expression* guard = accept(TokenKind::keyword_if) ? parse_named_expression() : nullptr;
    expect(TokenKind::colon);
    return {pattern, guard, parse_block()};
}

Pattern* Parser::parse_open_pattern() {
    const std::uint32_t first = begin();
    Pattern* pattern = parse_maybe_star_pattern();
    if (!is(TokenKind::comma)) {
        if (pattern->kind == PatternKind::MatchStar) {
            fail();
        }
        return pattern;
    }
    ListBuilder<Pattern*> patterns;
    patterns.push_back(pattern);
    while (accept(TokenKind::comma) && !is(TokenKind::colon) && !is(TokenKind::keyword_if)) {
        patterns.push_back(parse_maybe_star_pattern());
    }
    return make<MatchSequence>(since(first), PatternKind::MatchSequence, patterns.finish(arena_));
}

Pattern* Parser::parse_maybe_star_pattern() {
    const std::uint32_t first = begin();
    if (!accept(TokenKind::star)) {
        return parse_pattern();
    }
    Identifier name;
    if (is_word("_")) {
        advance();
    } else {
        name = parse_capture_name();
    }
    return make<MatchStar>(since(first), PatternKind::MatchStar, name);
}

Identifier Parser::parse_capture_name() {
    const TokenKind after = kind_after();
    const bool goes_on = after == TokenKind::dot || after == TokenKind::left_parenthesis ||
                         after == TokenKind::equal;
    if (is_word("_") || goes_on) {
        fail();
        return {};
    }
    return expect_name();
}

Pattern* Parser::parse_pattern() {
    const Level level(*this);
    const std::uint32_t first = begin();
    Pattern* pattern = parse_or_pattern();
    if (!accept(TokenKind::keyword_as)) {
        return pattern;
    }
    const Identifier name = parse_capture_name();
    return make<MatchAs>(since(first), PatternKind::MatchAs, pattern, name);
}

Pattern* Parser::parse_or_pattern() {
    const std::uint32_t first = begin();
    Pattern* pattern = parse_closed_pattern();
    if (!is(TokenKind::pipe)) {
        return pattern;
    }
    ListBuilder<Pattern*> patterns;
    patterns.push_back(pattern);
    while (accept(TokenKind::pipe)) {
        patterns.push_back(parse_closed_pattern());
    }
    return make<MatchOr>(since(first), PatternKind::MatchOr, patterns.finish(arena_));
}

Pattern* Parser::parse_closed_pattern() {
    const std::uint32_t first = begin();
    const auto singleton = [&](LiteralValue value) {
        advance();
        return make<MatchSingleton>(since(first), PatternKind::MatchSingleton, value);
    };
    switch (kind()) {
        case TokenKind::keyword_none:
            return singleton(NoneValue{});
        case TokenKind::keyword_true:
            return singleton(true);
        case TokenKind::keyword_false:
            return singleton(false);
        case TokenKind::number:
        case TokenKind::minus:
        case TokenKind::plus:
            return parse_number_pattern();
        case TokenKind::string:
        case TokenKind::fstring_start:
        case TokenKind::tstring_start: {
            Expression* value = parse_strings();
            return make<MatchValue>(since(first), PatternKind::MatchValue, value);
        }
        case TokenKind::name:
            return parse_name_pattern();
        case TokenKind::left_parenthesis:
        case TokenKind::left_bracket:
            return parse_bracketed_pattern();
        case TokenKind::left_brace:
            return parse_mapping_pattern();
        default:
            fail();
            return make<MatchAs>(since(first), PatternKind::MatchAs, nullptr, Identifier{});
    }
}

Expression* Parser::parse_signed_number() {
    const std::uint32_t first = begin();
    const auto number = [&]() -> Expression* {
        if (!is(TokenKind::number)) {
            fail();
            return nothing_;
        }
        return parse_number();
    };
    const auto is_imaginary = [](const Expression* expression) {
        return expression->kind == ExpressionKind::Constant &&
               std::holds_alternative<ImaginaryValue>(
                   static_cast<const Constant*>(expression)->value);
    };
    const bool is_negative = is(TokenKind::minus);
    if (is_negative || is(TokenKind::plus)) {
        advance();
    }
    Expression* real = number();
    const bool starts_complex = is(TokenKind::plus) || is(TokenKind::minus);
    if (starts_complex && is_imaginary(real)) {
        fail();
    }
    if (is_negative) {
        real = make<UnaryOp>(since(first), ExpressionKind::UnaryOp, UnaryOperator::USub, real);
    }
    if (!starts_complex) {
        return real;
    }
    const BinaryOperator op = is(TokenKind::plus) ? BinaryOperator::Add : BinaryOperator::Sub;
    advance();
    Expression* imaginary = number();
    if (!is_imaginary(imaginary)) {
        fail();
    }
    return make<BinOp>(since(first), ExpressionKind::BinOp, real, op, imaginary);
}

Pattern* Parser::parse_number_pattern() {
    const std::uint32_t first = begin();
    Expression* value = parse_signed_number();
    return make<MatchValue>(since(first), PatternKind::MatchValue, value);
}

Pattern* Parser::parse_name_pattern() {
    const std::uint32_t first = begin();
    if (kind_after() != TokenKind::dot && kind_after() != TokenKind::left_parenthesis) {
        const bool is_wildcard = is_word("_");
        Identifier name = {};
        if (kind_after() == TokenKind::equal) {
            fail();
        } else if (is_wildcard) {
            advance();
        } else {
            name = expect_name();
        }
        return make<MatchAs>(since(first), PatternKind::MatchAs, nullptr, name);
    }
    const Identifier name = expect_name();
    Expression* value =
        make<Name>(since(first), ExpressionKind::Name, name, ExpressionContext::Load);
    while (accept(TokenKind::dot)) {
        const Identifier attribute = expect_name();
        Expression* result = make<Attribute>(since(first), ExpressionKind::Attribute, value,
                                             attribute, ExpressionContext::Load);
        deepen(result, value);
        value = result;
    }
    if (is(TokenKind::left_parenthesis)) {
        return parse_class_pattern(first, value);
    }
    if (is(TokenKind::equal)) {
        fail();
    }
    return make<MatchValue>(since(first), PatternKind::MatchValue, value);
}

Pattern* Parser::parse_class_pattern(std::uint32_t first, Expression* type) {
    const Level level(*this);
    advance();
    ListBuilder<Pattern*> patterns;
    ListBuilder<Identifier> keyword_names;
    ListBuilder<Pattern*> keyword_patterns;
    while (!is(TokenKind::right_parenthesis)) {
        if (is(TokenKind::name) && kind_after() == TokenKind::equal) {
            keyword_names.push_back(expect_name());
            advance();
            keyword_patterns.push_back(parse_pattern());
        } else {
            patterns.push_back(parse_pattern());
            if (!keyword_names.empty()) {
                fail();
            }
        }
        if (!accept(TokenKind::comma)) {
            break;
        }
    }
    expect(TokenKind::right_parenthesis);
    return make<MatchClass>(since(first), PatternKind::MatchClass, type, patterns.finish(arena_),
                            keyword_names.finish(arena_), keyword_patterns.finish(arena_));
}

Pattern* Parser::parse_bracketed_pattern() {
    const Level level(*this);
    const std::uint32_t first = begin();
    const bool is_group = is(TokenKind::left_parenthesis);
    const TokenKind closing = is_group ? TokenKind::right_parenthesis : TokenKind::right_bracket;
    advance();
    ListBuilder<Pattern*> patterns;
    bool has_comma = false;
    while (!is(closing)) {
        patterns.push_back(parse_maybe_star_pattern());
        if (!accept(TokenKind::comma)) {
            break;
        }
        has_comma = true;
    }
    expect(closing);
    if (is_group && patterns.size() == 1 && !has_comma) {
        if (patterns.back()->kind == PatternKind::MatchStar) {
            fail();
        }
        return patterns.back();
    }
    return make<MatchSequence>(since(first), PatternKind::MatchSequence, patterns.finish(arena_));
}

Expression* Parser::parse_mapping_key() {
    switch (kind()) {
        case TokenKind::keyword_none:
            return make_constant(NoneValue{});
        case TokenKind::keyword_true:
            return make_constant(true);
        case TokenKind::keyword_false:
            return make_constant(false);
        case TokenKind::string:
        case TokenKind::fstring_start:
        case TokenKind::tstring_start:
            return parse_strings();
        case TokenKind::name:
            break;
        default:
            return parse_signed_number();
    }
    const std::uint32_t first = begin();
    const Identifier name = expect_name();
    Expression* value =
        make<Name>(since(first), ExpressionKind::Name, name, ExpressionContext::Load);
    if (!is(TokenKind::dot)) {
        fail();
    }
    while (accept(TokenKind::dot)) {
        const Identifier attribute = expect_name();
        Expression* result = make<Attribute>(since(first), ExpressionKind::Attribute, value,
                                             attribute, ExpressionContext::Load);
        deepen(result, value);
        value = result;
    }
    return value;
}

Pattern* Parser::parse_mapping_pattern() {
    const Level level(*this);
    const std::uint32_t first = begin();
    advance();
    ListBuilder<Expression*> keys;
    ListBuilder<Pattern*> patterns;
    Identifier rest;
    while (!is(TokenKind::right_brace)) {
        if (!rest.empty()) {
            fail();
        }
        if (accept(TokenKind::double_star)) {
            rest = parse_capture_name();
        } else {
            keys.push_back(parse_mapping_key());
            expect(TokenKind::colon);
            patterns.push_back(parse_pattern());
        }
        if (!accept(TokenKind::comma)) {
            break;
        }
    }
    expect(TokenKind::right_brace);
    return make<MatchMapping>(since(first), PatternKind::MatchMapping, keys.finish(arena_),
                              patterns.finish(arena_), rest);
}

}  // namespace firstboot::python::syntax
