#include "python/syntax/diagnose.h"

#include <algorithm>

#include "python/syntax/peg/engine.h"
#include "python/syntax/place.h"

namespace firstboot::python::syntax {

namespace {

/// Before CPython reports an error of the parser it lexes the rest: an error there goes first.
SyntaxError with_lexical_errors(std::string_view source, const TokenList& tokens,
                                const peg::Engine& engine, SyntaxError error) {
    if (!tokens.later_error) {
        return error;
    }
    if (tokens.is_about_bracket) {
        const Token& last = tokens.tokens[engine.read_count() - 1];
        if (line_of(source, last.begin).number <= tokens.later_error->line) {
            return error;
        }
    }
    return *tokens.later_error;
}

/// The error, and which compound statement was read last.
struct Diagnosis {
    SyntaxError error;
    std::int32_t last_statement_line = 0;
};

Diagnosis find_error(std::string_view source, const TokenList& tokens, StartRule start,
                     std::uint32_t furthest) {
    const peg::Grammar& grammar = peg::python_grammar();
    const std::uint16_t rule = start == StartRule::module ? grammar.file : grammar.eval;
    peg::Engine engine(source, tokens);
    std::uint32_t last_token = 0;
    for (const bool looks_for_mistakes : {false, true}) {
        engine.run(rule, looks_for_mistakes);
        if (engine.error()) {
            return {engine.is_final()
                        ? *engine.error()
                        : with_lexical_errors(source, tokens, engine, *engine.error()),
                    engine.last_statement_line()};
        }
        if (engine.was_exhausted()) {
            return {
                engine.at_token(std::min<std::uint32_t>(
                                    furthest, static_cast<std::uint32_t>(tokens.tokens.size()) - 1),
                                SyntaxErrorKind::syntax_error, "invalid syntax"),
                0};
        }
        if (!looks_for_mistakes) {
            last_token = engine.read_count() - 1;
        }
    }
    const TokenKind kind = tokens.tokens[last_token].kind;
    if (kind == TokenKind::indent || kind == TokenKind::dedent) {
        const Token& last = tokens.tokens[engine.read_count() - 1];
        const char* message =
            kind == TokenKind::indent ? "unexpected indent" : "unexpected unindent";
        const std::uint32_t index = engine.read_count() - 1;
        return {last.has_columns()
                    ? engine.at_token(index, SyntaxErrorKind::indentation_error, message)
                    : error_behind(source, SyntaxErrorKind::indentation_error, message, last.cursor,
                                   last.cursor, -1),
                0};
    }
    return {with_lexical_errors(
                source, tokens, engine,
                engine.at_token(last_token, SyntaxErrorKind::syntax_error, "invalid syntax")),
            engine.last_statement_line()};
}

}  // namespace

SyntaxError diagnose(std::string_view source, const TokenList& tokens, StartRule start,
                     std::uint32_t furthest) {
    auto [error, last_statement_line] = find_error(source, tokens, start, furthest);
    error.last_statement_line = last_statement_line;
    return std::move(error);
}

}  // namespace firstboot::python::syntax
