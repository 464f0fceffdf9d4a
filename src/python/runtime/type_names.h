#pragma once

#include <string>
#include <string_view>

#include "python/objects/type.h"

namespace firstboot::python {

/// How messages name a type. Types that CPython writes in C call themselves by their module as well
/// ("datetime.datetime"), classes of Python code do not; the models of both are Python code here.
[[nodiscard]] std::string_view message_name(const Type& type);

/// The same of a value's type. A function of a model that stands for C code is a
/// "builtin_function_or_method".
[[nodiscard]] std::string_view message_name_of_type(Value value);

/// "app.models.User": the module is left out for builtins and for the main program.
[[nodiscard]] std::string full_name(const Type& type);

}  // namespace firstboot::python
