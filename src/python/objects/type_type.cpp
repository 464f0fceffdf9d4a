// type: classes as objects.

#include <string>
#include <vector>

#include "python/objects/install.h"
#include "python/objects/mapping_proxy.h"
#include "python/objects/support.h"
#include "python/objects/union_type.h"
#include "python/runtime/classes.h"
#include "python/runtime/native_call.h"

namespace firstboot::python {

Value native_type_call(Interpreter& interpreter, std::span<const Value> arguments) {
    std::vector<Keyword> keywords;
    cast<Dict>(arguments[2]).for_each([&](Value key, Value value) {
        keywords.push_back({&cast<Str>(key), value});
    });
    return construct(interpreter, &cast<Type>(arguments[0]), cast<Tuple>(arguments[1]).view(),
                     keywords);
}

namespace {

Value make(Interpreter& interpreter, std::span<const Value> arguments) {
    const auto given = cast<Tuple>(arguments[1]).view();
    if (given.size() == 1 && arguments[0].object == interpreter.types().type) {
        return given[0].object->type;
    }
    if (given.size() != 3) {
        interpreter.raise_type_error(arguments[0].object == interpreter.types().type
                                         ? "type() takes 1 or 3 arguments"
                                         : "type.__new__() takes exactly 3 arguments (" +
                                               std::to_string(given.size()) + " given)");
    }
    const auto refuse = [&](int position, std::string_view wanted) {
        raise_not(interpreter, "type.__new__() argument " + std::to_string(position), wanted,
                  given[static_cast<std::size_t>(position - 1)]);
    };
    Str* name = as<Str>(given[0]);
    if (name == nullptr) {
        refuse(1, "str");
    }
    const Tuple* bases = as<Tuple>(given[1]);
    if (bases == nullptr) {
        refuse(2, "tuple");
    }
    Dict* dict = as<Dict>(given[2]);
    if (dict == nullptr) {
        refuse(3, "dict");
    }
    for (const Value base : bases->view()) {
        if (as<Type>(base) == nullptr && as<Unknown>(base) == nullptr &&
            interpreter.find_attribute(base, interpreter.names().dunder_mro_entries)) {
            interpreter.raise_type_error(
                "type() doesn't support MRO entry resolution; use "
                "types.new_class()");
        }
    }
    Type* metatype = &cast<Type>(arguments[0]);
    Type* winner = most_derived_metatype(interpreter, metatype, bases->view());
    std::vector<Keyword> keywords;
    cast<Dict>(arguments[2]).for_each([&](Value key, Value value) {
        keywords.push_back({&cast<Str>(key), value});
    });
    if (winner != metatype) {
        const Value maker = interpreter.type_lookup(winner, interpreter.names().dunder_new);
        const auto* native = as<NativeFunction>(maker);
        if (native == nullptr || native->code != make) {
            const Value all[] = {winner, given[0], given[1], given[2]};
            return interpreter.call(interpreter.bind(maker, {}, winner), all, keywords);
        }
    }
    return new_class(interpreter, winner, interpreter.heap().intern(name), bases->view(), dict,
                     keywords);
}

Value initialize(Interpreter& interpreter, std::span<const Value> arguments) {
    const std::size_t given = cast<Tuple>(arguments[1]).size;
    if (given != 1 && given != 3) {
        interpreter.raise_type_error("type.__init__() takes 1 or 3 arguments");
    }
    return interpreter.none();
}

Value represent(Interpreter& interpreter, std::span<const Value> arguments) {
    const Value module =
        interpreter.find_attribute(arguments[0], interpreter.names().dunder_module);
    std::string name(cast<Type>(arguments[0]).qualified_name->view());
    if (module && as<Str>(module) != nullptr && cast<Str>(module).view() != "builtins") {
        name = std::string(cast<Str>(module).view()) + "." + name;
    }
    return interpreter.string("<class '" + name + "'>");
}

Value linearize(Interpreter& interpreter, std::span<const Value> arguments) {
    List* result = interpreter.list();
    for (Type* type : cast<Type>(arguments[0]).mro) {
        result->items.emplace_back(type);
    }
    return result;
}

Value get_mro(Interpreter& interpreter, std::span<const Value> arguments) {
    std::vector<Value> types;
    for (Type* type : cast<Type>(arguments[0]).mro) {
        types.emplace_back(type);
    }
    return interpreter.tuple(types);
}

Value get_bases(Interpreter& interpreter, std::span<const Value> arguments) {
    std::vector<Value> types;
    for (Type* type : cast<Type>(arguments[0]).bases) {
        types.emplace_back(type);
    }
    return interpreter.tuple(types);
}

Value get_base(Interpreter& interpreter, std::span<const Value> arguments) {
    const Type& type = cast<Type>(arguments[0]);
    if (type.bases.empty()) {
        return interpreter.none();
    }
    for (Type* base : type.bases) {
        if (base->solid_base == type.solid_base) {
            return base;
        }
    }
    return type.bases.front();
}

Value subclasses(Interpreter& interpreter, std::span<const Value> arguments) {
    List* result = interpreter.list();
    for (Type* type : cast<Type>(arguments[0]).subclasses) {
        result->items.emplace_back(type);
    }
    return result;
}

Value get_name(Interpreter& interpreter, std::span<const Value> arguments) {
    if (&cast<Type>(arguments[0]) == interpreter.types().unknown) {
        // It is asked for to be shown, mostly in an error that Python may not raise.
        interpreter.cannot_know(interpreter.make_unknown("the type of what is unknown"));
    }
    return cast<Type>(arguments[0]).name;
}

Value set_name(Interpreter& interpreter, std::span<const Value> arguments) {
    Type& type = cast<Type>(arguments[0]);
    if (type.builtin) {
        interpreter.raise_type_error("cannot set '__name__' attribute of immutable type '" +
                                     std::string(type.name->view()) + "'");
    }
    if (as<Str>(arguments[1]) == nullptr) {
        interpreter.raise_type_error("can only assign string to " + std::string(type.name->view()) +
                                     ".__name__, not '" +
                                     std::string(Interpreter::type_name(arguments[1])) + "'");
    }
    type.name = interpreter.heap().intern(&cast<Str>(arguments[1]));
    return interpreter.none();
}

Value get_qualified_name(Interpreter&, std::span<const Value> arguments) {
    return cast<Type>(arguments[0]).qualified_name;
}

Value set_qualified_name(Interpreter& interpreter, std::span<const Value> arguments) {
    if (as<Str>(arguments[1]) == nullptr) {
        interpreter.raise_type_error(
            "can only assign string to " + std::string(cast<Type>(arguments[0]).name->view()) +
            ".__qualname__, not '" + std::string(Interpreter::type_name(arguments[1])) + "'");
    }
    cast<Type>(arguments[0]).qualified_name = interpreter.heap().intern(&cast<Str>(arguments[1]));
    return interpreter.none();
}

Value get_module(Interpreter& interpreter, std::span<const Value> arguments) {
    const Type& type = cast<Type>(arguments[0]);
    if (type.module != nullptr) {
        return type.module;
    }
    const Value module = type.dict->find(interpreter.names().dunder_module);
    return module ? module : Value(interpreter.name("builtins"));
}

Value set_module(Interpreter& interpreter, std::span<const Value> arguments) {
    Type& type = cast<Type>(arguments[0]);
    type.module = nullptr;
    type.dict->set(interpreter.names().dunder_module, arguments[1]);
    interpreter.type_changed(&type);
    return interpreter.none();
}

Value get_documentation(Interpreter& interpreter, std::span<const Value> arguments) {
    Type& type = cast<Type>(arguments[0]);
    const Value own = type.dict->find(interpreter.names().dunder_doc);
    return own ? interpreter.bind(own, {}, &type) : interpreter.none();
}

Value set_documentation(Interpreter& interpreter, std::span<const Value> arguments) {
    Type& type = cast<Type>(arguments[0]);
    type.dict->set(interpreter.names().dunder_doc, arguments[1]);
    interpreter.type_changed(&type);
    return interpreter.none();
}

Value get_dict(Interpreter& interpreter, std::span<const Value> arguments) {
    return make_mapping_proxy(interpreter, cast<Type>(arguments[0]).dict);
}

Value get_abstract(Interpreter& interpreter, std::span<const Value> arguments) {
    const Value own =
        cast<Type>(arguments[0]).dict->find(interpreter.names().dunder_abstractmethods);
    if (!own) {
        interpreter.raise(interpreter.exceptions().attribute_error, "__abstractmethods__");
    }
    return own;
}

Value set_abstract(Interpreter& interpreter, std::span<const Value> arguments) {
    Type& type = cast<Type>(arguments[0]);
    type.dict->set(interpreter.names().dunder_abstractmethods, arguments[1]);
    interpreter.type_changed(&type);
    return interpreter.none();
}

Value get_type_parameters(Interpreter& interpreter, std::span<const Value> arguments) {
    const Value own = cast<Type>(arguments[0]).dict->find(interpreter.names().dunder_type_params);
    return own ? own : interpreter.tuple({});
}

Value set_type_parameters(Interpreter& interpreter, std::span<const Value> arguments) {
    cast<Type>(arguments[0]).dict->set(interpreter.names().dunder_type_params, arguments[1]);
    return interpreter.none();
}

Value get_annotate(Interpreter& interpreter, std::span<const Value> arguments) {
    const Dict& dict = *cast<Type>(arguments[0]).dict;
    Value own = dict.find(interpreter.names().dunder_annotate_func);
    if (!own) {
        own = dict.find(interpreter.names().dunder_annotate);
    }
    return own ? interpreter.bind(own, {}, &cast<Type>(arguments[0])) : interpreter.none();
}

Value get_annotations(Interpreter& interpreter, std::span<const Value> arguments) {
    Type& type = cast<Type>(arguments[0]);
    const Names& names = interpreter.names();
    if (type.builtin) {
        interpreter.raise(interpreter.exceptions().attribute_error,
                          "type object '" + std::string(type.name->view()) +
                              "' has no attribute '__annotations__'");
    }
    for (Str* key : {names.dunder_annotations, names.dunder_annotations_cache}) {
        if (const Value own = type.dict->find(key)) {
            return own;
        }
    }
    const Value annotate = get_annotate(interpreter, arguments);
    const Value made = same(annotate, interpreter.none())
                           ? Value(interpreter.dict())
                           : interpreter.call(annotate, {interpreter.integer(1)});
    type.dict->set(names.dunder_annotations_cache, made);
    return made;
}

Value set_annotations(Interpreter& interpreter, std::span<const Value> arguments) {
    cast<Type>(arguments[0]).dict->set(interpreter.names().dunder_annotations, arguments[1]);
    return interpreter.none();
}

Value instance_check(Interpreter& interpreter, std::span<const Value> arguments) {
    const Type& type = cast<Type>(arguments[0]);
    if (Interpreter::is_exact_instance(arguments[1], &type)) {
        return interpreter.boolean(true);
    }
    // __class__ may pretend (proxies do).
    const Value claimed =
        interpreter.find_attribute(arguments[1], interpreter.names().dunder_class);
    const Type* claimed_type = as<Type>(claimed);
    return interpreter.boolean(claimed_type != nullptr && claimed_type->is_subtype_of(&type));
}

Value subclass_check(Interpreter& interpreter, std::span<const Value> arguments) {
    const Type* candidate = as<Type>(arguments[1]);
    if (candidate == nullptr) {
        interpreter.raise_type_error("issubclass() arg 1 must be a class");
    }
    return interpreter.boolean(candidate->is_subtype_of(&cast<Type>(arguments[0])));
}

Value prepare(Interpreter& interpreter, std::span<const Value>) {
    return interpreter.dict();
}

Value unite(Interpreter& interpreter, std::span<const Value> arguments) {
    return unite_types(interpreter, arguments[0], arguments[1]);
}

Value unite_reflected(Interpreter& interpreter, std::span<const Value> arguments) {
    return unite_types(interpreter, arguments[1], arguments[0]);
}

Value directory(Interpreter& interpreter, std::span<const Value> arguments) {
    Dict* names = interpreter.dict();
    for (const Type* type : cast<Type>(arguments[0]).mro) {
        type->dict->for_each(
            [&](Value key, Value) { names->set(interpreter, key, interpreter.none()); });
    }
    List* result = interpreter.list();
    names->for_each([&](Value key, Value) { result->items.push_back(key); });
    return result;
}

constexpr NativeFunctionDefinition functions[] = {
    {"__new__", "cls, /, *args, **kwargs", make, NativeKind::static_method},
    {"__init__", "self, /, *args, **kwargs", initialize},
    {"__call__", "self, /, *args, **kwargs", native_type_call},
    {"__repr__", "self, /", represent},
    {"mro", "self, /", linearize},
    {"__subclasses__", "self, /", subclasses},
    {"__instancecheck__", "self, instance, /", instance_check},
    {"__subclasscheck__", "self, subclass, /", subclass_check},
    {"__prepare__", "cls, /, *args, **kwargs", prepare, NativeKind::class_method},
    {"__or__", "self, value, /", unite},
    {"__ror__", "self, value, /", unite_reflected},
    {"__dir__", "self, /", directory},
    {"__name__", "self", get_name, NativeKind::getter},
    {"__name__", "self, value", set_name, NativeKind::setter},
    {"__qualname__", "self", get_qualified_name, NativeKind::getter},
    {"__qualname__", "self, value", set_qualified_name, NativeKind::setter},
    {"__module__", "self", get_module, NativeKind::getter},
    {"__module__", "self, value", set_module, NativeKind::setter},
    {"__doc__", "self", get_documentation, NativeKind::getter},
    {"__doc__", "self, value", set_documentation, NativeKind::setter},
    {"__dict__", "self", get_dict, NativeKind::getter},
    {"__mro__", "self", get_mro, NativeKind::getter},
    {"__bases__", "self", get_bases, NativeKind::getter},
    {"__base__", "self", get_base, NativeKind::getter},
    {"__abstractmethods__", "self", get_abstract, NativeKind::getter},
    {"__abstractmethods__", "self, value", set_abstract, NativeKind::setter},
    {"__type_params__", "self", get_type_parameters, NativeKind::getter},
    {"__type_params__", "self, value", set_type_parameters, NativeKind::setter},
    {"__annotate__", "self", get_annotate, NativeKind::getter},
    {"__annotations__", "self", get_annotations, NativeKind::getter},
    {"__annotations__", "self, value", set_annotations, NativeKind::setter},
};

}  // namespace

void install_type_type(Interpreter& interpreter) {
    interpreter.add_functions(interpreter.types().type, functions);
}

}  // namespace firstboot::python
