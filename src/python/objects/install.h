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

}  // namespace firstboot::python
