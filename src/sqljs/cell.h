#pragma once

#include <cstdint>

/// SQLite for JavaScript. Everything here is made so that JavaScript crosses into WebAssembly once
/// for many values: it reads rows and writes parameters as plain memory, whose layout these types
/// are. web/sqljs is the other side.
namespace firstboot::sqljs {

/// What a value is. The numbers are known to web/sqljs/cells.ts.
enum class Kind : std::uint8_t {
    null = 0,
    /// An INTEGER that a double holds exactly; a double lies in the cell.
    integer = 1,
    real = 2,
    /// Part of the batch's joined text: where it begins and how long it is, in UTF-16 code units.
    text = 3,
    /// Address and size.
    blob = 4,
    /// An INTEGER that no double holds exactly; its 64 bits lie in the cell.
    wide_integer = 5,
    /// Address and size of UTF-8 that is to be decoded by itself.
    lone_text = 6,
    /// Only from JavaScript: a function threw; address and size of the message.
    error = 7,
};

/// Two numbers of 32 bits: an address and a size, a place and a length.
struct Extent {
    std::uint32_t begin;
    std::uint32_t size;
};

/// One value's content; its Kind stands elsewhere.
union Cell {
    double number;
    std::int64_t integer;
    Extent extent;
};

static_assert(sizeof(Cell) == 8);

/// A value on its way to or from JavaScript by itself.
struct Value {
    /// Kind, and for a parameter its index times 256.
    std::uint32_t head;
    std::uint32_t unused;
    Cell cell;

    [[nodiscard]] Kind kind() const { return static_cast<Kind>(head & 0xFFU); }
    [[nodiscard]] int index() const { return static_cast<int>(head >> 8U); }
};

static_assert(sizeof(Value) == 16);

}  // namespace firstboot::sqljs
