#pragma once

#include <optional>

#include "database_url/url.h"

namespace firstboot::database_url {

// What a dialect's create_connect_args(url) raises while create_engine() asks it.

/// SQLite through Python's sqlite3: a URL with a host, or options of a wrong type.
std::optional<Error> sqlite_argument_error(const Url& url, Version version);

/// PostgreSQL through psycopg or psycopg2: several hosts and ports that do not fit.
std::optional<Error> psycopg_argument_error(const Url& url);

}  // namespace firstboot::database_url
