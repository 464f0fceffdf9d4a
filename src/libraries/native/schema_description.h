#pragma once

#include "python/runtime/interpreter.h"
#include "schema/table.h"

namespace firstboot::libraries {

/// The tables of a description made of dicts, lists and texts, as schema/fields.h lays it out.
[[nodiscard]] schema::Metadata metadata_from(python::Interpreter& interpreter,
                                             python::Value description);

/// One type of such a description.
[[nodiscard]] schema::Type type_from(python::Interpreter& interpreter, python::Value description);

}  // namespace firstboot::libraries
