#include "python/text/utf8.h"

#include <algorithm>

namespace firstboot::python {

std::size_t previous_point(std::string_view text, std::size_t offset) {
    do {
        --offset;
    } while (offset > 0 && is_continuation(text[offset]));
    return offset;
}

void append_point(std::string& text, char32_t point) {
    const auto push = [&](char32_t byte) { text.push_back(static_cast<char>(byte)); };
    if (point < 0x80) {
        push(point);
    } else if (point < 0x800) {
        push(0xC0U | point >> 6U);
        push(0x80U | (point & 0x3FU));
    } else if (point < 0x10000) {
        push(0xE0U | point >> 12U);
        push(0x80U | (point >> 6U & 0x3FU));
        push(0x80U | (point & 0x3FU));
    } else {
        push(0xF0U | point >> 18U);
        push(0x80U | (point >> 12U & 0x3FU));
        push(0x80U | (point >> 6U & 0x3FU));
        push(0x80U | (point & 0x3FU));
    }
}

std::string point_text(char32_t point) {
    std::string text;
    append_point(text, point);
    return text;
}

std::size_t count_points(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char byte) { return !is_continuation(byte); }));
}

std::size_t offset_of_point(std::string_view text, std::size_t index) {
    std::size_t offset = 0;
    for (; index > 0 && offset < text.size(); --index) {
        ++offset;
        while (offset < text.size() && is_continuation(text[offset])) {
            ++offset;
        }
    }
    return offset;
}

bool is_ascii(std::string_view text) {
    return std::none_of(text.begin(), text.end(),
                        [](char byte) { return static_cast<unsigned char>(byte) >= 0x80U; });
}

bool has_surrogates(std::string_view text) {
    for (std::size_t offset = 0; offset + 1 < text.size(); ++offset) {
        if (static_cast<unsigned char>(text[offset]) == 0xEDU &&
            static_cast<unsigned char>(text[offset + 1]) >= 0xA0U) {
            return true;
        }
    }
    return false;
}

}  // namespace firstboot::python
