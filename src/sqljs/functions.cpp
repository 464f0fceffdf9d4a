// Functions, aggregates and the hook that JavaScript registers.
#include <sqlite3.h>

#include <array>
#include <cstddef>
#include <cstdlib>
#include <vector>

#include "sqljs/address.h"
#include "sqljs/session.h"

namespace firstboot::sqljs {

namespace {

/// What SQLite keeps for a function.
struct Registration {
    const Callbacks* callbacks;
    std::uint32_t function;
};

/// The arguments of one call, as JavaScript reads them. There is always room for the result.
class Values {
  public:
    explicit Values(int count) {
        const auto size = static_cast<std::size_t>(count);
        if (size > few_.size()) many_.resize(size);
    }
    [[nodiscard]] Value* data() { return many_.empty() ? few_.data() : many_.data(); }

  private:
    std::array<Value, 8> few_;
    std::vector<Value> many_;
};

Extent extent_of(const void* memory, sqlite3_value* value) {
    return {address(memory), static_cast<std::uint32_t>(sqlite3_value_bytes(value))};
}

void encode(sqlite3_value* argument, Value& value) {
    Kind kind = Kind::null;
    switch (sqlite3_value_type(argument)) {
        case SQLITE_INTEGER:
        case SQLITE_FLOAT:
            kind = Kind::real;
            value.cell.number = sqlite3_value_double(argument);
            break;
        case SQLITE_TEXT:
            kind = Kind::lone_text;
            value.cell.extent = extent_of(sqlite3_value_text(argument), argument);
            break;
        case SQLITE_BLOB:
            kind = Kind::blob;
            value.cell.extent = extent_of(sqlite3_value_blob(argument), argument);
            break;
        default:
            break;
    }
    value.head = static_cast<std::uint32_t>(kind);
}

void* memory_at(std::uint32_t place) {
    // NOLINTNEXTLINE(performance-no-int-to-ptr): JavaScript names places by numbers
    return reinterpret_cast<void*>(static_cast<std::uintptr_t>(place));
}

void give_result(sqlite3_context* context, const Value& value) {
    const Extent extent = value.cell.extent;
    void* memory = memory_at(extent.begin);
    switch (value.kind()) {
        case Kind::integer:
            sqlite3_result_int64(context, static_cast<sqlite3_int64>(value.cell.number));
            break;
        case Kind::real:
            sqlite3_result_double(context, value.cell.number);
            break;
        case Kind::text:
        case Kind::lone_text:
            sqlite3_result_text64(context, static_cast<const char*>(memory), extent.size, std::free,
                                  SQLITE_UTF8);
            break;
        case Kind::blob:
            sqlite3_result_blob64(context, memory, extent.size, std::free);
            break;
        case Kind::error:
            sqlite3_result_error(context, static_cast<const char*>(memory),
                                 static_cast<int>(extent.size));
            std::free(memory);
            break;
        default:
            sqlite3_result_null(context);
    }
}

const Registration& registration_of(sqlite3_context* context) {
    return *static_cast<const Registration*>(sqlite3_user_data(context));
}

/// The number of the group that is being aggregated: the address that SQLite keeps for it.
std::uint32_t state_of(sqlite3_context* context) {
    return address(sqlite3_aggregate_context(context, 1));
}

std::uint32_t encode_all(int count, sqlite3_value** arguments, Value* values) {
    for (int i = 0; i < count; ++i) encode(arguments[i], values[i]);
    return static_cast<std::uint32_t>(count);
}

void call(sqlite3_context* context, int count, sqlite3_value** arguments) {
    const Registration& registration = registration_of(context);
    Values memory(count);
    Value* values = memory.data();
    const std::uint32_t encoded = encode_all(count, arguments, values);
    registration.callbacks->call(registration.function, encoded, values);
    give_result(context, *values);
}

void step(sqlite3_context* context, int count, sqlite3_value** arguments) {
    const Registration& registration = registration_of(context);
    Values memory(count);
    Value* values = memory.data();
    const std::uint32_t encoded = encode_all(count, arguments, values);
    registration.callbacks->step(registration.function, state_of(context), encoded, values);
    if (values->kind() == Kind::error) give_result(context, *values);
}

void finish(sqlite3_context* context) {
    const Registration& registration = registration_of(context);
    Value value{};
    registration.callbacks->finish(registration.function, state_of(context), &value);
    give_result(context, value);
}

void release(void* memory) {
    const auto* registration = static_cast<Registration*>(memory);
    registration->callbacks->release(registration->function);
    delete registration;
}

void report_update(void* memory, int operation, const char* database, const char* table,
                   sqlite3_int64 row) {
    const auto& session = *static_cast<Session*>(memory);
    session.callbacks().update(session.update_hook(), operation, database, table, row);
}

}  // namespace

int Session::create_function(const char* name, int arity, std::uint32_t function) {
    return sqlite3_create_function_v2(handle(), name, arity, SQLITE_UTF8,
                                      new Registration{callbacks_, function}, call, nullptr,
                                      nullptr, release);
}

int Session::create_aggregate(const char* name, int arity, std::uint32_t function) {
    return sqlite3_create_function_v2(handle(), name, arity, SQLITE_UTF8,
                                      new Registration{callbacks_, function}, nullptr, step, finish,
                                      release);
}

void Session::set_update_hook(std::uint32_t hook) {
    hook_ = hook;
    sqlite3_update_hook(handle(), hook == 0 ? nullptr : report_update, this);
}

}  // namespace firstboot::sqljs
