#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "sqljs/batch.h"
#include "sqljs/session.h"

namespace firstboot::sqljs {

/// A prepared statement with room for its parameters and its rows. Result codes are SQLite's.
class Prepared {
  public:
    Prepared(Session& session, sqlite3_stmt* statement, std::uint32_t traits)
        : session_(&session), statement_(statement), traits_(traits) {}

    [[nodiscard]] sqlite3_stmt* handle() const { return statement_.get(); }
    [[nodiscard]] std::uint32_t traits() const { return traits_; }
    [[nodiscard]] const Batch& batch() const { return batch_; }
    /// What SQLite said when fetch() failed.
    [[nodiscard]] const std::string& message() const { return message_; }

    /// Memory for parameters, at least `size` bytes; null where there is none left. What was bound
    /// before is no longer. 0 gives the memory back.
    [[nodiscard]] char* reserve_parameters(std::size_t size);
    /// Resets, and binds that many Values, which lie where reserve_parameters() said: extents of
    /// text and blobs count from there. Those bound before the first that SQLite refuses stay
    /// bound.
    int bind(std::uint32_t count);
    /// Back to the start, and all parameters NULL.
    int reset();

    /// Runs on for up to `limit` rows, which batch() then holds: SQLITE_ROW, and there may be more;
    /// SQLITE_DONE; or an error, which came behind those rows.
    int fetch(std::uint32_t limit);
    /// Takes one step and leaves the row alone.
    int run();
    /// Starts anew with the same parameters, and passes over `rows` rows.
    int replay(std::uint32_t rows);
    /// Keeps what SQLite says of its last error, and gives `code` back.
    int fail(int code);
    /// SQLite's result code.
    int finalize();

  private:
    int fetch_rows(std::uint32_t limit);

    Session* session_;
    database::OwnedStatement statement_;
    std::uint32_t traits_;
    Buffer parameters_;
    Batch batch_;
    int generation_ = 0;
    /// At the start, and nothing is bound.
    bool fresh_ = true;
    std::string message_;
};

/// A statement that a script came to, or what stopped it.
struct Stop {
    int code = 0;
    /// The statement that gives rows: its first are in its batch.
    std::unique_ptr<Prepared> prepared;
    /// Where the script goes on.
    const char* tail = nullptr;
};

/// Runs the statements of `sql`, which ends by NUL, until one gives rows, or with `empty_too` has
/// columns. The code is that of the last fetch, SQLITE_OK where the script is at its end.
[[nodiscard]] Stop run_script(Session& session, const char* sql, bool empty_too,
                              std::uint32_t limit);

}  // namespace firstboot::sqljs
