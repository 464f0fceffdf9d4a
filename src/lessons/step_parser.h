#pragma once

#include <optional>
#include <vector>

#include "lessons/blocks.h"
#include "lessons/lesson.h"

namespace firstboot::lessons {

/// Reads a block that writes or takes away a file: `file=PATH` or `remove=PATH` behind its fence.
/// Nothing where it is no such block, or its path cannot be.
[[nodiscard]] std::optional<FileChange> read_file_change(const Block& fence,
                                                         std::vector<Fault>& faults);

/// Adds a block's lines to a prose.
void add_to(Prose& prose, const Block& block);

/// Reads one step, block by block behind its heading.
class StepParser {
  public:
    StepParser(Step& step, std::vector<Fault>& faults) : step_(step), faults_(faults) {}

    void read(const Block& block);
    /// To be called behind the last block.
    void finish();

  private:
    enum class Section : std::uint8_t {
        prose,
        start,
        solution,
        wrong,
        hint,
        check,
        afterwards,
        unknown
    };

    void open(const Block& heading);
    void open_titled(Section section, std::string_view title, std::uint32_t line);
    void read_fence(const Block& fence);
    void read_change(const Block& fence, std::vector<FileChange>& changes);
    /// The blocks that only Start has; false where this is none of them.
    bool read_start_block(const Block& fence);
    void read_check_block(const Block& fence);
    void read_environment(const Block& fence);
    void refuse(std::uint32_t line, std::string message);

    Step& step_;
    std::vector<Fault>& faults_;
    Section section_ = Section::prose;
    std::size_t sections_ = 0;
};

}  // namespace firstboot::lessons
