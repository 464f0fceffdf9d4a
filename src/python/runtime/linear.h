#pragma once

#include <cstdint>
#include <span>

#include "python/objects/cast.h"
#include "python/objects/string.h"
#include "python/runtime/work.h"

namespace firstboot::python {

/// Native code of a method that goes through all of its text or bytes, and takes steps for it; each
/// byte for as much work as `weight` bytes that are merely looked at.
template <NativeCode code, std::uint64_t weight = 1>
Value linear(Interpreter& interpreter, std::span<const Value> arguments) {
    if (const auto* text = as<Str>(arguments[0])) {
        spend_work(interpreter, text->size * weight);
    } else if (const auto* bytes = as<Bytes>(arguments[0])) {
        spend_work(interpreter, bytes->size * weight);
    }
    return code(interpreter, arguments);
}

}  // namespace firstboot::python
