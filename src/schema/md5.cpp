#include "schema/md5.h"

#include <array>
#include <bit>
#include <cmath>
#include <cstdint>

namespace firstboot::schema {

namespace {

using State = std::array<std::uint32_t, 4>;

constexpr std::size_t block_size = 64;

/// RFC 1321, 3.4: T[i] is the integer part of 2^32 times |sin(i)|, i in radians, from 1.
std::array<std::uint32_t, 64> sine_table() {
    std::array<std::uint32_t, 64> table{};
    for (std::size_t i = 0; i < table.size(); ++i) {
        const double sine = std::fabs(std::sin(static_cast<double>(i + 1)));
        table[i] = static_cast<std::uint32_t>(std::floor(sine * 4294967296.0));
    }
    return table;
}

void add_block(State& state, std::string_view block) {
    static const std::array<std::uint32_t, 64> sines = sine_table();
    constexpr std::array<std::array<int, 4>, 4> shifts = {
        {{7, 12, 17, 22}, {5, 9, 14, 20}, {4, 11, 16, 23}, {6, 10, 15, 21}}};

    std::array<std::uint32_t, 16> words{};
    for (std::size_t i = 0; i < block_size; ++i) {
        words[i / 4] |= std::uint32_t{static_cast<unsigned char>(block[i])} << (8 * (i % 4));
    }
    auto [a, b, c, d] = state;
    for (std::size_t i = 0; i < block_size; ++i) {
        std::uint32_t mixed = 0;
        std::size_t word = 0;
        switch (i / 16) {
            case 0:
                mixed = (b & c) | (~b & d);
                word = i;
                break;
            case 1:
                mixed = (b & d) | (c & ~d);
                word = 5 * i + 1;
                break;
            case 2:
                mixed = b ^ c ^ d;
                word = 3 * i + 5;
                break;
            default:
                mixed = c ^ (b | ~d);
                word = 7 * i;
                break;
        }
        const std::uint32_t sum = a + mixed + words[word % 16] + sines[i];
        a = d;
        d = c;
        c = b;
        b += std::rotl(sum, shifts[i / 16][i % 4]);
    }
    state[0] += a;
    state[1] += b;
    state[2] += c;
    state[3] += d;
}

}  // namespace

std::string md5_hex(std::string_view text) {
    std::string padded(text);
    padded += '\x80';
    while (padded.size() % block_size != block_size - 8) padded += '\0';
    const std::uint64_t bits = std::uint64_t{text.size()} * 8;
    for (int i = 0; i < 8; ++i) padded += static_cast<char>((bits >> (8 * i)) & 0xFFU);

    State state = {0x67452301U, 0xEFCDAB89U, 0x98BADCFEU, 0x10325476U};
    for (std::size_t i = 0; i < padded.size(); i += block_size) {
        add_block(state, std::string_view(padded).substr(i, block_size));
    }

    constexpr std::string_view digits = "0123456789abcdef";
    std::string hex;
    for (const std::uint32_t word : state) {
        for (int i = 0; i < 4; ++i) {
            const std::uint32_t byte = (word >> (8 * i)) & 0xFFU;
            hex += digits[byte >> 4U];
            hex += digits[byte & 0xFU];
        }
    }
    return hex;
}

}  // namespace firstboot::schema
