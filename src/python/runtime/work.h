#pragma once

#include <cstdint>

#include "python/runtime/interpreter.h"

namespace firstboot::python {

/// About as many bytes as pass in the time of a step.
constexpr std::uint64_t bytes_a_step = 64;

/// Takes steps from the boot's budget for native code that goes through so many bytes or links at
/// once: one call is one step otherwise, however much it does.
void spend_work(Interpreter& interpreter, std::uint64_t amount);

}  // namespace firstboot::python
