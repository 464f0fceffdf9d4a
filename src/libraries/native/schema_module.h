#pragma once

#include "python/objects/native.h"

namespace firstboot::libraries {

/// `_firstboot_schema`: DDL from the plain description of tables.
///
///     open_metadata(description) -> view, a number
///     create_table(view, key, dialect)
///     create_index(view, key, dialect, position)
///     add_constraint(view, key, dialect, position)
///     type_text(description, dialect)
///     is_reserved(word, dialect)
///
/// Texts are str; an error is a tuple of the class in sqlalchemy.exc and the message.
void fill_schema_module(python::Interpreter& interpreter, python::Value module);

}  // namespace firstboot::libraries
