#pragma once

#include "python/objects/origin.h"
#include "setup/setup.h"

namespace firstboot::setup {

/// The chain of places behind a value, the first one first. Where several values were joined,
/// their chains follow one another; a place is told once. Very long chains keep their beginning.
[[nodiscard]] Origin places_of(const python::Origin* origin);

}  // namespace firstboot::setup
