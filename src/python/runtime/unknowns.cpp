#include "python/runtime/unknowns.h"

#include "python/runtime/interpreter.h"

namespace firstboot::python {

void note_use(Interpreter& interpreter, const Unknown& unknown) {
    const std::string_view what = unknown.what->view();
    interpreter.note_unmodelled(what.substr(0, what.find("()")));
}

}  // namespace firstboot::python
