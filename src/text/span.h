#pragma once

#include <cstdint>
#include <string>

namespace firstboot::text {

/// A half-open range of bytes [begin, end) of one source text.
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    friend bool operator==(const Span&, const Span&) = default;
};

/// One replacement in a file of the project: the bytes of `span` give way to `replacement`.
/// An empty span inserts. Mends are lists of edits.
struct Edit {
    std::string file;
    Span span;
    std::string replacement;

    friend bool operator==(const Edit&, const Edit&) = default;
};

}  // namespace firstboot::text
