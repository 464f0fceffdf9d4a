#include <string>

#include "python/objects/string_methods.h"
#include "python/runtime/linear.h"
#include "python/runtime/work.h"
#include "python/text/search.h"
#include "python/text/utf8.h"

namespace firstboot::python {

namespace {

constexpr auto characters = Characters::code_points;

const Str& self_of(Arguments arguments) {
    return cast<Str>(arguments[0]);
}

/// The part of a text between two bounds given in characters.
struct Window {
    std::string_view view;
    /// Characters before it.
    std::size_t before = 0;
    bool valid = true;
};

Window window_of(Interpreter& interpreter, const Str& text, Value start, Value end) {
    spend_work(interpreter, text.size);
    if (!start && !end) {
        return {text.view()};
    }
    const Bounds bounds = bounds_of(interpreter, start, end, text.length);
    const std::size_t begin = offset_of_point(text.view(), bounds.begin);
    const std::string_view rest = text.view().substr(begin);
    return {rest.substr(0, offset_of_point(rest, bounds.end - bounds.begin)), bounds.begin,
            bounds.valid};
}

enum class Direction { forwards, backwards };

std::int64_t position_of(Interpreter& interpreter, Arguments arguments, std::string_view method,
                         Direction direction) {
    const std::string_view needle = text_argument(interpreter, arguments[1], method, 1);
    const Window window = window_of(interpreter, self_of(arguments), arguments[2], arguments[3]);
    const std::size_t found = !window.valid                      ? std::string_view::npos
                              : direction == Direction::forwards ? find_text(window.view, needle)
                                                                 : window.view.rfind(needle);
    if (found == std::string_view::npos) {
        return -1;
    }
    return static_cast<std::int64_t>(window.before + count_points(window.view.substr(0, found)));
}

Value find(Interpreter& interpreter, Arguments arguments) {
    return interpreter.integer(position_of(interpreter, arguments, "find", Direction::forwards));
}

Value find_last(Interpreter& interpreter, Arguments arguments) {
    return interpreter.integer(position_of(interpreter, arguments, "rfind", Direction::backwards));
}

Value found_position(Interpreter& interpreter, std::int64_t position) {
    if (position < 0) {
        interpreter.raise_value_error("substring not found");
    }
    return interpreter.integer(position);
}

Value index(Interpreter& interpreter, Arguments arguments) {
    return found_position(interpreter,
                          position_of(interpreter, arguments, "index", Direction::forwards));
}

Value index_last(Interpreter& interpreter, Arguments arguments) {
    return found_position(interpreter,
                          position_of(interpreter, arguments, "rindex", Direction::backwards));
}

Value count(Interpreter& interpreter, Arguments arguments) {
    const std::string_view needle = text_argument(interpreter, arguments[1], "count", 1);
    const Window window = window_of(interpreter, self_of(arguments), arguments[2], arguments[3]);
    const std::size_t matches = window.valid ? count_matches(window.view, needle, characters) : 0;
    return interpreter.integer(static_cast<std::int64_t>(matches));
}

template <typename Matches>
Value match_any(Interpreter& interpreter, Arguments arguments, std::string_view method,
                Matches matches) {
    const Window window = window_of(interpreter, self_of(arguments), arguments[2], arguments[3]);
    const auto matches_one = [&](Value part) {
        return window.valid && matches(window.view, text_of(part));
    };
    if (as<Str>(arguments[1]) != nullptr) {
        return interpreter.boolean(matches_one(arguments[1]));
    }
    const Tuple* parts = as<Tuple>(arguments[1]);
    if (parts == nullptr) {
        raise_not(interpreter, std::string(method) + " first arg", "str or a tuple of str",
                  arguments[1]);
    }
    for (const Value part : parts->view()) {
        if (as<Str>(part) == nullptr) {
            interpreter.raise_type_error("tuple for " + std::string(method) +
                                         " must only contain str, not " + type_name_of(part));
        }
        if (matches_one(part)) {
            return interpreter.boolean(true);
        }
    }
    return interpreter.boolean(false);
}

bool starts(std::string_view text, std::string_view part) {
    return text.substr(0, part.size()) == part;
}

bool ends(std::string_view text, std::string_view part) {
    return text.size() >= part.size() && text.substr(text.size() - part.size()) == part;
}

Value starts_with(Interpreter& interpreter, Arguments arguments) {
    return match_any(interpreter, arguments, "startswith", starts);
}

Value ends_with(Interpreter& interpreter, Arguments arguments) {
    return match_any(interpreter, arguments, "endswith", ends);
}

Value without_prefix(Interpreter& interpreter, Arguments arguments) {
    const std::string_view prefix = text_argument(interpreter, arguments[1], "removeprefix", 0);
    std::string_view text = self_of(arguments).view();
    if (starts(text, prefix)) {
        text.remove_prefix(prefix.size());
    }
    return interpreter.string(text).with_origin(arguments[0].origin);
}

Value without_suffix(Interpreter& interpreter, Arguments arguments) {
    const std::string_view suffix = text_argument(interpreter, arguments[1], "removesuffix", 0);
    std::string_view text = self_of(arguments).view();
    if (ends(text, suffix)) {
        text.remove_suffix(suffix.size());
    }
    return interpreter.string(text).with_origin(arguments[0].origin);
}

Value replace(Interpreter& interpreter, Arguments arguments) {
    const std::string_view text = self_of(arguments).view();
    const std::string_view old_part = text_argument(interpreter, arguments[1], "replace", 1);
    const std::string_view new_part = text_argument(interpreter, arguments[2], "replace", 2);
    const std::int64_t limit = size_number(interpreter, arguments[3], -1);
    spend_work(interpreter, text.size());
    if (limit != 0 && find_text(text, old_part) == std::string_view::npos) {
        return typed_text(interpreter, interpreter.types().string, arguments[0]);
    }
    const std::uint64_t matches = count_matches(text, old_part, characters);
    spend_steps(interpreter, matches);
    expect_items(interpreter, matches * new_part.size() + text.size(), 1);
    return derived_text(interpreter, replaced(text, old_part, new_part, limit, characters),
                        std::span(arguments.data(), 3));
}

using Splitter = std::vector<std::string_view> (*)(std::string_view, std::string_view,
                                                   std::int64_t);
using SpaceSplitter = std::vector<std::string_view> (*)(std::string_view, std::int64_t, Characters);

template <Splitter at, SpaceSplitter at_spaces>
Value split(Interpreter& interpreter, Arguments arguments) {
    const std::string_view text = self_of(arguments).view();
    const std::int64_t limit = size_number(interpreter, arguments[2], -1);
    spend_work(interpreter, text.size() * 2);
    if (is_absent(interpreter, arguments[1])) {
        return list_of_pieces(interpreter, arguments[0], at_spaces(text, limit, characters));
    }
    const Str* separator = as<Str>(arguments[1]);
    if (separator == nullptr) {
        interpreter.raise_type_error("must be str or None, not " + type_name_of(arguments[1]));
    }
    if (separator->size == 0) {
        interpreter.raise_value_error("empty separator");
    }
    return list_of_pieces(interpreter, arguments[0], at(text, separator->view(), limit));
}

Value split_into_lines(Interpreter& interpreter, Arguments arguments) {
    const bool keep_ends = arguments[1] && interpreter.truth(arguments[1]);
    return list_of_pieces(interpreter, arguments[0],
                          split_lines(self_of(arguments).view(), keep_ends, characters));
}

template <Direction direction>
Value partition(Interpreter& interpreter, Arguments arguments) {
    const std::string_view text = self_of(arguments).view();
    const std::string_view separator = plain_text_argument(interpreter, arguments[1]);
    if (separator.empty()) {
        interpreter.raise_value_error("empty separator");
    }
    const bool backwards = direction == Direction::backwards;
    const std::size_t at = backwards ? text.rfind(separator) : find_text(text, separator);
    const auto piece = [&](std::string_view part) {
        return interpreter.string(part).with_origin(arguments[0].origin);
    };
    if (at == std::string_view::npos) {
        const Value empty = interpreter.string("");
        return backwards ? interpreter.tuple({empty, empty, piece(text)})
                         : interpreter.tuple({piece(text), empty, empty});
    }
    return interpreter.tuple(
        {piece(text.substr(0, at)), piece(separator), piece(text.substr(at + separator.size()))});
}

Value strip_sides(Interpreter& interpreter, Arguments arguments, std::string_view method,
                  Sides sides) {
    const std::string_view text = self_of(arguments).view();
    std::string_view kept;
    if (is_absent(interpreter, arguments[1])) {
        kept = stripped_of_spaces(text, sides, characters);
    } else if (const Str* set = as<Str>(arguments[1])) {
        kept = stripped(text, set->view(), sides, characters);
    } else {
        interpreter.raise_type_error(std::string(method) + " arg must be None or str");
    }
    return interpreter.string(kept).with_origin(arguments[0].origin);
}

Value strip(Interpreter& interpreter, Arguments arguments) {
    return strip_sides(interpreter, arguments, "strip", {true, true});
}

Value strip_left(Interpreter& interpreter, Arguments arguments) {
    return strip_sides(interpreter, arguments, "lstrip", {true, false});
}

Value strip_right(Interpreter& interpreter, Arguments arguments) {
    return strip_sides(interpreter, arguments, "rstrip", {false, true});
}

Value join(Interpreter& interpreter, Arguments arguments) {
    const Value iterable = arguments[1];
    const bool sequence = as<List>(iterable) != nullptr || as<Tuple>(iterable) != nullptr;
    if (!sequence && !interpreter.find_special(iterable, interpreter.names().dunder_iter) &&
        !interpreter.find_special(iterable, interpreter.names().dunder_getitem)) {
        interpreter.raise_type_error("can only join an iterable");
    }
    const std::vector<Value> items = interpreter.items_of(iterable);
    const std::string_view separator = self_of(arguments).view();
    std::uint64_t size = 0;
    for (std::size_t number = 0; number < items.size(); ++number) {
        if (as<Str>(items[number]) == nullptr) {
            interpreter.raise_type_error("sequence item " + std::to_string(number) +
                                         ": expected str instance, " + type_name_of(items[number]) +
                                         " found");
        }
        size += cast<Str>(items[number]).size + separator.size();
    }
    expect_items(interpreter, size, 1);
    spend_work(interpreter, size + items.size() * sizeof(Value) * 8);
    std::string text;
    text.reserve(static_cast<std::size_t>(size));
    for (std::size_t number = 0; number < items.size(); ++number) {
        text += number > 0 ? separator : std::string_view();
        text += text_of(items[number]);
    }
    const Value joined = derived_text(interpreter, text, items);
    return joined.with_origin(interpreter.join(joined.origin, arguments[0].origin));
}

constexpr NativeFunctionDefinition functions[] = {
    {"count", "self, sub, start=..., end=..., /", count},
    {"endswith", "self, suffix, start=..., end=..., /", ends_with},
    {"find", "self, sub, start=..., end=..., /", find},
    {"index", "self, sub, start=..., end=..., /", index},
    {"join", "self, iterable, /", join},
    {"lstrip", "self, chars=..., /", linear<strip_left, 4>},
    {"partition", "self, sep, /", linear<partition<Direction::forwards>, 4>},
    {"removeprefix", "self, prefix, /", linear<without_prefix>},
    {"removesuffix", "self, suffix, /", linear<without_suffix>},
    {"replace", "self, old, new, /, count=...", replace},
    {"rfind", "self, sub, start=..., end=..., /", find_last},
    {"rindex", "self, sub, start=..., end=..., /", index_last},
    {"rpartition", "self, sep, /", linear<partition<Direction::backwards>, 4>},
    {"rsplit", "self, /, sep=..., maxsplit=...",
     split<split_at_from_right, split_at_spaces_from_right>},
    {"rstrip", "self, chars=..., /", linear<strip_right, 4>},
    {"split", "self, /, sep=..., maxsplit=...", split<split_at, split_at_spaces>},
    {"splitlines", "self, /, keepends=...", linear<split_into_lines, 4>},
    {"startswith", "self, prefix, start=..., end=..., /", starts_with},
    {"strip", "self, chars=..., /", linear<strip, 4>},
};

}  // namespace

void add_string_search_functions(Interpreter& interpreter) {
    interpreter.add_functions(interpreter.types().string, functions);
}

}  // namespace firstboot::python
