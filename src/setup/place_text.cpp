#include "setup/place_text.h"

#include <variant>

#include "database_url/anatomy.h"

namespace firstboot::setup {

namespace {

using database_url::Folder;
using database_url::Place;
using database_url::SqlitePath;

std::string sentence(const Place& place) {
    if (place.path == SqlitePath::memory || !place.file) {
        return "In memory: it is empty at each start and gone when the process ends.";
    }
    std::string file = "In the file " + *place.file + ".";
    if (place.path == SqlitePath::windows) {
        return file + " On Windows the path is absolute, and its folder has to be there.";
    }
    switch (place.folder_fate) {
        case Folder::created:
            return file + " Flask-SQLAlchemy makes the instance folder that it lies in.";
        case Folder::present:
            return file;
        case Folder::not_created:
            return file + " Nobody makes the folder " + place.folder.value_or("") +
                   ": without it SQLite says \"unable to open database file\".";
        case Folder::unknown:
            return file + " Its folder has to be there: nobody makes it.";
    }
    return file;
}

}  // namespace

void describe_place(Database& database, const std::string& instance, database_url::Version version,
                    const database_url::FolderLookup& is_there) {
    if (!database.uri_is_text) return;
    database.pieces = database_url::dissect(database.uri);
    const auto parsed = database_url::make_url(database.uri, version);
    const auto* url = std::get_if<database_url::Url>(&parsed);
    if (url == nullptr) return;
    const auto place = database_url::place_of(*url, instance, is_there);
    if (!place) return;
    database.place = sentence(*place);
    database.file = place->file;
    database.file_is_relative = place->relative;
    if (place->file) database.folder_fate = database_url::folder_name(place->folder_fate);
}

}  // namespace firstboot::setup
