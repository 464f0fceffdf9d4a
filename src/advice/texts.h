#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

/// Small questions about texts, such as messages.
namespace firstboot::advice {

[[nodiscard]] bool contains(std::string_view text, std::string_view part);

/// The text between two marks, at their first places; nothing where they are not there.
[[nodiscard]] std::optional<std::string> between(std::string_view text, std::string_view before,
                                                 std::string_view after);

/// Where a word begins in a text: no letter, digit or "_" stands at either end of it.
[[nodiscard]] std::optional<std::size_t> find_word(std::string_view text, std::string_view word);

}  // namespace firstboot::advice
