#pragma once

#include <span>

#include "python/runtime/interpreter.h"

namespace firstboot::python {

// object.__getattribute__, __setattr__ and __delattr__, by which a type is known to have no hooks
// of its own.
Value native_getattribute(Interpreter& interpreter, std::span<const Value> arguments);
Value native_setattr(Interpreter& interpreter, std::span<const Value> arguments);
Value native_delattr(Interpreter& interpreter, std::span<const Value> arguments);

// object.__new__, object.__init__, type.__call__: known so that calls of classes need no detour.
Value native_object_new(Interpreter& interpreter, std::span<const Value> arguments);
Value native_object_init(Interpreter& interpreter, std::span<const Value> arguments);
Value native_type_call(Interpreter& interpreter, std::span<const Value> arguments);

/// A new instance of a class whose instances are nothing but the header; refuses abstract classes.
Object* new_instance(Interpreter& interpreter, Value class_value);

/// Calls a native function: binds the arguments by its signature, checks self.
Value call_native(Interpreter& interpreter, NativeFunction& function,
                  std::span<const Value> positional, std::span<const Keyword> keywords);

/// Raises where a method gets a self that is no instance of its type.
void check_self(Interpreter& interpreter, const NativeFunction& function,
                std::span<const Value> positional);

/// Raises what a C function with this signature says of the arguments; returns where it has nothing
/// to say. A function without name: C code that does not name itself.
void check_as_native(Interpreter& interpreter, NativeFunction& function, const Signature& signature,
                     std::span<const Value> positional, std::span<const Keyword> keywords);

/// Reads or sets a getset or slot descriptor of an instance. Nothing as value: deletes.
Value get_native_attribute(Interpreter& interpreter, NativeAttribute& attribute, Value instance);
void set_native_attribute(Interpreter& interpreter, NativeAttribute& attribute, Value instance,
                          Value value);

/// cls(…) by type.__call__: __new__, then __init__.
Value construct(Interpreter& interpreter, Type* type, std::span<const Value> positional,
                std::span<const Keyword> keywords);

}  // namespace firstboot::python
