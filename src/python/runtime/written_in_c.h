#pragma once

#include <span>

#include "python/runtime/interpreter.h"

namespace firstboot::python {

struct Function;

// Models in Python of what is written in C in reality.
//
// A module of them says so by `__c_module__`, the name of the C module, and by `__c_names__` where
// only these functions and classes of it are written in C. An empty `__c_module__`: they do not
// name themselves in what they say of their arguments. `as_c` says it of one function, whose own
// signature is not what C has.

[[nodiscard]] bool is_written_in_c(const Function& function);

/// Raises what C says where a class's method is called with what is none of its instances.
void check_self_as_c(Interpreter& interpreter, const Function& function,
                     std::span<const Value> positional);

/// Raises what C says of these arguments; returns where it has nothing to say.
void complain_as_c(Interpreter& interpreter, const Function& function,
                   std::span<const Value> positional, std::span<const Keyword> keywords);

}  // namespace firstboot::python
