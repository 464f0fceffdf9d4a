#include "database/connection.h"

#include <sqlite3.h>

#include "database/vfs.h"

namespace firstboot::database {

namespace {

constexpr int step_unit = 1000;

std::string thousands(std::uint64_t number) {
    std::string text = std::to_string(number);
    for (auto at = static_cast<std::ptrdiff_t>(text.size()) - 3; at > 0; at -= 3) {
        text.insert(static_cast<std::size_t>(at), ",");
    }
    return text;
}

Error rows_exceeded(std::size_t limit) {
    return {SQLITE_INTERRUPT, SQLITE_INTERRUPT,
            "the query gives more than " + thousands(limit) + " rows, the limit of one query",
            LimitKind::rows};
}

}  // namespace

void Connection::Close::operator()(sqlite3* database) const {
    sqlite3_close_v2(database);
}

void Finalize::operator()(sqlite3_stmt* statement) const {
    sqlite3_finalize(statement);
}

Result<std::unique_ptr<Connection>> Connection::open(const Limits& limits) {
    auto opened = open(limits, ":memory:", vfs_without_files);
    if (!opened) return opened;
    sqlite3_extended_result_codes(opened.value()->handle(), 1);
    return opened;
}

Result<std::unique_ptr<Connection>> Connection::open_file(const std::string& path) {
    return open(Limits::none(), path, nullptr);
}

Result<std::unique_ptr<Connection>> Connection::open(const Limits& limits, const std::string& path,
                                                     const char* vfs) {
    if (const int code = initialize_sqlite(); code != SQLITE_OK) {
        return Error{code, code, sqlite3_errstr(code)};
    }
    if (limits.memory_bytes > 0) {
        sqlite3_hard_heap_limit64(static_cast<sqlite3_int64>(limits.memory_bytes));
    }
    std::unique_ptr<Connection> connection(new Connection(limits));
    sqlite3* database = nullptr;
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    const int code = sqlite3_open_v2(path.c_str(), &database, flags, vfs);
    connection->database_.reset(database);
    if (code != SQLITE_OK) return connection->error(code);
    sqlite3_limit(database, SQLITE_LIMIT_LENGTH, limits.value_bytes);
    connection->set_budget(limits.steps, limits.milliseconds);
    return connection;
}

Connection::~Connection() = default;

void Connection::set_budget(std::uint64_t steps, std::int64_t milliseconds) {
    limits_.steps = steps;
    limits_.milliseconds = milliseconds;
    start_counting();
    const bool counts = steps > 0 || milliseconds > 0;
    sqlite3_progress_handler(handle(), step_unit, counts ? count_steps : nullptr, this);
}

void Connection::start_counting() {
    steps_ = 0;
    if (limits_.milliseconds > 0) started_ = host_now();
}

int Connection::count_steps(void* connection) {
    auto& self = *static_cast<Connection*>(connection);
    self.steps_ += step_unit;
    if (self.limits_.steps > 0 && self.steps_ > self.limits_.steps) return 1;
    const std::int64_t time = self.limits_.milliseconds;
    return time > 0 && host_now() - self.started_ >= time ? 1 : 0;
}

Error Connection::error(int code) const {
    sqlite3* database = database_.get();
    Error error;
    error.code = code & 0xFF;
    error.extended_code = code;
    if (error.code == SQLITE_INTERRUPT && limits_.steps > 0 && steps_ > limits_.steps) {
        error.limit = LimitKind::steps;
        error.message = "SQLite was stopped after " + thousands(limits_.steps) +
                        " steps, the limit of one statement";
    } else if (error.code == SQLITE_NOMEM) {
        error.limit = LimitKind::memory;
        error.message = "SQLite needs more than " + thousands(limits_.memory_bytes >> 20U) +
                        " MB of memory, the limit";
    } else {
        error.message = database != nullptr ? sqlite3_errmsg(database) : sqlite3_errstr(code);
        if (database != nullptr) error.offset = sqlite3_error_offset(database);
    }
    return error;
}

Result<std::optional<Statement>> Connection::prepare(std::string_view& sql) {
    while (!sql.empty()) {
        sqlite3_stmt* statement = nullptr;
        const char* tail = nullptr;
        start_counting();
        const int code = sqlite3_prepare_v2(database_.get(), sql.data(),
                                            static_cast<int>(sql.size()), &statement, &tail);
        if (code != SQLITE_OK) return error(code);
        sql.remove_prefix(static_cast<std::size_t>(tail - sql.data()));
        if (statement != nullptr) return std::optional<Statement>(Statement(*this, statement));
        // A NUL ends the text for SQLite.
        if (!sql.empty() && sql.front() == '\0') break;
    }
    return std::optional<Statement>();
}

Result<Done> Connection::execute(std::string_view sql) {
    for (;;) {
        auto prepared = prepare(sql);
        if (!prepared) return prepared.error();
        if (!prepared.value()) return Done{};
        for (;;) {
            const auto step = prepared.value()->step();
            if (!step) return step.error();
            if (step.value() == Statement::Step::done) break;
        }
    }
}

Result<Rows> Connection::query(std::string_view sql, std::span<const Value> parameters) {
    Rows result;
    for (;;) {
        auto prepared = prepare(sql);
        if (!prepared) return prepared.error();
        if (!prepared.value()) return result;
        Statement& statement = *prepared.value();
        for (std::size_t i = 0; i < parameters.size(); ++i) {
            const auto bound = statement.bind(static_cast<int>(i + 1), parameters[i]);
            if (!bound) return bound.error();
        }
        const int count = statement.column_count();
        if (count > 0) {
            result = {};
            for (int i = 0; i < count; ++i) result.columns.push_back(statement.column_name(i));
        }
        for (;;) {
            const auto step = statement.step();
            if (!step) return step.error();
            if (step.value() == Statement::Step::done) break;
            if (result.rows.size() == limits_.rows) return rows_exceeded(limits_.rows);
            std::vector<Value>& row = result.rows.emplace_back();
            for (int i = 0; i < count; ++i) row.push_back(statement.column(i));
        }
        if (!statement.read_only()) result.changes = changes();
    }
}

std::int64_t Connection::changes() const {
    return sqlite3_changes64(database_.get());
}

std::int64_t Connection::total_changes() const {
    return sqlite3_total_changes64(database_.get());
}

std::int64_t Connection::last_insert_rowid() const {
    return sqlite3_last_insert_rowid(database_.get());
}

bool Connection::in_transaction() const {
    return sqlite3_get_autocommit(database_.get()) == 0;
}

int Statement::parameter_count() const {
    return sqlite3_bind_parameter_count(statement_.get());
}

std::optional<std::string> Statement::parameter_name(int index) const {
    const char* name = sqlite3_bind_parameter_name(statement_.get(), index);
    return name == nullptr ? std::nullopt : std::optional<std::string>(name);
}

Result<Done> Statement::bind(int index, const Value& value) {
    struct Binder {
        sqlite3_stmt* statement;
        int index;

        int operator()(std::monostate) const { return sqlite3_bind_null(statement, index); }
        int operator()(std::int64_t number) const {
            return sqlite3_bind_int64(statement, index, number);
        }
        int operator()(double number) const {
            return sqlite3_bind_double(statement, index, number);
        }
        int operator()(const std::string& text) const {
            return sqlite3_bind_text64(statement, index, text.data(), text.size(), SQLITE_TRANSIENT,
                                       SQLITE_UTF8);
        }
        int operator()(const Blob& blob) const {
            return sqlite3_bind_blob64(statement, index, blob.bytes.data(), blob.bytes.size(),
                                       SQLITE_TRANSIENT);
        }
    };
    const int code = std::visit(Binder{statement_.get(), index}, value);
    if (code != SQLITE_OK) return connection_->error(code);
    return Done{};
}

Result<Statement::Step> Statement::step() {
    if (sqlite3_stmt_busy(statement_.get()) == 0) connection_->start_counting();
    const int code = sqlite3_step(statement_.get());
    if (code == SQLITE_ROW) return Step::row;
    if (code == SQLITE_DONE) return Step::done;
    return connection_->error(code);
}

void Statement::reset() {
    sqlite3_reset(statement_.get());
}

int Statement::column_count() const {
    return sqlite3_column_count(statement_.get());
}

std::string Statement::column_name(int column) const {
    const char* name = sqlite3_column_name(statement_.get(), column);
    return name == nullptr ? "" : name;
}

std::string Statement::declared_type(int column) const {
    const char* type = sqlite3_column_decltype(statement_.get(), column);
    return type == nullptr ? "" : type;
}

Value Statement::column(int column) const {
    sqlite3_stmt* statement = statement_.get();
    const auto bytes = [&](const void* data) {
        const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement, column));
        return data == nullptr ? std::string() : std::string(static_cast<const char*>(data), size);
    };
    switch (sqlite3_column_type(statement, column)) {
        case SQLITE_INTEGER:
            return std::int64_t{sqlite3_column_int64(statement, column)};
        case SQLITE_FLOAT:
            return sqlite3_column_double(statement, column);
        case SQLITE_TEXT:
            return bytes(sqlite3_column_text(statement, column));
        case SQLITE_BLOB:
            return Blob{bytes(sqlite3_column_blob(statement, column))};
        default:
            return std::monostate{};
    }
}

bool Statement::read_only() const {
    return sqlite3_stmt_readonly(statement_.get()) != 0;
}

std::string_view sqlite_version() {
    return SQLITE_VERSION;
}

}  // namespace firstboot::database
