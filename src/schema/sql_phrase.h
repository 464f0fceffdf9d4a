#pragma once

#include <string>
#include <string_view>

namespace firstboot::schema {

/// Words parted by blanks: what may follow ON DELETE, INITIALLY, MATCH.
[[nodiscard]] bool is_sql_phrase(std::string_view text);

/// Such words, with a list of columns after them if there is one: PostgreSQL's
/// "SET NULL (author_id)".
[[nodiscard]] bool is_delete_phrase(std::string_view text);

/// The pattern that the message about a wrong PostgreSQL phrase shows.
inline constexpr std::string_view delete_phrase_pattern =
    R"(^\w+(?:\s+\w+)*(?:\s*\(\s*(?:[\w$]+|"(?:[^"]|"")+")(?:\s*,\s*(?:[\w$]+|"(?:[^"]|"")+"))*\s*\))?$)";

/// "Unexpected SQL phrase: 'x;' (matching against '…')", both as Python's repr() shows them.
[[nodiscard]] std::string unexpected_phrase(std::string_view phrase, std::string_view pattern);

}  // namespace firstboot::schema
