#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "python/objects/iterator.h"
#include "python/objects/support.h"

namespace firstboot::python {

/// What list and tuple have in common, and what other types borrow from them.

[[nodiscard]] Iterator* new_iterator(Interpreter& interpreter, Type* type,
                                     Iterator::Advance advance, Value source);
[[nodiscard]] Value iterate_list(Interpreter& interpreter, Arguments arguments);
[[nodiscard]] Value iterate_list_backwards(Interpreter& interpreter, Arguments arguments);
[[nodiscard]] Value iterate_tuple(Interpreter& interpreter, Arguments arguments);

/// "[1, 2]" with those brackets; "[...]" for one that is being represented already.
[[nodiscard]] Value represent_items(Interpreter& interpreter, Value container,
                                    std::string_view open, std::string_view close);

/// The items of a slice.
[[nodiscard]] std::vector<Value> sliced(std::span<const Value> items,
                                        const SlicePositions& positions);

/// The items `count` times in a row; held against the heap's limit.
[[nodiscard]] std::vector<Value> repeated(Interpreter& interpreter, std::span<const Value> items,
                                          Value count);
[[nodiscard]] std::string repeated(Interpreter& interpreter, std::string_view content, Value count);

/// Sorts by `<` on the keys, stable, as list.sort does. `keys` is empty or as long as `items`.
void sort_items(Interpreter& interpreter, std::vector<Value>& items, std::vector<Value>& keys,
                bool reverse);

/// list.sort's arguments: applies `key` (nothing or None: none) and sorts.
void sort_by(Interpreter& interpreter, std::vector<Value>& items, Value key, Value reverse);

/// Raises TypeError "list indices must be integers or slices, not str".
[[noreturn]] void raise_bad_index(Interpreter& interpreter, std::string_view sequence, Value index);

/// A tuple of that type, which may be a subclass.
[[nodiscard]] Value typed_tuple(Interpreter& interpreter, Type* type, std::span<const Value> items);

/// CPython's hash of a tuple, from the hashes of its items.
[[nodiscard]] std::int64_t hash_items(Interpreter& interpreter, std::span<const Value> items);

void add_tuple_functions(Interpreter& interpreter);
void add_range_functions(Interpreter& interpreter);
void add_slice_functions(Interpreter& interpreter);

}  // namespace firstboot::python
