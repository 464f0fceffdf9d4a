#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <variant>

#include "python/compile/code_unit.h"
#include "python/syntax/syntax_error.h"

namespace firstboot::python {

class Interpreter;
struct Code;

enum class CompileMode : std::uint8_t {
    module,      ///< a file: its bytes
    program,     ///< exec() of a text
    expression,  ///< eval() of a text
};

using CompileResult =
    std::variant<std::shared_ptr<const CodeUnit>, syntax::SyntaxError, syntax::Unmodelled>;

/// Reads and compiles a source. `path` is what __file__ and tracebacks show; code of a library
/// model does not show in tracebacks. The result can be run by any number of interpreters.
[[nodiscard]] CompileResult compile_source(std::string_view source, std::string_view path,
                                           CompileMode mode, bool library = false);

/// Compiles for an interpreter: its Code, or the SyntaxError raised in it.
[[nodiscard]] Code* compile_text(Interpreter& interpreter, std::string_view source,
                                 std::string_view path, CompileMode mode);

/// The Code of a unit; the interpreter keeps the unit.
[[nodiscard]] Code* load_unit(Interpreter& interpreter, std::shared_ptr<const CodeUnit> unit);

}  // namespace firstboot::python
