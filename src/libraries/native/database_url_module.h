#pragma once

#include "python/objects/native.h"

namespace firstboot::libraries {

/// `_firstboot_database_url`: SQLAlchemy's URLs.
///
///     parse(text, release) -> (drivername, username, password, host, port, database, query)
///
/// or the message of the ArgumentError as a str; raises the ValueError of a bad port.
///
///     render(parts, hide_password, release) -> str
void fill_database_url_module(python::Interpreter& interpreter, python::Value module);

}  // namespace firstboot::libraries
