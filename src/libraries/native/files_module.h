#pragma once

#include "python/objects/value.h"

namespace firstboot::python {
class Interpreter;
}

namespace firstboot::libraries {

/// `_firstboot_files`: the files of a boot, for the models of os, pathlib and open(). Paths are
/// absolute and normal; who asks checks first what is there.
void fill_files_module(python::Interpreter& interpreter, python::Value module);

}  // namespace firstboot::libraries
