#include "python/runtime/signature.h"

namespace firstboot::python {
namespace {

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ') {
        text.remove_prefix(1);
    }
    while (!text.empty() && text.back() == ' ') {
        text.remove_suffix(1);
    }
    return text;
}

}  // namespace

Signature read_signature(Heap& heap, std::string_view text) {
    constexpr std::string_view python_prefix = "python:";
    constexpr std::string_view tuple_prefix = "tuple:";
    Signature result;
    if (text.starts_with(python_prefix)) {
        result.python_wording = true;
        text.remove_prefix(python_prefix.size());
    } else if (text.starts_with(tuple_prefix)) {
        result.tuple_wording = true;
        text.remove_prefix(tuple_prefix.size());
    }
    bool keyword_only = false;
    while (!(text = trimmed(text)).empty()) {
        const std::size_t comma = std::min(text.find(','), text.size());
        const std::string_view part = trimmed(text.substr(0, comma));
        text.remove_prefix(std::min(comma + 1, text.size()));
        if (part == "/") {
            result.positional_only = result.positional;
        } else if (part == "*") {
            keyword_only = true;
        } else if (part.starts_with("**")) {
            result.takes_keywords = true;
        } else if (part.starts_with("*")) {
            result.takes_arguments = true;
            keyword_only = true;
        } else {
            const std::size_t name_end = part.find_first_of(":=");
            const bool required = part.find('=') == std::string_view::npos;
            const bool whole = part.find(": int") != std::string_view::npos;
            result.parameters.push_back(
                {heap.intern(trimmed(part.substr(0, name_end))), required, whole});
            if (!keyword_only) {
                ++result.positional;
                result.required_positional += required ? 1 : 0;
            }
        }
    }
    // Nobody passes self by keyword.
    const bool method =
        !result.parameters.empty() &&
        (result.parameters[0].name->view() == "self" || result.parameters[0].name->view() == "cls");
    if (method && result.positional_only == 0) {
        result.positional_only = 1;
    }
    return result;
}

}  // namespace firstboot::python
