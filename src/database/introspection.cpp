#include "database/introspection.h"

namespace firstboot::database {

namespace {

std::string text_of(const Value& value) {
    const auto* text = std::get_if<std::string>(&value);
    return text == nullptr ? std::string() : *text;
}

std::int64_t number_of(const Value& value) {
    const auto* number = std::get_if<std::int64_t>(&value);
    return number == nullptr ? 0 : *number;
}

/// The rows of a query about one name.
Result<Rows> ask(Connection& connection, std::string_view sql, const std::string& name) {
    const Value parameter = name;
    return connection.query(sql, {&parameter, 1});
}

Result<Done> add_columns(Connection& connection, TableReport& report) {
    const auto found = ask(connection,
                           "SELECT name, type, \"notnull\", dflt_value, pk, hidden "
                           "FROM pragma_table_xinfo(?1) ORDER BY cid",
                           report.name);
    if (!found) return found.error();
    for (const auto& row : found.value().rows) {
        ColumnReport column;
        column.name = text_of(row[0]);
        column.type = text_of(row[1]);
        column.not_null = number_of(row[2]) != 0;
        if (!std::holds_alternative<std::monostate>(row[3])) column.default_value = text_of(row[3]);
        column.primary_key = number_of(row[4]);
        column.generated = number_of(row[5]) != 0;
        report.columns.push_back(std::move(column));
    }
    return Done{};
}

Result<Done> add_foreign_keys(Connection& connection, TableReport& report) {
    // SQLite numbers the keys from the last.
    const auto found = ask(connection,
                           "SELECT id, \"table\", \"from\", \"to\", on_update, on_delete "
                           "FROM pragma_foreign_key_list(?1) ORDER BY id DESC, seq",
                           report.name);
    if (!found) return found.error();
    std::int64_t last = -1;
    for (const auto& row : found.value().rows) {
        if (number_of(row[0]) != last || report.foreign_keys.empty()) {
            report.foreign_keys.push_back(
                {text_of(row[1]), {}, {}, text_of(row[4]), text_of(row[5])});
            last = number_of(row[0]);
        }
        report.foreign_keys.back().from.push_back(text_of(row[2]));
        report.foreign_keys.back().to.push_back(text_of(row[3]));
    }
    return Done{};
}

Result<Done> add_indexes(Connection& connection, TableReport& report) {
    const auto found = ask(connection,
                           "SELECT name, \"unique\", origin, partial "
                           "FROM pragma_index_list(?1) ORDER BY seq DESC",
                           report.name);
    if (!found) return found.error();
    for (const auto& row : found.value().rows) {
        IndexReport index;
        index.name = text_of(row[0]);
        index.unique = number_of(row[1]) != 0;
        index.origin = text_of(row[2]);
        index.partial = number_of(row[3]) != 0;
        const auto columns =
            ask(connection, "SELECT name FROM pragma_index_info(?1) ORDER BY seqno", index.name);
        if (!columns) return columns.error();
        for (const auto& column : columns.value().rows) index.columns.push_back(text_of(column[0]));
        report.indexes.push_back(std::move(index));
    }
    return Done{};
}

}  // namespace

Result<std::optional<TableReport>> report_table(Connection& connection, const std::string& table) {
    const auto found = ask(connection,
                           "SELECT name, sql FROM sqlite_schema "
                           "WHERE type = 'table' AND name = ?1 COLLATE NOCASE",
                           table);
    if (!found) return found.error();
    if (found.value().rows.empty()) return std::optional<TableReport>();
    TableReport report;
    report.name = text_of(found.value().rows.front()[0]);
    report.sql = text_of(found.value().rows.front()[1]);
    for (const auto add : {add_columns, add_foreign_keys, add_indexes}) {
        const auto added = add(connection, report);
        if (!added) return added.error();
    }
    return std::optional<TableReport>(std::move(report));
}

Result<std::vector<std::string>> table_names(Connection& connection) {
    const auto found = connection.query(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' "
        "ESCAPE '\\' ORDER BY rowid");
    if (!found) return found.error();
    std::vector<std::string> names;
    for (const auto& row : found.value().rows) names.push_back(text_of(row[0]));
    return names;
}

}  // namespace firstboot::database
