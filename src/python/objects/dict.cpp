#include "python/objects/dict.h"

#include <algorithm>

#include "python/objects/cast.h"
#include "python/runtime/interpreter.h"

namespace firstboot::python {
namespace {

constexpr std::uint32_t searched_in_turn = 8;

bool equal_text(const Object* candidate, const Str* key) {
    if (candidate->type->instance_layout != Layout::string) {
        return false;
    }
    const auto* text = static_cast<const Str*>(candidate);
    return !(text->interned && key->interned) && text->view() == key->view();
}

}  // namespace

Dict::Entry* Dict::find_text(const Str* key) const {
    if (index_ == nullptr) {
        for (std::uint32_t slot = 0; slot < used_; ++slot) {
            Entry& entry = entries_[slot];
            if (entry.key == key ||
                (entry.hash == key->hash && entry.key != nullptr && equal_text(entry.key, key))) {
                return &entry;
            }
        }
        return nullptr;
    }
    const std::uint32_t mask = index_size_ - 1;
    for (std::uint64_t slot = key->hash & mask;; slot = (slot + 1) & mask) {
        const std::int32_t position = index_[slot];
        if (position == empty) {
            return nullptr;
        }
        if (position >= 0) {
            Entry& entry = entries_[position];
            if (entry.key == key || (entry.hash == key->hash && equal_text(entry.key, key))) {
                return &entry;
            }
        }
    }
}

Dict::Entry* Dict::find_entry(Interpreter& interpreter, Object* key, std::uint64_t hash) const {
    // A comparison may run Python code that changes this dict: then the search starts again.
    const auto matches = [&](const Entry& entry, bool& changed) {
        if (entry.key == key) {
            return true;
        }
        if (entry.hash != hash || entry.key == nullptr) {
            return false;
        }
        const Entry* before = entries_;
        const std::uint32_t used = used_;
        Object* candidate = entry.key;
        const bool equal = interpreter.equal(candidate, key);
        changed = before != entries_ || used != used_ || entry.key != candidate;
        return equal;
    };
    for (;;) {
        bool changed = false;
        if (index_ == nullptr) {
            for (std::uint32_t slot = 0; slot < used_ && !changed; ++slot) {
                if (matches(entries_[slot], changed) && !changed) {
                    return &entries_[slot];
                }
            }
            if (!changed) {
                return nullptr;
            }
            continue;
        }
        const std::uint32_t mask = index_size_ - 1;
        for (std::uint64_t slot = hash & mask; !changed; slot = (slot + 1) & mask) {
            const std::int32_t position = index_[slot];
            if (position == empty) {
                return nullptr;
            }
            if (position >= 0 && matches(entries_[position], changed) && !changed) {
                return &entries_[position];
            }
        }
    }
}

Value Dict::find(const Str* key) const {
    const Entry* entry = find_text(key);
    return entry != nullptr ? entry->value : Value();
}

void Dict::set(Str* key, Value value) {
    if (Entry* entry = find_text(key)) {
        entry->value = value;
        return;
    }
    append_new(key, key->hash, value);
}

Value Dict::remove(const Str* key) {
    Entry* entry = find_text(key);
    if (entry == nullptr) {
        return {};
    }
    const Value value = entry->value;
    remove_entry(entry);
    return value;
}

Value Dict::find(Interpreter& interpreter, Value key) const {
    if (key.object->type == heap_->string_type) {
        return find(static_cast<Str*>(key.object));
    }
    const auto hash = static_cast<std::uint64_t>(interpreter.hash_as(key, "a dict key"));
    const Entry* entry = find_entry(interpreter, key.object, hash);
    return entry != nullptr ? entry->value : Value();
}

void Dict::set(Interpreter& interpreter, Value key, Value value) {
    if (key.object->type == heap_->string_type) {
        set(static_cast<Str*>(key.object), value);
        return;
    }
    const auto hash = static_cast<std::uint64_t>(interpreter.hash_as(key, "a dict key"));
    if (Entry* entry = find_entry(interpreter, key.object, hash)) {
        entry->value = value;
        return;
    }
    append_new(key.object, hash, value);
}

Value Dict::remove(Interpreter& interpreter, Value key) {
    if (key.object->type == heap_->string_type) {
        return remove(static_cast<Str*>(key.object));
    }
    const auto hash = static_cast<std::uint64_t>(interpreter.hash_as(key, "a dict key"));
    Entry* entry = find_entry(interpreter, key.object, hash);
    if (entry == nullptr) {
        return {};
    }
    const Value value = entry->value;
    remove_entry(entry);
    return value;
}

void Dict::remove_entry(Entry* entry) {
    const auto position = static_cast<std::int32_t>(entry - entries_);
    if (index_ != nullptr) {
        const std::uint32_t mask = index_size_ - 1;
        std::uint64_t slot = entry->hash & mask;
        while (index_[slot] != position) {
            slot = (slot + 1) & mask;
        }
        index_[slot] = removed;
    }
    entry->key = nullptr;
    entry->value = {};
    entry->hash = 0;
    --live_;
    while (used_ > 0 && entries_[used_ - 1].key == nullptr) {
        --used_;
    }
}

void Dict::append_new(Object* key, std::uint64_t hash, Value value) {
    if (used_ == capacity_ || index_filled_ * 4 > index_size_ * 3) {
        grow();
    }
    entries_[used_] = Entry{key, value, hash};
    if (index_ != nullptr) {
        place(hash, static_cast<std::int32_t>(used_));
    }
    ++used_;
    ++live_;
}

void Dict::place(std::uint64_t hash, std::int32_t position) {
    const std::uint32_t mask = index_size_ - 1;
    std::uint64_t slot = hash & mask;
    while (index_[slot] >= 0) {
        slot = (slot + 1) & mask;
    }
    index_filled_ += index_[slot] == empty ? 1 : 0;
    index_[slot] = position;
}

void Dict::grow() {
    const std::uint32_t wanted = std::max<std::uint32_t>(searched_in_turn / 2, live_ * 2);
    auto* entries = heap_->allocate_array<Entry>(wanted);
    std::uint32_t count = 0;
    for (std::uint32_t slot = 0; slot < used_; ++slot) {
        if (entries_[slot].key != nullptr) {
            entries[count++] = entries_[slot];
        }
    }
    heap_->release_array(entries_, capacity_);
    heap_->release_array(index_, index_size_);
    entries_ = entries;
    used_ = count;
    capacity_ = wanted;
    index_ = nullptr;
    index_size_ = 0;
    index_filled_ = 0;
    if (capacity_ <= searched_in_turn) {
        return;
    }
    index_size_ = 16;
    while (index_size_ < capacity_ * 2) {
        index_size_ *= 2;
    }
    index_ = heap_->allocate_array<std::int32_t>(index_size_);
    std::fill_n(index_, index_size_, empty);
    for (std::uint32_t slot = 0; slot < used_; ++slot) {
        place(entries_[slot].hash, static_cast<std::int32_t>(slot));
    }
}

void Dict::clear() {
    heap_->release_array(entries_, capacity_);
    heap_->release_array(index_, index_size_);
    entries_ = nullptr;
    index_ = nullptr;
    capacity_ = 0;
    index_size_ = 0;
    index_filled_ = 0;
    used_ = 0;
    live_ = 0;
}

}  // namespace firstboot::python
