#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace firstboot::text {

/// A place in a text as people count it: both from 1, the column in code points.
struct Position {
    std::uint32_t line = 1;
    std::uint32_t column = 1;

    friend bool operator==(const Position&, const Position&) = default;
};

/// Finds lines and columns in one text. A line ends after "\n", "\r\n" or a lone "\r".
/// Borrows the text: it must outlive the index.
class LineIndex {
  public:
    explicit LineIndex(std::string_view text);

    /// The place of a byte offset; offsets past the end give the end.
    [[nodiscard]] Position position(std::uint32_t offset) const;

    /// The text of a line (from 1) without its line end; empty past the last line.
    [[nodiscard]] std::string_view line(std::uint32_t number) const;

    [[nodiscard]] std::uint32_t line_count() const;

    /// A byte offset as a count of UTF-16 code units, the unit of JavaScript strings.
    [[nodiscard]] std::uint32_t utf16_offset(std::uint32_t offset) const;

  private:
    std::string_view text_;
    std::vector<std::uint32_t> starts_;
    bool ascii_ = true;
};

}  // namespace firstboot::text
