#pragma once

#include <cstddef>
#include <cstdint>

namespace firstboot::database {

/// What SQLite asks of the world besides files.
struct Host {
    /// Milliseconds since 1970-01-01 00:00 UTC.
    std::int64_t (*now)();
    /// Fills `count` bytes that nobody can tell beforehand.
    void (*randomness)(char* bytes, std::size_t count);
    /// How many seconds the local time is ahead of UTC at this moment; null: local time is UTC.
    std::int32_t (*local_offset)(std::int64_t seconds_since_1970);
};

/// A clock that stands still at the beginning of 2000 and bytes that are the same each time, so
/// that a boot gives the same result wherever it runs.
[[nodiscard]] const Host& standing_host();

/// The name of a file system for databases that may open no file, beside the usual one.
inline constexpr const char* vfs_without_files = "firstboot-without-files";

/// Prepares SQLite, once for the process: memory is counted, so that it can be limited; the
/// operating system below it is file_system() and the host of the first call. Returns SQLite's
/// result code.
int initialize_sqlite(const Host& host = standing_host());

/// The time by the host of the process; see Host.
[[nodiscard]] std::int64_t host_now();

}  // namespace firstboot::database
