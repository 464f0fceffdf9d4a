#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "database_url/url.h"

namespace firstboot::database_url {

/// The dialect that a URL's scheme names.
struct Dialect {
    /// "sqlite", "postgresql", "mysql", "mariadb", "oracle", "mssql"
    std::string name;
    /// "pysqlite", "psycopg", …; the default one where the scheme names none.
    std::string driver;
};

/// url.get_dialect(), or what it raises: NoSuchModuleError for a scheme that nobody has heard of.
std::variant<Dialect, Error> dialect_of(const Url& url, Version version = Version::v2_1);

/// Whether `import name` would find a top-level module.
using IsInstalled = std::function<bool(std::string_view name)>;

/// What create_engine(url) raises: an unknown plugin or dialect, a driver that is not installed
/// (ModuleNotFoundError), a SQLite URL of a wrong form, options of a wrong type. Nothing where it
/// gives an engine; connecting is another matter.
std::optional<Error> engine_error(const Url& url, const IsInstalled& is_installed,
                                  Version version = Version::v2_1);

/// The URL that the engine shows afterwards: without the names that create_engine takes for itself.
Url engine_url(const Url& url);

}  // namespace firstboot::database_url
