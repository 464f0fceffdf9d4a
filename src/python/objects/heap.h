#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <memory_resource>
#include <new>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "python/objects/value.h"
#include "python/runtime/limits.h"

namespace firstboot::python {

struct Str;
struct Type;
class NameTable;

/// The memory of one boot. It owns every object, counts bytes, and frees all at once when it goes;
/// objects are not collected before. As a memory resource it serves pmr containers inside objects:
/// what they give back is used again. Throws LimitExceeded when the limit is reached.
class Heap final : public std::pmr::memory_resource {
  public:
    explicit Heap(std::size_t limit_bytes);
    Heap(const Heap&) = delete;
    Heap& operator=(const Heap&) = delete;
    ~Heap() override;

    /// Makes an object (or any other struct) whose destructor never runs. Its members are trivial,
    /// or pmr containers on this heap.
    template <typename T, typename... Arguments>
    T* make(Arguments&&... arguments) {
        return new (allocate(sizeof(T), alignof(T))) T{std::forward<Arguments>(arguments)...};
    }

    /// Makes something whose destructor runs when the heap goes: for members with memory elsewhere.
    template <typename T, typename... Arguments>
    T* own(Arguments&&... arguments) {
        T* result = make<T>(std::forward<Arguments>(arguments)...);
        if constexpr (!std::is_trivially_destructible_v<T>) {
            // The list of them may have grown to twice what it holds.
            charge(2 * sizeof(Owned));
            owned_.push_back({result, [](void* what) { static_cast<T*>(what)->~T(); }});
        }
        return result;
    }

    /// An uninitialised array, to be given back with `release_array` or not at all.
    template <typename T>
    T* allocate_array(std::size_t count) {
        return static_cast<T*>(allocate(checked_size(count, sizeof(T)), alignof(T)));
    }
    template <typename T>
    void release_array(T* array, std::size_t count) {
        if (array != nullptr) {
            deallocate(array, count * sizeof(T), alignof(T));
        }
    }

    /// A copy of the text that lives as long as the heap.
    std::string_view copy_text(std::string_view text);

    /// A new str, not interned. The text is WTF-8 and is copied.
    Str* new_string(std::string_view text);
    /// The one interned str of that text: equal interned strings are the same object.
    Str* intern(std::string_view text);
    /// The interned str equal to `string` (itself, where it is of the exact type str).
    Str* intern(Str* string);

    /// Takes the place of the limit that it was made with.
    void limit_to(std::size_t bytes) { limit_ = bytes; }

    /// Accounts for memory that is about to be taken elsewhere, so that a huge result is refused
    /// before it is computed. Does not add to `used_bytes`.
    void expect(std::size_t bytes) const;

    /// Accounts for memory that was taken elsewhere and stays as long as the heap.
    void charge(std::size_t bytes);

    /// What was taken, and not given back to the machine: small blocks never are.
    [[nodiscard]] std::size_t used_bytes() const { return used_; }

    /// Handed out to types, see Type::version.
    std::uint32_t next_type_version = 1;

    /// Of type str; set once while the builtin types are made.
    Type* string_type = nullptr;

  private:
    struct FreeBlock {
        FreeBlock* next;
    };
    struct LargeBlock {
        LargeBlock* previous;
        LargeBlock* next;
        std::size_t size;
        std::size_t unused;
    };
    struct Owned {
        void* what;
        void (*destroy)(void*);
    };

    static constexpr std::size_t granule = 16;
    static constexpr std::size_t small_limit = 1024;
    static constexpr std::size_t chunk_bytes = std::size_t{64} << 10U;

    void* do_allocate(std::size_t bytes, std::size_t alignment) override;
    void do_deallocate(void* memory, std::size_t bytes, std::size_t alignment) override;
    [[nodiscard]] bool do_is_equal(const memory_resource& other) const noexcept override {
        return this == &other;
    }

    [[nodiscard]] std::size_t checked_size(std::size_t count, std::size_t each) const;
    void* allocate_large(std::size_t bytes);

    std::size_t limit_;
    std::size_t used_ = 0;
    std::byte* next_ = nullptr;
    std::byte* chunk_end_ = nullptr;
    std::array<FreeBlock*, small_limit / granule + 1> free_{};
    std::vector<std::unique_ptr<std::byte[]>> chunks_;
    LargeBlock* large_ = nullptr;
    std::vector<Owned> owned_;
    std::unique_ptr<NameTable> interned_;
};

}  // namespace firstboot::python
