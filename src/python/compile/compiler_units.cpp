// Code units: their frames' slots, closures, and the way in and out.

#include <algorithm>
#include <ranges>

#include "python/compile/compiler.h"

namespace firstboot::python {

std::string_view Compiler::keep(std::string text) {
    texts_.push_back(std::make_unique<std::string>(std::move(text)));
    return *texts_.back();
}

std::string Compiler::mangle(std::string_view name) const {
    return mangled(class_name_, name);
}

std::string Compiler::qualified_name(std::string_view name) const {
    if (unit_ == nullptr) {
        return std::string(name);
    }
    const Scope& scope = *unit_->scope;
    if (const Symbol* symbol = scope.find(mangle(name));
        symbol != nullptr && symbol->binding == Binding::global_explicit) {
        return std::string(name);
    }
    // The function around a generic definition leaves no trace in names.
    const Unit* around = unit_.get();
    for (auto outer = outer_units_.rbegin();
         around->scope->kind == ScopeKind::type_parameters && outer != outer_units_.rend();
         ++outer) {
        around = *outer;
    }
    switch (around->kind) {
        case UnitKind::module:
            return std::string(name);
        case UnitKind::class_body:
            return around->code->qualified_name + "." + std::string(name);
        case UnitKind::function:
            break;
    }
    return around->code->qualified_name + ".<locals>." + std::string(name);
}

std::unique_ptr<Compiler::Unit> Compiler::enter(const Scope& scope, UnitKind kind,
                                                std::string_view name, text::Span span) {
    std::string qualified = qualified_name(name);
    auto outer = std::move(unit_);
    if (outer != nullptr) {
        outer_units_.push_back(outer.get());
    }
    unit_ = std::make_unique<Unit>(scope, kind);
    CodeUnit& code = *unit_->code;
    code.name = name;
    code.qualified_name = std::move(qualified);
    code.source = source_;
    code.first_line = source_->lines.position(span.begin).line;
    code.is_function = kind == UnitKind::function;
    code.is_class = kind == UnitKind::class_body;
    code.is_generator = scope.is_generator;
    code.is_coroutine = scope.is_coroutine && kind == UnitKind::function;
    code.future_annotations = symbols_.has_text_annotations();
    out().set_span({span.begin, span.begin});
    return outer;
}

std::shared_ptr<const CodeUnit> Compiler::leave(std::unique_ptr<Unit> outer) {
    out().finish();
    std::shared_ptr<CodeUnit> code = unit_->code;
    if (source_->library) {
        code->spans.clear();
    }
    code->spans.shrink_to_fit();
    code->instructions.shrink_to_fit();
    code->constants.shrink_to_fit();
    code->names.shrink_to_fit();
    code->locals.shrink_to_fit();
    unit_ = std::move(outer);
    if (unit_ != nullptr) {
        outer_units_.pop_back();
    }
    return code;
}

void Compiler::prepare_slots() {
    CodeUnit& code = *unit_->code;
    const Scope& scope = *unit_->scope;
    const auto add = [&](std::string_view name, LocalKind kind) {
        const auto slot = static_cast<std::uint32_t>(code.locals.size());
        code.locals.push_back({std::string(name), kind});
        unit_->slots.emplace(name, slot);
        return slot;
    };
    if (unit_->kind == UnitKind::function) {
        for (const Symbol& symbol : scope.symbols) {
            if (symbol.binding == Binding::local) {
                add(symbol.name, LocalKind::plain);
            } else if (symbol.binding == Binding::cell) {
                out().emit(Opcode::make_cell, add(symbol.name, LocalKind::cell));
            }
        }
    }
    if (scope.needs_class_cell) {
        out().emit(Opcode::make_cell, add("__class__", LocalKind::cell));
    }
    if (scope.needs_class_dict) {
        out().emit(Opcode::make_cell, add("__classdict__", LocalKind::cell));
    }
    for (const Symbol& symbol : scope.symbols) {
        if (symbol.binding == Binding::free || symbol.is_free_in_class) {
            add(symbol.name, LocalKind::free);
            ++unit_->free_count;
        }
    }
    if (unit_->free_count > 0) {
        out().emit(Opcode::copy_free_variables,
                   unit_->free_count |
                       (static_cast<std::uint32_t>(code.locals.size()) - unit_->free_count) << 12U);
    }
}

bool Compiler::load_closure_cells(const Scope& scope) {
    std::uint32_t count = 0;
    for (const Symbol& symbol : scope.symbols) {
        if (symbol.binding == Binding::free || symbol.is_free_in_class) {
            out().emit(Opcode::load_closure, slot_of(symbol.name));
            ++count;
        }
    }
    if (count > 0) {
        out().emit(Opcode::build_tuple, count);
    }
    return count > 0;
}

void Compiler::make_closure(const std::shared_ptr<const CodeUnit>& code, const Scope& scope,
                            const std::vector<FunctionAttribute>& attributes) {
    const bool closure = load_closure_cells(scope);
    out().load_constant(code);
    out().emit(Opcode::make_function);
    if (closure) {
        out().emit(Opcode::set_function_attribute,
                   static_cast<std::uint32_t>(FunctionAttribute::closure));
    }
    for (const FunctionAttribute attribute : std::views::reverse(attributes)) {
        out().emit(Opcode::set_function_attribute, static_cast<std::uint32_t>(attribute));
    }
}

std::shared_ptr<const CodeUnit> Compiler::compile_module() {
    auto outer = enter(symbols_.module(), UnitKind::module, "<module>", {0, 0});
    prepare_slots();
    body_with_docstring(tree_.body());
    finish_annotations();
    out().load_constant(NoneConstant{});
    out().emit(Opcode::return_value);
    return leave(std::move(outer));
}

std::shared_ptr<const CodeUnit> Compiler::compile_expression() {
    auto outer = enter(symbols_.module(), UnitKind::module, "<module>", {0, 0});
    prepare_slots();
    expression(*tree_.expression());
    out().emit(Opcode::return_value);
    return leave(std::move(outer));
}

}  // namespace firstboot::python
