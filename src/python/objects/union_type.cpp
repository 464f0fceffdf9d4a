#include "python/objects/union_type.h"

#include <string>
#include <vector>

#include "python/objects/install.h"
#include "python/runtime/interpreter.h"

namespace firstboot::python {
namespace {

using Arguments = std::span<const Value>;

struct Union : Object {
    Value members;
    using Object::Object;
};

/// The type lies where CPython has it: in the module _typing, which is always loaded.
Type* union_type(Interpreter& interpreter) {
    const Value module = interpreter.modules()->find(interpreter.name("_typing"));
    return &cast<Type>(module.object->attributes->find(interpreter.name("Union")));
}

std::span<const Value> members_of(Value value) {
    return cast<Tuple>(cast<Union>(value).members).view();
}

std::string text_of(Interpreter& interpreter, Value member) {
    const Type* type = as<Type>(member);
    if (type == nullptr) {
        return interpreter.repr_text(member);
    }
    if (type == interpreter.types().none) {
        return "None";
    }
    const Value module = interpreter.find_attribute(member, interpreter.names().dunder_module);
    std::string name(type->qualified_name->view());
    if (module && as<Str>(module) != nullptr && cast<Str>(module).view() != "builtins") {
        return std::string(cast<Str>(module).view()) + "." + name;
    }
    return name;
}

Value represent(Interpreter& interpreter, Arguments arguments) {
    std::string text;
    for (const Value member : members_of(arguments[0])) {
        text += (text.empty() ? "" : " | ") + text_of(interpreter, member);
    }
    return interpreter.string(text);
}

/// In a union a text names a class that may come later.
Value reference(Interpreter& interpreter, Value member) {
    if (as<Str>(member) == nullptr) {
        return member;
    }
    return interpreter.call_method(interpreter.import_module("typing"), "ForwardRef", {member});
}

Value unite(Interpreter& interpreter, Arguments arguments) {
    if (as<Str>(arguments[1]) != nullptr) {
        const Value members[] = {arguments[0], reference(interpreter, arguments[1])};
        return make_union(interpreter, members);
    }
    return unite_types(interpreter, arguments[0], arguments[1]);
}

Value unite_reflected(Interpreter& interpreter, Arguments arguments) {
    if (as<Str>(arguments[1]) != nullptr) {
        const Value members[] = {reference(interpreter, arguments[1]), arguments[0]};
        return make_union(interpreter, members);
    }
    return unite_types(interpreter, arguments[1], arguments[0]);
}

Value subscript(Interpreter& interpreter, Arguments arguments) {
    const Tuple* tuple = as<Tuple>(arguments[1]);
    if (tuple != nullptr && tuple->size == 0) {
        interpreter.raise_type_error("Cannot take a Union of no types.");
    }
    const auto given = tuple != nullptr ? tuple->view() : arguments.subspan(1, 1);
    std::vector<Value> members(given.begin(), given.end());
    for (Value& member : members) {
        member = reference(interpreter, member);
    }
    return make_union(interpreter, members);
}

bool contains(Interpreter& interpreter, Value value, Value member) {
    for (const Value other : members_of(value)) {
        if (interpreter.equal(other, member)) {
            return true;
        }
    }
    return false;
}

Value equal(Interpreter& interpreter, Arguments arguments) {
    if (arguments[1].object->type != arguments[0].object->type) {
        return interpreter.not_implemented();
    }
    const auto left = members_of(arguments[0]);
    if (left.size() != members_of(arguments[1]).size()) {
        return interpreter.boolean(false);
    }
    for (const Value member : left) {
        if (!contains(interpreter, arguments[1], member)) {
            return interpreter.boolean(false);
        }
    }
    return interpreter.boolean(true);
}

Value hash(Interpreter& interpreter, Arguments arguments) {
    std::int64_t result = 0;
    for (const Value member : members_of(arguments[0])) {
        result ^= interpreter.hash(member);
    }
    return interpreter.integer(result);
}

Value check_instance(Interpreter& interpreter, Arguments arguments) {
    for (const Value member : members_of(arguments[0])) {
        if (interpreter.is_instance(arguments[1], member)) {
            return interpreter.boolean(true);
        }
    }
    return interpreter.boolean(false);
}

Value check_subclass(Interpreter& interpreter, Arguments arguments) {
    for (const Value member : members_of(arguments[0])) {
        if (interpreter.is_subclass(arguments[1], member)) {
            return interpreter.boolean(true);
        }
    }
    return interpreter.boolean(false);
}

Value get_members(Interpreter&, Arguments arguments) {
    return cast<Union>(arguments[0]).members;
}
Value get_origin(Interpreter&, Arguments arguments) {
    return arguments[0].object->type;
}

Value get_parameters(Interpreter& interpreter, Arguments arguments) {
    std::vector<Value> found;
    for (const Value member : members_of(arguments[0])) {
        const std::string_view type = Interpreter::type_name(member);
        if (type == "TypeVar" || type == "ParamSpec" || type == "TypeVarTuple") {
            found.push_back(member);
        }
    }
    return interpreter.tuple(found);
}

constexpr NativeFunctionDefinition functions[] = {
    {"__class_getitem__", "cls, parameters, /", subscript, NativeKind::class_method},
    {"__repr__", "self, /", represent},
    {"__or__", "self, value, /", unite},
    {"__ror__", "self, value, /", unite_reflected},
    {"__eq__", "self, other, /", equal},
    {"__hash__", "self, /", hash},
    {"__instancecheck__", "self, instance, /", check_instance},
    {"__subclasscheck__", "self, subclass, /", check_subclass},
    {"__args__", "self", get_members, NativeKind::getter},
    {"__origin__", "self", get_origin, NativeKind::getter},
    {"__parameters__", "self", get_parameters, NativeKind::getter},
};

}  // namespace

Value make_union(Interpreter& interpreter, std::span<const Value> members) {
    Type* type = union_type(interpreter);
    std::vector<Value> flat;
    const auto add = [&](Value member) {
        if (same(member, interpreter.none())) {
            member = interpreter.types().none;
        }
        for (const Value known : flat) {
            if (interpreter.equal(known, member)) {
                return;
            }
        }
        flat.push_back(member);
    };
    for (const Value member : members) {
        if (member.object->type == type) {
            for (const Value inner : members_of(member)) {
                add(inner);
            }
        } else {
            add(member);
        }
    }
    if (flat.size() == 1) {
        return flat.front();
    }
    auto* made = interpreter.heap().make<Union>(type);
    made->members = interpreter.tuple(flat);
    return made;
}

Value unite_types(Interpreter& interpreter, Value left, Value right) {
    const auto fits = [&](Value operand) {
        return same(operand, interpreter.none()) || as<Type>(operand) != nullptr ||
               as<Unknown>(operand) != nullptr ||
               interpreter.find_attribute(operand, interpreter.name("__args__")) ||
               interpreter.find_attribute(operand, interpreter.name("__constraints__"));
    };
    if (!fits(left) || !fits(right)) {
        return interpreter.not_implemented();
    }
    const Value members[] = {left, right};
    return make_union(interpreter, members);
}

void install_union_type(Interpreter& interpreter) {
    Type* type = interpreter.make_type({.name = "Union",
                                        .module = "typing",
                                        .layout = Layout::native,
                                        .functions = functions,
                                        .base_allowed = false});
    Str* name = interpreter.name("_typing");
    Module* module = interpreter.new_module(name);
    module->library = true;
    module->attributes->set(type->name, type);
    interpreter.modules()->set(name, module);
}

}  // namespace firstboot::python
