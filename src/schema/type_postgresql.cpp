#include <algorithm>
#include <array>

#include "schema/type_rules.h"

namespace firstboot::schema {

namespace {

Result<std::string> float_type(const TypeContext&, const Type& type) {
    if (type.precision.value_or(0) == 0) return std::string("FLOAT");
    return "FLOAT(" + std::to_string(*type.precision) + ")";
}

std::string with_time_zone(std::string_view name, const Type& type) {
    std::string text(name);
    // The generic types have no precision on PostgreSQL; an Interval's is that of its seconds.
    const bool own = type.visit == "TIMESTAMP" || type.visit == "TIME";
    if (own && type.precision) text += "(" + std::to_string(*type.precision) + ")";
    return text + (type.timezone ? " WITH TIME ZONE" : " WITHOUT TIME ZONE");
}

Result<std::string> timestamp(const TypeContext&, const Type& type) {
    return with_time_zone("TIMESTAMP", type);
}

Result<std::string> time(const TypeContext&, const Type& type) {
    return with_time_zone("TIME", type);
}

Result<std::string> interval(const TypeContext&, const Type& type) {
    if (type.visit == "interval" && !type.native) return with_time_zone("TIMESTAMP", type);
    std::string text = "INTERVAL";
    if (type.fields) text += " " + *type.fields;
    if (type.precision) text += " (" + std::to_string(*type.precision) + ")";
    return text;
}

Result<std::string> bit(const TypeContext&, const Type& type) {
    const std::string name = type.varying ? "BIT VARYING" : "BIT";
    return type.length ? name + "(" + std::to_string(*type.length) + ")" : name;
}

Result<std::string> uuid(const TypeContext&, const Type& type) {
    return std::string(type.native ? "UUID" : "CHAR(32)");
}

/// The names of PostgreSQL's own types, which a type of the program may not take without a schema
/// (2.1).
bool is_built_in(std::string_view name) {
    constexpr std::array<std::string_view, 52> names = {"\"char\"",
                                                        "_array",
                                                        "bigint",
                                                        "bit",
                                                        "bit varying",
                                                        "boolean",
                                                        "bytea",
                                                        "character",
                                                        "character varying",
                                                        "cidr",
                                                        "citext",
                                                        "date",
                                                        "datemultirange",
                                                        "daterange",
                                                        "double precision",
                                                        "float",
                                                        "hstore",
                                                        "inet",
                                                        "int4multirange",
                                                        "int4range",
                                                        "int8multirange",
                                                        "int8range",
                                                        "integer",
                                                        "interval",
                                                        "json",
                                                        "jsonb",
                                                        "macaddr",
                                                        "macaddr8",
                                                        "money",
                                                        "name",
                                                        "numeric",
                                                        "nummultirange",
                                                        "numrange",
                                                        "oid",
                                                        "real",
                                                        "regclass",
                                                        "regconfig",
                                                        "smallint",
                                                        "text",
                                                        "time",
                                                        "time with time zone",
                                                        "time without time zone",
                                                        "timestamp",
                                                        "timestamp with time zone",
                                                        "timestamp without time zone",
                                                        "tsmultirange",
                                                        "tsquery",
                                                        "tsrange",
                                                        "tstzmultirange",
                                                        "tstzrange",
                                                        "tsvector",
                                                        "uuid"};
    return std::find(names.begin(), names.end(), name) != names.end();
}

Result<std::string> named_type(const TypeContext& context, const Type& type) {
    if (!type.name || type.name->text.empty()) {
        return Error{
            ErrorType::compile_error,
            "PostgreSQL " +
                (type.visit == "enum" ? type.repr.substr(0, type.repr.find('(')) : type.visit) +
                " type requires a name."};
    }
    if (context.release >= Release::v2_1 && !type.schema && is_built_in(type.name->text)) {
        return Error{ErrorType::compile_error,
                     type.repr + " has name '" + type.name->text +
                         "' that matches an existing type, and requires an explicit schema name "
                         "in order to be rendered in DDL."};
    }
    const std::string name = context.names.quote(*type.name);
    return type.schema ? context.names.quote(*type.schema) + "." + name : name;
}

Result<std::string> enumeration(const TypeContext& context, const Type& type) {
    return type.native ? named_type(context, type)
                       : Result<std::string>(string_type("VARCHAR", context, type));
}

/// The brackets go before the collation of the items.
Result<std::string> array(const TypeContext& context, const Type& type) {
    auto item = type_text(context, type.item ? *type.item : Type{});
    if (!item) return item;
    std::string& text = item.value();
    const auto collation = text.find(" COLLATE");
    std::string brackets;
    for (std::int64_t i = 0; i < type.dimensions.value_or(1); ++i) brackets += "[]";
    text.insert(collation == std::string::npos ? text.size() : collation, brackets);
    return item;
}

constexpr std::array rules = {
    TypeRule{.visit = "FLOAT", .function = float_type},
    TypeRule{.visit = "double", .alias = "DOUBLE_PRECISION"},
    TypeRule{.visit = "datetime", .alias = "TIMESTAMP"},
    TypeRule{.visit = "TIMESTAMP", .function = timestamp},
    TypeRule{.visit = "TIME", .function = time},
    TypeRule{.visit = "interval", .function = interval},
    TypeRule{.visit = "INTERVAL", .function = interval},
    TypeRule{.visit = "enum", .function = enumeration},
    TypeRule{.visit = "ENUM", .function = named_type},
    TypeRule{.visit = "DOMAIN", .function = named_type},
    TypeRule{.visit = "uuid", .function = uuid},
    TypeRule{.visit = "large_binary", .alias = "BYTEA"},
    TypeRule{.visit = "BYTEA", .text = "BYTEA"},
    TypeRule{.visit = "ARRAY", .function = array},
    TypeRule{.visit = "BIT", .function = bit},
    TypeRule{.visit = "JSON", .text = "JSON"},
    TypeRule{.visit = "JSONB", .text = "JSONB"},
    TypeRule{.visit = "json_path", .text = "JSONPATH"},
    TypeRule{.visit = "JSONPATH", .text = "JSONPATH"},
    TypeRule{.visit = "HSTORE", .text = "HSTORE"},
    TypeRule{.visit = "TSVECTOR", .text = "TSVECTOR"},
    TypeRule{.visit = "TSQUERY", .text = "TSQUERY"},
    TypeRule{.visit = "INET", .text = "INET"},
    TypeRule{.visit = "CIDR", .text = "CIDR"},
    TypeRule{.visit = "CITEXT", .text = "CITEXT"},
    TypeRule{.visit = "MACADDR", .text = "MACADDR"},
    TypeRule{.visit = "MACADDR8", .text = "MACADDR8"},
    TypeRule{.visit = "MONEY", .text = "MONEY"},
    TypeRule{.visit = "OID", .text = "OID"},
    TypeRule{.visit = "REGCONFIG", .text = "REGCONFIG"},
    TypeRule{.visit = "REGCLASS", .text = "REGCLASS"},
    TypeRule{.visit = "INT4RANGE", .text = "INT4RANGE"},
    TypeRule{.visit = "INT8RANGE", .text = "INT8RANGE"},
    TypeRule{.visit = "NUMRANGE", .text = "NUMRANGE"},
    TypeRule{.visit = "DATERANGE", .text = "DATERANGE"},
    TypeRule{.visit = "TSRANGE", .text = "TSRANGE"},
    TypeRule{.visit = "TSTZRANGE", .text = "TSTZRANGE"},
    TypeRule{.visit = "INT4MULTIRANGE", .text = "INT4MULTIRANGE"},
    TypeRule{.visit = "INT8MULTIRANGE", .text = "INT8MULTIRANGE"},
    TypeRule{.visit = "NUMMULTIRANGE", .text = "NUMMULTIRANGE"},
    TypeRule{.visit = "DATEMULTIRANGE", .text = "DATEMULTIRANGE"},
    TypeRule{.visit = "TSMULTIRANGE", .text = "TSMULTIRANGE"},
    TypeRule{.visit = "TSTZMULTIRANGE", .text = "TSTZMULTIRANGE"},
};

}  // namespace

std::span<const TypeRule> postgresql_type_rules() {
    return rules;
}

}  // namespace firstboot::schema
