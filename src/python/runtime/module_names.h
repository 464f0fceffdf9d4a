#pragma once

#include <string_view>

namespace firstboot::python {

/// "pkg.sub" of "pkg.sub.module"; empty of a name without dots.
inline std::string_view parent_of(std::string_view module) {
    const std::size_t dot = module.rfind('.');
    return dot == std::string_view::npos ? std::string_view() : module.substr(0, dot);
}

/// "module" of "pkg.sub.module".
inline std::string_view last_of(std::string_view module) {
    const std::size_t dot = module.rfind('.');
    return dot == std::string_view::npos ? module : module.substr(dot + 1);
}

}  // namespace firstboot::python
