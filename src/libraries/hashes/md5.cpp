#include <array>
#include <bit>
#include <cmath>

#include "libraries/hashes/blocks.h"
#include "libraries/hashes/digest.h"

namespace firstboot::libraries::hashes {

namespace {

using State = std::array<std::uint32_t, 4>;

constexpr std::array<int, 16> rotations{7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21};

// The RFC defines the constants by the sine.
std::array<std::uint32_t, 64> make_constants() {
    std::array<std::uint32_t, 64> constants{};
    for (std::size_t index = 0; index < constants.size(); ++index) {
        constants[index] = static_cast<std::uint32_t>(
            std::floor(std::fabs(std::sin(static_cast<double>(index + 1))) * 4294967296.0));
    }
    return constants;
}

void add_block(State& state, std::string_view block,
               const std::array<std::uint32_t, 64>& constants) {
    State turned = state;
    for (std::size_t step = 0; step < 64; ++step) {
        auto& [a, b, c, d] = turned;
        std::uint32_t mixed = 0;
        std::size_t word = 0;
        switch (step / 16) {
            case 0:
                mixed = (b & c) | (~b & d);
                word = step;
                break;
            case 1:
                mixed = (d & b) | (~d & c);
                word = (5 * step + 1) % 16;
                break;
            case 2:
                mixed = b ^ c ^ d;
                word = (3 * step + 5) % 16;
                break;
            default:
                mixed = c ^ (b | ~d);
                word = 7 * step % 16;
        }
        const std::uint32_t sum = a + mixed + constants[step] +
                                  load_word<std::uint32_t>(block, word * 4, ByteOrder::little);
        turned = {d, b + std::rotl(sum, rotations[step / 16 * 4 + step % 4]), b, c};
    }
    for (std::size_t index = 0; index < state.size(); ++index) {
        state[index] += turned[index];
    }
}

}  // namespace

std::string md5(std::string_view message) {
    static const std::array<std::uint32_t, 64> constants = make_constants();
    const std::string padded = padded_message(message, 64, 8, ByteOrder::little);
    State state{0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476};
    for (std::size_t offset = 0; offset < padded.size(); offset += 64) {
        add_block(state, std::string_view(padded).substr(offset, 64), constants);
    }
    std::string digest;
    for (const std::uint32_t word : state) {
        append_word(digest, word, ByteOrder::little);
    }
    return digest;
}

}  // namespace firstboot::libraries::hashes
