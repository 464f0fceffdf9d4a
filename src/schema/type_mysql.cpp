#include <array>

#include "schema/type_rules.h"

namespace firstboot::schema {

namespace {

std::string sized(std::string_view name, const std::optional<std::int64_t>& size) {
    const std::string text(name);
    return size ? text + "(" + std::to_string(*size) + ")" : text;
}

std::string number(std::string text, const Type& type) {
    if (type.unsigned_) text += " UNSIGNED";
    if (type.zerofill) text += " ZEROFILL";
    return text;
}

Result<std::string> numeric(const TypeContext&, const Type& type) {
    const bool decimal = type.visit == "DECIMAL";
    return number(with_precision(decimal ? "DECIMAL" : "NUMERIC", type), type);
}

/// DOUBLE and REAL show a precision only together with a scale.
Result<std::string> real(const TypeContext&, const Type& type) {
    const std::string_view name = type.visit == "REAL" || type.visit == "real" ? "REAL" : "DOUBLE";
    const bool both = type.precision && type.scale;
    return number(both ? with_precision(name, type) : std::string(name), type);
}

Result<std::string> float_type(const TypeContext&, const Type& type) {
    return number(with_precision("FLOAT", type), type);
}

template <const char* name>
Result<std::string> integer(const TypeContext&, const Type& type) {
    return number(sized(name, type.display_width), type);
}

constexpr char integer_name[] = "INTEGER";
constexpr char bigint_name[] = "BIGINT";
constexpr char mediumint_name[] = "MEDIUMINT";
constexpr char smallint_name[] = "SMALLINT";
constexpr char tinyint_name[] = "TINYINT";

Result<std::string> bit(const TypeContext&, const Type& type) {
    return sized("BIT", type.length);
}

Result<std::string> year(const TypeContext&, const Type& type) {
    return sized("YEAR", type.display_width);
}

template <const char* name>
Result<std::string> date_and_time(const TypeContext&, const Type& type) {
    return type.fsp.value_or(0) != 0 ? sized(name, type.fsp) : std::string(name);
}

constexpr char datetime_name[] = "DATETIME";
constexpr char time_name[] = "TIME";
constexpr char timestamp_name[] = "TIMESTAMP";

/// Character set and collation after a string type; NATIONAL stands before it and rules out the
/// character set.
std::string text(const std::string& spec, const Type& type, bool national = false) {
    std::string charset;
    if (type.charset && !type.charset->empty()) {
        charset = " CHARACTER SET " + *type.charset;
    } else if (type.ascii) {
        charset = " ASCII";
    } else if (type.unicode) {
        charset = " UNICODE";
    }
    std::string collation;
    if (type.collation && !type.collation->empty()) {
        collation = " COLLATE " + *type.collation;
    } else if (type.binary) {
        collation = " BINARY";
    }
    if (national || type.national) return "NATIONAL " + spec + collation;
    return spec + charset + collation;
}

Result<std::string> varying(const Type& type, std::string_view name, bool national) {
    if (!type.length) {
        return Error{ErrorType::compile_error,
                     std::string(name) + " requires a length on dialect mysql"};
    }
    return text(sized("VARCHAR", type.length), type, national);
}

Result<std::string> varchar(const TypeContext&, const Type& type) {
    return varying(type, "VARCHAR", false);
}

Result<std::string> nvarchar(const TypeContext&, const Type& type) {
    return varying(type, "NVARCHAR", true);
}

Result<std::string> character(const TypeContext&, const Type& type) {
    return text(sized("CHAR", type.length), type, type.visit == "NCHAR");
}

Result<std::string> sized_text(const TypeContext&, const Type& type) {
    return text(sized("TEXT", type.length), type);
}

/// TINYTEXT, MEDIUMTEXT, LONGTEXT.
Result<std::string> named_text(const TypeContext&, const Type& type) {
    return text(type.visit, type);
}

Result<std::string> blob(const TypeContext&, const Type& type) {
    return sized("BLOB", type.length);
}

Result<std::string> varbinary(const TypeContext&, const Type& type) {
    if (!type.length) {
        return Error{ErrorType::type_error, "%d format: a real number is required, not NoneType"};
    }
    return sized("VARBINARY", type.length);
}

Result<std::string> values(const TypeContext&, const Type& type) {
    std::string list;
    for (const std::string& value : type.values) {
        if (!list.empty()) list += ",";
        const std::string quoted = replaced(replaced(value, '\'', "''"), '\\', "\\\\");
        list += "'" + replaced(quoted, '%', "%%") + "'";
    }
    return text(std::string(type.visit == "SET" ? "SET" : "ENUM") + "(" + list + ")", type);
}

Result<std::string> enumeration(const TypeContext& context, const Type& type) {
    return type.native ? values(context, type) : varchar(context, type);
}

constexpr std::array rules = {
    TypeRule{.visit = "NUMERIC", .function = numeric},
    TypeRule{.visit = "DECIMAL", .function = numeric},
    TypeRule{.visit = "DOUBLE", .function = real},
    TypeRule{.visit = "REAL", .function = real},
    TypeRule{.visit = "FLOAT", .function = float_type},
    TypeRule{.visit = "INTEGER", .function = integer<integer_name>},
    TypeRule{.visit = "BIGINT", .function = integer<bigint_name>},
    TypeRule{.visit = "MEDIUMINT", .function = integer<mediumint_name>},
    TypeRule{.visit = "SMALLINT", .function = integer<smallint_name>},
    TypeRule{.visit = "TINYINT", .function = integer<tinyint_name>},
    TypeRule{.visit = "BIT", .function = bit},
    TypeRule{.visit = "YEAR", .function = year},
    TypeRule{.visit = "DATETIME", .function = date_and_time<datetime_name>},
    TypeRule{.visit = "TIME", .function = date_and_time<time_name>},
    TypeRule{.visit = "TIMESTAMP", .function = date_and_time<timestamp_name>},
    TypeRule{.visit = "TEXT", .function = sized_text},
    TypeRule{.visit = "TINYTEXT", .function = named_text},
    TypeRule{.visit = "MEDIUMTEXT", .function = named_text},
    TypeRule{.visit = "LONGTEXT", .function = named_text},
    TypeRule{.visit = "VARCHAR", .function = varchar},
    TypeRule{.visit = "NVARCHAR", .function = nvarchar},
    TypeRule{.visit = "CHAR", .function = character},
    TypeRule{.visit = "NCHAR", .function = character},
    TypeRule{.visit = "VARBINARY", .function = varbinary},
    TypeRule{.visit = "BLOB", .function = blob},
    TypeRule{.visit = "TINYBLOB", .text = "TINYBLOB"},
    TypeRule{.visit = "MEDIUMBLOB", .text = "MEDIUMBLOB"},
    TypeRule{.visit = "LONGBLOB", .text = "LONGBLOB"},
    TypeRule{.visit = "enum", .function = enumeration},
    TypeRule{.visit = "ENUM", .function = values},
    TypeRule{.visit = "SET", .function = values},
    TypeRule{.visit = "JSON", .text = "JSON"},
    TypeRule{.visit = "BOOLEAN", .text = "BOOL"},
};

}  // namespace

std::span<const TypeRule> mysql_type_rules() {
    return rules;
}

}  // namespace firstboot::schema
