#include "setup/failure.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "libraries/world.h"

namespace firstboot::setup {

namespace {

using python::Exception;
using python::Interpreter;

std::string_view without_line_ends(std::string_view text) {
    while (!text.empty() && text.back() == '\n') text.remove_suffix(1);
    return text;
}

/// The frames of the exception itself, without those of the ones that it was raised from, without
/// the heading and what stands below.
std::string frames_of(std::string_view whole, std::string_view below) {
    constexpr std::string_view heading = "Traceback (most recent call last):\n";
    const auto start = whole.rfind(heading);
    std::string_view frames =
        start == std::string_view::npos ? std::string_view() : whole.substr(start + heading.size());
    frames = without_line_ends(frames);
    if (frames.size() >= below.size() && frames.substr(frames.size() - below.size()) == below) {
        frames.remove_suffix(below.size());
    } else if (start == std::string_view::npos) {
        frames = {};
    }
    return std::string(frames);
}

struct Place {
    std::string file;
    std::uint32_t line = 0;
};

/// The last `File "/project/…", line N` of printed frames.
std::optional<Place> innermost_place(std::string_view frames) {
    const std::string mark = "  File \"" + std::string(libraries::project_folder) + "/";
    auto at = frames.rfind(mark);
    while (at != std::string_view::npos && at != 0 && frames[at - 1] != '\n') {
        at = at == 0 ? std::string_view::npos : frames.rfind(mark, at - 1);
    }
    if (at == std::string_view::npos) return std::nullopt;
    const std::string_view rest = frames.substr(at + mark.size());
    const auto quote = rest.find("\", line ");
    if (quote == std::string_view::npos) return std::nullopt;
    Place place{std::string(rest.substr(0, quote)), 0};
    const std::string_view number = rest.substr(quote + 8);
    std::from_chars(number.data(), number.data() + number.size(), place.line);
    return place;
}

/// Splits what is printed of a SyntaxError: the lines that show the place, and the last line.
std::pair<std::string, std::string> split_syntax_error(std::string_view below,
                                                       std::string_view type) {
    auto line = below.size();
    while (line > 0) {
        const auto end = below.rfind('\n', line - 1);
        const auto start = end == std::string_view::npos ? 0 : end + 1;
        if (below.substr(start, type.size()) == type) {
            return {std::string(below.substr(0, start)), std::string(below.substr(start))};
        }
        line = start == 0 ? 0 : start - 1;
    }
    return {std::string(), std::string(below)};
}

/// str() of the exception; what was printed in its place where that fails.
std::string message_of(Interpreter& interpreter, Exception& exception, std::string_view below) {
    try {
        return interpreter.str_text(python::Value(&exception));
    } catch (const python::PythonError&) {
        const auto colon = below.find(": ");
        return std::string(colon == std::string_view::npos ? below : below.substr(colon + 2));
    }
}

}  // namespace

std::string qualified_name(Interpreter& interpreter, const Exception& exception) {
    const python::Value type(exception.type);
    const std::string name = interpreter.str_text(interpreter.get_attribute(type, "__qualname__"));
    const std::string module = interpreter.str_text(interpreter.get_attribute(type, "__module__"));
    return module == "builtins" || module == "__main__" ? name : module + "." + name;
}

BootError describe(Interpreter& interpreter, Exception& exception) {
    BootError error;
    error.type = qualified_name(interpreter, exception);
    const std::string printed = interpreter.format_exception_only(&exception);
    const std::string_view below = without_line_ends(printed);
    error.traceback = frames_of(interpreter.format_exception(&exception), below);
    if (exception.type->is_subtype_of(interpreter.exceptions().syntax_error)) {
        const auto [place, last] = split_syntax_error(below, error.type);
        error.traceback += place;
        error.text = last;
        const auto colon = last.find(": ");
        error.message = colon == std::string::npos ? "" : last.substr(colon + 2);
    } else {
        error.text = below;
        error.message = message_of(interpreter, exception, below);
    }
    if (auto place = innermost_place(error.traceback)) {
        error.file = std::move(place->file);
        error.line = place->line;
    }
    return error;
}

}  // namespace firstboot::setup
