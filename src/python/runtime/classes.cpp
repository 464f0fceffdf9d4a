// Making classes: layout, linearisation, slots, hooks.

#include "python/runtime/classes.h"

#include <algorithm>
#include <string>
#include <vector>

#include "python/runtime/unknowns.h"

namespace firstboot::python {
namespace {

std::string quoted(const Str* name) {
    return "'" + std::string(name->view()) + "'";
}

/// The base whose layout the new class takes; TypeError where two are unrelated.
Type* best_base(Interpreter& interpreter, const std::vector<Type*>& bases) {
    Type* best = nullptr;
    Type* solid = nullptr;
    for (Type* base : bases) {
        if (!base->base_allowed) {
            interpreter.raise_type_error("type " + quoted(base->name) +
                                         " is not an acceptable base type");
        }
        Type* candidate = base->solid_base;
        if (solid == nullptr || (candidate != solid && candidate->is_subtype_of(solid))) {
            solid = candidate;
            best = base;
        } else if (candidate != solid && !solid->is_subtype_of(candidate)) {
            interpreter.raise_type_error("multiple bases have instance lay-out conflict");
        }
    }
    return best;
}

void add_slot(Interpreter& interpreter, Type* type, Str* name) {
    auto* member = interpreter.heap().make<NativeAttribute>(interpreter.types().member_descriptor);
    member->name = name;
    member->owner = type;
    // A key that no program can write: slots lie in the namespace that __dict__ does not show.
    member->slot = interpreter.heap().intern("\x01slot:" + std::string(name->view()));
    type->dict->set(name, member);
}

bool is_identifier(std::string_view text) {
    if (text.empty() || (text[0] >= '0' && text[0] <= '9')) {
        return false;
    }
    return std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '_' || static_cast<unsigned char>(c) >= 0x80;
    });
}

void make_slots(Interpreter& interpreter, Type* type, Value slots, bool base_has_dict) {
    const Names& names = interpreter.names();
    std::vector<Value> items;
    if (as<Str>(slots) != nullptr) {
        items.push_back(slots);
    } else {
        items = interpreter.items_of(slots);
    }
    type->instance_dict = base_has_dict;
    for (const Value item : items) {
        Str* text = as<Str>(item);
        if (text == nullptr) {
            interpreter.raise_type_error("__slots__ items must be strings, not '" +
                                         std::string(Interpreter::type_name(item)) + "'");
        }
        if (!is_identifier(text->view())) {
            interpreter.raise_type_error("__slots__ must be identifiers");
        }
        Str* name = interpreter.heap().intern(text);
        if (name == names.dunder_dict) {
            type->instance_dict = true;
            continue;
        }
        if (name == names.dunder_weakref) {
            continue;
        }
        if (name->view().starts_with("__") && !name->view().ends_with("__")) {
            std::string_view owner = type->name->view();
            while (owner.starts_with("_")) {
                owner.remove_prefix(1);
            }
            if (!owner.empty()) {
                name = interpreter.name("_" + std::string(owner) + std::string(name->view()));
            }
        }
        if (type->dict->find(name)) {
            interpreter.raise_value_error(quoted(name) +
                                          " in __slots__ conflicts with class variable");
        }
        add_slot(interpreter, type, name);
    }
}

void fill_namespace(Interpreter& interpreter, Type* type, Dict* from) {
    const Names& names = interpreter.names();
    from->for_each([&](Value key, Value value) {
        Str* name = as<Str>(key);
        if (name == nullptr) {
            type->dict->set(interpreter, key, value);
            return;
        }
        name = interpreter.heap().intern(name);
        // These three are class or static methods without being declared so.
        if (as<Function>(value) != nullptr &&
            (name == names.dunder_init_subclass || name == names.dunder_class_getitem)) {
            auto* method = interpreter.heap().make<ClassMethod>(interpreter.types().class_method);
            method->function = value;
            value = Value(method, value.origin);
        } else if (as<Function>(value) != nullptr && name == names.dunder_new) {
            auto* method = interpreter.heap().make<StaticMethod>(interpreter.types().static_method);
            method->function = value;
            value = Value(method, value.origin);
        }
        type->dict->set(name, value);
    });
}

void set_cell(Dict* dict, Str* name, Value content) {
    const Value cell = dict->remove(name);
    if (Cell* target = as<Cell>(cell)) {
        target->content = content;
    }
}

