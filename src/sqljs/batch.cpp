#include "sqljs/batch.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <optional>

#include "sqljs/address.h"
#include "sqljs/utf8.h"

namespace firstboot::sqljs {

namespace {

/// A longer text is decoded by itself: that costs little beside its length, and does not keep its
/// neighbours in memory.
constexpr std::size_t longest_joined = 256;

constexpr std::int64_t widest_exact = std::int64_t{1} << 53U;

Kind set_integer(std::int64_t number, Cell& cell) {
    if (number >= -widest_exact && number <= widest_exact) {
        cell.number = static_cast<double>(number);
        return Kind::integer;
    }
    cell.integer = number;
    return Kind::wide_integer;
}

std::string_view text_of(sqlite3_value* value) {
    const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(value));
    return {text, static_cast<std::size_t>(sqlite3_value_bytes(value))};
}

std::string_view blob_of(sqlite3_value* value) {
    const auto* bytes = static_cast<const char*>(sqlite3_value_blob(value));
    return {bytes, static_cast<std::size_t>(sqlite3_value_bytes(value))};
}

/// The row that the statement stands on. `take_text(text, cell, kind)` and `take_blob(bytes, cell)`
/// tell where the bytes lie, or that there is no memory for them: then the row is given up.
template <class TakeText, class TakeBlob>
bool read_row(sqlite3_stmt* statement, std::uint32_t columns, Cell* cell, Kind* kind,
              TakeText take_text, TakeBlob take_blob) {
    for (std::uint32_t column = 0; column < columns; ++column, ++cell, ++kind) {
        sqlite3_value* value = sqlite3_column_value(statement, static_cast<int>(column));
        switch (sqlite3_value_type(value)) {
            case SQLITE_INTEGER:
                *kind = set_integer(sqlite3_value_int64(value), *cell);
                break;
            case SQLITE_FLOAT:
                *kind = Kind::real;
                cell->number = sqlite3_value_double(value);
                break;
            case SQLITE_TEXT:
                if (!take_text(text_of(value), *cell, *kind)) return false;
                break;
            case SQLITE_BLOB:
                *kind = Kind::blob;
                if (!take_blob(blob_of(value), *cell)) return false;
                break;
            default:
                *kind = Kind::null;
        }
    }
    return true;
}

}  // namespace

bool Buffer::reserve(std::size_t count) {
    if (count <= capacity_) return true;
    const std::size_t wanted = std::max(count, 2 * capacity_);
    auto* memory = static_cast<char*>(std::realloc(data_.get(), wanted));
    if (memory == nullptr) return false;
    data_.release();  // NOLINT(bugprone-unused-return-value): realloc has freed it
    data_.reset(memory);
    capacity_ = wanted;
    return true;
}

char* Buffer::extend(std::size_t count) {
    char* end = data_.get() + size_;
    size_ += count;
    return end;
}

bool Batch::start(std::size_t rows, std::size_t columns) {
    text_.clear();
    bytes_.clear();
    cells_.clear();
    kinds_.clear();
    units_ = 0;
    views_ = false;
    header_.rows = 0;
    header_.columns = static_cast<std::uint32_t>(columns);
    return cells_.reserve(rows * columns * sizeof(Cell)) && kinds_.reserve(rows * columns);
}

bool Batch::copy_row(sqlite3_stmt* statement) {
    auto* cells = reinterpret_cast<Cell*>(cells_.extend(header_.columns * sizeof(Cell)));
    auto* kinds = reinterpret_cast<Kind*>(kinds_.extend(header_.columns));
    const bool copied = read_row(
        statement, header_.columns, cells, kinds,
        [this](std::string_view text, Cell& cell, Kind& kind) {
            return copy_text(text, cell, kind);
        },
        [this](std::string_view bytes, Cell& cell) { return copy_bytes(bytes, cell); });
    if (copied) ++header_.rows;
    return copied;
}

bool Batch::copy_text(std::string_view text, Cell& cell, Kind& kind) {
    if (text.size() <= longest_joined && text_.reserve(text_.size() + text.size())) {
        char* target = text_.data() + text_.size();
        const std::optional<std::uint32_t> units = copy_joinable(text, target);
        if (units) {
            text_.extend(text.size());
            cell.extent = {units_, *units};
            units_ += *units;
            kind = Kind::text;
            return true;
        }
    }
    kind = Kind::lone_text;
    return copy_bytes(text, cell);
}

bool Batch::copy_bytes(std::string_view bytes, Cell& cell) {
    if (!bytes_.reserve(bytes_.size() + bytes.size())) return false;
    cell.extent = {static_cast<std::uint32_t>(bytes_.size()),
                   static_cast<std::uint32_t>(bytes.size())};
    if (!bytes.empty()) std::memcpy(bytes_.extend(bytes.size()), bytes.data(), bytes.size());
    return true;
}

void Batch::view_row(sqlite3_stmt* statement) {
    const auto view = [](std::string_view bytes, Cell& cell) {
        cell.extent = {address(bytes.data()), static_cast<std::uint32_t>(bytes.size())};
        return true;
    };
    read_row(
        statement, header_.columns, reinterpret_cast<Cell*>(cells_.data()),
        reinterpret_cast<Kind*>(kinds_.data()),
        [&view](std::string_view text, Cell& cell, Kind& kind) {
            kind = Kind::lone_text;
            return view(text, cell);
        },
        view);
    views_ = true;
    header_.rows = 1;
}

void Batch::finish(std::uint32_t generation) {
    header_.cells = address(cells_.data());
    header_.kinds = address(kinds_.data());
    header_.text = address(text_.data());
    header_.text_size = static_cast<std::uint32_t>(text_.size());
    header_.base = views_ ? 0 : address(bytes_.data());
    header_.generation = generation;
}

}  // namespace firstboot::sqljs
