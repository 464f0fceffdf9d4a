#include <string>

#include "python/objects/string_methods.h"
#include "python/runtime/linear.h"
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
    {"capitalize", "self", linear<converted<capitalized>, 8>},
    {"casefold", "self", linear<converted<case_folded>, 8>},
    {"center", "self, width, fillchar=..., /", linear<padded<centred>>},
    {"expandtabs", "self, /, tabsize=...", linear<expand_tabs, 8>},
    {"isalnum", "self", linear<asked<all_alphanumeric>, 8>},
    {"isalpha", "self", linear<asked<all_alphabetic>, 8>},
    {"isascii", "self", linear<asked<all_ascii>>},
    {"isdecimal", "self", linear<asked<all_decimal>, 8>},
    {"isdigit", "self", linear<asked<all_digits>, 8>},
    {"isidentifier", "self", linear<asked<is_identifier>, 8>},
    {"islower", "self", linear<asked<all_lower_case>, 8>},
    {"isnumeric", "self", linear<asked<all_numeric>, 8>},
    {"isprintable", "self", linear<asked<all_printable>, 8>},
    {"isspace", "self", linear<asked<all_spaces>, 8>},
    {"istitle", "self", linear<asked<all_title_case>, 8>},
    {"isupper", "self", linear<asked<all_upper_case>, 8>},
    {"ljust", "self, width, fillchar=..., /", linear<padded<padded_right>>},
    {"lower", "self", linear<converted<lower_cased>, 8>},
    {"rjust", "self, width, fillchar=..., /", linear<padded<padded_left>>},
    {"swapcase", "self", linear<converted<case_swapped>, 8>},
    {"title", "self", linear<converted<title_cased>, 16>},
    {"upper", "self", linear<converted<upper_cased>, 8>},
    {"zfill", "self, width, /", linear<fill_with_zeros>},
};

}  // namespace

void add_string_layout_functions(Interpreter& interpreter) {
    interpreter.add_functions(interpreter.types().string, functions);
}

}  // namespace firstboot::python
