#include "sqljs/prepared.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <utility>

#include "database/file_system.h"

namespace firstboot::sqljs {

namespace {

/// A batch ends when its texts and blobs are this large.
constexpr std::size_t full_batch = 65536;

int bind_value(sqlite3_stmt* statement, const Value& value, const char* base) {
    const Extent extent = value.cell.extent;
    const char* memory = base + extent.begin;
    switch (value.kind()) {
        case Kind::integer:
            return sqlite3_bind_int64(statement, value.index(),
                                      static_cast<sqlite3_int64>(value.cell.number));
        case Kind::wide_integer:
            return sqlite3_bind_int64(statement, value.index(), value.cell.integer);
        case Kind::real:
            return sqlite3_bind_double(statement, value.index(), value.cell.number);
        case Kind::text:
            return sqlite3_bind_text64(statement, value.index(), memory, extent.size, SQLITE_STATIC,
                                       SQLITE_UTF8);
        case Kind::blob:
            return sqlite3_bind_blob64(statement, value.index(), memory, extent.size,
                                       SQLITE_STATIC);
        default:
            // A parameter that the statement does not have may be null.
            sqlite3_bind_null(statement, value.index());
            return SQLITE_OK;
    }
}

}  // namespace

char* Prepared::reserve_parameters(std::size_t size) {
    // The memory may move, and what is bound lies in it.
    reset();
    if (size == 0) parameters_ = Buffer();
    return parameters_.reserve(size) ? parameters_.data() : nullptr;
}

int Prepared::bind(std::uint32_t count) {
    reset();
    fresh_ = false;
    const auto* values = reinterpret_cast<const Value*>(parameters_.data());
    for (std::uint32_t i = 0; i < count; ++i) {
        const int code = bind_value(handle(), values[i], parameters_.data());
        if (code != SQLITE_OK) return fail(code);
    }
    return SQLITE_OK;
}

int Prepared::reset() {
    if (std::exchange(fresh_, true)) return SQLITE_OK;
    sqlite3_clear_bindings(handle());
    return sqlite3_reset(handle());
}

int Prepared::fail(int code) {
    message_ = code == SQLITE_NOMEM ? sqlite3_errstr(code) : sqlite3_errmsg(session_->handle());
    return code;
}

int Prepared::fetch(std::uint32_t limit) {
    session_->connection().start_counting();
    if (database::file_system().shared()) limit = std::min(limit, 1U);
    const int code = fetch_rows(limit);
    if (code != SQLITE_ROW && code != SQLITE_DONE) return fail(code);
    return code;
}

int Prepared::run() {
    fresh_ = false;
    session_->connection().start_counting();
    const int code = sqlite3_step(handle());
    return code == SQLITE_ROW || code == SQLITE_DONE ? code : fail(code);
}

int Prepared::fetch_rows(std::uint32_t limit) {
    sqlite3_stmt* statement = handle();
    fresh_ = false;
    session_->start_watching();
    int code = sqlite3_step(statement);
    // SQLite compiles a statement anew where the schema has changed.
    const int generation = sqlite3_stmt_status(statement, SQLITE_STMTSTATUS_REPREPARE, 0);
    if (generation != std::exchange(generation_, generation)) traits_ &= session_->watched_traits();
    const auto columns = static_cast<std::size_t>(sqlite3_data_count(statement));
    if (!batch_.start(limit, columns)) return SQLITE_NOMEM;
    if (limit == 1) {
        if (code == SQLITE_ROW) batch_.view_row(statement);
    } else {
        for (std::uint32_t row = 0; code == SQLITE_ROW;) {
            if (!batch_.copy_row(statement)) return SQLITE_NOMEM;
            if (++row == limit || batch_.size() >= full_batch) break;
            code = sqlite3_step(statement);
        }
    }
    batch_.finish(static_cast<std::uint32_t>(generation));
    return code;
}

int Prepared::replay(std::uint32_t rows) {
    fresh_ = false;
    sqlite3_reset(handle());
    for (std::uint32_t row = 0; row < rows; ++row) {
        if (const int code = sqlite3_step(handle()); code != SQLITE_ROW) return fail(code);
    }
    return SQLITE_OK;
}

int Prepared::finalize() {
    return sqlite3_finalize(statement_.release());
}

Stop run_script(Session& session, const char* sql, bool empty_too, std::uint32_t limit) {
    session.connection().start_counting();
    while (*sql != '\0') {
        sqlite3_stmt* statement = nullptr;
        std::uint32_t traits = 0;
        const int code = session.prepare(sql, &statement, &sql, traits);
        if (code != SQLITE_OK) return {code, nullptr, sql};
        if (statement == nullptr) continue;
        if (sqlite3_column_count(statement) > 0) {
            auto prepared = std::make_unique<Prepared>(session, statement, traits);
            const int fetched = prepared->fetch(limit);
            const bool gives = prepared->batch().header().rows > 0 || empty_too;
            if (gives || fetched != SQLITE_DONE) return {fetched, std::move(prepared), sql};
            continue;
        }
        session.connection().start_counting();
        const int stepped = sqlite3_step(statement);
        if (stepped != SQLITE_DONE) {
            auto prepared = std::make_unique<Prepared>(session, statement, traits);
            return {prepared->fail(stepped), std::move(prepared), sql};
        }
        sqlite3_finalize(statement);
    }
    return {SQLITE_OK, nullptr, sql};
}

}  // namespace firstboot::sqljs
