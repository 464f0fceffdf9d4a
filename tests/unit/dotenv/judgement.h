#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

/// What the dotenv stage makes of a file, in the shape in which
/// tests/oracle/judge/judge/dotenv_judge.py says it of python-dotenv.
namespace firstboot::dotenv {

nlohmann::json judgement(std::string_view file, const nlohmann::json& environ);

/// The bytes of a case: its "text", or its "base64".
std::string file_of(const nlohmann::json& item);

}  // namespace firstboot::dotenv
