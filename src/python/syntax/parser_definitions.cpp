#include "python/syntax/parser.h"

namespace firstboot::python::syntax {

Statement* Parser::parse_decorated() {
    ListBuilder<Expression*> decorators;
    while (accept(TokenKind::at)) {
        decorators.push_back(parse_named_expression());
        expect(TokenKind::newline);
    }
    const List<Expression*> list = decorators.finish(arena_);
    const std::uint32_t first = begin();
    if (is(TokenKind::keyword_class)) {
        return parse_class(list);
    }
    const bool is_async = accept(TokenKind::keyword_async);
    if (!is(TokenKind::keyword_def)) {
        fail();
    }
    return parse_function(first, is_async, list);
}

Statement* Parser::parse_function(std::uint32_t first, bool is_async,
                                  List<Expression*> decorators) {
    advance();
    const Identifier name = expect_name();
    const List<TypeParameter*> type_parameters = parse_type_parameters();
    expect(TokenKind::left_parenthesis);
    Parameters* parameters = parse_parameters(TokenKind::right_parenthesis, false);
    expect(TokenKind::right_parenthesis);
    Expression* returns = accept(TokenKind::arrow) ? parse_expression() : nullptr;
    expect(TokenKind::colon);
    const List<Statement*> body = parse_block();
    return make<FunctionDef>(since(first), StatementKind::FunctionDef, is_async, name, parameters,
                             body, decorators, returns, type_parameters);
}

Statement* Parser::parse_class(List<Expression*> decorators) {
    const std::uint32_t first = begin();
    advance();
    const Identifier name = expect_name();
    const List<TypeParameter*> type_parameters = parse_type_parameters();
    ListBuilder<Expression*> bases;
    ListBuilder<Keyword*> keywords;
    if (accept(TokenKind::left_parenthesis)) {
        parse_arguments(bases, keywords);
        expect(TokenKind::right_parenthesis);
    }
    expect(TokenKind::colon);
    const List<Statement*> body = parse_block();
    return make<ClassDef>(since(first), StatementKind::ClassDef, name, bases.finish(arena_),
                          keywords.finish(arena_), body, decorators, type_parameters);
}

List<TypeParameter*> Parser::parse_type_parameters() {
    ListBuilder<TypeParameter*> parameters;
    if (accept(TokenKind::left_bracket)) {
        do {
            parameters.push_back(parse_type_parameter());
        } while (accept(TokenKind::comma) && !is(TokenKind::right_bracket));
        expect(TokenKind::right_bracket);
    }
    return parameters.finish(arena_);
}

TypeParameter* Parser::parse_type_parameter() {
    const std::uint32_t first = begin();
    TypeParameterKind kind = TypeParameterKind::TypeVar;
    if (accept(TokenKind::star)) {
        kind = TypeParameterKind::TypeVarTuple;
    } else if (accept(TokenKind::double_star)) {
        kind = TypeParameterKind::ParamSpec;
    }
    const Identifier name = expect_name();
    Expression* bound = nullptr;
    if (kind == TypeParameterKind::TypeVar && accept(TokenKind::colon)) {
        bound = parse_expression();
    }
    Expression* default_value = nullptr;
    if (accept(TokenKind::equal)) {
        default_value =
            kind == TypeParameterKind::TypeVarTuple ? parse_star_expression() : parse_expression();
    }
    return arena_.make<TypeParameter>(Node{since(first)}, kind, name, bound, default_value);
}

Parameter* Parser::parse_parameter(bool is_lambda, bool allows_star_annotation) {
    const std::uint32_t first = begin();
    const Identifier name = expect_name();
    Expression* annotation = nullptr;
    if (!is_lambda && accept(TokenKind::colon)) {
        annotation = allows_star_annotation ? parse_star_expression() : parse_expression();
    }
    return arena_.make<Parameter>(Node{since(first)}, name, annotation);
}

Parameters* Parser::parse_parameters(TokenKind end, bool is_lambda) {
    ListBuilder<Parameter*> positional;
    ListBuilder<Expression*> defaults;
    ListBuilder<Parameter*> keyword_only;
    ListBuilder<Expression*> keyword_defaults;
    auto* result = arena_.make<Parameters>();
    bool has_slash = false;
    bool has_star = false;
    while (!is(end)) {
        if (result->keywords != nullptr) {
            fail();
        }
        if (accept(TokenKind::slash)) {
            if (has_slash || has_star || positional.empty()) {
                fail();
            }
            has_slash = true;
            result->positional_only = positional.finish(arena_);
            positional = {};
        } else if (accept(TokenKind::star)) {
            if (has_star) {
                fail();
            }
            has_star = true;
            if (!is(TokenKind::comma)) {
                result->variadic = parse_parameter(is_lambda, true);
            } else if (kind_after() != TokenKind::name) {
                fail();
            }
        } else if (accept(TokenKind::double_star)) {
            result->keywords = parse_parameter(is_lambda, false);
        } else {
            Parameter* parameter = parse_parameter(is_lambda, false);
            Expression* default_value = accept(TokenKind::equal) ? parse_expression() : nullptr;
            if (has_star) {
                keyword_only.push_back(parameter);
                keyword_defaults.push_back(default_value);
            } else {
                positional.push_back(parameter);
                if (default_value != nullptr) {
                    defaults.push_back(default_value);
                } else if (!defaults.empty()) {
                    fail();
                }
            }
        }
        if (!accept(TokenKind::comma)) {
            break;
        }
    }
    result->positional = positional.finish(arena_);
    result->keyword_only = keyword_only.finish(arena_);
    result->keyword_defaults = keyword_defaults.finish(arena_);
    result->defaults = defaults.finish(arena_);
    return result;
}

}  // namespace firstboot::python::syntax
