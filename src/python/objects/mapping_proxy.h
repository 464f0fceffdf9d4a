#pragma once

#include "python/objects/object.h"

namespace firstboot::python {

class Interpreter;

/// types.MappingProxyType: reads go to `mapping`.
struct MappingProxy : Object {
    Value mapping;
    using Object::Object;
};

[[nodiscard]] Value make_mapping_proxy(Interpreter& interpreter, Value mapping);

}  // namespace firstboot::python
