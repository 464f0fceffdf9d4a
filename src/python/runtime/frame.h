#pragma once

#include <cstdint>

#include "python/objects/code.h"
#include "python/objects/exception.h"
#include "python/objects/function.h"
#include "python/objects/object.h"

namespace firstboot::python {

struct Generator;

/// What becomes of a frame's result.
enum class FrameReturn : std::uint8_t {
    push,       ///< goes on the stack of the frame below
    to_native,  ///< Machine::run returns it to C++ code
    construct,  ///< of __init__: the new instance goes on the stack of the frame below
    iterate,    ///< a generator that a `for` resumed
    send,       ///< a generator or coroutine that `yield from` or `await` resumed
};

/// A running (or suspended) piece of code. Its slots (locals, then the stack) follow it in memory.
struct Frame : Object {
    static constexpr Layout layout = Layout::frame;

    Code* code = nullptr;
    Function* function = nullptr;
    Dict* globals = nullptr;
    Dict* builtins = nullptr;
    /// The namespace of a module or class body (any mapping, by __prepare__); nothing in functions.
    Value locals;
    Value* slots = nullptr;
    Value* stack = nullptr;  ///< the first free place
    /// The next instruction; while an instruction runs, that is the one behind it.
    std::uint32_t next = 0;
    std::uint32_t slot_count = 0;
    Frame* back = nullptr;
    Generator* generator = nullptr;
    Value constructed;
    FrameReturn result = FrameReturn::push;
    /// Something else refers to it (a traceback, a generator): its memory stays.
    bool captured = false;

    using Object::Object;

    [[nodiscard]] Value* stack_base() const { return slots + code->local_count; }
    [[nodiscard]] std::uint32_t current() const { return next == 0 ? 0 : next - 1; }
};

/// A generator, coroutine or async generator: told apart by its type.
struct Generator : Object {
    static constexpr Layout layout = Layout::generator;

    Frame* frame = nullptr;  ///< null when it has ended
    Code* code = nullptr;
    Str* name = nullptr;
    Str* qualified_name = nullptr;
    bool started = false;
    bool running = false;
    /// The exception it was handling when it was suspended.
    Exception* handled = nullptr;
    Exception* handled_outside = nullptr;

    using Object::Object;
};

}  // namespace firstboot::python
