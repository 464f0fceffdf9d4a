#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "database/connection.h"
#include "libraries/world.h"
#include "setup/setup.h"
#include "setup/sources.h"

/// The setup as the JSON document of the contract. This is the one place that spells it.
namespace firstboot::setup {

using Json = nlohmann::ordered_json;

/// The whole setup. Lines and UTF-16 spans are counted in the project's files.
[[nodiscard]] Json to_json(const Setup& setup, const Sources& sources);

/// {"type", "message"}
[[nodiscard]] Json to_json(const Fault& fault);

/// {"columns", "rows"}: integers that a double cannot hold are {"integer": "…"}, blobs are
/// {"base64": "…"}.
[[nodiscard]] Json to_json(const database::Rows& rows);

/// Adds a member that the object does not have. Json's own [] compares all members' names first,
/// which takes too long in an object of thousands.
void add_member(Json& object, std::string name, Json value);

/// [begin, end) in UTF-16 code units of the file.
[[nodiscard]] Json span_json(const std::string& file, text::Span span, const Sources& sources);

/// The text of the document. Bytes that are not UTF-8 become U+FFFD.
[[nodiscard]] std::string write(const Json& json);

}  // namespace firstboot::setup
