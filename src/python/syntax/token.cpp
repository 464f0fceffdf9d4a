#include "python/syntax/token.h"

#include <array>
#include <utility>

namespace firstboot::python::syntax {

namespace {

using Spelling = std::pair<std::string_view, TokenKind>;

/// Sorted by length, then by text.
constexpr std::array<Spelling, 35> keywords{{
    {"as", TokenKind::keyword_as},
    {"if", TokenKind::keyword_if},
    {"in", TokenKind::keyword_in},
    {"is", TokenKind::keyword_is},
    {"or", TokenKind::keyword_or},
    {"and", TokenKind::keyword_and},
    {"def", TokenKind::keyword_def},
    {"del", TokenKind::keyword_del},
    {"for", TokenKind::keyword_for},
    {"not", TokenKind::keyword_not},
    {"try", TokenKind::keyword_try},
    {"None", TokenKind::keyword_none},
    {"True", TokenKind::keyword_true},
    {"elif", TokenKind::keyword_elif},
    {"else", TokenKind::keyword_else},
    {"from", TokenKind::keyword_from},
    {"pass", TokenKind::keyword_pass},
    {"with", TokenKind::keyword_with},
    {"False", TokenKind::keyword_false},
    {"async", TokenKind::keyword_async},
    {"await", TokenKind::keyword_await},
    {"break", TokenKind::keyword_break},
    {"class", TokenKind::keyword_class},
    {"raise", TokenKind::keyword_raise},
    {"while", TokenKind::keyword_while},
    {"yield", TokenKind::keyword_yield},
    {"assert", TokenKind::keyword_assert},
    {"except", TokenKind::keyword_except},
    {"global", TokenKind::keyword_global},
    {"import", TokenKind::keyword_import},
    {"lambda", TokenKind::keyword_lambda},
    {"return", TokenKind::keyword_return},
    {"finally", TokenKind::keyword_finally},
    {"continue", TokenKind::keyword_continue},
    {"nonlocal", TokenKind::keyword_nonlocal},
}};

/// Where the keywords of each length start in the table.
constexpr std::array<std::uint8_t, 10> length_starts{0, 0, 0, 5, 11, 18, 26, 32, 33, 35};

}  // namespace

TokenKind name_kind(std::string_view text) {
    if (text.size() < 2 || text.size() > 8) {
        return TokenKind::name;
    }
    for (std::size_t index = length_starts[text.size()]; index < length_starts[text.size() + 1];
         ++index) {
        if (keywords[index].first == text) {
            return keywords[index].second;
        }
    }
    return TokenKind::name;
}

TokenKind kind_of_text(std::string_view text) {
    const TokenKind keyword = name_kind(text);
    if (keyword != TokenKind::name) {
        return keyword;
    }
    const OperatorText found = text.empty() ? OperatorText{} : operator_at(text);
    return found.size == text.size() ? found.kind : TokenKind::stray;
}

OperatorText operator_at(std::string_view text) {
    const char second = text.size() > 1 ? text[1] : '\0';
    const char third = text.size() > 2 ? text[2] : '\0';
    const auto plain = [](TokenKind kind) { return OperatorText{kind, 1}; };
    const auto with_equal = [&](TokenKind alone, TokenKind assigned) {
        return second == '=' ? OperatorText{assigned, 2} : OperatorText{alone, 1};
    };
    const auto doubled = [&](TokenKind twice, TokenKind assigned) {
        return third == '=' ? OperatorText{assigned, 3} : OperatorText{twice, 2};
    };
    using enum TokenKind;
    switch (text[0]) {
        case '(':
            return plain(left_parenthesis);
        case ')':
            return plain(right_parenthesis);
        case '[':
            return plain(left_bracket);
        case ']':
            return plain(right_bracket);
        case '{':
            return plain(left_brace);
        case '}':
            return plain(right_brace);
        case ',':
            return plain(comma);
        case ';':
            return plain(semicolon);
        case '~':
            return plain(tilde);
        case ':':
            return with_equal(colon, colon_equal);
        case '+':
            return with_equal(plus, plus_equal);
        case '-':
            return second == '>' ? OperatorText{arrow, 2} : with_equal(minus, minus_equal);
        case '|':
            return with_equal(pipe, pipe_equal);
        case '&':
            return with_equal(ampersand, ampersand_equal);
        case '%':
            return with_equal(percent, percent_equal);
        case '^':
            return with_equal(caret, caret_equal);
        case '@':
            return with_equal(at, at_equal);
        case '=':
            return with_equal(equal, double_equal);
        case '!':
            return with_equal(exclamation, not_equal);
        case '*':
            return second == '*' ? doubled(double_star, double_star_equal)
                                 : with_equal(star, star_equal);
        case '/':
            return second == '/' ? doubled(double_slash, double_slash_equal)
                                 : with_equal(slash, slash_equal);
        case '<':
            if (second == '>') {
                // Python 2's form, which the parser refuses where it stands.
                return {not_equal, 2};
            }
            return second == '<' ? doubled(left_shift, left_shift_equal)
                                 : with_equal(less, less_equal);
        case '>':
            return second == '>' ? doubled(right_shift, right_shift_equal)
                                 : with_equal(greater, greater_equal);
        case '.':
            return second == '.' && third == '.' ? OperatorText{ellipsis, 3} : plain(dot);
        default:
            return {};
    }
}

}  // namespace firstboot::python::syntax