void tell_descriptors(Interpreter& interpreter, Type* type) {
    std::vector<std::pair<Value, Value>> entries;
    type->dict->for_each([&](Value key, Value value) { entries.emplace_back(key, value); });
    for (const auto& [key, value] : entries) {
        switch (value.object->type->instance_layout) {
            case Layout::function:
            case Layout::string:
            case Layout::integer:
            case Layout::none:
            case Layout::unknown:
                continue;
            case Layout::property:
                cast<Property>(value).name = cast<Property>(value).name == nullptr
                                                 ? as<Str>(key)
                                                 : cast<Property>(value).name;
                break;
            default:
                break;
        }
        const Value hook = interpreter.find_special(value, interpreter.names().dunder_set_name);
        if (!hook) {
            continue;
        }
        try {
            interpreter.call(hook, {Value(type), key});
        } catch (const PythonError& error) {
            const std::string note = "Error calling __set_name__ on '" +
                                     std::string(Interpreter::type_name(value)) + "' instance " +
                                     interpreter.repr_text(key) + " in '" +
                                     std::string(type->name->view()) + "'";
            interpreter.call_method(error.exception, "add_note", {interpreter.string(note)});
            throw;
        }
    }
}

void call_init_subclass(Interpreter& interpreter, Type* type, std::span<const Keyword> keywords) {
    auto* super = interpreter.heap().make<Super>(interpreter.types().super);
    super->after = type;
    super->self = type;
    super->self_type = type;
    const Value hook = interpreter.get_attribute(super, interpreter.names().dunder_init_subclass);
    if (const auto* bound = as<BoundMethod>(hook);
        bound != nullptr && as<NativeFunction>(bound->function) != nullptr) {
        if (!keywords.empty() && !has_unknown_base(type)) {
            interpreter.raise_type_error(std::string(type->name->view()) +
                                         ".__init_subclass__() takes no keyword arguments");
        }
        return;
    }
    interpreter.call(hook, {}, keywords);
}

}  // namespace

bool has_unknown_base(const Type* type) {
    return std::any_of(type->mro.begin(), type->mro.end(),
                       [](const Type* candidate) { return candidate->unknown_base; });
}

void compute_mro(Interpreter& interpreter, Type* type) {
    if (type->bases.size() == 1) {
        const Type* base = type->bases.front();
        type->mro.assign(1, type);
        type->mro.insert(type->mro.end(), base->mro.begin(), base->mro.end());
        return;
    }
    std::vector<std::vector<Type*>> sequences;
    for (const Type* base : type->bases) {
        sequences.emplace_back(base->mro.begin(), base->mro.end());
    }
    sequences.emplace_back(type->bases.begin(), type->bases.end());
    type->mro.assign(1, type);
    for (;;) {
        std::erase_if(sequences, [](const auto& sequence) { return sequence.empty(); });
        if (sequences.empty()) {
            return;
        }
        Type* next = nullptr;
        for (const auto& sequence : sequences) {
            Type* candidate = sequence.front();
            const bool blocked =
                std::any_of(sequences.begin(), sequences.end(), [&](const auto& other) {
                    return std::find(other.begin() + 1, other.end(), candidate) != other.end();
                });
            if (!blocked) {
                next = candidate;
                break;
            }
        }
        if (next == nullptr) {
            // CPython names what still leads one of the lists, each once.
            std::vector<Type*> left;
            for (const auto& sequence : sequences) {
                if (std::find(left.begin(), left.end(), sequence.front()) == left.end()) {
                    left.push_back(sequence.front());
                }
            }
            std::string list;
            for (const Type* base : left) {
                list += (list.empty() ? "" : ", ") + std::string(base->name->view());
            }
            interpreter.raise_type_error(
                "Cannot create a consistent method resolution order (MRO) for bases " + list);
        }
        type->mro.push_back(next);
        for (auto& sequence : sequences) {
            if (sequence.front() == next) {
                sequence.erase(sequence.begin());
            }
        }
    }
}

Type* most_derived_metatype(Interpreter& interpreter, Type* metatype,
                            std::span<const Value> bases) {
    Type* winner = metatype;
    for (const Value base : bases) {
        Type* candidate = base.object->type;
        if (as<Unknown>(base) != nullptr || winner->is_subtype_of(candidate)) {
            continue;
        }
        if (!candidate->is_subtype_of(winner)) {
            interpreter.raise_type_error(
                "metaclass conflict: the metaclass of a derived class must be a (non-strict) "
                "subclass of the metaclasses of all its bases");
        }
        winner = candidate;
    }
    return winner;
}

