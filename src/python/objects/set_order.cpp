#include "python/objects/set_order.h"

#include <algorithm>

#include "python/runtime/interpreter.h"

namespace firstboot::python {

namespace {

/// CPython's open addressing: ten neighbours, then a jump that mixes in higher bits of the hash.
class TableModel {
  public:
    void add(std::uint64_t hash, Value element) {
        insert(hash, element);
        ++used_;
        if (used_ * 5 >= mask() * 3) {
            resize();
        }
    }

    [[nodiscard]] std::vector<Value> elements() const {
        std::vector<Value> result;
        for (const Place& place : places_) {
            if (place.element) {
                result.push_back(place.element);
            }
        }
        return result;
    }

  private:
    struct Place {
        std::uint64_t hash = 0;
        Value element;
    };

    static constexpr std::size_t smallest_size = 8;
    static constexpr std::size_t neighbours = 9;
    static constexpr std::size_t large_set = 50000;

    [[nodiscard]] std::size_t mask() const { return places_.size() - 1; }

    void insert(std::uint64_t hash, Value element) {
        std::uint64_t perturb = hash;
        for (std::size_t index = static_cast<std::size_t>(hash) & mask();;) {
            const std::size_t last = index + neighbours <= mask() ? index + neighbours : index;
            for (std::size_t place = index; place <= last; ++place) {
                if (!places_[place].element) {
                    places_[place] = {hash, element};
                    return;
                }
            }
            perturb >>= 5U;
            index = (index * 5 + 1 + static_cast<std::size_t>(perturb)) & mask();
        }
    }

    void resize() {
        const std::size_t wanted = used_ > large_set ? used_ * 2 : used_ * 4;
        std::size_t size = smallest_size;
        while (size <= wanted) {
            size *= 2;
        }
        std::vector<Place> before(size);
        before.swap(places_);
        for (const Place& place : before) {
            if (place.element) {
                insert(place.hash, place.element);
            }
        }
    }

    std::vector<Place> places_ = std::vector<Place>(smallest_size);
    std::size_t used_ = 0;
};

bool has_fixed_hash(Object* element) {
    return as<Int>(element) != nullptr || as<Float>(element) != nullptr;
}

}  // namespace

std::vector<Value> elements_in_order(const Set& set) {
    std::vector<Value> inserted;
    TableModel model;
    bool fixed = true;
    for (std::size_t slot = 0; slot < set.table->slots(); ++slot) {
        const Dict::Entry& entry = set.table->entry(slot);
        if (entry.key == nullptr) {
            continue;
        }
        inserted.push_back(entry.value);
        fixed = fixed && has_fixed_hash(entry.key);
        if (fixed) {
            model.add(entry.hash, entry.value);
        }
    }
    return fixed ? model.elements() : inserted;
}

}  // namespace firstboot::python
