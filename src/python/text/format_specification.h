#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "python/numbers/big_integer.h"
#include "python/text/outcome.h"

namespace firstboot::python {

/// A parsed format specification: [[fill]align][sign][z][#][0][width][grouping][.precision][type].
/// Zero and -1 mean: not given.
struct FormatSpecification {
    std::string fill = " ";
    char alignment = 0;
    char sign = 0;
    bool no_negative_zero = false;
    bool alternate = false;
    std::int64_t width = -1;
    char grouping = 0;
    std::int64_t precision = -1;
    char fraction_grouping = 0;
    char32_t type = 0;
};

/// What a type brings along when its values are formatted.
struct FormatDefaults {
    /// As the errors name it.
    std::string_view type_name;
    char32_t type = 0;
    char alignment = '<';
};

[[nodiscard]] Outcome<FormatSpecification> parse_format_specification(
    std::string_view text, const FormatDefaults& defaults);

/// An upper bound of what formatting adds in characters, to be held against a limit first.
[[nodiscard]] std::size_t format_growth(const FormatSpecification& specification);

[[nodiscard]] Outcome<std::string> format_text(std::string_view text,
                                               std::string_view specification,
                                               std::string_view type_name);
[[nodiscard]] Outcome<std::string> format_integer(const BigInteger& value,
                                                  std::string_view specification,
                                                  std::string_view type_name);
[[nodiscard]] Outcome<std::string> format_float(double value, std::string_view specification,
                                                std::string_view type_name);

[[nodiscard]] Outcome<std::string> format_complex(double real, double imaginary,
                                                  std::string_view specification,
                                                  std::string_view type_name);

/// The width and precision that a specification asks for, for the same check before any work;
/// 0 where it cannot be parsed.
[[nodiscard]] std::size_t requested_format_size(std::string_view specification);

}  // namespace firstboot::python
