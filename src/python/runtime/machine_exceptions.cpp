// Exceptions in frames: finding handlers, what `raise` and `except` do.

#include <string>

#include "python/runtime/machine.h"

namespace firstboot::python {

namespace {

/// What is raised again has this frame in its traceback already.
bool raises_again(Instruction instruction) {
    return instruction.opcode() == Opcode::reraise ||
           (instruction.opcode() == Opcode::raise && instruction.argument() == 0);
}

}  // namespace

bool Machine::unwind(Frame* entry, Exception* exception) {
    for (;;) {
        Frame* frame = in_.frame_;
        const std::uint32_t instruction = frame->current();
        const CodeUnit& unit = *frame->code->unit;
        if (exception->traceback == nullptr || !raises_again(unit.instructions[instruction])) {
            auto* traceback = heap_.make<Traceback>(in_.types_.traceback);
            traceback->frame = frame;
            traceback->instruction = instruction;
            traceback->next = exception->traceback;
            exception->traceback = traceback;
            frame->captured = true;
        }
        for (const HandlerRange& range : unit.handlers) {
            if (instruction < range.begin || instruction >= range.end) {
                continue;
            }
            frame->stack = frame->stack_base() + range.depth;
            *frame->stack++ = exception;
            frame->next = range.handler;
            return true;
        }
        if (Generator* generator = frame->generator) {
            generator->running = false;
            generator->frame = nullptr;
            in_.handled_ = generator->handled_outside;
            const bool ends =
                exception->type->is_subtype_of(in_.exceptions_.stop_iteration) ||
                (generator->type == in_.types_.async_generator &&
                 exception->type->is_subtype_of(in_.exceptions_.stop_async_iteration));
            if (ends) {
                Exception* error = in_.make_exception(
                    in_.exceptions_.runtime_error,
                    std::string(generator->type == in_.types_.coroutine         ? "coroutine"
                                : generator->type == in_.types_.async_generator ? "async generator"
                                                                                : "generator") +
                        " raised " + std::string(exception->type->name->view()));
                error->cause = exception;
                error->context = exception;
                error->suppress_context = true;
                exception = error;
            }
        }
        leave(frame);
        if (frame == entry) {
            throw PythonError{exception};
        }
    }
}

Value Machine::run(Frame* entry, Exception* pending) {
    for (;;) {
        try {
            if (pending != nullptr) {
                unwind(entry, pending);
                pending = nullptr;
            }
            return execute(entry);
        } catch (const PythonError& error) {
            // Thrown by unwind: the entry frame is left already.
            if (pending != nullptr) {
                throw;
            }
            // The C++ exception that carries it takes the time of many instructions.
            constexpr std::uint64_t steps_of_raising = 100;
            spend(in_, steps_of_raising);
            pending = error.exception;
        }
    }
}

Exception* Machine::exception_to_raise(Value raised, Value cause) {
    const auto instance_of = [&](Value value, std::string_view refusal) {
        if (auto* exception = as<Exception>(value)) {
            return exception;
        }
        if (as<Unknown>(value) != nullptr) {
            in_.cannot_know(value);
        }
        const Type* type = as<Type>(value);
        if (type == nullptr || !type->is_subtype_of(in_.exceptions_.base_exception)) {
            in_.raise_type_error(refusal);
        }
        const Value made = in_.call(value);
        auto* exception = as<Exception>(made);
        if (exception == nullptr) {
            in_.raise_type_error("calling " + in_.repr_text(value) +
                                 " should have returned an instance of BaseException, not " +
                                 in_.repr_text(made.object->type));
        }
        return exception;
    };
    Exception* exception = instance_of(raised, "exceptions must derive from BaseException");
    if (cause) {
        exception->cause =
            same(cause, in_.none_)
                ? nullptr
                : instance_of(cause, "exception causes must derive from BaseException");
        exception->suppress_context = true;
    }
    return exception;
}

void Machine::raise(std::uint32_t count, Value* top) {
    if (count == 0) {
        if (in_.handled_ == nullptr) {
            in_.raise(in_.exceptions_.runtime_error, "No active exception to reraise");
        }
        throw PythonError{in_.handled_};
    }
    in_.raise(count == 1 ? exception_to_raise(top[-1], {}) : exception_to_raise(top[-2], top[-1]));
}

bool Machine::matches(Value exception, Value type) {
    if (const Tuple* tuple = as<Tuple>(type)) {
        bool found = false;
        for (const Value item : tuple->view()) {
            found = matches(exception, item) || found;
        }
        return found;
    }
    if (as<Unknown>(type) != nullptr) {
        return false;
    }
    const Type* wanted = as<Type>(type);
    if (wanted == nullptr || !wanted->is_subtype_of(in_.exceptions_.base_exception)) {
        in_.raise_type_error(
            "catching classes that do not inherit from BaseException is not allowed");
    }
    return exception.object->type->is_subtype_of(wanted);
}

void Machine::match_group(Value* top) {
    const Value exception = top[-2];
    const Value type = top[-1];
    Type* group_type = in_.exceptions_.base_exception_group;
    const auto check = [&](Value item) {
        const Type* wanted = as<Type>(item);
        if (wanted != nullptr && wanted->is_subtype_of(group_type)) {
            in_.raise_type_error(
                "catching ExceptionGroup with except* is not allowed. Use except instead.");
        }
    };
    if (const Tuple* tuple = as<Tuple>(type)) {
        for (const Value item : tuple->view()) {
            check(item);
        }
    } else {
        check(type);
    }
    const bool is_group = exception.object->type->is_subtype_of(group_type);
    if (!is_group) {
        if (!matches(exception, type)) {
            top[-2] = exception;
            top[-1] = in_.none_;
            return;
        }
        const Value wrapped = in_.call(in_.exceptions_.exception_group,
                                       {Value(names_.empty), in_.tuple({exception})});
        cast<Exception>(wrapped).traceback = cast<Exception>(exception).traceback;
        top[-2] = in_.none_;
        top[-1] = wrapped;
        return;
    }
    if (matches(exception, type)) {
        top[-2] = in_.none_;
        top[-1] = exception;
        return;
    }
    const Value parts = in_.call_method(exception, "split", {type});
    const auto items = in_.items_of(parts);
    top[-2] = items.at(1);
    top[-1] = items.at(0);
}

Value Machine::prepare_reraise_star(Value original, Value results) {
    std::vector<Value> raised;
    for (const Value item : cast<List>(results).items) {
        if (!same(item, in_.none_)) {
            raised.push_back(item);
        }
    }
    if (raised.empty()) {
        return in_.none_;
    }
    if (raised.size() == 1 &&
        !original.object->type->is_subtype_of(in_.exceptions_.base_exception_group)) {
        return raised.front();
    }
    if (raised.size() == 1 && same(raised.front(), original)) {
        return original;
    }
    if (raised.size() == 1) {
        return raised.front();
    }
    return in_.call(in_.exceptions_.exception_group, {Value(names_.empty), in_.list(raised)});
}

}  // namespace firstboot::python
