#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "text/span.h"

/// Database URLs as SQLAlchemy takes them apart (its sqlalchemy.engine.url).
namespace firstboot::database_url {

/// Which SQLAlchemy: 2.1 unquotes the database's name and quotes it again; 2.0 leaves it alone.
enum class Version { v2_0, v2_1 };

/// An exception that Python would raise.
struct Error {
    /// Qualified as in a traceback: "sqlalchemy.exc.ArgumentError", "ValueError".
    std::string type;
    /// str() of it; may have several lines.
    std::string message;

    friend bool operator==(const Error&, const Error&) = default;
};

/// One name of the query. A name written once has one value, a str; written more often, a tuple.
struct QueryItem {
    std::string name;
    std::vector<std::string> values;

    friend bool operator==(const QueryItem&, const QueryItem&) = default;
};

/// The parts of a URL, percent-decoded where SQLAlchemy decodes them.
struct Url {
    std::string drivername;
    std::optional<std::string> username;
    std::optional<std::string> password;
    std::optional<std::string> host;
    /// As str(int) gives it; Python's int has no largest value.
    std::optional<std::string> port;
    std::optional<std::string> database;
    /// In the order of first mention.
    std::vector<QueryItem> query;

    /// The values of a name of the query, or null.
    [[nodiscard]] const std::vector<std::string>* query_values(std::string_view name) const;

    friend bool operator==(const Url&, const Url&) = default;
};

/// Where the parts stand in the text; parts that are absent have none. Bytes.
struct Layout {
    text::Span drivername;
    std::optional<text::Span> username;
    std::optional<text::Span> password;
    /// Without the brackets of an IPv6 address.
    std::optional<text::Span> host;
    bool bracketed = false;
    std::optional<text::Span> port;
    std::optional<text::Span> database;
    std::optional<text::Span> query;
    /// SQLAlchemy reads as far as its pattern goes and ignores the rest without a word.
    std::uint32_t end = 0;
};

/// The layout of a URL, or nothing where SQLAlchemy cannot parse it.
std::optional<Layout> lay_out(std::string_view text);

/// make_url(text).
std::variant<Url, Error> make_url(std::string_view text, Version version = Version::v2_1);

/// render_as_string(); str(url) hides the password.
std::string render(const Url& url, bool hide_password, Version version = Version::v2_1);

}  // namespace firstboot::database_url
