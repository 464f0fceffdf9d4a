#include "python/text/literal.h"

#include "python/text/unicode.h"
#include "python/text/utf8.h"

namespace firstboot::python {

namespace {

void append_hexadecimal(std::string& text, char32_t value, unsigned digits) {
    while (digits-- > 0) {
        text.push_back("0123456789abcdef"[value >> (4 * digits) & 0xFU]);
    }
}

void append_numeric_escape(std::string& text, char32_t point) {
    if (point < 0x100) {
        text += "\\x";
        append_hexadecimal(text, point, 2);
    } else if (point < 0x10000) {
        text += "\\u";
        append_hexadecimal(text, point, 4);
    } else {
        text += "\\U";
        append_hexadecimal(text, point, 8);
    }
}

char preferred_quote(std::string_view text) {
    return text.find('\'') != std::string_view::npos && text.find('"') == std::string_view::npos
               ? '"'
               : '\'';
}

// True where the character is one of those that have a short escape in every literal.
bool append_short_escape(std::string& result, char32_t point, char quote) {
    switch (point) {
        case '\\':
            result += "\\\\";
            return true;
        case '\n':
            result += "\\n";
            return true;
        case '\r':
            result += "\\r";
            return true;
        case '\t':
            result += "\\t";
            return true;
        default:
            break;
    }
    if (point == static_cast<char32_t>(quote)) {
        result += '\\';
        result += quote;
        return true;
    }
    return false;
}

template <typename Printable>
std::string quoted(std::string_view text, Printable printable) {
    const char quote = preferred_quote(text);
    std::string result(1, quote);
    for_each_point(text, [&](char32_t point) {
        if (append_short_escape(result, point, quote)) {
            return;
        }
        if (printable(point)) {
            append_point(result, point);
        } else {
            append_numeric_escape(result, point);
        }
    });
    result += quote;
    return result;
}

}  // namespace

std::string text_repr(std::string_view text) {
    return quoted(text, is_printable);
}

std::string ascii_repr(std::string_view text) {
    return quoted(text, [](char32_t point) { return point < 0x7F && point >= 0x20; });
}

std::string escape_beyond_ascii(std::string_view representation) {
    std::string result;
    for_each_point(representation, [&](char32_t point) {
        if (point < 0x80) {
            result.push_back(static_cast<char>(point));
        } else {
            append_numeric_escape(result, point);
        }
    });
    return result;
}

std::string bytes_repr(std::string_view bytes) {
    const char quote = preferred_quote(bytes);
    std::string result = "b";
    result += quote;
    for (const char byte : bytes) {
        const auto value = static_cast<unsigned char>(byte);
        if (append_short_escape(result, value, quote)) {
            continue;
        }
        if (value >= 0x20 && value < 0x7F) {
            result += byte;
        } else {
            append_numeric_escape(result, value);
        }
    }
    result += quote;
    return result;
}

}  // namespace firstboot::python
