#pragma once

#include <cstdint>
#include <string>
#include <variant>

namespace firstboot::database {

/// Bytes that are not text.
struct Blob {
    std::string bytes;

    friend bool operator==(const Blob&, const Blob&) = default;
};

/// One of SQLite's five kinds of value; std::monostate is NULL.
using Value = std::variant<std::monostate, std::int64_t, double, std::string, Blob>;

}  // namespace firstboot::database
