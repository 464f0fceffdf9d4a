#include "python/runtime/argument_errors.h"

#include "python/text/suggestions.h"

namespace firstboot::python {
namespace {

std::string quoted(std::string_view text) {
    return "'" + std::string(text) + "'";
}

std::string called(std::string_view function) {
    return std::string(function) + "()";
}

std::string_view plural(std::size_t count) {
    return count == 1 ? "" : "s";
}

}  // namespace

std::string missing_arguments(std::string_view function, std::string_view kind,
                              std::span<const std::string_view> names) {
    std::string list = quoted(names.front());
    for (std::size_t index = 1; index < names.size(); ++index) {
        const bool last = index + 1 == names.size();
        list += last ? (names.size() == 2 ? " and " : ", and ") : ", ";
        list += quoted(names[index]);
    }
    return called(function) + " missing " + std::to_string(names.size()) + " required " +
           std::string(kind) + " argument" + std::string(plural(names.size())) + ": " + list;
}

std::string too_many_arguments(std::string_view function, const GivenArguments& arguments) {
    const std::uint32_t most = arguments.positional_parameters;
    std::string takes = std::to_string(most);
    bool many = most != 1;
    if (arguments.defaults > 0) {
        many = true;
        takes = "from " + std::to_string(most - arguments.defaults) + " to " + takes;
    }
    std::string given = std::to_string(arguments.given);
    if (arguments.keyword_only_given > 0) {
        given += " positional argument" + std::string(plural(arguments.given)) + " (and " +
                 std::to_string(arguments.keyword_only_given) + " keyword-only argument" +
                 std::string(plural(arguments.keyword_only_given)) + ")";
    }
    return called(function) + " takes " + takes + " positional argument" + (many ? "s" : "") +
           " but " + given +
           (arguments.given == 1 && arguments.keyword_only_given == 0 ? " was" : " were") +
           " given";
}

std::string unexpected_keyword(std::string_view called, std::string_view keyword,
                               const std::vector<std::string_view>& possible) {
    std::string message =
        std::string(called) + " got an unexpected keyword argument " + quoted(keyword);
    if (const auto suggestion = suggestion_for(keyword, possible)) {
        message += ". Did you mean " + quoted(*suggestion) + "?";
    }
    return message;
}

std::string positional_only_by_keyword(std::string_view function,
                                       std::span<const std::string_view> names) {
    std::string list;
    for (const std::string_view name : names) {
        list += list.empty() ? "" : ", ";
        list += name;
    }
    return called(function) +
           " got some positional-only arguments passed as keyword arguments: " + quoted(list);
}

std::string multiple_values(std::string_view function, std::string_view name) {
    return called(function) + " got multiple values for argument " + quoted(name);
}

}  // namespace firstboot::python
