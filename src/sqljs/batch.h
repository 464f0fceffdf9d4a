#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string_view>

#include "sqljs/cell.h"

struct sqlite3_stmt;

namespace firstboot::sqljs {

/// Memory that grows and is never filled beforehand.
class Buffer {
  public:
    [[nodiscard]] char* data() const { return data_.get(); }
    [[nodiscard]] std::size_t size() const { return size_; }
    void clear() { size_ = 0; }
    /// Room for `count` bytes in all; false where there is no memory left.
    [[nodiscard]] bool reserve(std::size_t count);
    /// Makes it `count` bytes longer, where reserve() has made room.
    char* extend(std::size_t count);

  private:
    struct Free {
        void operator()(char* memory) const { std::free(memory); }
    };
    std::unique_ptr<char, Free> data_;
    std::size_t size_ = 0;
    std::size_t capacity_ = 0;
};

/// What JavaScript reads of a batch. Addresses and sizes in bytes.
struct BatchHeader {
    std::uint32_t rows = 0;
    std::uint32_t columns = 0;
    /// rows × columns Cells.
    std::uint32_t cells = 0;
    /// rows × columns Kinds.
    std::uint32_t kinds = 0;
    /// The joined text, valid UTF-8 that does not begin with a byte order mark.
    std::uint32_t text = 0;
    std::uint32_t text_size = 0;
    /// What the addresses in cells are counted from.
    std::uint32_t base = 0;
    /// How often SQLite has compiled the statement anew; its column names may have changed with it.
    std::uint32_t generation = 0;
};

/// Rows of one statement, laid out to be read at one go.
class Batch {
  public:
    [[nodiscard]] const BatchHeader& header() const { return header_; }

    /// Empties it, and makes room for the cells of that many rows.
    [[nodiscard]] bool start(std::size_t rows, std::size_t columns);
    /// Copies the row that the statement stands on.
    [[nodiscard]] bool copy_row(sqlite3_stmt* statement);
    /// Takes the row that the statement stands on without copying: good until the statement moves.
    void view_row(sqlite3_stmt* statement);
    /// To be called when all rows are in.
    void finish(std::uint32_t generation);

    /// Bytes that the texts and blobs of its rows take.
    [[nodiscard]] std::size_t size() const { return text_.size() + bytes_.size(); }

  private:
    [[nodiscard]] bool copy_text(std::string_view text, Cell& cell, Kind& kind);
    [[nodiscard]] bool copy_bytes(std::string_view bytes, Cell& cell);

    BatchHeader header_;
    Buffer cells_;
    Buffer kinds_;
    Buffer text_;
    Buffer bytes_;
    /// Length of text_ in UTF-16 code units.
    std::uint32_t units_ = 0;
    /// Its row's bytes lie where SQLite has them, not in bytes_.
    bool views_ = false;
};

}  // namespace firstboot::sqljs
