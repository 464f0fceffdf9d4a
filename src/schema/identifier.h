#pragma once

#include <string>
#include <string_view>

#include "schema/dialect.h"
#include "schema/name.h"
#include "schema/result.h"
#include "schema/table.h"

namespace firstboot::schema {

/// Names and literals as a dialect writes them, after SQLAlchemy's IdentifierPreparer. PostgreSQL's
/// and MySQL's drivers take `%` for a placeholder, so both double it in quoted names and literals.
class Identifiers {
  public:
    Identifiers(Dialect dialect, Release release) : dialect_(dialect), release_(release) {}

    /// The name, in quotes where it needs them: a reserved word, an upper-case letter, a character
    /// beyond letters, digits, `_` and `$`, or a digit or `$` in front.
    [[nodiscard]] std::string quote(const Name& name) const;

    /// "schema.table", or the table's name alone.
    [[nodiscard]] std::string table(const Table& table, bool with_schema = true) const;

    /// The name of a constraint or index, cut to the dialect's limit if it was made by rule; an
    /// IdentifierError if the program wrote one that is too long.
    [[nodiscard]] Result<std::string> constraint(const Name& name) const;

    /// A string literal.
    [[nodiscard]] std::string literal(std::string_view text) const;

    /// `name` after COLLATE.
    [[nodiscard]] std::string collation(const std::string& name,
                                        const std::optional<std::string>& schema) const;

  private:
    [[nodiscard]] bool needs_quotes(std::string_view name) const;
    [[nodiscard]] std::string quoted(std::string_view name) const;
    [[nodiscard]] bool doubles_percent() const { return dialect_ != Dialect::sqlite; }

    Dialect dialect_;
    Release release_;
};

/// `text` with every `from` replaced.
[[nodiscard]] std::string replaced(std::string_view text, char from, std::string_view to);

}  // namespace firstboot::schema
