#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace firstboot::python {

/// What Python's str methods ask of a single code point (the Unicode version is CPython's).
[[nodiscard]] bool is_alphabetic(char32_t point);
[[nodiscard]] bool is_decimal(char32_t point);
[[nodiscard]] bool is_digit(char32_t point);
[[nodiscard]] bool is_numeric(char32_t point);
[[nodiscard]] bool is_alphanumeric(char32_t point);
[[nodiscard]] bool is_space(char32_t point);
[[nodiscard]] bool is_lower_case(char32_t point);
[[nodiscard]] bool is_upper_case(char32_t point);
[[nodiscard]] bool is_title_case(char32_t point);
[[nodiscard]] bool is_printable(char32_t point);
[[nodiscard]] bool is_identifier_start(char32_t point);
[[nodiscard]] bool is_identifier_continue(char32_t point);

/// The value of a decimal digit of any script.
[[nodiscard]] std::optional<unsigned> decimal_value(char32_t point);

/// The questions of str: str.isalpha() and its sisters; all false for an empty text, except
/// printable.
[[nodiscard]] bool all_alphabetic(std::string_view text);
[[nodiscard]] bool all_decimal(std::string_view text);
[[nodiscard]] bool all_digits(std::string_view text);
[[nodiscard]] bool all_numeric(std::string_view text);
[[nodiscard]] bool all_alphanumeric(std::string_view text);
[[nodiscard]] bool all_spaces(std::string_view text);
[[nodiscard]] bool all_printable(std::string_view text);
[[nodiscard]] bool all_lower_case(std::string_view text);
[[nodiscard]] bool all_upper_case(std::string_view text);
[[nodiscard]] bool all_title_case(std::string_view text);
[[nodiscard]] bool is_identifier(std::string_view text);

/// str.upper(), lower(), casefold(), title(), capitalize() and swapcase().
[[nodiscard]] std::string upper_cased(std::string_view text);
[[nodiscard]] std::string lower_cased(std::string_view text);
[[nodiscard]] std::string case_folded(std::string_view text);
[[nodiscard]] std::string title_cased(std::string_view text);
[[nodiscard]] std::string capitalized(std::string_view text);
[[nodiscard]] std::string case_swapped(std::string_view text);

}  // namespace firstboot::python
