#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace firstboot::text {

namespace detail {

template <const std::string_view& list>
consteval auto split_list() {
    std::array<std::string_view, std::ranges::count(list, ' ') + 1> words;
    std::string_view rest = list;
    for (std::string_view& word : words) {
        word = rest.substr(0, rest.find(' '));
        rest.remove_prefix(std::min(word.size() + 1, rest.size()));
    }
    return words;
}

}  // namespace detail

/// Whether the word is one of a list's: a constant text of sorted words with single spaces between
/// them. The compiler takes it apart, so that no boot has to.
template <const std::string_view& list>
[[nodiscard]] bool is_word_of(std::string_view word) {
    static constexpr auto words = detail::split_list<list>();
    static_assert(std::ranges::is_sorted(words));
    return std::ranges::binary_search(words, word);
}

}  // namespace firstboot::text
