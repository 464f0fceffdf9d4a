#pragma once

#include "python/objects/value.h"

namespace firstboot::python {
class Interpreter;
}

namespace firstboot::libraries {

/// `_firstboot_chance`: what the model of _random computes with.
void fill_chance_module(python::Interpreter& interpreter, python::Value module);

}  // namespace firstboot::libraries
