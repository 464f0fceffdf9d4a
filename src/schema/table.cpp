#include "schema/table.h"

#include <algorithm>
#include <ranges>

#include "schema/fields.h"
#include "schema/result.h"

namespace firstboot::schema {

std::string_view name_of(Dialect dialect) {
    switch (dialect) {
        case Dialect::sqlite:
            return "sqlite";
        case Dialect::postgresql:
            return "postgresql";
        case Dialect::mysql:
            return "mysql";
    }
    return {};
}

std::string_view name_of(ErrorType type) {
    switch (type) {
        case ErrorType::compile_error:
            return "CompileError";
        case ErrorType::argument_error:
            return "ArgumentError";
        case ErrorType::identifier_error:
            return "IdentifierError";
        case ErrorType::no_referenced_table:
            return "NoReferencedTableError";
        case ErrorType::no_referenced_column:
            return "NoReferencedColumnError";
        case ErrorType::no_foreign_keys:
            return "NoForeignKeysError";
        case ErrorType::ambiguous_foreign_keys:
            return "AmbiguousForeignKeysError";
        case ErrorType::type_error:
            return "TypeError";
        case ErrorType::assertion_error:
            return "AssertionError";
    }
    return {};
}

const OptionValue* find_option(const Options& options, std::string_view name) {
    // Python keeps the last value of a keyword given twice; the model may hand in both.
    for (const auto& [key, value] : std::views::reverse(options)) {
        if (key != name) continue;
        return std::holds_alternative<std::nullptr_t>(value) ? nullptr : &value;
    }
    return nullptr;
}

std::string Table::key() const {
    return schema ? schema->text + "." + name.text : name.text;
}

const Column* Table::find_column(std::string_view column) const {
    const auto found = std::find_if(columns.begin(), columns.end(),
                                    [&](const Column& c) { return c.name.text == column; });
    return found == columns.end() ? nullptr : &*found;
}

const Column* Table::find_column_by_key(std::string_view column_key) const {
    const auto found = std::find_if(columns.begin(), columns.end(), [&](const Column& c) {
        return (c.key.empty() ? c.name.text : c.key) == column_key;
    });
    return found == columns.end() ? nullptr : &*found;
}

const PrimaryKey* Table::primary_key() const {
    for (const Constraint& constraint : constraints) {
        if (const auto* found = std::get_if<PrimaryKey>(&constraint)) return found;
    }
    return nullptr;
}

const Table* Metadata::find(std::string_view wanted) const {
    const auto found = std::find_if(tables.begin(), tables.end(),
                                    [&](const Table& table) { return table.key() == wanted; });
    return found == tables.end() ? nullptr : &*found;
}

std::optional<Constraint> make_constraint(std::string_view kind) {
    if (kind == "primary_key") return PrimaryKey{};
    if (kind == "foreign_key") return ForeignKey{};
    if (kind == "unique") return Unique{};
    if (kind == "check") return Check{};
    if (kind == "type_check") return TypeCheck{};
    if (kind == "exclude") return Exclude{};
    return std::nullopt;
}

std::optional<Autoincrement> autoincrement_named(std::string_view name) {
    if (name == "auto") return Autoincrement::automatic;
    if (name == "yes") return Autoincrement::yes;
    if (name == "no") return Autoincrement::no;
    if (name == "ignore_fk") return Autoincrement::ignore_foreign_key;
    return std::nullopt;
}

std::optional<ClientDefault> client_default_named(std::string_view name) {
    if (name == "none") return ClientDefault::none;
    if (name == "value") return ClientDefault::value;
    if (name == "sequence") return ClientDefault::sequence;
    if (name == "optional_sequence") return ClientDefault::optional_sequence;
    return std::nullopt;
}

}  // namespace firstboot::schema
