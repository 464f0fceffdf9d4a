#pragma once

namespace firstboot::python {

class Interpreter;

// Each fills the namespaces of some builtin types, once per interpreter, in this order. The types
// themselves exist before. A new group of types adds a function here and a call in
// runtime/builtin_types.cpp.

void install_object_type(Interpreter& interpreter);       // object
void install_type_type(Interpreter& interpreter);         // type
void install_function_types(Interpreter& interpreter);    // functions, methods, code, cells
void install_descriptor_types(Interpreter& interpreter);  // property, classmethod, super, …
void install_module_type(Interpreter& interpreter);
void install_exception_types(Interpreter& interpreter);
void install_generator_types(Interpreter& interpreter);
void install_constant_types(Interpreter& interpreter);  // NoneType, ellipsis, NotImplementedType
void install_mapping_proxy_type(Interpreter& interpreter);
void install_union_type(Interpreter& interpreter);          // int | None
void install_generic_alias_type(Interpreter& interpreter);  // list[int]
void install_iterator_types(Interpreter& interpreter);      // of the builtin containers
void install_integer_types(Interpreter& interpreter);       // int, bool
void install_float_type(Interpreter& interpreter);
void install_complex_type(Interpreter& interpreter);
void install_string_type(Interpreter& interpreter);
void install_bytes_types(Interpreter& interpreter);     // bytes, bytearray
void install_sequence_types(Interpreter& interpreter);  // list, tuple, range, slice
void install_dict_types(Interpreter& interpreter);      // dict and its views
void install_set_types(Interpreter& interpreter);       // set, frozenset

/// Functions and types of the module builtins that stand for themselves: len, print, zip, …
void install_builtin_functions(Interpreter& interpreter);

}  // namespace firstboot::python
