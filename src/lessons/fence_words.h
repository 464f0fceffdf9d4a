#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace firstboot::lessons {

/// The words behind an opening fence: a language, and what the format adds, `file=app/config.py`.
/// A value with blanks stands in double quotes.
struct FenceWords {
    std::string language;
    /// "file" and "app/config.py"; a bare word has no value.
    std::vector<std::pair<std::string, std::optional<std::string>>> words;

    [[nodiscard]] bool has(std::string_view name) const;
    /// Nothing where there is no such word, or it has no value.
    [[nodiscard]] std::optional<std::string> value(std::string_view name) const;
};

[[nodiscard]] FenceWords read_fence_words(std::string_view text);

}  // namespace firstboot::lessons
