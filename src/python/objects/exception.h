#pragma once

#include <cstdint>

#include "python/objects/object.h"
#include "python/objects/sequence.h"

namespace firstboot::python {

struct Frame;

/// One frame that an exception passed through, the outermost first.
struct Traceback : Object {
    static constexpr Layout layout = Layout::traceback;

    Traceback* next = nullptr;
    Frame* frame = nullptr;
    /// Which instruction of the frame's code was running.
    std::uint32_t instruction = 0;

    using Object::Object;
};

/// An instance of BaseException. What single exception types add (name, path, obj, value, code …)
/// are ordinary attributes.
struct Exception : Object {
    static constexpr Layout layout = Layout::exception;

    Tuple* arguments = nullptr;
    Exception* cause = nullptr;
    Exception* context = nullptr;
    bool suppress_context = false;
    Traceback* traceback = nullptr;

    using Object::Object;
};

/// A Python exception on its way through C++ code.
struct PythonError {
    Exception* exception = nullptr;
};

}  // namespace firstboot::python
