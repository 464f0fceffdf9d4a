#include "python/objects/mapping_proxy.h"

#include <string>

#include "python/objects/install.h"
#include "python/runtime/interpreter.h"

namespace firstboot::python {
namespace {

Value mapping_of(Value proxy) {
    return cast<MappingProxy>(proxy).mapping;
}

Value make(Interpreter& interpreter, std::span<const Value> arguments) {
    return make_mapping_proxy(interpreter, arguments[1]);
}

Value get_item(Interpreter& interpreter, std::span<const Value> arguments) {
    return interpreter.get_item(mapping_of(arguments[0]), arguments[1]);
}

Value contains(Interpreter& interpreter, std::span<const Value> arguments) {
    return interpreter.boolean(interpreter.contains(mapping_of(arguments[0]), arguments[1]));
}

Value length(Interpreter& interpreter, std::span<const Value> arguments) {
    return interpreter.integer(interpreter.length(mapping_of(arguments[0])));
}

Value iterate(Interpreter& interpreter, std::span<const Value> arguments) {
    return interpreter.iterate(mapping_of(arguments[0]));
}

Value represent(Interpreter& interpreter, std::span<const Value> arguments) {
    return interpreter.string("mappingproxy(" + interpreter.repr_text(mapping_of(arguments[0])) +
                              ")");
}

Value as_text(Interpreter& interpreter, std::span<const Value> arguments) {
    return interpreter.str(mapping_of(arguments[0]));
}

Value equal(Interpreter& interpreter, std::span<const Value> arguments) {
    return interpreter.compare(Comparison::equal, mapping_of(arguments[0]), arguments[1]);
}

Value get(Interpreter& interpreter, std::span<const Value> arguments) {
    const Value otherwise = arguments[2] ? arguments[2] : interpreter.none();
    return interpreter.call_method(mapping_of(arguments[0]), "get", {arguments[1], otherwise});
}

Value items(Interpreter& interpreter, std::span<const Value> arguments) {
    return interpreter.call_method(mapping_of(arguments[0]), "items");
}

Value keys(Interpreter& interpreter, std::span<const Value> arguments) {
    return interpreter.call_method(mapping_of(arguments[0]), "keys");
}

Value values(Interpreter& interpreter, std::span<const Value> arguments) {
    return interpreter.call_method(mapping_of(arguments[0]), "values");
}

Value copy(Interpreter& interpreter, std::span<const Value> arguments) {
    return interpreter.call_method(mapping_of(arguments[0]), "copy");
}

constexpr NativeFunctionDefinition functions[] = {
    {"__new__", "cls, mapping", make, NativeKind::static_method},
    {"__getitem__", "self, key, /", get_item},
    {"__contains__", "self, key, /", contains},
    {"__len__", "self, /", length},
    {"__iter__", "self, /", iterate},
    {"__repr__", "self, /", represent},
    {"__str__", "self, /", as_text},
    {"__eq__", "self, other, /", equal},
    {"get", "self, key, default=..., /", get},
    {"items", "self, /", items},
    {"keys", "self, /", keys},
    {"values", "self, /", values},
    {"copy", "self, /", copy},
};

}  // namespace

Value make_mapping_proxy(Interpreter& interpreter, Value mapping) {
    auto* proxy = interpreter.heap().make<MappingProxy>(interpreter.types().mapping_proxy);
    proxy->mapping = mapping;
    return proxy;
}

void install_mapping_proxy_type(Interpreter& interpreter) {
    interpreter.add_functions(interpreter.types().mapping_proxy, functions);
}

}  // namespace firstboot::python
