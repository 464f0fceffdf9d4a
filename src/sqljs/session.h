#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "database/connection.h"
#include "sqljs/callbacks.h"

struct sqlite3;
struct sqlite3_stmt;

namespace firstboot::sqljs {

/// What a statement does, as far as reading ahead must know. Bits, known to web/sqljs/cursor.ts.
enum Trait : std::uint32_t {
    /// A query: running it changes nothing but itself.
    query = 1,
    /// Running it again gives the same rows, as long as nobody writes.
    repeatable = 2,
    /// It attaches or detaches a database.
    attaches = 4,
};

/// A connection as JavaScript uses it, and its database: a file of file_system(). Result codes are
/// SQLite's.
class Session {
  public:
    Session(std::unique_ptr<database::Connection> connection, std::string path,
            const Callbacks& callbacks);
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    [[nodiscard]] sqlite3* handle() const { return connection_->handle(); }
    [[nodiscard]] database::Connection& connection() const { return *connection_; }

    /// Prepares the first statement of `sql`, which ends by NUL. `statement` stays null where there
    /// is none; `tail` is what comes behind it.
    int prepare(const char* sql, sqlite3_stmt** statement, const char** tail,
                std::uint32_t& traits);

    /// Begins watching what the next compilation of a statement touches.
    void start_watching() { traits_ = Trait::query | Trait::repeatable; }
    [[nodiscard]] std::uint32_t watched_traits() const { return traits_; }

    /// Begins to read the database, and goes on until stop_reading(). SQLite takes a lock, looks
    /// for journals and reads the header again for each query that finds nobody reading: a good
    /// part of a short query's time. Does nothing where another connection could want to write.
    void keep_reading();
    void stop_reading();

    int create_function(const char* name, int arity, std::uint32_t function);
    int create_aggregate(const char* name, int arity, std::uint32_t function);
    /// 0 takes the hook away.
    void set_update_hook(std::uint32_t hook);

    [[nodiscard]] const Callbacks& callbacks() const { return *callbacks_; }
    [[nodiscard]] std::uint32_t update_hook() const { return hook_; }

    /// SQLite's result code; the session's database is closed whatever it says.
    int close();

  private:
    static int watch_action(void* session, int action, const char* first, const char* second,
                            const char* database, const char* trigger);

    std::unique_ptr<database::Connection> connection_;
    std::string path_;
    /// What keeps reading, once it has been asked for: at its first row, or reset.
    database::OwnedStatement reader_;
    const Callbacks* callbacks_;
    std::uint32_t traits_ = 0;
    std::uint32_t hook_ = 0;
};

}  // namespace firstboot::sqljs
