#pragma once

#include "python/objects/native.h"

namespace firstboot::libraries {

/// `_firstboot_catalogue`: what the real packages have beyond their models.
///
///     unmodelled(what)              an unknown, noted as not modelled
///     missing_name(module, name)    the same for a name that the real module has; for any other
///                                   the AttributeError of a module
///     step(value, how)              the value, with a step of its origin
void fill_catalogue_module(python::Interpreter& interpreter, python::Value module);

}  // namespace firstboot::libraries
