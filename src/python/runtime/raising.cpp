// Making and raising exceptions; what cannot be known.

#include <string>

#include "python/runtime/frame.h"
#include "python/runtime/interpreter.h"
#include "python/runtime/machine.h"
#include "python/runtime/work.h"

namespace firstboot::python {

Exception* Interpreter::make_exception(Type* type, std::string_view message) {
    auto* exception = heap_.make<Exception>(type);
    const Value text = message.empty() ? Value() : string(message);
    exception->arguments = &cast<Tuple>(message.empty() ? tuple({}) : tuple({text}));
    return exception;
}

void Interpreter::raise(Exception* exception) {
    if (handled_ != nullptr && handled_ != exception) {
        // A chain that leads back to the new exception is cut there.
        for (Exception* link = handled_; link->context != nullptr; link = link->context) {
            spend_step();
            if (link->context == exception) {
                link->context = nullptr;
                break;
            }
        }
        exception->context = handled_;
    }
    throw PythonError{exception};
}

void Interpreter::raise(Type* type, std::string_view message) {
    raise(make_exception(type, message));
}

void Interpreter::raise_with(Type* type, std::initializer_list<Value> arguments) {
    auto* exception = heap_.make<Exception>(type);
    exception->arguments = &cast<Tuple>(tuple(arguments));
    if (type->is_subtype_of(exceptions_.stop_iteration)) {
        instance_dict(exception)->set(names_.value,
                                      arguments.size() == 0 ? none_ : *arguments.begin());
    }
    raise(exception);
}

void Interpreter::raise_type_error(std::string_view message) {
    raise(exceptions_.type_error, message);
}

void Interpreter::raise_value_error(std::string_view message) {
    raise(exceptions_.value_error, message);
}

void Machine::spend(Interpreter& interpreter, std::uint64_t steps) {
    if (steps > interpreter.steps_left_) {
        interpreter.out_of_steps();
    }
    interpreter.steps_left_ -= steps;
}

void spend_steps(Interpreter& interpreter, std::uint64_t steps) {
    Machine::spend(interpreter, steps);
}

void spend_work(Interpreter& interpreter, std::uint64_t amount) {
    // About as many bytes as pass in the time of a step.
    constexpr std::uint64_t bytes_a_step = 64;
    spend_steps(interpreter, amount / bytes_a_step);
}

void Interpreter::out_of_steps() {
    steps_left_ = 0;
    throw LimitExceeded{LimitKind::steps,
                        "the limit of " + std::to_string(limits_.steps) + " steps"};
}

void Interpreter::warn(Type* category, std::string_view message, std::int64_t stack_level) {
    const Value module = modules_->find(name("warnings"));
    if (!module) {
        return;
    }
    call_method(module, "warn", {string(message), Value(category), integer(stack_level)});
}

Value Interpreter::running_module_name() {
    const Value module = frame_ != nullptr ? frame_->globals->find(names_.dunder_name) : Value();
    return module.with_origin(nullptr);
}

Frame* Interpreter::project_frame() {
    Frame* candidate = frame_;
    while (candidate != nullptr && candidate->code->library) {
        candidate = candidate->back;
    }
    return candidate;
}

Value Interpreter::add_step(Value value, std::string_view how) {
    const Frame* frame = project_frame();
    Origin step{.file = {}, .span = {}, .how = heap_.copy_text(how), .previous = value.origin};
    if (frame != nullptr) {
        step.file = frame->code->origin_file;
        step.span = frame->code->unit->spans[frame->current()];
    } else if (value.origin == nullptr) {
        return value;
    }
    return value.with_origin(heap_.make<Origin>(step));
}

void Interpreter::note_unmodelled(std::string_view what) {
    Unmodelled note{std::string(what), {}, 0};
    if (const Frame* frame = project_frame()) {
        note.file = frame->code->origin_file;
        note.line = frame->code->line_of(frame->current());
    }
    for (const Unmodelled& known : unmodelled_) {
        if (known.what == note.what) {
            return;
        }
    }
    unmodelled_.push_back(std::move(note));
}

Value Interpreter::make_unknown(std::string_view what) {
    constexpr std::size_t longest = 200;
    auto* unknown = heap_.make<Unknown>(types_.unknown);
    unknown->what = heap_.intern(what.substr(0, longest));
    return unknown;
}

void Interpreter::cannot_know(Value unknown) {
    std::string what(as<Unknown>(unknown) != nullptr ? cast<Unknown>(unknown).what->view()
                                                     : type_name(unknown));
    note_unmodelled(what);
    throw CannotKnow{std::move(what)};
}

}  // namespace firstboot::python
