#pragma once

#include "python/runtime/interpreter.h"
#include "setup/setup.h"

namespace firstboot::setup {

/// Puts what `_firstboot_setup.look(app)` gave into the setup. Raises what Python raises.
void read_look(python::Interpreter& interpreter, python::Value look, Setup& setup);

/// Puts what `_firstboot_setup.blamed_uri(error)` gave into the setup: the URI of an app that did
/// not come up, with the boot's error where it is about the database.
void read_blamed_uri(python::Interpreter& interpreter, python::Value blamed, Setup& setup);

/// Puts os.environ into the setup.
void read_environment(python::Interpreter& interpreter, python::Value environment, Setup& setup);

}  // namespace firstboot::setup
