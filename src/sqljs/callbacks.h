#pragma once

#include <cstdint>

#include "sqljs/cell.h"

namespace firstboot::sqljs {

/// What is asked of JavaScript. `values` are the arguments; the result is written over the first of
/// them, and there is room for it even where there are none. Text and blobs of a result lie in
/// memory from malloc that is then SQLite's. None of these throws: what JavaScript throws comes as
/// Kind::error, or waits there until the call returns.
struct Callbacks {
    void (*call)(std::uint32_t function, std::uint32_t count, Value* values);
    /// `state` is the same number for all rows of one group.
    void (*step)(std::uint32_t function, std::uint32_t state, std::uint32_t count, Value* values);
    void (*finish)(std::uint32_t function, std::uint32_t state, Value* result);
    /// SQLite has no use for the function any more.
    void (*release)(std::uint32_t function);
    /// `operation` is SQLite's code; the names are UTF-8 that ends by NUL.
    void (*update)(std::uint32_t hook, int operation, const char* database, const char* table,
                   std::int64_t row);
    /// A function of legacy_functions.h is used.
    void (*warn)(const char* name);
};

}  // namespace firstboot::sqljs
