#pragma once

#include <string_view>

namespace firstboot::python::syntax {

/// Whether a name surely stays as it is when Python normalises it (NFKC). Normalisation itself is
/// not modelled: of other names this front end says so.
[[nodiscard]] bool is_surely_normalized(std::string_view name);

}  // namespace firstboot::python::syntax
