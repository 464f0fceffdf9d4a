#include "sqljs/utf8.h"

#include <cstddef>
#include <cstring>

namespace firstboot::sqljs {

namespace {

constexpr std::uint64_t high_bits = 0x8080808080808080U;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// The length of the valid sequence at the beginning of `text`; 0 where there is none. The table of
/// well-formed sequences is 3-7 of the Unicode Standard.
std::size_t sequence(std::string_view text) {
    const auto byte = [text](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    const auto within = [&](std::size_t at, unsigned char low, unsigned char high) {
        return at < text.size() && byte(at) >= low && byte(at) <= high;
    };
    const unsigned char first = byte(0);
    if (first < 0x80) return 1;
    if (first >= 0xC2 && first <= 0xDF) return within(1, 0x80, 0xBF) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF) {
        const unsigned char low = first == 0xE0 ? 0xA0 : 0x80;
        const unsigned char high = first == 0xED ? 0x9F : 0xBF;
        return within(1, low, high) && within(2, 0x80, 0xBF) ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        const unsigned char low = first == 0xF0 ? 0x90 : 0x80;
        const unsigned char high = first == 0xF4 ? 0x8F : 0xBF;
        return within(1, low, high) && within(2, 0x80, 0xBF) && within(3, 0x80, 0xBF) ? 4 : 0;
    }
    return 0;
}

/// UTF-16 code units of `text`; nothing where it is not valid.
std::optional<std::uint32_t> count_units(std::string_view text) {
    std::uint32_t units = 0;
    while (!text.empty()) {
        const std::size_t length = sequence(text);
        if (length == 0) return std::nullopt;
        units += length == 4 ? 2 : 1;
        text.remove_prefix(length);
    }
    return units;
}

}  // namespace

std::optional<std::uint32_t> copy_joinable(std::string_view text, char* target) {
    std::uint64_t seen = 0;
    std::size_t at = 0;
    for (; at + sizeof seen <= text.size(); at += sizeof seen) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data() + at, sizeof word);
        std::memcpy(target + at, &word, sizeof word);
        seen |= word;
    }
    for (; at < text.size(); ++at) {
        target[at] = text[at];
        seen |= static_cast<unsigned char>(text[at]);
    }
    if ((seen & high_bits) == 0) return static_cast<std::uint32_t>(text.size());
    if (text.starts_with(byte_order_mark)) return std::nullopt;
    return count_units(text);
}

}  // namespace firstboot::sqljs
