#include "database_url/driver_table.h"

#include <algorithm>
#include <iterator>

namespace firstboot::database_url {

namespace {

constexpr Driver drivers[] = {
    {"sqlite", "pysqlite", "pysqlite", "sqlite3"},
    {"sqlite", "aiosqlite", "aiosqlite", "aiosqlite"},
    {"sqlite", "pysqlcipher", "pysqlcipher", "pysqlcipher3"},
    {"postgresql", "psycopg", "psycopg", "psycopg"},
    {"postgresql", "psycopg_async", "psycopg", "psycopg"},
    {"postgresql", "psycopg2", "psycopg2", "psycopg2"},
    {"postgresql", "psycopg2cffi", "psycopg2cffi", "psycopg2cffi"},
    {"postgresql", "asyncpg", "asyncpg", "asyncpg"},
    {"postgresql", "pg8000", "pg8000", "pg8000"},
    {"mysql", "mysqldb", "mysqldb", "MySQLdb"},
    {"mysql", "pymysql", "pymysql", "pymysql"},
    {"mysql", "cymysql", "cymysql", "cymysql"},
    {"mysql", "mysqlconnector", "mysqlconnector", "mysql"},
    {"mysql", "mariadbconnector", "mariadbconnector", "mariadb"},
    {"mysql", "aiomysql", "aiomysql", "aiomysql pymysql"},
    {"mysql", "asyncmy", "asyncmy", "asyncmy"},
    {"mysql", "pyodbc", "pyodbc", "pyodbc"},
    {"oracle", "oracledb", "oracledb", "oracledb"},
    {"oracle", "oracledb_async", "oracledb", "oracledb"},
    {"oracle", "cx_oracle", "cx_oracle", "cx_Oracle"},
    {"mssql", "pyodbc", "pyodbc", "pyodbc"},
    {"mssql", "pymssql", "pymssql", "pymssql"},
    {"mssql", "aioodbc", "aioodbc", "aioodbc pyodbc"},
    {"mssql", "mssqlpython", "mssqlpython", "mssql_python", true},
};

struct Default {
    std::string_view dialect;
    std::string_view in_2_0;
    std::string_view in_2_1;
};

constexpr Default defaults[] = {
    {"sqlite", "pysqlite", "pysqlite"}, {"postgresql", "psycopg2", "psycopg"},
    {"mysql", "mysqldb", "mysqldb"},    {"oracle", "cx_oracle", "oracledb"},
    {"mssql", "pyodbc", "pyodbc"},
};

constexpr Bystander bystanders[] = {
    {"mssql", "information_schema", Bystander::Kind::module},
    {"mssql", "json", Bystander::Kind::module},
    {"mssql", "try_cast", Bystander::Kind::function},
    {"mysql", "_mariadb_shim", Bystander::Kind::module, true},
    {"mysql", "dml", Bystander::Kind::module},
    {"mysql", "enumerated", Bystander::Kind::module},
    {"mysql", "expression", Bystander::Kind::module},
    {"mysql", "insert", Bystander::Kind::function},
    {"mysql", "json", Bystander::Kind::module},
    {"mysql", "limit", Bystander::Kind::function, true},
    {"mysql", "mariadb", Bystander::Kind::module},
    {"mysql", "match", Bystander::Kind::type},
    {"mysql", "reflection", Bystander::Kind::module},
    {"mysql", "reserved_words", Bystander::Kind::module},
    {"mysql", "types", Bystander::Kind::module},
    {"oracle", "dictionary", Bystander::Kind::module},
    {"oracle", "json", Bystander::Kind::module, true},
    {"oracle", "types", Bystander::Kind::module},
    {"oracle", "vector", Bystander::Kind::module},
    {"postgresql", "_psycopg_common", Bystander::Kind::module},
    {"postgresql", "aggregate_order_by", Bystander::Kind::type},
    {"postgresql", "array", Bystander::Kind::type},
    {"postgresql", "array_agg", Bystander::Kind::function},
    {"postgresql", "bitstring", Bystander::Kind::module, true},
    {"postgresql", "distinct_on", Bystander::Kind::function, true},
    {"postgresql", "dml", Bystander::Kind::module},
    {"postgresql", "ext", Bystander::Kind::module},
    {"postgresql", "hstore", Bystander::Kind::type},
    {"postgresql", "insert", Bystander::Kind::function},
    {"postgresql", "json", Bystander::Kind::module},
    {"postgresql", "named_types", Bystander::Kind::module},
    {"postgresql", "operators", Bystander::Kind::module},
    {"postgresql", "pg_catalog", Bystander::Kind::module},
    {"postgresql", "phraseto_tsquery", Bystander::Kind::type},
    {"postgresql", "plainto_tsquery", Bystander::Kind::type},
    {"postgresql", "ranges", Bystander::Kind::module},
    {"postgresql", "to_tsquery", Bystander::Kind::type},
    {"postgresql", "to_tsvector", Bystander::Kind::type},
    {"postgresql", "ts_headline", Bystander::Kind::type},
    {"postgresql", "types", Bystander::Kind::module},
    {"postgresql", "websearch_to_tsquery", Bystander::Kind::type},
    {"sqlite", "dml", Bystander::Kind::module},
    {"sqlite", "insert", Bystander::Kind::function},
    {"sqlite", "json", Bystander::Kind::module},
};

/// MariaDB's dialect is made of MySQL's drivers.
std::string_view package_of(std::string_view dialect) {
    return dialect == "mariadb" ? "mysql" : dialect;
}

}  // namespace

const Driver* find_driver(std::string_view dialect, std::string_view name, Version version) {
    const std::string_view package = package_of(dialect);
    if (name.empty() || name == "base") {
        const auto found = std::find_if(std::begin(defaults), std::end(defaults),
                                        [&](const Default& d) { return d.dialect == package; });
        if (found == std::end(defaults)) return nullptr;
        name = version == Version::v2_0 ? found->in_2_0 : found->in_2_1;
    }
    const auto found = std::find_if(
        std::begin(drivers), std::end(drivers),
        [&](const Driver& driver) { return driver.dialect == package && driver.name == name; });
    if (found == std::end(drivers)) return nullptr;
    return found->new_in_2_1 && version == Version::v2_0 ? nullptr : found;
}

const Bystander* find_bystander(std::string_view dialect, std::string_view name, Version version) {
    const std::string_view package = package_of(dialect);
    const auto found =
        std::find_if(std::begin(bystanders), std::end(bystanders), [&](const Bystander& bystander) {
            return bystander.package == package && bystander.name == name;
        });
    if (found == std::end(bystanders)) return nullptr;
    if (found->new_in_2_1 && version == Version::v2_0) return nullptr;
    // MariaDB's loader imports MySQL's modules by name, and so finds nothing else.
    const bool reachable = package == dialect || found->kind == Bystander::Kind::module;
    return reachable ? found : nullptr;
}

}  // namespace firstboot::database_url
