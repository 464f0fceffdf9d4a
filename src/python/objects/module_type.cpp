// Modules, seen from Python.

#include <string>

#include "python/objects/install.h"
#include "python/runtime/interpreter.h"

namespace firstboot::python {
namespace {

using Arguments = std::span<const Value>;

Value make(Interpreter& interpreter, Arguments arguments) {
    auto* module = interpreter.heap().make<Module>(&cast<Type>(arguments[0]));
    interpreter.instance_dict(module);
    return module;
}

Value initialize(Interpreter& interpreter, Arguments arguments) {
    if (as<Str>(arguments[1]) == nullptr) {
        interpreter.raise_type_error("module() argument 'name' must be str, not " +
                                     std::string(Interpreter::type_name(arguments[1])));
    }
    const Names& names = interpreter.names();
    Dict* own = interpreter.instance_dict(arguments[0].object);
    own->set(names.dunder_name, arguments[1]);
    own->set(names.dunder_doc, arguments[2] ? arguments[2] : interpreter.none());
    for (Str* name : {names.dunder_package, names.dunder_loader, names.dunder_spec}) {
        own->set(name, interpreter.none());
    }
    return interpreter.none();
}

Value represent(Interpreter& interpreter, Arguments arguments) {
    const Names& names = interpreter.names();
    const Dict* own = arguments[0].object->attributes;
    const Value name = own->find(names.dunder_name);
    const Value file = own->find(names.dunder_file);
    std::string text = "<module " + (name ? interpreter.repr_text(name) : std::string("'?'"));
    if (file && as<Str>(file) != nullptr) {
        text += " from " + interpreter.repr_text(file);
    } else if (own->find(names.dunder_path)) {
        text += " (namespace)";
    } else if (as<Module>(arguments[0])->library) {
        text += " (built-in)";
    }
    return interpreter.string(text + ">");
}

Value directory(Interpreter& interpreter, Arguments arguments) {
    const Dict* own = arguments[0].object->attributes;
    if (const Value hook = own->find(interpreter.name("__dir__"))) {
        return interpreter.call(hook);
    }
    List* result = interpreter.list();
    own->for_each([&](Value key, Value) { result->items.push_back(key); });
    return result;
}

/// The annotations of a module, evaluated at the first use.
Value get_annotations(Interpreter& interpreter, Arguments arguments) {
    const Names& names = interpreter.names();
    Dict* own = arguments[0].object->attributes;
    if (const Value known = own->find(names.dunder_annotations)) {
        return known;
    }
    const Value annotate = own->find(names.dunder_annotate);
    const Value made = annotate && !same(annotate, interpreter.none())
                           ? interpreter.call(annotate, {interpreter.integer(1)})
                           : Value(interpreter.dict());
    own->set(names.dunder_annotations, made);
    return made;
}

constexpr NativeFunctionDefinition functions[] = {
    {"__new__", "cls, /, *args, **kwargs", make, NativeKind::static_method},
    {"__init__", "self, name, doc=...", initialize},
    {"__repr__", "self, /", represent},
    {"__dir__", "self, /", directory},
    {"__annotations__", "self", get_annotations, NativeKind::getter},
};

}  // namespace

void install_module_type(Interpreter& interpreter) {
    interpreter.add_functions(interpreter.types().module, functions);
}

}  // namespace firstboot::python
