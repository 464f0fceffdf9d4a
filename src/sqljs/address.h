#pragma once

#include <cstdint>

namespace firstboot::sqljs {

/// Where memory lies, as JavaScript counts it. Only in WebAssembly is that all of the address.
template <class Type>
std::uint32_t address(const Type* memory) {
    return static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(memory));
}

}  // namespace firstboot::sqljs
