#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "lessons/lesson.h"

namespace firstboot::lessons {

/// What stands below the front matter.
struct Body {
    std::string_view text;
    std::uint32_t first_line = 1;
};

/// Reads `name: value` lines between two lines of "---" at the top into the lesson.
[[nodiscard]] Body read_front_matter(std::string_view text, Lesson& lesson,
                                     std::vector<Fault>& faults);

/// Whether a text can be an id: small letters, digits and "-" between them.
[[nodiscard]] bool is_id(std::string_view text);

}  // namespace firstboot::lessons
