#pragma once

#include <cstddef>
#include <cstdint>

#include "python/objects/heap.h"
#include "python/objects/object.h"
#include "python/objects/string.h"

namespace firstboot::python {

class Interpreter;

/// dict, and every namespace: a hash table that keeps the order of insertion. Entries lie in one
/// array in that order; a removed one stays as a hole (no key) until the table grows. Look-ups by
/// a str never run Python code and compare interned strings by address.
struct Dict : Object {
    static constexpr Layout layout = Layout::dict;

    struct Entry {
        Object* key;  ///< null: removed
        Value value;
        std::uint64_t hash;
    };

    Dict(Type* the_type, Heap& heap) : Object(the_type), heap_(&heap) {}

    /// How many keys there are.
    [[nodiscard]] std::size_t size() const { return live_; }
    /// Entries and holes: for iteration by index. Growing while iterating is seen by `size`.
    [[nodiscard]] std::size_t slots() const { return used_; }
    [[nodiscard]] Entry& entry(std::size_t slot) { return entries_[slot]; }
    [[nodiscard]] const Entry& entry(std::size_t slot) const { return entries_[slot]; }

    /// By a str key. `find` gives nothing where there is none; `remove` the value removed.
    [[nodiscard]] Value find(const Str* key) const;
    void set(Str* key, Value value);
    Value remove(const Str* key);

    /// By any key: hashes and compares as Python does, so may run Python code and raise.
    [[nodiscard]] Value find(Interpreter& interpreter, Value key) const;
    void set(Interpreter& interpreter, Value key, Value value);
    Value remove(Interpreter& interpreter, Value key);

    /// By any key whose hash is known already.
    [[nodiscard]] Entry* find_entry(Interpreter& interpreter, Object* key,
                                    std::uint64_t hash) const;
    void remove_entry(Entry* entry);
    void append_new(Object* key, std::uint64_t hash, Value value);

    void clear();

    /// Calls `visit(key, value)` in order; the visitor must not change the dict.
    template <typename Visitor>
    void for_each(Visitor visit) const {
        for (std::size_t slot = 0; slot < used_; ++slot) {
            if (entries_[slot].key != nullptr) {
                visit(Value(entries_[slot].key), entries_[slot].value);
            }
        }
    }

  private:
    static constexpr std::int32_t empty = -1;
    static constexpr std::int32_t removed = -2;

    [[nodiscard]] Entry* find_text(const Str* key) const;
    void grow();
    void place(std::uint64_t hash, std::int32_t position);

    Heap* heap_;
    Entry* entries_ = nullptr;
    std::int32_t* index_ =
        nullptr;                    ///< null while there are few entries: they are searched in turn
    std::uint32_t capacity_ = 0;    ///< of entries_
    std::uint32_t index_size_ = 0;  ///< a power of two
    std::uint32_t index_filled_ = 0;  ///< places of the index that are not empty
    std::uint32_t used_ = 0;
    std::uint32_t live_ = 0;
};

}  // namespace firstboot::python
