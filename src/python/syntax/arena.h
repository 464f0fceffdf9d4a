#pragma once

#include <cstddef>
#include <memory>
#include <new>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace firstboot::python::syntax {

/// Memory that only grows and is freed at once: the nodes, lists and texts of one tree. Nothing
/// that lies here has a destructor.
class Arena {
  public:
    template <typename T, typename... Arguments>
    T* make(Arguments&&... arguments) {
        static_assert(std::is_trivially_destructible_v<T>);
        return new (allocate(sizeof(T), alignof(T))) T{std::forward<Arguments>(arguments)...};
    }

    /// A copy of `count` values.
    template <typename T>
    T* copy(const T* values, std::size_t count) {
        static_assert(std::is_trivially_copyable_v<T>);
        T* result = static_cast<T*>(allocate(sizeof(T) * count, alignof(T)));
        for (std::size_t index = 0; index < count; ++index) {
            new (result + index) T(values[index]);
        }
        return result;
    }

    std::string_view copy_text(std::string_view text);

    void* allocate(std::size_t size, std::size_t alignment) {
        const std::size_t padding =
            (alignment - reinterpret_cast<std::size_t>(next_)) & (alignment - 1);
        if (size + padding > left_) {
            return allocate_in_new_chunk(size);
        }
        std::byte* result = next_ + padding;
        next_ = result + size;
        left_ -= size + padding;
        return result;
    }

  private:
    static constexpr std::size_t chunk_size = std::size_t{32} << 10U;

    void* allocate_in_new_chunk(std::size_t size);

    std::vector<std::unique_ptr<std::byte[]>> chunks_;
    std::byte* next_ = nullptr;
    std::size_t left_ = 0;
};

}  // namespace firstboot::python::syntax
