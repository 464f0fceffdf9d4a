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

/// What CPython's traceback module prints in place of the message and the line, where a name looks
/// like a misspelt keyword: "invalid syntax. Did you mean 'import'?". The exception itself and the
/// line number that is printed stay as they are.
struct KeywordTypo {
    std::string message = {};
    /// The line as printed, without the indentation that the lines around it share.
    std::string text = {};
    std::int32_t offset = 1;
    std::int32_t end_offset = 1;

    friend bool operator==(const KeywordTypo&, const KeywordTypo&) = default;
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
    /// The line of the last compound statement before the error, functions left out; 0 for none.
    std::int32_t last_statement_line = 0;
    std::optional<KeywordTypo> typo = std::nullopt;

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
