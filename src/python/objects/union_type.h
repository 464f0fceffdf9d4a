#pragma once

#include <span>

#include "python/objects/value.h"

namespace firstboot::python {

class Interpreter;

/// `int | None` and typing.Union[int, None]: nested unions are taken apart, None stands for its
/// type, what is equal counts once; a union of one is that one.
[[nodiscard]] Value make_union(Interpreter& interpreter, std::span<const Value> members);

/// What `|` gives of two types, aliases or unions: NotImplemented where one is none of these.
[[nodiscard]] Value unite_types(Interpreter& interpreter, Value left, Value right);

}  // namespace firstboot::python
