#pragma once

namespace firstboot::python {

class Heap;
class Interpreter;
struct Type;

// What the constructor of Interpreter runs, in this order.

/// str, without name or namespace yet: names are strings.
Type* make_string_type(Heap& heap);
/// All types of BuiltinTypes and ExceptionTypes, without methods.
void make_builtin_types(Interpreter& interpreter);
/// Their methods.
void install_builtin_types(Interpreter& interpreter);
/// The names of the module `builtins`, each not modelled until one of the following fills it in.
void name_builtins(Interpreter& interpreter);
/// The types, exceptions and constants of the module `builtins`.
void fill_builtins(Interpreter& interpreter);
/// The functions of the module `builtins` that the evaluator itself provides.
void install_core_builtins(Interpreter& interpreter);

}  // namespace firstboot::python
