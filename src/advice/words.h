#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

/// Names in Python text, for edits. What stands in strings and comments is no name.
namespace firstboot::advice {

struct Word {
    std::string_view text;
    text::Span span;
};

/// All identifiers outside of strings and comments, in order. Borrows the source.
[[nodiscard]] std::vector<Word> words_of(std::string_view source);

/// Those that are `name`.
[[nodiscard]] std::vector<text::Span> occurrences(std::string_view source, std::string_view name);

/// The names that a module defines at its top: classes, functions, assignments, imports.
[[nodiscard]] std::vector<std::string> defined_names(std::string_view source);

}  // namespace firstboot::advice
