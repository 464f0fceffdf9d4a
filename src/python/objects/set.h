#pragma once

#include "python/objects/dict.h"

namespace firstboot::python {

/// set and frozenset: a dict whose values do not matter. Elements keep the order of insertion;
/// CPython's order of str elements differs from run to run, so nobody can rely on another.
struct Set : Object {
    static constexpr Layout layout = Layout::set;

    Dict* table = nullptr;

    Set(Type* the_type, Dict* the_table) : Object(the_type), table(the_table) {}
};

class Interpreter;

/// hash(element); TypeError "cannot use 'list' as a set element (unhashable type: 'list')".
[[nodiscard]] std::uint64_t hash_element(Interpreter& interpreter, Value element);
/// False where the set had it already.
bool add_element(Interpreter& interpreter, Set& set, Value element);
[[nodiscard]] bool has_element(Interpreter& interpreter, const Set& set, Value element);
/// False where the set did not have it.
bool remove_element(Interpreter& interpreter, Set& set, Value element);
[[nodiscard]] Set* new_set(Interpreter& interpreter, Type* type);

}  // namespace firstboot::python
