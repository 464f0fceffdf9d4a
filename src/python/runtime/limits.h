#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace firstboot::python {

/// Bounds of one boot. What exceeds one ends the boot by LimitExceeded. Together they keep a loop
/// without end under a second and 256 MB, and are ten times and more what real projects take.
struct Limits {
    /// Calls, turns of loops and items of iterators; not single instructions.
    std::uint64_t steps = 4'000'000;
    std::size_t memory_bytes = std::size_t{96} << 20U;
    std::size_t output_bytes = std::size_t{1} << 20U;
    /// sys.getrecursionlimit(): beyond it Python itself raises RecursionError.
    std::uint32_t recursion = 1000;
    /// Python code started by C++ code that was started by Python code…: each level takes the
    /// machine's own stack. Also answered by RecursionError.
    std::uint32_t native_recursion = 400;

    /// What each byte of the project's own Python source adds to steps and memory, so that a
    /// project of a thousand models may take what they need.
    std::uint64_t steps_a_source_byte = 12;
    std::size_t memory_a_source_byte = 512;
    /// Source beyond this adds no more.
    std::size_t most_source_bytes = std::size_t{256} << 10U;
};

enum class LimitKind : std::uint8_t { steps, memory, output };

/// A limit of the boot was exceeded. Not a Python exception: the project cannot catch it.
struct LimitExceeded {
    LimitKind kind;
    std::string message;
};

}  // namespace firstboot::python
