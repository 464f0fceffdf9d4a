#pragma once

#include "python/objects/value.h"

namespace firstboot::python {

class Interpreter;

/// iter() of an object that only has __getitem__: asks for 0, 1, 2 … until IndexError.
[[nodiscard]] Value make_sequence_iterator(Interpreter& interpreter, Value sequence);

}  // namespace firstboot::python
