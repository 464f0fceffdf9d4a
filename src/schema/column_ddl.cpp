#include <algorithm>
#include <cctype>

#include "schema/writer.h"

namespace firstboot::schema {

namespace {

/// A character that Python's `\w` matches, which any letter beyond ASCII is taken to be.
bool is_word(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80U || std::isalnum(byte) != 0 || c == '_';
}

/// Whether a default is an expression that the database wants in parentheses: neither quoted nor
/// in parentheses already, and more than one word.
bool is_open_expression(std::string_view text) {
    const auto start = text.find_first_not_of(" \t\n\r\f\v");
    const char first = start == std::string_view::npos ? '\0' : text[start];
    if (first == '\'' || first == '"' || first == '(') return false;
    return !std::all_of(text.begin(), text.end(), is_word);
}

std::string lower(std::string_view text) {
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return result;
}

/// "ON UPDATE", with any number of spaces between.
bool has_on_update(const std::string& lowered) {
    for (auto at = lowered.find("on "); at != std::string::npos; at = lowered.find("on ", at + 1)) {
        const auto word = lowered.find_first_not_of(' ', at + 2);
        if (word != std::string::npos && lowered.compare(word, 6, "update") == 0) return true;
    }
    return false;
}

/// "now(3)", "current_timestamp(6)": MySQL takes these without parentheses around them.
bool is_timed_call(const std::string& lowered) {
    for (const std::string_view function : {"now(", "current_timestamp("}) {
        if (!lowered.starts_with(function)) continue;
        const auto end = lowered.find_first_not_of("0123456789", function.size());
        if (end != std::string::npos && end > function.size() && lowered[end] == ')') return true;
    }
    return false;
}

std::string identity(const Identity& identity) {
    std::string options;
    const auto add = [&](const std::string& option) {
        options += (options.empty() ? "" : " ") + option;
    };
    if (identity.increment) add("INCREMENT BY " + std::to_string(*identity.increment));
    if (identity.start) add("START WITH " + std::to_string(*identity.start));
    if (identity.minvalue) add("MINVALUE " + std::to_string(*identity.minvalue));
    if (identity.maxvalue) add("MAXVALUE " + std::to_string(*identity.maxvalue));
    // Whether they are True or False is not asked.
    if (identity.nominvalue) add("NO MINVALUE");
    if (identity.nomaxvalue) add("NO MAXVALUE");
    if (identity.cache) add("CACHE " + std::to_string(*identity.cache));
    if (identity.cycle) add(*identity.cycle ? "CYCLE" : "NO CYCLE");
    const std::string text =
        std::string("GENERATED ") + (identity.always ? "ALWAYS" : "BY DEFAULT") + " AS IDENTITY";
    return options.empty() ? text : text + " (" + options + ")";
}

}  // namespace

std::string Writer::column(const Table& table, const Column& column) {
    std::string text;
    switch (dialect_) {
        case Dialect::sqlite:
            text = sqlite_column(table, column);
            break;
        case Dialect::postgresql:
            text = postgresql_column(table, column);
            break;
        case Dialect::mysql:
            text = mysql_column(table, column);
            break;
    }
    for (const Check& check : column.checks) text += " " + column_check(check);
    return text;
}

std::string Writer::sqlite_column(const Table& table, const Column& column) {
    const Type& column_type = effective_type(table, column);
    std::string text = names_.quote(column.name) + " " + type(column_type);
    if (const auto value = server_default(column)) {
        text += is_open_expression(*value) ? " DEFAULT (" + *value + ")" : " DEFAULT " + *value;
    }
    if (!column.nullable) {
        text += " NOT NULL" + on_conflict(column.options, "sqlite_on_conflict_not_null");
    }
    if (column.primary_key) {
        const PrimaryKey* key = table.primary_key();
        const bool single = key != nullptr && key->columns.size() == 1;
        if (column.autoincrement == Autoincrement::yes && !single) {
            fail("SQLite does not support autoincrement for composite primary keys");
        }
        if (single && counts_up(table, column)) {
            text += " PRIMARY KEY" + on_conflict(column.options, "sqlite_on_conflict_primary_key") +
                    " AUTOINCREMENT";
        }
    }
    if (column.computed) text += " " + computed(*column.computed);
    return text;
}

std::string Writer::postgresql_column(const Table& table, const Column& column) {
    std::string text = names_.quote(column.name) + " ";
    const Column* automatic = take(autoincrement_column(table, release_));
    const bool serial = column.primary_key && automatic == &column && !column.identity &&
                        (column.client_default == ClientDefault::none ||
                         column.client_default == ClientDefault::optional_sequence);
    if (serial) {
        const std::string_view visit = type_on(column.type, dialect_).visit;
        const bool big = visit == "big_integer" || visit == "BIGINT";
        const bool small = visit == "small_integer" || visit == "SMALLINT";
        text += big ? "BIGSERIAL" : (small ? "SMALLSERIAL" : "SERIAL");
    } else {
        text += type(effective_type(table, column));
        if (const auto value = server_default(column)) text += " DEFAULT " + *value;
    }
    if (column.computed) text += " " + computed(*column.computed);
    if (column.identity) {
        text += " " + identity(*column.identity);
        if (column.nullable) text += " NULL";
    } else if (!column.nullable) {
        text += " NOT NULL";
    }
    return text;
}

std::string Writer::mysql_column(const Table& table, const Column& column) {
    const Type& column_type = effective_type(table, column);
    std::string text = names_.quote(column.name) + " " + type(column_type);
    if (column.computed) text += " " + computed(*column.computed);
    const Type& own = type_on(column_type, dialect_);
    const bool real = own.visit == "double" || own.visit == "DOUBLE" || own.visit == "REAL";
    if (real && own.precision.has_value() != own.scale.has_value()) {
        fail(Error{ErrorType::argument_error,
                   "You must specify both precision and scale or omit both altogether."});
    }
    if (!column.nullable) {
        text += " NOT NULL";
    } else if (own.visit == "TIMESTAMP") {
        // A bare TIMESTAMP is NOT NULL on MySQL.
        text += " NULL";
    }
    if (column.comment) text += " COMMENT " + names_.literal(*column.comment);

    const bool defaulted = column.server_default || column.server_fetched || column.computed;
    if (take(autoincrement_column(table, release_)) == &column && !defaulted) {
        return text + " AUTO_INCREMENT";
    }
    if (const auto value = server_default(column)) {
        // 2.0 asks the server first whether it takes expressions, and has none to ask here.
        const std::string lowered = lower(*value);
        const bool wrap = release_ >= Release::v2_1 && is_open_expression(*value) &&
                          !has_on_update(lowered) && !is_timed_call(lowered);
        text += wrap ? " DEFAULT (" + *value + ")" : " DEFAULT " + *value;
    }
    return text;
}

std::optional<std::string> Writer::server_default(const Column& column) {
    if (!column.server_default) return std::nullopt;
    if (const auto* literal = std::get_if<std::string>(&*column.server_default)) {
        return names_.literal(*literal);
    }
    return std::get<SqlText>(*column.server_default).of(dialect_);
}

std::string Writer::computed(const Computed& computed) {
    std::string text = "GENERATED ALWAYS AS (" + computed.text.of(dialect_) + ")";
    if (dialect_ == Dialect::postgresql && release_ == Release::v2_0) {
        if (computed.persisted == false) {
            fail(
                "PostrgreSQL computed columns do not support 'virtual' persistence; set the "
                "'persisted' flag to None or True for PostgreSQL support.");
        }
        return text + " STORED";
    }
    if (computed.persisted) text += *computed.persisted ? " STORED" : " VIRTUAL";
    return text;
}

const Type& Writer::effective_type(const Table& table, const Column& column) {
    // A column that was given no type takes that of the column it refers to, which may be such a
    // column itself; a ring of them never ends, so the way is as long as there are tables.
    const Table* at_table = &table;
    const Column* at = &column;
    for (std::size_t step = 0; step <= metadata_.tables.size(); ++step) {
        if (at->type.visit != "null") return at->type;
        const Column* next = nullptr;
        for (const Constraint& constraint : at_table->constraints) {
            const auto* key = std::get_if<ForeignKey>(&constraint);
            if (key == nullptr || next != nullptr) continue;
            const auto found = std::find(key->columns.begin(), key->columns.end(), at->name.text);
            if (found == key->columns.end()) continue;
            const auto target = resolve(metadata_, *at_table, *key);
            if (!target) continue;
            next = target.value().columns[static_cast<std::size_t>(found - key->columns.begin())];
            at_table = target.value().table;
        }
        if (next == nullptr) break;
        at = next;
    }
    return column.type;
}

bool Writer::counts_up(const Table& table, const Column& column) {
    return is_set(table.options, "sqlite_autoincrement") &&
           affinity_of(effective_type(table, column)) == Affinity::integer &&
           !is_foreign(table, column);
}

}  // namespace firstboot::schema
