#pragma once

#include <span>

#include "python/objects/native.h"

namespace firstboot::libraries {

/// The modules written in C++. Each has a file of its own here that declares nothing else; to add
/// one is a line in registry.cpp.
[[nodiscard]] std::span<const python::NativeModuleDefinition> native_modules();

}  // namespace firstboot::libraries
