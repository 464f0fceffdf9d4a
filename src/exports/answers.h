#pragma once

#include <string>
#include <string_view>

#include "setup/start.h"

/// What the engine answers: UTF-8 JSON in, UTF-8 JSON out. The contract of the documents is told in
/// web/engine/setup.ts. None of these throws; what is wrong with a request, and what breaks while
/// it is answered, is {"error": {"type", "message"}}. An "id" in the request comes back.
namespace firstboot::exports {

/// {"files", "environ"?, "installed"?, "sqlalchemy"?} → the setup, advice included. Spends the
/// start.
[[nodiscard]] std::string answer_boot(std::string_view request, setup::Start& start);

/// {"text": text or {"base64"}, "environ"?} → {"values", "warnings"}.
[[nodiscard]] std::string answer_env(std::string_view request);

/// {"url", "sqlalchemy"?} → the parts of the URL, its dialect and driver.
[[nodiscard]] std::string answer_url(std::string_view request);

/// A project and "query" → {"columns", "rows"}. Spends the start, as answer_boot does.
[[nodiscard]] std::string answer_sql(std::string_view request, setup::Start& start);

/// A project → {"base64"}: the file of the database that its tables lie in. Spends the start, as
/// answer_boot does.
[[nodiscard]] std::string answer_database(std::string_view request, setup::Start& start);

/// {"lesson": text} → {"lesson", "faults"}; with "prove": true also {"runs"}. With "step": id and a
/// project's "files", what that step's checks say to it: {"checks", "bootError"}; that boot spends
/// the start.
[[nodiscard]] std::string answer_check(std::string_view request, setup::Start& start);

/// A project and "lines", Python to be run inside it line by line as at a prompt →
/// {"lines": [{"ran", "printed", "error", "unknown"}], "bootError"}.
[[nodiscard]] std::string answer_run(std::string_view request, setup::Start& start);

}  // namespace firstboot::exports
