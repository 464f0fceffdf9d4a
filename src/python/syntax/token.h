#pragma once

#include <cstdint>
#include <string_view>

namespace firstboot::python::syntax {

enum class TokenKind : std::uint8_t {
    end_of_file,
    newline,
    indent,
    dedent,
    name,
    number,
    string,
    /// `f"`, the text between replacement fields, and the closing quotes; likewise of t-strings.
    fstring_start,
    fstring_middle,
    fstring_end,
    tstring_start,
    tstring_middle,
    tstring_end,
    /// A character that no rule takes: `$`, `?`, a backquote.
    stray,
    left_parenthesis,
    right_parenthesis,
    left_bracket,
    right_bracket,
    left_brace,
    right_brace,
    colon,
    comma,
    semicolon,
    plus,
    minus,
    star,
    slash,
    pipe,
    ampersand,
    less,
    greater,
    equal,
    dot,
    percent,
    exclamation,
    tilde,
    caret,
    at,
    double_equal,
    not_equal,
    less_equal,
    greater_equal,
    left_shift,
    right_shift,
    double_star,
    double_slash,
    arrow,
    colon_equal,
    ellipsis,
    plus_equal,
    minus_equal,
    star_equal,
    slash_equal,
    percent_equal,
    ampersand_equal,
    pipe_equal,
    caret_equal,
    left_shift_equal,
    right_shift_equal,
    double_star_equal,
    double_slash_equal,
    at_equal,
    keyword_false,
    keyword_none,
    keyword_true,
    keyword_and,
    keyword_as,
    keyword_assert,
    keyword_async,
    keyword_await,
    keyword_break,
    keyword_class,
    keyword_continue,
    keyword_def,
    keyword_del,
    keyword_elif,
    keyword_else,
    keyword_except,
    keyword_finally,
    keyword_for,
    keyword_from,
    keyword_global,
    keyword_if,
    keyword_import,
    keyword_in,
    keyword_is,
    keyword_lambda,
    keyword_nonlocal,
    keyword_not,
    keyword_or,
    keyword_pass,
    keyword_raise,
    keyword_return,
    keyword_try,
    keyword_while,
    keyword_with,
    keyword_yield,
};

struct Token {
    TokenKind kind = TokenKind::end_of_file;
    /// How many brackets are open behind the token.
    std::uint8_t level = 0;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    /// Where the lexer stood after the token: behind a line end, behind a doubled brace.
    std::uint32_t cursor = 0;

    /// CPython gives these tokens no columns.
    [[nodiscard]] bool has_columns() const {
        return kind != TokenKind::indent && kind != TokenKind::dedent &&
               kind != TokenKind::end_of_file;
    }
};

/// `name`, or the kind of the keyword with that text.
[[nodiscard]] TokenKind name_kind(std::string_view text);

/// The longest operator at the start of a text that is not empty; a stray of one character where
/// there is none.
struct OperatorText {
    TokenKind kind = TokenKind::stray;
    std::uint32_t size = 1;
};
[[nodiscard]] OperatorText operator_at(std::string_view text);

/// The kind of a keyword or operator by its text; `stray` where there is none.
[[nodiscard]] TokenKind kind_of_text(std::string_view text);

}  // namespace firstboot::python::syntax
