#pragma once

#include <vector>

#include "python/objects/set.h"
#include "python/objects/value.h"

namespace firstboot::python {

/// The elements in the order in which a set is walked. Where all are numbers their
/// hashes are the same in every CPython, and so is the order, which is computed here as CPython's
/// table would give it (for a set that nothing was removed from); otherwise the order of insertion.
[[nodiscard]] std::vector<Value> elements_in_order(const Set& set);

}  // namespace firstboot::python
