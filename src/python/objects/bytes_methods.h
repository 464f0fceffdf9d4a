#pragma once

#include <memory_resource>
#include <optional>
#include <string_view>
#include <vector>

#include "python/objects/support.h"

namespace firstboot::python {

struct ByteArray : Object {
    static constexpr Layout layout = Layout::byte_array;

    std::pmr::vector<char> data;

    ByteArray(Type* the_type, Heap& heap) : Object(the_type), data(&heap) {}
};

/// memoryview of bytes or a bytearray: a window on it, one byte an item.
struct MemoryView : Object {
    static constexpr Layout layout = Layout::memory_view;

    Value source;
    std::size_t begin = 0;
    std::size_t end = 0;

    MemoryView(Type* the_type, Value the_source, std::size_t the_begin, std::size_t the_end)
        : Object(the_type), source(the_source), begin(the_begin), end(the_end) {}
};

/// The bytes of a bytes-like object; nothing for anything else.
[[nodiscard]] std::optional<std::string_view> buffer_of(Value value);

/// TypeError "a bytes-like object is required, not 'str'".
[[nodiscard]] std::string_view buffer_argument(Interpreter& interpreter, Value argument);

/// An int from 0 to 255; ValueError with that message.
[[nodiscard]] char byte_of(Interpreter& interpreter, Value value, std::string_view message);

/// bytes or bytearray, whichever `self` is, with the origin of `self`.
[[nodiscard]] Value bytes_like(Interpreter& interpreter, Value self, std::string_view content);

/// The methods that bytes and bytearray share.
void add_bytes_search_methods(Interpreter& interpreter, Type* type);
void add_bytes_text_methods(Interpreter& interpreter, Type* type);
/// memoryview, as a name of builtins.
void add_memory_view_type(Interpreter& interpreter);
/// The methods that change a bytearray.
void add_byte_array_changes(Interpreter& interpreter);

}  // namespace firstboot::python
