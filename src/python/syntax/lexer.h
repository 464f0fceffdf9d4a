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
    /// What CPython's lexer says where it can make no token.
    std::optional<SyntaxError> error;
    /// The source ended inside brackets and `error` says so. CPython speaks of it only when the
    /// parser asks for that token, or got into trouble behind the bracket's line.
    bool is_unclosed = false;
    std::vector<PlacedWarning> warnings;
};

/// Splits a source (valid UTF-8 without NUL bytes that ends in a line end) into tokens as CPython
/// 3.14 does. Takes one go and linear time: the parser never changes how a text is split.
[[nodiscard]] TokenList tokenize(std::string_view source);

}  // namespace firstboot::python::syntax
