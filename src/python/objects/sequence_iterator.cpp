#include "python/objects/sequence_iterator.h"

#include "python/objects/iterator.h"
#include "python/runtime/interpreter.h"

namespace firstboot::python {
namespace {

Value advance(Interpreter& interpreter, Iterator& iterator) {
    if (!iterator.source) {
        return {};
    }
    try {
        return interpreter.get_item(iterator.source, interpreter.integer(iterator.position++));
    } catch (const PythonError& error) {
        const Type* type = error.exception->type;
        if (!type->is_subtype_of(interpreter.exceptions().index_error) &&
            !type->is_subtype_of(interpreter.exceptions().stop_iteration)) {
            throw;
        }
        iterator.source = {};
        return {};
    }
}

}  // namespace

Value make_sequence_iterator(Interpreter& interpreter, Value sequence) {
    return interpreter.heap().make<Iterator>(interpreter.types().sequence_iterator, advance,
                                             sequence);
}

}  // namespace firstboot::python
