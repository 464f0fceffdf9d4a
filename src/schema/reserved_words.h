#pragma once

#include <string_view>

#include "schema/dialect.h"

namespace firstboot::schema {

/// Whether a word in lower case must be quoted as an identifier. The lists are those of
/// SQLAlchemy's dialects, which differ from what the databases themselves document.
[[nodiscard]] bool is_reserved(std::string_view word, Dialect dialect);

}  // namespace firstboot::schema
