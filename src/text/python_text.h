#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace firstboot::text {

// Small pieces of CPython 3.14 that error messages of the stages above `python` need.

/// repr() of a str.
std::string repr(std::string_view text);

/// The first `count` code points of valid UTF-8.
std::string_view first_code_points(std::string_view text, std::size_t count);

/// str.strip() without arguments.
std::string_view strip(std::string_view text);

/// The letters A to Z in lower case.
std::string ascii_lower(std::string_view text);

/// What int(text) gives, as str() shows it, or the message of its ValueError.
struct Integer {
    std::string value;
    std::optional<std::string> error;
};
Integer parse_integer(std::string_view text);

/// The message of the ValueError of float(text); nothing where it gives a number.
std::optional<std::string> float_error(std::string_view text);

}  // namespace firstboot::text
