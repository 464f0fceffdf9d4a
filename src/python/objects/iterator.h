#pragma once

#include <cstdint>

#include "python/objects/object.h"

namespace firstboot::python {

class Interpreter;

/// Every iterator that C++ code makes: over a list, a dict's keys, a range, zip and so on. One
/// struct for all, so that the evaluator can step any of them without a look-up by name.
struct Iterator : Object {
    static constexpr Layout layout = Layout::iterator;

    /// The next item, or nothing at the end; then it gives nothing for ever.
    using Advance = Value (*)(Interpreter& interpreter, Iterator& iterator);

    Advance advance = nullptr;
    /// What is iterated: a sequence, a table, an iterator, or a tuple of iterators. Nothing once
    /// the end was reached.
    Value source;
    /// A function, a second sequence: what the kind of iterator needs besides.
    Value extra;
    std::int64_t position = 0;
    std::int64_t step = 1;
    /// Items left, or the size that the source had at the start.
    std::int64_t count = 0;
    /// Made for a loop: nobody else has it, so that it goes when the loop has reached its end.
    bool of_loop = false;

    Iterator(Type* the_type, Advance the_advance, Value the_source)
        : Object(the_type), advance(the_advance), source(the_source) {}
};

}  // namespace firstboot::python
