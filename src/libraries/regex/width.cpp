#include <algorithm>

#include "libraries/regex/pattern.h"

namespace firstboot::libraries::regex {

namespace {

void check_look_behind(const Node& node, std::vector<Width>& groups, bool& fits);

void check_all(const std::vector<NodePointer>& nodes, std::vector<Width>& groups, bool& fits) {
    for (const NodePointer& node : nodes) check_look_behind(*node, groups, fits);
}

/// Look-behind needs a width; groups get theirs in passing, as back references have them.
void check_look_behind(const Node& node, std::vector<Width>& groups, bool& fits) {
    if (const auto* sequence = std::get_if<Sequence>(&node.value)) {
        check_all(sequence->parts, groups, fits);
    }
    if (const auto* any = std::get_if<Alternatives>(&node.value)) {
        check_all(any->branches, groups, fits);
    }
    if (const auto* repeat = std::get_if<Repeat>(&node.value)) {
        check_look_behind(*repeat->what, groups, fits);
    }
    if (const auto* atomic = std::get_if<Atomic>(&node.value)) {
        check_look_behind(*atomic->what, groups, fits);
    }
    if (const auto* group = std::get_if<Group>(&node.value)) {
        check_look_behind(*group->what, groups, fits);
        if (group->number > 0) groups[group->number] = width_of(*group->what, groups);
    }
    if (const auto* conditional = std::get_if<Conditional>(&node.value)) {
        check_look_behind(*conditional->then, groups, fits);
        if (conditional->otherwise) check_look_behind(*conditional->otherwise, groups, fits);
    }
    if (const auto* look = std::get_if<Look>(&node.value)) {
        check_look_behind(*look->what, groups, fits);
        const Width width = width_of(*look->what, groups);
        if (look->behind && width.least != width.most) fits = false;
    }
}

constexpr std::uint64_t widest = std::uint64_t{1} << 32U;

}  // namespace

Width width_of(const Node& node, const std::vector<Width>& groups) {
    struct Visitor {
        const std::vector<Width>& groups;
        static std::uint64_t cap(std::uint64_t value) { return std::min(value, widest); }
        Width operator()(const Literal&) const { return {1, 1}; }
        Width operator()(const AnyPoint&) const { return {1, 1}; }
        Width operator()(const CharacterSet&) const { return {1, 1}; }
        Width operator()(const Anchor&) const { return {}; }
        Width operator()(const Look&) const { return {}; }
        Width operator()(const Sequence& sequence) const {
            Width sum;
            for (const NodePointer& part : sequence.parts) {
                const Width width = width_of(*part, groups);
                sum = {cap(sum.least + width.least), cap(sum.most + width.most)};
            }
            return sum;
        }
        Width operator()(const Alternatives& any) const {
            Width result{widest, 0};
            for (const NodePointer& branch : any.branches) {
                const Width width = width_of(*branch, groups);
                result = {std::min(result.least, width.least), std::max(result.most, width.most)};
            }
            return result;
        }
        Width operator()(const Repeat& repeat) const {
            const Width width = width_of(*repeat.what, groups);
            return {cap(width.least * repeat.least), cap(width.most * repeat.most)};
        }
        Width operator()(const Group& group) const { return width_of(*group.what, groups); }
        Width operator()(const Atomic& atomic) const { return width_of(*atomic.what, groups); }
        Width operator()(const BackReference& reference) const { return groups[reference.number]; }
        Width operator()(const Conditional& conditional) const {
            const Width then = width_of(*conditional.then, groups);
            const Width otherwise =
                conditional.otherwise ? width_of(*conditional.otherwise, groups) : Width{};
            return {std::min(then.least, otherwise.least), std::max(then.most, otherwise.most)};
        }
    };
    return std::visit(Visitor{groups}, node.value);
}

std::optional<PatternError> find_width_error(const Pattern& pattern) {
    std::vector<Width> groups(pattern.group_count + 1);
    bool fits = true;
    check_look_behind(*pattern.root, groups, fits);
    if (fits) return std::nullopt;
    return PatternError{"look-behind requires fixed-width pattern", PatternError::nowhere};
}

}  // namespace firstboot::libraries::regex
