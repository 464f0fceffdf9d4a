#include "libraries/native/regex_module.h"

#include <string>
#include <vector>

#include "libraries/regex/program.h"
#include "libraries/world.h"
#include "python/objects/support.h"
#include "python/runtime/interpreter.h"
#include "python/runtime/work.h"
#include "python/text/utf8.h"

namespace firstboot::libraries {

namespace {

using python::cast;
using python::Interpreter;
using python::NativeFunctionDefinition;
using python::NativeKind;
using python::Value;
using Arguments = std::span<const Value>;

/// How many steps one question may take before it counts as backtracking for ever.
constexpr std::uint64_t most_steps = 5'000'000;

/// A compiled pattern, as an object that only this module looks into.
struct Regex : python::Object {
    regex::Pattern pattern;
    regex::Program program;

    Regex(python::Type* the_type, regex::Pattern the_pattern, regex::Program the_program)
        : Object(the_type), pattern(std::move(the_pattern)), program(std::move(the_program)) {}
};

std::u32string points_of(Value value) {
    const std::string_view text = cast<python::Str>(value).view();
    std::u32string points;
    points.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const python::DecodedPoint point = python::decode_point(text, at);
        points += point.value;
        at += point.size;
    }
    return points;
}

/// The characters of a text that is searched; `kept` holds those of a short one.
std::u32string_view searched(Interpreter& interpreter, Value value, std::u32string& kept) {
    constexpr std::uint32_t long_size = 1024;
    // What is kept lies outside of the boot's own memory.
    constexpr std::uint32_t most_kept = 4'000'000;
    const auto& text = cast<python::Str>(value);
    SearchedText& last = world_of(interpreter).searched_text();
    if (last.text == &text) return last.points;
    python::expect_items(interpreter, text.size, sizeof(char32_t));
    python::spend_work(interpreter, text.size * sizeof(char32_t));
    if (text.size < long_size || text.size > most_kept) {
        kept = points_of(value);
        return kept;
    }
    last.points.clear();
    last = {&text, points_of(value)};
    return last.points;
}

std::string text_of(std::u32string_view points) {
    std::string text;
    for (const char32_t point : points) python::append_point(text, point);
    return text;
}

/// (message, position or None) where the pattern is wrong, else the regex.
Value compile(Interpreter& interpreter, Arguments arguments) {
    const auto flags = static_cast<std::uint32_t>(interpreter.index_number(arguments[1]));
    constexpr std::uint64_t steps_a_character = 8;
    python::spend_steps(interpreter,
                        python::cast<python::Str>(arguments[0]).size * steps_a_character);
    auto parsed = regex::parse(points_of(arguments[0]), flags, interpreter.truth(arguments[2]));
    if (const auto* error = std::get_if<regex::PatternError>(&parsed)) {
        const bool nowhere = error->position == regex::PatternError::nowhere;
        return interpreter.tuple(
            {interpreter.string(error->message),
             nowhere ? interpreter.none()
                     : interpreter.integer(static_cast<std::int64_t>(error->position))});
    }
    auto& pattern = std::get<regex::Pattern>(parsed);
    auto program = regex::compile(pattern);
    if (!program) {
        throw python::LimitExceeded{python::LimitKind::memory,
                                    "a regular expression repeats too much to be compiled"};
    }
    // The type is found by its only way in: the class that the module made for it.
    auto& type = cast<python::Type>(arguments[3]);
    return interpreter.heap().own<Regex>(&type, std::move(pattern), *std::move(program));
}

/// (flags, number of groups, {name: number})
Value describe(Interpreter& interpreter, Arguments arguments) {
    const auto& pattern = cast<Regex>(arguments[0]).pattern;
    python::Dict* names = interpreter.dict();
    for (const auto& [name, number] : pattern.group_names) {
        names->set(interpreter.name(text_of(name)), interpreter.integer(number));
    }
    return interpreter.tuple(
        {interpreter.integer(pattern.flags), interpreter.integer(pattern.group_count), names});
}

regex::Match find_one(Interpreter& interpreter, const Regex& regex, std::u32string_view text,
                      std::size_t begin, std::size_t end, regex::MatchKind kind,
                      std::size_t forbidden_empty) {
    std::uint64_t steps = most_steps;
    auto found = regex::run(regex.program, text, begin, end, kind, steps, forbidden_empty);
    constexpr std::uint64_t matching_a_step = 8;
    python::spend_steps(interpreter, (most_steps - steps) / matching_a_step);
    if (found.outcome == regex::MatchOutcome::too_many_steps) {
        throw python::LimitExceeded{
            python::LimitKind::steps,
            "a regular expression took more than " + std::to_string(most_steps) + " steps"};
    }
    return found;
}

/// (begin, end, begin of group 1, …, last group); -1 where a group took no part.
Value spans_of(Interpreter& interpreter, const regex::Match& found) {
    std::vector<Value> numbers;
    numbers.reserve(found.spans.size() + 1);
    for (const std::size_t position : found.spans) {
        numbers.push_back(interpreter.integer(
            position == regex::no_position ? -1 : static_cast<std::int64_t>(position)));
    }
    numbers.push_back(interpreter.integer(found.last_group));
    return interpreter.tuple(numbers);
}

std::size_t position_of(Interpreter& interpreter, Value value, std::size_t size) {
    const std::int64_t number = python::size_number(interpreter, value, 0);
    return number < 0 ? 0 : std::min(static_cast<std::size_t>(number), size);
}

/// The spans of a match of the kind 0 (search), 1 (match) or 2 (fullmatch), or None.
Value find(Interpreter& interpreter, Arguments arguments) {
    std::u32string kept;
    const std::u32string_view text = searched(interpreter, arguments[1], kept);
    const auto begin = position_of(interpreter, arguments[2], text.size());
    const auto end = position_of(interpreter, arguments[3], text.size());
    const auto kind = static_cast<regex::MatchKind>(interpreter.index_number(arguments[4]));
    const auto found = find_one(interpreter, cast<Regex>(arguments[0]), text, begin, end, kind,
                                regex::no_position);
    if (found.outcome != regex::MatchOutcome::matched) return interpreter.none();
    return spans_of(interpreter, found);
}

/// The spans of all matches, at most so many (0: no bound; none where it is less).
Value find_all(Interpreter& interpreter, Arguments arguments) {
    std::u32string kept;
    const std::u32string_view text = searched(interpreter, arguments[1], kept);
    std::size_t begin = position_of(interpreter, arguments[2], text.size());
    const auto end = position_of(interpreter, arguments[3], text.size());
    const std::int64_t most = python::size_number(interpreter, arguments[4], 0);
    python::List* all = interpreter.list();
    std::size_t forbidden_empty = regex::no_position;
    while (most == 0 || static_cast<std::int64_t>(all->items.size()) < most) {
        const auto found = find_one(interpreter, cast<Regex>(arguments[0]), text, begin, end,
                                    regex::MatchKind::search, forbidden_empty);
        if (found.outcome != regex::MatchOutcome::matched) break;
        all->items.push_back(spans_of(interpreter, found));
        // After an empty match, the next one at that place takes something.
        forbidden_empty = found.spans[0] == found.spans[1] ? found.spans[1] : regex::no_position;
        begin = found.spans[1];
    }
    return all;
}

constexpr NativeFunctionDefinition functions[] = {
    {"compile", "pattern, flags, of_bytes, type, /", compile, NativeKind::function},
    {"describe", "regex, /", describe, NativeKind::function},
    {"find", "regex, text, begin, end, kind, /", find, NativeKind::function},
    {"find_all", "regex, text, begin, end, most, /", find_all, NativeKind::function},
};

}  // namespace

void fill_regex_module(Interpreter& interpreter, Value module) {
    interpreter.add_functions(module, functions);
    python::TypeDefinition definition;
    definition.name = "Regex";
    definition.module = "_firstboot_regex";
    definition.layout = python::Layout::native;
    interpreter.set_attribute(module, interpreter.name("Regex"), interpreter.make_type(definition));
}

}  // namespace firstboot::libraries
