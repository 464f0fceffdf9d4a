#pragma once

#include "python/runtime/interpreter.h"
#include "setup/setup.h"

namespace firstboot::setup {

/// Puts what `_firstboot_setup.look(app)` gave into the setup. Raises what Python raises.
void read_look(python::Interpreter& interpreter, python::Value look, Setup& setup);

/// Puts os.environ into the setup.
void read_environment(python::Interpreter& interpreter, python::Value environment, Setup& setup);

}  // namespace firstboot::setup
