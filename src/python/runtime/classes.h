#pragma once

#include <span>

#include "python/runtime/interpreter.h"

namespace firstboot::python {

/// type.__new__: a class with that metatype, hooks of the namespace and of the bases included.
Type* new_class(Interpreter& interpreter, Type* metatype, Str* name, std::span<const Value> bases,
                Dict* dict, std::span<const Keyword> keywords);

/// The most derived metaclass of all, or TypeError "metaclass conflict: …".
Type* most_derived_metatype(Interpreter& interpreter, Type* metatype, std::span<const Value> bases);

/// `__build_class__(body, name, *bases, metaclass=…, **keywords)`
Value build_class(Interpreter& interpreter, std::span<const Value> positional,
                  std::span<const Keyword> keywords);

/// Bases with `__mro_entries__` replaced; the same where none has it.
Value resolved_bases(Interpreter& interpreter, Value bases);

/// Whether a base of it, or of one in its MRO, is not modelled: nothing is said of what it lacks.
[[nodiscard]] bool has_unknown_base(const Type* type);

/// The class's C3 linearisation from its bases, or TypeError.
void compute_mro(Interpreter& interpreter, Type* type);

}  // namespace firstboot::python
