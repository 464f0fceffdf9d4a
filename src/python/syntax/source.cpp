#include "python/syntax/source.h"

#include <algorithm>
#include <array>
#include <optional>

#include "python/syntax/place.h"
#include "python/text/codecs.h"
#include "python/text/utf8.h"

namespace firstboot::python::syntax {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

struct Cookie {
    std::string_view written;
    std::string normalized;
};

bool is_encoding_character(char character) {
    return (character >= '0' && character <= '9') || (character >= 'a' && character <= 'z') ||
           (character >= 'A' && character <= 'Z') || character == '-' || character == '_' ||
           character == '.';
}

/// The encoding that a comment line names.
std::optional<Cookie> cookie_in(std::string_view line) {
    const std::size_t comment = line.find_first_not_of(" \t\f");
    if (comment == std::string_view::npos || line[comment] != '#') {
        return std::nullopt;
    }
    for (std::size_t at = line.find("coding"); at != std::string_view::npos;
         at = line.find("coding", at + 1)) {
        std::size_t begin = at + 6;
        if (begin >= line.size() || (line[begin] != ':' && line[begin] != '=')) {
            continue;
        }
        begin = line.find_first_not_of(" \t", begin + 1);
        std::size_t end = std::min(begin, line.size());
        while (end < line.size() && is_encoding_character(line[end])) {
            ++end;
        }
        if (begin >= end) {
            continue;
        }
        Cookie cookie{line.substr(begin, end - begin), {}};
        for (const char character : cookie.written.substr(0, 12)) {
            const bool is_upper = character >= 'A' && character <= 'Z';
            cookie.normalized += character == '_' ? '-'
                                 : is_upper       ? static_cast<char>(character - 'A' + 'a')
                                                  : character;
        }
        return cookie;
    }
    return std::nullopt;
}

/// A cookie counts in the first line, and in the second where the first is blank or a comment.
std::optional<Cookie> find_cookie(std::string_view source) {
    for (int line_number = 0; line_number < 2; ++line_number) {
        const std::size_t end = std::min(source.find_first_of("\r\n"), source.size());
        const std::string_view line = source.substr(0, end);
        if (const auto cookie = cookie_in(line)) {
            return cookie;
        }
        const std::size_t code = line.find_first_not_of(" \t\f");
        if (code != std::string_view::npos && line[code] != '#') {
            return std::nullopt;
        }
        const std::size_t next = source.substr(end).starts_with("\r\n") ? end + 2 : end + 1;
        source.remove_prefix(std::min(next, source.size()));
    }
    return std::nullopt;
}

/// Whether Python has a codec for texts of that name, which is not read here.
bool is_other_encoding(std::string_view name) {
    constexpr std::array<std::string_view, 15> starts{
        "cp",    "windows", "iso", "iso8859", "koi8",  "mac",    "big5",   "gb",
        "shift", "sjis",    "euc", "hz",      "johab", "tis620", "ptcp154"};
    std::string lower;
    for (const char character : name) {
        lower += character >= 'A' && character <= 'Z' ? static_cast<char>(character - 'A' + 'a')
                                                      : character;
    }
    return std::any_of(starts.begin(), starts.end(), [&](std::string_view start) {
        return std::string_view(lower).starts_with(start);
    });
}

std::string from_latin_1(std::string_view bytes) {
    std::string result;
    for (const char byte : bytes) {
        append_point(result, static_cast<unsigned char>(byte));
    }
    return result;
}

/// Where the first bytes lie that are not UTF-8.
std::optional<std::size_t> find_bad_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = [&](std::size_t offset) {
            return at + offset < text.size() ? static_cast<unsigned char>(text[at + offset]) : 0U;
        };
        const unsigned first = byte(0);
        if (first < 0x80) {
            ++at;
            continue;
        }
        const std::size_t size = first < 0xC2   ? 0
                                 : first < 0xE0 ? 2
                                 : first < 0xF0 ? 3
                                 : first < 0xF5 ? 4
                                                : 0;
        if (size == 0) {
            return at;
        }
        for (std::size_t offset = 1; offset < size; ++offset) {
            if (at + offset >= text.size()) {
                return at;
            }
            const unsigned next = byte(offset);
            const bool is_overlong =
                offset == 1 && ((first == 0xE0 && next < 0xA0) || (first == 0xF0 && next < 0x90));
            const bool is_beyond =
                offset == 1 && ((first == 0xED && next > 0x9F) || (first == 0xF4 && next > 0x8F));
            if ((next & 0xC0U) != 0x80U || is_overlong || is_beyond) {
                return at;
            }
        }
        at += size;
    }
    return std::nullopt;
}

std::string hexadecimal_byte(char byte) {
    constexpr std::string_view digits = "0123456789abcdef";
    const unsigned value = static_cast<unsigned char>(byte);
    return {digits[value >> 4U], digits[value & 15U]};
}

SyntaxError undecodable(std::string_view text, std::size_t bad) {
    const auto at = static_cast<std::uint32_t>(bad);
    const Line line = line_of(text, at);
    SyntaxError error = error_behind(
        text, SyntaxErrorKind::syntax_error,
        "Non-UTF-8 code starting with '\\x" + hexadecimal_byte(text[bad]) + "' on line " +
            std::to_string(line.number) +
            ", but no encoding declared; see https://peps.python.org/pep-0263/ for details",
        at, at, 0);
    ++*error.offset;
    error.end_offset = error.offset;
    return error;
}

}  // namespace

std::variant<std::string, SyntaxError, Unmodelled> decode_source(std::string_view bytes) {
    if (bytes.find('\0') != std::string_view::npos) {
        return SyntaxError{.message = "source code string cannot contain null bytes"};
    }
    const bool has_mark = bytes.starts_with(byte_order_mark);
    const std::string_view content = has_mark ? bytes.substr(byte_order_mark.size()) : bytes;
    const auto cookie = find_cookie(content);
    std::string text;
    // Python forgives marks at the end: "utf-8-".
    const std::string_view name =
        cookie ? cookie->written.substr(0, cookie->written.find_last_not_of("-_.") + 1) : "";
    const Encoding encoding =
        cookie ? find_encoding(name).value_or(Encoding::utf_16) : Encoding::utf_8;
    if (encoding != Encoding::utf_8 && encoding != Encoding::utf_8_signature) {
        if (has_mark) {
            return SyntaxError{.message = "encoding problem: " + cookie->normalized + " with BOM"};
        }
        if (!find_encoding(name) && !is_other_encoding(name)) {
            return SyntaxError{.message = "unknown encoding: " + std::string(cookie->written),
                               .line = 0,
                               .offset = -1};
        }
        if (encoding != Encoding::latin_1 && (encoding != Encoding::ascii || !is_ascii(content))) {
            return Unmodelled{"the source encoding " + std::string(cookie->written), 1};
        }
        text = from_latin_1(content);
    } else {
        if (const auto bad = find_bad_utf8(content)) {
            return undecodable(content, *bad);
        }
        text = content;
    }
    if (!text.ends_with('\n') && !text.ends_with('\r')) {
        text += '\n';
    }
    return text;
}

}  // namespace firstboot::python::syntax
