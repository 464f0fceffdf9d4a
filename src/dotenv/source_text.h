#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "dotenv/parser.h"
#include "text/span.h"

namespace firstboot::dotenv {

/// A file's text as the parser sees it: without a byte order mark, its newlines perhaps translated.
/// Borrows the file: it must outlive this object.
class SourceText {
  public:
    SourceText(std::string_view file, Newlines newlines);

    [[nodiscard]] std::string_view text() const { return translated_ ? own_ : file_; }

    /// Where bytes [begin, end) of `text()` stand in the file.
    [[nodiscard]] text::Span in_file(std::size_t begin, std::size_t end) const;

  private:
    [[nodiscard]] std::uint32_t file_offset(std::size_t offset) const;

    std::string_view file_;
    bool translated_ = false;
    std::string own_;
    std::uint32_t skipped_ = 0;
    /// Offsets in `own_` of the newlines that were two bytes in the file.
    std::vector<std::uint32_t> joined_;
};

}  // namespace firstboot::dotenv
