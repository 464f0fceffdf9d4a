#include "libraries/chance/mersenne_twister.h"

#include <algorithm>

namespace firstboot::libraries::chance {

namespace {

/// A word, and what its neighbour before gives of its high and low bits.
std::uint32_t mixed(std::uint32_t before, std::uint32_t factor) {
    return (before ^ (before >> 30U)) * factor;
}

}  // namespace

State state_of(std::span<const std::uint32_t> key) {
    State state;
    state[0] = 19650218;
    for (std::uint32_t i = 1; i < state_words; ++i) {
        state[i] = mixed(state[i - 1], 1812433253) + i;
    }
    std::uint32_t at = 1;
    const auto go_on = [&] {
        if (++at < state_words) return;
        state[0] = state[state_words - 1];
        at = 1;
    };
    const auto rounds = std::max(state_words, key.size());
    for (std::size_t round = 0; round < rounds; ++round) {
        const std::size_t place = round % key.size();
        state[at] = (state[at] ^ mixed(state[at - 1], 1664525)) + key[place] +
                    static_cast<std::uint32_t>(place);
        go_on();
    }
    for (std::size_t round = 1; round < state_words; ++round) {
        state[at] = (state[at] ^ mixed(state[at - 1], 1566083941)) - at;
        go_on();
    }
    // So that no key gives a state of zeros, which would stay.
    state[0] = 0x80000000;
    return state;
}

State advanced(State state) {
    constexpr std::size_t middle = 397;
    for (std::size_t i = 0; i < state_words; ++i) {
        const std::uint32_t joined =
            (state[i] & 0x80000000U) | (state[(i + 1) % state_words] & 0x7FFFFFFFU);
        const std::uint32_t twist = (joined & 1U) == 0 ? 0 : 0x9908B0DFU;
        state[i] = state[(i + middle) % state_words] ^ (joined >> 1U) ^ twist;
    }
    return state;
}

std::uint32_t tempered(std::uint32_t word) {
    word ^= word >> 11U;
    word ^= (word << 7U) & 0x9D2C5680U;
    word ^= (word << 15U) & 0xEFC60000U;
    return word ^ (word >> 18U);
}

}  // namespace firstboot::libraries::chance
