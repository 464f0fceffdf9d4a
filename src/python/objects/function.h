#pragma once

#include <cstdint>

#include "python/objects/dict.h"
#include "python/objects/object.h"
#include "python/objects/sequence.h"
#include "python/objects/string.h"

namespace firstboot::python {

struct Code;

/// A variable that a function shares with the functions inside it.
struct Cell : Object {
    static constexpr Layout layout = Layout::cell;
    Value content;
    using Object::Object;
};

/// A function of Python code.
struct Function : Object {
    static constexpr Layout layout = Layout::function;

    Code* code = nullptr;
    Dict* globals = nullptr;
    Str* name = nullptr;
    Str* qualified_name = nullptr;
    Value module;
    Value documentation;
    Tuple* defaults = nullptr;         ///< of the last positional parameters; null: none
    Dict* keyword_defaults = nullptr;  ///< null: none
    Tuple* closure = nullptr;          ///< cells; null: none
    Value annotate;                    ///< makes the annotations when asked; nothing: none
    Dict* annotations = nullptr;
    Value type_parameters;

    using Object::Object;
};

struct BoundMethod : Object {
    static constexpr Layout layout = Layout::bound_method;
    Value function;
    Value self;
    using Object::Object;
};

struct Property : Object {
    static constexpr Layout layout = Layout::property;
    Value get;
    Value set;
    Value remove;
    Value documentation;
    Str* name = nullptr;
    using Object::Object;
};

struct StaticMethod : Object {
    static constexpr Layout layout = Layout::static_method;
    Value function;
    using Object::Object;
};

struct ClassMethod : Object {
    static constexpr Layout layout = Layout::class_method;
    Value function;
    using Object::Object;
};

/// super(): attribute look-up that starts behind `after` in the MRO of the type of `self`.
struct Super : Object {
    static constexpr Layout layout = Layout::super;
    Type* after = nullptr;
    Value self;
    Type* self_type = nullptr;
    using Object::Object;
};

}  // namespace firstboot::python
