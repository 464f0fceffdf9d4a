#include "python/objects/install.h"
#include "python/objects/iterator.h"
#include "python/objects/support.h"

namespace firstboot::python {

namespace {

Value itself(Interpreter&, Arguments arguments) {
    return arguments[0];
}

Value next_item(Interpreter& interpreter, Arguments arguments) {
    auto& iterator = cast<Iterator>(arguments[0]);
    return iterator.advance(interpreter, iterator);
}

constexpr NativeFunctionDefinition functions[] = {
    {"__iter__", "self", itself},
    {"__next__", "self", next_item, NativeKind::next},
};

struct IteratorRow {
    Type* BuiltinTypes::* member;
    std::string_view name;
};

constexpr IteratorRow rows[] = {
    {&BuiltinTypes::list_iterator, "list_iterator"},
    {&BuiltinTypes::list_reverse_iterator, "list_reverseiterator"},
    {&BuiltinTypes::tuple_iterator, "tuple_iterator"},
    {&BuiltinTypes::string_iterator, "str_ascii_iterator"},
    {&BuiltinTypes::bytes_iterator, "bytes_iterator"},
    {&BuiltinTypes::byte_array_iterator, "bytearray_iterator"},
    {&BuiltinTypes::range_iterator, "range_iterator"},
    {&BuiltinTypes::set_iterator, "set_iterator"},
    {&BuiltinTypes::sequence_iterator, "iterator"},
    {&BuiltinTypes::callable_iterator, "callable_iterator"},
};

}  // namespace

void install_iterator_types(Interpreter& interpreter) {
    for (const IteratorRow& row : rows) {
        interpreter.types().*row.member = interpreter.make_type({.name = row.name,
                                                                 .layout = Layout::iterator,
                                                                 .functions = functions,
                                                                 .base_allowed = false});
    }
}

}  // namespace firstboot::python
