#include "python/syntax/parser.h"

namespace firstboot::python::syntax {

Statement* Parser::parse_compound_statement() {
    switch (kind()) {
        case TokenKind::keyword_if:
            return parse_if();
        case TokenKind::keyword_def:
            return parse_function(begin(), false, {});
        case TokenKind::keyword_class:
            return parse_class({});
        case TokenKind::at:
            return parse_decorated();
        case TokenKind::keyword_async:
            return parse_async();
        case TokenKind::keyword_for:
            return parse_for(begin(), false);
        case TokenKind::keyword_while:
            return parse_while();
        case TokenKind::keyword_with:
            return parse_with(begin(), false);
        case TokenKind::keyword_try:
            return parse_try();
        default:
            return is_word("match") ? parse_match() : nullptr;
    }
}

List<Statement*> Parser::parse_block() {
    const Level level(*this);
    ListBuilder<Statement*> statements;
    if (!accept(TokenKind::newline)) {
        parse_simple_statements(statements);
        return statements.finish(arena_);
    }
    expect(TokenKind::indent);
    while (!is(TokenKind::dedent) && !is(TokenKind::end_of_file)) {
        parse_statement(statements);
    }
    expect(TokenKind::dedent);
    return statements.finish(arena_);
}

List<Statement*> Parser::parse_else() {
    if (!accept(TokenKind::keyword_else)) {
        return {};
    }
    expect(TokenKind::colon);
    return parse_block();
}

Statement* Parser::parse_if() {
    // Also of `elif`, which is an if statement that makes up the else part: the chain is built from
    // its start, and the spans are closed when the end is known.
    If* first_if = nullptr;
    If* last_if = nullptr;
    ListBuilder<If*> chain;
    do {
        const std::uint32_t first = begin();
        advance();
        Expression* test = parse_named_expression();
        expect(TokenKind::colon);
        const List<Statement*> body = parse_block();
        If* statement = make<If>(since(first), StatementKind::If, test, body, List<Statement*>{});
        if (last_if != nullptr) {
            Statement* only = statement;
            last_if->orelse = {arena_.copy(&only, 1), 1};
        } else {
            first_if = statement;
        }
        last_if = statement;
        chain.push_back(statement);
        if (chain.size() > maximum_depth) {
            is_too_deep_ = true;
            fail();
        }
    } while (is(TokenKind::keyword_elif));
    last_if->orelse = parse_else();
    for (std::size_t index = 0; index < chain.size(); ++index) {
        chain[index]->span.end = last_end_;
    }
    return first_if;
}

Statement* Parser::parse_while() {
    const std::uint32_t first = begin();
    advance();
    Expression* test = parse_named_expression();
    expect(TokenKind::colon);
    const List<Statement*> body = parse_block();
    const List<Statement*> orelse = parse_else();
    return make<While>(since(first), StatementKind::While, test, body, orelse);
}

Statement* Parser::parse_for(std::uint32_t first, bool is_async) {
    advance();
    Expression* target = parse_targets();
    expect(TokenKind::keyword_in);
    Expression* iterable = parse_star_expressions();
    expect(TokenKind::colon);
    const List<Statement*> body = parse_block();
    const List<Statement*> orelse = parse_else();
    return make<For>(since(first), StatementKind::For, is_async, target, iterable, body, orelse);
}

WithItem Parser::parse_with_item() {
    Expression* context = parse_expression();
    Expression* target = accept(TokenKind::keyword_as) ? parse_target() : nullptr;
    return {context, target};
}

bool Parser::parse_parenthesized_with_items(ListBuilder<WithItem>& items) {
    const Checkpoint start = checkpoint();
    advance();
    do {
        items.push_back(parse_with_item());
    } while (accept(TokenKind::comma) && !is(TokenKind::right_parenthesis));
    expect(TokenKind::right_parenthesis);
    if (!failed_ && is(TokenKind::colon)) {
        return true;
    }
    return_to(start);
    return false;
}

Statement* Parser::parse_with(std::uint32_t first, bool is_async) {
    advance();
    ListBuilder<WithItem> items;
    if (!is(TokenKind::left_parenthesis) || !parse_parenthesized_with_items(items)) {
        items = {};
        do {
            items.push_back(parse_with_item());
        } while (accept(TokenKind::comma));
    }
    expect(TokenKind::colon);
    const List<Statement*> body = parse_block();
    return make<With>(since(first), StatementKind::With, is_async, items.finish(arena_), body);
}

Statement* Parser::parse_try() {
    const std::uint32_t first = begin();
    advance();
    expect(TokenKind::colon);
    const List<Statement*> body = parse_block();
    ListBuilder<ExceptHandler*> handlers;
    const bool is_star = is(TokenKind::keyword_except) && kind_after() == TokenKind::star;
    while (is(TokenKind::keyword_except)) {
        handlers.push_back(parse_handler(is_star));
    }
    List<Statement*> orelse;
    if (!handlers.empty()) {
        orelse = parse_else();
    }
    List<Statement*> finalbody;
    if (handlers.empty() || is(TokenKind::keyword_finally)) {
        expect(TokenKind::keyword_finally);
        expect(TokenKind::colon);
        finalbody = parse_block();
    }
    return make<Try>(since(first), StatementKind::Try, is_star, body, handlers.finish(arena_),
                     orelse, finalbody);
}

ExceptHandler* Parser::parse_handler(bool is_star) {
    const std::uint32_t first = begin();
    advance();
    if (is_star) {
        expect(TokenKind::star);
    }
    Expression* type = nullptr;
    Identifier name;
    if (is_star || !is(TokenKind::colon)) {
        const std::uint32_t type_begin = begin();
        type = parse_expression();
        if (is(TokenKind::comma)) {
            // Since 3.14 several types need no parentheses, unless a name follows.
            type = parse_more_expressions(type_begin, type);
        } else if (accept(TokenKind::keyword_as)) {
            name = expect_name();
        }
    }
    expect(TokenKind::colon);
    const List<Statement*> body = parse_block();
    return arena_.make<ExceptHandler>(Node{since(first)}, type, name, body);
}

Statement* Parser::parse_async() {
    const std::uint32_t first = begin();
    advance();
    switch (kind()) {
        case TokenKind::keyword_def:
            return parse_function(first, true, {});
        case TokenKind::keyword_for:
            return parse_for(first, true);
        case TokenKind::keyword_with:
            return parse_with(first, true);
        default:
            fail();
            return make<PlainStatement>(since(first), StatementKind::Pass);
    }
}

}  // namespace firstboot::python::syntax
