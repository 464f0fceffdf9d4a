#include "python/syntax/lexer.h"

#include <string>

#include "python/syntax/lexer_state.h"
#include "python/syntax/place.h"
#include "python/text/unicode.h"
#include "python/text/utf8.h"

namespace firstboot::python::syntax {

namespace {

constexpr std::uint32_t tab_size = 8;

bool is_name_start(char character) {
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
           character == '_' || static_cast<unsigned char>(character) >= 0x80;
}

bool is_ascii_digit(char character) {
    return character >= '0' && character <= '9';
}

std::string hexadecimal(char32_t point) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string result;
    for (int shift = 20; shift >= 0; shift -= 4) {
        const unsigned digit = (static_cast<unsigned>(point) >> static_cast<unsigned>(shift)) & 15U;
        if (digit != 0 || !result.empty() || shift < 16) {
            result += digits[digit];
        }
    }
    return result;
}

}  // namespace

TokenList tokenize(std::string_view source) {
    return Lexer(source).run();
}

TokenList Lexer::run() {
    result_.tokens.reserve(source_.size() / 4 + 16);
    while (next() && result_.tokens.back().kind != TokenKind::end_of_file) {
    }
    return std::move(result_);
}

void Lexer::emit(TokenKind kind, std::uint32_t begin, std::uint32_t end) {
    result_.tokens.push_back(
        {kind, static_cast<std::uint8_t>(brackets_.size()), begin, end, position_});
}

bool Lexer::fail(std::string message) {
    return fail_in(std::move(message), token_begin_, position_, position_);
}

bool Lexer::fail_in(std::string message, std::uint32_t position, std::uint32_t behind,
                    std::uint32_t end_behind) {
    SyntaxError error = error_behind(source_, SyntaxErrorKind::syntax_error, std::move(message),
                                     position, behind, -1);
    error.end_offset = offset_in(source_, line_of(source_, position), end_behind);
    result_.error = error;
    // Inside an f-string CPython's look at the rest of the file misses what is wrong.
    if (strings_.empty()) {
        result_.later_error = std::move(error);
    }
    return false;
}

bool Lexer::fail_behind(SyntaxErrorKind kind, std::string message, std::uint32_t position,
                        std::uint32_t behind, std::int32_t end_offset) {
    result_.error = error_behind(source_, kind, std::move(message), position, behind, end_offset);
    if (!brackets_.empty() && strings_.empty()) {
        result_.later_error = unclosed_bracket();
        result_.is_about_bracket = true;
    }
    return false;
}

SyntaxError Lexer::unclosed_bracket() const {
    const Bracket& bracket = brackets_.back();
    return error_behind(source_, SyntaxErrorKind::syntax_error,
                        std::string("'") + bracket.opening + "' was never closed", bracket.position,
                        bracket.position + 1, 0);
}

bool Lexer::fail_at_end() {
    result_.is_incomplete = true;
    fail_behind(SyntaxErrorKind::syntax_error, "unexpected EOF while parsing", position_, position_,
                -1);
    if (!brackets_.empty()) {
        result_.error = unclosed_bracket();
    }
    return false;
}

void Lexer::warn(std::string message, std::uint32_t position) {
    result_.warnings.push_back({std::move(message), position});
}

bool Lexer::next() {
    if (!strings_.empty() && strings_.back().in_text) {
        return next_in_format_string();
    }
    return next_in_code();
}

bool Lexer::next_in_code() {
    for (;;) {
        if (at_line_begin_) {
            at_line_begin_ = false;
            is_blank_line_ = false;
            if (!read_indentation()) {
                return false;
            }
        }
        if (pending_ != 0) {
            emit_pending();
            return true;
        }
        while (peek() == ' ' || peek() == '\t' || peek() == '\f') {
            ++position_;
        }
        token_begin_ = position_;
        if (peek() == '#') {
            const std::size_t end = source_.find_first_of("\r\n", position_);
            position_ = static_cast<std::uint32_t>(std::min(end, source_.size()));
        }
        if (at_end()) {
            if (!brackets_.empty()) {
                return fail_at_end();
            }
            emit(TokenKind::end_of_file, position_, position_);
            return true;
        }
        const char character = peek();
        if (is_name_start(character)) {
            return read_name();
        }
        if (at_line_end()) {
            const std::uint32_t begin = position_;
            skip_line_end();
            at_line_begin_ = true;
            if (is_blank_line_ || !brackets_.empty()) {
                continue;
            }
            emit(TokenKind::newline, begin, begin + 1);
            return true;
        }
        if (is_ascii_digit(character) || (character == '.' && is_ascii_digit(peek(1)))) {
            return read_number();
        }
        if (character == '"' || character == '\'') {
            return read_string(position_);
        }
        if (character == '\\') {
            if (!continue_line()) {
                return false;
            }
            continue;
        }
        return read_operator();
    }
}

