#pragma once

#include "python/objects/value.h"

namespace firstboot::python {
class Interpreter;
}

namespace firstboot::libraries {

/// `_firstboot_interpreter`: what the models of sys and importlib ask the interpreter for.
void fill_interpreter_module(python::Interpreter& interpreter, python::Value module);

}  // namespace firstboot::libraries
