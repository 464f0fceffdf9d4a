#pragma once

#include <optional>
#include <string>
#include <string_view>

/// Small questions about texts, such as messages.
namespace firstboot::advice {

[[nodiscard]] bool contains(std::string_view text, std::string_view part);

/// The text between two marks, at their first places; nothing where they are not there.
[[nodiscard]] std::optional<std::string> between(std::string_view text, std::string_view before,
                                                 std::string_view after);

}  // namespace firstboot::advice
