#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "python/syntax/syntax_error.h"

namespace firstboot::python::syntax {

/// The bytes of a file as text: without byte order mark, as UTF-8, ending in a line end. Its coding
/// cookie (PEP 263) is obeyed where it names UTF-8, Latin-1 or ASCII.
[[nodiscard]] std::variant<std::string, SyntaxError, Unmodelled> decode_source(
    std::string_view bytes);

}  // namespace firstboot::python::syntax
