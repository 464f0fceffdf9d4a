#include "python/objects/sequence_algorithms.h"

#include <algorithm>
#include <string>

namespace firstboot::python {

Iterator* new_iterator(Interpreter& interpreter, Type* type, Iterator::Advance advance,
                       Value source) {
    return interpreter.heap().make<Iterator>(type, advance, source);
}

namespace {

// An iterator at its end lets go of its sequence and stays at its end.
Value finished(Iterator& iterator) {
    iterator.source = {};
    return {};
}

Value next_of_list(Interpreter&, Iterator& iterator) {
    if (!iterator.source) {
        return {};
    }
    const auto& items = cast<List>(iterator.source).items;
    const auto position = static_cast<std::size_t>(iterator.position);
    if (iterator.position < 0 || position >= items.size()) {
        return finished(iterator);
    }
    iterator.position += iterator.step;
    return items[position];
}

Value next_of_tuple(Interpreter&, Iterator& iterator) {
    if (!iterator.source) {
        return {};
    }
    const auto items = cast<Tuple>(iterator.source).view();
    const auto position = static_cast<std::size_t>(iterator.position);
    if (position >= items.size()) {
        return finished(iterator);
    }
    ++iterator.position;
    return items[position];
}

/// Items in the order of their keys; moved together.
class Sorter {
  public:
    Sorter(Interpreter& interpreter, std::vector<Value>& items, std::vector<Value>& keys)
        : interpreter_(interpreter), items_(items), keys_(keys) {}

    void sort() {
        if (is_ordered()) {
            return;
        }
        const std::size_t size = items_.size();
        std::vector<std::size_t> order(size);
        for (std::size_t index = 0; index < size; ++index) {
            order[index] = index;
        }
        std::vector<std::size_t> merged(size);
        for (std::size_t width = 1; width < size; width *= 2) {
            for (std::size_t begin = 0; begin < size; begin += 2 * width) {
                merge(order, merged, begin, std::min(begin + width, size),
                      std::min(begin + 2 * width, size));
            }
            order.swap(merged);
        }
        std::vector<Value> sorted;
        sorted.reserve(size);
        for (const std::size_t index : order) {
            sorted.push_back(items_[index]);
        }
        items_.swap(sorted);
    }

  private:
    [[nodiscard]] Value key(std::size_t index) const {
        return keys_.empty() ? items_[index] : keys_[index];
    }

    // Also makes the first comparison that fails the one that fails in CPython.
    bool is_ordered() {
        for (std::size_t index = 1; index < items_.size(); ++index) {
            if (interpreter_.less(key(index), key(index - 1))) {
                return false;
            }
        }
        return true;
    }

    void merge(const std::vector<std::size_t>& from, std::vector<std::size_t>& to,
               std::size_t begin, std::size_t middle, std::size_t end) {
        std::size_t left = begin;
        std::size_t right = middle;
        for (std::size_t place = begin; place < end; ++place) {
            const bool take_right =
                left == middle ||
                (right < end && interpreter_.less(key(from[right]), key(from[left])));
            to[place] = take_right ? from[right++] : from[left++];
        }
    }

