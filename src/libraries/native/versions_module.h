#pragma once

#include "python/objects/native.h"

namespace firstboot::libraries {

/// `_firstboot_versions`: `sqlalchemy` is "2.1" or "2.0".
void fill_versions_module(python::Interpreter& interpreter, python::Value module);

}  // namespace firstboot::libraries
