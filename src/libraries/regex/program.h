#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "libraries/regex/pattern.h"

namespace firstboot::libraries::regex {

enum class Operation : std::uint8_t {
    literal,  ///< argument: the code point
    any,      ///< every code point but "\n"
    any_at_all,
    set,             ///< argument: index of the set
    anchor,          ///< argument: the Anchor
    save,            ///< argument: the slot that takes the position
    jump,            ///< argument: where to
    prefer,          ///< goes on here; on failure at the argument
    avoid,           ///< goes on at the argument; on failure here (a lazy repetition)
    mark_loop,       ///< argument: the loop; keeps the position at which its turn began
    leave_if_empty,  ///< argument: the loop; fails where its turn took nothing
    back_reference,  ///< argument: the group
    if_group,        ///< argument: the group; skips the next instruction where it took part
    look,            ///< argument: index of the inner program
    atomic,          ///< argument: index of the inner program
    match,
};

struct Instruction {
    Operation operation;
    std::uint32_t argument = 0;
    /// The flags that hold here: of literals, sets, anchors, back references.
    std::uint32_t flags = 0;
};

/// A look-ahead, look-behind or atomic group: a program of its own that starts at `begin`.
struct Inner {
    std::uint32_t begin = 0;
    bool behind = false;
    bool negated = false;
    std::uint64_t width = 0;
};

/// What a pattern compiles to: instructions for a machine that goes back by a stack of its own.
struct Program {
    std::vector<Instruction> code;
    std::vector<CharacterSet> sets;
    std::vector<Inner> inner;
    std::uint32_t group_count = 0;
    std::uint32_t loop_count = 0;
};

/// Nothing where the program would be too large (counted repetitions of counted repetitions).
[[nodiscard]] std::optional<Program> compile(const Pattern& pattern);

enum class MatchKind : std::uint8_t { search, match, full_match };

enum class MatchOutcome : std::uint8_t { matched, failed, too_many_steps };

struct Match {
    MatchOutcome outcome = MatchOutcome::failed;
    /// Begin and end of the whole and of each group; both `no_position` where a group took no part.
    std::vector<std::size_t> spans;
    std::uint32_t last_group = 0;
};

inline constexpr std::size_t no_position = SIZE_MAX;

/// Looks for a match that starts at `begin` or (of a search) later and ends at `end` at most;
/// anchors and look-behind see the text before `begin`. `steps` is counted down; at zero the match
/// is given up. An empty match at `forbidden_empty` is passed over (of finditer, after a match that
/// ended there).
[[nodiscard]] Match run(const Program& program, std::u32string_view text, std::size_t begin,
                        std::size_t end, MatchKind kind, std::uint64_t& steps,
                        std::size_t forbidden_empty = no_position);

}  // namespace firstboot::libraries::regex
