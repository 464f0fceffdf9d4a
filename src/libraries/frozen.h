#pragma once

#include <span>
#include <string_view>

namespace firstboot::libraries {

/// One of the models written in Python, as it was when the engine was built.
struct FrozenSource {
    /// "standard/os/__init__.py", "packages/flask/app.py"
    std::string_view path;
    std::string_view text;
};

/// All of them, sorted by path.
[[nodiscard]] std::span<const FrozenSource> frozen_sources();

}  // namespace firstboot::libraries
