#include "database_url/connect_arguments.h"

#include <algorithm>
#include <array>

#include "text/python_text.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace firstboot::database_url {

namespace {

constexpr auto npos = std::string_view::npos;

Error argument_error(std::string message) {
    return {"sqlalchemy.exc.ArgumentError", std::move(message)};
}

Error value_error(std::string message) {
    return {"ValueError", std::move(message)};
}

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts;
    while (true) {
        const std::size_t end = text.find(separator);
        parts.emplace_back(text.substr(0, end));
        if (end == npos) return parts;
        text.remove_prefix(end + 1);
    }
}

// Options of sqlite3.connect() that SQLAlchemy converts from the query's text.
enum class Kind { boolean, number, integer, text };

struct Option {
    std::string_view name;
    Kind kind;
};

constexpr Option sqlite_options[] = {
    {"uri", Kind::boolean},
    {"timeout", Kind::number},
    {"isolation_level", Kind::text},
    {"detect_types", Kind::integer},
    {"check_same_thread", Kind::boolean},
    {"cached_statements", Kind::integer},
};

/// The words for true and false that sqlalchemy.util.asbool knows.
std::optional<bool> truth(std::string_view text) {
    constexpr std::array<std::string_view, 6> yes{"true", "yes", "on", "y", "t", "1"};
    constexpr std::array<std::string_view, 6> no{"false", "no", "off", "n", "f", "0"};
    if (std::find(yes.begin(), yes.end(), text) != yes.end()) return true;
    if (std::find(no.begin(), no.end(), text) != no.end()) return false;
    return std::nullopt;
}

std::optional<Error> conversion_error(const std::vector<std::string>& values, Kind kind) {
    const bool is_tuple = values.size() > 1;
    switch (kind) {
        case Kind::text:
            return std::nullopt;
        case Kind::boolean: {
            if (is_tuple) return std::nullopt;
            const std::string word = text::ascii_lower(text::strip(values[0]));
            if (truth(word)) return std::nullopt;
            return value_error("String is not true/false: " + text::repr(word));
        }
        case Kind::number: {
            if (is_tuple) {
                return Error{"TypeError",
                             "float() argument must be a string or a real number, not 'tuple'"};
            }
            auto message = text::float_error(values[0]);
            if (!message) return std::nullopt;
            return value_error(*std::move(message));
        }
        case Kind::integer: {
            if (is_tuple) {
                return Error{
                    "TypeError",
                    "int() argument must be a string, a bytes-like object or a real number, "
                    "not 'tuple'"};
            }
            text::Integer integer = text::parse_integer(values[0]);
            if (!integer.error) return std::nullopt;
            return value_error(*std::move(integer.error));
        }
    }
    return std::nullopt;
}

bool is_sqlite_option(std::string_view name) {
    return std::any_of(std::begin(sqlite_options), std::end(sqlite_options),
                       [&](const Option& option) { return option.name == name; });
}

bool wants_uri(const Url& url) {
    const auto* values = url.query_values("uri");
    if (values == nullptr) return false;
    return values->size() > 1 ||
           truth(text::ascii_lower(text::strip(values->front()))).value_or(false);
}

/// Hosts and ports of a query such as "host=a,b&port=1,2" or "host=a:1&host=b:2".
struct Hosts {
    std::optional<std::vector<std::string>> hosts;
    /// A part that is absent is None in Python.
    std::vector<std::optional<std::string>> ports;
    /// Hosts came with ports in them, so that no `port` may stand beside.
    bool integrated = false;
};

/// "name:port" where the name is of letters, digits, dots and hyphens and the port of digits.
std::optional<std::pair<std::string, std::string>> host_and_port(std::string_view text) {
    const std::size_t colon = text.find(':');
    const std::string_view host = text.substr(0, colon);
    std::string_view port = text.substr(colon + 1);
    // The pattern's "$" lets one newline pass.
    if (port.ends_with('\n')) port.remove_suffix(1);
    const auto is_host_byte = [](char byte) {
        return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
               (byte >= '0' && byte <= '9') || byte == '-' || byte == '.';
    };
    if (!std::all_of(host.begin(), host.end(), is_host_byte)) return std::nullopt;
    for (std::size_t offset = 0; offset < port.size();) {
        const text::CodePoint next = text::code_point_at(port, offset);
        if (text::decimal_value(next.value) < 0) return std::nullopt;
        offset += next.size;
    }
    return std::pair{std::string(host), std::string(port)};
}

