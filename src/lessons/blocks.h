#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lessons/lesson.h"

namespace firstboot::lessons {

enum class BlockKind : std::uint8_t { heading, fence, prose };

/// A part of a Markdown text. Only what the format gives a meaning is told apart: headings with
/// "#" at the beginning of a line, and code between fences of backticks or tildes there. All else
/// is prose, whatever it holds.
struct Block {
    BlockKind kind = BlockKind::prose;
    std::uint32_t line = 1;
    int level = 0;           ///< of a heading
    std::string_view title;  ///< of a heading, or the words behind the fence
    std::string text;        ///< of a fence: what stands between its lines
    std::string_view raw;    ///< all of its lines
};

/// Splits the text, which has to outlive the blocks. A fence that is never closed is a fault.
[[nodiscard]] std::vector<Block> split_blocks(std::string_view text, std::uint32_t first_line,
                                              std::vector<Fault>& faults);

}  // namespace firstboot::lessons
