#include "judgement.h"

#include "database_url/dialect.h"
#include "database_url/place.h"

namespace firstboot::database_url {

namespace {

using nlohmann::json;

json or_null(const std::optional<std::string>& text) {
    return text ? json(*text) : json(nullptr);
}

json error_of(const Error& error) {
    return {{"error", {{"type", error.type}, {"message", error.message}}}};
}

json engine_of(const Url& url, Version version, bool with_psycopg) {
    const auto is_installed = [&](std::string_view name) {
        return with_psycopg && (name == "psycopg" || name == "psycopg2");
    };
    if (const auto error = engine_error(url, is_installed, version)) return error_of(*error);
    return render(engine_url(url), true, version);
}

}  // namespace

json judgement(std::string_view text, Version version) {
    const auto result = make_url(text, version);
    if (const auto* error = std::get_if<Error>(&result)) return error_of(*error);
    const Url& url = std::get<Url>(result);
    json query = json::array();
    for (const QueryItem& item : url.query) {
        query.push_back(
            {item.name, item.values.size() == 1 ? json(item.values[0]) : json(item.values)});
    }
    const auto dialect = dialect_of(url, version);
    json dialect_answer;
    if (const auto* error = std::get_if<Error>(&dialect)) {
        dialect_answer = error_of(*error);
    } else {
        const auto& found = std::get<Dialect>(dialect);
        dialect_answer = {{"name", found.name}, {"driver", found.driver}};
    }
    return {
        {"parts",
         {{"drivername", url.drivername},
          {"username", or_null(url.username)},
          {"password", or_null(url.password)},
          {"host", or_null(url.host)},
          {"port", or_null(url.port)},
          {"database", or_null(url.database)},
          {"query", query}}},
        {"string", render(url, false, version)},
        {"shown", render(url, true, version)},
        {"dialect", dialect_answer},
        {"engine", engine_of(url, version, false)},
        {"engine_with_psycopg", engine_of(url, version, true)},
        {"flask", render(flask_url(url, "/project/instance"), false, version)},
    };
}

}  // namespace firstboot::database_url
