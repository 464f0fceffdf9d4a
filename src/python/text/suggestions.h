#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace firstboot::python {

/// What CPython's traceback module proposes for a wrong name ("Did you mean: 'x'?"), by its rule:
/// an edit distance in which a change of case costs half as much as another change, at most a third
/// of both lengths (plus one) in steps of two, none for more than 750 candidates or longer than 40
/// characters; the first of the nearest wins, so the order of the candidates matters. CPython hands
/// them over sorted.
[[nodiscard]] std::optional<std::string> suggestion_for(
    std::string_view wrong_name, const std::vector<std::string_view>& candidates);

/// The distance of two texts in that sense; anything above `maximum` where it is larger.
[[nodiscard]] std::size_t edit_distance(std::string_view left, std::string_view right,
                                        std::size_t maximum);

}  // namespace firstboot::python
