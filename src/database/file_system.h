#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "database/memory_file.h"

namespace firstboot::database {

/// SQLite's locks on a database file, and the memory that connections in WAL mode share. The rules
/// are those of https://sqlite.org/lockingv3.html and https://sqlite.org/walformat.html.
enum class LockLevel { none, shared, reserved, pending, exclusive };

/// A file with a name, which several connections may have open.
struct File {
    static constexpr std::size_t shared_lock_count = 8;

    MemoryFile content;
    int handles = 0;
    /// Those that SQLite opened as databases: the main one of a connection, or an attached one.
    int connections = 0;

    int shared_holders = 0;
    /// The handle that may write next, and how far it has come.
    const void* writer = nullptr;
    LockLevel writer_level = LockLevel::none;

    std::vector<std::unique_ptr<std::byte[]>> shared_memory;
    int shared_memory_users = 0;
    /// Each lock of the shared memory: -1 held exclusively, otherwise how many share it.
    std::array<int, shared_lock_count> shared_memory_locks{};
};

/// The files of the process. Paths are absolute. A file that is removed lives on for those that
/// have it open.
class FileSystem {
  public:
    [[nodiscard]] std::shared_ptr<File> find(std::string_view path) const;
    [[nodiscard]] bool contains(std::string_view path) const { return files_.contains(path); }
    /// Nothing where the folder of `path` does not exist.
    std::shared_ptr<File> create(std::string_view path);
    /// Whether there was one.
    bool remove(std::string_view path);

    /// "a.db" → "/a.db", "/x/../a.db" → "/a.db": the working folder is "/".
    [[nodiscard]] static std::string absolute(std::string_view path);
    [[nodiscard]] static bool is_folder(std::string_view path);

    /// Whether some file is, or was, open as a database by two connections at once.
    [[nodiscard]] bool shared() const { return shared_; }
    void mark_shared() { shared_ = true; }

  private:
    /// By length first: SQLite asks for a journal before each statement, and names of files
    /// mostly begin alike.
    struct Shorter {
        using is_transparent = void;
        bool operator()(std::string_view left, std::string_view right) const {
            return left.size() != right.size() ? left.size() < right.size() : left < right;
        }
    };
    std::map<std::string, std::shared_ptr<File>, Shorter> files_;
    bool shared_ = false;
};

/// The one file system that SQLite is given.
[[nodiscard]] FileSystem& file_system();

}  // namespace firstboot::database
