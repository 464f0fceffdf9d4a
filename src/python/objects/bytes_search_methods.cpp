#include <algorithm>
#include <string>

#include "python/objects/bytes_methods.h"
#include "python/runtime/linear.h"
#include "python/text/search.h"

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
    const std::string_view content = self_of(arguments);
    const Bounds bounds = bounds_of(interpreter, arguments[2], arguments[3], content.size());
    const std::string needle = needle_of(interpreter, arguments[1]);
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
    const std::string_view content = self_of(arguments);
    const Bounds bounds = bounds_of(interpreter, arguments[2], arguments[3], content.size());
    const std::string needle = needle_of(interpreter, arguments[1]);
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
    const std::int64_t limit = size_number(interpreter, arguments[2], -1);
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
    const std::int64_t limit = size_number(interpreter, arguments[3], -1);
    expect_items(interpreter,
                 count_matches(content, old_part, characters) * new_part.size() + content.size(),
                 1);
    return bytes_like(interpreter, arguments[0],
                      replaced(content, old_part, new_part, limit, characters));
}

Value join(Interpreter& interpreter, Arguments arguments) {
    if (!interpreter.find_special(arguments[1], interpreter.names().dunder_iter) &&
        !interpreter.find_special(arguments[1], interpreter.names().dunder_getitem)) {
        interpreter.raise_type_error("can only join an iterable");
    }
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

constexpr NativeFunctionDefinition functions[] = {
    {"count", "self, sub, start=..., end=..., /", linear<count, 2>},
    {"endswith", "self, suffix, start=..., end=..., /", ends_with},
    {"find", "self, sub, start=..., end=..., /", linear<find<Direction::forwards>, 2>},
    {"index", "self, sub, start=..., end=..., /", linear<index<Direction::forwards>, 2>},
    {"join", "self, iterable_of_bytes, /", join},
    {"lstrip", "self, bytes=..., /", linear<strip<true, false>, 2>},
    {"partition", "self, sep, /", linear<partition<Direction::forwards>, 2>},
    {"removeprefix", "self, prefix, /", linear<without_prefix, 2>},
    {"removesuffix", "self, suffix, /", linear<without_suffix, 2>},
    {"replace", "self, old, new, count=..., /", linear<replace, 2>},
    {"rfind", "self, sub, start=..., end=..., /", linear<find<Direction::backwards>, 2>},
    {"rindex", "self, sub, start=..., end=..., /", linear<index<Direction::backwards>, 2>},
    {"rpartition", "self, sep, /", linear<partition<Direction::backwards>, 2>},
    {"rsplit", "self, /, sep=..., maxsplit=...",
     linear<split<split_at_from_right, split_at_spaces_from_right>, 2>},
    {"rstrip", "self, bytes=..., /", linear<strip<false, true>, 2>},
    {"split", "self, /, sep=..., maxsplit=...", linear<split<split_at, split_at_spaces>, 2>},
    {"splitlines", "self, /, keepends=...", linear<split_into_lines, 2>},
    {"startswith", "self, prefix, start=..., end=..., /", starts_with},
    {"strip", "self, bytes=..., /", linear<strip<true, true>, 2>},
};

}  // namespace

void add_bytes_search_methods(Interpreter& interpreter, Type* type) {
    interpreter.add_functions(type, functions);
}

}  // namespace firstboot::python
