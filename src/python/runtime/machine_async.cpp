// async and await.

#include <string>

#include "python/runtime/machine.h"

namespace firstboot::python {

Value Machine::awaitable(Value object, AwaitContext context) {
    if (object.object->type == in_.types_.coroutine) {
        return object;
    }
    if (as<Unknown>(object) != nullptr) {
        in_.cannot_know(object);
    }
    const Value method = in_.find_special(object, names_.dunder_await);
    if (!method) {
        const std::string type(Interpreter::type_name(object));
        switch (context) {
            case AwaitContext::async_enter:
                in_.raise_type_error(
                    "'async with' received an object from __aenter__ that does not implement "
                    "__await__: " +
                    type);
            case AwaitContext::async_exit:
                in_.raise_type_error(
                    "'async with' received an object from __aexit__ that does not implement "
                    "__await__: " +
                    type);
            case AwaitContext::async_next:
                in_.raise_type_error("'async for' received an invalid object from __anext__: " +
                                     type);
            case AwaitContext::expression:
                in_.raise_type_error("'" + type + "' object can't be awaited");
        }
    }
    const Value iterator = in_.call(method);
    if (!in_.type_lookup(iterator.object->type, names_.dunder_next) &&
        as<Generator>(iterator) == nullptr) {
        in_.raise_type_error("__await__() returned non-iterator of type '" +
                             std::string(Interpreter::type_name(iterator)) + "'");
    }
    return iterator;
}

Value Machine::async_iterator(Value object) {
    const Value method = in_.find_special(object, names_.dunder_aiter);
    if (!method) {
        in_.raise_type_error("'async for' requires an object with __aiter__ method, got " +
                             std::string(Interpreter::type_name(object)));
    }
    const Value iterator = in_.call(method);
    if (iterator.object->type != in_.types_.async_generator &&
        !in_.type_lookup(iterator.object->type, names_.dunder_anext)) {
        in_.raise_type_error(
            "'async for' received an object from __aiter__ that does not "
            "implement __anext__: " +
            std::string(Interpreter::type_name(iterator)));
    }
    return iterator;
}

Value Machine::async_next(Value iterator) {
    const Value method = in_.find_special(iterator, names_.dunder_anext);
    if (!method) {
        in_.raise_type_error("'async for' requires an iterator with __anext__ method, got " +
                             std::string(Interpreter::type_name(iterator)));
    }
    return awaitable(in_.call(method), AwaitContext::async_next);
}

Value Machine::wrap_async(Value value) {
    // A value that the async generator itself yields travels in a cell; what it awaits does not.
    Cell* wrapped = heap_.make<Cell>(in_.types_.cell);
    wrapped->content = value;
    return wrapped;
}

}  // namespace firstboot::python
