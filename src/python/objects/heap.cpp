#include "python/objects/heap.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <ranges>
#include <string>

#include "python/objects/name_table.h"
#include "python/objects/string.h"
#include "python/text/utf8.h"

namespace firstboot::python {

Heap::Heap(std::size_t limit_bytes)
    : limit_(limit_bytes), interned_(std::make_unique<NameTable>()) {}

Heap::~Heap() {
    for (const Owned& last : std::views::reverse(owned_)) {
        last.destroy(last.what);
    }
    while (large_ != nullptr) {
        LargeBlock* next = large_->next;
        ::operator delete(large_);
        large_ = next;
    }
}

void Heap::charge(std::size_t bytes) {
    expect(bytes);
    used_ += bytes;
}

void Heap::expect(std::size_t bytes) const {
    if (bytes > limit_ || used_ > limit_ - bytes) {
        throw LimitExceeded{LimitKind::memory,
                            "the memory limit of " + std::to_string(limit_ >> 20U) + " MB"};
    }
}

std::size_t Heap::checked_size(std::size_t count, std::size_t each) const {
    if (count > std::numeric_limits<std::size_t>::max() / 2 / each) {
        expect(std::numeric_limits<std::size_t>::max());
    }
    return count * each;
}

void* Heap::do_allocate(std::size_t bytes, std::size_t) {
    const std::size_t size_class = (std::max<std::size_t>(bytes, 1) + granule - 1) / granule;
    const std::size_t size = size_class * granule;
    if (size > small_limit) {
        return allocate_large(bytes);
    }
    if (FreeBlock* block = free_[size_class]) {
        free_[size_class] = block->next;
        return block;
    }
    if (static_cast<std::size_t>(chunk_end_ - next_) < size) {
        expect(chunk_bytes);
        chunks_.push_back(std::make_unique_for_overwrite<std::byte[]>(chunk_bytes));
        next_ = chunks_.back().get();
        chunk_end_ = next_ + chunk_bytes;
    }
    charge(size);
    std::byte* block = next_;
    next_ += size;
    return block;
}

void* Heap::allocate_large(std::size_t bytes) {
    charge(bytes);
    auto* block = new (::operator new(sizeof(LargeBlock) + bytes)) LargeBlock{};
    block->next = large_;
    block->size = bytes;
    if (large_ != nullptr) {
        large_->previous = block;
    }
    large_ = block;
    return block + 1;
}

void Heap::do_deallocate(void* memory, std::size_t bytes, std::size_t) {
    const std::size_t size_class = (std::max<std::size_t>(bytes, 1) + granule - 1) / granule;
    const std::size_t size = size_class * granule;
    if (size <= small_limit) {
        free_[size_class] = new (memory) FreeBlock{free_[size_class]};
        return;
    }
    LargeBlock* block = static_cast<LargeBlock*>(memory) - 1;
    used_ -= block->size;
    if (block->previous != nullptr) {
        block->previous->next = block->next;
    } else {
        large_ = block->next;
    }
    if (block->next != nullptr) {
        block->next->previous = block->previous;
    }
    ::operator delete(block);
}

std::string_view Heap::copy_text(std::string_view text) {
    if (text.empty()) {
        return {};
    }
    char* copy = allocate_array<char>(text.size());
    std::memcpy(copy, text.data(), text.size());
    return {copy, text.size()};
}

Str* Heap::new_string(std::string_view text) {
    Str* string = make<Str>(string_type);
    const std::string_view copy = copy_text(text);
    string->data = copy.data();
    string->size = static_cast<std::uint32_t>(copy.size());
    string->length = static_cast<std::uint32_t>(count_points(copy));
    string->hash = hash_text(copy);
    return string;
}

Str* Heap::intern(std::string_view text) {
    const std::uint64_t hash = hash_text(text);
    if (Str* known = interned_->find(text, hash)) {
        return known;
    }
    Str* string = new_string(text);
    string->interned = true;
    interned_->add(string);
    return string;
}

Str* Heap::intern(Str* string) {
    if (string->interned) {
        return string;
    }
    if (Str* known = interned_->find(string->view(), string->hash)) {
        return known;
    }
    if (string->type != string_type) {
        return intern(string->view());
    }
    string->interned = true;
    interned_->add(string);
    return string;
}

}  // namespace firstboot::python
