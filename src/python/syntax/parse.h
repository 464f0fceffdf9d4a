#pragma once

#include <memory>
#include <string_view>
#include <variant>

#include "python/syntax/syntax_error.h"
#include "python/syntax/tree.h"

namespace firstboot::python::syntax {

/// A tree, what CPython 3.14 says to the source, or what is not modelled.
using ParseResult = std::variant<std::unique_ptr<Tree>, SyntaxError, Unmodelled>;

/// Reads a file as CPython's compile(bytes, name, 'exec') does, up to the tree: byte order mark and
/// coding cookie decide the encoding (UTF-8 and Latin-1 are read). Errors that CPython finds later,
/// while it makes symbol tables and code, come from python/compile. Takes time linear in the size.
[[nodiscard]] ParseResult parse_module(std::string_view bytes);

/// Reads a str as compile(text, name, 'eval') does: an expression of eval() or of an annotation in
/// quotes. The text is UTF-8.
[[nodiscard]] ParseResult parse_expression(std::string_view text);

/// Reads a str as compile(text, name, 'exec') does: exec() of a text.
[[nodiscard]] ParseResult parse_program(std::string_view text);

}  // namespace firstboot::python::syntax
