#pragma once

#include <cstdint>

#include "python/objects/value.h"

namespace firstboot::python {

struct Dict;
struct Type;

/// Which C++ struct an object is. A Python subclass of a builtin type has the layout of its builtin
/// base, so a layout answers "may I cast?", while the type answers "what does Python call it?".
enum class Layout : std::uint8_t {
    instance,  ///< nothing but the header: object and every class of Python code
    none,
    ellipsis,
    not_implemented,
    integer,  ///< int and bool
    floating,
    complex,
    string,
    bytes,
    byte_array,
    memory_view,
    tuple,
    list,
    dict,
    set,  ///< set and frozenset
    range,
    slice,
    type,
    function,
    native_function,
    bound_method,
    module,
    cell,
    code,
    frame,
    traceback,
    generator,
    exception,
    property,
    static_method,
    class_method,
    super,
    member,  ///< the descriptor of one name in __slots__
    iterator,
    unknown,
    native,  ///< a struct of a library's own; check the type before a cast
};

/// The header of every object. Objects live in a Heap and are never destroyed one by one: their
/// memory goes when the boot ends, without destructors. Members that own memory elsewhere must
/// therefore be made through Heap::own.
struct Object {
    Type* type = nullptr;
    /// The instance's __dict__, made by the first attribute that is set; null before that and for
    /// types without one.
    Dict* attributes = nullptr;

    explicit Object(Type* the_type) : type(the_type) {}
};

}  // namespace firstboot::python
