#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace firstboot::libraries::hashes {

enum class ByteOrder { little, big };

template <typename Word>
Word load_word(std::string_view bytes, std::size_t offset, ByteOrder order) {
    Word word = 0;
    for (std::size_t index = 0; index < sizeof(Word); ++index) {
        const std::size_t place = order == ByteOrder::big ? index : sizeof(Word) - 1 - index;
        word = static_cast<Word>(word << 8U | static_cast<unsigned char>(bytes[offset + place]));
    }
    return word;
}

template <typename Word>
void append_word(std::string& bytes, Word word, ByteOrder order) {
    for (std::size_t index = 0; index < sizeof(Word); ++index) {
        const std::size_t place = order == ByteOrder::big ? sizeof(Word) - 1 - index : index;
        bytes.push_back(static_cast<char>(word >> (8 * place)));
    }
}

/// The message with a one bit, zeros and its length in bits, up to whole blocks: what all hash
/// functions of this family work on.
inline std::string padded_message(std::string_view message, std::size_t block_size,
                                  std::size_t length_size, ByteOrder order) {
    std::string padded(message);
    padded.push_back(static_cast<char>(0x80));
    while (padded.size() % block_size != block_size - length_size) {
        padded.push_back('\0');
    }
    const auto bits = static_cast<std::uint64_t>(message.size()) * 8;
    if (order == ByteOrder::big) {
        padded.append(length_size - sizeof bits, '\0');
        append_word(padded, bits, order);
    } else {
        append_word(padded, bits, order);
        padded.append(length_size - sizeof bits, '\0');
    }
    return padded;
}

}  // namespace firstboot::libraries::hashes
