#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace firstboot::database_url {

// Percent-encoding as CPython 3.14's urllib.parse has it.

/// unquote(text): bytes that are not UTF-8 become U+FFFD; "%" without two hexadecimal digits stays.
std::string unquote(std::string_view text);

/// quote(text, safe): letters, digits, "_.-~" and `safe` (ASCII) stay.
std::string quote(std::string_view text, std::string_view safe);

/// quote_plus(text): a space becomes "+".
std::string quote_plus(std::string_view text);

/// parse_qsl(text): names and values, "+" a space; what has no value is left out.
std::vector<std::pair<std::string, std::string>> parse_query(std::string_view text);

}  // namespace firstboot::database_url
