#pragma once

#include "python/objects/native.h"

namespace firstboot::libraries {

/// `_firstboot_dotenv`: what python-dotenv makes of a file's text.
///
///     values(text, path, environ, interpolate, override) -> (values, bad_lines)
///
/// `values` is a dict, None for a name without "="; each text carries the place in `path` where it
/// was written. `bad_lines` lists the lines that could not be parsed. `override` says that the file
/// wins over `environ` inside of `${…}`.
void fill_dotenv_module(python::Interpreter& interpreter, python::Value module);

}  // namespace firstboot::libraries
