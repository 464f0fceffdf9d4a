#pragma once

#include <cstdint>

#include "python/objects/object.h"

namespace firstboot::python {

/// range. One of numbers beyond 64 bits is not modelled: nobody counts that far within the limits.
struct Range : Object {
    static constexpr Layout layout = Layout::range;

    std::int64_t start = 0;
    std::int64_t stop = 0;
    std::int64_t step = 1;
    std::int64_t count = 0;

    Range(Type* the_type, std::int64_t the_start, std::int64_t the_stop, std::int64_t the_step);

    [[nodiscard]] std::int64_t at(std::int64_t index) const { return start + index * step; }
};

}  // namespace firstboot::python
