#include "database_url/anatomy.h"

#include <algorithm>

#include "database_url/place.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace firstboot::database_url {

namespace {

/// Lays pieces one after the other.
class Dissector {
  public:
    explicit Dissector(std::string_view text) : text_(text) {}

    std::vector<Piece> dissect() {
        if (const auto layout = lay_out(text_)) {
            add_scheme(layout->drivername.end);
            add_authority(*layout);
            add_database(*layout);
            add_query(*layout);
            add_to(Role::ignored, text_.size(), "SQLAlchemy does not read this part.");
        } else {
            add_unreadable();
        }
        return std::move(pieces_);
    }

  private:
    /// The piece from where the last one ended to `end`; none where it would be empty.
    void add_to(Role role, std::size_t end, std::string explanation) {
        if (end <= offset_) return;
        const auto begin = static_cast<std::uint32_t>(offset_);
        pieces_.push_back({role, {begin, static_cast<std::uint32_t>(end)}, std::move(explanation)});
        offset_ = end;
    }

    void add_scheme(std::size_t end) {
        const std::size_t plus = std::min(text_.find('+'), end);
        dialect_ = text_.substr(0, plus);
        add_to(Role::dialect, plus, "The kind of database.");
        if (plus < end) {
            add_to(Role::plus, plus + 1, "Behind it stands the driver.");
            add_to(Role::driver, end, "The Python package that talks to the database.");
        }
        add_to(Role::colon, end + 1, "The scheme ends here.");
        add_to(
            Role::authority_slashes, end + 3,
            is_sqlite()
                ? "These two slashes always stand here; a host would follow, and SQLite has none."
                : "Behind these two slashes stands the host, with the user before it.");
    }

    void add_authority(const Layout& layout) {
        if (layout.username) {
            add_to(Role::username, layout.username->end, "The user who logs in.");
            if (layout.password) {
                add_to(Role::separator, layout.password->begin, "Behind it stands the password.");
                add_to(Role::password, layout.password->end,
                       "The password; it ends at the next @, so an @ of its own is written %40.");
            }
            add_to(Role::separator, offset_ + 1, "The host starts behind it.");
        }
        if (layout.host) {
            add_to(Role::separator, layout.host->begin, "Brackets hold an IPv6 address.");
            add_to(Role::host, layout.host->end,
                   is_sqlite()
                       ? "A host, which SQLite does not have: a third slash is missing before it."
                       : "The machine on which the database runs.");
            if (layout.bracketed) {
                add_to(Role::separator, offset_ + 1, "Brackets hold an IPv6 address.");
            }
        }
        if (layout.port) {
            add_to(Role::separator, layout.port->begin, "Behind it stands the port.");
            add_to(Role::port, layout.port->end, "The port on which the database listens.");
        }
    }

    void add_database(const Layout& layout) {
        if (!layout.database) return;
        const auto [begin, end] = *layout.database;
        const std::string_view name = text_.substr(begin, end - begin);
        add_to(Role::database_slash, begin,
               is_sqlite()
                   ? "It only parts the (empty) host from the path; it is not part of the path."
                   : "It parts the host from the name of the database.");
        if (is_sqlite() && name.starts_with('/')) {
            add_to(Role::root_slash, begin + 1, "The path itself starts here: it is absolute.");
        }
        add_to(Role::database, end, database_explanation(name));
    }

    [[nodiscard]] std::string database_explanation(std::string_view name) const {
        if (!is_sqlite()) return "The name of the database.";
        if (name == ":memory:") return "A database in memory, gone when the program ends.";
        if (name.starts_with("file:")) {
            return "A name that SQLite itself reads, if the query says uri=true.";
        }
        if (name.starts_with('/')) return "The file, counted from the root of the disk.";
        if (has_drive(name)) return "The file: with a drive on Windows, a relative path elsewhere.";
        return "The file, relative: Flask-SQLAlchemy counts it from the instance folder.";
    }

    void add_query(const Layout& layout) {
        if (!layout.query) return;
        add_to(Role::separator, layout.query->begin, "Options follow.");
        const std::size_t end = layout.query->end;
        while (offset_ < end) {
            const std::size_t item_end = std::min(text_.find('&', offset_), end);
            const std::size_t equals = std::min(text_.find('=', offset_), item_end);
            add_to(Role::query_name, equals, "The name of an option.");
            if (equals < item_end) {
                add_to(Role::separator, equals + 1, "Behind it stands the option's value.");
                add_to(Role::query_value, item_end, "The value of the option.");
            }
            if (item_end < end) add_to(Role::separator, item_end + 1, "Another option follows.");
        }
    }

    /// A text that is no URL to SQLAlchemy: what looks like a scheme, and the rest.
    void add_unreadable() {
        std::size_t end = 0;
        while (end < text_.size()) {
            const text::CodePoint next = text::code_point_at(text_, end);
            if (next.value != '+' && !text::is_word(next.value)) break;
            end += next.size;
        }
        if (end > 0 && text_.substr(end).starts_with(':')) {
            const std::size_t plus = std::min(text_.find('+'), end);
            add_to(Role::dialect, plus, "The kind of database.");
            if (plus < end) {
                add_to(Role::plus, plus + 1, "Behind it stands the driver.");
                add_to(Role::driver, end, "The Python package that talks to the database.");
            }
            add_to(Role::colon, end + 1, "Two slashes must follow it.");
        }
        add_to(Role::ignored, text_.size(),
               "SQLAlchemy cannot read this: a URL starts with a scheme and \"://\".");
    }

    [[nodiscard]] bool is_sqlite() const { return dialect_ == "sqlite"; }

    std::string_view text_;
    std::string_view dialect_;
    std::size_t offset_ = 0;
    std::vector<Piece> pieces_;
};

}  // namespace

std::string_view role_name(Role role) {
    switch (role) {
        case Role::dialect:
            return "dialect";
        case Role::plus:
            return "plus";
        case Role::driver:
            return "driver";
        case Role::colon:
            return "colon";
        case Role::authority_slashes:
            return "authority_slashes";
        case Role::username:
            return "username";
        case Role::separator:
            return "separator";
        case Role::password:
            return "password";
        case Role::host:
            return "host";
        case Role::port:
            return "port";
        case Role::database_slash:
            return "database_slash";
        case Role::root_slash:
            return "root_slash";
        case Role::database:
            return "database";
        case Role::query_name:
            return "query_name";
        case Role::query_value:
            return "query_value";
        case Role::ignored:
            return "ignored";
    }
    return {};
}

std::vector<Piece> dissect(std::string_view text) {
    return Dissector(text).dissect();
}

}  // namespace firstboot::database_url
