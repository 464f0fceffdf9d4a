#pragma once

#include <vector>

#include "libraries/world.h"
#include "python/runtime/interpreter.h"
#include "setup/boot.h"

namespace firstboot::setup {

/// Runs the scripts one after the other with the app that came up. What a script raises is its
/// outcome; where a limit is exceeded, or something is not modelled, the scripts behind it do not
/// run.
void run_scripts(python::Interpreter& interpreter, const libraries::World& world, python::Value app,
                 const std::vector<Script>& scripts, std::vector<ScriptOutcome>& outcomes);

}  // namespace firstboot::setup
