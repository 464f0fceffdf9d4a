#include "schema/type_rules.h"

#include <algorithm>
#include <array>
#include <optional>

namespace firstboot::schema {

namespace {

Result<std::string> numeric(const TypeContext&, const Type& type) {
    return with_precision("NUMERIC", type);
}

Result<std::string> decimal(const TypeContext&, const Type& type) {
    return with_precision("DECIMAL", type);
}

/// The visit name is the SQL name.
Result<std::string> plain_string(const TypeContext& context, const Type& type) {
    return string_type(type.visit, context, type);
}

Result<std::string> varchar(const TypeContext& context, const Type& type) {
    return string_type("VARCHAR", context, type);
}

Result<std::string> text(const TypeContext& context, const Type& type) {
    return string_type("TEXT", context, type);
}

Result<std::string> bytes(const TypeContext&, const Type& type) {
    const bool sized = type.length.value_or(0) != 0;
    return type.visit + (sized ? "(" + std::to_string(*type.length) + ")" : "");
}

Result<std::string> null(const TypeContext&, const Type&) {
    return Error{ErrorType::compile_error,
                 "Can't generate DDL for NullType(); did you forget to specify a type on this "
                 "Column?"};
}

Result<std::string> user_defined(const TypeContext& context, const Type& type) {
    return type.spec.of(context.dialect);
}

constexpr std::array generic_rules = {
    TypeRule{.visit = "null", .function = null},
    TypeRule{.visit = "integer", .alias = "INTEGER"},
    TypeRule{.visit = "small_integer", .alias = "SMALLINT"},
    TypeRule{.visit = "big_integer", .alias = "BIGINT"},
    TypeRule{.visit = "numeric", .alias = "NUMERIC"},
    TypeRule{.visit = "float", .alias = "FLOAT"},
    TypeRule{.visit = "double", .alias = "DOUBLE"},
    TypeRule{.visit = "real", .alias = "REAL"},
    TypeRule{.visit = "string", .alias = "VARCHAR"},
    TypeRule{.visit = "unicode", .alias = "VARCHAR"},
    TypeRule{.visit = "text", .alias = "TEXT"},
    TypeRule{.visit = "unicode_text", .alias = "TEXT"},
    TypeRule{.visit = "enum", .alias = "VARCHAR"},
    TypeRule{.visit = "boolean", .alias = "BOOLEAN"},
    TypeRule{.visit = "date", .alias = "DATE"},
    TypeRule{.visit = "time", .alias = "TIME"},
    TypeRule{.visit = "datetime", .alias = "DATETIME"},
    TypeRule{.visit = "interval", .alias = "datetime"},
    TypeRule{.visit = "large_binary", .alias = "BLOB"},
    TypeRule{.visit = "uuid", .text = "CHAR(32)"},
    TypeRule{.visit = "user_defined", .function = user_defined},
    TypeRule{.visit = "INTEGER", .text = "INTEGER"},
    TypeRule{.visit = "SMALLINT", .text = "SMALLINT"},
    TypeRule{.visit = "BIGINT", .text = "BIGINT"},
    TypeRule{.visit = "NUMERIC", .function = numeric},
    TypeRule{.visit = "DECIMAL", .function = decimal},
    TypeRule{.visit = "FLOAT", .text = "FLOAT"},
    TypeRule{.visit = "DOUBLE", .text = "DOUBLE"},
    TypeRule{.visit = "DOUBLE_PRECISION", .text = "DOUBLE PRECISION"},
    TypeRule{.visit = "REAL", .text = "REAL"},
    TypeRule{.visit = "BOOLEAN", .text = "BOOLEAN"},
    TypeRule{.visit = "DATE", .text = "DATE"},
    TypeRule{.visit = "TIME", .text = "TIME"},
    TypeRule{.visit = "DATETIME", .text = "DATETIME"},
    TypeRule{.visit = "TIMESTAMP", .text = "TIMESTAMP"},
    TypeRule{.visit = "CHAR", .function = plain_string},
    TypeRule{.visit = "NCHAR", .function = plain_string},
    TypeRule{.visit = "VARCHAR", .function = varchar},
    TypeRule{.visit = "NVARCHAR", .function = plain_string},
    TypeRule{.visit = "TEXT", .function = text},
    TypeRule{.visit = "CLOB", .text = "CLOB"},
    TypeRule{.visit = "NCLOB", .text = "NCLOB"},
    TypeRule{.visit = "UUID", .text = "UUID"},
    TypeRule{.visit = "BLOB", .text = "BLOB"},
    TypeRule{.visit = "BINARY", .function = bytes},
    TypeRule{.visit = "VARBINARY", .function = bytes},
};

std::span<const TypeRule> rules_of(Dialect dialect) {
    switch (dialect) {
        case Dialect::sqlite:
            return sqlite_type_rules();
        case Dialect::postgresql:
            return postgresql_type_rules();
        case Dialect::mysql:
            return mysql_type_rules();
    }
    return {};
}

const TypeRule* find_rule(std::span<const TypeRule> rules, std::string_view visit,
                          Release release) {
    const auto found = std::find_if(rules.begin(), rules.end(), [&](const TypeRule& rule) {
        return rule.visit == visit && rule.since <= release;
    });
    return found == rules.end() ? nullptr : &*found;
}

/// The text by the dialect's rules and then the generic ones; nullopt where none fits.
std::optional<Result<std::string>> text_by(std::span<const TypeRule> rules,
                                           const TypeContext& context, const Type& type) {
    std::string_view visit = type.visit;
    for (;;) {
        const TypeRule* rule = find_rule(rules, visit, context.release);
        if (rule == nullptr) rule = find_rule(generic_type_rules(), visit, context.release);
        if (rule == nullptr) return std::nullopt;
        if (rule->function != nullptr) return rule->function(context, type);
        if (rule->alias.empty()) return Result<std::string>(std::string(rule->text));
        visit = rule->alias;
    }
}

/// The words of UnsupportedCompilationError. Python shows where its compiler object lies in memory;
/// this one is made up.
Error unsupported(Dialect dialect, const Type& type) {
    const PerDialect<std::string_view> compilers = {"sqlite.base.SQLiteTypeCompiler",
                                                    "postgresql.base.PGTypeCompiler",
                                                    "mysql.base.MySQLTypeCompiler"};
    return {ErrorType::compile_error,
            "Compiler <sqlalchemy.dialects." + std::string(compilers.of(dialect)) +
                " object at 0x7f0000000000> can't render element of type " + shown(type)};
}

}  // namespace

std::span<const TypeRule> generic_type_rules() {
    return generic_rules;
}

Result<std::string> type_text(const TypeContext& context, const Type& declared) {
    const Type& type = type_on(declared, context.dialect);
    const auto text = text_by(rules_of(context.dialect), context, type);
    return text ? *text : unsupported(context.dialect, type);
}

std::string shown(const Type& type) {
    if (type.visit == "null") return "NULL";
    const Identifiers names(Dialect::sqlite, Release::v2_1);
    const auto text = text_by({}, TypeContext{Dialect::sqlite, Release::v2_1, names}, type);
    if (text && text->ok()) return text->value();
    const bool sql_name = std::none_of(type.visit.begin(), type.visit.end(),
                                       [](char c) { return c >= 'a' && c <= 'z'; });
    return sql_name || type.repr.empty() ? type.visit : type.repr;
}

std::string with_precision(std::string_view name, const Type& type) {
    std::string text(name);
    if (!type.precision) return text;
    text += "(" + std::to_string(*type.precision);
    if (type.scale) text += ", " + std::to_string(*type.scale);
    return text + ")";
}

std::string string_type(std::string_view name, const TypeContext& context, const Type& type) {
    std::string text(name);
    if (type.length.value_or(0) != 0) text += "(" + std::to_string(*type.length) + ")";
    if (type.collation && !type.collation->empty()) {
        text += " COLLATE " + context.names.collation(*type.collation, type.collation_schema);
    }
    return text;
}

const Type& type_on(const Type& type, Dialect dialect) {
    const auto found =
        std::find_if(type.variants.begin(), type.variants.end(),
                     [&](const Variant& v) { return v.dialect == name_of(dialect); });
    return found == type.variants.end() || !found->type ? type : *found->type;
}

Affinity affinity_of(const Type& type) {
    constexpr std::array<std::string_view, 8> integers = {"integer", "small_integer", "big_integer",
                                                          "INTEGER", "SMALLINT",      "BIGINT",
                                                          "TINYINT", "MEDIUMINT"};
    constexpr std::array<std::string_view, 3> numbers = {"numeric", "NUMERIC", "DECIMAL"};
    constexpr std::array<std::string_view, 6> floats = {"float",  "double", "FLOAT",
                                                        "DOUBLE", "REAL",   "DOUBLE_PRECISION"};
    const auto is_in = [&](const auto& visits) {
        return std::find(visits.begin(), visits.end(), type.visit) != visits.end();
    };
    if (is_in(integers)) return Affinity::integer;
    if (is_in(numbers)) return Affinity::numeric;
    return is_in(floats) ? Affinity::floating : Affinity::other;
}

}  // namespace firstboot::schema
