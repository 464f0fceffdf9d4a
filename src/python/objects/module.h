#pragma once

#include <string_view>

#include "python/objects/dict.h"
#include "python/objects/object.h"
#include "python/objects/string.h"

namespace firstboot::python {

/// A module; its namespace is `attributes`.
struct Module : Object {
    static constexpr Layout layout = Layout::module;

    /// Being executed: attribute errors speak of a partially initialised module.
    bool initializing = false;
    /// Written by Firstboot (a library model); its frames do not show in tracebacks.
    bool library = false;

    using Object::Object;
};

/// What stands for something that exists in reality but is not modelled: a module, or whatever
/// comes out of one. Every operation on it gives another one. See Interpreter::unmodelled.
struct Unknown : Object {
    static constexpr Layout layout = Layout::unknown;

    /// "boto3", "boto3.client", "boto3.client()"
    Str* what = nullptr;

    using Object::Object;
};

}  // namespace firstboot::python
