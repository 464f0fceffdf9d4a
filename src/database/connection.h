#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "database/result.h"
#include "database/value.h"

struct sqlite3;
struct sqlite3_stmt;

/// SQLite behind types that own what they hold. Databases live in memory; no file is ever opened.
namespace firstboot::database {

/// Bounds of one connection. What exceeds one ends the statement by an error that names it.
struct Limits {
    /// Instructions of SQLite's virtual machine for one statement, counted in thousands. 0: any
    /// number.
    std::uint64_t steps = 20'000'000;
    /// Time for one statement, by the host's clock. 0: any.
    std::int64_t milliseconds = 0;
    /// All memory that SQLite holds, over all connections of the process. 0: any.
    std::size_t memory_bytes = std::size_t{128} << 20U;
    /// Rows that `query` collects.
    std::size_t rows = 10'000;
    /// Bytes of one text, blob or row.
    int value_bytes = 16 << 20;

    /// As SQLite comes.
    [[nodiscard]] static Limits none() { return {0, 0, 0, SIZE_MAX, -1}; }
};

/// What a query gave.
struct Rows {
    std::vector<std::string> columns;
    std::vector<std::vector<Value>> rows;
    /// Rows that the last INSERT, UPDATE or DELETE touched, where the statement was one.
    std::int64_t changes = 0;
};

class Connection;

/// Ends a statement of SQLite's.
struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
};
using OwnedStatement = std::unique_ptr<sqlite3_stmt, Finalize>;

/// A prepared statement. Must not outlive its connection.
class Statement {
  public:
    enum class Step { row, done };

    /// Parameters count from 1, in SQLite's order.
    [[nodiscard]] int parameter_count() const;
    /// ":name", "@name", "$name"; nullopt for a plain "?".
    [[nodiscard]] std::optional<std::string> parameter_name(int index) const;
    [[nodiscard]] Result<Done> bind(int index, const Value& value);

    [[nodiscard]] Result<Step> step();
    /// Back to the start; parameters stay bound.
    void reset();

    [[nodiscard]] int column_count() const;
    [[nodiscard]] std::string column_name(int column) const;
    /// The declared type of the column it comes from; empty for an expression.
    [[nodiscard]] std::string declared_type(int column) const;
    /// A value of the current row.
    [[nodiscard]] Value column(int column) const;
    /// Whether it leaves the database as it is.
    [[nodiscard]] bool read_only() const;

  private:
    friend class Connection;
    Statement(Connection& connection, sqlite3_stmt* statement)
        : connection_(&connection), statement_(statement) {}

    Connection* connection_;
    OwnedStatement statement_;
};

class Connection {
  public:
    /// An empty database in memory, which can open no file. As in Python's sqlite3, a word in
    /// double quotes that is no name is a text.
    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(const Limits& limits = {});
    /// A database in a file of file_system(), as SQLite opens it by itself, without limits.
    [[nodiscard]] static Result<std::unique_ptr<Connection>> open_file(const std::string& path);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// Prepares the first statement of `sql` and moves `sql` past it. Nothing where only blanks and
    /// comments are left.
    [[nodiscard]] Result<std::optional<Statement>> prepare(std::string_view& sql);

    /// Runs all statements; rows are dropped.
    [[nodiscard]] Result<Done> execute(std::string_view sql);

    /// Runs all statements; gives the rows of the last that has columns.
    [[nodiscard]] Result<Rows> query(std::string_view sql, std::span<const Value> parameters = {});

    [[nodiscard]] std::int64_t changes() const;
    /// By all statements since it was opened, triggers and foreign keys included.
    [[nodiscard]] std::int64_t total_changes() const;
    [[nodiscard]] std::int64_t last_insert_rowid() const;
    [[nodiscard]] bool in_transaction() const;
    [[nodiscard]] const Limits& limits() const { return limits_; }

    /// How much each statement may do from now on; see Limits.
    void set_budget(std::uint64_t steps, std::int64_t milliseconds);
    /// Begins counting anew, for a statement that is started.
    void start_counting();

    /// For what reads rows without these types. The connection stays the owner.
    [[nodiscard]] sqlite3* handle() const { return database_.get(); }

  private:
    friend class Statement;
    explicit Connection(const Limits& limits) : limits_(limits) {}

    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(const Limits& limits,
                                                                  const std::string& path,
                                                                  const char* vfs);
    /// Called by SQLite every `step_unit` instructions; not 0 stops the statement.
    static int count_steps(void* connection);
    [[nodiscard]] Error error(int code) const;

    struct Close {
        void operator()(sqlite3* database) const;
    };
    Limits limits_;
    std::uint64_t steps_ = 0;
    std::int64_t started_ = 0;
    std::unique_ptr<sqlite3, Close> database_;
};

/// The version of SQLite, "3.54.1".
[[nodiscard]] std::string_view sqlite_version();

}  // namespace firstboot::database
