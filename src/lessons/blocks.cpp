#include "lessons/blocks.h"

#include <optional>

#include "lessons/words.h"

namespace firstboot::lessons {

namespace {

/// The number of times that `text` begins with `mark`.
std::size_t run_of(std::string_view text, char mark) {
    const auto end = text.find_first_not_of(mark);
    return end == std::string_view::npos ? text.size() : end;
}

/// How many backticks or tildes open a fence on this line; 0: none do.
std::size_t fence_width(std::string_view line) {
    if (line.empty() || (line.front() != '`' && line.front() != '~')) return 0;
    const std::size_t width = run_of(line, line.front());
    // As in CommonMark: `code` in a line of prose is no fence.
    const bool is_inline = line.front() == '`' && line.find('`', width) != std::string_view::npos;
    return width < 3 || is_inline ? 0 : width;
}

int heading_level(std::string_view line) {
    const std::size_t level = run_of(line, '#');
    const bool is_heading =
        level >= 1 && level <= 6 && (level == line.size() || line[level] == ' ');
    return is_heading ? static_cast<int>(level) : 0;
}

class Splitter {
  public:
    Splitter(std::string_view text, std::uint32_t first_line, std::vector<Fault>& faults)
        : lines_(text), line_(first_line - 1), faults_(faults) {}

    std::vector<Block> split() {
        while (const auto line = next()) {
            if (fence_width(*line) > 0) {
                read_fence(*line);
            } else if (const int level = heading_level(*line); level > 0) {
                const auto title = trimmed(line->substr(static_cast<std::size_t>(level)));
                blocks_.push_back({BlockKind::heading, line_, level, title, {}, *line});
            } else {
                add_prose(*line);
            }
        }
        return std::move(blocks_);
    }

  private:
    std::optional<std::string_view> next() {
        auto line = lines_.next();
        if (line) ++line_;
        return line;
    }

    void read_fence(std::string_view opening) {
        const std::size_t width = fence_width(opening);
        Block fence{BlockKind::fence, line_, 0, trimmed(opening.substr(width)), {}, {}};
        while (const auto line = next()) {
            const std::size_t closing = run_of(*line, opening.front());
            if (closing >= width && trimmed(line->substr(closing)).empty()) {
                fence.raw = from_to(opening, *line);
                blocks_.push_back(std::move(fence));
                return;
            }
            fence.text += *line;
            fence.text += '\n';
        }
        faults_.push_back({fence.line, "This block is never closed: its last line has to be " +
                                           std::string(opening.substr(0, width)) + "."});
    }

    /// Both lie in the one text that is split.
    static std::string_view from_to(std::string_view first, std::string_view last) {
        return {first.begin(), last.end()};
    }

    void add_prose(std::string_view line) {
        if (blocks_.empty() || blocks_.back().kind != BlockKind::prose) {
            if (trimmed(line).empty()) return;
            blocks_.push_back({BlockKind::prose, line_, 0, {}, {}, line});
        }
        blocks_.back().raw = from_to(blocks_.back().raw, line);
    }

    Lines lines_;
    std::uint32_t line_;
    std::vector<Fault>& faults_;
    std::vector<Block> blocks_;
};

}  // namespace

std::vector<Block> split_blocks(std::string_view text, std::uint32_t first_line,
                                std::vector<Fault>& faults) {
    return Splitter(text, first_line, faults).split();
}

}  // namespace firstboot::lessons
