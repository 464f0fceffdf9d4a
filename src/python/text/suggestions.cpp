#include "python/text/suggestions.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace firstboot::python {

namespace {

constexpr std::size_t move_cost = 2;
constexpr std::size_t case_cost = 1;
constexpr std::size_t maximum_candidates = 750;
constexpr std::size_t maximum_length = 40;

char lower(char character) {
    return character >= 'A' && character <= 'Z' ? static_cast<char>(character | 0x20) : character;
}

std::size_t substitution_cost(char left, char right) {
    if (left == right) {
        return 0;
    }
    return lower(left) == lower(right) ? case_cost : move_cost;
}

}  // namespace

std::size_t edit_distance(std::string_view left, std::string_view right, std::size_t maximum) {
    while (!left.empty() && !right.empty() && left.front() == right.front()) {
        left.remove_prefix(1);
        right.remove_prefix(1);
    }
    while (!left.empty() && !right.empty() && left.back() == right.back()) {
        left.remove_suffix(1);
        right.remove_suffix(1);
    }
    if (left.empty() || right.empty()) {
        return move_cost * (left.size() + right.size());
    }
    if (left.size() > maximum_length || right.size() > maximum_length) {
        return maximum + 1;
    }
    if (right.size() < left.size()) {
        std::swap(left, right);
    }
    if ((right.size() - left.size()) * move_cost > maximum) {
        return maximum + 1;
    }
    std::vector<std::size_t> row(left.size());
    for (std::size_t index = 0; index < row.size(); ++index) {
        row[index] = (index + 1) * move_cost;
    }
    std::size_t result = 0;
    for (std::size_t place = 0; place < right.size(); ++place) {
        std::size_t diagonal = result = place * move_cost;
        std::size_t smallest = std::numeric_limits<std::size_t>::max();
        for (std::size_t index = 0; index < left.size(); ++index) {
            const std::size_t substitute = diagonal + substitution_cost(right[place], left[index]);
            diagonal = row[index];
            result = std::min(std::min(result, diagonal) + move_cost, substitute);
            row[index] = result;
            smallest = std::min(smallest, result);
        }
        if (smallest > maximum) {
            return maximum + 1;
        }
    }
    return result;
}

std::optional<std::string> suggestion_for(std::string_view wrong_name,
                                          const std::vector<std::string_view>& candidates) {
    if (candidates.size() >= maximum_candidates) {
        return std::nullopt;
    }
    std::optional<std::string> nearest;
    std::size_t nearest_distance = std::numeric_limits<std::size_t>::max();
    for (const std::string_view candidate : candidates) {
        // A name that is there and yet was not found is no help. Nor can the best be bettered.
        if (candidate == wrong_name || nearest_distance == 0) {
            continue;
        }
        const std::size_t maximum = std::min(
            (wrong_name.size() + candidate.size() + 3) * move_cost / 6, nearest_distance - 1);
        const std::size_t distance = edit_distance(wrong_name, candidate, maximum);
        if (distance <= maximum) {
            nearest = std::string(candidate);
            nearest_distance = distance;
        }
    }
    return nearest;
}

}  // namespace firstboot::python
