#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace firstboot::sqljs {

/// Copies `text` to `target`, which has room for it, and counts its UTF-16 code units. Nothing, and
/// then `target` is without meaning, where text that follows or precedes could change what
/// JavaScript's decoder makes of it: where it is not valid UTF-8, or begins with a byte order mark,
/// which the decoder drops.
[[nodiscard]] std::optional<std::uint32_t> copy_joinable(std::string_view text, char* target);

}  // namespace firstboot::sqljs
