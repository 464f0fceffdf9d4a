#pragma once

#include "python/objects/value.h"

namespace firstboot::python {
class Interpreter;
}

namespace firstboot::libraries {

/// `_firstboot_process`: what a process has from its machine. A boot is pure, so the clock stands
/// still and chance is a fixed sequence; the origin of such a value says so.
void fill_process_module(python::Interpreter& interpreter, python::Value module);

}  // namespace firstboot::libraries