std::variant<Hosts, Error> hosts_of(const Url& url) {
    Hosts found;
    const auto* hosts = url.query_values("host");
    const auto* ports = url.query_values("port");
    if (hosts != nullptr && hosts->size() > 1) {
        found.integrated = true;
        std::size_t fewest = npos;
        for (const std::string& host : *hosts) {
            const auto parts = split(host, ':');
            fewest = std::min(fewest, std::max<std::size_t>(parts.size(), 2));
            if (!found.hosts) found.hosts.emplace();
            found.hosts->push_back(parts[0]);
            found.ports.push_back(parts.size() > 1 ? std::optional(parts[1]) : std::nullopt);
        }
        if (fewest > 2) return value_error("too many values to unpack (expected 2)");
    } else if (hosts != nullptr) {
        found.hosts = split(hosts->front(), ',');
        if (ports == nullptr && found.hosts->size() == 1 && hosts->front().find(':') != npos) {
            if (auto pair = host_and_port(hosts->front())) {
                found.integrated = true;
                found.hosts = {pair->first};
                found.ports = {pair->second.empty() ? std::nullopt : std::optional(pair->second)};
            }
        }
    }
    if (ports == nullptr) return found;
    if (found.integrated) {
        return argument_error(
            "Can't mix 'multihost' formats together; use \"host=h1,h2,h3&port=p1,p2,p3\" or "
            "\"host=h1:p1&host=h2:p2&host=h3:p3\" separately");
    }
    const auto texts = ports->size() > 1 ? *ports : split(ports->front(), ',');
    found.ports.assign(texts.begin(), texts.end());
    return found;
}

std::string tuple_repr(const std::vector<std::optional<std::string>>& items) {
    std::string out = "(";
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0) out += ", ";
        out += items[i] ? text::repr(*items[i]) : "None";
    }
    return out + (items.size() == 1 ? ",)" : ")");
}

}  // namespace

std::optional<Error> sqlite_argument_error(const Url& url, Version version) {
    const auto filled = [](const std::optional<std::string>& part) {
        return part && !part->empty();
    };
    const bool has_port = url.port && *url.port != "0";
    if (filled(url.username) || filled(url.password) || filled(url.host) || has_port) {
        return argument_error("Invalid SQLite URL: " + render(url, true, version) +
                              "\n"
                              "Valid SQLite URL forms are:\n"
                              " sqlite:///:memory: (or, sqlite://)\n"
                              " sqlite:///relative/path/to/file.db\n"
                              " sqlite:////absolute/path/to/file.db");
    }
    for (const Option& option : sqlite_options) {
        const auto* values = url.query_values(option.name);
        if (values == nullptr) continue;
        if (auto error = conversion_error(*values, option.kind)) return error;
    }
    const bool for_sqlite_itself =
        std::any_of(url.query.begin(), url.query.end(),
                    [](const QueryItem& item) { return !is_sqlite_option(item.name); });
    if (wants_uri(url) && !url.database && for_sqlite_itself) {
        return Error{"TypeError", "unsupported operand type(s) for +=: 'NoneType' and 'str'"};
    }
    return std::nullopt;
}

std::optional<Error> psycopg_argument_error(const Url& url) {
    auto result = hosts_of(url);
    if (auto* error = std::get_if<Error>(&result)) return *error;
    const Hosts& found = std::get<Hosts>(result);
    for (const auto& port : found.ports) {
        if (port && !port->empty() && text::parse_integer(*port).error) {
            return argument_error("Received non-integer port arguments: " +
                                  tuple_repr(found.ports));
        }
    }
    const std::size_t ports = found.ports.size();
    const std::size_t hosts = found.hosts ? found.hosts->size() : 0;
    const bool uneven = hosts > 0 && hosts != ports && (hosts > 1 || ports > 1);
    if (ports > 0 && ((hosts == 0 && ports > 1) || uneven)) {
        return argument_error("number of hosts and ports don't match");
    }
    return std::nullopt;
}

}  // namespace firstboot::database_url
