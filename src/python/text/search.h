#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace firstboot::python {

/// The algorithms behind the methods of str and bytes. Both are byte strings here: the UTF-8 of a
/// str can be searched byte by byte, and `characters` tells where a step or an empty match must
/// take a whole code point. Pieces borrow the text.
enum class Characters { code_points, bytes };

/// Where `needle` begins at or behind `from`, or npos: std::string_view::find in linear time,
/// whatever the two are.
[[nodiscard]] std::size_t find_text(std::string_view text, std::string_view needle,
                                    std::size_t from = 0);

/// Non-overlapping matches; an empty needle matches before each character and at the end.
[[nodiscard]] std::size_t count_matches(std::string_view text, std::string_view needle,
                                        Characters characters);

/// How many characters, in the sense of `characters`.
[[nodiscard]] std::size_t length_of(std::string_view text, Characters characters);

/// At most `limit` replacements; a negative limit is none.
[[nodiscard]] std::string replaced(std::string_view text, std::string_view old_part,
                                   std::string_view new_part, std::int64_t limit,
                                   Characters characters);

/// str.split and rsplit with a separator, which is not empty.
[[nodiscard]] std::vector<std::string_view> split_at(std::string_view text,
                                                     std::string_view separator,
                                                     std::int64_t limit);
[[nodiscard]] std::vector<std::string_view> split_at_from_right(std::string_view text,
                                                                std::string_view separator,
                                                                std::int64_t limit);

/// str.split and rsplit without one: at runs of white space, none at the ends.
[[nodiscard]] std::vector<std::string_view> split_at_spaces(std::string_view text,
                                                            std::int64_t limit,
                                                            Characters characters);
[[nodiscard]] std::vector<std::string_view> split_at_spaces_from_right(std::string_view text,
                                                                       std::int64_t limit,
                                                                       Characters characters);

/// str.splitlines; bytes know only \n, \r and \r\n.
[[nodiscard]] std::vector<std::string_view> split_lines(std::string_view text, bool keep_ends,
                                                        Characters characters);

struct Sides {
    bool left = true;
    bool right = true;
};

[[nodiscard]] std::string_view stripped_of_spaces(std::string_view text, Sides sides,
                                                  Characters characters);
/// Strips any of the characters in `set`.
[[nodiscard]] std::string_view stripped(std::string_view text, std::string_view set, Sides sides,
                                        Characters characters);

/// The text to `width` characters; `fill` is one character.
[[nodiscard]] std::string padded_left(std::string_view text, std::size_t width,
                                      std::string_view fill, Characters characters);
[[nodiscard]] std::string padded_right(std::string_view text, std::size_t width,
                                       std::string_view fill, Characters characters);
[[nodiscard]] std::string centred(std::string_view text, std::size_t width, std::string_view fill,
                                  Characters characters);
[[nodiscard]] std::string zero_filled(std::string_view text, std::size_t width,
                                      Characters characters);
[[nodiscard]] std::string tabs_expanded(std::string_view text, std::int64_t tab_size,
                                        Characters characters);

/// Python's white space of bytes: blank, \t, \n, \v, \f, \r.
[[nodiscard]] bool is_byte_space(char byte);

}  // namespace firstboot::python
