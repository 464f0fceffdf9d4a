#include "database/vfs.h"

#include <sqlite3.h>

#include <cstring>

namespace firstboot::database {

namespace {

constexpr int longest_path = 512;

/// 2000-01-01 00:00 UTC as SQLite counts: milliseconds of Julian days.
constexpr sqlite3_int64 standing_time = 211813444800000;

int open_nothing(sqlite3_vfs*, sqlite3_filename, sqlite3_file* file, int, int*) {
    file->pMethods = nullptr;
    return SQLITE_CANTOPEN;
}

int delete_nothing(sqlite3_vfs*, const char*, int) {
    return SQLITE_IOERR_DELETE_NOENT;
}

int nothing_is_there(sqlite3_vfs*, const char*, int, int* result) {
    *result = 0;
    return SQLITE_OK;
}

int full_path(sqlite3_vfs*, const char* name, int size, char* path) {
    const std::size_t length = std::strlen(name);
    if (length >= static_cast<std::size_t>(size)) return SQLITE_CANTOPEN;
    std::memcpy(path, name, length + 1);
    return SQLITE_OK;
}

int same_bytes(sqlite3_vfs*, int count, char* bytes) {
    // SQLite spreads these over its own generator; they only have to be bytes.
    for (int i = 0; i < count; ++i) bytes[i] = static_cast<char>(37 * i + 11);
    return count;
}

int no_sleep(sqlite3_vfs*, int microseconds) {
    return microseconds;
}

int time_of_day(sqlite3_vfs*, sqlite3_int64* time) {
    *time = standing_time;
    return SQLITE_OK;
}

int time_of_day_in_days(sqlite3_vfs*, double* time) {
    *time = static_cast<double>(standing_time) / 86'400'000.0;
    return SQLITE_OK;
}

int last_error(sqlite3_vfs*, int, char*) {
    return 0;
}

sqlite3_vfs make_vfs() {
    sqlite3_vfs vfs{};
    vfs.iVersion = 2;
    vfs.szOsFile = sizeof(sqlite3_file);
    vfs.mxPathname = longest_path;
    vfs.zName = "firstboot";
    vfs.xOpen = open_nothing;
    vfs.xDelete = delete_nothing;
    vfs.xAccess = nothing_is_there;
    vfs.xFullPathname = full_path;
    vfs.xRandomness = same_bytes;
    vfs.xSleep = no_sleep;
    vfs.xCurrentTime = time_of_day_in_days;
    vfs.xGetLastError = last_error;
    vfs.xCurrentTimeInt64 = time_of_day;
    return vfs;
}

}  // namespace

int initialize_sqlite() {
    static const int code = [] {
        sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 1);
        return sqlite3_initialize();
    }();
    return code;
}

}  // namespace firstboot::database

/// SQLite calls these where it is built without an operating system (SQLITE_OS_OTHER).
extern "C" int sqlite3_os_init() {
    // SQLite links registered file systems into a list through the structure itself.
    static sqlite3_vfs vfs = firstboot::database::make_vfs();
    return sqlite3_vfs_register(&vfs, 1);
}

extern "C" int sqlite3_os_end() {
    return SQLITE_OK;
}
