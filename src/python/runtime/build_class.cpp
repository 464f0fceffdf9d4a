// The class statement.

#include <string>
#include <vector>

#include "python/runtime/classes.h"
#include "python/runtime/machine.h"

namespace firstboot::python {

Value resolved_bases(Interpreter& interpreter, Value bases) {
    const auto items = cast<Tuple>(bases).view();
    std::vector<Value> result;
    bool replaced = false;
    for (const Value base : items) {
        if (as<Type>(base) != nullptr || as<Unknown>(base) != nullptr) {
            result.push_back(base);
            continue;
        }
        const Value hook = interpreter.find_attribute(base, interpreter.names().dunder_mro_entries);
        if (!hook) {
            result.push_back(base);
            continue;
        }
        const Value entries = interpreter.call(hook, {bases});
        if (as<Tuple>(entries) == nullptr) {
            interpreter.raise_type_error("__mro_entries__ must return a tuple");
        }
        replaced = true;
        const auto view = cast<Tuple>(entries).view();
        result.insert(result.end(), view.begin(), view.end());
    }
    return replaced ? interpreter.tuple(result) : bases;
}

Value build_class(Interpreter& interpreter, std::span<const Value> positional,
                  std::span<const Keyword> keywords) {
    const Names& names = interpreter.names();
    auto& body = cast<Function>(positional[0]);
    const Value name = positional[1];
    const Value original_bases = interpreter.tuple(positional.subspan(2));
    const Value bases = resolved_bases(interpreter, original_bases);
    const auto base_values = cast<Tuple>(bases).view();

    Value metaclass;
    std::vector<Keyword> others;
    for (const Keyword& keyword : keywords) {
        if (keyword.name == names.metaclass) {
            metaclass = keyword.value;
        } else {
            others.push_back(keyword);
        }
    }
    if (!metaclass) {
        // The first base that is not modelled cannot tell its metaclass; the next one can.
        metaclass = interpreter.types().type;
        for (const Value base : base_values) {
            if (as<Unknown>(base) == nullptr) {
                metaclass = base.object->type;
                break;
            }
        }
    }
    if (as<Unknown>(metaclass) != nullptr) {
        metaclass = interpreter.types().type;
    }
    if (Type* type = as<Type>(metaclass)) {
        if (type->is_metatype) {
            metaclass = most_derived_metatype(interpreter, type, base_values);
        }
    }
    Value space = interpreter.dict();
    const Value prepare = interpreter.find_attribute(metaclass, names.dunder_prepare);
    const bool plain = metaclass.object == interpreter.types().type;
    if (prepare && !plain) {
        const Value arguments[] = {name, bases};
        space = interpreter.call(prepare, arguments, others);
        if (as<Dict>(space) == nullptr && !interpreter.find_special(space, names.dunder_getitem)) {
            const Type* type = as<Type>(metaclass);
            interpreter.raise_type_error(
                (type != nullptr ? std::string(type->name->view()) : "<metaclass>") +
                ".__prepare__() must return a mapping, not " +
                std::string(Interpreter::type_name(space)));
        }
    }
    Machine(interpreter).run_code(body.code, body.globals, space, &body);
    if (!same(bases, original_bases)) {
        interpreter.set_item(space, names.dunder_orig_bases, original_bases);
    }
    const Value arguments[] = {name, bases, space};
    return interpreter.call(metaclass, arguments, others);
}

}  // namespace firstboot::python
