#pragma once

#include <nlohmann/json_fwd.hpp>
#include <vector>

#include "advice/advice.h"

namespace firstboot::advice {

/// [{"code", "severity", "file", "span", "message", "why", "mends": [{"title", "edits"}]}]; spans
/// in UTF-16 code units.
[[nodiscard]] nlohmann::ordered_json to_json(const std::vector<Advice>& advice,
                                             const setup::Sources& sources);

}  // namespace firstboot::advice
