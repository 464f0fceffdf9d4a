#include "python/text/codecs.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "python/text/literal.h"
#include "python/text/utf8.h"

namespace firstboot::python {

namespace {

/// A stretch of bytes that is no character, and why.
struct BadBytes {
    std::size_t size = 1;
    std::string_view reason;
};

using Decoded = std::variant<DecodedPoint, BadBytes>;

unsigned char byte_at(std::string_view bytes, std::size_t offset) {
    return static_cast<unsigned char>(bytes[offset]);
}

// One character of strict UTF-8, or the longest beginning of one (Unicode's "maximal subpart").
Decoded decode_utf8_at(std::string_view bytes, std::size_t offset) {
    const unsigned first = byte_at(bytes, offset);
    if (first < 0x80) {
        return DecodedPoint{first, 1};
    }
    if (first < 0xC2 || first > 0xF4) {
        return BadBytes{1, "invalid start byte"};
    }
    const std::size_t size = first < 0xE0 ? 2U : first < 0xF0 ? 3U : 4U;
    for (std::size_t index = 1; index < size; ++index) {
        if (offset + index == bytes.size()) {
            return BadBytes{index, "unexpected end of data"};
        }
        const unsigned next = byte_at(bytes, offset + index);
        unsigned lowest = 0x80;
        unsigned highest = 0xBF;
        if (index == 1) {
            lowest = first == 0xE0 ? 0xA0U : first == 0xF0 ? 0x90U : lowest;
            highest = first == 0xED ? 0x9FU : first == 0xF4 ? 0x8FU : highest;
        }
        if (next < lowest || next > highest) {
            return BadBytes{index, "invalid continuation byte"};
        }
    }
    return decode_point(bytes, offset);
}

/// UTF-16 and UTF-32 in the byte order of their mark, little-endian without one.
struct WideUnits {
    std::size_t size = 2;
    bool big_endian = false;

