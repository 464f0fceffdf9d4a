#pragma once

#include <vector>

#include "lessons/lesson.h"

namespace firstboot::lessons {

/// What is wrong with the Python of a check: it does not compile, asserts nothing, or an assert has
/// no message to tell the learner.
void examine_check(const Check& check, std::vector<Fault>& faults);

}  // namespace firstboot::lessons
