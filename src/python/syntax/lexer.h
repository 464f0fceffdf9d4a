#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "python/syntax/syntax_error.h"
#include "python/syntax/token.h"

namespace firstboot::python::syntax {

/// A warning whose line is not counted yet.
struct PlacedWarning {
    std::string message;
    std::uint32_t position = 0;
};

struct TokenList {
    /// All tokens up to the end of the file or to the error.
    std::vector<Token> tokens;
    /// What CPython says when its parser asks for the token that the lexer cannot make.
    std::optional<SyntaxError> error;
    /// What CPython says of the same place when the parser found a mistake before: an error of the
    /// lexer goes first, and so does a bracket that is still open there.
    std::optional<SyntaxError> later_error;
    /// The later error is about a bracket: it goes first where the mistake is on a later line.
    bool is_about_bracket = false;
    /// The error is that the source ends too early: more lines could mend it.
    bool is_incomplete = false;
    std::vector<PlacedWarning> warnings;
};

/// Splits a source (valid UTF-8 without NUL bytes that ends in a line end) into tokens as CPython
/// 3.14 does. Takes one go and linear time: the parser never changes how a text is split.
[[nodiscard]] TokenList tokenize(std::string_view source);

}  // namespace firstboot::python::syntax
