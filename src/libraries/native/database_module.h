#pragma once

#include "python/objects/native.h"

namespace firstboot::libraries {

/// `_firstboot_database`: the databases of a boot, all SQLite in memory.
///
///     open(url, dialect) -> name
///     execute(name, sql, parameters) -> (columns, rows, changed, last_row_id)
///
/// or ("error", class, message) with the class as sqlite3 names it.
void fill_database_module(python::Interpreter& interpreter, python::Value module);

}  // namespace firstboot::libraries
