#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "database/connection.h"

namespace firstboot::database {

/// What SQLite itself says of a table, by its pragmas (table_xinfo, foreign_key_list, index_list,
/// index_info) and sqlite_schema.
struct ColumnReport {
    std::string name;
    std::string type;
    bool not_null = false;
    std::optional<std::string> default_value;  ///< as SQL text
    std::int64_t primary_key = 0;              ///< its place in the key, from 1; 0: not in it
    bool generated = false;
};

struct ForeignKeyReport {
    std::string table;
    std::vector<std::string> from;
    std::vector<std::string> to;
    std::string on_update;
    std::string on_delete;
};

struct IndexReport {
    std::string name;
    bool unique = false;
    bool partial = false;
    std::string origin;                ///< "c" by CREATE INDEX, "u" by UNIQUE, "pk" by PRIMARY KEY
    std::vector<std::string> columns;  ///< empty text for an expression
};

struct TableReport {
    std::string name;
    std::string sql;  ///< the CREATE TABLE that SQLite keeps
    std::vector<ColumnReport> columns;
    std::vector<ForeignKeyReport> foreign_keys;
    std::vector<IndexReport> indexes;
};

/// The report of one table; nothing where there is no such table.
[[nodiscard]] Result<std::optional<TableReport>> report_table(Connection& connection,
                                                              const std::string& table);

/// All tables but SQLite's own, in the order of their creation.
[[nodiscard]] Result<std::vector<std::string>> table_names(Connection& connection);

}  // namespace firstboot::database
