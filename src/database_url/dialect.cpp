#include "database_url/dialect.h"

#include <algorithm>

#include "database_url/connect_arguments.h"
#include "database_url/driver_table.h"

namespace firstboot::database_url {

namespace {

constexpr auto npos = std::string_view::npos;

Error no_such_plugin(std::string_view group, const std::string& name) {
    return {"sqlalchemy.exc.NoSuchModuleError",
            "Can't load plugin: sqlalchemy." + std::string(group) + ":" + name};
}

Error no_such_dialect(std::string drivername) {
    std::replace(drivername.begin(), drivername.end(), '+', '.');
    return no_such_plugin("dialects", drivername);
}

Error no_dialect_in(const Bystander& bystander) {
    const std::string name(bystander.name);
    std::string subject = "'function' object";
    if (bystander.kind == Bystander::Kind::type) subject = "type object '" + name + "'";
    if (bystander.kind == Bystander::Kind::module) {
        subject =
            "module 'sqlalchemy.dialects." + std::string(bystander.package) + "." + name + "'";
    }
    return {"AttributeError", subject + " has no attribute 'dialect'"};
}

/// "dialect+driver" taken apart; `driver` is empty where there is no "+".
struct Scheme {
    std::string_view dialect;
    std::string_view driver;
};

std::variant<Scheme, Error> scheme_of(std::string_view drivername) {
    const auto pluses = std::count(drivername.begin(), drivername.end(), '+');
    if (pluses > 1) {
        return Error{"ValueError", "too many values to unpack (expected 2, got " +
                                       std::to_string(pluses + 1) + ")"};
    }
    if (pluses == 0) return Scheme{drivername, {}};
    const std::size_t plus = drivername.find('+');
    return Scheme{drivername.substr(0, plus), drivername.substr(plus + 1)};
}

std::variant<const Driver*, Error> driver_of(const Url& url, Version version) {
    const auto scheme = scheme_of(url.drivername);
    if (const auto* error = std::get_if<Error>(&scheme)) return *error;
    const auto [dialect, name] = std::get<Scheme>(scheme);
    const bool names_none = url.drivername.find('+') == npos;
    if (names_none || !name.empty()) {
        if (const Driver* driver = find_driver(dialect, name, version)) return driver;
        if (const Bystander* found = find_bystander(dialect, name, version)) {
            return no_dialect_in(*found);
        }
    }
    return no_such_dialect(url.drivername);
}

std::optional<Error> missing_module(std::string_view modules, const IsInstalled& is_installed) {
    while (!modules.empty()) {
        const std::string_view module = modules.substr(0, modules.find(' '));
        if (module != "sqlite3" && !is_installed(module)) {
            return Error{"ModuleNotFoundError", "No module named '" + std::string(module) + "'"};
        }
        modules.remove_prefix(std::min(module.size() + 1, modules.size()));
    }
    return std::nullopt;
}

}  // namespace

std::variant<Dialect, Error> dialect_of(const Url& url, Version version) {
    const auto driver = driver_of(url, version);
    if (const auto* error = std::get_if<Error>(&driver)) return *error;
    const Driver& found = *std::get<const Driver*>(driver);
    const bool is_mariadb = url.drivername.starts_with("mariadb");
    return Dialect{std::string(is_mariadb ? "mariadb" : found.dialect),
                   std::string(found.attribute)};
}

std::optional<Error> engine_error(const Url& url, const IsInstalled& is_installed,
                                  Version version) {
    if (const auto* plugins = url.query_values("plugin")) {
        return no_such_plugin("plugins", plugins->front());
    }
    const auto driver = driver_of(url, version);
    if (const auto* error = std::get_if<Error>(&driver)) return *error;
    const Driver& found = *std::get<const Driver*>(driver);
    // The dialect for SQLCipher tries a newer module before the one that it then misses by name.
    const bool has_newer_module = found.name == "pysqlcipher" && is_installed("sqlcipher3");
    if (!has_newer_module) {
        if (auto error = missing_module(found.modules, is_installed)) return error;
    }
    const Url seen = engine_url(url);
    if (found.name == "pysqlite") return sqlite_argument_error(seen, version);
    if (found.attribute == "psycopg" || found.attribute == "psycopg2") {
        return psycopg_argument_error(seen);
    }
    return std::nullopt;
}

Url engine_url(const Url& url) {
    Url shown = url;
    std::erase_if(shown.query, [](const QueryItem& item) {
        return item.name == "plugin" || item.name == "plugins";
    });
    return shown;
}

}  // namespace firstboot::database_url
