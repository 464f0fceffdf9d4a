#pragma once

#include <optional>
#include <string>

#include "python/syntax/tree.h"

namespace firstboot::python {

// What CPython's compiler warns of (SyntaxWarning) since it can hardly be meant: the words, if any.

/// `"text" (…)`, `[1, 2] (…)`.
[[nodiscard]] std::optional<std::string> doubt_of_call(const syntax::Call& node);

/// `{1, 2}[…]`, `"text"["key"]`.
[[nodiscard]] std::optional<std::string> doubt_of_item(const syntax::Subscript& node);

/// `name is "text"`.
[[nodiscard]] std::optional<std::string> doubt_of_comparison(const syntax::Compare& node);

/// `assert (condition, "message")`.
[[nodiscard]] std::optional<std::string> doubt_of_assert(const syntax::Assert& node);

}  // namespace firstboot::python
