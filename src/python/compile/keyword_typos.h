#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "python/syntax/syntax_error.h"

namespace firstboot::python {

/// Looks for a misspelt keyword as CPython 3.14's traceback module does before it prints a plain
/// "invalid syntax": among the first ten names from the last compound statement that was read
/// (else the start) to the error's line, the first that some similar keyword can replace so that
/// those lines compile. The source is the error's own.
[[nodiscard]] std::optional<syntax::KeywordTypo> find_keyword_typo(
    std::string_view source, const syntax::SyntaxError& error);

}  // namespace firstboot::python
