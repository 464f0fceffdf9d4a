#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "schema/dialect.h"
#include "schema/name.h"

namespace firstboot::schema {

struct Type;

/// What `with_variant` puts in place of a type on one dialect, and what a TypeDecorator's
/// `load_dialect_impl` answers for it.
struct Variant {
    std::string dialect;
    std::shared_ptr<const Type> type;
};

/// A column type as SQLAlchemy's type compilers see it: the visit name of its class and the
/// attributes that they read. A TypeDecorator arrives as its `impl`, with variants where it answers
/// differently by dialect.
struct Type {
    /// `__visit_name__`: "integer", "string", "datetime", "VARCHAR", "TIMESTAMP", "JSONB",
    /// "user_defined", … Generic types are in lower case, SQL types in upper case. Two differ from
    /// the class's own: "interval" is the generic Interval, "null" is NullType.
    std::string visit = "null";

    std::optional<std::int64_t> length;         ///< String, LargeBinary, BIT, …; Enum: its longest
    std::optional<std::int64_t> precision;      ///< Numeric, Float, PostgreSQL's times
    std::optional<std::int64_t> scale;          ///< Numeric; MySQL's Float and Double
    std::optional<std::int64_t> display_width;  ///< MySQL's integers and YEAR
    std::optional<std::int64_t> fsp;            ///< fractional digits of MySQL's times
    std::optional<std::int64_t> dimensions;     ///< ARRAY
    std::optional<std::string> collation;
    std::optional<std::string> collation_schema;  ///< 2.1
    std::optional<std::string> charset;           ///< MySQL's strings
    std::optional<std::string> fields;            ///< PostgreSQL's INTERVAL: "DAY TO SECOND"
    bool timezone = false;
    bool unsigned_ = false;  ///< MySQL's numbers; as are zerofill, and ascii … national for strings
    bool zerofill = false;
    bool ascii = false;
    bool unicode = false;
    bool binary = false;
    bool national = false;
    bool varying = false;       ///< BIT VARYING
    bool native = true;         ///< Enum: native_enum; Uuid: native_uuid; Interval: native
    bool create_type = true;    ///< Enum on PostgreSQL: CREATE TYPE is emitted
    bool text_affinity = true;  ///< SQLite's own DATETIME …: its storage format is not all digits
    std::vector<std::string> values;  ///< Enum, ENUM, SET
    std::optional<Name> name;         ///< Enum, DOMAIN
    std::optional<std::string> schema;
    std::shared_ptr<const Type> item;  ///< ARRAY
    SqlText spec;                      ///< "user_defined": what get_col_spec() answers
    std::string repr;                  ///< repr() of the type, for the messages that show it
    std::vector<Variant> variants;
};

/// The families that decide whether a key counts up by itself.
enum class Affinity { integer, numeric, floating, other };

/// The family of a type (its own, not its variants'), after SQLAlchemy's `_type_affinity`.
[[nodiscard]] Affinity affinity_of(const Type& type);

/// The type that stands for `type` on a dialect: its variant for it, or itself.
[[nodiscard]] const Type& type_on(const Type& type, Dialect dialect);

}  // namespace firstboot::schema
