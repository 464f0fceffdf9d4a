#pragma once

#include <string_view>

namespace firstboot::lessons {

/// Whether a text is what a pattern says. In the pattern, "…" stands for any text, also of many
/// lines. Blanks at the ends of either do not count.
[[nodiscard]] bool matches(std::string_view pattern, std::string_view text);

}  // namespace firstboot::lessons
