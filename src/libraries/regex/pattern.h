#pragma once

#include <cstdint>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

/// Regular expressions as Python's `re` has them: what they mean, what they match and what it says
/// of a wrong one. Patterns and texts are code points; of bytes, each byte is one.
namespace firstboot::libraries::regex {

/// Python's flags, with its values.
enum Flag : std::uint32_t {
    ignore_case = 2,
    locale = 4,
    multi_line = 8,
    dot_all = 16,
    unicode = 32,
    verbose = 64,
    ascii = 256,
};

/// What is wrong with a pattern, in the words of re.PatternError, and at which code point.
struct PatternError {
    static constexpr std::size_t nowhere = std::numeric_limits<std::size_t>::max();

    std::string message;
    /// `nowhere` where CPython names no place.
    std::size_t position = 0;
};

/// \d, \s, \w.
enum class Category : std::uint8_t { digit, space, word };

/// One piece of a set: a range, or a category or its opposite.
struct SetItem {
    char32_t first = 0;
    char32_t last = 0;
    bool is_category = false;
    Category category = Category::digit;
    bool negated = false;
};

struct CharacterSet {
    std::vector<SetItem> items;
    bool negated = false;
};

enum class Anchor : std::uint8_t {
    line_start,     ///< ^
    line_end,       ///< $
    text_start,     ///< \A
    text_end,       ///< \Z and \z
    word_boundary,  ///< \b
    inside_word,    ///< \B
};

enum class Eagerness : std::uint8_t { greedy, lazy, possessive };

inline constexpr std::uint32_t unlimited = std::numeric_limits<std::uint32_t>::max();

struct Node;
using NodePointer = std::unique_ptr<Node>;

struct Literal {
    char32_t point;
};
struct AnyPoint {};
struct Sequence {
    std::vector<NodePointer> parts;
};
struct Alternatives {
    std::vector<NodePointer> branches;
};
struct Repeat {
    NodePointer what;
    std::uint32_t least;
    std::uint32_t most;
    Eagerness eagerness;
};
/// Number 0 does not capture.
struct Group {
    NodePointer what;
    std::uint32_t number;
};
struct Atomic {
    NodePointer what;
};
struct Look {
    NodePointer what;
    bool behind;
    bool negated;
};
struct BackReference {
    std::uint32_t number;
};
struct Conditional {
    std::uint32_t number;
    NodePointer then;
    NodePointer otherwise;
};

/// A part of a pattern, with the flags that hold where it stands.
struct Node {
    std::variant<Literal, AnyPoint, CharacterSet, Anchor, Sequence, Alternatives, Repeat, Group,
                 Atomic, Look, BackReference, Conditional>
        value;
    std::uint32_t flags = 0;
};

struct Pattern {
    NodePointer root;
    /// Those given and those that the pattern itself sets.
    std::uint32_t flags = 0;
    std::uint32_t group_count = 0;
    /// In the order of their numbers.
    std::vector<std::pair<std::u32string, std::uint32_t>> group_names;
};

/// Reads a pattern as CPython 3.14's re does. `of_bytes`: it was given as bytes.
[[nodiscard]] std::variant<Pattern, PatternError> parse(std::u32string_view pattern,
                                                        std::uint32_t flags, bool of_bytes);

/// The least and most code points that a part can match.
struct Width {
    std::uint64_t least = 0;
    std::uint64_t most = 0;
};
[[nodiscard]] Width width_of(const Node& node, const std::vector<Width>& groups);

/// A look-behind whose width is not fixed.
[[nodiscard]] std::optional<PatternError> find_width_error(const Pattern& pattern);

}  // namespace firstboot::libraries::regex
