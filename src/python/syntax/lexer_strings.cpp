#include <string>

#include "python/syntax/lexer_state.h"
#include "python/syntax/place.h"

namespace firstboot::python::syntax {

bool Lexer::read_string(std::uint32_t begin) {
    const char quote = peek();
    const std::uint32_t quote_size = peek(1) == quote && peek(2) == quote ? 3 : 1;
    position_ += quote_size;
    bool has_escaped_quote = false;
    for (std::uint32_t closing = 0; closing < quote_size;) {
        if (at_end() || (quote_size == 1 && at_line_end())) {
            const FormatString* outer = strings_.empty() ? nullptr : &strings_.back();
            if (outer != nullptr && outer->quote == quote && outer->quote_size == quote_size) {
                // The quote was meant to end the f-string around.
                position_ = begin + 1;
                return fail(std::string(1, outer->prefix()) + "-string: expecting '}'");
            }
            result_.is_incomplete = quote_size == 3;
            std::string message = quote_size == 3 ? "unterminated triple-quoted string literal"
                                                  : "unterminated string literal";
            message +=
                " (detected at line " + std::to_string(line_of(source_, position_).number) + ")";
            if (has_escaped_quote && quote_size == 1) {
                message += "; perhaps you escaped the end quote?";
            }
            return fail_in(std::move(message), begin, begin + 1, begin + 1);
        }
        if (peek() == quote) {
            ++closing;
            ++position_;
            continue;
        }
        closing = 0;
        if (peek() == '\\') {
            ++position_;
            has_escaped_quote = has_escaped_quote || peek() == quote;
            if (at_end()) {
                continue;
            }
            if (at_line_end()) {
                skip_line_end();
                continue;
            }
        }
        ++position_;
    }
    emit(TokenKind::string, begin, position_);
    return true;
}

bool Lexer::start_format_string(std::uint32_t begin) {
    const char quote = peek();
    const std::uint32_t quote_size = peek(1) == quote && peek(2) == quote ? 3 : 1;
    FormatString string{};
    string.quote = quote;
    string.quote_size = quote_size;
    string.start = begin;
    for (const char letter : source_.substr(begin, position_ - begin)) {
        string.is_raw = string.is_raw || letter == 'r' || letter == 'R';
        string.is_template = string.is_template || letter == 't' || letter == 'T';
    }
    position_ += quote_size;
    if (strings_.size() + 1 >= maximum_nested_strings) {
        return fail("too many nested f-strings or t-strings");
    }
    strings_.push_back(string);
    emit(string.is_template ? TokenKind::tstring_start : TokenKind::fstring_start, begin,
         position_);
    return true;
}

bool Lexer::enter_field() {
    FormatString& string = strings_.back();
    if (++string.field_depth >= maximum_nested_fields) {
        ++position_;
        return fail(std::string(1, string.prefix()) + "-string: expressions nested too deeply");
    }
    string.in_text = false;
    return true;
}

bool Lexer::next_in_format_string() {
    const FormatString& string = strings_.back();
    token_begin_ = position_;
    if (peek() == '{' && peek(1) != '{') {
        return enter_field() && next_in_code();
    }
    bool at_quotes = true;
    for (std::uint32_t index = 0; index < string.quote_size; ++index) {
        at_quotes = at_quotes && peek(index) == string.quote;
    }
    if (at_quotes) {
        position_ += string.quote_size;
        const bool is_template = string.is_template;
        strings_.pop_back();
        emit(is_template ? TokenKind::tstring_end : TokenKind::fstring_end, token_begin_,
             position_);
        return true;
    }
    return read_format_text();
}

bool Lexer::end_of_format_text() {
    const FormatString& string = strings_.back();
    const std::string prefix(1, string.prefix());
    if (string.in_format_spec && string.in_field() && !at_end()) {
        position_ += 1;
        return fail(prefix +
                    "-string: newlines are not allowed in format specifiers for single quoted " +
                    prefix + "-strings");
    }
    result_.is_incomplete = string.quote_size == 3;
    const std::string kind =
        string.quote_size == 3 ? "unterminated triple-quoted " : "unterminated ";
    return fail_in(kind + prefix + "-string literal (detected at line " +
                       std::to_string(line_of(source_, position_).number) + ")",
                   string.start, string.start + 1, string.start + 1);
}

bool Lexer::read_format_text() {
    FormatString& string = strings_.back();
    const TokenKind kind =
        string.is_template ? TokenKind::tstring_middle : TokenKind::fstring_middle;
    const auto finish = [&](std::uint32_t end) {
        emit(kind, token_begin_, end);
        return true;
    };
    bool in_named_escape = false;
    std::uint32_t closing = 0;
    while (closing < string.quote_size) {
        if (at_end() || (string.quote_size == 1 && at_line_end())) {
            return end_of_format_text();
        }
        const bool in_format_spec = string.in_format_spec && string.in_field();
        const char character = peek();
        if (character == string.quote) {
            ++closing;
            ++position_;
            continue;
        }
        closing = 0;
        if (character == '{') {
            if (peek(1) != '{' || in_format_spec) {
                return enter_field() && finish(position_);
            }
            position_ += 2;
            return finish(position_ - 1);
        }
        if (character == '}') {
            if (in_named_escape) {
                ++position_;
                return finish(position_);
            }
            if (peek(1) == '}' && !in_format_spec && string.depth == 0) {
                position_ += 2;
                return finish(position_ - 1);
            }
            string.in_text = false;
            return finish(position_);
        }
        if (character != '\\') {
            ++position_;
            continue;
        }
        ++position_;
        if (peek() == '{' || peek() == '}') {
            if (!string.is_raw) {
                warn(std::string("\"\\") + peek() +
                         "\" is an invalid escape sequence. Such sequences will not work in the "
                         "future. Did you mean \"\\\\" +
                         peek() + "\"? A raw string is also an option.",
                     position_);
            }
            continue;
        }
        if (at_end()) {
            continue;
        }
        if (!string.is_raw && peek() == 'N' && peek(1) == '{') {
            in_named_escape = true;
            position_ += 2;
        } else if (at_line_end()) {
            skip_line_end();
        } else {
            ++position_;
        }
    }
    // The quotes make a token of their own.
    position_ -= string.quote_size;
    return finish(position_);
}

}  // namespace firstboot::python::syntax
