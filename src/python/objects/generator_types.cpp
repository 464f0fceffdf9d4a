// Generators, coroutines, frames and tracebacks, seen from Python.

#include <string>

#include "python/objects/install.h"
#include "python/runtime/machine.h"

namespace firstboot::python {
namespace {

using Arguments = std::span<const Value>;

Generator& generator_of(Arguments arguments) {
    return cast<Generator>(arguments[0]);
}

Value self(Interpreter&, Arguments arguments) {
    return arguments[0];
}

Value next(Interpreter& interpreter, Arguments arguments) {
    Generator& generator = generator_of(arguments);
    if (generator.frame == nullptr) {
        return {};
    }
    return Machine(interpreter).send(generator, interpreter.none());
}

Value send(Interpreter& interpreter, Arguments arguments) {
    return Machine(interpreter).send(generator_of(arguments), arguments[1]);
}

Value throw_into(Interpreter& interpreter, Arguments arguments) {
    Value thrown = arguments[1];
    if (as<Type>(thrown) != nullptr) {
        const Value value = arguments[2];
        if (value && as<Exception>(value) != nullptr) {
            thrown = value;
        } else {
            thrown = value && !same(value, interpreter.none()) ? interpreter.call(thrown, {value})
                                                               : interpreter.call(thrown);
        }
    }
    auto* exception = as<Exception>(thrown);
    if (exception == nullptr) {
        interpreter.raise_type_error(
            "exceptions must be classes or instances deriving from "
            "BaseException, not " +
            std::string(Interpreter::type_name(thrown)));
    }
    return Machine(interpreter).throw_into(generator_of(arguments), exception);
}

Value close(Interpreter& interpreter, Arguments arguments) {
    return Machine(interpreter).close(generator_of(arguments));
}

Value represent(Interpreter& interpreter, Arguments arguments) {
    const Generator& generator = generator_of(arguments);
    return interpreter.string("<" + std::string(Interpreter::type_name(arguments[0])) + " object " +
                              std::string(generator.qualified_name->view()) + " at " +
                              interpreter.address_text(arguments[0]) + ">");
}

Value get_name(Interpreter&, Arguments arguments) {
    return generator_of(arguments).name;
}
Value get_qualified_name(Interpreter&, Arguments arguments) {
    return generator_of(arguments).qualified_name;
}
Value get_code(Interpreter&, Arguments arguments) {
    return generator_of(arguments).code;
}
Value get_running(Interpreter& interpreter, Arguments arguments) {
    return interpreter.boolean(generator_of(arguments).running);
}
Value get_frame(Interpreter& interpreter, Arguments arguments) {
    Frame* frame = generator_of(arguments).frame;
    return frame != nullptr ? Value(frame) : interpreter.none();
}

constexpr NativeFunctionDefinition generator_functions[] = {
    {"__iter__", "self, /", self},
    {"__next__", "self, /", next, NativeKind::next},
    {"send", "self, value, /", send},
    {"throw", "self, type, value=..., traceback=..., /", throw_into},
    {"close", "self, /", close},
    {"__repr__", "self, /", represent},
    {"__name__", "self", get_name, NativeKind::getter},
    {"__qualname__", "self", get_qualified_name, NativeKind::getter},
    {"gi_code", "self", get_code, NativeKind::getter},
    {"gi_frame", "self", get_frame, NativeKind::getter},
    {"gi_running", "self", get_running, NativeKind::getter},
};

constexpr NativeFunctionDefinition coroutine_functions[] = {
    {"__await__", "self, /", self},
    {"send", "self, value, /", send},
    {"throw", "self, type, value=..., traceback=..., /", throw_into},
    {"close", "self, /", close},
    {"__repr__", "self, /", represent},
    {"__name__", "self", get_name, NativeKind::getter},
    {"__qualname__", "self", get_qualified_name, NativeKind::getter},
    {"cr_code", "self", get_code, NativeKind::getter},
    {"cr_frame", "self", get_frame, NativeKind::getter},
    {"cr_running", "self", get_running, NativeKind::getter},
};

constexpr NativeFunctionDefinition async_generator_functions[] = {
    {"__aiter__", "self, /", self},
    {"__repr__", "self, /", represent},
    {"__name__", "self", get_name, NativeKind::getter},
    {"__qualname__", "self", get_qualified_name, NativeKind::getter},
    {"ag_code", "self", get_code, NativeKind::getter},
    {"ag_running", "self", get_running, NativeKind::getter},
};

// --- frame and traceback -------------------------------------------------------------------------

Frame& frame_of(Arguments arguments) {
    return cast<Frame>(arguments[0]);
}

Value frame_code(Interpreter&, Arguments arguments) {
    return frame_of(arguments).code;
}
Value frame_globals(Interpreter&, Arguments arguments) {
    return frame_of(arguments).globals;
}
Value frame_line(Interpreter& interpreter, Arguments arguments) {
    const Frame& frame = frame_of(arguments);
    return interpreter.integer(frame.code->line_of(frame.current()));
}
Value frame_back(Interpreter& interpreter, Arguments arguments) {
    Frame* back = frame_of(arguments).back;
    if (back == nullptr) {
        return interpreter.none();
    }
    back->captured = true;
    return back;
}
Value frame_locals(Interpreter& interpreter, Arguments arguments) {
    return locals_of(interpreter, frame_of(arguments));
}
Value frame_builtins(Interpreter& interpreter, Arguments) {
    return interpreter.builtins();
}

constexpr NativeFunctionDefinition frame_functions[] = {
    {"f_code", "self", frame_code, NativeKind::getter},
    {"f_globals", "self", frame_globals, NativeKind::getter},
    {"f_locals", "self", frame_locals, NativeKind::getter},
    {"f_builtins", "self", frame_builtins, NativeKind::getter},
    {"f_lineno", "self", frame_line, NativeKind::getter},
    {"f_back", "self", frame_back, NativeKind::getter},
};

Traceback& traceback_of(Arguments arguments) {
    return cast<Traceback>(arguments[0]);
}

Value traceback_next(Interpreter& interpreter, Arguments arguments) {
    Traceback* next_one = traceback_of(arguments).next;
    return next_one != nullptr ? Value(next_one) : interpreter.none();
}
Value set_traceback_next(Interpreter& interpreter, Arguments arguments) {
    traceback_of(arguments).next = as<Traceback>(arguments[1]);
    return interpreter.none();
}
Value traceback_frame(Interpreter&, Arguments arguments) {
    return traceback_of(arguments).frame;
}
Value traceback_line(Interpreter& interpreter, Arguments arguments) {
    const Traceback& traceback = traceback_of(arguments);
    return interpreter.integer(traceback.frame->code->line_of(traceback.instruction));
}

constexpr NativeFunctionDefinition traceback_functions[] = {
    {"tb_next", "self", traceback_next, NativeKind::getter},
    {"tb_next", "self, value", set_traceback_next, NativeKind::setter},
    {"tb_frame", "self", traceback_frame, NativeKind::getter},
    {"tb_lineno", "self", traceback_line, NativeKind::getter},
};

}  // namespace

void install_generator_types(Interpreter& interpreter) {
    BuiltinTypes const& types = interpreter.types();
    interpreter.add_functions(types.generator, generator_functions);
    interpreter.add_functions(types.coroutine, coroutine_functions);
    interpreter.add_functions(types.async_generator, async_generator_functions);
    interpreter.add_functions(types.frame, frame_functions);
    interpreter.add_functions(types.traceback, traceback_functions);
}

}  // namespace firstboot::python
