#pragma once

#include <array>
#include <cstdint>
#include <span>

/// The Mersenne Twister MT19937 of Matsumoto and Nishimura, as CPython's module _random runs it.
namespace firstboot::libraries::chance {

inline constexpr std::size_t state_words = 624;
using State = std::array<std::uint32_t, state_words>;

/// The state that a key of at least one word begins with ("init by array").
[[nodiscard]] State state_of(std::span<const std::uint32_t> key);

/// The state behind the next `state_words` numbers.
[[nodiscard]] State advanced(State state);

/// The number that a word of an advanced state gives.
[[nodiscard]] std::uint32_t tempered(std::uint32_t word);

}  // namespace firstboot::libraries::chance
