#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "database_url/url.h"

/// Where the file of a SQLite URL lies under Flask-SQLAlchemy 3.1 (its `_apply_driver_defaults`).
namespace firstboot::database_url {

/// What a SQLite database's name means.
enum class SqlitePath {
    /// No name, "" or ":memory:": lives in memory and dies with the process.
    memory,
    relative,
    absolute,
    /// "C:/…" or "C:\…": absolute on Windows; everywhere else a relative name like any other.
    windows,
    /// "file:…" with uri=… in the query: SQLite itself reads the name.
    uri,
};

/// Whether a path begins with a drive of Windows: "C:/…" or "C:\\…".
bool has_drive(std::string_view path);

/// The path's kind as the setup has it: "memory", "relative", …
std::string_view sqlite_path_name(SqlitePath path);

/// What becomes of the folder that must be there before SQLite can create its file.
enum class Folder {
    /// It is the instance folder: Flask-SQLAlchemy creates it.
    created,
    /// It is there: it lies above the instance folder, or holds something, or the project made it.
    present,
    /// It is another folder, and nobody creates it.
    not_created,
    /// Whether it is there depends on the machine.
    unknown,
};

/// The folder's fate as the setup has it: "created", "present", "not_created", "unknown".
std::string_view folder_name(Folder folder);

struct Place {
    SqlitePath path = SqlitePath::memory;
    /// The file, "." and ".." resolved; nothing for a database in memory.
    std::optional<std::string> file;
    /// Whether the path is counted from the instance folder.
    bool relative = false;
    /// The folder of the file.
    std::optional<std::string> folder;
    Folder folder_fate = Folder::unknown;
};

/// The URL that Flask-SQLAlchemy hands to create_engine: a relative SQLite path joined to the
/// instance folder, MySQL with a charset. `instance` is the app's absolute instance_path.
Url flask_url(const Url& url, std::string_view instance);

/// Tells whether a folder is there; nothing where that depends on the machine.
using FolderLookup = std::function<std::optional<bool>(std::string_view folder)>;

/// Where the file of a SQLite URL will lie; nothing for other databases.
std::optional<Place> place_of(const Url& url, std::string_view instance,
                              const FolderLookup& is_there);

}  // namespace firstboot::database_url
