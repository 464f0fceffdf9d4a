#include "database_url/place.h"

#include <algorithm>

#include "text/python_text.h"
#include "text/utf8.h"

namespace firstboot::database_url {

namespace {

constexpr auto npos = std::string_view::npos;

bool is_flask_sqlite(const Url& url) {
    return url.drivername == "sqlite" || url.drivername == "sqlite+pysqlite";
}

bool is_in_memory(const Url& url) {
    return !url.database || url.database->empty() || *url.database == ":memory:";
}

/// Whether SQLite reads in the name of its file that there is to be none.
bool asks_for_memory(const Url& url) {
    const auto* mode = url.query_values("mode");
    return url.query_values("uri") != nullptr && mode != nullptr && mode->back() == "memory";
}

/// A name such as "file:data.db" has five characters in front that are not of the path.
constexpr std::size_t uri_prefix = 5;

std::string_view path_of(const Url& url) {
    const std::string_view database = *url.database;
    if (url.query_values("uri") == nullptr) return database;
    return database.substr(text::first_code_points(database, uri_prefix).size());
}

/// os.path.join(folder, path)
std::string joined(std::string_view folder, std::string_view path) {
    if (path.starts_with('/')) return std::string(path);
    std::string out(folder);
    if (!out.empty() && !out.ends_with('/')) out += '/';
    return out.append(path);
}

/// An absolute POSIX path without ".", ".." and doubled slashes.
std::string normalized(std::string_view path) {
    std::vector<std::string_view> parts;
    while (!path.empty()) {
        const std::string_view part = path.substr(0, path.find('/'));
        path.remove_prefix(std::min(part.size() + 1, path.size()));
        if (part.empty() || part == ".") continue;
        if (part != "..") {
            parts.push_back(part);
        } else if (!parts.empty()) {
            parts.pop_back();
        }
    }
    std::string out;
    for (const std::string_view part : parts) out.append("/").append(part);
    return out.empty() ? "/" : out;
}

std::string folder_of(std::string_view file) {
    const std::size_t slash = file.rfind('/');
    return slash == 0 || slash == npos ? "/" : std::string(file.substr(0, slash));
}

bool lies_above(std::string_view folder, std::string_view other) {
    return folder == "/" ||
           (other.starts_with(folder) && other.substr(folder.size()).starts_with('/'));
}

bool is_letter(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

SqlitePath kind_of(const Url& url) {
    if (url.query_values("uri") != nullptr) return SqlitePath::uri;
    const std::string_view path = *url.database;
    if (path.starts_with('/')) return SqlitePath::absolute;
    return has_drive(path) ? SqlitePath::windows : SqlitePath::relative;
}

Folder fate_of(const Place& place, std::string_view instance, const FolderLookup& is_there) {
    if (place.path == SqlitePath::windows) return Folder::unknown;
    if (place.relative && *place.folder == instance) return Folder::created;
    if (place.relative && lies_above(*place.folder, instance)) return Folder::present;
    const auto found = is_there(*place.folder);
    if (!found) return Folder::unknown;
    return *found ? Folder::present : Folder::not_created;
}

}  // namespace

bool has_drive(std::string_view path) {
    return path.size() > 2 && is_letter(path[0]) && path[1] == ':' &&
           (path[2] == '/' || path[2] == '\\');
}

std::string_view sqlite_path_name(SqlitePath path) {
    switch (path) {
        case SqlitePath::memory:
            return "memory";
        case SqlitePath::relative:
            return "relative";
        case SqlitePath::absolute:
            return "absolute";
        case SqlitePath::windows:
            return "windows";
        case SqlitePath::uri:
            return "uri";
    }
    return {};
}

std::string_view folder_name(Folder folder) {
    switch (folder) {
        case Folder::created:
            return "created";
        case Folder::present:
            return "present";
        case Folder::not_created:
            return "not_created";
        case Folder::unknown:
            return "unknown";
    }
    return {};
}

Url flask_url(const Url& url, std::string_view instance) {
    Url out = url;
    if (is_flask_sqlite(url)) {
        if (is_in_memory(url)) return out;
        const std::string_view path = path_of(url);
        if (path.starts_with('/')) return out;
        const bool is_uri = url.query_values("uri") != nullptr;
        out.database = (is_uri ? "file:" : "") + joined(instance, path);
    } else if (url.drivername.starts_with("mysql") && url.query_values("charset") == nullptr) {
        out.query.push_back({"charset", {"utf8mb4"}});
    }
    return out;
}

std::optional<Place> place_of(const Url& url, std::string_view instance,
                              const FolderLookup& is_there) {
    if (url.drivername.substr(0, url.drivername.find('+')) != "sqlite") return std::nullopt;
    Place place;
    if (is_in_memory(url) || asks_for_memory(url)) return place;
    place.path = kind_of(url);
    const std::string_view path = path_of(url);
    place.file = normalized(joined(instance, path));
    place.folder = folder_of(*place.file);
    place.relative = place.path != SqlitePath::windows && !path.starts_with('/');
    place.folder_fate = fate_of(place, instance, is_there);
    return place;
}

}  // namespace firstboot::database_url
