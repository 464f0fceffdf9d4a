#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "python/syntax/syntax_error.h"

namespace firstboot::python::syntax {

/// Lines and offsets as CPython counts them in errors: a line ends after "\n", "\r\n" or "\r", and
/// the end of the source belongs to its last line.
struct Line {
    std::int32_t number = 1;
    std::uint32_t begin = 0;
};

[[nodiscard]] Line line_of(std::string_view source, std::uint32_t position);

/// The offset that counts the code points of a line up to `behind`: the position behind the
/// character that is meant. A character that is cut counts.
[[nodiscard]] std::int32_t offset_in(std::string_view source, const Line& line,
                                     std::uint32_t behind);

/// The text of a line without its line end.
[[nodiscard]] std::string line_text(std::string_view source, const Line& line);

/// An error at [begin, end) as CPython reports it: from the character at `begin` to the one before
/// `end`.
[[nodiscard]] SyntaxError error_at(std::string_view source, SyntaxErrorKind kind,
                                   std::string message, std::uint32_t begin, std::uint32_t end);

/// An error of which CPython's lexer tells one offset alone: that of the character before `behind`,
/// in the line of `position`. `end_offset` is -1 or 0, by the way it came.
[[nodiscard]] SyntaxError error_behind(std::string_view source, SyntaxErrorKind kind,
                                       std::string message, std::uint32_t position,
                                       std::uint32_t behind, std::int32_t end_offset);

}  // namespace firstboot::python::syntax
