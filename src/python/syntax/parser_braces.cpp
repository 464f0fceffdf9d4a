#include "python/syntax/parser.h"

namespace firstboot::python::syntax {

Expression* Parser::parse_braced() {
    const Level level(*this);
    const std::uint32_t first = begin();
    advance();
    if (is(TokenKind::right_brace) || is(TokenKind::double_star)) {
        return parse_dict(first, nullptr);
    }
    const std::uint32_t element_begin = begin();
    Expression* element = parse_star_named_expression();
    if (!is(TokenKind::colon)) {
        return parse_set(first, element);
    }
    const bool is_key =
        element->kind != ExpressionKind::Starred &&
        (element->kind != ExpressionKind::NamedExpr || element->span.begin != element_begin);
    if (!is_key) {
        fail();
    }
    return parse_dict(first, element);
}

Expression* Parser::parse_set(std::uint32_t first, Expression* first_element) {
    if (at_comprehension() && first_element->kind != ExpressionKind::Starred) {
        const List<Comprehension> generators = parse_comprehensions();
        expect(TokenKind::right_brace);
        auto* result = make<ElementComprehension>(since(first), ExpressionKind::SetComp,
                                                  first_element, generators);
        deepen(result, first_element);
        return result;
    }
    ListBuilder<Expression*> elements;
    elements.push_back(first_element);
    while (accept(TokenKind::comma) && !is(TokenKind::right_brace)) {
        elements.push_back(parse_star_named_expression());
    }
    expect(TokenKind::right_brace);
    Set* set = make<Set>(since(first), ExpressionKind::Set, elements.finish(arena_));
    for (const Expression* element : set->elements) {
        deepen(set, element);
    }
    return set;
}

Expression* Parser::parse_dict(std::uint32_t first, Expression* first_key) {
    ListBuilder<Expression*> keys;
    ListBuilder<Expression*> values;
    Expression* key = first_key;
    while (key != nullptr || !is(TokenKind::right_brace)) {
        if (key == nullptr && accept(TokenKind::double_star)) {
            keys.push_back(nullptr);
            values.push_back(parse_bitwise_or());
        } else {
            keys.push_back(key != nullptr ? key : parse_expression());
            key = nullptr;
            expect(TokenKind::colon);
            values.push_back(parse_expression());
            if (values.size() == 1 && at_comprehension()) {
                const List<Comprehension> generators = parse_comprehensions();
                expect(TokenKind::right_brace);
                auto* result = make<DictComp>(since(first), ExpressionKind::DictComp, keys.back(),
                                              values.back(), generators);
                deepen(result, result->key);
                deepen(result, result->value);
                return result;
            }
        }
        if (!accept(TokenKind::comma)) {
            break;
        }
    }
    expect(TokenKind::right_brace);
    Dict* dict =
        make<Dict>(since(first), ExpressionKind::Dict, keys.finish(arena_), values.finish(arena_));
    for (std::size_t index = 0; index < dict->values.size(); ++index) {
        deepen(dict, dict->keys[index]);
        deepen(dict, dict->values[index]);
    }
    return dict;
}

List<Comprehension> Parser::parse_comprehensions() {
    const Level level(*this);
    ListBuilder<Comprehension> generators;
    while (at_comprehension()) {
        Comprehension generator{};
        generator.is_async = accept(TokenKind::keyword_async);
        advance();
        generator.target = parse_targets();
        expect(TokenKind::keyword_in);
        generator.iterable = parse_disjunction();
        ListBuilder<Expression*> conditions;
        while (accept(TokenKind::keyword_if)) {
            conditions.push_back(parse_disjunction());
        }
        generator.conditions = conditions.finish(arena_);
        generators.push_back(generator);
    }
    return generators.finish(arena_);
}

}  // namespace firstboot::python::syntax
