#pragma once

#include <cstdint>
#include <memory_resource>
#include <vector>

#include "python/objects/dict.h"
#include "python/objects/heap.h"
#include "python/objects/object.h"
#include "python/objects/string.h"

namespace firstboot::python {

/// A class: of Python code, builtin or of a library. All behaviour is found by name in the
/// namespaces along `mro`, as Python's data model says; native methods lie there like any other.
struct Type : Object {
    static constexpr Layout layout = Layout::type;

    Str* name = nullptr;
    Str* qualified_name = nullptr;
    /// "builtins", "app.models"; null where `__module__` lies in the namespace.
    Str* module = nullptr;
    /// Bases as declared, in order.
    std::pmr::vector<Type*> bases;
    /// C3 linearisation, this type first.
    std::pmr::vector<Type*> mro;
    Dict* dict = nullptr;
    /// What its instances are in C++.
    Layout instance_layout = Layout::instance;
    /// The nearest base (or itself) that decides the layout; two bases with unrelated ones
    /// cannot be combined.
    Type* solid_base = nullptr;
    /// Made by C++ code: its attributes cannot be set by Python code.
    bool builtin = false;
    /// May be subclassed.
    bool base_allowed = true;
    /// Instances have a __dict__.
    bool instance_dict = false;
    /// Instances of this and its subclasses are types.
    bool is_metatype = false;
    /// A base is not modelled: attributes that are not found are unknown rather than missing.
    bool unknown_base = false;
    /// Changes with the namespace of this type or of one in its MRO: what caches compare.
    std::uint32_t version = 0;
    /// Which hooks of attribute access the type overrides; valid while `hooks_version` is
    /// `version`.
    std::uint32_t hooks_version = 0;
    bool custom_getattribute = false;
    bool has_getattr = false;
    bool custom_setattr = false;
    /// Direct subclasses, in the order of their making.
    std::pmr::vector<Type*> subclasses;

    Type(Type* metatype, Heap& heap)
        : Object(metatype), bases(&heap), mro(&heap), subclasses(&heap) {}

    [[nodiscard]] bool is_subtype_of(const Type* other) const {
        for (const Type* candidate : mro) {
            if (candidate == other) {
                return true;
            }
        }
        return false;
    }

    /// The attribute as it lies in the first namespace of the MRO that has it, unbound; nothing
    /// where none has. Does not look at the metatype.
    [[nodiscard]] Value lookup(const Str* attribute) const {
        for (const Type* candidate : mro) {
            if (const Value found = candidate->dict->find(attribute)) {
                return found;
            }
        }
        return {};
    }
};

}  // namespace firstboot::python
