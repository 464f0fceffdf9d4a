#include <string>

#include "python/objects/string_methods.h"
#include "python/text/search.h"
#include "python/text/unicode.h"
#include "python/text/utf8.h"

namespace firstboot::python {

namespace {

constexpr auto characters = Characters::code_points;

const Str& self_of(Arguments arguments) {
    return cast<Str>(arguments[0]);
}

using Convert = std::string (*)(std::string_view);

template <Convert convert>
Value converted(Interpreter& interpreter, Arguments arguments) {
    return interpreter.string(convert(self_of(arguments).view())).with_origin(arguments[0].origin);
}

using Question = bool (*)(std::string_view);

template <Question question>
Value asked(Interpreter& interpreter, Arguments arguments) {
    return interpreter.boolean(question(self_of(arguments).view()));
}

bool all_ascii(std::string_view text) {
    return is_ascii(text);
}

std::size_t width_of(Interpreter& interpreter, Value argument, std::size_t bytes_each = 1) {
    const std::int64_t width = size_number(interpreter, argument);
    const std::size_t wanted = width < 0 ? 0 : static_cast<std::size_t>(width);
    expect_items(interpreter, wanted, bytes_each);
    return wanted;
}

std::string_view fill_of(Interpreter& interpreter, Value argument) {
    if (!argument) {
        return " ";
    }
    const Str* fill = as<Str>(argument);
    if (fill == nullptr) {
        raise_not(interpreter, "The fill character", "a unicode character", argument);
    }
    if (fill->length != 1) {
        interpreter.raise_type_error("The fill character must be exactly one character long");
    }
    return fill->view();
}

using Pad = std::string (*)(std::string_view, std::size_t, std::string_view, Characters);

template <Pad pad>
Value padded(Interpreter& interpreter, Arguments arguments) {
    const Value width = interpreter.index(arguments[1]);
    const std::string_view fill = fill_of(interpreter, arguments[2]);
    return derived_text(
        interpreter,
        pad(self_of(arguments).view(), width_of(interpreter, width, fill.size()), fill, characters),
        arguments);
}

Value fill_with_zeros(Interpreter& interpreter, Arguments arguments) {
    return derived_text(
        interpreter,
        zero_filled(self_of(arguments).view(), width_of(interpreter, arguments[1]), characters),
        arguments);
}

Value expand_tabs(Interpreter& interpreter, Arguments arguments) {
    constexpr std::int64_t usual_size = 8;
    const std::int64_t size = size_number(interpreter, arguments[1], usual_size);
    const std::string_view text = self_of(arguments).view();
    const std::uint64_t tabs = count_matches(text, "\t", characters);
    if (size > 0) {
        constexpr auto most = std::numeric_limits<std::uint64_t>::max();
        const auto each = static_cast<std::uint64_t>(size);
        expect_items(interpreter, tabs > 0 && each > most / tabs ? most : tabs * each, 1);
    }
    return interpreter.string(tabs_expanded(text, size, characters))
        .with_origin(arguments[0].origin);
}

constexpr NativeFunctionDefinition functions[] = {
    {"capitalize", "self", converted<capitalized>},
    {"casefold", "self", converted<case_folded>},
    {"center", "self, width, fillchar=..., /", padded<centred>},
    {"expandtabs", "self, /, tabsize=...", expand_tabs},
    {"isalnum", "self", asked<all_alphanumeric>},
    {"isalpha", "self", asked<all_alphabetic>},
    {"isascii", "self", asked<all_ascii>},
    {"isdecimal", "self", asked<all_decimal>},
    {"isdigit", "self", asked<all_digits>},
    {"isidentifier", "self", asked<is_identifier>},
    {"islower", "self", asked<all_lower_case>},
    {"isnumeric", "self", asked<all_numeric>},
    {"isprintable", "self", asked<all_printable>},
    {"isspace", "self", asked<all_spaces>},
    {"istitle", "self", asked<all_title_case>},
    {"isupper", "self", asked<all_upper_case>},
    {"ljust", "self, width, fillchar=..., /", padded<padded_right>},
    {"lower", "self", converted<lower_cased>},
    {"rjust", "self, width, fillchar=..., /", padded<padded_left>},
    {"swapcase", "self", converted<case_swapped>},
    {"title", "self", converted<title_cased>},
    {"upper", "self", converted<upper_cased>},
    {"zfill", "self, width, /", fill_with_zeros},
};

}  // namespace

void add_string_layout_functions(Interpreter& interpreter) {
    interpreter.add_functions(interpreter.types().string, functions);
}

}  // namespace firstboot::python
