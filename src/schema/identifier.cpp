#include "schema/identifier.h"

#include <algorithm>

#include "schema/md5.h"
#include "schema/reserved_words.h"

namespace firstboot::schema {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_legal(char c) {
    return (c >= 'a' && c <= 'z') || is_digit(c) || c == '_' || c == '$';
}

bool starts_code_point(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
}

/// How many characters Python counts.
std::size_t length_of(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), starts_code_point));
}

/// The first `count` characters.
std::string_view prefix_of(std::string_view text, std::size_t count) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (starts_code_point(text[i]) && count-- == 0) return text.substr(0, i);
    }
    return text;
}

}  // namespace

std::string replaced(std::string_view text, char from, std::string_view to) {
    std::string result;
    result.reserve(text.size());
    for (const char c : text) {
        if (c == from) {
            result += to;
        } else {
            result += c;
        }
    }
    return result;
}

bool Identifiers::needs_quotes(std::string_view name) const {
    if (name.empty() || is_digit(name.front()) || name.front() == '$') return true;
    // The pattern that names are matched with ends in `$`, which looks past one final line end.
    const auto checked =
        name.back() == '\n' && name.size() > 1 ? name.substr(0, name.size() - 1) : name;
    return !std::all_of(checked.begin(), checked.end(), is_legal) || is_reserved(name, dialect_);
}

std::string Identifiers::quoted(std::string_view name) const {
    const char mark = dialect_ == Dialect::mysql ? '`' : '"';
    std::string inner = replaced(name, mark, std::string(2, mark));
    if (doubles_percent()) inner = replaced(inner, '%', "%%");
    return mark + inner + mark;
}

std::string Identifiers::quote(const Name& name) const {
    return name.quote.value_or(needs_quotes(name.text)) ? quoted(name.text) : name.text;
}

std::string Identifiers::table(const Table& table, bool with_schema) const {
    const std::string name = quote(table.name);
    const bool qualified = with_schema && table.schema && !table.schema->text.empty();
    return qualified ? quote(*table.schema) + "." + name : name;
}

Result<std::string> Identifiers::constraint(const Name& name) const {
    const PerDialect<std::size_t> cut_at = {9999, 63, 64};
    const PerDialect<std::size_t> longest = {9999, 63, 255};
    if (!name.truncate) {
        const std::size_t limit = longest.of(dialect_);
        if (length_of(name.text) > limit) {
            return Error{ErrorType::identifier_error, "Identifier '" + name.text +
                                                          "' exceeds maximum length of " +
                                                          std::to_string(limit) + " characters"};
        }
        return quote(name);
    }
    const std::size_t limit = cut_at.of(dialect_);
    if (length_of(name.text) <= limit) return quote(name);
    Name cut = name;
    cut.text = std::string(prefix_of(name.text, limit - 8)) + "_" + md5_hex(name.text).substr(28);
    return quote(cut);
}

std::string Identifiers::literal(std::string_view text) const {
    std::string inner = replaced(text, '\'', "''");
    if (doubles_percent()) inner = replaced(inner, '%', "%%");
    // Without a connection 2.0 takes PostgreSQL for a server that reads backslash escapes.
    const bool escapes = dialect_ == Dialect::mysql ||
                         (dialect_ == Dialect::postgresql && release_ == Release::v2_0);
    if (escapes) inner = replaced(inner, '\\', "\\\\");
    return "'" + inner + "'";
}

std::string Identifiers::collation(const std::string& name,
                                   const std::optional<std::string>& schema) const {
    if (release_ == Release::v2_0) return "\"" + name + "\"";
    const std::string collation = quote(name);
    return schema ? quote(*schema) + "." + collation : collation;
}

}  // namespace firstboot::schema
