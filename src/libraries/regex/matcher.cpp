#include <algorithm>

#include "libraries/regex/program.h"
#include "python/text/unicode.h"
#include "python/text/utf8.h"

namespace firstboot::libraries::regex {

namespace {

bool is_ascii_word(char32_t point) {
    return point == U'_' || (point >= U'0' && point <= U'9') || (point >= U'a' && point <= U'z') ||
           (point >= U'A' && point <= U'Z');
}

bool in_category(char32_t point, Category category, bool of_ascii) {
    switch (category) {
        case Category::digit:
            return of_ascii ? point >= U'0' && point <= U'9' : python::is_decimal(point);
        case Category::space:
            return of_ascii ? point == U' ' || (point >= U'\t' && point <= U'\r')
                            : python::is_space(point);
        case Category::word:
            break;
    }
    if (of_ascii) return is_ascii_word(point);
    return point == U'_' || python::is_alphanumeric(point);
}

/// The lower case of a single code point, as CPython's matching compares.
char32_t folded(char32_t point, bool of_ascii) {
    if (point < 0x80 || of_ascii) return point >= U'A' && point <= U'Z' ? point + 32 : point;
    std::string text;
    python::append_point(text, point);
    const std::string lower = python::lower_cased(text);
    const python::DecodedPoint first = python::decode_point(lower, 0);
    return first.size == lower.size() ? first.value : point;
}

class Machine {
  public:
    Machine(const Program& program, std::u32string_view text, std::size_t end, std::uint64_t& steps)
        : program_(program),
          text_(text),
          end_(end),
          steps_(steps),
          spans_((std::size_t{program.group_count} + 1) * 2, no_position),
          loops_(program.loop_count, no_position) {}

    /// Where a match at `position` ends; the spans are set.
    MatchOutcome match_at(std::size_t position, bool whole, std::size_t forbidden_empty) {
        std::fill(spans_.begin(), spans_.end(), no_position);
        std::fill(loops_.begin(), loops_.end(), no_position);
        last_group_ = 0;
        whole_ = whole;
        forbidden_empty_ = forbidden_empty;
        return execute(0, position, 0);
    }
    std::vector<std::size_t> take_spans() { return std::move(spans_); }
    [[nodiscard]] std::uint32_t last_group() const { return last_group_; }

  private:
    /// What to do when the way on fails: go on elsewhere, or undo a change first.
    struct Choice {
        enum class Kind : std::uint8_t { go_on, restore_span, restore_loop, restore_last } kind;
        std::uint32_t index;
        std::size_t value;
    };

    MatchOutcome execute(std::uint32_t start, std::size_t position, std::uint32_t depth);
    bool step_back(std::size_t base, std::uint32_t& place, std::size_t& position);
    bool matches_set(const CharacterSet& set, char32_t point, std::uint32_t flags) const;
    bool holds(Anchor anchor, std::size_t position, std::uint32_t flags) const;
    bool is_word_at(std::size_t position, std::uint32_t flags) const {
        return position < end_ && in_category(text_[position], Category::word, of_ascii(flags));
    }
    static bool of_ascii(std::uint32_t flags) { return (flags & unicode) == 0; }
    static bool same(char32_t left, char32_t right, std::uint32_t flags) {
        if (left == right) return true;
        return (flags & ignore_case) != 0 &&
               folded(left, of_ascii(flags)) == folded(right, of_ascii(flags));
    }
    void set_span(std::uint32_t slot, std::size_t position) {
        choices_.push_back({Choice::Kind::restore_span, slot, spans_[slot]});
        spans_[slot] = position;
        if (slot > 1 && slot % 2 == 1) {
            choices_.push_back({Choice::Kind::restore_last, 0, last_group_});
            last_group_ = slot / 2;
        }
    }

