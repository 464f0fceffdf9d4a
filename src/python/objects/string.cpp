#include "python/objects/string.h"

#include <cstring>

namespace firstboot::python {

// Eight bytes at a time, mixed by multiplication (the scheme of wyhash, much reduced).
std::uint64_t hash_text(std::string_view text) {
    constexpr std::uint64_t factor = 0x9E3779B97F4A7C15U;
    std::uint64_t hash = factor ^ text.size();
    std::size_t offset = 0;
    for (; offset + 8 <= text.size(); offset += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data() + offset, 8);
        hash = (hash ^ word) * factor;
        hash ^= hash >> 32U;
    }
    std::uint64_t rest = 0;
    if (offset < text.size()) {
        std::memcpy(&rest, text.data() + offset, text.size() - offset);
    }
    hash = (hash ^ rest) * factor;
    hash ^= hash >> 29U;
    return hash * factor ^ (hash >> 32U);
}

}  // namespace firstboot::python
