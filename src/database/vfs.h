#pragma once

namespace firstboot::database {

/// Prepares SQLite, once for the process: memory is counted, so that it can be limited, and the
/// operating system below it is one without files, with a clock that stands still and with numbers
/// that are the same each time, so that a boot gives the same result wherever it runs. Returns
/// SQLite's result code.
int initialize_sqlite();

}  // namespace firstboot::database