Type* new_class(Interpreter& interpreter, Type* metatype, Str* name, std::span<const Value> bases,
                Dict* dict, std::span<const Keyword> keywords) {
    const Names& names = interpreter.names();
    Heap& heap = interpreter.heap();
    std::vector<Type*> base_types;
    bool unknown_base = false;
    for (const Value base : bases) {
        if (const Unknown* unknown = as<Unknown>(base)) {
            note_use(interpreter, *unknown);
            unknown_base = true;
            continue;
        }
        Type* type = as<Type>(base);
        if (type == nullptr) {
            interpreter.raise_type_error("bases must be types");
        }
        if (std::find(base_types.begin(), base_types.end(), type) != base_types.end()) {
            interpreter.raise_type_error("duplicate base class " + std::string(type->name->view()));
        }
        base_types.push_back(type);
    }
    if (base_types.empty()) {
        base_types.push_back(interpreter.types().object);
    }
    Type* best = best_base(interpreter, base_types);

    Type* type = heap.make<Type>(metatype, heap);
    type->name = name;
    type->qualified_name = name;
    type->instance_layout = best->instance_layout;
    type->solid_base = best->solid_base;
    type->is_metatype = best->is_metatype;
    type->unknown_base = unknown_base;
    type->version = heap.next_type_version++;
    type->dict = interpreter.dict();
    type->bases.assign(base_types.begin(), base_types.end());
    compute_mro(interpreter, type);

    fill_namespace(interpreter, type, dict);
    if (const Value qualified = type->dict->remove(names.dunder_qualname)) {
        Str* text = as<Str>(qualified);
        if (text == nullptr) {
            interpreter.raise_type_error("type __qualname__ must be a str, not " +
                                         std::string(Interpreter::type_name(qualified)));
        }
        type->qualified_name = heap.intern(text);
    }
    if (!type->dict->find(names.dunder_module)) {
        const Frame* frame = interpreter.frame();
        const Value module = frame != nullptr ? interpreter.running_module_name() : Value();
        if (module) {
            type->dict->set(names.dunder_module, module);
        }
    }
    if (!type->dict->find(names.dunder_doc)) {
        type->dict->set(names.dunder_doc, interpreter.none());
    }
    if (type->dict->find(names.dunder_eq) && !type->dict->find(names.dunder_hash)) {
        type->dict->set(names.dunder_hash, interpreter.none());
    }
    const bool base_has_dict = std::any_of(base_types.begin(), base_types.end(),
                                           [](const Type* base) { return base->instance_dict; });
    if (const Value slots = type->dict->find(names.dunder_slots)) {
        make_slots(interpreter, type, slots, base_has_dict);
    } else {
        type->instance_dict = true;
    }
    set_cell(type->dict, names.dunder_classdictcell, type->dict);
    const Value class_cell = type->dict->remove(names.dunder_classcell);
    for (Type* base : base_types) {
        base->subclasses.push_back(type);
    }
    if (Cell* cell = as<Cell>(class_cell)) {
        cell->content = type;
    }
    tell_descriptors(interpreter, type);
    call_init_subclass(interpreter, type, keywords);
    return type;
}

Type* Interpreter::make_type(const TypeDefinition& definition) {
    Type* base = definition.base != nullptr ? definition.base : types_.object;
    Type* type = heap_.make<Type>(types_.type, heap_);
    type->name = heap_.intern(definition.name);
    type->qualified_name = type->name;
    type->module = heap_.intern(definition.module);
    type->bases.push_back(base);
    type->mro.push_back(type);
    type->mro.insert(type->mro.end(), base->mro.begin(), base->mro.end());
    type->dict = dict();
    type->instance_layout = definition.layout.value_or(base->instance_layout);
    type->solid_base =
        definition.layout.has_value() && type->instance_layout != base->instance_layout
            ? type
            : base->solid_base;
    type->builtin = true;
    type->base_allowed = definition.base_allowed;
    type->instance_dict = definition.instance_dict || base->instance_dict;
    type->is_metatype = base->is_metatype;
    type->version = heap_.next_type_version++;
    base->subclasses.push_back(type);
    if (!definition.documentation.empty()) {
        type->dict->set(names_.dunder_doc, string(definition.documentation));
    }
    add_functions(type, definition.functions);
    return type;
}

Value Interpreter::make_class(std::string_view class_name, std::span<const Value> bases,
                              Dict* dict) {
    Type* metatype = most_derived_metatype(*this, types_.type, bases);
    if (metatype == types_.type) {
        return new_class(*this, metatype, name(class_name), bases, dict, {});
    }
    return call(metatype, {string(class_name), tuple(bases), Value(dict)});
}

}  // namespace firstboot::python