    char32_t at(std::string_view bytes, std::size_t offset) const {
        char32_t value = 0;
        for (std::size_t index = 0; index < size; ++index) {
            const std::size_t place = big_endian ? index : size - 1 - index;
            value = value << 8U | byte_at(bytes, offset + place);
        }
        return value;
    }
};

Decoded decode_wide_at(std::string_view bytes, std::size_t offset, const WideUnits& units) {
    const std::size_t left = bytes.size() - offset;
    if (left < units.size) {
        return BadBytes{left, "truncated data"};
    }
    const char32_t first = units.at(bytes, offset);
    if (units.size == 4) {
        if (first > 0x10FFFF) {
            return BadBytes{4, "code point not in range(0x110000)"};
        }
        if (first >= 0xD800 && first < 0xE000) {
            return BadBytes{4, "code point in surrogate code point range(0xd800, 0xe000)"};
        }
        return DecodedPoint{first, 4};
    }
    if (first < 0xD800 || first >= 0xE000) {
        return DecodedPoint{first, 2};
    }
    if (first >= 0xDC00) {
        return BadBytes{2, "illegal encoding"};
    }
    if (left < 4) {
        return BadBytes{left, "unexpected end of data"};
    }
    const char32_t second = units.at(bytes, offset + 2);
    if (second < 0xDC00 || second >= 0xE000) {
        return BadBytes{2, "illegal UTF-16 surrogate"};
    }
    return DecodedPoint{0x10000 + ((first - 0xD800) << 10U) + (second - 0xDC00), 4};
}

void append_hexadecimal_byte(std::string& text, unsigned value) {
    text += "0123456789abcdef"[value >> 4U];
    text += "0123456789abcdef"[value & 0xFU];
}

bool is_surrogate(char32_t point) {
    return point >= 0xD800 && point < 0xE000;
}

constexpr char32_t replacement_character = 0xFFFD;

// Appends what stands for bytes that cannot be decoded; false where the handling is an error.
bool append_substitute(std::string& text, std::string_view bad, ErrorHandling handling) {
    switch (handling) {
        case ErrorHandling::ignore:
            return true;
        case ErrorHandling::replace:
            append_point(text, replacement_character);
            return true;
        case ErrorHandling::backslash_replace:
            for (const char byte : bad) {
                text += "\\x";
                append_hexadecimal_byte(text, static_cast<unsigned char>(byte));
            }
            return true;
        case ErrorHandling::surrogate_escape:
            for (const char byte : bad) {
                if (static_cast<unsigned char>(byte) < 0x80) {
                    return false;
                }
                append_point(text, 0xDC00U + static_cast<unsigned char>(byte));
            }
            return true;
        default:
            return false;
    }
}

struct EncodingName {
    std::string_view name;
    Encoding encoding;
};

constexpr std::array encoding_names{
    EncodingName{"utf_8", Encoding::utf_8},
    EncodingName{"utf8", Encoding::utf_8},
    EncodingName{"u8", Encoding::utf_8},
    EncodingName{"utf", Encoding::utf_8},
    EncodingName{"cp65001", Encoding::utf_8},
    EncodingName{"utf_8_sig", Encoding::utf_8_signature},
    EncodingName{"ascii", Encoding::ascii},
    EncodingName{"us_ascii", Encoding::ascii},
    EncodingName{"646", Encoding::ascii},
    EncodingName{"latin_1", Encoding::latin_1},
    EncodingName{"latin1", Encoding::latin_1},
    EncodingName{"latin", Encoding::latin_1},
    EncodingName{"l1", Encoding::latin_1},
    EncodingName{"iso_8859_1", Encoding::latin_1},
    EncodingName{"iso8859_1", Encoding::latin_1},
    EncodingName{"8859", Encoding::latin_1},
    EncodingName{"utf_16", Encoding::utf_16},
    EncodingName{"utf16", Encoding::utf_16},
    EncodingName{"u16", Encoding::utf_16},
    EncodingName{"utf_32", Encoding::utf_32},
    EncodingName{"utf32", Encoding::utf_32},
    EncodingName{"u32", Encoding::utf_32},
};

constexpr std::array error_handling_names{
    std::pair{std::string_view("strict"), ErrorHandling::strict},
    std::pair{std::string_view("ignore"), ErrorHandling::ignore},
    std::pair{std::string_view("replace"), ErrorHandling::replace},
    std::pair{std::string_view("backslashreplace"), ErrorHandling::backslash_replace},
    std::pair{std::string_view("surrogateescape"), ErrorHandling::surrogate_escape},
    std::pair{std::string_view("surrogatepass"), ErrorHandling::surrogate_pass},
    std::pair{std::string_view("xmlcharrefreplace"), ErrorHandling::xml_character_references},
    std::pair{std::string_view("namereplace"), ErrorHandling::name_replace},
};

bool is_encodable(char32_t point, Encoding encoding) {
    switch (encoding) {
        case Encoding::ascii:
            return point < 0x80;
        case Encoding::latin_1:
            return point < 0x100;
        default:
            return !is_surrogate(point);
    }
}

void append_encoded(std::string& bytes, char32_t point, Encoding encoding) {
    const auto push = [&](char32_t value, unsigned size) {
        for (unsigned shift = 0; shift < size * 8; shift += 8) {
            bytes.push_back(static_cast<char>(value >> shift & 0xFFU));
        }
    };
    switch (encoding) {
        case Encoding::utf_8:
        case Encoding::utf_8_signature:
            append_point(bytes, point);
            break;
        case Encoding::utf_16:
            if (point >= 0x10000) {
                push(0xD800 + ((point - 0x10000) >> 10U), 2);
                point = 0xDC00 + ((point - 0x10000) & 0x3FFU);
            }
            push(point, 2);
            break;
        case Encoding::utf_32:
            push(point, 4);
            break;
        default:
            bytes.push_back(static_cast<char>(point));
    }
}

std::string_view encode_reason(Encoding encoding) {
    switch (encoding) {
        case Encoding::ascii:
            return "ordinal not in range(128)";
        case Encoding::latin_1:
            return "ordinal not in range(256)";
        default:
            return "surrogates not allowed";
    }
}

// Appends what stands for a point that cannot be encoded; false where the handling is an error.
bool append_encoded_substitute(std::string& bytes, char32_t point, Encoding encoding,
                               ErrorHandling handling) {
    std::string substitute;
    switch (handling) {
        case ErrorHandling::ignore:
            return true;
        case ErrorHandling::replace:
            substitute = "?";
            break;
        case ErrorHandling::backslash_replace:
        case ErrorHandling::name_replace:
            substitute = escape_beyond_ascii(point_text(point));
            break;
        case ErrorHandling::xml_character_references:
            substitute = "&#" + std::to_string(static_cast<std::uint32_t>(point)) + ";";
            break;
        case ErrorHandling::surrogate_escape:
            if (point < 0xDC80 || point > 0xDCFF || encoding == Encoding::utf_16 ||
                encoding == Encoding::utf_32) {
                return false;
            }
            bytes.push_back(static_cast<char>(point - 0xDC00));
            return true;
        case ErrorHandling::surrogate_pass:
            if (!is_surrogate(point) || encoding == Encoding::ascii ||
                encoding == Encoding::latin_1) {
                return false;
            }
            append_encoded(bytes, point, encoding);
            return true;
        case ErrorHandling::strict:
            return false;
    }
    for (const char character : substitute) {
        append_encoded(bytes, static_cast<unsigned char>(character), encoding);
    }
    return true;
}

}  // namespace

namespace {

/// Small letters, and one underscore for all that is neither letter nor digit.
std::string normal_name(std::string_view name) {
    std::string plain;
    for (const char character : name) {
        const bool letter = character >= 'A' && character <= 'Z';
        const bool other = (character >= 'a' && character <= 'z') ||
                           (character >= '0' && character <= '9') || character == '.';
        if (letter) {
            plain.push_back(static_cast<char>(character | 0x20));
        } else if (other) {
            plain.push_back(character);
        } else if (!plain.empty() && plain.back() != '_') {
            plain.push_back('_');
        }
    }
    return plain;
}

// The modules of CPython's package `encodings` and the usual aliases; families by their beginning.
constexpr std::string_view unmodelled_encodings[] = {"ansi",
                                                     "base64",
                                                     "base64_codec",
                                                     "big5",
                                                     "big5hkscs",
                                                     "bz2",
                                                     "bz2_codec",
                                                     "charmap",
                                                     "cyrillic",
                                                     "dbcs",
                                                     "euc_jis_2004",
                                                     "euc_jisx0213",
                                                     "euc_jp",
                                                     "euc_kr",
                                                     "eucjp",
                                                     "euckr",
                                                     "gb18030",
                                                     "gb2312",
                                                     "gbk",
                                                     "greek",
                                                     "hebrew",
                                                     "hex",
                                                     "hex_codec",
                                                     "hp_roman8",
                                                     "hz",
                                                     "idna",
                                                     "johab",
                                                     "koi8_r",
                                                     "koi8_t",
                                                     "koi8_u",
                                                     "kz1048",
                                                     "latin2",
                                                     "macintosh",
                                                     "mbcs",
                                                     "oem",
                                                     "palmos",
                                                     "ptcp154",
                                                     "punycode",
                                                     "quopri",
                                                     "quopri_codec",
                                                     "raw_unicode_escape",
                                                     "rot13",
                                                     "rot_13",
                                                     "shift_jis",
                                                     "shiftjis",
                                                     "sjis",
                                                     "tis_620",
                                                     "undefined",
                                                     "unicode_escape",
                                                     "utf_16be",
                                                     "utf_16le",
                                                     "utf_7",
                                                     "utf7",
                                                     "uu",
                                                     "uu_codec",
                                                     "zip",
                                                     "zlib_codec"};
constexpr std::string_view unmodelled_families[] = {
    "cp0",        "cp1",        "cp4",      "cp5",       "cp7",        "cp8",
    "cp9",        "iso2022",    "iso8859_", "iso_8859_", "latin_",     "mac_",
    "shift_jis_", "shift_jisx", "utf_16_",  "utf_32_",   "windows_125"};

}  // namespace

bool is_unmodelled_encoding(std::string_view name) {
    const std::string plain = normal_name(name);
    const auto begins = [&](std::string_view family) {
        return plain.size() > family.size() && plain.starts_with(family);
    };
    return !find_encoding(name) &&
           (std::ranges::find(unmodelled_encodings, plain) != std::end(unmodelled_encodings) ||
            std::ranges::any_of(unmodelled_families, begins));
}

std::optional<Encoding> find_encoding(std::string_view name) {
    const std::string plain = normal_name(name);
    const auto found = std::find_if(encoding_names.begin(), encoding_names.end(),
                                    [&](const EncodingName& entry) { return entry.name == plain; });
    return found == encoding_names.end() ? std::nullopt : std::optional(found->encoding);
}

std::string_view error_name(Encoding encoding) {
    switch (encoding) {
        case Encoding::utf_8:
        case Encoding::utf_8_signature:
            return "utf-8";
        case Encoding::ascii:
            return "ascii";
        case Encoding::latin_1:
            return "latin-1";
        case Encoding::utf_16:
            return "utf-16";
        case Encoding::utf_32:
            return "utf-32";
    }
    return {};
}

std::optional<ErrorHandling> find_error_handling(std::string_view name) {
    const auto found = std::find_if(error_handling_names.begin(), error_handling_names.end(),
                                    [&](const auto& entry) { return entry.first == name; });
    return found == error_handling_names.end() ? std::nullopt : std::optional(found->second);
}

std::variant<std::string, CodecError> decode(std::string_view bytes, Encoding encoding,
                                             ErrorHandling handling) {
    std::size_t offset = 0;
    WideUnits units{encoding == Encoding::utf_32 ? 4U : 2U};
    std::string name(error_name(encoding));
    if (encoding == Encoding::utf_8_signature && bytes.substr(0, 3) == "\xEF\xBB\xBF") {
        offset = 3;
    }
    if (encoding == Encoding::utf_16 || encoding == Encoding::utf_32) {
        if (bytes.size() >= units.size) {
            const char32_t reversed = encoding == Encoding::utf_16 ? 0xFFFEU : 0xFFFE0000U;
            units.big_endian = units.at(bytes, 0) == reversed;
            offset = units.at(bytes, 0) == 0xFEFF ? units.size : 0;
        }
        name += units.big_endian ? "-be" : "-le";
    }
    std::string text;
    text.reserve(bytes.size());
    while (offset < bytes.size()) {
        const Decoded decoded = [&]() -> Decoded {
            switch (encoding) {
                case Encoding::utf_8:
                case Encoding::utf_8_signature:
                    return decode_utf8_at(bytes, offset);
                case Encoding::utf_16:
                case Encoding::utf_32:
                    return decode_wide_at(bytes, offset, units);
                case Encoding::ascii:
                    if (byte_at(bytes, offset) >= 0x80) {
                        return BadBytes{1, "ordinal not in range(128)"};
                    }
                    break;
                case Encoding::latin_1:
                    break;
            }
            return DecodedPoint{byte_at(bytes, offset), 1};
        }();
        if (const auto* point = std::get_if<DecodedPoint>(&decoded)) {
            append_point(text, point->value);
            offset += point->size;
            continue;
        }
        const auto& bad = std::get<BadBytes>(decoded);
        const std::string_view next = bytes.substr(offset, 3);
        const bool narrow = encoding == Encoding::utf_8 || encoding == Encoding::utf_8_signature;
        const bool surrogate = narrow && next.size() == 3 && byte_at(next, 0) == 0xED &&
                               byte_at(next, 1) >= 0xA0 && is_continuation(next[1]) &&
                               is_continuation(next[2]);
        if (surrogate && handling == ErrorHandling::surrogate_pass) {
            text += next;
            offset += 3;
        } else if (append_substitute(text, bytes.substr(offset, bad.size), handling)) {
            offset += bad.size;
        } else {
            return CodecError{name, offset, offset + bad.size, std::string(bad.reason)};
        }
    }
    return text;
}

std::variant<std::string, CodecError> encode(std::string_view text, Encoding encoding,
                                             ErrorHandling handling) {
    std::string bytes;
    bytes.reserve(text.size());
    if (encoding == Encoding::utf_8_signature || encoding == Encoding::utf_16 ||
        encoding == Encoding::utf_32) {
        append_encoded(bytes, 0xFEFF, encoding);
    }
    std::size_t index = 0;
    for (std::size_t offset = 0; offset < text.size(); ++index) {
        const DecodedPoint point = decode_point(text, offset);
        offset += point.size;
        if (is_encodable(point.value, encoding)) {
            append_encoded(bytes, point.value, encoding);
        } else if (!append_encoded_substitute(bytes, point.value, encoding, handling)) {
            // The error names the whole run of such characters, but of wide encodings the first.
            const bool wide = encoding == Encoding::utf_16 || encoding == Encoding::utf_32;
            std::size_t end = index + 1;
            while (!wide && offset < text.size() &&
                   !is_encodable(decode_point(text, offset).value, encoding)) {
                offset += decode_point(text, offset).size;
                ++end;
            }
            return CodecError{std::string(error_name(encoding)), index, end,
                              std::string(encode_reason(encoding))};
        }
    }
    return bytes;
}

std::string decode_error_text(const CodecError& error, std::string_view bytes) {
    std::string text = "'" + error.encoding + "' codec can't decode ";
    if (error.begin < bytes.size() && error.end == error.begin + 1) {
        text += "byte 0x";
        append_hexadecimal_byte(text, byte_at(bytes, error.begin));
        text += " in position " + std::to_string(error.begin);
    } else {
        text += "bytes in position " + std::to_string(error.begin) + "-" +
                std::to_string(static_cast<std::ptrdiff_t>(error.end) - 1);
    }
    return text + ": " + error.reason;
}

std::string encode_error_text(const CodecError& error, std::string_view text) {
    std::string message = "'" + error.encoding + "' codec can't encode character";
    const std::size_t offset = offset_of_point(text, error.begin);
    if (offset < text.size() && error.end == error.begin + 1) {
        message += " '";
        const char32_t point = decode_point(text, offset).value;
        message += point < 0x80 ? std::string("\\x") : escape_beyond_ascii(point_text(point));
        if (point < 0x80) {
            append_hexadecimal_byte(message, point);
        }
        message += "' in position " + std::to_string(error.begin);
    } else {
        message += "s in position " + std::to_string(error.begin) + "-" +
                   std::to_string(static_cast<std::ptrdiff_t>(error.end) - 1);
    }
    return message + ": " + error.reason;
}

}  // namespace firstboot::python
