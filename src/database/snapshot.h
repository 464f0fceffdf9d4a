#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "database/connection.h"
#include "database/file_system.h"

namespace firstboot::database {

/// The bytes of a connection's main database at one moment.
struct Snapshot {
    /// SQLITE_BUSY where a write transaction is open; SQLite's other errors.
    int code = 0;
    std::shared_ptr<File> file;
    /// Bytes of `file` that belong to the database.
    std::int64_t size = 0;

    /// The bytes themselves, where there was no error.
    [[nodiscard]] std::string bytes() const;
};

/// Changes nothing in the connection: transactions, statements, functions and pragmas stay as they
/// are.
[[nodiscard]] Snapshot take_snapshot(const Connection& connection);

/// Puts the database whose file has these bytes in the place of the connection's own.
[[nodiscard]] Result<Done> restore(const Connection& target, std::string_view bytes);

}  // namespace firstboot::database
