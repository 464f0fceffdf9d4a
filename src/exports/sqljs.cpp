// What the WebAssembly modules export for web/sqljs, and what they import from it. Addresses and
// sizes are in bytes, codes are SQLite's.
#ifdef __EMSCRIPTEN__

#include <sqlite3.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <utility>

#include "database/file_system.h"
#include "database/snapshot.h"
#include "database/vfs.h"
#include "sqljs/address.h"
#include "sqljs/legacy_functions.h"
#include "sqljs/prepared.h"
#include "sqljs/session.h"

namespace {

using firstboot::database::Connection;
using firstboot::database::File;
using firstboot::database::file_system;
using firstboot::database::Snapshot;
using firstboot::sqljs::address;
using firstboot::sqljs::Callbacks;
using firstboot::sqljs::Prepared;
using firstboot::sqljs::Session;
using firstboot::sqljs::Value;

extern "C" {

[[clang::import_module("firstboot"), clang::import_name("call")]] void host_call(
    std::uint32_t function, std::uint32_t count, Value* values);
[[clang::import_module("firstboot"), clang::import_name("step")]] void host_step(
    std::uint32_t function, std::uint32_t state, std::uint32_t count, Value* values);
[[clang::import_module("firstboot"), clang::import_name("finish")]] void host_finish(
    std::uint32_t function, std::uint32_t state, Value* result);
[[clang::import_module("firstboot"), clang::import_name("release")]] void host_release(
    std::uint32_t function);
[[clang::import_module("firstboot"), clang::import_name("update")]] void host_update(
    std::uint32_t hook, int operation, const char* database, const char* table, std::int64_t row);
[[clang::import_module("firstboot"), clang::import_name("warn")]] void host_warn(const char* name);
[[clang::import_module("firstboot"), clang::import_name("now")]] double host_now_import();
[[clang::import_module("firstboot"), clang::import_name("random")]] void host_random(
    char* bytes, std::size_t count);
[[clang::import_module("firstboot"), clang::import_name("localOffset")]] std::int32_t
host_local_offset(double seconds);

}  // extern "C"

constexpr Callbacks callbacks{host_call,    host_step,   host_finish,
                              host_release, host_update, host_warn};

std::int64_t now() {
    return static_cast<std::int64_t>(host_now_import());
}

std::int32_t local_offset(std::int64_t seconds) {
    return host_local_offset(static_cast<double>(seconds));
}

constexpr firstboot::database::Host host{now, host_random, local_offset};

/// What a call gives besides its result: read before the next call.
std::array<std::uint32_t, 8>& reply() {
    static std::array<std::uint32_t, 8> numbers{};
    return numbers;
}

/// Tells of a new statement: itself, SQLite's, its traits, its batch's header.
void reply_prepared(const Prepared* prepared) {
    auto& numbers = reply();
    numbers[1] = address(prepared);
    if (prepared == nullptr) return;
    numbers[2] = address(prepared->handle());
    numbers[3] = prepared->traits();
    numbers[4] = address(&prepared->batch().header());
}

}  // namespace

