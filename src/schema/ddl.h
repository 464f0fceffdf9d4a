#pragma once

#include <string>
#include <vector>

#include "schema/dialect.h"
#include "schema/result.h"
#include "schema/table.h"

/// DDL as SQLAlchemy's compilers write it for a dialect object made without a connection
/// (`sqlite.dialect()`, `postgresql.dialect()`, `mysql.dialect()`): str(CreateTable(t).compile(…)),
/// to the letter. The rules are those of DDLCompiler, GenericTypeCompiler, IdentifierPreparer and
/// the three dialects' sub-classes.
namespace firstboot::schema {

/// A compiler for one dialect. It borrows the metadata, in which foreign keys find their targets:
/// it must outlive the compiler, as must each table handed in.
class DdlCompiler {
  public:
    DdlCompiler(const Metadata& metadata, Dialect dialect, Release release);

    /// "\nCREATE TABLE … (\n\t…\n)\n\n".
    [[nodiscard]] Result<std::string> create_table(const Table& table) const;

    /// "CREATE [UNIQUE] INDEX …".
    [[nodiscard]] Result<std::string> create_index(const Table& table, const Index& index) const;

    /// "ALTER TABLE … ADD CONSTRAINT …": how foreign keys with use_alter are made.
    [[nodiscard]] Result<std::string> add_constraint(const Table& table,
                                                     const Constraint& constraint) const;

    /// PostgreSQL's CREATE TYPE for each named native Enum of the table, in column order, each
    /// once.
    [[nodiscard]] Result<std::vector<std::string>> create_types(const Table& table) const;

    /// PostgreSQL's COMMENT ON statements of the table, its columns last; MySQL has comments
    /// inline.
    [[nodiscard]] std::vector<std::string> comments(const Table& table) const;

    /// A type by itself: "VARCHAR(20)".
    [[nodiscard]] Result<std::string> type(const Type& type) const;

  private:
    const Metadata& metadata_;
    Dialect dialect_;
    Release release_;
};

/// The column of the primary key that counts up by itself, or null
/// (`PrimaryKeyConstraint._autoincrement_column`).
[[nodiscard]] Result<const Column*> autoincrement_column(const Table& table, Release release);

}  // namespace firstboot::schema
