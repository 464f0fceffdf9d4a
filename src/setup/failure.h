#pragma once

#include <string>
#include <string_view>

#include "python/runtime/interpreter.h"
#include "setup/setup.h"

namespace firstboot::setup {

/// "sqlalchemy.exc.ArgumentError", "ImportError": the type's name as a traceback shows it.
[[nodiscard]] std::string qualified_name(python::Interpreter& interpreter,
                                         const python::Exception& exception);

/// What a terminal would show of an exception that came out of the project, without what the
/// command makes of it (`cli`).
[[nodiscard]] BootError describe(python::Interpreter& interpreter, python::Exception& exception);

}  // namespace firstboot::setup
