#include <string>

#include "python/syntax/lexer_state.h"
#include "python/syntax/place.h"

namespace firstboot::python::syntax {

namespace {

bool is_ascii_digit(char character) {
    return character >= '0' && character <= '9';
}

bool is_digit_of(char character, unsigned base) {
    if (base == 16) {
        return is_ascii_digit(character) || (character >= 'a' && character <= 'f') ||
               (character >= 'A' && character <= 'F');
    }
    return character >= '0' && character < static_cast<char>('0' + base);
}

bool is_name_character(char character) {
    return is_ascii_digit(character) || character == '_' ||
           (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
}

}  // namespace

bool Lexer::read_number() {
    bool good = false;
    if (peek() == '.') {
        good = read_fraction();
    } else if (peek() != '0') {
        good = read_decimal_tail() && read_after_whole();
    } else {
        switch (peek(1)) {
            case 'x':
            case 'X':
                good = read_based_number("hexadecimal", 16);
                break;
            case 'o':
            case 'O':
                good = read_based_number("octal", 8);
                break;
            case 'b':
            case 'B':
                good = read_based_number("binary", 2);
                break;
            default:
                good = read_zeros();
        }
    }
    if (good) {
        emit(TokenKind::number, token_begin_, position_);
    }
    return good;
}

bool Lexer::read_decimal_tail() {
    for (;;) {
        while (is_ascii_digit(peek())) {
            ++position_;
        }
        if (peek() != '_') {
            return true;
        }
        ++position_;
        if (!is_ascii_digit(peek())) {
            return fail("invalid decimal literal");
        }
    }
}

bool Lexer::read_based_number(std::string_view kind, unsigned base) {
    position_ += 2;
    const auto wrong_digit = [&] {
        const char digit = peek();
        ++position_;
        return fail(std::string("invalid digit '") + digit + "' in " + std::string(kind) +
                    " literal");
    };
    do {
        if (peek() == '_') {
            ++position_;
        }
        if (!is_digit_of(peek(), base)) {
            return is_ascii_digit(peek()) ? wrong_digit()
                                          : fail("invalid " + std::string(kind) + " literal");
        }
        while (is_digit_of(peek(), base)) {
            ++position_;
        }
    } while (peek() == '_');
    return is_ascii_digit(peek()) ? wrong_digit() : end_number(kind);
}

bool Lexer::read_zeros() {
    while (peek() == '0' || peek() == '_') {
        if (peek() == '_') {
            ++position_;
            if (!is_ascii_digit(peek())) {
                return fail("invalid decimal literal");
            }
            if (peek() != '0') {
                break;
            }
        }
        ++position_;
    }
    const std::uint32_t zeros_end = position_;
    const bool has_other_digits = is_ascii_digit(peek());
    if (has_other_digits && !read_decimal_tail()) {
        return false;
    }
    const bool goes_on =
        peek() == '.' || peek() == 'e' || peek() == 'E' || peek() == 'j' || peek() == 'J';
    if (has_other_digits && !goes_on) {
        fail_in(
            "leading zeros in decimal integer literals are not permitted; use an 0o prefix for "
            "octal integers",
            token_begin_, token_begin_ + 1, zeros_end + 1);
        // CPython gives this place in bytes.
        const std::uint32_t line_begin = line_of(source_, token_begin_).begin;
        result_.error->offset = static_cast<std::int32_t>(token_begin_ + 1 - line_begin);
        result_.error->end_offset = static_cast<std::int32_t>(zeros_end + 1 - line_begin);
        if (result_.later_error) {
            result_.later_error = result_.error;
        }
        return false;
    }
    return read_after_whole();
}

bool Lexer::read_after_whole() {
    if (peek() == '.') {
        return read_fraction();
    }
    if (peek() == 'e' || peek() == 'E') {
        return read_exponent();
    }
    if (peek() == 'j' || peek() == 'J') {
        ++position_;
        return end_number("imaginary");
    }
    return end_number("decimal");
}

bool Lexer::read_fraction() {
    ++position_;
    if (is_ascii_digit(peek()) && !read_decimal_tail()) {
        return false;
    }
    if (peek() == 'e' || peek() == 'E') {
        return read_exponent();
    }
    if (peek() == 'j' || peek() == 'J') {
        ++position_;
        return end_number("imaginary");
    }
    return end_number("decimal");
}

bool Lexer::read_exponent() {
    const bool is_signed = peek(1) == '+' || peek(1) == '-';
    if (!is_ascii_digit(peek(is_signed ? 2 : 1))) {
        if (is_signed) {
            position_ += 2;
            return fail("invalid decimal literal");
        }
        // `1else`: the letter belongs to a keyword, or the number is wrong.
        return end_number("decimal");
    }
    position_ += is_signed ? 2 : 1;
    if (!read_decimal_tail()) {
        return false;
    }
    if (peek() == 'j' || peek() == 'J') {
        ++position_;
        return end_number("imaginary");
    }
    return end_number("decimal");
}

bool Lexer::end_number(std::string_view kind) {
    const std::string_view rest = source_.substr(position_, 4);
    const bool is_keyword = rest.starts_with("and") || rest.starts_with("else") ||
                            rest.starts_with("for") || rest.starts_with("if") ||
                            rest.starts_with("in") || rest.starts_with("is") ||
                            rest.starts_with("or") || rest.starts_with("not");
    if (is_keyword) {
        warn("invalid " + std::string(kind) + " literal", position_);
        return true;
    }
    return !is_name_character(peek()) || fail("invalid " + std::string(kind) + " literal");
}

}  // namespace firstboot::python::syntax
