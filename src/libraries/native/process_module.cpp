#include "libraries/native/process_module.h"

#include "libraries/world.h"
#include "python/runtime/frame.h"
#include "python/runtime/interpreter.h"

namespace firstboot::libraries {

namespace {

using python::Interpreter;
using python::NativeFunctionDefinition;
using python::NativeKind;
using python::Value;
using Arguments = std::span<const Value>;

/// 2026-01-01 00:00:00 UTC: the moment of every boot.
constexpr double moment = 1767225600.0;

Value environment(Interpreter& interpreter, Arguments) {
    python::Dict* variables = interpreter.dict();
    for (const auto& [name, value] : world_of(interpreter).project().environment) {
        variables->set(interpreter.name(name), interpreter.string(value));
    }
    return variables;
}

/// Whether code of the project asked os itself, and not a model on its own account.
bool asked_by_project(Interpreter& interpreter) {
    const python::Frame* frame = interpreter.frame();
    const python::Str* model_of_os = frame == nullptr ? nullptr : frame->code->file;
    while (frame != nullptr && frame->code->file->view() == model_of_os->view()) {
        frame = frame->back;
    }
    return frame != nullptr && !frame->code->library;
}

Value note_environment_read(Interpreter& interpreter, Arguments arguments) {
    const auto* name = python::as<python::Str>(arguments[0]);
    const auto* variables = python::as<python::Dict>(arguments[1]);
    if (name == nullptr || variables == nullptr || !asked_by_project(interpreter)) {
        return interpreter.none();
    }
    EnvironmentRead read;
    read.name = std::string(name->view());
    read.found = static_cast<bool>(variables->find(name));
    const Value place = interpreter.add_step(arguments[0], "read");
    if (place.origin != nullptr) {
        read.file = std::string(place.origin->file);
        read.span = place.origin->span;
    }
    world_of(interpreter).note_environment_read(std::move(read));
    return interpreter.none();
}

Value clock(Interpreter& interpreter, Arguments) {
    return interpreter.add_step(interpreter.floating(moment), "the clock");
}

Value random_bytes(Interpreter& interpreter, Arguments arguments) {
    const std::int64_t size = interpreter.index_number(arguments[0]);
    if (size < 0) interpreter.raise_value_error("negative argument not allowed");
    interpreter.heap().expect(static_cast<std::size_t>(size));
    std::string bytes;
    bytes.reserve(static_cast<std::size_t>(size));
    World& world = world_of(interpreter);
    while (bytes.size() < static_cast<std::size_t>(size)) bytes += world.next_random_byte();
    return interpreter.add_step(interpreter.bytes(bytes), "chance");
}

Value process_id(Interpreter& interpreter, Arguments) {
    return interpreter.integer(1);
}

Value processor_count(Interpreter& interpreter, Arguments) {
    return interpreter.integer(1);
}

Value unmodelled(Interpreter& interpreter, Arguments arguments) {
    return interpreter.make_unknown(interpreter.str_text(arguments[0]));
}

python::Exception* exception_of(Interpreter& interpreter, Value value) {
    auto* exception = python::as<python::Exception>(value);
    if (exception == nullptr) interpreter.raise_type_error("an exception is expected");
    return exception;
}

Value format_exception(Interpreter& interpreter, Arguments arguments) {
    return interpreter.string(
        interpreter.format_exception(exception_of(interpreter, arguments[0])));
}

Value format_exception_only(Interpreter& interpreter, Arguments arguments) {
    return interpreter.string(
        interpreter.format_exception_only(exception_of(interpreter, arguments[0])));
}

constexpr NativeFunctionDefinition functions[] = {
    {"environment", "", environment, NativeKind::function},
    {"note_environment_read", "name, variables, /", note_environment_read, NativeKind::function},
    {"clock", "", clock, NativeKind::function},
    {"random_bytes", "size, /", random_bytes, NativeKind::function},
    {"process_id", "", process_id, NativeKind::function},
    {"processor_count", "", processor_count, NativeKind::function},
    {"format_exception", "exception, /", format_exception, NativeKind::function},
    {"format_exception_only", "exception, /", format_exception_only, NativeKind::function},
    {"unmodelled", "what, /", unmodelled, NativeKind::function},
};

}  // namespace

void fill_process_module(Interpreter& interpreter, Value module) {
    interpreter.add_functions(module, functions);
}

}  // namespace firstboot::libraries
