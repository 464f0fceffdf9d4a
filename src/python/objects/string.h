#pragma once

#include <cstdint>
#include <string_view>

#include "python/objects/object.h"

namespace firstboot::python {

/// str. The text is WTF-8 (a lone surrogate takes the three bytes of its number) and immutable.
struct Str : Object {
    static constexpr Layout layout = Layout::string;

    const char* data = nullptr;
    std::uint32_t size = 0;
    /// Code points, what len() gives.
    std::uint32_t length = 0;
    std::uint64_t hash = 0;
    bool interned = false;

    using Object::Object;

    [[nodiscard]] std::string_view view() const { return {data, size}; }
    [[nodiscard]] bool is_ascii() const { return size == length; }
};

/// The hash of a text, as every Str carries it.
[[nodiscard]] std::uint64_t hash_text(std::string_view text);

/// bytes; immutable.
struct Bytes : Object {
    static constexpr Layout layout = Layout::bytes;

    const char* data = nullptr;
    std::uint32_t size = 0;

    using Object::Object;

    [[nodiscard]] std::string_view view() const { return {data, size}; }
};

}  // namespace firstboot::python
