#pragma once

#include "python/objects/value.h"

namespace firstboot::python {
class Interpreter;
}

namespace firstboot::libraries {

/// `_firstboot_hashes`: what the models of hashlib and hmac compute with.
void fill_hashes_module(python::Interpreter& interpreter, python::Value module);

}  // namespace firstboot::libraries