extern "C" {

std::uint32_t* sqljs_reply() {
    return reply().data();
}

/// A new file of `size` bytes, whose content is without meaning until it is written; null where
/// there is no memory.
File* sqljs_create_file(const char* path, std::uint32_t size) {
    auto file = file_system().create(path);
    if (!file || !file->content.resize(size, false)) return nullptr;
    return file.get();
}

std::byte* sqljs_chunk(File* file, std::uint32_t index) {
    return file->content.chunk(index);
}

/// To be called once, before anything else, where the clock and the randomness are to be
/// JavaScript's.
void sqljs_start() {
    firstboot::database::initialize_sqlite(host);
}

/// Null where the database cannot be opened; reply: SQLite's own connection.
Session* sqljs_open(const char* path) {
    auto opened = Connection::open_file(path);
    if (!opened) return nullptr;
    auto* session = new Session(std::move(opened.value()), path, callbacks);
    reply()[0] = address(session->handle());
    return session;
}

int sqljs_register_legacy_functions(Session* session) {
    return firstboot::sqljs::register_legacy_functions(session->handle(), session->callbacks());
}

int sqljs_close(Session* session) {
    const int code = session->close();
    delete session;
    return code;
}

void sqljs_budget(Session* session, double steps, double milliseconds) {
    session->connection().set_budget(static_cast<std::uint64_t>(steps),
                                     static_cast<std::int64_t>(milliseconds));
}

/// Reply: where the text goes on, and the statement as reply_prepared() tells, null where the text
/// holds none.
int sqljs_prepare(Session* session, const char* sql) {
    sqlite3_stmt* statement = nullptr;
    const char* tail = sql;
    std::uint32_t traits = 0;
    const int code = session->prepare(sql, &statement, &tail, traits);
    reply()[0] = address(tail);
    reply_prepared(statement == nullptr ? nullptr : new Prepared(*session, statement, traits));
    return code;
}

/// Runs on to the next statement that gives rows. Reply: as sqljs_prepare().
int sqljs_run_script(Session* session, const char* sql, int empty_too, std::uint32_t limit) {
    auto stop = firstboot::sqljs::run_script(*session, sql, empty_too != 0, limit);
    reply()[0] = address(stop.tail);
    reply_prepared(stop.prepared.release());
    return stop.code;
}

char* sqljs_parameters(Prepared* prepared, std::uint32_t size) {
    return prepared->reserve_parameters(size);
}

int sqljs_bind(Prepared* prepared, std::uint32_t count) {
    return prepared->bind(count);
}

int sqljs_fetch(Prepared* prepared, std::uint32_t limit) {
    return prepared->fetch(limit);
}

/// A binding error is told by a negative code.
int sqljs_bind_fetch(Prepared* prepared, std::uint32_t count) {
    const int code = prepared->bind(count);
    return code == SQLITE_OK ? prepared->fetch(1) : -code;
}

/// Steps and resets. An error of resetting is told by a negative code.
int sqljs_run(Prepared* prepared) {
    const int code = prepared->run();
    return code == SQLITE_ROW || code == SQLITE_DONE ? -prepared->reset() : code;
}

/// Binds, and does the same.
int sqljs_bind_run(Prepared* prepared, std::uint32_t count) {
    const int code = prepared->bind(count);
    return code == SQLITE_OK ? sqljs_run(prepared) : code;
}

int sqljs_reset(Prepared* prepared) {
    return prepared->reset();
}

int sqljs_replay(Prepared* prepared, std::uint32_t rows) {
    return prepared->replay(rows);
}

std::uint32_t sqljs_traits(Prepared* prepared) {
    return prepared->traits();
}

const char* sqljs_message(Prepared* prepared) {
    return prepared->message().c_str();
}

int sqljs_finalize(Prepared* prepared) {
    const int code = prepared->finalize();
    delete prepared;
    return code;
}

int sqljs_create_function(Session* session, const char* name, int arity, std::uint32_t function) {
    return session->create_function(name, arity, function);
}

int sqljs_create_aggregate(Session* session, const char* name, int arity, std::uint32_t function) {
    return session->create_aggregate(name, arity, function);
}

void sqljs_update_hook(Session* session, std::uint32_t hook) {
    session->set_update_hook(hook);
}

void sqljs_keep_reading(Session* session) {
    session->keep_reading();
}

void sqljs_stop_reading(Session* session) {
    session->stop_reading();
}

/// To be given back with sqljs_release_snapshot(). Reply: SQLite's code, the database's file, its
/// size.
Snapshot* sqljs_snapshot(Session* session) {
    auto* snapshot = new Snapshot(firstboot::database::take_snapshot(session->connection()));
    reply()[0] = static_cast<std::uint32_t>(snapshot->code);
    reply()[1] = address(snapshot->file.get());
    reply()[2] = static_cast<std::uint32_t>(snapshot->size);
    return snapshot;
}

void sqljs_release_snapshot(Snapshot* snapshot) {
    delete snapshot;
}

/// sql.js's name for it.
int RegisterExtensionFunctions(sqlite3* database) {
    return firstboot::sqljs::register_legacy_functions(database, callbacks);
}

}  // extern "C"

#endif
