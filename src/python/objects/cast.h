#pragma once

#include "python/objects/object.h"
#include "python/objects/type.h"

namespace firstboot::python {

/// The object as the C++ struct T, or null where it is not one (Python subclasses count as one).
template <typename T>
[[nodiscard]] T* as(Object* object) {
    return object != nullptr && object->type->instance_layout == T::layout ? static_cast<T*>(object)
                                                                           : nullptr;
}
template <typename T>
[[nodiscard]] T* as(Value value) {
    return as<T>(value.object);
}

/// The object as T, which the caller knows it to be.
template <typename T>
[[nodiscard]] T& cast(Value value) {
    return *static_cast<T*>(value.object);
}

}  // namespace firstboot::python
