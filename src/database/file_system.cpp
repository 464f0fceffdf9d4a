#include "database/file_system.h"

#include <algorithm>

namespace firstboot::database {

std::shared_ptr<File> FileSystem::find(std::string_view path) const {
    const auto found = files_.find(path);
    return found == files_.end() ? nullptr : found->second;
}

std::shared_ptr<File> FileSystem::create(std::string_view path) {
    const std::size_t slash = path.rfind('/');
    if (slash == std::string_view::npos || !is_folder(path.substr(0, slash))) return nullptr;
    auto file = std::make_shared<File>();
    files_.insert_or_assign(std::string(path), file);
    return file;
}

bool FileSystem::remove(std::string_view path) {
    const auto found = files_.find(path);
    if (found == files_.end()) return false;
    files_.erase(found);
    return true;
}

std::string FileSystem::absolute(std::string_view path) {
    std::vector<std::string_view> parts;
    while (!path.empty()) {
        const std::size_t end = std::min(path.find('/'), path.size());
        const std::string_view part = path.substr(0, end);
        path.remove_prefix(std::min(end + 1, path.size()));
        if (part == "..") {
            if (!parts.empty()) parts.pop_back();
        } else if (!part.empty() && part != ".") {
            parts.push_back(part);
        }
    }
    std::string result;
    for (const std::string_view part : parts) result.append("/").append(part);
    return result.empty() ? "/" : result;
}

bool FileSystem::is_folder(std::string_view path) {
    // Where programs that know a file system expect to be able to write.
    return path.empty() || path == "/" || path == "/tmp";
}

FileSystem& file_system() {
    static FileSystem files;
    return files;
}

}  // namespace firstboot::database
