#pragma once

namespace firstboot::python {

struct Object;
struct Origin;

/// A reference to an object, together with where this reference came from. Two references to one
/// object may have different origins: the origin travels with the reference. Trivially copyable;
/// both pointers belong to the Heap of one boot. A Value without object is "nothing": a missing
/// argument, an attribute not found, an iterator's end. It is never None.
struct Value {
    Object* object = nullptr;
    const Origin* origin = nullptr;

    Value() = default;
    Value(Object* the_object) : object(the_object) {}
    Value(Object* the_object, const Origin* the_origin) : object(the_object), origin(the_origin) {}

    explicit operator bool() const { return object != nullptr; }

    /// The same object, known to come from `other`.
    [[nodiscard]] Value with_origin(const Origin* other) const { return {object, other}; }
};

/// Identity, Python's `is`.
inline bool same(Value left, Value right) {
    return left.object == right.object;
}

}  // namespace firstboot::python
