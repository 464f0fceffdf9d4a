#pragma once

#include "sqljs/callbacks.h"

struct sqlite3;

namespace firstboot::sqljs {

/// Registers the functions that sql.js adds to SQLite unless told not to, with the results that it
/// gives, over SQLite's own of the same names. Each use warns. The source of their behaviour is
/// sql.js 1.16.0, which runs beside them in tests/node. Gives SQLite's result code; `callbacks`
/// must outlive the connection.
int register_legacy_functions(sqlite3* database, const Callbacks& callbacks);

/// The parts of it: numbers, texts, and aggregates.
int register_legacy_mathematics(sqlite3* database, const Callbacks& callbacks);
int register_legacy_texts(sqlite3* database, const Callbacks& callbacks);
int register_legacy_statistics(sqlite3* database, const Callbacks& callbacks);

}  // namespace firstboot::sqljs
