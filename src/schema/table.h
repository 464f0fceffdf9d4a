#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "schema/dialect.h"
#include "schema/name.h"
#include "schema/type.h"

/// Tables as plain values: what SQLAlchemy's Table, Column, Constraint and Index know when
/// CREATE TABLE is compiled. Constraints, columns and indexes stand in the order in which
/// SQLAlchemy renders them: columns as they lie in `Table.c`, constraints by creation, the primary
/// key first. `fields.h` names every member once more for whoever fills these from another
/// representation.
namespace firstboot::schema {

using Scalar = std::variant<std::nullptr_t, bool, std::int64_t, std::string>;
using OptionValue =
    std::variant<std::nullptr_t, bool, std::int64_t, std::string, std::vector<std::string>,
                 std::vector<std::pair<std::string, Scalar>>>;

/// A dialect's keyword arguments by their full names, "sqlite_autoincrement", "mysql_engine", …, in
/// the order given. `where` and the like arrive as the dialect's text.
using Options = std::vector<std::pair<std::string, OptionValue>>;

/// The value of an option; nullptr where it is absent or None.
[[nodiscard]] const OptionValue* find_option(const Options& options, std::string_view name);

/// `server_default`: a plain string is rendered as a literal, anything else is an expression.
using ServerDefault = std::variant<std::string, SqlText>;

/// GENERATED ALWAYS AS (…).
struct Computed {
    SqlText text;
    std::optional<bool> persisted;
};

/// GENERATED … AS IDENTITY.
struct Identity {
    bool always = false;
    std::optional<std::int64_t> start, increment, minvalue, maxvalue, cache;
    std::optional<bool> nominvalue, nomaxvalue, cycle;
};

/// `Column(default=…)` as far as DDL asks for it.
enum class ClientDefault { none, value, sequence, optional_sequence };

/// `Column(autoincrement=…)`.
enum class Autoincrement { automatic, yes, no, ignore_foreign_key };

/// What all constraints share.
struct ConstraintBase {
    std::optional<Name> name;
    std::optional<bool> deferrable;
    std::optional<std::string> initially;
    Options options;
};

struct PrimaryKey : ConstraintBase {
    std::vector<std::string> columns;  ///< names
    /// Made from the columns' `primary_key=True` rather than written: then an autoincrementing
    /// column comes first.
    bool implicit = true;
};

struct Unique : ConstraintBase {
    std::vector<std::string> columns;
};

struct ForeignKey : ConstraintBase {
    std::vector<std::string> columns;  ///< names of the own columns
    /// What each refers to: `ForeignKey("schema.table.column")` split at its dots. The column is
    /// its key in the other table; absent, it is the own column's key.
    std::optional<std::string> target_schema;
    std::string target_table;
    std::vector<std::optional<std::string>> target_columns;
    /// The target's `str()` as the program wrote it, for messages.
    std::vector<std::string> target_texts;
    bool link_to_name = false;
    std::optional<std::string> ondelete, onupdate, match;
    bool use_alter = false;
};

struct Check : ConstraintBase {
    SqlText text;
};

/// The check that Enum(create_constraint=True) or Boolean(create_constraint=True) makes; it is
/// rendered only where the dialect has no such type of its own.
struct TypeCheck : ConstraintBase {
    std::string column;
};

/// PostgreSQL's EXCLUDE USING …; the elements are pairs of expression and operator.
struct Exclude : ConstraintBase {
    std::string using_method = "gist";
    std::vector<std::pair<std::string, std::string>> elements;
    std::optional<std::string> where;
};

using Constraint = std::variant<PrimaryKey, ForeignKey, Unique, Check, TypeCheck, Exclude>;

struct Column {
    Name name;
    std::string key;  ///< `Column.key`; empty: the name
    Type type;
    bool nullable = true;
    bool primary_key = false;
    bool system = false;
    Autoincrement autoincrement = Autoincrement::automatic;
    ClientDefault client_default = ClientDefault::none;
    std::optional<ServerDefault> server_default;
    /// Marked by `FetchedValue()`: the server has a default, DDL does not render one.
    bool server_fetched = false;
    std::optional<Computed> computed;
    std::optional<Identity> identity;
    std::optional<std::string> comment;
    std::vector<Check> checks;  ///< given to the Column, rendered after it
    Options options;
};

/// One element of an index: a column by its name, or an expression with a sort order or a function.
struct IndexElement {
    std::optional<std::string> column;
    SqlText text;
    std::string key;  ///< by which `postgresql_ops` and `mysql_length` find it
};

struct Index {
    std::optional<Name> name;
    std::vector<IndexElement> elements;
    bool unique = false;
    Options options;
};

struct Table {
    Name name;
    std::optional<Name> schema;
    std::vector<Column> columns;
    std::vector<Constraint> constraints;
    std::vector<Index> indexes;  ///< by name, as `create_all` emits them
    std::vector<std::string> prefixes;
    std::optional<std::string> comment;
    Options options;
    std::vector<std::string> depends_on;  ///< keys from `add_is_dependent_on`

    /// The key in `MetaData.tables`: "schema.name", or the name.
    [[nodiscard]] std::string key() const;
    [[nodiscard]] const Column* find_column(std::string_view column) const;
    [[nodiscard]] const Column* find_column_by_key(std::string_view key) const;
    [[nodiscard]] const PrimaryKey* primary_key() const;
};

/// All tables of one MetaData, in the order in which they were added.
struct Metadata {
    std::optional<std::string> schema;  ///< `MetaData(schema=…)`
    std::vector<Table> tables;

    [[nodiscard]] const Table* find(std::string_view wanted) const;
};

}  // namespace firstboot::schema
