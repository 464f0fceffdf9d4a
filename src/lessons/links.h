#pragma once

#include <string>
#include <vector>

#include "lessons/lesson.h"

namespace firstboot::lessons {

/// A link in a lesson's prose, as its author wrote it.
struct Link {
    std::string target;
    std::uint32_t line = 1;
};

/// The links and pictures of all prose, `[words](target)`, but not those in code.
[[nodiscard]] std::vector<Link> links_of(const Lesson& lesson);

/// Links that lead nowhere: to a step that the lesson does not have, or where no link of a lesson
/// may lead. `lesson:ID` and `lesson:ID/STEP` are looked up by who knows the other lessons.
void examine_links(const Lesson& lesson, std::vector<Fault>& faults);

}  // namespace firstboot::lessons
