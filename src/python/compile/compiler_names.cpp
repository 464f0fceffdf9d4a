// Names: which of a frame's variables, cells, namespaces they are.

#include <ranges>

#include "python/compile/compiler.h"

namespace firstboot::python {

std::uint32_t Compiler::slot_of(std::string_view name) const {
    for (const auto& inlined : std::views::reverse(unit_->inlined)) {
        if (const auto own = inlined.slots.find(name); own != inlined.slots.end()) {
            return own->second;
        }
    }
    return unit_->slots.at(name);
}

void Compiler::slot_operation(Binding binding, std::uint32_t slot, NameUse use) {
    const bool fast = binding == Binding::local;
    switch (use) {
        case NameUse::load:
            out().emit(fast ? Opcode::load_fast : Opcode::load_deref, slot);
            break;
        case NameUse::store:
        case NameUse::define:
            out().emit(fast ? Opcode::store_fast : Opcode::store_deref, slot);
            break;
        case NameUse::remove:
            out().emit(fast ? Opcode::delete_fast : Opcode::delete_deref, slot);
            break;
    }
}

void Compiler::global_operation(std::string_view name, NameUse use) {
    const std::uint32_t index = out().name(name);
    switch (use) {
        case NameUse::load:
            out().emit(Opcode::load_global, index);
            break;
        case NameUse::store:
            out().emit(Opcode::store_global, index);
            break;
        case NameUse::define:
            out().emit(Opcode::define_global, index);
            break;
        case NameUse::remove:
            out().emit(Opcode::delete_global, index);
            break;
    }
}

void Compiler::name_operation(std::string_view written, NameUse use) {
    const std::string name = mangle(written);
    for (const auto& inlined : std::views::reverse(unit_->inlined)) {
        if (const auto own = inlined.slots.find(name); own != inlined.slots.end()) {
            slot_operation(inlined.scope->find(name)->binding, own->second, use);
            return;
        }
    }
    // What a class body's namespace holds is not seen from the comprehensions that run in its
    // frame.
    const bool inlined_in_class = unit_->kind == UnitKind::class_body && !unit_->inlined.empty();
    const Scope& scope = inlined_in_class ? *unit_->inlined.back().scope : *unit_->scope;
    const Symbol* symbol = scope.find(name);
    const Binding binding = symbol != nullptr ? symbol->binding : Binding::global_implicit;
    if (inlined_in_class) {
        if (binding == Binding::free) {
            slot_operation(binding, slot_of(name), use);
        } else {
            global_operation(name, use);
        }
        return;
    }
    if (unit_->kind == UnitKind::function) {
        if (binding != Binding::global_explicit && binding != Binding::global_implicit) {
            if (binding == Binding::free && use == NameUse::load && scope.sees_class_scope) {
                out().emit(Opcode::load_deref, slot_of("__classdict__"));
                out().emit(Opcode::load_from_dict_or_deref, slot_of(name));
                return;
            }
            slot_operation(binding, slot_of(name), use);
            return;
        }
        if (binding == Binding::global_implicit && use == NameUse::load && scope.sees_class_scope) {
            out().emit(Opcode::load_deref, slot_of("__classdict__"));
            out().emit(Opcode::load_from_dict_or_globals, out().name(name));
            return;
        }
        global_operation(name, use);
        return;
    }
    if (binding == Binding::global_explicit) {
        global_operation(name, use);
        return;
    }
    if (unit_->kind == UnitKind::class_body && binding == Binding::free) {
        if (use == NameUse::load) {
            out().emit(Opcode::load_locals);
            out().emit(Opcode::load_from_dict_or_deref, slot_of(name));
        } else {
            slot_operation(binding, slot_of(name), use);
        }
        return;
    }
    const std::uint32_t index = out().name(name);
    switch (use) {
        case NameUse::load:
            out().emit(Opcode::load_name, index);
            break;
        case NameUse::store:
            out().emit(Opcode::store_name, index);
            break;
        case NameUse::define:
            out().emit(Opcode::define_name, index);
            break;
        case NameUse::remove:
            out().emit(Opcode::delete_name, index);
            break;
    }
}

}  // namespace firstboot::python
