#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "python/objects/heap.h"
#include "python/objects/string.h"

namespace firstboot::python {

/// The parameters of a native function, read from its signature text.
struct Signature {
    struct Parameter {
        Str* name;
        bool required;
        bool whole = false;  ///< made a number of before the next one is looked for
    };

    /// Positional ones, keyword-only ones; `*args` and `**kwargs` are not among them.
    std::vector<Parameter> parameters;
    std::uint32_t positional_only = 0;
    std::uint32_t positional = 0;  ///< positional-only ones included
    std::uint32_t required_positional = 0;
    bool takes_arguments = false;
    bool takes_keywords = false;
    bool python_wording = false;
    bool tuple_wording = false;  ///< PyArg_ParseTuple's

    [[nodiscard]] std::uint32_t keyword_only() const {
        return static_cast<std::uint32_t>(parameters.size()) - positional;
    }
    /// Values that the native code gets.
    [[nodiscard]] std::uint32_t value_count() const {
        return static_cast<std::uint32_t>(parameters.size()) + (takes_arguments ? 1U : 0U) +
               (takes_keywords ? 1U : 0U);
    }
};

/// "python:" and "tuple:" in front choose the words of argument errors.
/// "self, x, /, y=..., *args, key, other=..., **kwargs"; "x: int" where C makes a number of x while
/// it still reads the arguments, so that it complains of x before it misses what comes after.
[[nodiscard]] Signature read_signature(Heap& heap, std::string_view text);

}  // namespace firstboot::python
