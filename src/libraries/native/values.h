#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "python/runtime/interpreter.h"

/// Python values as the native modules take and give them. What a model hands over wrongly is the
/// model's mistake, so a TypeError is enough.
namespace firstboot::libraries {

using Arguments = std::span<const python::Value>;

/// The text of a str; TypeError for anything else.
[[nodiscard]] std::string_view text_of(python::Interpreter& interpreter, python::Value value);

/// Nothing for None and for an argument that was not given.
[[nodiscard]] std::optional<std::string> optional_text(python::Interpreter& interpreter,
                                                       python::Value value);

[[nodiscard]] bool is_none(python::Interpreter& interpreter, python::Value value);

/// A str, or None.
[[nodiscard]] python::Value string_or_none(python::Interpreter& interpreter,
                                           const std::optional<std::string>& text);

/// An int without bounds from its decimal digits, as CPython's int(text).
[[nodiscard]] python::Value integer_from(python::Interpreter& interpreter, std::string_view digits);

}  // namespace firstboot::libraries
