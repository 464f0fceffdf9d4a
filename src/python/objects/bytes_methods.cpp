#include "python/objects/bytes_methods.h"

#include <algorithm>
#include <string>

#include "python/objects/string_methods.h"
#include "python/text/search.h"
#include "python/text/unicode.h"

namespace firstboot::python {

namespace {

constexpr auto characters = Characters::bytes;

std::string_view self_of(Arguments arguments) {
    return *buffer_of(arguments[0]);
}

// What is searched for: bytes, or one byte as a number.
std::string needle_of(Interpreter& interpreter, Value argument) {
    if (is_index(interpreter, argument)) {
        return std::string(1, byte_of(interpreter, argument, "byte must be in range(0, 256)"));
    }
    const auto buffer = buffer_of(argument);
    if (!buffer) {
        interpreter.raise_type_error("argument should be integer or bytes-like object, not '" +
                                     type_name_of(argument) + "'");
    }
    return std::string(*buffer);
}

enum class Direction { forwards, backwards };

template <Direction direction>
std::int64_t position_of(Interpreter& interpreter, Arguments arguments) {
    const std::string needle = needle_of(interpreter, arguments[1]);
    const std::string_view content = self_of(arguments);
    const Bounds bounds = bounds_of(interpreter, arguments[2], arguments[3], content.size());
    const std::string_view window = content.substr(bounds.begin, bounds.end - bounds.begin);
    const std::size_t found = !bounds.valid                      ? std::string_view::npos
                              : direction == Direction::forwards ? window.find(needle)
                                                                 : window.rfind(needle);
    return found == std::string_view::npos ? -1 : static_cast<std::int64_t>(bounds.begin + found);
}

template <Direction direction>
Value find(Interpreter& interpreter, Arguments arguments) {
    return interpreter.integer(position_of<direction>(interpreter, arguments));
}

template <Direction direction>
Value index(Interpreter& interpreter, Arguments arguments) {
    const std::int64_t position = position_of<direction>(interpreter, arguments);
    if (position < 0) {
        interpreter.raise_value_error("subsection not found");
    }
    return interpreter.integer(position);
}

Value count(Interpreter& interpreter, Arguments arguments) {
    const std::string needle = needle_of(interpreter, arguments[1]);
    const std::string_view content = self_of(arguments);
    const Bounds bounds = bounds_of(interpreter, arguments[2], arguments[3], content.size());
    const std::size_t matches =
        bounds.valid ? count_matches(content.substr(bounds.begin, bounds.end - bounds.begin),
                                     needle, characters)
                     : 0;
    return interpreter.integer(static_cast<std::int64_t>(matches));
}

template <typename Matches>
Value match_any(Interpreter& interpreter, Arguments arguments, std::string_view method,
                Matches matches) {
    const std::string_view content = self_of(arguments);
    const Bounds bounds = bounds_of(interpreter, arguments[2], arguments[3], content.size());
    const std::string_view window = content.substr(bounds.begin, bounds.end - bounds.begin);
    const auto matches_one = [&](Value part) {
        return bounds.valid && matches(window, buffer_argument(interpreter, part));
    };
    if (const Tuple* parts = as<Tuple>(arguments[1])) {
        const auto view = parts->view();
        return interpreter.boolean(std::any_of(view.begin(), view.end(), matches_one));
    }
    if (!buffer_of(arguments[1])) {
        raise_not(interpreter, std::string(method) + " first arg", "bytes or a tuple of bytes",
                  arguments[1]);
    }
    return interpreter.boolean(matches_one(arguments[1]));
}

bool starts(std::string_view content, std::string_view part) {
    return content.substr(0, part.size()) == part;
}

bool ends(std::string_view content, std::string_view part) {
    return content.size() >= part.size() && content.substr(content.size() - part.size()) == part;
}

Value starts_with(Interpreter& interpreter, Arguments arguments) {
    return match_any(interpreter, arguments, "startswith", starts);
}

Value ends_with(Interpreter& interpreter, Arguments arguments) {
    return match_any(interpreter, arguments, "endswith", ends);
}

Value without_prefix(Interpreter& interpreter, Arguments arguments) {
    const std::string_view content = self_of(arguments);
    const std::string_view prefix = buffer_argument(interpreter, arguments[1]);
    return bytes_like(interpreter, arguments[0],
                      content.substr(starts(content, prefix) ? prefix.size() : 0));
}

Value without_suffix(Interpreter& interpreter, Arguments arguments) {
    const std::string_view content = self_of(arguments);
    const std::string_view suffix = buffer_argument(interpreter, arguments[1]);
    return bytes_like(
        interpreter, arguments[0],
        content.substr(0, content.size() - (ends(content, suffix) ? suffix.size() : 0)));
}

Value list_of(Interpreter& interpreter, Value self, const std::vector<std::string_view>& pieces) {
    // Copied first: making objects may move what a bytearray holds.
    const std::vector<std::string> copies(pieces.begin(), pieces.end());
    List* list = interpreter.list();
    for (const std::string& piece : copies) {
        list->items.push_back(bytes_like(interpreter, self, piece));
    }
    return list;
}

using Splitter = std::vector<std::string_view> (*)(std::string_view, std::string_view,
                                                   std::int64_t);
using SpaceSplitter = std::vector<std::string_view> (*)(std::string_view, std::int64_t, Characters);

template <Splitter at, SpaceSplitter at_spaces>
Value split(Interpreter& interpreter, Arguments arguments) {
    const std::int64_t limit = clipped_number(interpreter, arguments[2], -1);
    const std::string_view content = self_of(arguments);
    if (is_absent(interpreter, arguments[1])) {
        return list_of(interpreter, arguments[0], at_spaces(content, limit, characters));
    }
    const std::string_view separator = buffer_argument(interpreter, arguments[1]);
    if (separator.empty()) {
        interpreter.raise_value_error("empty separator");
    }
    return list_of(interpreter, arguments[0], at(content, separator, limit));
}

Value split_into_lines(Interpreter& interpreter, Arguments arguments) {
    const bool keep_ends = arguments[1] && interpreter.truth(arguments[1]);
    return list_of(interpreter, arguments[0],
                   split_lines(self_of(arguments), keep_ends, characters));
}

template <Direction direction>
Value partition(Interpreter& interpreter, Arguments arguments) {
    const std::string content(self_of(arguments));
    const std::string separator(buffer_argument(interpreter, arguments[1]));
    if (separator.empty()) {
        interpreter.raise_value_error("empty separator");
    }
    const bool backwards = direction == Direction::backwards;
    const std::size_t at = backwards ? content.rfind(separator) : content.find(separator);
    const auto piece = [&](std::string_view part) {
        return bytes_like(interpreter, arguments[0], part);
    };
    if (at == std::string::npos) {
        return backwards ? interpreter.tuple({piece(""), piece(""), piece(content)})
                         : interpreter.tuple({piece(content), piece(""), piece("")});
    }
    return interpreter.tuple({piece(content.substr(0, at)), piece(separator),
                              piece(content.substr(at + separator.size()))});
}

template <bool left, bool right>
Value strip(Interpreter& interpreter, Arguments arguments) {
    constexpr Sides sides{left, right};
    const std::string_view content = self_of(arguments);
    return bytes_like(
        interpreter, arguments[0],
        is_absent(interpreter, arguments[1])
            ? stripped_of_spaces(content, sides, characters)
            : stripped(content, buffer_argument(interpreter, arguments[1]), sides, characters));
}

Value replace(Interpreter& interpreter, Arguments arguments) {
    const std::string_view content = self_of(arguments);
    const std::string_view old_part = buffer_argument(interpreter, arguments[1]);
    const std::string_view new_part = buffer_argument(interpreter, arguments[2]);
    const std::int64_t limit = clipped_number(interpreter, arguments[3], -1);
    expect_items(interpreter,
                 count_matches(content, old_part, characters) * new_part.size() + content.size(),
                 1);
    return bytes_like(interpreter, arguments[0],
                      replaced(content, old_part, new_part, limit, characters));
}

Value join(Interpreter& interpreter, Arguments arguments) {
    std::string joined;
    std::size_t number = 0;
    for (const Value item : interpreter.items_of(arguments[1])) {
        const auto buffer = buffer_of(item);
        if (!buffer) {
            interpreter.raise_type_error("sequence item " + std::to_string(number) +
                                         ": expected a bytes-like object, " + type_name_of(item) +
                                         " found");
        }
        joined += number++ > 0 ? self_of(arguments) : std::string_view();
        joined += *buffer;
        expect_items(interpreter, joined.size(), 1);
    }
    return bytes_like(interpreter, arguments[0], joined);
}

Value decode(Interpreter& interpreter, Arguments arguments) {
    const CodecArguments codec = codec_arguments(interpreter, "decode", arguments[1], arguments[2]);
    const Value bytes = interpreter.bytes(self_of(arguments)).with_origin(arguments[0].origin);
    return decode_bytes(interpreter, bytes, codec.encoding, codec.errors);
}

Value hexadecimal(Interpreter& interpreter, Arguments arguments) {
    const std::string_view separator =
        arguments[1] ? text_argument(interpreter, arguments[1], "hex", 1) : std::string_view();
    if (arguments[1] && separator.size() != 1) {
        interpreter.raise_value_error("sep must be length 1.");
    }
    const std::int64_t group = size_number(interpreter, arguments[2], 1);
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
    if (as<Str>(arguments[1]) == nullptr) {
        raise_not(interpreter, "fromhex() argument", "str or bytes-like", arguments[1]);
    }
    const std::string_view text = text_of(arguments[1]);
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
    {"center", "self, width, fillchar=..., /", padded<centred>},
    {"count", "self, sub, start=..., end=..., /", count},
    {"decode", "self, /, encoding=..., errors=...", decode},
    {"endswith", "self, suffix, start=..., end=..., /", ends_with},
    {"find", "self, sub, start=..., end=..., /", find<Direction::forwards>},
    {"fromhex", "cls, string, /", from_hexadecimal, NativeKind::class_method},
    {"hex", "self, /, sep=..., bytes_per_sep=...", hexadecimal},
    {"index", "self, sub, start=..., end=..., /", index<Direction::forwards>},
    {"isalnum", "self", asked<all_alphanumeric>},
    {"isalpha", "self", asked<all_alphabetic>},
    {"isascii", "self", is_all_ascii},
    {"isdigit", "self", asked<all_digits>},
    {"islower", "self", asked<all_lower_case>},
    {"isspace", "self", asked<all_byte_spaces>},
    {"isupper", "self", asked<all_upper_case>},
    {"join", "self, iterable_of_bytes, /", join},
    {"ljust", "self, width, fillchar=..., /", padded<padded_right>},
    {"lower", "self", converted<to_lower>},
    {"lstrip", "self, bytes=..., /", strip<true, false>},
    {"partition", "self, sep, /", partition<Direction::forwards>},
    {"removeprefix", "self, prefix, /", without_prefix},
    {"removesuffix", "self, suffix, /", without_suffix},
    {"replace", "self, old, new, count=..., /", replace},
    {"rfind", "self, sub, start=..., end=..., /", find<Direction::backwards>},
    {"rindex", "self, sub, start=..., end=..., /", index<Direction::backwards>},
    {"rjust", "self, width, fillchar=..., /", padded<padded_left>},
    {"rpartition", "self, sep, /", partition<Direction::backwards>},
    {"rsplit", "self, /, sep=..., maxsplit=...",
     split<split_at_from_right, split_at_spaces_from_right>},
    {"rstrip", "self, bytes=..., /", strip<false, true>},
    {"split", "self, /, sep=..., maxsplit=...", split<split_at, split_at_spaces>},
    {"splitlines", "self, /, keepends=...", split_into_lines},
    {"startswith", "self, prefix, start=..., end=..., /", starts_with},
    {"strip", "self, bytes=..., /", strip<true, true>},
    {"swapcase", "self", converted<to_other_case>},
    {"upper", "self", converted<to_upper>},
    {"zfill", "self, width, /", fill_with_zeros},
};

ByteArray& array_of(Arguments arguments) {
    return cast<ByteArray>(arguments[0]);
}

constexpr std::string_view byte_range = "byte must be in range(0, 256)";

Value append(Interpreter& interpreter, Arguments arguments) {
    array_of(arguments).data.push_back(byte_of(interpreter, arguments[1], byte_range));
    return interpreter.none();
}

Value extend(Interpreter& interpreter, Arguments arguments) {
    const Value bytes = interpreter.call(interpreter.types().bytes, {arguments[1]});
    const std::string_view more = cast<Bytes>(bytes).view();
    auto& data = array_of(arguments).data;
    data.insert(data.end(), more.begin(), more.end());
    return interpreter.none();
}

Value add_in_place(Interpreter& interpreter, Arguments arguments) {
    if (!buffer_of(arguments[1])) {
        interpreter.raise_type_error("can't concat " + type_name_of(arguments[1]) +
                                     " to bytearray");
    }
    extend(interpreter, arguments);
    return arguments[0];
}

Value set_item(Interpreter& interpreter, Arguments arguments) {
    auto& data = array_of(arguments).data;
    const auto position = position_in(interpreter, arguments[1], data.size());
    if (!position) {
        interpreter.raise(interpreter.exceptions().index_error, "bytearray index out of range");
    }
    data[*position] = byte_of(interpreter, arguments[2], byte_range);
    return interpreter.none();
}

Value clear(Interpreter& interpreter, Arguments arguments) {
    array_of(arguments).data.clear();
    return interpreter.none();
}

Value copy(Interpreter& interpreter, Arguments arguments) {
    return bytes_like(interpreter, arguments[0], self_of(arguments));
}

constexpr NativeFunctionDefinition change_functions[] = {
    {"__setitem__", "self, key, value, /", set_item},
    {"__iadd__", "self, value, /", add_in_place},
    {"append", "self, item, /", append},
    {"clear", "self", clear},
    {"copy", "self", copy},
    {"extend", "self, iterable_of_ints, /", extend},
};

}  // namespace

void add_bytes_methods(Interpreter& interpreter, Type* type) {
    interpreter.add_functions(type, functions);
}

void add_byte_array_changes(Interpreter& interpreter) {
    interpreter.add_functions(interpreter.types().byte_array, change_functions);
}

}  // namespace firstboot::python
