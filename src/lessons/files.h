#pragma once

#include <vector>

#include "lessons/lesson.h"

namespace firstboot::lessons {

/// The projects at the two ends of a step.
struct StepFiles {
    Files start;
    Files solution;
};

/// A relative path with plain names between its slashes.
[[nodiscard]] bool is_project_path(std::string_view path);

/// The files with the changes made to them. Taking away what is not there is a fault, where
/// `faults` is given.
[[nodiscard]] Files apply(Files files, const std::vector<FileChange>& changes,
                          std::vector<Fault>* faults = nullptr);

/// Of each step of the lesson.
[[nodiscard]] std::vector<StepFiles> files_of(const Lesson& lesson,
                                              std::vector<Fault>* faults = nullptr);

}  // namespace firstboot::lessons
