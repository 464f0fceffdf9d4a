#include <algorithm>
#include <array>
#include <bit>
#include <iterator>

#include "libraries/hashes/blocks.h"
#include "libraries/hashes/digest.h"

namespace firstboot::libraries::hashes {

namespace {

// The first bits of the fractions of the cube roots of the first 80 primes; those of SHA-256 are
// the upper halves of the first 64.
constexpr std::array<std::uint64_t, 80> cube_roots{
    0x428a2f98d728ae22, 0x7137449123ef65cd, 0xb5c0fbcfec4d3b2f, 0xe9b5dba58189dbbc,
    0x3956c25bf348b538, 0x59f111f1b605d019, 0x923f82a4af194f9b, 0xab1c5ed5da6d8118,
    0xd807aa98a3030242, 0x12835b0145706fbe, 0x243185be4ee4b28c, 0x550c7dc3d5ffb4e2,
    0x72be5d74f27b896f, 0x80deb1fe3b1696b1, 0x9bdc06a725c71235, 0xc19bf174cf692694,
    0xe49b69c19ef14ad2, 0xefbe4786384f25e3, 0x0fc19dc68b8cd5b5, 0x240ca1cc77ac9c65,
    0x2de92c6f592b0275, 0x4a7484aa6ea6e483, 0x5cb0a9dcbd41fbd4, 0x76f988da831153b5,
    0x983e5152ee66dfab, 0xa831c66d2db43210, 0xb00327c898fb213f, 0xbf597fc7beef0ee4,
    0xc6e00bf33da88fc2, 0xd5a79147930aa725, 0x06ca6351e003826f, 0x142929670a0e6e70,
    0x27b70a8546d22ffc, 0x2e1b21385c26c926, 0x4d2c6dfc5ac42aed, 0x53380d139d95b3df,
    0x650a73548baf63de, 0x766a0abb3c77b2a8, 0x81c2c92e47edaee6, 0x92722c851482353b,
    0xa2bfe8a14cf10364, 0xa81a664bbc423001, 0xc24b8b70d0f89791, 0xc76c51a30654be30,
    0xd192e819d6ef5218, 0xd69906245565a910, 0xf40e35855771202a, 0x106aa07032bbd1b8,
    0x19a4c116b8d2d0c8, 0x1e376c085141ab53, 0x2748774cdf8eeb99, 0x34b0bcb5e19b48a8,
    0x391c0cb3c5c95a63, 0x4ed8aa4ae3418acb, 0x5b9cca4f7763e373, 0x682e6ff3d6b2b8a3,
    0x748f82ee5defb2fc, 0x78a5636f43172f60, 0x84c87814a1f0ab72, 0x8cc702081a6439ec,
    0x90befffa23631e28, 0xa4506cebde82bde9, 0xbef9a3f7b2c67915, 0xc67178f2e372532b,
    0xca273eceea26619c, 0xd186b8c721c0c207, 0xeada7dd6cde0eb1e, 0xf57d4f7fee6ed178,
    0x06f067aa72176fba, 0x0a637dc5a2c898a6, 0x113f9804bef90dae, 0x1b710b35131c471b,
    0x28db77f523047d84, 0x32caab7b40c72493, 0x3c9ebe0a15c9bebc, 0x431d67c49c100d4c,
    0x4cc5d4becb3e42b6, 0x597f299cfc657e2a, 0x5fcb6fab3ad6faec, 0x6c44198c4a475817};

/// What tells SHA-256 from SHA-512.
template <typename Word>
struct Variant;

template <>
struct Variant<std::uint32_t> {
    static constexpr std::size_t rounds = 64;
    static constexpr std::array<int, 6> big{2, 13, 22, 6, 11, 25};
    static constexpr std::array<int, 6> small{7, 18, 3, 17, 19, 10};
    static std::uint32_t constant(std::uint64_t fraction) {
        return static_cast<std::uint32_t>(fraction >> 32U);
    }
};

template <>
struct Variant<std::uint64_t> {
    static constexpr std::size_t rounds = 80;
    static constexpr std::array<int, 6> big{28, 34, 39, 14, 18, 41};
    static constexpr std::array<int, 6> small{1, 8, 7, 19, 61, 6};
    static std::uint64_t constant(std::uint64_t fraction) { return fraction; }
};

template <typename Word>
void add_block(std::array<Word, 8>& state, std::string_view block) {
    using Values = Variant<Word>;
    const auto mix = [](Word word, const std::array<int, 6>& by, std::size_t first, bool shifts) {
        const Word last = shifts ? word >> by[first + 2] : std::rotr(word, by[first + 2]);
        return static_cast<Word>(std::rotr(word, by[first]) ^ std::rotr(word, by[first + 1]) ^
                                 last);
    };
    std::array<Word, Values::rounds> words{};
    for (std::size_t index = 0; index < 16; ++index) {
        words[index] = load_word<Word>(block, index * sizeof(Word), ByteOrder::big);
    }
    for (std::size_t index = 16; index < words.size(); ++index) {
        words[index] = words[index - 16] + mix(words[index - 15], Values::small, 0, true) +
                       words[index - 7] + mix(words[index - 2], Values::small, 3, true);
    }
    auto [a, b, c, d, e, f, g, h] = state;
    for (std::size_t round = 0; round < words.size(); ++round) {
        const Word first = h + mix(e, Values::big, 3, false) + ((e & f) ^ (~e & g)) +
                           Values::constant(cube_roots[round]) + words[round];
        const Word second = mix(a, Values::big, 0, false) + ((a & b) ^ (a & c) ^ (b & c));
        h = g;
        g = f;
        f = e;
        e = d + first;
        d = c;
        c = b;
        b = a;
        a = first + second;
    }
    const std::array<Word, 8> turned{a, b, c, d, e, f, g, h};
    for (std::size_t index = 0; index < state.size(); ++index) {
        state[index] += turned[index];
    }
}

template <typename Word>
std::string digest_of(std::string_view message, std::array<Word, 8> state, std::size_t size) {
    constexpr std::size_t block_size = 16 * sizeof(Word);
    const std::string padded =
        padded_message(message, block_size, 2 * sizeof(Word), ByteOrder::big);
    for (std::size_t offset = 0; offset < padded.size(); offset += block_size) {
        add_block(state, std::string_view(padded).substr(offset, block_size));
    }
    std::string digest;
    for (const Word word : state) {
        append_word(digest, word, ByteOrder::big);
    }
    digest.resize(size);
    return digest;
}

}  // namespace

std::string sha1(std::string_view message) {
    const std::string padded = padded_message(message, 64, 8, ByteOrder::big);
    std::array<std::uint32_t, 5> state{0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0};
    constexpr std::array<std::uint32_t, 4> constants{0x5a827999, 0x6ed9eba1, 0x8f1bbcdc,
                                                     0xca62c1d6};
    for (std::size_t offset = 0; offset < padded.size(); offset += 64) {
        std::array<std::uint32_t, 80> words{};
        for (std::size_t index = 0; index < 16; ++index) {
            words[index] = load_word<std::uint32_t>(padded, offset + index * 4, ByteOrder::big);
        }
        for (std::size_t index = 16; index < words.size(); ++index) {
            words[index] = std::rotl(
                words[index - 3] ^ words[index - 8] ^ words[index - 14] ^ words[index - 16], 1);
        }
        auto [a, b, c, d, e] = state;
        for (std::size_t round = 0; round < words.size(); ++round) {
            const std::size_t quarter = round / 20;
            const std::uint32_t mixed = quarter == 0   ? (b & c) | (~b & d)
                                        : quarter == 2 ? (b & c) | (b & d) | (c & d)
                                                       : b ^ c ^ d;
            const std::uint32_t next =
                std::rotl(a, 5) + mixed + e + constants[quarter] + words[round];
            e = d;
            d = c;
            c = std::rotl(b, 30);
            b = a;
            a = next;
        }
        const std::array<std::uint32_t, 5> turned{a, b, c, d, e};
        for (std::size_t index = 0; index < state.size(); ++index) {
            state[index] += turned[index];
        }
    }
    std::string digest;
    for (const std::uint32_t word : state) {
        append_word(digest, word, ByteOrder::big);
    }
    return digest;
}

std::string sha224(std::string_view message) {
    return digest_of<std::uint32_t>(message,
                                    {0xc1059ed8, 0x367cd507, 0x3070dd17, 0xf70e5939, 0xffc00b31,
                                     0x68581511, 0x64f98fa7, 0xbefa4fa4},
                                    28);
}

std::string sha256(std::string_view message) {
    return digest_of<std::uint32_t>(message,
                                    {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f,
                                     0x9b05688c, 0x1f83d9ab, 0x5be0cd19},
                                    32);
}

std::string sha384(std::string_view message) {
    return digest_of<std::uint64_t>(
        message,
        {0xcbbb9d5dc1059ed8, 0x629a292a367cd507, 0x9159015a3070dd17, 0x152fecd8f70e5939,
         0x67332667ffc00b31, 0x8eb44a8768581511, 0xdb0c2e0d64f98fa7, 0x47b5481dbefa4fa4},
        48);
}

std::string sha512(std::string_view message) {
    return digest_of<std::uint64_t>(
        message,
        {0x6a09e667f3bcc908, 0xbb67ae8584caa73b, 0x3c6ef372fe94f82b, 0xa54ff53a5f1d36f1,
         0x510e527fade682d1, 0x9b05688c2b3e6c1f, 0x1f83d9abfb41bd6b, 0x5be0cd19137e2179},
        64);
}

namespace {

constexpr Algorithm algorithms[] = {
    {"md5", 16, 64, md5},       {"sha1", 20, 64, sha1},      {"sha224", 28, 64, sha224},
    {"sha256", 32, 64, sha256}, {"sha384", 48, 128, sha384}, {"sha512", 64, 128, sha512},
};

}  // namespace

const Algorithm* find_algorithm(std::string_view name) {
    const auto* found =
        std::find_if(std::begin(algorithms), std::end(algorithms),
                     [&](const Algorithm& algorithm) { return algorithm.name == name; });
    return found == std::end(algorithms) ? nullptr : found;
}

std::string keyed_digest(const Algorithm& algorithm, std::string_view key,
                         std::string_view message) {
    std::string block =
        key.size() > algorithm.block_size ? algorithm.digest(key) : std::string(key);
    block.resize(algorithm.block_size, '\0');
    const auto masked = [&](char mask) {
        std::string result = block;
        for (char& byte : result) {
            byte = static_cast<char>(byte ^ mask);
        }
        return result;
    };
    return algorithm.digest(masked(0x5c) + algorithm.digest(masked(0x36) + std::string(message)));
}

}  // namespace firstboot::libraries::hashes
