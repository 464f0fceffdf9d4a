#pragma once

#include "python/objects/value.h"

namespace firstboot::python {
class Interpreter;
}

namespace firstboot::libraries {

/// `math`.
void fill_math_module(python::Interpreter& interpreter, python::Value module);

}  // namespace firstboot::libraries
