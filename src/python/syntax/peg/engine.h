#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "python/syntax/arena.h"
#include "python/syntax/lexer.h"
#include "python/syntax/peg/grammar.h"
#include "python/syntax/peg/shape.h"
#include "python/syntax/place.h"

namespace firstboot::python::syntax::peg {

/// Runs the grammar over the tokens of one source as CPython's parser does: ordered alternatives,
/// results remembered where CPython remembers them, tokens read no further than needed. What it
/// yields is the error, or that there is none.
class Engine {
  public:
    Engine(std::string_view source, const TokenList& tokens);

    /// One pass from the first token. False without an error where the grammar does not match.
    bool run(std::uint16_t rule, bool looks_for_mistakes);

    [[nodiscard]] const std::optional<SyntaxError>& error() const { return error_; }
    /// The error is the lexer's or about exhaustion: CPython looks for no other one behind it.
    [[nodiscard]] bool is_final() const { return is_final_; }
    /// How many tokens were read.
    [[nodiscard]] std::uint32_t read_count() const { return read_; }
    /// The line of the last compound statement that was read whole, functions left out; 0 for none.
    [[nodiscard]] std::int32_t last_statement_line() const {
        return last_statement_begin_ ? line_of(source_, *last_statement_begin_).number : 0;
    }
    /// The source is so large that the passes were given up.
    [[nodiscard]] bool was_exhausted() const { return steps_ > maximum_steps; }

    [[nodiscard]] SyntaxError at_token(std::uint32_t index, SyntaxErrorKind kind,
                                       std::string message) const;

  private:
    // Like CPython's limit of 4000 on the nesting of its rules; less, to be safe on small stacks.
    static constexpr int maximum_level = 3000;

    /// Enough for a file of 50,000 lines, and less than a second.
    static constexpr std::size_t maximum_steps = 6'000'000;

    using Bindings = std::array<const Shape*, 2>;

    struct Memory {
        std::uint16_t rule;
        std::uint32_t end;
        const Shape* shape;
    };

    // Matching. Null means that it does not match, or that there is an error.
    const Shape* match_rule(std::uint16_t index);
    const Shape* match_plain(const Rule& rule);
    const Shape* grow(std::uint16_t index, const Rule& rule);
    const Shape* match_alternative(const Alternative& alternative, bool& committed, bool& done);
    const Shape* match_item(const Item& item, bool& committed);
    const Shape* match_many(const Item& item, bool needs_one);
    const Shape* match_separated(const Item& item);
    const Shape* match_token(TokenKind kind);
    const Shape* match_forced(const Item& item);
    bool follows(const Item& item);
    const Token* token_at(std::uint32_t index);
    Memory* remembered(std::uint16_t rule, std::uint32_t begin);

    // What a match means.
    const Shape* conclude(const Alternative& alternative, std::uint32_t begin,
                          const std::vector<const Shape*>& parts, const Bindings& bound);
    const Shape* make(ShapeKind kind, std::uint32_t begin, const std::vector<const Shape*>& parts);
    const Shape* token_shape(std::uint32_t index);

    // Reports.
    void report(const Action& action, const Bindings& bound);
    [[nodiscard]] std::string fill_in(const std::string& message, const Action& action,
                                      const Bindings& bound) const;
    void fail(SyntaxError error);
    void fail_range(const Shape& first, const Shape& last, std::string message);
    void fail_at(const Shape& shape, std::string message) { fail_range(shape, shape, message); }
    void fail_from(const Shape& shape, std::string message);
    void fail_last(SyntaxErrorKind kind, std::string message);
    [[nodiscard]] std::uint32_t end_of(const Shape& shape) const;
    [[nodiscard]] std::string_view text_of(const Shape& shape) const;

    // Judgements, by the names in the grammar's text.
    const Shape* judge(const Action& action, std::uint32_t begin, const Bindings& bound);
    const Shape* judge_literal(const Action& action, const Shape& shape);
    const Shape* judge_expression(const Action& action, const Bindings& bound);
    const Shape* judge_target(const Shape& shape, std::string_view function);
    const Shape* join_strings(std::uint32_t begin, const Shape& strings);
    const Shape* note_statement(const Shape& statement);
    const Shape* check_string(const Shape& string);
    const Shape* check_number(const Shape& number);
    const Shape* check_format_string(std::uint32_t begin);
    const Shape* check_format_text(const Token& token, bool is_raw, const Shape* result);
    const Shape* check_conversion(const Shape& mark, const Shape& letter);
    const Shape* retyped(const Shape& shape, ShapeKind kind);

    std::string_view source_;
    const TokenList& tokens_;
    const Grammar& grammar_;
    Arena arena_;
    std::vector<Shape> token_shapes_;
    std::vector<std::vector<Memory>> memory_;
    std::uint32_t at_ = 0;
    std::uint32_t read_ = 0;
    std::size_t steps_ = 0;
    int level_ = 0;
    std::optional<std::uint32_t> last_statement_begin_;
    bool looks_for_mistakes_ = false;
    bool is_final_ = false;
    std::optional<SyntaxError> error_;
};

}  // namespace firstboot::python::syntax::peg
