#pragma once

#include <string>

#include "database_url/place.h"
#include "database_url/url.h"
#include "setup/setup.h"

namespace firstboot::setup {

/// Fills in the anatomy of `database.uri` and, for SQLite, where its file will lie, in the terms of
/// Flask-SQLAlchemy: `instance` is the app's instance folder, `is_there` knows the folders after
/// the boot.
void describe_place(Database& database, const std::string& instance, database_url::Version version,
                    const database_url::FolderLookup& is_there);

}  // namespace firstboot::setup
