#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <variant>

#include "libraries/world.h"
#include "setup/setup.h"

/// Requests as JSON, read with an eye on what people get wrong: each refusal says where and what.
namespace firstboot::setup {

using Json = nlohmann::ordered_json;

/// The type of the faults of this file.
inline constexpr std::string_view bad_request = "BadRequest";

/// Parses a request that has to be an object.
[[nodiscard]] std::variant<Json, Fault> parse_request(std::string_view text);

/// {"files", "environ"?, "installed"?, "sqlalchemy"?}
[[nodiscard]] std::variant<libraries::Project, Fault> read_project(const Json& request);

/// "2.1" (also where it is absent) or "2.0".
[[nodiscard]] std::variant<schema::Release, Fault> read_release(const Json& request);

/// The bytes of a text, or of {"base64": "…"}; `where` names it in the fault.
[[nodiscard]] std::variant<std::string, Fault> read_content(const Json& json,
                                                            const std::string& where);

/// A member that has to be a text.
[[nodiscard]] std::variant<std::string, Fault> read_text(const Json& request,
                                                         const std::string& member);

/// {NAME: value}, in order; empty where it is absent or null.
[[nodiscard]] std::variant<std::vector<std::pair<std::string, std::string>>, Fault>
read_environment(const Json& request);

}  // namespace firstboot::setup
