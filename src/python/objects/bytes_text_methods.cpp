#include <algorithm>
#include <limits>
#include <string>

#include "python/objects/bytes_methods.h"
#include "python/objects/string_methods.h"
#include "python/runtime/linear.h"
#include "python/text/search.h"
#include "python/text/unicode.h"

namespace firstboot::python {

namespace {

constexpr auto characters = Characters::bytes;

std::string_view self_of(Arguments arguments) {
    return *buffer_of(arguments[0]);
}

Value decode(Interpreter& interpreter, Arguments arguments) {
    const CodecArguments codec = codec_arguments(interpreter, "decode", arguments[1], arguments[2]);
    const Value bytes = interpreter.bytes(self_of(arguments)).with_origin(arguments[0].origin);
    return decode_bytes(interpreter, bytes, codec.encoding, codec.errors);
}

Value hexadecimal(Interpreter& interpreter, Arguments arguments) {
    const std::int64_t group = size_number(interpreter, arguments[2], 1);
    std::string_view separator;
    if (arguments[1]) {
        if (interpreter.length(arguments[1]) != 1) {
            interpreter.raise_value_error("sep must be length 1.");
        }
        const auto buffer = buffer_of(arguments[1]);
        if (!buffer && as<Str>(arguments[1]) == nullptr) {
            interpreter.raise_type_error("sep must be str or bytes.");
        }
        separator = buffer ? *buffer : text_of(arguments[1]);
    }
    const std::string_view content = self_of(arguments);
    std::string digits;
    for (std::size_t place = 0; place < content.size(); ++place) {
        const auto size = static_cast<std::size_t>(group < 0 ? -group : group);
        const std::size_t from_end = group < 0 ? place : content.size() - place;
        if (place > 0 && size > 0 && from_end % size == 0) {
            digits += separator;
        }
        const auto byte = static_cast<unsigned char>(content[place]);
        digits += "0123456789abcdef"[byte >> 4U];
        digits += "0123456789abcdef"[byte & 0xFU];
    }
    return interpreter.string(digits).with_origin(arguments[0].origin);
}

int hexadecimal_digit(char digit) {
    if (digit >= '0' && digit <= '9') {
        return digit - '0';
    }
    const char lower = static_cast<char>(digit | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

Value from_hexadecimal(Interpreter& interpreter, Arguments arguments) {
    const auto buffer = buffer_of(arguments[1]);
    if (as<Str>(arguments[1]) == nullptr && !buffer) {
        raise_not(interpreter, "fromhex() argument", "str or bytes-like", arguments[1]);
    }
    const std::string_view text = buffer ? *buffer : text_of(arguments[1]);
    std::string content;
    for (std::size_t place = 0; place < text.size();) {
        if (is_byte_space(text[place])) {
            ++place;
            continue;
        }
        const int high = hexadecimal_digit(text[place]);
        const int low = place + 1 < text.size() ? hexadecimal_digit(text[place + 1]) : -1;
        if (high >= 0 && place + 1 == text.size()) {
            interpreter.raise_value_error(
                "fromhex() arg must contain an even number of hexadecimal digits");
        }
        if (high < 0 || low < 0) {
            interpreter.raise_value_error(
                "non-hexadecimal number found in fromhex() arg at position " +
                std::to_string(high < 0 ? place : place + 1));
        }
        content.push_back(static_cast<char>(high << 4 | low));
        place += 2;
    }
    return interpreter.call(arguments[0], {interpreter.bytes(content)});
}

// Bytes know the letters of ASCII only.
template <int (*convert)(int)>
Value converted(Interpreter& interpreter, Arguments arguments) {
    std::string content(self_of(arguments));
    std::transform(content.begin(), content.end(), content.begin(), [](char byte) {
        return static_cast<unsigned char>(byte) < 0x80 ? static_cast<char>(convert(byte)) : byte;
    });
    return bytes_like(interpreter, arguments[0], content);
}

int to_upper(int byte) {
    return byte >= 'a' && byte <= 'z' ? byte - 32 : byte;
}

int to_lower(int byte) {
    return byte >= 'A' && byte <= 'Z' ? byte + 32 : byte;
}

int to_other_case(int byte) {
    const int upper = to_upper(byte);
    return upper != byte ? upper : to_lower(byte);
}

using Question = bool (*)(std::string_view);

// The questions of str, asked about a text of which all but ASCII is a character without case.
template <Question question>
Value asked(Interpreter& interpreter, Arguments arguments) {
    std::string text;
    for (const char byte : self_of(arguments)) {
        text.push_back(static_cast<unsigned char>(byte) < 0x80 ? byte : '\x01');
    }
    return interpreter.boolean(question(text));
}

bool all_byte_spaces(std::string_view content) {
    return !content.empty() && std::all_of(content.begin(), content.end(), is_byte_space);
}

using Convert = std::string (*)(std::string_view);

// As a text in which all but ASCII is a character without case.
template <Convert convert>
Value cased(Interpreter& interpreter, Arguments arguments) {
    const std::string content(self_of(arguments));
    std::string text;
    for (const char byte : content) {
        text.push_back(static_cast<unsigned char>(byte) < 0x80 ? byte : '\x01');
    }
    text = convert(text);
    for (std::size_t place = 0; place < text.size(); ++place) {
        text[place] =
            static_cast<unsigned char>(content[place]) < 0x80 ? text[place] : content[place];
    }
    return bytes_like(interpreter, arguments[0], text);
}

Value expand_tabs(Interpreter& interpreter, Arguments arguments) {
    constexpr std::int64_t usual_size = 8;
    const std::int64_t size = size_number(interpreter, arguments[1], usual_size);
    const std::string_view content = self_of(arguments);
    const std::uint64_t tabs = count_matches(content, "\t", characters);
    if (size > 0 && tabs > 0) {
        constexpr auto most = std::numeric_limits<std::uint64_t>::max();
        const auto each = static_cast<std::uint64_t>(size);
        expect_items(interpreter, each > most / tabs ? most : tabs * each, 1);
    }
    return bytes_like(interpreter, arguments[0], tabs_expanded(content, size, characters));
}

Value translate(Interpreter& interpreter, Arguments arguments) {
    std::string table;
    if (!same(arguments[1], interpreter.none())) {
        table = buffer_argument(interpreter, arguments[1]);
        if (table.size() != 256) {
            interpreter.raise_value_error("translation table must be 256 characters long");
        }
    }
    const std::string_view removed =
        arguments[2] ? buffer_argument(interpreter, arguments[2]) : std::string_view();
    std::string result;
    for (const char byte : self_of(arguments)) {
        if (removed.find(byte) == std::string_view::npos) {
            result += table.empty() ? byte : table[static_cast<unsigned char>(byte)];
        }
    }
    return bytes_like(interpreter, arguments[0], result);
}

Value make_translation(Interpreter& interpreter, Arguments arguments) {
    const std::string_view from = buffer_argument(interpreter, arguments[0]);
    const std::string_view to = buffer_argument(interpreter, arguments[1]);
    if (from.size() != to.size()) {
        interpreter.raise_value_error("maketrans arguments must have same length");
    }
    std::string table(256, '\0');
    for (std::size_t byte = 0; byte < table.size(); ++byte) {
        table[byte] = static_cast<char>(byte);
    }
    for (std::size_t place = 0; place < from.size(); ++place) {
        table[static_cast<unsigned char>(from[place])] = to[place];
    }
    return interpreter.bytes(table);
}

Value modulo(Interpreter& interpreter, Arguments arguments) {
    return bytes_like(interpreter, arguments[0],
                      format_percent_bytes(interpreter, self_of(arguments), arguments[1]));
}

Value is_all_ascii(Interpreter& interpreter, Arguments arguments) {
    const std::string_view content = self_of(arguments);
    return interpreter.boolean(std::none_of(content.begin(), content.end(), [](char byte) {
        return static_cast<unsigned char>(byte) >= 0x80;
    }));
}

using Pad = std::string (*)(std::string_view, std::size_t, std::string_view, Characters);

template <Pad pad>
Value padded(Interpreter& interpreter, Arguments arguments) {
    const std::int64_t width = size_number(interpreter, arguments[1]);
    const std::size_t wanted = width < 0 ? 0 : static_cast<std::size_t>(width);
    expect_items(interpreter, wanted, 1);
    const std::string_view fill =
        arguments[2] ? buffer_argument(interpreter, arguments[2]) : std::string_view(" ");
    return bytes_like(interpreter, arguments[0],
                      pad(self_of(arguments), wanted, fill.substr(0, 1), characters));
}

Value fill_with_zeros(Interpreter& interpreter, Arguments arguments) {
    const std::int64_t width = size_number(interpreter, arguments[1]);
    const std::size_t wanted = width < 0 ? 0 : static_cast<std::size_t>(width);
    expect_items(interpreter, wanted, 1);
    return bytes_like(interpreter, arguments[0],
                      zero_filled(self_of(arguments), wanted, characters));
}

constexpr NativeFunctionDefinition functions[] = {
    {"__mod__", "self, value, /", modulo},
    {"capitalize", "self", linear<cased<capitalized>, 8>},
    {"expandtabs", "self, /, tabsize=...", linear<expand_tabs, 8>},
    {"istitle", "self", linear<asked<all_title_case>, 8>},
    {"maketrans", "frm, to, /", make_translation, NativeKind::static_method},
    {"title", "self", linear<cased<title_cased>, 8>},
    {"translate", "self, table, /, delete=...", linear<translate, 8>},
    {"center", "self, width, fillchar=..., /", padded<centred>},
    {"decode", "self, /, encoding=..., errors=...", linear<decode, 8>},
    {"fromhex", "cls, string, /", from_hexadecimal, NativeKind::class_method},
    {"hex", "self, /, sep=..., bytes_per_sep=...", linear<hexadecimal, 8>},
    {"isalnum", "self", linear<asked<all_alphanumeric>, 8>},
    {"isalpha", "self", linear<asked<all_alphabetic>, 8>},
    {"isascii", "self", is_all_ascii},
    {"isdigit", "self", linear<asked<all_digits>, 8>},
    {"islower", "self", linear<asked<all_lower_case>, 8>},
    {"isspace", "self", linear<asked<all_byte_spaces>, 8>},
    {"isupper", "self", linear<asked<all_upper_case>, 8>},
    {"ljust", "self, width, fillchar=..., /", padded<padded_right>},
    {"lower", "self", linear<converted<to_lower>, 8>},
    {"rjust", "self, width, fillchar=..., /", padded<padded_left>},
    {"swapcase", "self", linear<converted<to_other_case>, 8>},
    {"upper", "self", linear<converted<to_upper>, 8>},
    {"zfill", "self, width, /", fill_with_zeros},
};

}  // namespace

void add_bytes_text_methods(Interpreter& interpreter, Type* type) {
    interpreter.add_functions(type, functions);
}

}  // namespace firstboot::python
