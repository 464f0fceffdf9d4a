#include "libraries/native/files_module.h"

#include "libraries/world.h"
#include "python/runtime/interpreter.h"
#include "python/runtime/work.h"

namespace firstboot::libraries {

namespace {

using python::Interpreter;
using python::NativeFunctionDefinition;
using python::NativeKind;
using python::Value;
using Arguments = std::span<const Value>;

/// An absolute, normal path: os.path makes it so before it asks, but for two slashes in front. It
/// leaves them since POSIX lets them mean something; here they do not.
std::string_view path_of(Interpreter& interpreter, Value value) {
    const auto* text = python::as<python::Str>(value);
    if (text == nullptr) interpreter.raise_type_error("a path must be a str");
    const std::string_view path = text->view();
    return path.starts_with("//") ? path.substr(1) : path;
}

Value working_directory(Interpreter& interpreter, Arguments) {
    return interpreter.string(world_of(interpreter).working_directory());
}

Value change_directory(Interpreter& interpreter, Arguments arguments) {
    world_of(interpreter).change_directory(std::string(path_of(interpreter, arguments[0])));
    return interpreter.none();
}

Value home_directory(Interpreter& interpreter, Arguments) {
    return interpreter.string("/home/learner");
}

Value exists(Interpreter& interpreter, Arguments arguments) {
    const auto path = path_of(interpreter, arguments[0]);
    const FileTree& files = world_of(interpreter).files();
    return interpreter.boolean(files.is_file(path) || files.is_directory(path));
}

Value is_directory(Interpreter& interpreter, Arguments arguments) {
    const auto path = path_of(interpreter, arguments[0]);
    return interpreter.boolean(world_of(interpreter).files().is_directory(path));
}

Value entries(Interpreter& interpreter, Arguments arguments) {
    const auto path = path_of(interpreter, arguments[0]);
    python::List* names = interpreter.list();
    for (const std::string& name : world_of(interpreter).files().entries(path)) {
        names->items.push_back(interpreter.string(name));
    }
    // Each name is found, copied and put in order.
    constexpr std::uint64_t steps_a_name = 4;
    python::spend_steps(interpreter, names->items.size() * steps_a_name);
    return names;
}

Value size(Interpreter& interpreter, Arguments arguments) {
    const auto bytes = world_of(interpreter).files().read(path_of(interpreter, arguments[0]));
    return interpreter.integer(static_cast<std::int64_t>(bytes.value_or("").size()));
}

Value read(Interpreter& interpreter, Arguments arguments) {
    const auto bytes = world_of(interpreter).files().read(path_of(interpreter, arguments[0]));
    return interpreter.bytes(bytes.value_or(""));
}

Value write(Interpreter& interpreter, Arguments arguments) {
    const auto* bytes = python::as<python::Bytes>(arguments[1]);
    if (bytes == nullptr) interpreter.raise_type_error("a file's content must be bytes");
    world_of(interpreter)
        .files()
        .write(path_of(interpreter, arguments[0]), std::string(bytes->view()));
    return interpreter.none();
}

Value make_directory(Interpreter& interpreter, Arguments arguments) {
    world_of(interpreter).files().make_directory(path_of(interpreter, arguments[0]));
    return interpreter.none();
}

Value remove(Interpreter& interpreter, Arguments arguments) {
    world_of(interpreter).files().remove(path_of(interpreter, arguments[0]));
    return interpreter.none();
}

Value rename(Interpreter& interpreter, Arguments arguments) {
    world_of(interpreter)
        .files()
        .rename(path_of(interpreter, arguments[0]), path_of(interpreter, arguments[1]));
    return interpreter.none();
}

constexpr NativeFunctionDefinition functions[] = {
    {"working_directory", "", working_directory, NativeKind::function},
    {"change_directory", "path, /", change_directory, NativeKind::function},
    {"home_directory", "", home_directory, NativeKind::function},
    {"exists", "path, /", exists, NativeKind::function},
    {"is_directory", "path, /", is_directory, NativeKind::function},
    {"entries", "path, /", entries, NativeKind::function},
    {"size", "path, /", size, NativeKind::function},
    {"read", "path, /", read, NativeKind::function},
    {"write", "path, content, /", write, NativeKind::function},
    {"make_directory", "path, /", make_directory, NativeKind::function},
    {"remove", "path, /", remove, NativeKind::function},
    {"rename", "source, target, /", rename, NativeKind::function},
};

}  // namespace

void fill_files_module(Interpreter& interpreter, Value module) {
    interpreter.add_functions(module, functions);
}

}  // namespace firstboot::libraries
