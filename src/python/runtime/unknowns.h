#pragma once

#include "python/objects/module.h"

namespace firstboot::python {

class Interpreter;

/// Notes what is not modelled once something is made of it: called, calculated with, shown, derived
/// from. To import it or to hand it on does not count. What came of it ("shutil.which()") is noted
/// by the name where it began.
void note_use(Interpreter& interpreter, const Unknown& unknown);

}  // namespace firstboot::python
