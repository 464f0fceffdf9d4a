#pragma once

#include <cstdint>

#include "python/runtime/interpreter.h"

namespace firstboot::python {

/// Takes steps from the boot's budget for native code that does much at once: one call is one step
/// otherwise, however much it does.
void spend_steps(Interpreter& interpreter, std::uint64_t steps);

/// The same for code that goes through so many bytes or links.
void spend_work(Interpreter& interpreter, std::uint64_t amount);

}  // namespace firstboot::python
