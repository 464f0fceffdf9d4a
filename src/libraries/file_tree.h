#pragma once

#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace firstboot::libraries {

/// The files that a boot sees: the project's, and what it makes while it runs. Paths are absolute
/// and normal ("/project/app/config.py"); a folder is there when something lies in it or when it
/// was made. Nothing of it outlives the boot.
class FileTree {
  public:
    /// The bytes of a file. They stay where they are, also after it was written anew or removed.
    [[nodiscard]] std::optional<std::string_view> read(std::string_view path) const;
    [[nodiscard]] bool is_file(std::string_view path) const;
    [[nodiscard]] bool is_directory(std::string_view path) const;
    /// Whether the path of any file or folder starts so, in the middle of a name or not.
    [[nodiscard]] bool has_paths(std::string_view start) const;
    /// The names in a folder, sorted.
    [[nodiscard]] std::vector<std::string> entries(std::string_view path) const;

    /// The folders above it come with it; who models open() checks that they are there.
    void write(std::string_view path, std::string bytes);
    void make_directory(std::string_view path);
    /// A file, or a folder with all that is in it.
    void remove(std::string_view path);
    /// A file, or a folder with all that is in it.
    void rename(std::string_view from, std::string_view to);

  private:
    std::deque<std::string> contents_;
    std::map<std::string, const std::string*, std::less<>> files_;
    std::set<std::string, std::less<>> directories_;
};

}  // namespace firstboot::libraries
