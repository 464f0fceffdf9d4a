#include "schema/ddl.h"
#include "schema/writer.h"

namespace firstboot::schema {

namespace {

/// Whether a column has a server default other than an identity.
bool has_server_default(const Column& column) {
    return column.server_default || column.server_fetched || column.computed;
}

bool has_client_default(const Column& column) {
    return column.client_default == ClientDefault::value;
}

Error incompatible(const Table& table, const Column& column, const Type& type, bool scaled) {
    std::string message = "Column type " + shown(type);
    if (scaled) {
        message += " with non-zero scale " +
                   (type.scale ? std::to_string(*type.scale) : std::string("None"));
    }
    return {ErrorType::argument_error, message + " on column '" + table.name.text + "." +
                                           column.name.text +
                                           "' is not compatible with autoincrement=True"};
}

/// Whether the column can count up; for one that must (`asked`), an error if its type cannot.
Result<bool> can_count_up(const Table& table, const Column& column, Release release, bool asked) {
    const Affinity affinity = affinity_of(column.type);
    // 2.1 counts in NUMERIC(n, 0) where asked to; 2.0 takes any numeric type for a whole number.
    const bool modern = release >= Release::v2_1;
    if (affinity == Affinity::numeric && modern) {
        const bool whole = column.type.scale && *column.type.scale == 0;
        if (asked && !whole) return incompatible(table, column, column.type, true);
        return asked;
    }
    if (affinity == Affinity::other || (affinity == Affinity::floating && modern)) {
        if (asked) return incompatible(table, column, column.type, false);
        return false;
    }
    if (asked) return true;
    if (has_client_default(column) || has_server_default(column)) return false;
    return !is_foreign(table, column) || column.autoincrement == Autoincrement::ignore_foreign_key;
}

}  // namespace

Result<const Column*> autoincrement_column(const Table& table, Release release) {
    const PrimaryKey* key = table.primary_key();
    const Column* found = nullptr;
    if (key == nullptr) return found;

    const bool single = key->columns.size() == 1;
    for (const std::string& name : key->columns) {
        const Column* column = table.find_column(name);
        if (column == nullptr || column->autoincrement == Autoincrement::no) continue;
        const bool asked = column->autoincrement == Autoincrement::yes;
        if (!asked && !single) continue;
        const auto counts = can_count_up(table, *column, release, asked);
        if (!counts) return counts.error();
        if (!counts.value()) continue;
        if (found != nullptr) {
            return Error{ErrorType::argument_error,
                         "Only one Column may be marked autoincrement=True, found both " +
                             column->name.text + " and " + found->name.text + "."};
        }
        found = column;
    }
    return found;
}

}  // namespace firstboot::schema
