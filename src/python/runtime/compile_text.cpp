// Sources compiled for an interpreter.

#include "python/compile/compile.h"
#include "python/runtime/machine.h"
#include "python/runtime/work.h"

namespace firstboot::python {
namespace {

Value number_or_none(Interpreter& interpreter, const std::optional<std::int32_t>& number) {
    return number ? interpreter.integer(*number) : interpreter.none();
}

[[noreturn]] void raise_syntax_error(Interpreter& interpreter, const syntax::SyntaxError& error,
                                     std::string_view path) {
    const ExceptionTypes& exceptions = interpreter.exceptions();
    Type* type = exceptions.syntax_error;
    switch (error.kind) {
        case syntax::SyntaxErrorKind::syntax_error:
            break;
        case syntax::SyntaxErrorKind::indentation_error:
            type = exceptions.indentation_error;
            break;
        case syntax::SyntaxErrorKind::tab_error:
            type = exceptions.tab_error;
            break;
        case syntax::SyntaxErrorKind::memory_error:
            interpreter.raise(exceptions.memory_error, error.message);
        case syntax::SyntaxErrorKind::recursion_error:
            interpreter.raise(exceptions.recursion_error, error.message);
    }
    const Value details =
        interpreter.tuple({interpreter.string(path), number_or_none(interpreter, error.line),
                           number_or_none(interpreter, error.offset),
                           error.text ? interpreter.string(*error.text) : interpreter.none(),
                           number_or_none(interpreter, error.end_line),
                           number_or_none(interpreter, error.end_offset)});
    const Value made = interpreter.call(type, {interpreter.string(error.message), details});
    Exception* exception = &cast<Exception>(made);
    if (error.typo) {
        // What is printed in place of message and line; CPython finds it out from `_metadata`.
        exception->attributes->set(
            interpreter.name("_metadata"),
            interpreter.tuple({interpreter.string(error.typo->message),
                               interpreter.string(error.typo->text),
                               interpreter.integer(error.typo->offset),
                               interpreter.integer(error.typo->end_offset)}));
    }
    interpreter.raise(exception);
}

/// What even the shortest text takes.
constexpr std::uint64_t steps_of_compiling = 100;

/// A file whose tree and code would not fit is refused before it is read.
void expect_code(Interpreter& interpreter, std::size_t source_bytes) {
    constexpr std::size_t bytes_a_character = 40;
    interpreter.heap().expect(source_bytes * bytes_a_character);
}

void show_warnings(Interpreter& interpreter, const SourceFile& source) {
    // An interpreter without libraries has nobody who would show them.
    if (source.warnings.empty() ||
        interpreter.host().find_library("warnings", true).kind == LibraryKind::absent) {
        return;
    }
    const Value show =
        interpreter.get_attribute(interpreter.import_module("warnings"), "warn_explicit");
    const Value category = interpreter.builtins()->find(interpreter.name("SyntaxWarning"));
    for (const syntax::SyntaxWarning& warning : source.warnings) {
        interpreter.call(
            show, {interpreter.string(warning.message), category, interpreter.string(source.path),
                   interpreter.integer(warning.line)});
    }
}

}  // namespace

Code* load_unit(Interpreter& interpreter, std::shared_ptr<const CodeUnit> unit) {
    const auto* kept = interpreter.heap().own<std::shared_ptr<const CodeUnit>>(std::move(unit));
    return make_code(interpreter, **kept);
}

Code* compile_text(Interpreter& interpreter, std::string_view source, std::string_view path,
                   CompileMode mode) {
    expect_code(interpreter, source.size());
    spend_steps(interpreter, steps_of_compiling + source.size() / 4);
    CompileResult result = compile_source(source, path, mode);
    if (const auto* error = std::get_if<syntax::SyntaxError>(&result)) {
        raise_syntax_error(interpreter, *error, path);
    }
    if (const auto* unmodelled = std::get_if<syntax::Unmodelled>(&result)) {
        interpreter.note_unmodelled(unmodelled->what);
        throw CannotKnow{unmodelled->what};
    }
    auto& unit = std::get<std::shared_ptr<const CodeUnit>>(result);
    show_warnings(interpreter, *unit->source);
    return load_unit(interpreter, std::move(unit));
}

}  // namespace firstboot::python
