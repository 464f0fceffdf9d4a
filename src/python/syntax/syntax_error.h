#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace firstboot::python::syntax {

/// Which exception CPython raises when it refuses a source.
enum class SyntaxErrorKind : std::uint8_t {
    syntax_error,
    indentation_error,
    tab_error,
    /// The parser's stack is exhausted by nesting.
    memory_error,
    /// The compiler's is.
    recursion_error,
};

/// The arguments of CPython's exception: (message, (file, line, offset, text, end_line,
/// end_offset)). Lines and offsets count from 1, offsets in code points; 0 and -1 appear as CPython
/// gives them. A memory_error or recursion_error has a message alone.
struct SyntaxError {
    SyntaxErrorKind kind = SyntaxErrorKind::syntax_error;
    std::string message = {};
    std::optional<std::int32_t> line = std::nullopt;
    std::optional<std::int32_t> offset = std::nullopt;
    std::optional<std::int32_t> end_line = std::nullopt;
    std::optional<std::int32_t> end_offset = std::nullopt;
    /// The source line, with its line end where CPython gives one.
    std::optional<std::string> text = std::nullopt;

    friend bool operator==(const SyntaxError&, const SyntaxError&) = default;
};

/// A warning that CPython gives while it compiles, such as "invalid escape sequence '\d'".
struct SyntaxWarning {
    std::string message = {};
    std::int32_t line = 1;

    friend bool operator==(const SyntaxWarning&, const SyntaxWarning&) = default;
};

/// A construct that is valid Python and that this front end cannot read.
struct Unmodelled {
    std::string what;
    std::int32_t line = 1;

    friend bool operator==(const Unmodelled&, const Unmodelled&) = default;
};

}  // namespace firstboot::python::syntax
