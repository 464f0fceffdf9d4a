#include "database/memory_file.h"

#include <algorithm>
#include <cstring>
#include <new>

namespace firstboot::database {

namespace {

std::size_t chunk_of(std::int64_t offset) {
    return static_cast<std::size_t>(offset) / MemoryFile::chunk_size;
}

std::size_t place_in_chunk(std::int64_t offset) {
    return static_cast<std::size_t>(offset) % MemoryFile::chunk_size;
}

}  // namespace

std::byte* MemoryFile::view(std::size_t count, std::int64_t offset) const {
    const std::size_t place = place_in_chunk(offset);
    if (place + count > chunk_size) return nullptr;
    if (offset + static_cast<std::int64_t>(count) > size_) return nullptr;
    return chunk(chunk_of(offset)) + place;
}

bool MemoryFile::read(std::byte* target, std::size_t count, std::int64_t offset) const {
    const std::int64_t there =
        std::clamp<std::int64_t>(size_ - offset, 0, static_cast<std::int64_t>(count));
    auto left = static_cast<std::size_t>(there);
    while (left > 0) {
        const std::size_t place = place_in_chunk(offset);
        const std::size_t part = std::min(left, chunk_size - place);
        std::memcpy(target, chunk(chunk_of(offset)) + place, part);
        target += part;
        offset += static_cast<std::int64_t>(part);
        left -= part;
    }
    const std::size_t missing = count - static_cast<std::size_t>(there);
    if (missing > 0) std::memset(target, 0, missing);
    return missing == 0;
}

bool MemoryFile::write(const std::byte* source, std::size_t count, std::int64_t offset) {
    const std::int64_t end = offset + static_cast<std::int64_t>(count);
    if (end > size_) {
        const std::int64_t before = size_;
        if (!resize(end, false)) return false;
        if (offset > before) zero(before, offset);
    }
    while (count > 0) {
        const std::size_t place = place_in_chunk(offset);
        const std::size_t part = std::min(count, chunk_size - place);
        std::memcpy(chunk(chunk_of(offset)) + place, source, part);
        source += part;
        offset += static_cast<std::int64_t>(part);
        count -= part;
    }
    return true;
}

bool MemoryFile::resize(std::int64_t size, bool zeroed) {
    const std::size_t needed = chunk_of(size + static_cast<std::int64_t>(chunk_size) - 1);
    const std::size_t before = chunks_.size();
    while (chunks_.size() < needed) {
        std::unique_ptr<std::byte[]> memory(new (std::nothrow) std::byte[chunk_size + overread]);
        if (!memory) {
            chunks_.resize(before);
            return false;
        }
        chunks_.push_back(std::move(memory));
    }
    chunks_.resize(needed);
    const std::int64_t old_size = size_;
    size_ = size;
    if (zeroed && size > old_size) zero(old_size, size);
    return true;
}

void MemoryFile::zero(std::int64_t from, std::int64_t to) {
    while (from < to) {
        const std::size_t place = place_in_chunk(from);
        const auto part = static_cast<std::int64_t>(chunk_size - place);
        const std::int64_t end = std::min(to, from + part);
        std::memset(chunk(chunk_of(from)) + place, 0, static_cast<std::size_t>(end - from));
        from = end;
    }
}

}  // namespace firstboot::database
