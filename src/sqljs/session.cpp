#include "sqljs/session.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "database/file_system.h"

namespace firstboot::sqljs {

namespace {

/// Functions whose result may be another the next time, without anybody writing.
constexpr std::array<std::string_view, 14> unsteady = {
    "changes",       "current_date", "current_time", "current_timestamp",
    "date",          "datetime",     "julianday",    "last_insert_rowid",
    "random",        "randomblob",   "strftime",     "time",
    "total_changes", "unixepoch"};
static_assert(std::is_sorted(unsteady.begin(), unsteady.end()));

bool is_steady(std::string_view function) {
    // SQLite gives the name as it is registered, its own in small letters. timediff() is steady: it
    // knows no 'now' that the date functions do not parse, so it stands with them.
    return function != "timediff" &&
           !std::binary_search(unsteady.begin(), unsteady.end(), function);
}

}  // namespace

Session::Session(std::unique_ptr<database::Connection> connection, std::string path,
                 const Callbacks& callbacks)
    : connection_(std::move(connection)), path_(std::move(path)), callbacks_(&callbacks) {
    sqlite3_set_authorizer(handle(), watch_action, this);
}

Session::~Session() {
    close();
}

int Session::watch_action(void* session, int action, const char*, const char* second, const char*,
                          const char*) {
    std::uint32_t& traits = static_cast<Session*>(session)->traits_;
    switch (action) {
        case SQLITE_SELECT:
        case SQLITE_READ:
        case SQLITE_RECURSIVE:
            break;
        case SQLITE_FUNCTION:
            if (!is_steady(second)) traits &= ~Trait::repeatable;
            break;
        case SQLITE_ATTACH:
        case SQLITE_DETACH:
            traits = Trait::attaches;
            break;
        default:
            traits &= ~(Trait::query | Trait::repeatable);
    }
    return SQLITE_OK;
}

int Session::prepare(const char* sql, sqlite3_stmt** statement, const char** tail,
                     std::uint32_t& traits) {
    start_watching();
    const int code = sqlite3_prepare_v2(handle(), sql, -1, statement, tail);
    traits = traits_;
    if (*statement != nullptr && sqlite3_stmt_readonly(*statement) == 0) {
        traits &= ~(Trait::query | Trait::repeatable);
    }
    return code;
}

void Session::keep_reading() {
    if (database::file_system().shared()) return;
    if (!reader_) {
        // It stands at its first row, has read the schema for it, and will not be asked for more.
        constexpr const char* sql = "SELECT count(*) FROM main.sqlite_schema UNION ALL SELECT 0";
        sqlite3_stmt* statement = nullptr;
        sqlite3_prepare_v2(handle(), sql, -1, &statement, nullptr);
        reader_.reset(statement);
    }
    // Where the database cannot be read, each query tells so by itself.
    if (reader_) sqlite3_step(reader_.get());
}

void Session::stop_reading() {
    sqlite3_reset(reader_.get());
}

int Session::close() {
    if (!connection_) return SQLITE_OK;
    reader_.reset();
    sqlite3_set_authorizer(handle(), nullptr, nullptr);
    set_update_hook(0);
    connection_.reset();
    database::file_system().remove(path_);
    return SQLITE_OK;
}

}  // namespace firstboot::sqljs
