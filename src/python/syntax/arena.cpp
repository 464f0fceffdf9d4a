#include "python/syntax/arena.h"

#include <cstring>

namespace firstboot::python::syntax {

std::string_view Arena::copy_text(std::string_view text) {
    if (text.empty()) {
        return {};
    }
    char* copied = static_cast<char*>(allocate(text.size(), 1));
    std::memcpy(copied, text.data(), text.size());
    return {copied, text.size()};
}

void* Arena::allocate_in_new_chunk(std::size_t size) {
    if (size > chunk_size / 4) {
        // A large block gets a chunk of its own, so that the current one is not given up for it.
        chunks_.push_back(std::make_unique_for_overwrite<std::byte[]>(size));
        return chunks_.back().get();
    }
    chunks_.push_back(std::make_unique_for_overwrite<std::byte[]>(chunk_size));
    std::byte* result = chunks_.back().get();
    next_ = result + size;
    left_ = chunk_size - size;
    return result;
}

}  // namespace firstboot::python::syntax
