#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace firstboot::database {

/// A file of bytes in memory, in chunks, so that it grows without being copied. Chunks are larger
/// than any page of SQLite and aligned to all page sizes: a page never lies across two.
class MemoryFile {
  public:
    static constexpr std::size_t chunk_size = 65536;

    [[nodiscard]] std::int64_t size() const { return size_; }
    /// Where chunk `index` lies; holds for as long as the file is not truncated below it.
    [[nodiscard]] std::byte* chunk(std::size_t index) const { return chunks_[index].get(); }

    /// The `count` bytes at `offset`, to be read only; null where they do not all lie in the file
    /// and in one chunk.
    [[nodiscard]] std::byte* view(std::size_t count, std::int64_t offset) const;
    /// Copies `count` bytes at `offset` to `target`; what lies behind the end is zero. Whether all
    /// lay before it.
    bool read(std::byte* target, std::size_t count, std::int64_t offset) const;
    /// False where there is no memory left; nothing is written then.
    [[nodiscard]] bool write(const std::byte* source, std::size_t count, std::int64_t offset);
    /// Makes it this long; what is new is zero, unless `zeroed` is false: then the caller fills it.
    /// False where there is no memory left.
    [[nodiscard]] bool resize(std::int64_t size, bool zeroed = true);

  private:
    /// SQLite may read this far beyond a page that is corrupt.
    static constexpr std::size_t overread = 256;

    // Not const: it changes the bytes that the chunks own.
    void zero(std::int64_t from,
              std::int64_t to);  // NOLINT(readability-make-member-function-const)

    std::vector<std::unique_ptr<std::byte[]>> chunks_;
    std::int64_t size_ = 0;
};

}  // namespace firstboot::database
