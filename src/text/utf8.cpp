#include "text/utf8.h"

#include <array>

namespace firstboot::text {

namespace {

unsigned byte_at(std::string_view bytes, std::size_t offset) {
    return static_cast<unsigned char>(bytes[offset]);
}

bool continues(unsigned byte) {
    return (byte & 0xC0U) == 0x80U;
}

/// What stands at an offset: a whole sequence, or a fault of `size` bytes.
struct Sequence {
    std::uint32_t size = 1;
    const char* fault = nullptr;
};

/// How many bytes a first byte announces; 0 for one that starts nothing.
std::uint32_t announced_size(unsigned first) {
    if (first < 0x80) return 1;
    if (first >= 0xC2 && first <= 0xDF) return 2;
    if (first >= 0xE0 && first <= 0xEF) return 3;
    if (first >= 0xF0 && first <= 0xF4) return 4;
    return 0;
}

/// Whether the second byte may follow the first: no overlong forms, surrogates or values past
/// U+10FFFF.
bool may_follow(unsigned first, unsigned second) {
    if (!continues(second)) return false;
    if (first == 0xE0) return second >= 0xA0;
    if (first == 0xED) return second < 0xA0;
    if (first == 0xF0) return second >= 0x90;
    if (first == 0xF4) return second < 0x90;
    return true;
}

Sequence sequence_at(std::string_view bytes, std::size_t offset) {
    const unsigned first = byte_at(bytes, offset);
    const std::uint32_t size = announced_size(first);
    if (size == 0) return {1, "invalid start byte"};
    for (std::uint32_t i = 1; i < size; ++i) {
        if (offset + i == bytes.size()) return {i, "unexpected end of data"};
        const unsigned next = byte_at(bytes, offset + i);
        if (i == 1 ? !may_follow(first, next) : !continues(next)) {
            return {i, "invalid continuation byte"};
        }
    }
    return {size, nullptr};
}

std::string hexadecimal(unsigned byte) {
    constexpr std::string_view digits = "0123456789abcdef";
    return {'0', 'x', digits[byte >> 4U], digits[byte & 15U]};
}

}  // namespace

std::optional<Utf8Error> find_utf8_error(std::string_view bytes) {
    std::size_t offset = 0;
    while (offset < bytes.size()) {
        if (byte_at(bytes, offset) < 0x80) {
            ++offset;
            continue;
        }
        const Sequence sequence = sequence_at(bytes, offset);
        if (sequence.fault == nullptr) {
            offset += sequence.size;
            continue;
        }
        const auto begin = static_cast<std::uint32_t>(offset);
        std::string message = "'utf-8' codec can't decode ";
        if (sequence.size == 1) {
            message += "byte " + hexadecimal(byte_at(bytes, offset)) + " in position " +
                       std::to_string(begin);
        } else {
            message += "bytes in position " + std::to_string(begin) + "-" +
                       std::to_string(begin + sequence.size - 1);
        }
        message += ": ";
        message += sequence.fault;
        return Utf8Error{{begin, begin + sequence.size}, sequence.fault, std::move(message)};
    }
    return std::nullopt;
}

std::string replace_invalid_utf8(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size());
    std::size_t offset = 0;
    while (offset < bytes.size()) {
        const Sequence sequence = sequence_at(bytes, offset);
        if (sequence.fault == nullptr) {
            text += bytes.substr(offset, sequence.size);
        } else {
            append_utf8(text, U'\uFFFD');
        }
        offset += sequence.size;
    }
    return text;
}

CodePoint code_point_at(std::string_view text, std::size_t offset) {
    const unsigned first = byte_at(text, offset);
    const std::uint32_t size = announced_size(first);
    if (size == 0 || size > text.size() - offset) return {U'\uFFFD', 1};
    constexpr std::array<unsigned, 5> payload{0, 0x7F, 0x1F, 0x0F, 0x07};
    char32_t value = first & payload[size];
    for (std::uint32_t i = 1; i < size; ++i) {
        value = (value << 6U) | (byte_at(text, offset + i) & 0x3FU);
    }
    return {value, size};
}

CodePoint code_point_before(std::string_view text, std::size_t offset) {
    std::size_t begin = offset - 1;
    while (begin > 0 && offset - begin < 4 && continues(byte_at(text, begin))) --begin;
    const CodePoint found = code_point_at(text, begin);
    return begin + found.size == offset ? found : CodePoint{U'\uFFFD', 1};
}

void append_utf8(std::string& text, char32_t code_point) {
    const auto continuation = [&](unsigned shift) {
        text += static_cast<char>(0x80U | ((code_point >> shift) & 0x3FU));
    };
    if (code_point < 0x80) {
        text += static_cast<char>(code_point);
    } else if (code_point < 0x800) {
        text += static_cast<char>(0xC0U | (code_point >> 6U));
        continuation(0);
    } else if (code_point < 0x10000) {
        text += static_cast<char>(0xE0U | (code_point >> 12U));
        continuation(6);
        continuation(0);
    } else {
        text += static_cast<char>(0xF0U | (code_point >> 18U));
        continuation(12);
        continuation(6);
        continuation(0);
    }
}

}  // namespace firstboot::text
