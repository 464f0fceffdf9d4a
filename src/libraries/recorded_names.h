#pragma once

#include "libraries/catalogue.h"

namespace firstboot::libraries {

/// The names that scripts/catalogue recorded from the real packages (catalogue/names.tsv), as they
/// were when the engine was built. Made at first use, then shared by all boots of the process.
[[nodiscard]] const Catalogue& recorded_names();

}  // namespace firstboot::libraries
