#pragma once

#include "libraries/world.h"

namespace firstboot::libraries {

/// What `import` finds outside of the project: models written in Python or C++, by the packages
/// that are installed, and the names of what exists in reality and is not modelled. The code of
/// models is compiled at first use and kept for all boots of the process.
[[nodiscard]] const ModuleFinder& library_modules();

}  // namespace firstboot::libraries
