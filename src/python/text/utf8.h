#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace firstboot::python {

/// Python's str holds any code points, lone surrogates included. Here it is a WTF-8 text: UTF-8 in
/// which a lone surrogate takes the three bytes that its number would. All functions of this folder
/// that take a text take a well-formed one, and all offsets are bytes unless said otherwise.
struct DecodedPoint {
    char32_t value = 0;
    std::size_t size = 1;
};

/// The code point that starts at `offset`, which lies inside the text.
[[nodiscard]] inline DecodedPoint decode_point(std::string_view text, std::size_t offset) {
    const auto byte = [&](std::size_t index) {
        return static_cast<char32_t>(static_cast<unsigned char>(text[offset + index]));
    };
    const char32_t first = byte(0);
    if (first < 0x80) {
        return {first, 1};
    }
    if (first < 0xE0) {
        return {(first & 0x1FU) << 6U | (byte(1) & 0x3FU), 2};
    }
    if (first < 0xF0) {
        return {(first & 0xFU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU), 3};
    }
    return {(first & 0x7U) << 18U | (byte(1) & 0x3FU) << 12U | (byte(2) & 0x3FU) << 6U |
                (byte(3) & 0x3FU),
            4};
}

[[nodiscard]] inline bool is_continuation(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// Where the code point before `offset` starts; `offset` is not 0.
[[nodiscard]] std::size_t previous_point(std::string_view text, std::size_t offset);

void append_point(std::string& text, char32_t point);
[[nodiscard]] std::string point_text(char32_t point);

[[nodiscard]] std::size_t count_points(std::string_view text);

/// The byte offset of the code point with that index; the text's size where there are fewer.
[[nodiscard]] std::size_t offset_of_point(std::string_view text, std::size_t index);

[[nodiscard]] bool is_ascii(std::string_view text);

/// Whether the text has a lone surrogate, which no encoding but WTF-8 can hold.
[[nodiscard]] bool has_surrogates(std::string_view text);

/// Calls `visit(char32_t)` for each code point in order.
template <typename Visitor>
void for_each_point(std::string_view text, Visitor visit) {
    for (std::size_t offset = 0; offset < text.size();) {
        const DecodedPoint point = decode_point(text, offset);
        visit(point.value);
        offset += point.size;
    }
}

}  // namespace firstboot::python
