#include <algorithm>
#include <cctype>

#include "schema/sql_phrase.h"
#include "schema/writer.h"

namespace firstboot::schema {

std::optional<std::string> Writer::constraint(const Table& table, const Constraint& constraint) {
    return std::visit([&](const auto& alternative) { return write(table, alternative); },
                      constraint);
}

std::string Writer::preamble(const ConstraintBase& constraint) {
    if (!constraint.name) return "";
    return "CONSTRAINT " + take(names_.constraint(*constraint.name)) + " ";
}

std::string Writer::deferrability(const ConstraintBase& constraint) {
    std::string text;
    if (constraint.deferrable) text += *constraint.deferrable ? " DEFERRABLE" : " NOT DEFERRABLE";
    if (constraint.initially) text += " INITIALLY " + phrase(*constraint.initially);
    return text;
}

std::string Writer::phrase(const std::string& words) {
    if (!is_sql_phrase(words)) fail(unexpected_phrase(words, R"(^\w+(?:\s+\w+)*$)"));
    return words;
}

std::string Writer::column_list(const Table& table, const std::vector<std::string>& columns) {
    std::string text;
    for (const std::string& name : columns) {
        const Column* column = table.find_column(name);
        text += (text.empty() ? "" : ", ") + names_.quote(column ? column->name : Name(name));
    }
    return text;
}

std::string Writer::on_conflict(const Options& options, std::string_view option) {
    const std::string* clause = text_option(options, option);
    return clause == nullptr ? "" : " ON CONFLICT " + *clause;
}

std::string Writer::include(const Table& table, const Options& options) {
    const OptionValue* value = find_option(options, "postgresql_include");
    if (value == nullptr) return "";
    const auto* columns = std::get_if<std::vector<std::string>>(value);
    if (columns == nullptr || columns->empty()) return "";
    std::string text;
    for (const std::string& key : *columns) {
        const Column* column = table.find_column_by_key(key);
        text += (text.empty() ? "" : ", ") + names_.quote(column ? column->name : Name(key));
    }
    return " INCLUDE (" + text + ")";
}

std::optional<std::string> Writer::write(const Table& table, const PrimaryKey& key) {
    if (key.columns.empty()) return std::nullopt;
    const Column* only = key.columns.size() == 1 ? table.find_column(key.columns.front()) : nullptr;
    if (dialect_ == Dialect::sqlite && only != nullptr && only->primary_key &&
        counts_up(table, *only)) {
        return std::nullopt;  // It stands with its column: SQLite knows AUTOINCREMENT only there.
    }

    std::vector<std::string> columns = key.columns;
    if (key.implicit) {
        if (const Column* first = take(autoincrement_column(table, release_))) {
            std::stable_partition(columns.begin(), columns.end(), [&](const std::string& name) {
                return name == first->name.text;
            });
        }
    }
    std::string text = preamble(key) + "PRIMARY KEY (" + column_list(table, columns) + ")";
    switch (dialect_) {
        case Dialect::sqlite: {
            text += deferrability(key);
            const std::string own = on_conflict(key.options, "sqlite_on_conflict");
            if (!own.empty() || only == nullptr) return text + own;
            return text + on_conflict(only->options, "sqlite_on_conflict_primary_key");
        }
        case Dialect::postgresql:
            return text + include(table, key.options) + deferrability(key);
        case Dialect::mysql:
            text += deferrability(key);
            if (const std::string* method = text_option(key.options, "mysql_using")) {
                text += " USING " + names_.quote(*method);
            }
            return text;
    }
    return text;
}

std::optional<std::string> Writer::write(const Table& table, const Unique& unique) {
    if (unique.columns.empty()) return "";
    std::string distinct;
    if (dialect_ == Dialect::postgresql &&
        find_option(unique.options, "postgresql_nulls_not_distinct") != nullptr) {
        const bool same = is_set(unique.options, "postgresql_nulls_not_distinct");
        distinct = same ? "NULLS NOT DISTINCT " : "NULLS DISTINCT ";
    }
    std::string text =
        preamble(unique) + "UNIQUE " + distinct + "(" + column_list(table, unique.columns) + ")";
    if (dialect_ == Dialect::postgresql) text += include(table, unique.options);
    text += deferrability(unique);
    if (dialect_ == Dialect::sqlite) {
        std::string clause = on_conflict(unique.options, "sqlite_on_conflict");
        if (clause.empty() && unique.columns.size() == 1) {
            if (const Column* only = table.find_column(unique.columns.front())) {
                clause = on_conflict(only->options, "sqlite_on_conflict_unique");
            }
        }
        text += clause;
    }
    return text;
}

std::optional<std::string> Writer::write(const Table& table, const ForeignKey& key) {
    const Target target = take(resolve(metadata_, table, key));
    if (target.table == nullptr) return std::nullopt;
    // SQLite cannot refer to a table of another attached database.
    if (dialect_ == Dialect::sqlite && table.schema != target.table->schema) return std::nullopt;

    std::string referred;
    for (const Column* column : target.columns) {
        referred += (referred.empty() ? "" : ", ") + names_.quote(column->name);
    }
    std::string text = preamble(key) + "FOREIGN KEY(" + column_list(table, key.columns) +
                       ") REFERENCES " + names_.table(*target.table, dialect_ != Dialect::sqlite) +
                       " (" + referred + ")";
    if (key.match) {
        if (dialect_ == Dialect::mysql) {
            fail(
                "MySQL ignores the 'MATCH' keyword while at the same time causes ON UPDATE/ON "
                "DELETE clauses to be ignored.");
        }
        text += " MATCH " + phrase(*key.match);
    }
    if (key.ondelete) {
        if (dialect_ != Dialect::postgresql) {
            text += " ON DELETE " + phrase(*key.ondelete);
        } else {
            if (!is_delete_phrase(*key.ondelete)) {
                fail(unexpected_phrase(*key.ondelete, delete_phrase_pattern));
            }
            text += " ON DELETE " + *key.ondelete;
        }
    }
    if (key.onupdate) text += " ON UPDATE " + phrase(*key.onupdate);
    text += deferrability(key);
    if (dialect_ == Dialect::postgresql && is_set(key.options, "postgresql_not_valid")) {
        text += " NOT VALID";
    }
    return text;
}

std::optional<std::string> Writer::write(const Table&, const Check& check) {
    std::string text =
        preamble(check) + "CHECK (" + check.text.of(dialect_) + ")" + deferrability(check);
    if (dialect_ == Dialect::sqlite) text += on_conflict(check.options, "sqlite_on_conflict");
    if (dialect_ == Dialect::postgresql && is_set(check.options, "postgresql_not_valid")) {
        text += " NOT VALID";
    }
    return text;
}

std::string Writer::column_check(const Check& check) {
    std::string text =
        preamble(check) + "CHECK (" + check.text.of(dialect_) + ")" + deferrability(check);
    if (dialect_ == Dialect::sqlite && find_option(check.options, "sqlite_on_conflict")) {
        fail("SQLite does not support on conflict clause for column check constraint");
    }
    return text;
}

std::optional<std::string> Writer::write(const Table& table, const TypeCheck& check) {
    const Column* column = table.find_column(check.column);
    if (column == nullptr) return std::nullopt;
    const Type* item = column->type.visit == "ARRAY" ? column->type.item.get() : nullptr;
    if (dialect_ == Dialect::postgresql && item != nullptr && !item->native) {
        fail(
            "PostgreSQL dialect cannot produce the CHECK constraint for ARRAY of non-native ENUM; "
            "please specify create_constraint=False on this Enum datatype.");
    }
    const bool boolean = column->type.visit == "boolean" || column->type.visit == "BOOLEAN";
    const bool own_type = boolean ? dialect_ == Dialect::postgresql
                                  : column->type.native && dialect_ != Dialect::sqlite;
    if (own_type) return std::nullopt;

    std::string values = boolean ? "0, 1" : "";
    for (const std::string& value : column->type.values) {
        values += (values.empty() ? "" : ", ") + names_.literal(value);
    }
    return preamble(check) + "CHECK (" + names_.quote(column->name) + " IN (" + values + "))" +
           deferrability(check);
}

std::optional<std::string> Writer::write(const Table&, const Exclude& exclude) {
    if (dialect_ != Dialect::postgresql) {
        fail("Compiler can't render element of type ExcludeConstraint");
        return std::nullopt;
    }
    std::string elements;
    for (const auto& [expression, operation] : exclude.elements) {
        elements += (elements.empty() ? "" : ", ") + expression + " WITH " + operation;
    }
    std::string method = exclude.using_method;
    std::transform(method.begin(), method.end(), method.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    std::string text = preamble(exclude) + "EXCLUDE USING " + method + " (" + elements + ")";
    if (exclude.where) text += " WHERE (" + *exclude.where + ")";
    return text + deferrability(exclude);
}

}  // namespace firstboot::schema
