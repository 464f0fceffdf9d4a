#pragma once

#include <string_view>
#include <vector>

#include "lessons/lesson.h"

/// A lesson is one Markdown file:
///
///     ---
///     id: first-boot
///     title: …        summary, level, language likewise; course, sqlalchemy if need be
///     ---
///     Prose, and blocks of code with `file=PATH` behind the fence: what the first step starts
///     from.
///
///     ## A step {#its-id}
///     Prose.
///     ### Start              (or "Start over": from the lesson's own files again)
///     ### Solution           blocks with `file=PATH` or `remove=PATH`
///     ### Wrong: a title     likewise, changes to the solution
///     ### Hint               prose
///     ### Check: a title     Python with asserts; or a block `raises` with the text of the error
///     ### Afterwards         prose
///
/// Between the blocks of Start, Solution, Wrong and Check only comments stand, <!-- as in HTML -->.
/// In Start, a block `error` is the text of the error that the start fails with, `explains` are
/// patterns of errors that lead here, `environ` is the environment of the process.
namespace firstboot::lessons {

/// Beyond these a text is refused: no teacher's lesson comes near.
inline constexpr std::size_t most_bytes = std::size_t{1} << 20U;
inline constexpr std::size_t most_steps = 200;
inline constexpr std::size_t most_parts = 60;  ///< sections of one step

struct ParsedLesson {
    /// What could be read of it.
    Lesson lesson;
    /// In the order of their lines; empty where the lesson is well-formed.
    std::vector<Fault> faults;
};

/// Reads a lesson. All that its author can get wrong is a fault; parsing goes on behind it.
[[nodiscard]] ParsedLesson parse_lesson(std::string_view text);

}  // namespace firstboot::lessons
