#include "database/vfs.h"

#include <sqlite3.h>

#include <cstring>
#include <ctime>
#include <string>

#include "database/file_system.h"
#include "database/vfs_file.h"

namespace firstboot::database {

namespace {

constexpr int longest_path = 512;

/// 1970-01-01 00:00 UTC as SQLite counts: milliseconds of Julian days.
constexpr sqlite3_int64 epoch = 210866760000000;
/// From there to 2000-01-01 00:00 UTC.
constexpr std::int64_t standing_time = 946684800000;

const Host* current_host(const Host* chosen = nullptr) {
    static const Host* host = &standing_host();
    if (chosen != nullptr) host = chosen;
    return host;
}

void same_bytes(char* bytes, std::size_t count) {
    // SQLite spreads these over its own generator; they only have to be bytes.
    for (std::size_t i = 0; i < count; ++i) bytes[i] = static_cast<char>(37 * i + 11);
}

int open(sqlite3_vfs*, sqlite3_filename name, sqlite3_file* memory, int flags, int* given_flags) {
    memory->pMethods = nullptr;
    const std::string path = name == nullptr ? std::string() : std::string(name);
    std::shared_ptr<File> file;
    if (path.empty()) {
        file = std::make_shared<File>();
    } else {
        file = file_system().find(path);
        if (file && (flags & SQLITE_OPEN_EXCLUSIVE) != 0) return SQLITE_CANTOPEN;
        if (!file && (flags & SQLITE_OPEN_CREATE) != 0) file = file_system().create(path);
        if (!file) return SQLITE_CANTOPEN;
    }
    open_vfs_file(memory, std::move(file), path, flags);
    if (given_flags != nullptr) *given_flags = flags;
    return SQLITE_OK;
}

/// Where no file has a name.
int open_nameless(sqlite3_vfs* vfs, sqlite3_filename name, sqlite3_file* memory, int flags,
                  int* given_flags) {
    memory->pMethods = nullptr;
    return name == nullptr ? open(vfs, name, memory, flags, given_flags) : SQLITE_CANTOPEN;
}

int remove(sqlite3_vfs*, const char* path, int) {
    return file_system().remove(path) ? SQLITE_OK : SQLITE_IOERR_DELETE_NOENT;
}

int access(sqlite3_vfs*, const char* path, int, int* result) {
    *result = file_system().contains(path) || FileSystem::is_folder(path) ? 1 : 0;
    return SQLITE_OK;
}

int full_path(sqlite3_vfs*, const char* name, int size, char* path) {
    const std::string absolute = FileSystem::absolute(name);
    if (absolute.size() >= static_cast<std::size_t>(size)) return SQLITE_CANTOPEN;
    std::memcpy(path, absolute.c_str(), absolute.size() + 1);
    return SQLITE_OK;
}

int randomness(sqlite3_vfs*, int count, char* bytes) {
    current_host()->randomness(bytes, static_cast<std::size_t>(count));
    return count;
}

int no_sleep(sqlite3_vfs*, int microseconds) {
    return microseconds;
}

int time_of_day(sqlite3_vfs*, sqlite3_int64* time) {
    *time = epoch + current_host()->now();
    return SQLITE_OK;
}

int time_of_day_in_days(sqlite3_vfs* vfs, double* time) {
    sqlite3_int64 milliseconds = 0;
    time_of_day(vfs, &milliseconds);
    *time = static_cast<double>(milliseconds) / 86'400'000.0;
    return SQLITE_OK;
}

int last_error(sqlite3_vfs*, int, char*) {
    return 0;
}

/// SQLite's hook for local time: `time` is a time_t, `fields` the struct tm to fill.
int local_time(const void* time, void* fields) {
    std::time_t seconds = *static_cast<const std::time_t*>(time);
    if (current_host()->local_offset != nullptr) seconds += current_host()->local_offset(seconds);
    return gmtime_r(&seconds, static_cast<std::tm*>(fields)) == nullptr ? 1 : 0;
}

sqlite3_vfs make_vfs(const char* name, decltype(sqlite3_vfs::xOpen) opener) {
    sqlite3_vfs vfs{};
    vfs.iVersion = 2;
    vfs.szOsFile = vfs_file_size();
    vfs.mxPathname = longest_path;
    vfs.zName = name;
    vfs.xOpen = opener;
    vfs.xDelete = remove;
    vfs.xAccess = access;
    vfs.xFullPathname = full_path;
    vfs.xRandomness = randomness;
    vfs.xSleep = no_sleep;
    vfs.xCurrentTime = time_of_day_in_days;
    vfs.xGetLastError = last_error;
    vfs.xCurrentTimeInt64 = time_of_day;
    return vfs;
}

}  // namespace

const Host& standing_host() {
    static const Host host{[] { return standing_time; }, same_bytes, nullptr};
    return host;
}

int initialize_sqlite(const Host& host) {
    static const int code = [&host] {
        current_host(&host);
        sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 1);
        // All files are memory: SQLite may read every page where it lies.
        constexpr sqlite3_int64 all = 0x7FFF0000;
        sqlite3_config(SQLITE_CONFIG_MMAP_SIZE, all, all);
        sqlite3_test_control(SQLITE_TESTCTRL_LOCALTIME_FAULT, 2, local_time);
        return sqlite3_initialize();
    }();
    return code;
}

std::int64_t host_now() {
    return current_host()->now();
}

}  // namespace firstboot::database

/// SQLite calls these where it is built without an operating system (SQLITE_OS_OTHER).
extern "C" int sqlite3_os_init() {
    // SQLite links registered file systems into a list through the structure itself.
    using namespace firstboot::database;
    static sqlite3_vfs with_files = make_vfs("firstboot", open);
    static sqlite3_vfs without_files = make_vfs(vfs_without_files, open_nameless);
    sqlite3_vfs_register(&without_files, 0);
    return sqlite3_vfs_register(&with_files, 1);
}

extern "C" int sqlite3_os_end() {
    return SQLITE_OK;
}
