#include "database_url/url.h"

#include <algorithm>
#include <unordered_map>

#include "database_url/percent.h"
#include "text/python_text.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace firstboot::database_url {

namespace {

constexpr auto npos = std::string_view::npos;

text::Span span_of(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

/// Walks over a URL's text, part by part.
class Walker {
  public:
    explicit Walker(std::string_view text) : text_(text) {}

    std::optional<Layout> walk() {
        if (!walk_scheme()) return std::nullopt;
        walk_credentials();
        walk_host();
        if (take(':')) layout_.port = walk_until("/?");
        if (take('/')) layout_.database = walk_until("?");
        if (take('?')) layout_.query = walk_until("\n");
        layout_.end = static_cast<std::uint32_t>(offset_);
        return layout_;
    }

  private:
    bool take(char byte) {
        if (offset_ == text_.size() || text_[offset_] != byte) return false;
        ++offset_;
        return true;
    }

    [[nodiscard]] std::size_t end_before(const char* stops, std::size_t from) const {
        return std::min(text_.find_first_of(stops, from), text_.size());
    }

    text::Span walk_until(const char* stops) {
        const std::size_t begin = offset_;
        offset_ = end_before(stops, begin);
        return span_of(begin, offset_);
    }

    bool walk_scheme() {
        std::size_t end = 0;
        while (end < text_.size()) {
            const text::CodePoint next = text::code_point_at(text_, end);
            if (next.value != '+' && !text::is_word(next.value)) break;
            end += next.size;
        }
        if (end == 0 || !text_.substr(end).starts_with("://")) return false;
        layout_.drivername = span_of(0, end);
        offset_ = end + 3;
        return true;
    }

    /// A user's name ends at ":" or "/". Behind ":" everything up to the next "@" is the password,
    /// slashes too; without a password the last "@" of the stretch ends the name.
    void walk_credentials() {
        const std::size_t begin = offset_;
        const std::size_t name_end = end_before(":/", begin);
        if (name_end < text_.size() && text_[name_end] == ':') {
            const std::size_t at = text_.find('@', name_end + 1);
            if (at != npos) {
                layout_.username = span_of(begin, name_end);
                layout_.password = span_of(name_end + 1, at);
                offset_ = at + 1;
                return;
            }
        }
        const std::string_view stretch = text_.substr(begin, name_end - begin);
        const std::size_t at = stretch.rfind('@');
        if (at == npos) return;
        layout_.username = span_of(begin, begin + at);
        offset_ = begin + at + 1;
    }

    void walk_host() {
        const std::size_t begin = offset_;
        if (begin < text_.size() && text_[begin] == '[') {
            const std::string_view stretch =
                text_.substr(begin + 1, end_before("/?", begin + 1) - begin - 1);
            const std::size_t close = stretch.rfind(']');
            if (close != npos && close > 0) {
                layout_.host = span_of(begin + 1, begin + 1 + close);
                layout_.bracketed = true;
                offset_ = begin + 1 + close + 1;
                return;
            }
        }
        const std::size_t end = end_before("/:?", begin);
        if (end == begin) return;
        layout_.host = span_of(begin, end);
        offset_ = end;
    }

    std::string_view text_;
    std::size_t offset_ = 0;
    Layout layout_;
};

std::vector<QueryItem> grouped_query(std::string_view text) {
    std::vector<QueryItem> query;
    std::unordered_map<std::string, std::size_t> places;
    for (auto& [name, value] : parse_query(text)) {
        const auto [place, is_new] = places.try_emplace(name, query.size());
        if (is_new) query.push_back({std::move(name), {}});
        query[place->second].values.push_back(std::move(value));
    }
    return query;
}

}  // namespace

const std::vector<std::string>* Url::query_values(std::string_view name) const {
    const auto found = std::find_if(query.begin(), query.end(),
                                    [&](const QueryItem& item) { return item.name == name; });
    return found == query.end() ? nullptr : &found->values;
}

std::optional<Layout> lay_out(std::string_view text) {
    return Walker(text).walk();
}

std::variant<Url, Error> make_url(std::string_view text, Version version) {
    const auto layout = lay_out(text);
    if (!layout) {
        return Error{"sqlalchemy.exc.ArgumentError",
                     "Could not parse SQLAlchemy URL from given URL string"};
    }
    const auto written = [&](text::Span span) {
        return text.substr(span.begin, span.end - span.begin);
    };
    const auto decoded = [&](const std::optional<text::Span>& span) -> std::optional<std::string> {
        if (!span) return std::nullopt;
        return unquote(written(*span));
    };
    Url url;
    url.drivername = written(layout->drivername);
    url.username = decoded(layout->username);
    url.password = decoded(layout->password);
    if (layout->host) url.host = written(*layout->host);
    if (layout->database) {
        url.database = version == Version::v2_0 ? std::string(written(*layout->database))
                                                : unquote(written(*layout->database));
    }
    if (layout->query) url.query = grouped_query(written(*layout->query));
    if (layout->port) {
        text::Integer port = text::parse_integer(written(*layout->port));
        if (port.error) return Error{"ValueError", *std::move(port.error)};
        url.port = std::move(port.value);
    }
    return url;
}

std::string render(const Url& url, bool hide_password, Version version) {
    std::string out = url.drivername + "://";
    if (url.username) {
        out += quote(*url.username, " +");
        if (url.password) out += ":" + (hide_password ? "***" : quote(*url.password, " +"));
        out += '@';
    }
    if (url.host) {
        const bool bracketed = url.host->find(':') != npos;
        out += bracketed ? "[" + *url.host + "]" : *url.host;
    }
    if (url.port) out += ":" + *url.port;
    if (url.database) {
        out += "/" + (version == Version::v2_0 ? *url.database : quote(*url.database, " +/"));
    }
    // Bytes of UTF-8 sort as code points do.
    std::vector<QueryItem> query = url.query;
    std::sort(query.begin(), query.end(),
              [](const QueryItem& a, const QueryItem& b) { return a.name < b.name; });
    char separator = '?';
    for (const QueryItem& item : query) {
        for (const std::string& value : item.values) {
            out += separator + quote_plus(item.name) + "=" + quote_plus(value);
            separator = '&';
        }
    }
    return out;
}

}  // namespace firstboot::database_url
