#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "python/objects/string.h"

namespace firstboot::python {

/// The set of interned strings of a heap: open addressing over pointers.
class NameTable {
  public:
    NameTable() : slots_(1024) {}

    [[nodiscard]] Str* find(std::string_view text, std::uint64_t hash) const {
        const std::size_t mask = slots_.size() - 1;
        for (std::size_t slot = hash & mask; slots_[slot] != nullptr; slot = (slot + 1) & mask) {
            if (slots_[slot]->hash == hash && slots_[slot]->view() == text) {
                return slots_[slot];
            }
        }
        return nullptr;
    }

    /// The string is not in the table yet.
    void add(Str* string) {
        if ((count_ + 1) * 2 > slots_.size()) {
            std::vector<Str*> old(slots_.size() * 2);
            old.swap(slots_);
            for (Str* known : old) {
                if (known != nullptr) {
                    place(known);
                }
            }
        }
        place(string);
        ++count_;
    }

  private:
    void place(Str* string) {
        const std::size_t mask = slots_.size() - 1;
        std::size_t slot = string->hash & mask;
        while (slots_[slot] != nullptr) {
            slot = (slot + 1) & mask;
        }
        slots_[slot] = string;
    }

    std::vector<Str*> slots_;
    std::size_t count_ = 0;
};

}  // namespace firstboot::python
