#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "text/span.h"

namespace firstboot::text {

/// Why bytes are not UTF-8, with the words of CPython's UnicodeDecodeError (codec "utf-8", strict).
struct Utf8Error {
    /// The bytes that cannot be decoded.
    Span span;
    /// "invalid start byte", "invalid continuation byte" or "unexpected end of data".
    std::string reason;
    /// As str() gives it: "'utf-8' codec can't decode byte 0xff in position 0: invalid start byte".
    std::string message;
};

/// The first fault in `bytes`, or nothing where they are valid UTF-8.
std::optional<Utf8Error> find_utf8_error(std::string_view bytes);

/// Decodes as CPython's errors="replace": each faulty part becomes one U+FFFD.
std::string replace_invalid_utf8(std::string_view bytes);

/// One code point and the bytes it takes.
struct CodePoint {
    char32_t value = 0;
    std::uint32_t size = 1;
};

/// The code point that starts at `offset` of UTF-8; a byte that starts none counts as U+FFFD by
/// itself.
CodePoint code_point_at(std::string_view text, std::size_t offset);

/// The code point that ends just before `offset` (> 0); a byte that ends none counts as U+FFFD by
/// itself.
CodePoint code_point_before(std::string_view text, std::size_t offset);

/// Appends a code point in UTF-8.
void append_utf8(std::string& text, char32_t code_point);

}  // namespace firstboot::text
