// Generators and coroutines: suspended frames, resumed from C++ code.

#include <string>

#include "python/runtime/machine.h"

namespace firstboot::python {
namespace {

std::string_view kind_of(const Generator& generator) {
    return generator.code->unit->is_coroutine
               ? (generator.code->unit->is_generator ? "async generator" : "coroutine")
               : "generator";
}

}  // namespace

void Machine::enter_generator(Generator& generator, FrameReturn result) {
    if (generator.running) {
        in_.raise_value_error(std::string(kind_of(generator)) + " already executing");
    }
    Frame* frame = generator.frame;
    enter(frame, result);
    generator.running = true;
    generator.started = true;
    generator.handled_outside = in_.handled_;
    if (generator.handled != nullptr) {
        in_.handled_ = generator.handled;
    }
}

void Machine::suspend(Generator& generator) {
    Frame* frame = generator.frame;
    generator.running = false;
    generator.handled = in_.handled_ == generator.handled_outside ? nullptr : in_.handled_;
    in_.handled_ = generator.handled_outside;
    --in_.depth_;
    in_.frame_ = frame->back;
    frame->back = nullptr;
}

Value Machine::resume(Generator& generator, Value value, Exception* exception, bool& ended) {
    const bool started = generator.started;
    Frame* frame = generator.frame;
    enter_generator(generator, FrameReturn::to_native);
    if (started && exception == nullptr) {
        *frame->stack++ = value;
    }
    const Value result = run(frame, exception);
    ended = generator.frame == nullptr;
    return result;
}

Value Machine::resume_for_next(Generator& generator) {
    if (generator.frame == nullptr) {
        return {};
    }
    bool ended = false;
    const Value result = resume(generator, in_.none_, nullptr, ended);
    return ended ? Value() : result;
}

void Machine::raise_end(const Generator& generator, Value result) {
    if (generator.type == in_.types_.async_generator) {
        in_.raise_with(in_.exceptions_.stop_async_iteration, {});
    }
    if (same(result, in_.none_)) {
        in_.raise_with(in_.exceptions_.stop_iteration, {});
    }
    in_.raise_with(in_.exceptions_.stop_iteration, {result});
}

Value Machine::send(Generator& generator, Value value) {
    if (generator.frame == nullptr) {
        if (generator.type == in_.types_.coroutine) {
            in_.raise(in_.exceptions_.runtime_error, "cannot reuse already awaited coroutine");
        }
        raise_end(generator, in_.none_);
    }
    if (!generator.started && !same(value, in_.none_)) {
        in_.raise_type_error("can't send non-None value to a just-started " +
                             std::string(kind_of(generator)));
    }
    bool ended = false;
    const Value result = resume(generator, value, nullptr, ended);
    if (ended) {
        raise_end(generator, result);
    }
    return result;
}

Value Machine::delegate_of(const Generator& generator) const {
    const Frame* frame = generator.frame;
    if (frame == nullptr || !generator.started || frame->next < 2 ||
        frame->code->instructions[frame->next - 2].opcode() != Opcode::send) {
        return {};
    }
    return frame->stack[-1];
}

Value Machine::throw_into(Generator& generator, Exception* exception) {
    if (generator.frame == nullptr) {
        throw PythonError{exception};
    }
    if (const Value delegate = generator.running ? Value() : delegate_of(generator)) {
        Frame* frame = generator.frame;
        Value received;
        try {
            if (exception->type->is_subtype_of(in_.exceptions_.generator_exit)) {
                if (auto* inner = as<Generator>(delegate)) {
                    close(*inner);
                } else if (const Value closing = in_.find_attribute(delegate, names_.close)) {
                    in_.call(closing);
                }
            } else if (auto* inner = as<Generator>(delegate)) {
                return throw_into(*inner, exception);
            } else if (const Value throwing = in_.find_attribute(delegate, names_.throw_)) {
                return in_.call(throwing, {Value(exception)});
            }
        } catch (const PythonError& error) {
            exception = error.exception;
            if (exception->type->is_subtype_of(in_.exceptions_.stop_iteration)) {
                received = in_.find_attribute(exception, names_.value);
            }
        }
        if (received) {
            // The delegate has ended: go on behind the `send`, with its result.
            frame->stack[-1] = received;
            const Instruction sending = frame->code->instructions[frame->next - 2];
            frame->next = sending.argument();
            bool ended = false;
            enter_generator(generator, FrameReturn::to_native);
            const Value result = run(frame, nullptr);
            ended = generator.frame == nullptr;
            if (ended) {
                raise_end(generator, result);
            }
            return result;
        }
    }
    bool ended = false;
    const Value result = resume(generator, in_.none_, exception, ended);
    if (ended) {
        raise_end(generator, result);
    }
    return result;
}

Value Machine::close(Generator& generator) {
    if (generator.frame == nullptr) {
        return in_.none_;
    }
    if (!generator.started) {
        generator.frame = nullptr;
        return in_.none_;
    }
    try {
        throw_into(generator, in_.make_exception(in_.exceptions_.generator_exit, ""));
    } catch (const PythonError& error) {
        const Type* type = error.exception->type;
        if (type->is_subtype_of(in_.exceptions_.stop_iteration)) {
            const Value value = in_.find_attribute(error.exception, names_.value);
            return value ? value : in_.none_;
        }
        if (type->is_subtype_of(in_.exceptions_.generator_exit)) {
            return in_.none_;
        }
        throw;
    }
    in_.raise(in_.exceptions_.runtime_error,
              std::string(kind_of(generator)) + " ignored GeneratorExit");
}

}  // namespace firstboot::python
