#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace firstboot::setup {

/// RFC 4648, with padding.
[[nodiscard]] std::string to_base64(std::string_view bytes);

/// The bytes; nothing where the text is not base64. Padding may be left out.
[[nodiscard]] std::optional<std::string> from_base64(std::string_view text);

}  // namespace firstboot::setup
