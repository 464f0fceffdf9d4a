#pragma once

#include <string>
#include <string_view>

namespace firstboot::python {

/// repr() of a str: single quotes unless only double ones avoid an escape; escapes for what is not
/// printable.
[[nodiscard]] std::string text_repr(std::string_view text);

/// ascii(): the repr with everything beyond ASCII escaped.
[[nodiscard]] std::string ascii_repr(std::string_view text);

/// ascii() of a value from its repr.
[[nodiscard]] std::string escape_beyond_ascii(std::string_view representation);

/// repr() of bytes: b'...'.
[[nodiscard]] std::string bytes_repr(std::string_view bytes);

}  // namespace firstboot::python