    Interpreter& interpreter_;
    std::vector<Value>& items_;
    std::vector<Value>& keys_;
};

}  // namespace

Value iterate_list(Interpreter& interpreter, Arguments arguments) {
    return new_iterator(interpreter, interpreter.types().list_iterator, next_of_list, arguments[0]);
}

Value iterate_tuple(Interpreter& interpreter, Arguments arguments) {
    return new_iterator(interpreter, interpreter.types().tuple_iterator, next_of_tuple,
                        arguments[0]);
}

Value iterate_list_backwards(Interpreter& interpreter, Arguments arguments) {
    Iterator* iterator = new_iterator(interpreter, interpreter.types().list_reverse_iterator,
                                      next_of_list, arguments[0]);
    iterator->position = static_cast<std::int64_t>(cast<List>(arguments[0]).items.size()) - 1;
    iterator->step = -1;
    return iterator;
}

Value represent_items(Interpreter& interpreter, Value container, std::string_view open,
                      std::string_view close) {
    if (!interpreter.enter_repr(container)) {
        return interpreter.string(std::string(open) + "..." + std::string(close));
    }
    std::string text(open);
    const Origin* origin = nullptr;
    try {
        // By index: representing an item may change a list.
        const List* list = as<List>(container);
        const auto size = [&] {
            return list != nullptr ? list->items.size() : cast<Tuple>(container).view().size();
        };
        for (std::size_t index = 0; index < size(); ++index) {
            const Value item =
                list != nullptr ? list->items[index] : cast<Tuple>(container).view()[index];
            const Value shown = interpreter.repr(item);
            origin = interpreter.join(origin, item.origin);
            text += index > 0 ? ", " : "";
            text += text_of(shown);
            expect_items(interpreter, text.size(), 1);
        }
    } catch (...) {
        interpreter.leave_repr(container);
        throw;
    }
    interpreter.leave_repr(container);
    text += close;
    return interpreter.string(text).with_origin(origin);
}

std::vector<Value> sliced(std::span<const Value> items, const SlicePositions& positions) {
    std::vector<Value> result;
    result.reserve(static_cast<std::size_t>(positions.count));
    for (std::int64_t index = 0; index < positions.count; ++index) {
        result.push_back(items[static_cast<std::size_t>(positions.start + index * positions.step)]);
    }
    return result;
}

namespace {

/// What is there already is copied, so that few and large pieces are.
template <typename Container, typename Items>
Container repeat(Interpreter& interpreter, const Items& items, Value count) {
    const std::uint64_t wanted = repeat_count(interpreter, count);
    const std::uint64_t times = items.empty() ? 0 : wanted;
    const std::uint64_t most = std::numeric_limits<std::uint64_t>::max() / (items.size() + 1);
    expect_items(interpreter, times > most ? most : times * items.size(), sizeof(items[0]));
    Container result;
    result.resize(static_cast<std::size_t>(times) * items.size());
    std::size_t done = std::min(items.size(), result.size());
    std::copy_n(items.begin(), done, result.begin());
    while (done < result.size()) {
        const std::size_t piece = std::min(done, result.size() - done);
        std::copy_n(result.begin(), piece, result.begin() + static_cast<std::ptrdiff_t>(done));
        done += piece;
    }
    return result;
}

}  // namespace

std::vector<Value> repeated(Interpreter& interpreter, std::span<const Value> items, Value count) {
    return repeat<std::vector<Value>>(interpreter, items, count);
}

std::string repeated(Interpreter& interpreter, std::string_view content, Value count) {
    return repeat<std::string>(interpreter, content, count);
}

void sort_items(Interpreter& interpreter, std::vector<Value>& items, std::vector<Value>& keys,
                bool reverse) {
    // Stable in reverse as well: equal items keep their order.
    const auto turn = [&] {
        if (reverse) {
            std::reverse(items.begin(), items.end());
            std::reverse(keys.begin(), keys.end());
        }
    };
    turn();
    Sorter(interpreter, items, keys).sort();
    turn();
}

void sort_by(Interpreter& interpreter, std::vector<Value>& items, Value key, Value reverse) {
    std::vector<Value> keys;
    if (!is_absent(interpreter, key)) {
        keys.reserve(items.size());
        for (const Value item : items) {
            keys.push_back(interpreter.call(key, {item}));
        }
    }
    sort_items(interpreter, items, keys, reverse && interpreter.truth(reverse));
}

void raise_bad_index(Interpreter& interpreter, std::string_view sequence, Value index) {
    interpreter.raise_type_error(std::string(sequence) +
                                 " indices must be integers or slices, not " + type_name_of(index));
}

Value typed_tuple(Interpreter& interpreter, Type* type, std::span<const Value> items) {
    if (type == interpreter.types().tuple) {
        return interpreter.tuple(items);
    }
    auto& heap = interpreter.heap();
    auto* copy = heap.allocate_array<Value>(items.size());
    std::copy(items.begin(), items.end(), copy);
    return heap.make<Tuple>(type, copy, static_cast<std::uint32_t>(items.size()));
}

std::int64_t hash_items(Interpreter& interpreter, std::span<const Value> items) {
    // xxHash as CPython uses it for tuples.
    constexpr std::uint64_t prime_1 = 11400714785074694791ULL;
    constexpr std::uint64_t prime_2 = 14029467366897019727ULL;
    constexpr std::uint64_t prime_5 = 2870177450012600261ULL;
    std::uint64_t hash = prime_5;
    for (const Value item : items) {
        hash += static_cast<std::uint64_t>(interpreter.hash(item)) * prime_2;
        hash = (hash << 31U | hash >> 33U) * prime_1;
    }
    hash += items.size() ^ (prime_5 ^ 3527539ULL);
    return hash == std::numeric_limits<std::uint64_t>::max() ? 1546275796
                                                             : static_cast<std::int64_t>(hash);
}

}  // namespace firstboot::python
