#include <utility>

#include "python/syntax/peg/engine.h"

namespace firstboot::python::syntax::peg {

void Engine::fail(SyntaxError error) {
    if (!error_) {
        error_ = std::move(error);
    }
}

std::string_view Engine::text_of(const Shape& shape) const {
    const Token& token = tokens_.tokens[shape.begin];
    return source_.substr(token.begin, token.end - token.begin);
}

std::uint32_t Engine::end_of(const Shape& shape) const {
    // Line ends and indentation belong to no expression.
    std::uint32_t last = shape.end;
    while (last > shape.begin + 1 && tokens_.tokens[last - 1].kind <= TokenKind::dedent) {
        --last;
    }
    return last > 0 ? tokens_.tokens[last - 1].end : 0;
}

SyntaxError Engine::at_token(std::uint32_t index, SyntaxErrorKind kind, std::string message) const {
    const Token& token = tokens_.tokens[index];
    SyntaxError error = error_at(source_, kind, std::move(message), token.begin, token.end);
    if (!token.has_columns()) {
        error.offset = 0;
        error.end_offset = 0;
    }
    return error;
}

void Engine::fail_range(const Shape& first, const Shape& last, std::string message) {
    const Token& token = tokens_.tokens[first.begin];
    fail(error_at(source_, SyntaxErrorKind::syntax_error, std::move(message), token.begin,
                  end_of(last)));
}

void Engine::fail_from(const Shape& shape, std::string message) {
    const std::uint32_t begin = tokens_.tokens[shape.begin].begin;
    const Token& last = tokens_.tokens[std::min<std::size_t>(read_, tokens_.tokens.size()) - 1];
    SyntaxError error =
        error_at(source_, SyntaxErrorKind::syntax_error, std::move(message), begin, last.end);
    // The end is where the lexer stands, which CPython does not count from 1.
    const Line line = line_of(source_, last.begin);
    error.end_line = line.number;
    error.end_offset = offset_in(source_, line, last.cursor);
    fail(std::move(error));
}

void Engine::fail_last(SyntaxErrorKind kind, std::string message) {
    const std::uint32_t index =
        static_cast<std::uint32_t>(std::min<std::size_t>(read_, tokens_.tokens.size()) - 1);
    const Token& token = tokens_.tokens[index];
    if (token.has_columns()) {
        fail(at_token(index, kind, std::move(message)));
    } else {
        fail(error_behind(source_, kind, std::move(message), token.cursor, token.cursor, -1));
    }
}

std::string Engine::fill_in(const std::string& message, const Action& action,
                            const Bindings& bound) const {
    const auto shape = [&](char label) { return bound[label == 'a' ? 0 : 1]; };
    static_cast<void>(action);
    std::string result;
    for (std::size_t at = 0; at < message.size(); ++at) {
        const std::size_t close = message[at] == '{' ? message.find('}', at) : std::string::npos;
        if (close == std::string::npos) {
            result += message[at];
            continue;
        }
        const std::string_view field = std::string_view(message).substr(at + 1, close - at - 1);
        const Shape* named = shape(field.empty() ? '\0' : field.back());
        if (field.starts_with("line ") && named != nullptr) {
            const std::uint32_t begin = tokens_.tokens[named->begin].begin;
            result += std::to_string(line_of(source_, begin).number);
        } else if (field.starts_with("text ") && named != nullptr) {
            result += text_of(*named);
        } else if (field.size() == 1 && named != nullptr) {
            result += expression_name(named->kind);
        } else {
            result += message[at];
            continue;
        }
        at = close;
    }
    return result;
}

void Engine::report(const Action& action, const Bindings& bound) {
    const auto shape = [&](char label) -> const Shape& { return *bound[label == 'a' ? 0 : 1]; };
    std::string message = fill_in(action.message, action, bound);
    switch (action.place) {
        case ReportPlace::at:
            fail_at(shape(action.first), std::move(message));
            break;
        case ReportPlace::range:
            fail_range(shape(action.first), shape(action.second), std::move(message));
            break;
        case ReportPlace::from:
            fail_from(shape(action.first), std::move(message));
            break;
        case ReportPlace::last_token:
            fail_last(SyntaxErrorKind::syntax_error, std::move(message));
            break;
        case ReportPlace::next_token:
            if (token_at(at_) != nullptr) {
                fail(at_token(at_, SyntaxErrorKind::syntax_error, std::move(message)));
            }
            break;
        case ReportPlace::indentation:
            fail_last(SyntaxErrorKind::indentation_error, std::move(message));
            break;
    }
}

}  // namespace firstboot::python::syntax::peg
