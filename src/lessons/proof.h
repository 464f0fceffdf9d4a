#pragma once

#include <string>
#include <vector>

#include "lessons/lesson.h"
#include "lessons/run.h"

namespace firstboot::lessons {

enum class RunKind : std::uint8_t { start, solution, wrong };

/// One project of a lesson that was booted and checked, and what was to come of it.
struct Run {
    std::size_t step = 0;
    RunKind kind = RunKind::start;
    /// Of the wrong variant.
    std::string title;
    Files files;
    RunOutcome outcome;
};

struct Proof {
    std::vector<Run> runs;
    /// What the lesson promises and does not hold; empty where it is proven.
    std::vector<Fault> faults;
};

/// Boots every project of a well-formed lesson. Of each step, the start fails at least one check,
/// and with the error that it tells; the solution passes all; each wrong variant fails at least
/// one; and each check fails for at least one wrong variant.
[[nodiscard]] Proof prove(const Lesson& lesson);

}  // namespace firstboot::lessons
