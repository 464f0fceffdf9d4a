#pragma once

#include <nlohmann/json.hpp>
#include <string_view>

#include "database_url/url.h"

/// What the database_url stage makes of a URL, in the shape in which
/// tests/oracle/judge/judge/url_judge.py says it of SQLAlchemy and Flask-SQLAlchemy.
namespace firstboot::database_url {

nlohmann::json judgement(std::string_view text, Version version);

}  // namespace firstboot::database_url
