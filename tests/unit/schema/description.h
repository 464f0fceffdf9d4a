#pragma once

#include <nlohmann/json.hpp>

#include "schema/table.h"

namespace firstboot::schema {

/// The MetaData that a golden's JSON describes; throws where the JSON is not of that form.
[[nodiscard]] Metadata metadata_from(const nlohmann::ordered_json& json);

}  // namespace firstboot::schema
