#pragma once

#include <cstdint>
#include <memory_resource>
#include <span>
#include <vector>

#include "python/objects/heap.h"
#include "python/objects/object.h"

namespace firstboot::python {

/// tuple; immutable once it is handed out.
struct Tuple : Object {
    static constexpr Layout layout = Layout::tuple;

    Value* items = nullptr;
    std::uint32_t size = 0;

    Tuple(Type* the_type, Value* the_items, std::uint32_t the_size)
        : Object(the_type), items(the_items), size(the_size) {}

    [[nodiscard]] std::span<const Value> view() const { return {items, size}; }
};

struct List : Object {
    static constexpr Layout layout = Layout::list;

    std::pmr::vector<Value> items;

    List(Type* the_type, Heap& heap) : Object(the_type), items(&heap) {}
};

struct Slice : Object {
    static constexpr Layout layout = Layout::slice;

    Value start;
    Value stop;
    Value step;

    Slice(Type* the_type, Value the_start, Value the_stop, Value the_step)
        : Object(the_type), start(the_start), stop(the_stop), step(the_step) {}
};

}  // namespace firstboot::python
