#pragma once

#include "python/objects/set.h"
#include "python/objects/support.h"

namespace firstboot::python {

/// All elements of an iterable.
void add_elements(Interpreter& interpreter, Set& set, Value iterable);
[[nodiscard]] Set* copy_of_set(Interpreter& interpreter, Value set, Type* type);
/// Results of operators are plain sets of the left operand's kind.
[[nodiscard]] Type* result_type_of_sets(Interpreter& interpreter, Value left);
[[nodiscard]] bool is_subset_of(Interpreter& interpreter, const Set& left, const Set& right);

/// The operators and methods that make new sets or compare, of set and frozenset.
void add_set_operators(Interpreter& interpreter, Type* type);
/// Those that change a set.
void add_set_changes(Interpreter& interpreter);

}  // namespace firstboot::python