void Lexer::emit_pending() {
    if (pending_ < 0) {
        ++pending_;
        emit(TokenKind::dedent, position_, position_);
    } else {
        --pending_;
        emit(TokenKind::indent, position_, position_);
    }
}

bool Lexer::continue_line() {
    ++position_;
    if (!at_line_end()) {
        return fail_behind(SyntaxErrorKind::syntax_error,
                           "unexpected character after line continuation character", token_begin_,
                           position_ + 1, 0);
    }
    skip_line_end();
    return !at_end() || fail_at_end();
}

bool Lexer::read_indentation() {
    std::uint32_t column = 0;
    std::uint32_t alternative = 0;
    std::uint32_t continued_column = 0;
    token_begin_ = position_;
    for (;; ++position_) {
        if (peek() == ' ') {
            ++column;
            ++alternative;
        } else if (peek() == '\t') {
            column = (column / tab_size + 1) * tab_size;
            ++alternative;
        } else if (peek() == '\f') {
            column = alternative = 0;
        } else if (peek() == '\\') {
            // The first line of a continued indentation decides.
            continued_column = continued_column != 0 ? continued_column : column;
            token_begin_ = position_;
            if (!continue_line()) {
                return false;
            }
            --position_;
        } else {
            break;
        }
    }
    if (peek() == '#' || at_line_end()) {
        is_blank_line_ = true;
        return true;
    }
    if (!brackets_.empty()) {
        return true;
    }
    if (continued_column != 0) {
        column = alternative = continued_column;
    }
    const auto mixed = [&] {
        const Line line = line_of(source_, position_);
        return fail_behind(SyntaxErrorKind::tab_error,
                           "inconsistent use of tabs and spaces in indentation", position_,
                           line.begin + 1, 0);
    };
    if (column > indents_.back().column) {
        if (indents_.size() >= maximum_indents) {
            const Line line = line_of(source_, position_);
            return fail_behind(SyntaxErrorKind::indentation_error, "too many levels of indentation",
                               position_, line.begin + 1, 0);
        }
        if (alternative <= indents_.back().alternative) {
            return mixed();
        }
        indents_.push_back({column, alternative});
        ++pending_;
        return true;
    }
    while (column < indents_.back().column) {
        indents_.pop_back();
        --pending_;
    }
    if (column != indents_.back().column) {
        const std::uint32_t line_end = static_cast<std::uint32_t>(
            std::min(source_.find_first_of("\r\n", position_), source_.size() - 1));
        return fail_behind(SyntaxErrorKind::indentation_error,
                           "unindent does not match any outer indentation level", position_,
                           line_end + 1, -1);
    }
    return alternative == indents_.back().alternative || mixed();
}

bool Lexer::read_name() {
    StringPrefix prefix;
    for (bool more = true; more; prefix.size += more ? 1 : 0) {
        const char letter = peek(prefix.size);
        if (letter == '"' || letter == '\'') {
            break;
        }
        const auto take = [&](bool& seen, char lower) {
            const bool takes = !seen && (letter == lower || letter == lower - 'a' + 'A');
            seen = seen || takes;
            return takes;
        };
        more = take(prefix.is_bytes, 'b') || take(prefix.is_unicode, 'u') ||
               take(prefix.is_raw, 'r') || take(prefix.is_format, 'f') ||
               take(prefix.is_template, 't');
    }
    const char behind = peek(prefix.size);
    const std::uint32_t begin = position_;
    if (prefix.size > 0 && (behind == '"' || behind == '\'')) {
        position_ += prefix.size + 1;
        const auto clash = [&](char first, char second) {
            return fail_in(
                std::string("'") + first + "' and '" + second + "' prefixes are incompatible",
                begin, begin + 1, position_);
        };
        if (prefix.is_unicode) {
            if (prefix.is_bytes || prefix.is_raw || prefix.is_format || prefix.is_template) {
                return clash('u', prefix.is_bytes    ? 'b'
                                  : prefix.is_raw    ? 'r'
                                  : prefix.is_format ? 'f'
                                                     : 't');
            }
        } else if (prefix.is_bytes && (prefix.is_format || prefix.is_template)) {
            return clash('b', prefix.is_format ? 'f' : 't');
        } else if (prefix.is_format && prefix.is_template) {
            return clash('f', 't');
        }
        --position_;
        return prefix.is_format || prefix.is_template ? start_format_string(begin)
                                                      : read_string(begin);
    }
    bool is_ascii = true;
    while (is_name_start(peek()) || is_ascii_digit(peek())) {
        is_ascii = is_ascii && static_cast<unsigned char>(peek()) < 0x80;
        ++position_;
    }
    if (!is_ascii && !check_name(begin)) {
        return false;
    }
    emit(name_kind(source_.substr(begin, position_ - begin)), begin, position_);
    return true;
}

