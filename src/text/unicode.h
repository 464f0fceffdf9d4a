#pragma once

namespace firstboot::text {

// What CPython 3.14 (Unicode 16) says of a code point. The tables are recorded from it by
// `scripts/unicode-tables`.

/// str.isspace(); also what `\s` matches in a str pattern.
bool is_space(char32_t code_point);

/// What `\w` matches in a str pattern: str.isalnum(), or "_".
bool is_word(char32_t code_point);

/// str.isprintable(): what repr() leaves as it is.
bool is_printable(char32_t code_point);

/// The value of a decimal digit of any script, as int() reads it; -1 where it is none.
int decimal_value(char32_t code_point);

}  // namespace firstboot::text
