#pragma once

#include "python/objects/iterator.h"
#include "python/objects/support.h"

namespace firstboot::python {

/// hash(key); TypeError "cannot use 'list' as a dict key (unhashable type: 'list')".
[[nodiscard]] std::uint64_t hash_key(Interpreter& interpreter, Value key);

/// `hash(value)` of something that shall serve as `role` ("dict key", "set element").
[[nodiscard]] std::uint64_t hash_for(Interpreter& interpreter, Value value, std::string_view role);

[[nodiscard]] Value find_key(Interpreter& interpreter, const Dict& dict, Value key);
void set_key(Interpreter& interpreter, Dict& dict, Value key, Value value);
/// The value removed; nothing where there was none.
Value remove_key(Interpreter& interpreter, Dict& dict, Value key);

/// dict.update(other): a mapping, or an iterable of pairs.
void merge_into(Interpreter& interpreter, Dict& dict, Value other);
/// dict.update(**keywords)
void merge_keywords(Interpreter& interpreter, Dict& dict, Value keywords);
[[nodiscard]] Dict* copy_of(Interpreter& interpreter, const Dict& dict);

/// What of a dict an iterator or a view shows.
enum class DictPart : std::uint8_t { keys, values, items };

[[nodiscard]] Value iterate_dict(Interpreter& interpreter, Dict& dict, DictPart part);
[[nodiscard]] Value iterate_dict_backwards(Interpreter& interpreter, Dict& dict, DictPart part);
[[nodiscard]] Value new_dict_view(Interpreter& interpreter, Dict& dict, DictPart part);
void add_dict_view_types(Interpreter& interpreter);

}  // namespace firstboot::python
