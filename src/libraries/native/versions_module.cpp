#include "libraries/native/versions_module.h"

#include "libraries/world.h"
#include "python/runtime/interpreter.h"

namespace firstboot::libraries {

void fill_versions_module(python::Interpreter& interpreter, python::Value module) {
    const bool older = world_of(interpreter).project().sqlalchemy == schema::Release::v2_0;
    interpreter.set_attribute(module, interpreter.name("sqlalchemy"),
                              interpreter.string(older ? "2.0" : "2.1"));
}

}  // namespace firstboot::libraries
