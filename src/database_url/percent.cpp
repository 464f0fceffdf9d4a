#include "database_url/percent.h"

#include <algorithm>

#include "text/utf8.h"

namespace firstboot::database_url {

namespace {

constexpr auto npos = std::string_view::npos;

int hexadecimal_value(char byte) {
    if (byte >= '0' && byte <= '9') return byte - '0';
    if (byte >= 'a' && byte <= 'f') return byte - 'a' + 10;
    if (byte >= 'A' && byte <= 'F') return byte - 'A' + 10;
    return -1;
}

bool is_ascii(char byte) {
    return static_cast<unsigned char>(byte) < 0x80;
}

std::string decoded_bytes(std::string_view text) {
    std::string bytes;
    bytes.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size()) {
            const int high = hexadecimal_value(text[i + 1]);
            const int low = hexadecimal_value(text[i + 2]);
            if (high >= 0 && low >= 0) {
                bytes += static_cast<char>(high * 16 + low);
                i += 2;
                continue;
            }
        }
        bytes += text[i];
    }
    return bytes;
}

bool is_unreserved(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= '0' && byte <= '9') || std::string_view("_.-~").find(byte) != npos;
}

std::string with_spaces_for_pluses(std::string_view text) {
    std::string out(text);
    std::replace(out.begin(), out.end(), '+', ' ');
    return out;
}

}  // namespace

std::string unquote(std::string_view text) {
    if (text.find('%') == npos) return std::string(text);
    std::string out;
    // Python decodes every run of ASCII by itself: "%C3é" holds a broken sequence and an é.
    for (std::size_t begin = 0; begin < text.size();) {
        const bool ascii = is_ascii(text[begin]);
        std::size_t end = begin;
        while (end < text.size() && is_ascii(text[end]) == ascii) ++end;
        const std::string_view run = text.substr(begin, end - begin);
        if (ascii) {
            out += text::replace_invalid_utf8(decoded_bytes(run));
        } else {
            out += run;
        }
        begin = end;
    }
    return out;
}

std::string quote(std::string_view text, std::string_view safe) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (const char byte : text) {
        if (is_unreserved(byte) || safe.find(byte) != npos) {
            out += byte;
        } else {
            const auto value = static_cast<unsigned char>(byte);
            out += '%';
            out += digits[value >> 4U];
            out += digits[value & 15U];
        }
    }
    return out;
}

std::string quote_plus(std::string_view text) {
    std::string out = quote(text, " ");
    std::replace(out.begin(), out.end(), ' ', '+');
    return out;
}

std::vector<std::pair<std::string, std::string>> parse_query(std::string_view text) {
    std::vector<std::pair<std::string, std::string>> items;
    while (!text.empty()) {
        const std::string_view item = text.substr(0, text.find('&'));
        text.remove_prefix(std::min(item.size() + 1, text.size()));
        const std::size_t equals = item.find('=');
        if (equals == npos || equals + 1 == item.size()) continue;
        items.emplace_back(unquote(with_spaces_for_pluses(item.substr(0, equals))),
                           unquote(with_spaces_for_pluses(item.substr(equals + 1))));
    }
    return items;
}

}  // namespace firstboot::database_url
