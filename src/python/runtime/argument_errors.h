#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace firstboot::python {

// The words of CPython's TypeErrors for calls of functions written in Python. `function` is the
// qualified name without parentheses.

/// "f() missing 2 required positional arguments: 'a' and 'b'"; kind: "positional", "keyword-only"
[[nodiscard]] std::string missing_arguments(std::string_view function, std::string_view kind,
                                            std::span<const std::string_view> names);

struct GivenArguments {
    std::uint32_t positional_parameters;
    std::uint32_t defaults;
    std::size_t given;
    std::size_t keyword_only_given;
};

/// "f() takes from 1 to 2 positional arguments but 3 were given"
[[nodiscard]] std::string too_many_arguments(std::string_view function,
                                             const GivenArguments& arguments);

/// "f() got an unexpected keyword argument 'colr'. Did you mean 'color'?"
[[nodiscard]] std::string unexpected_keyword(std::string_view called, std::string_view keyword,
                                             const std::vector<std::string_view>& possible);

/// "f() got some positional-only arguments passed as keyword arguments: 'a, b'"
[[nodiscard]] std::string positional_only_by_keyword(std::string_view function,
                                                     std::span<const std::string_view> names);

/// "f() got multiple values for argument 'a'"
[[nodiscard]] std::string multiple_values(std::string_view function, std::string_view name);

}  // namespace firstboot::python
