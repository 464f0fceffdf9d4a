#include "python/syntax/parser.h"

namespace firstboot::python::syntax {

Expression* Parser::parse_primary() {
    const std::uint32_t first = begin();
    return parse_trailers(first, parse_atom());
}

Expression* Parser::parse_trailers(std::uint32_t first, Expression* primary) {
    for (;;) {
        Expression* result = nullptr;
        if (accept(TokenKind::dot)) {
            const Identifier name = expect_name();
            result = make<Attribute>(since(first), ExpressionKind::Attribute, primary, name,
                                     ExpressionContext::Load);
        } else if (is(TokenKind::left_parenthesis)) {
            result = parse_call(first, primary);
        } else if (accept(TokenKind::left_bracket)) {
            Expression* index = parse_index();
            expect(TokenKind::right_bracket);
            result = make<Subscript>(since(first), ExpressionKind::Subscript, primary, index,
                                     ExpressionContext::Load);
            deepen(result, index);
        } else {
            return primary;
        }
        deepen(result, primary);
        primary = result;
    }
}

Expression* Parser::parse_call(std::uint32_t first, Expression* function) {
    const std::uint32_t parenthesis = begin();
    advance();
    ListBuilder<Expression*> arguments;
    ListBuilder<Keyword*> keywords;
    parse_arguments(arguments, keywords);
    if (at_comprehension()) {
        // A generator expression may stand alone, without parentheses of its own.
        if (arguments.size() != 1 || !keywords.empty() ||
            tokens_[at_ - 1].kind == TokenKind::comma ||
            arguments.back()->kind == ExpressionKind::Starred) {
            fail();
            return nothing_;
        }
        const List<Comprehension> generators = parse_comprehensions();
        expect(TokenKind::right_parenthesis);
        Expression* element = arguments.back();
        arguments.back() = make<ElementComprehension>(
            since(parenthesis), ExpressionKind::GeneratorExp, element, generators);
        deepen(arguments.back(), element);
    } else {
        expect(TokenKind::right_parenthesis);
    }
    Call* call = make<Call>(since(first), ExpressionKind::Call, function, arguments.finish(arena_),
                            keywords.finish(arena_));
    for (const Expression* argument : call->arguments) {
        deepen(call, argument);
    }
    for (const Keyword* keyword : call->keywords) {
        deepen(call, keyword->value);
    }
    return call;
}

void Parser::parse_arguments(ListBuilder<Expression*>& arguments, ListBuilder<Keyword*>& keywords) {
    bool has_unpacked_keywords = false;
    while (!is(TokenKind::right_parenthesis)) {
        const std::uint32_t first = begin();
        if (accept(TokenKind::double_star)) {
            Expression* value = parse_expression();
            keywords.push_back(arena_.make<Keyword>(Node{since(first)}, Identifier{}, value));
            has_unpacked_keywords = true;
        } else if (is(TokenKind::name) && kind_after() == TokenKind::equal) {
            const Identifier name = expect_name();
            advance();
            Expression* value = parse_expression();
            keywords.push_back(arena_.make<Keyword>(Node{since(first)}, name, value));
        } else if (accept(TokenKind::star)) {
            Expression* value = parse_expression();
            if (has_unpacked_keywords) {
                fail();
            }
            arguments.push_back(make<Starred>(since(first), ExpressionKind::Starred, value,
                                              ExpressionContext::Load));
            deepen(arguments.back(), value);
        } else {
            arguments.push_back(parse_named_expression());
            if (!keywords.empty() || is(TokenKind::equal)) {
                fail();
            }
        }
        if (!accept(TokenKind::comma)) {
            return;
        }
    }
}

Expression* Parser::parse_index() {
    const std::uint32_t first = begin();
    const auto parse_one = [&]() -> Expression* {
        if (!is(TokenKind::star)) {
            return parse_slice();
        }
        const std::uint32_t star = begin();
        advance();
        Expression* value = parse_expression();
        auto* starred =
            make<Starred>(since(star), ExpressionKind::Starred, value, ExpressionContext::Load);
        deepen(starred, value);
        return starred;
    };
    Expression* index = parse_one();
    if (!is(TokenKind::comma) && index->kind != ExpressionKind::Starred) {
        return index;
    }
    ListBuilder<Expression*> elements;
    elements.push_back(index);
    while (accept(TokenKind::comma) && !is(TokenKind::right_bracket)) {
        elements.push_back(parse_one());
    }
    return make_tuple(first, elements);
}

Expression* Parser::parse_slice() {
    const std::uint32_t first = begin();
    Expression* lower = nullptr;
    if (!is(TokenKind::colon)) {
        lower = parse_named_expression();
        if (!is(TokenKind::colon)) {
            return lower;
        }
        if (lower->kind == ExpressionKind::NamedExpr && lower->span.begin == first) {
            fail();
        }
    }
    const auto parse_bound = [&]() -> Expression* {
        const bool is_absent =
            is(TokenKind::colon) || is(TokenKind::comma) || is(TokenKind::right_bracket);
        return is_absent ? nullptr : parse_expression();
    };
    expect(TokenKind::colon);
    Expression* upper = parse_bound();
    Expression* step = accept(TokenKind::colon) ? parse_bound() : nullptr;
    auto* slice = make<Slice>(since(first), ExpressionKind::Slice, lower, upper, step);
    deepen(slice, lower);
    deepen(slice, upper);
    deepen(slice, step);
    return slice;
}

Expression* Parser::parse_atom() {
    switch (kind()) {
        case TokenKind::name: {
            const std::uint32_t first = begin();
            const Identifier name = expect_name();
            return make<Name>(since(first), ExpressionKind::Name, name, ExpressionContext::Load);
        }
        case TokenKind::number:
            return parse_number();
        case TokenKind::string:
        case TokenKind::fstring_start:
        case TokenKind::tstring_start:
            return parse_strings();
        case TokenKind::keyword_none:
            return make_constant(NoneValue{});
        case TokenKind::keyword_true:
            return make_constant(true);
        case TokenKind::keyword_false:
            return make_constant(false);
        case TokenKind::ellipsis:
            return make_constant(EllipsisValue{});
        case TokenKind::left_parenthesis:
            return parse_parenthesized();
        case TokenKind::left_bracket:
            return parse_list();
        case TokenKind::left_brace:
            return parse_braced();
        default:
            fail();
            return nothing_;
    }
}

Expression* Parser::make_constant(LiteralValue value) {
    const std::uint32_t first = begin();
    advance();
    return make<Constant>(since(first), ExpressionKind::Constant, value, false);
}

Expression* Parser::parse_number() {
    const auto value = read_number_literal(text_of(token()), arena_);
    if (const LiteralProblem* problem = std::get_if<LiteralProblem>(&value)) {
        report(*problem, token());
        return nothing_;
    }
    return make_constant(std::get<LiteralValue>(value));
}

Expression* Parser::parse_parenthesized() {
    const Level level(*this);
    const std::uint32_t first = begin();
    advance();
    ListBuilder<Expression*> elements;
    if (is(TokenKind::keyword_yield)) {
        Expression* result = parse_yield();
        expect(TokenKind::right_parenthesis);
        return result;
    }
    if (!is(TokenKind::right_parenthesis)) {
        Expression* element = parse_star_named_expression();
        if (at_comprehension() && element->kind != ExpressionKind::Starred) {
            const List<Comprehension> generators = parse_comprehensions();
            expect(TokenKind::right_parenthesis);
            auto* result = make<ElementComprehension>(since(first), ExpressionKind::GeneratorExp,
                                                      element, generators);
            deepen(result, element);
            return result;
        }
        if (!is(TokenKind::comma)) {
            const bool is_starred = element->kind == ExpressionKind::Starred;
            expect(TokenKind::right_parenthesis);
            if (is_starred) {
                fail();
            }
            return element;
        }
        elements.push_back(element);
        while (accept(TokenKind::comma) && !is(TokenKind::right_parenthesis)) {
            elements.push_back(parse_star_named_expression());
        }
    }
    expect(TokenKind::right_parenthesis);
    return make_tuple(first, elements);
}

Expression* Parser::parse_list() {
    const Level level(*this);
    const std::uint32_t first = begin();
    advance();
    ListBuilder<Expression*> elements;
    while (!is(TokenKind::right_bracket) && !failed_) {
        elements.push_back(parse_star_named_expression());
        if (elements.size() == 1 && at_comprehension()) {
            Expression* element = elements.back();
            if (element->kind == ExpressionKind::Starred) {
                fail();
            }
            const List<Comprehension> generators = parse_comprehensions();
            expect(TokenKind::right_bracket);
            auto* result = make<ElementComprehension>(since(first), ExpressionKind::ListComp,
                                                      element, generators);
            deepen(result, element);
            return result;
        }
        if (!accept(TokenKind::comma)) {
            break;
        }
    }
    expect(TokenKind::right_bracket);
    auto* list = make<Sequence>(since(first), ExpressionKind::List, elements.finish(arena_),
                                ExpressionContext::Load);
    for (const Expression* element : list->elements) {
        deepen(list, element);
    }
    return list;
}

}  // namespace firstboot::python::syntax
