#include "libraries/file_tree.h"

#include <utility>

namespace firstboot::libraries {

namespace {

/// The path of a folder with a slash behind it: what the paths of all that is in it start with.
std::string prefix_of(std::string_view path) {
    std::string prefix(path);
    if (prefix.empty() || prefix.back() != '/') prefix += '/';
    return prefix;
}

std::string_view key_of(const std::pair<const std::string, const std::string*>& entry) {
    return entry.first;
}

std::string_view key_of(const std::string& entry) {
    return entry;
}

template <class Container>
bool has_path(const Container& paths, std::string_view prefix) {
    const auto first = paths.lower_bound(prefix);
    return first != paths.end() && key_of(*first).starts_with(prefix);
}

/// Adds the first part below `prefix` of each path.
template <class Container>
void add_names(const Container& paths, std::string_view prefix, std::set<std::string>& names) {
    for (auto at = paths.lower_bound(prefix); at != paths.end(); ++at) {
        const std::string_view path = key_of(*at);
        if (!path.starts_with(prefix)) break;
        const std::string_view rest = path.substr(prefix.size());
        if (!rest.empty()) names.emplace(rest.substr(0, rest.find('/')));
    }
}

}  // namespace

std::optional<std::string_view> FileTree::read(std::string_view path) const {
    const auto found = files_.find(path);
    if (found == files_.end()) return std::nullopt;
    return *found->second;
}

bool FileTree::is_file(std::string_view path) const {
    return files_.contains(path);
}

bool FileTree::is_directory(std::string_view path) const {
    if (path == "/" || directories_.contains(path)) return true;
    return has_paths(prefix_of(path));
}

bool FileTree::has_paths(std::string_view start) const {
    return has_path(files_, start) || has_path(directories_, start);
}

std::vector<std::string> FileTree::entries(std::string_view path) const {
    const std::string prefix = prefix_of(path);
    std::set<std::string> names;
    add_names(files_, prefix, names);
    add_names(directories_, prefix, names);
    return {names.begin(), names.end()};
}

void FileTree::write(std::string_view path, std::string bytes) {
    contents_.push_back(std::move(bytes));
    files_.insert_or_assign(std::string(path), &contents_.back());
}

void FileTree::make_directory(std::string_view path) {
    directories_.emplace(path);
}

void FileTree::remove(std::string_view path) {
    const std::string prefix = prefix_of(path);
    const auto lies_there = [&](const auto& entry) {
        return key_of(entry) == path || key_of(entry).starts_with(prefix);
    };
    std::erase_if(files_, lies_there);
    std::erase_if(directories_, lies_there);
}

void FileTree::rename(std::string_view from, std::string_view to) {
    const std::string prefix = prefix_of(from);
    const auto renamed = [&](std::string_view path) {
        return std::string(to) + std::string(path.substr(from.size()));
    };
    std::map<std::string, const std::string*, std::less<>> files;
    for (const auto& [path, bytes] : files_) {
        if (path == from || path.starts_with(prefix)) files.emplace(renamed(path), bytes);
    }
    std::set<std::string> directories;
    for (const std::string& path : directories_) {
        if (path == from || path.starts_with(prefix)) directories.insert(renamed(path));
    }
    remove(from);
    for (const auto& [path, bytes] : files) files_.insert_or_assign(path, bytes);
    directories_.insert(directories.begin(), directories.end());
}

}  // namespace firstboot::libraries
