#pragma once

#include <memory>

#include "database/file_system.h"
#include "sqljs/session.h"

namespace firstboot::sqljs {

/// The bytes of a session's main database at this moment.
struct Snapshot {
    /// SQLITE_BUSY where a write transaction is open; SQLite's other errors.
    int code = 0;
    std::shared_ptr<database::File> file;
    /// Bytes of `file` that belong to the database.
    std::int64_t size = 0;
};

/// Changes nothing in the session: transactions, statements, functions and pragmas stay as they
/// are.
[[nodiscard]] Snapshot take_snapshot(Session& session);

}  // namespace firstboot::sqljs
