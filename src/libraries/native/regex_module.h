#pragma once

#include "python/objects/value.h"

namespace firstboot::python {
class Interpreter;
}

namespace firstboot::libraries {

/// `_firstboot_regex`: what the model of re matches with. Bytes come as the str of their Latin-1.
void fill_regex_module(python::Interpreter& interpreter, python::Value module);

}  // namespace firstboot::libraries
