#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "database_url/url.h"
#include "text/span.h"

namespace firstboot::database_url {

/// What a piece of the text is for.
enum class Role {
    dialect,
    plus,
    driver,
    /// The ":" behind the scheme.
    colon,
    /// The two slashes that start the authority.
    authority_slashes,
    username,
    /// The ":" between user and password, or before the port; the "@"; the brackets; "?", "&", "=".
    separator,
    password,
    host,
    port,
    /// The slash between the authority and the database: never part of the name.
    database_slash,
    /// The slash that makes a SQLite path absolute: it belongs to the path.
    root_slash,
    database,
    query_name,
    query_value,
    /// What SQLAlchemy does not read.
    ignored,
};

/// The name of a role as the setup has it: "dialect", "database_slash", …
std::string_view role_name(Role role);

/// A piece of the text. The pieces follow each other and cover the text without a gap.
struct Piece {
    Role role;
    /// Bytes of the URL's text.
    text::Span span;
    /// One sentence that says what the piece is for.
    std::string explanation;
};

/// The pieces of a URL; also of one that SQLAlchemy cannot parse, as far as they can be told.
std::vector<Piece> dissect(std::string_view text);

}  // namespace firstboot::database_url
