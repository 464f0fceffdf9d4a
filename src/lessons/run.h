#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lessons/lesson.h"
#include "libraries/world.h"
#include "setup/start.h"

namespace firstboot::lessons {

/// Whether one check holds of a project.
struct CheckOutcome {
    bool passed = false;
    /// Why it does not hold: what was found, what was wanted. Empty where it does.
    std::string message;
    /// A limit was exceeded, or something is not modelled: Python may come to another outcome.
    bool unknown = false;
};

/// What became of a project in a step.
struct RunOutcome {
    /// One for each check of the step.
    std::vector<CheckOutcome> checks;
    /// The text of the error that the boot ended with.
    std::optional<std::string> error;
    /// Firstboot could not boot it to its end.
    bool unknown = false;
};

/// The project as a step boots it: with the step's environment, and with the packages that its own
/// files list.
[[nodiscard]] libraries::Project project_of(const Lesson& lesson, const Step& step, Files files);

/// Boots the project from the start, which that spends, and runs the step's checks in it.
[[nodiscard]] RunOutcome run_checks(const Step& step, libraries::Project project,
                                    setup::Start& start);

}  // namespace firstboot::lessons
