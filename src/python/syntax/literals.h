#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "python/syntax/arena.h"
#include "python/syntax/lexer.h"
#include "python/syntax/node.h"

namespace firstboot::python::syntax {

/// A literal that the lexer let pass and CPython refuses when it reads the value.
struct LiteralProblem {
    std::string message;
    /// The message is about the literal itself; others CPython reports at the last token it read.
    bool at_literal = false;
    /// Not an error of Python's: a character's name, which this front end does not know.
    bool is_unmodelled = false;
};

/// The value of a number's text. Borrows from `text` or the arena.
[[nodiscard]] std::variant<LiteralValue, LiteralProblem> read_number_literal(std::string_view text,
                                                                             Arena& arena);

/// The value of a string token with prefix and quotes: a TextValue or BytesValue. Warnings are
/// placed relative to `position`, where the token starts in its source.
[[nodiscard]] std::variant<LiteralValue, LiteralProblem> read_string_literal(
    std::string_view token, std::uint32_t position, Arena& arena,
    std::vector<PlacedWarning>& warnings);

/// The text of a piece of an f-string or of its format specification.
[[nodiscard]] std::variant<std::string_view, LiteralProblem> read_format_text(
    std::string_view text, bool is_raw, std::uint32_t position, Arena& arena,
    std::vector<PlacedWarning>& warnings);

}  // namespace firstboot::python::syntax
