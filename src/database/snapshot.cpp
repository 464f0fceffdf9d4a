#include "database/snapshot.h"

#include <sqlite3.h>

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace firstboot::database {

namespace {

/// The number that a pragma gives; the code of the error where it gives none.
int ask(sqlite3* database, const char* pragma, std::int64_t& number) {
    sqlite3_stmt* prepared = nullptr;
    const int code = sqlite3_prepare_v2(database, pragma, -1, &prepared, nullptr);
    const OwnedStatement statement(prepared);
    if (code != SQLITE_OK) return code;
    const int stepped = sqlite3_step(prepared);
    if (stepped != SQLITE_ROW) return stepped;
    number = sqlite3_column_int64(prepared, 0);
    return SQLITE_OK;
}

/// Whether all that is committed stands in the file itself. In WAL mode it may stand in the log.
bool holds_all(const MemoryFile& file) {
    constexpr std::int64_t write_version = 18;
    std::byte version{};
    return file.read(&version, 1, write_version) && version == std::byte{1};
}

/// Page by page, in the place of what `target` holds; SQLite's result code.
int copy_pages(sqlite3* source, sqlite3* target) {
    sqlite3_backup* backup = sqlite3_backup_init(target, "main", source, "main");
    if (backup == nullptr) return sqlite3_errcode(target);
    const int stepped = sqlite3_backup_step(backup, -1);
    const int finished = sqlite3_backup_finish(backup);
    return stepped == SQLITE_DONE ? finished : stepped;
}

Snapshot back_up(sqlite3* source) {
    const std::string path = "/snapshot";
    Snapshot snapshot;
    auto opened = Connection::open_file(path);
    if (!opened) return {opened.error().code, nullptr, 0};
    snapshot.file = file_system().find(path);
    snapshot.code = copy_pages(source, opened.value()->handle());
    opened.value().reset();
    file_system().remove(path);
    snapshot.size = snapshot.file->content.size();
    return snapshot;
}

}  // namespace

std::string Snapshot::bytes() const {
    std::string bytes(static_cast<std::size_t>(size), '\0');
    file->content.read(reinterpret_cast<std::byte*>(bytes.data()), bytes.size(), 0);
    return bytes;
}

Snapshot take_snapshot(const Connection& connection) {
    sqlite3* database = connection.handle();
    if (sqlite3_txn_state(database, "main") == SQLITE_TXN_WRITE) return {SQLITE_BUSY, nullptr, 0};
    std::int64_t pages = 0;
    std::int64_t page_size = 0;
    if (const int code = ask(database, "PRAGMA main.page_count", pages); code != SQLITE_OK) {
        return {code, nullptr, 0};
    }
    if (const int code = ask(database, "PRAGMA main.page_size", page_size); code != SQLITE_OK) {
        return {code, nullptr, 0};
    }
    const char* path = sqlite3_db_filename(database, "main");
    auto file = path == nullptr ? nullptr : file_system().find(path);
    const std::int64_t size = pages * page_size;
    if (file && size > 0 && file->content.size() >= size && holds_all(file->content)) {
        return {SQLITE_OK, std::move(file), size};
    }
    return back_up(database);
}

Result<Done> restore(const Connection& target, std::string_view bytes) {
    const std::string path = "/restored";
    const auto file = file_system().create(path);
    int code = SQLITE_NOMEM;
    if (file->content.write(reinterpret_cast<const std::byte*>(bytes.data()), bytes.size(), 0)) {
        const auto opened = Connection::open_file(path);
        code = opened ? copy_pages(opened.value()->handle(), target.handle()) : opened.error().code;
    }
    file_system().remove(path);
    if (code != SQLITE_OK) return Error{code & 0xFF, code, sqlite3_errstr(code)};
    return Done{};
}

}  // namespace firstboot::database
