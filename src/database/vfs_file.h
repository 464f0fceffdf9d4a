#pragma once

#include <sqlite3.h>

#include <memory>
#include <string>

#include "database/file_system.h"

namespace firstboot::database {

/// How much SQLite must set aside for one open file.
[[nodiscard]] int vfs_file_size();

/// Makes `memory`, which SQLite set aside, an open file; `path` is empty for one without a name.
/// `flags` are those of SQLite's xOpen.
void open_vfs_file(sqlite3_file* memory, std::shared_ptr<File> file, std::string path, int flags);

}  // namespace firstboot::database
