#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace firstboot::python {

/// Bounds of one boot. What exceeds one ends the boot by LimitExceeded.
struct Limits {
    /// Calls, turns of loops and items of iterators; not single instructions.
    std::uint64_t steps = 8'000'000;
    std::size_t memory_bytes = std::size_t{240} << 20U;
    std::size_t output_bytes = std::size_t{1} << 20U;
    /// sys.getrecursionlimit(): beyond it Python itself raises RecursionError.
    std::uint32_t recursion = 1000;
    /// Python code started by C++ code that was started by Python code…: each level takes the
    /// machine's own stack. Also answered by RecursionError.
    std::uint32_t native_recursion = 400;
};

enum class LimitKind : std::uint8_t { steps, memory, output };

/// A limit of the boot was exceeded. Not a Python exception: the project cannot catch it.
struct LimitExceeded {
    LimitKind kind;
    std::string message;
};

}  // namespace firstboot::python
