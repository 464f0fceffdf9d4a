#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "python/syntax/lexer.h"

namespace firstboot::python::syntax {

/// The lexer at work on one source. Its functions return false after they have recorded an error.
class Lexer {
  public:
    explicit Lexer(std::string_view source) : source_(source) {}

    TokenList run();

  private:
    // As in CPython, which refuses more.
    static constexpr std::size_t maximum_brackets = 200;
    static constexpr std::size_t maximum_indents = 100;
    static constexpr std::size_t maximum_nested_strings = 150;
    static constexpr int maximum_nested_fields = 3;

    struct Bracket {
        char opening;
        std::uint32_t position;
    };

    /// An f-string or t-string that is being read.
    struct FormatString {
        char quote;
        std::uint32_t quote_size;
        bool is_raw;
        bool is_template;
        std::uint32_t start;
        /// The lexer is in the text, not in a replacement field.
        bool in_text = true;
        bool in_format_spec = false;
        int depth = 0;
        /// The depth of the innermost replacement field; -1 outside any.
        int field_depth = -1;

        [[nodiscard]] char prefix() const { return is_template ? 't' : 'f'; }
        [[nodiscard]] bool in_field() const { return field_depth >= 0; }
    };

    struct Indent {
        std::uint32_t column;
        /// With tabs as one column: where the two measures disagree, tabs and spaces are mixed.
        std::uint32_t alternative;
    };

    /// The character at an offset from the current one; a line end of any form is '\n', and the end
    /// of the source '\0'.
    [[nodiscard]] char peek(std::uint32_t offset = 0) const {
        const std::uint32_t at = position_ + offset;
        return at < source_.size() ? source_[at] : '\0';
    }
    [[nodiscard]] bool at_end() const { return position_ >= source_.size(); }
    [[nodiscard]] bool at_line_end() const { return peek() == '\n' || peek() == '\r'; }
    void skip_line_end() { position_ += peek() == '\r' && peek(1) == '\n' ? 2 : 1; }

    bool next();
    bool next_in_code();
    bool read_indentation();
    bool continue_line();
    bool read_name();
    bool check_name(std::uint32_t begin);
    bool read_number();
    bool read_decimal_tail();
    bool read_based_number(std::string_view kind, unsigned base);
    bool read_zeros();
    bool read_after_whole();
    bool read_fraction();
    bool read_exponent();
    bool end_number(std::string_view kind);
    bool read_string(std::uint32_t begin);
    bool read_operator();
    bool open_bracket(char bracket);
    bool close_bracket(char bracket);
    void close_field();

    bool start_format_string(std::uint32_t begin);
    bool next_in_format_string();
    bool read_format_text();
    bool enter_field();
    bool end_of_format_text();

    void emit(TokenKind kind, std::uint32_t begin, std::uint32_t end);
    void emit_pending();

    /// An error that the lexer itself raises: at the character before the current position.
    bool fail(std::string message);
    /// The same at a place of its own: in the line of `position`, the character before `behind`.
    bool fail_in(std::string message, std::uint32_t position, std::uint32_t behind,
                 std::uint32_t end_behind);
    /// A condition that the parser turns into an error, if it gets there.
    bool fail_behind(SyntaxErrorKind kind, std::string message, std::uint32_t position,
                     std::uint32_t behind, std::int32_t end_offset);
    bool fail_at_end();
    [[nodiscard]] SyntaxError unclosed_bracket() const;
    void warn(std::string message, std::uint32_t position);

    std::string_view source_;
    std::uint32_t position_ = 0;
    std::uint32_t token_begin_ = 0;
    bool at_line_begin_ = true;
    bool is_blank_line_ = false;
    int pending_ = 0;
    std::vector<Indent> indents_{{0, 0}};
    std::vector<Bracket> brackets_;
    std::vector<FormatString> strings_;
    TokenList result_;
};

/// The letters that may stand before a string's quote, as seen in a name.
struct StringPrefix {
    bool is_bytes = false;
    bool is_raw = false;
    bool is_unicode = false;
    bool is_format = false;
    bool is_template = false;
    std::uint32_t size = 0;
};

}  // namespace firstboot::python::syntax