    const Program& program_;
    std::u32string_view text_;
    std::size_t end_;
    std::uint64_t& steps_;
    std::vector<std::size_t> spans_;
    std::vector<std::size_t> loops_;
    std::vector<Choice> choices_;
    std::uint32_t last_group_ = 0;
    bool whole_ = false;
    std::size_t forbidden_empty_ = no_position;
    std::size_t inner_end_ = 0;
};

bool Machine::matches_set(const CharacterSet& set, char32_t point, std::uint32_t flags) const {
    const bool fold = (flags & ignore_case) != 0;
    const char32_t lower = fold ? folded(point, of_ascii(flags)) : point;
    const auto matches = [&](const SetItem& item) {
        if (item.is_category) {
            return in_category(point, item.category, of_ascii(flags)) != item.negated;
        }
        if (point >= item.first && point <= item.last) return true;
        if (!fold) return false;
        if (lower >= item.first && lower <= item.last) return true;
        // Of an upper-case range, the lower-case text is inside when its upper case is.
        const char32_t upper = lower >= U'a' && lower <= U'z' ? lower - 32 : lower;
        if (upper >= item.first && upper <= item.last) return true;
        return item.first == item.last && folded(item.first, of_ascii(flags)) == lower;
    };
    return std::any_of(set.items.begin(), set.items.end(), matches) != set.negated;
}

bool Machine::holds(Anchor anchor, std::size_t position, std::uint32_t flags) const {
    switch (anchor) {
        case Anchor::line_start:
            return position == 0 || ((flags & multi_line) != 0 && text_[position - 1] == U'\n');
        case Anchor::line_end:
            return position == end_ || (position + 1 == end_ && text_[position] == U'\n') ||
                   ((flags & multi_line) != 0 && text_[position] == U'\n');
        case Anchor::text_start:
            return position == 0;
        case Anchor::text_end:
            return position == end_;
        case Anchor::word_boundary:
        case Anchor::inside_word:
            break;
    }
    const bool boundary =
        (position > 0 && is_word_at(position - 1, flags)) != is_word_at(position, flags);
    return boundary == (anchor == Anchor::word_boundary);
}

bool Machine::step_back(std::size_t base, std::uint32_t& place, std::size_t& position) {
    while (choices_.size() > base) {
        const Choice choice = choices_.back();
        choices_.pop_back();
        switch (choice.kind) {
            case Choice::Kind::go_on:
                place = choice.index;
                position = choice.value;
                return true;
            case Choice::Kind::restore_span:
                spans_[choice.index] = choice.value;
                break;
            case Choice::Kind::restore_loop:
                loops_[choice.index] = choice.value;
                break;
            case Choice::Kind::restore_last:
                last_group_ = static_cast<std::uint32_t>(choice.value);
                break;
        }
    }
    return false;
}

MatchOutcome Machine::execute(std::uint32_t start, std::size_t position, std::uint32_t depth) {
    const std::size_t base = choices_.size();
    std::uint32_t place = start;
    while (true) {
        if (steps_ == 0 || choices_.size() > 4'000'000) return MatchOutcome::too_many_steps;
        --steps_;
        const Instruction instruction = program_.code[place];
        bool fails = false;
        switch (instruction.operation) {
            case Operation::literal:
                fails = position >= end_ ||
                        !same(text_[position], instruction.argument, instruction.flags);
                ++position;
                break;
            case Operation::any:
                fails = position >= end_ || text_[position] == U'\n';
                ++position;
                break;
            case Operation::any_at_all:
                fails = position >= end_;
                ++position;
                break;
            case Operation::set:
                fails = position >= end_ || !matches_set(program_.sets[instruction.argument],
                                                         text_[position], instruction.flags);
                ++position;
                break;
            case Operation::anchor:
                fails =
                    !holds(static_cast<Anchor>(instruction.argument), position, instruction.flags);
                break;
            case Operation::save:
                set_span(instruction.argument, position);
                break;
            case Operation::jump:
                place = instruction.argument;
                continue;
            case Operation::prefer:
                choices_.push_back({Choice::Kind::go_on, instruction.argument, position});
                break;
            case Operation::avoid:
                choices_.push_back({Choice::Kind::go_on, place + 1, position});
                place = instruction.argument;
                continue;
            case Operation::mark_loop:
                choices_.push_back({Choice::Kind::restore_loop, instruction.argument,
                                    loops_[instruction.argument]});
                loops_[instruction.argument] = position;
                break;
            case Operation::leave_if_empty:
                // A turn that took nothing ends the loop: what follows is two instructions on.
                if (loops_[instruction.argument] == position) {
                    place += 2;
                    continue;
                }
                break;
            case Operation::back_reference: {
                const std::size_t group = instruction.argument;
                const std::size_t from = spans_[group * 2];
                const std::size_t to = spans_[group * 2 + 1];
                fails = from == no_position || to == no_position || to - from > end_ - position;
                for (std::size_t at = from; !fails && at < to; ++at, ++position) {
                    fails = !same(text_[at], text_[position], instruction.flags);
                }
                break;
            }
            case Operation::if_group:
                if (spans_[instruction.argument * 2 + 1] != no_position) ++place;
                break;
            case Operation::look:
            case Operation::atomic: {
                const Inner& inner = program_.inner[instruction.argument];
                if (depth > 100) return MatchOutcome::too_many_steps;
                MatchOutcome outcome = MatchOutcome::failed;
                const std::size_t before = choices_.size();
                if (!inner.behind || position >= inner.width) {
                    const std::uint64_t back = inner.behind ? inner.width : 0;
                    outcome =
                        execute(inner.begin, position - static_cast<std::size_t>(back), depth + 1);
                }
                if (outcome == MatchOutcome::too_many_steps) return outcome;
                const bool matched = outcome == MatchOutcome::matched;
                if (matched && inner.negated) {
                    // What the inner program captured is undone.
                    std::uint32_t ignored_place = 0;
                    std::size_t ignored_position = 0;
                    while (step_back(before, ignored_place, ignored_position)) {
                    }
                } else if (matched) {
                    // Its own choices are settled; what it captured can still be undone.
                    std::erase_if(
                        choices_, [&, index = std::size_t{0}](const Choice& choice) mutable {
                            return index++ >= before && choice.kind == Choice::Kind::go_on;
                        });
                }
                fails = matched == inner.negated;
                if (matched && instruction.operation == Operation::atomic) position = inner_end_;
                break;
            }
            case Operation::match:
                if (depth > 0) {
                    inner_end_ = position;
                    return MatchOutcome::matched;
                }
                fails = (whole_ && position != end_) ||
                        (position == forbidden_empty_ && spans_[0] == position);
                if (!fails) return MatchOutcome::matched;
                break;
        }
        if (fails) {
            if (!step_back(base, place, position)) return MatchOutcome::failed;
            continue;
        }
        ++place;
    }
}

}  // namespace

Match run(const Program& program, std::u32string_view text, std::size_t begin, std::size_t end,
          MatchKind kind, std::uint64_t& steps, std::size_t forbidden_empty) {
    end = std::min(end, text.size());
    Match result;
    if (begin > end) return result;
    Machine machine(program, text, end, steps);
    const std::size_t last = kind == MatchKind::search ? end : begin;
    for (std::size_t position = begin; position <= last; ++position) {
        result.outcome = machine.match_at(position, kind == MatchKind::full_match, forbidden_empty);
        if (result.outcome != MatchOutcome::failed) break;
    }
    if (result.outcome == MatchOutcome::matched) {
        result.last_group = machine.last_group();
        result.spans = machine.take_spans();
    }
    return result;
}

}  // namespace firstboot::libraries::regex
