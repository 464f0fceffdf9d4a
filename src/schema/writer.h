#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/ddl.h"
#include "schema/identifier.h"
#include "schema/references.h"
#include "schema/table.h"
#include "schema/type_rules.h"

namespace firstboot::schema {

/// Writes one statement. The first error sticks: what is written after it does not matter, so that
/// the parts read as text and only the ends ask `finish`.
class Writer {
  public:
    Writer(const Metadata& metadata, Dialect dialect, Release release)
        : metadata_(metadata), dialect_(dialect), release_(release), names_(dialect, release) {}

    [[nodiscard]] std::string create_table(const Table& table);
    [[nodiscard]] std::string create_index(const Table& table, const Index& index);
    [[nodiscard]] std::string create_type(const Type& declared);
    [[nodiscard]] std::string column(const Table& table, const Column& column);
    /// nullopt where the dialect leaves the constraint out.
    [[nodiscard]] std::optional<std::string> constraint(const Table& table,
                                                        const Constraint& constraint);
    [[nodiscard]] std::string type(const Type& type);
    [[nodiscard]] const Identifiers& names() const { return names_; }

    /// The text, or the first error.
    [[nodiscard]] Result<std::string> finish(std::string text) const;

  private:
    template <class T>
    T take(Result<T> result, T otherwise = {});
    void fail(Error error);
    void fail(std::string message) { fail(Error{ErrorType::compile_error, std::move(message)}); }

    // Columns (column_ddl.cpp).
    [[nodiscard]] std::string sqlite_column(const Table& table, const Column& column);
    [[nodiscard]] std::string postgresql_column(const Table& table, const Column& column);
    [[nodiscard]] std::string mysql_column(const Table& table, const Column& column);
    [[nodiscard]] std::optional<std::string> server_default(const Column& column);
    [[nodiscard]] std::string computed(const Computed& computed);
    [[nodiscard]] const Type& effective_type(const Table& table, const Column& column);
    [[nodiscard]] bool counts_up(const Table& table, const Column& column);

    // Constraints (constraint_ddl.cpp).
    [[nodiscard]] std::string preamble(const ConstraintBase& constraint);
    [[nodiscard]] std::string deferrability(const ConstraintBase& constraint);
    [[nodiscard]] std::string column_list(const Table& table,
                                          const std::vector<std::string>& columns);
    [[nodiscard]] std::optional<std::string> write(const Table& table, const PrimaryKey& key);
    [[nodiscard]] std::optional<std::string> write(const Table& table, const Unique& unique);
    [[nodiscard]] std::optional<std::string> write(const Table& table, const ForeignKey& key);
    [[nodiscard]] std::optional<std::string> write(const Table& table, const Check& check);
    [[nodiscard]] std::optional<std::string> write(const Table& table, const TypeCheck& check);
    [[nodiscard]] std::optional<std::string> write(const Table& table, const Exclude& exclude);
    [[nodiscard]] std::string column_check(const Check& check);
    [[nodiscard]] std::string on_conflict(const Options& options, std::string_view option);
    [[nodiscard]] std::string include(const Table& table, const Options& options);
    [[nodiscard]] std::string phrase(const std::string& words);

    // Indexes (index_ddl.cpp).
    [[nodiscard]] std::string index_name(const Index& index);
    [[nodiscard]] std::string element(const Table& table, const IndexElement& element) const;
    [[nodiscard]] std::string sqlite_index(const Table& table, const Index& index);
    [[nodiscard]] std::string postgresql_index(const Table& table, const Index& index);
    [[nodiscard]] std::string mysql_index(const Table& table, const Index& index);

    // What follows the closing parenthesis (table_options.cpp).
    [[nodiscard]] std::string sqlite_options(const Table& table) const;
    [[nodiscard]] std::string postgresql_options(const Table& table) const;
    [[nodiscard]] std::string mysql_options(const Table& table) const;
    [[nodiscard]] std::string storage_parameters(const OptionValue& value) const;

    const Metadata& metadata_;
    Dialect dialect_;
    Release release_;
    Identifiers names_;
    std::optional<Error> error_;
};

template <class T>
T Writer::take(Result<T> result, T otherwise) {
    if (result.ok()) return std::move(result.value());
    fail(result.error());
    return otherwise;
}

/// Whether the column is part of a foreign key of its table.
[[nodiscard]] bool is_foreign(const Table& table, const Column& column);

/// The option as a flag; absent is false.
[[nodiscard]] bool is_set(const Options& options, std::string_view name);

/// The option where it is a string.
[[nodiscard]] const std::string* text_option(const Options& options, std::string_view name);

}  // namespace firstboot::schema
