#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "python/objects/object.h"
#include "python/objects/string.h"

namespace firstboot::python {

class Interpreter;
struct Signature;
struct Type;

/// The C++ side of a function. Gets one Value for each parameter of the signature, in order:
/// an argument that was not given is a Value without object, `*args` is a tuple, `**kwargs` a dict.
/// Raises by `Interpreter::raise` and lets what it calls raise.
using NativeCode = Value (*)(Interpreter& interpreter, std::span<const Value> arguments);

enum class NativeKind : std::uint8_t {
    function,       ///< of a module
    method,         ///< of a type; the first parameter is self
    class_method,   ///< the first parameter is the class
    static_method,  ///< `__new__` too: the first parameter is the class, as Python passes it
    getter,         ///< a read-only attribute; the signature is "self"
    setter,         ///< makes the getter of the same name, defined before, writable: "self, value"
    next,           ///< `__next__`: returns nothing at the end; StopIteration is raised for it
};

/// One native function, method or attribute, as the tables of the types and modules list them.
/// Tables are static data: views must outlive every heap.
///
/// `signature` lists parameters as Python writes them: "self, x, /, y=..., *args, key=..., **kw".
/// Defaults are shown as `=...`; the code itself supplies them. The wording of argument errors
/// follows from the signature as it does for CPython's own C functions (METH_NOARGS, METH_O,
/// positional only, keywords): "len() takes exactly one argument (2 given)", "pop expected at most
/// 1 argument, got 2", "list.append() takes no keyword arguments". A signature that starts with
/// "python:" has the wording of functions written in Python instead.
struct NativeFunctionDefinition {
    std::string_view name;
    std::string_view signature;
    NativeCode code;
    NativeKind kind = NativeKind::method;
    std::string_view documentation = {};
};

/// A native function, method descriptor or builtin method, as an object.
struct NativeFunction : Object {
    static constexpr Layout layout = Layout::native_function;

    NativeCode code = nullptr;
    Str* name = nullptr;
    /// The type whose namespace holds it; null for functions of modules.
    Type* owner = nullptr;
    Str* module = nullptr;
    NativeKind kind = NativeKind::function;
    std::string_view signature_text;
    /// Read from the text at the first call that needs it.
    const Signature* signature = nullptr;
    std::string_view documentation;
    /// How many positional arguments a call without keywords may pass straight on;
    /// -1: not known yet.
    std::int32_t direct_minimum = -1;
    std::int32_t direct_maximum = -1;

    using Object::Object;
};

/// An attribute computed by C++ code (a getset descriptor).
struct NativeAttribute : Object {
    static constexpr Layout layout = Layout::member;

    Str* name = nullptr;
    Type* owner = nullptr;
    NativeCode get = nullptr;
    NativeCode set = nullptr;
    /// The hidden key of a name in __slots__; null for attributes computed by C++ code.
    Str* slot = nullptr;

    using Object::Object;
};

/// A module written in C++: `fill` puts functions, types and constants into it at first import.
struct NativeModuleDefinition {
    std::string_view name;
    void (*fill)(Interpreter& interpreter, Value module);
};

}  // namespace firstboot::python
