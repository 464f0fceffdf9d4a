#include "python/syntax/parser.h"

namespace firstboot::python::syntax {

Expression* Parser::parse_targets() {
    const std::uint32_t first = begin();
    Expression* target = parse_target();
    if (!is(TokenKind::comma)) {
        return target;
    }
    ListBuilder<Expression*> elements;
    elements.push_back(target);
    while (accept(TokenKind::comma) && at_expression_start()) {
        elements.push_back(parse_target());
    }
    Expression* tuple = make_tuple(first, elements);
    static_cast<Sequence*>(tuple)->context = ExpressionContext::Store;
    return tuple;
}

Expression* Parser::parse_target() {
    const std::uint32_t first = begin();
    const bool is_starred = accept(TokenKind::star);
    Expression* target = parse_primary();
    make_target(target, ExpressionContext::Store);
    if (!is_starred) {
        return target;
    }
    return make<Starred>(since(first), ExpressionKind::Starred, target, ExpressionContext::Store);
}

void Parser::make_target(Expression* expression, ExpressionContext context) {
    switch (expression->kind) {
        case ExpressionKind::Name:
            static_cast<Name*>(expression)->context = context;
            return;
        case ExpressionKind::Attribute:
            static_cast<Attribute*>(expression)->context = context;
            return;
        case ExpressionKind::Subscript:
            static_cast<Subscript*>(expression)->context = context;
            return;
        case ExpressionKind::List:
        case ExpressionKind::Tuple: {
            auto* sequence = static_cast<Sequence*>(expression);
            sequence->context = context;
            for (Expression* element : sequence->elements) {
                make_target(element, context);
            }
            return;
        }
        case ExpressionKind::Starred: {
            auto* starred = static_cast<Starred*>(expression);
            if (context == ExpressionContext::Del) {
                fail();
                return;
            }
            starred->context = context;
            make_target(starred->value, context);
            return;
        }
        default:
            fail();
    }
}

}  // namespace firstboot::python::syntax