bool Lexer::check_name(std::uint32_t begin) {
    const std::uint32_t end = position_;
    for (std::uint32_t at = begin; at < end;) {
        const DecodedPoint point = decode_point(source_, at);
        at += static_cast<std::uint32_t>(point.size);
        const bool fits = at - point.size == begin ? is_identifier_start(point.value)
                                                   : is_identifier_continue(point.value);
        if (!fits) {
            position_ = at;
            return fail(is_printable(point.value)
                            ? "invalid character '" + point_text(point.value) + "' (U+" +
                                  hexadecimal(point.value) + ")"
                            : "invalid non-printable character U+" + hexadecimal(point.value));
        }
    }
    return true;
}

bool Lexer::read_operator() {
    const char character = peek();
    if (character == ':' && !strings_.empty()) {
        FormatString& string = strings_.back();
        if (string.in_field() && string.depth - 1 == string.field_depth) {
            ++position_;
            string.in_text = true;
            string.in_format_spec = true;
            emit(TokenKind::colon, token_begin_, position_);
            return true;
        }
    }
    const OperatorText found = operator_at(source_.substr(position_, 3));
    if (found.size > 1) {
        position_ += found.size;
        emit(found.kind, token_begin_, position_);
        return true;
    }
    ++position_;
    switch (character) {
        case '(':
        case '[':
        case '{':
            if (!open_bracket(character)) {
                return false;
            }
            break;
        case ')':
        case ']':
        case '}':
            if (!close_bracket(character)) {
                return false;
            }
            break;
        default:
            break;
    }
    if (static_cast<unsigned char>(character) < ' ' || character == 0x7F) {
        return fail("invalid non-printable character U+" +
                    hexadecimal(static_cast<unsigned char>(character)));
    }
    emit(found.kind, token_begin_, position_);
    return true;
}

bool Lexer::open_bracket(char bracket) {
    if (brackets_.size() >= maximum_brackets) {
        return fail("too many nested parentheses");
    }
    brackets_.push_back({bracket, token_begin_});
    if (!strings_.empty()) {
        ++strings_.back().depth;
    }
    return true;
}

bool Lexer::close_bracket(char bracket) {
    FormatString* string = strings_.empty() ? nullptr : &strings_.back();
    const auto unmatched_in_string = [&] {
        return fail(std::string(1, string->prefix()) + "-string: unmatched '" + bracket + "'");
    };
    if (string != nullptr && string->depth == 0 && bracket == '}') {
        return fail(std::string(1, string->prefix()) + "-string: single '}' is not allowed");
    }
    if (brackets_.empty()) {
        return fail(std::string("unmatched '") + bracket + "'");
    }
    const Bracket opened = brackets_.back();
    brackets_.pop_back();
    const bool matches = (opened.opening == '(' && bracket == ')') ||
                         (opened.opening == '[' && bracket == ']') ||
                         (opened.opening == '{' && bracket == '}');
    if (!matches) {
        if (string != nullptr && opened.opening == '{' &&
            string->depth - 1 == string->field_depth) {
            return unmatched_in_string();
        }
        std::string message = std::string("closing parenthesis '") + bracket +
                              "' does not match opening parenthesis '" + opened.opening + "'";
        const std::int32_t opened_line = line_of(source_, opened.position).number;
        if (opened_line != line_of(source_, token_begin_).number) {
            message += " on line " + std::to_string(opened_line);
        }
        return fail(std::move(message));
    }
    if (string != nullptr) {
        if (--string->depth < 0) {
            return unmatched_in_string();
        }
        if (bracket == '}' && string->depth == string->field_depth) {
            close_field();
        }
    }
    return true;
}

void Lexer::close_field() {
    FormatString& string = strings_.back();
    --string.field_depth;
    string.in_text = true;
    string.in_format_spec = false;
}

}  // namespace firstboot::python::syntax
