// Comprehensions: most run in the frame around them.

#include "python/compile/compiler.h"

namespace firstboot::python {

namespace ast = syntax;

namespace {

std::string_view unit_name(ast::ExpressionKind kind) {
    switch (kind) {
        case ast::ExpressionKind::ListComp:
            return "<listcomp>";
        case ast::ExpressionKind::SetComp:
            return "<setcomp>";
        case ast::ExpressionKind::DictComp:
            return "<dictcomp>";
        default:
            return "<genexpr>";
    }
}

Opcode container_of(ast::ExpressionKind kind) {
    switch (kind) {
        case ast::ExpressionKind::ListComp:
            return Opcode::build_list;
        case ast::ExpressionKind::SetComp:
            return Opcode::build_set;
        default:
            return Opcode::build_map;
    }
}

}  // namespace

void Compiler::collect_targets(const ast::Expression& target,
                               std::vector<std::string_view>& names) {
    switch (target.kind) {
        case ast::ExpressionKind::Name:
            names.push_back(keep(mangle(static_cast<const ast::Name&>(target).id)));
            break;
        case ast::ExpressionKind::Starred:
            collect_targets(*static_cast<const ast::Starred&>(target).value, names);
            break;
        case ast::ExpressionKind::List:
        case ast::ExpressionKind::Tuple:
            for (const ast::Expression* element :
                 static_cast<const ast::Sequence&>(target).elements) {
                collect_targets(*element, names);
            }
            break;
        default:
            break;
    }
}

void Compiler::comprehension(const ComprehensionParts& parts) {
    const Scope& scope = symbols_.of(*parts.node);
    if (scope.is_inlined) {
        inlined_comprehension(parts, scope);
        return;
    }
    const bool generator = parts.node->kind == ast::ExpressionKind::GeneratorExp;
    const ast::Comprehension& outermost = parts.generators[0];
    auto outer = enter(scope, UnitKind::function, unit_name(parts.node->kind), parts.node->span);
    unit_->code->positional = 1;
    unit_->code->positional_only = 1;
    prepare_slots();
    if (!generator) {
        out().emit(container_of(parts.node->kind), 0);
    }
    out().set_span(outermost.iterable->span);
    out().emit(Opcode::load_fast, slot_of(".0"));
    comprehension_loops(parts, 0, 1, true);
    if (generator) {
        out().load_constant(NoneConstant{});
    }
    out().emit(Opcode::return_value);
    const auto code = leave(std::move(outer));
    make_closure(code, scope, {});
    out().emit(Opcode::push_nothing);
    expression(*outermost.iterable);
    out().set_span(outermost.iterable->span);
    out().emit(outermost.is_async ? Opcode::get_async_iterator : Opcode::get_iterator);
    out().set_span(parts.node->span);
    out().emit(Opcode::call, 1);
    if (scope.is_coroutine && !generator) {
        yield_from(AwaitContext::expression, true);
    }
}

void Compiler::inlined_comprehension(const ComprehensionParts& parts, const Scope& scope) {
    // The outermost iterable belongs to the surroundings.
    const ast::Comprehension& outermost = parts.generators[0];
    expression(*outermost.iterable);
    out().set_span(outermost.iterable->span);
    out().emit(outermost.is_async ? Opcode::get_async_iterator : Opcode::get_iterator);
    out().set_span(parts.node->span);

    Unit::Inlined own{&scope, {}};
    std::vector<std::string_view> targets;
    for (const ast::Comprehension& generator : parts.generators) {
        collect_targets(*generator.target, targets);
    }
    CodeUnit& code = *unit_->code;
    for (const std::string_view target : targets) {
        if (own.slots.contains(target)) {
            continue;
        }
        const auto slot = static_cast<std::uint32_t>(code.locals.size());
        const bool cell = scope.find(target)->binding == Binding::cell;
        code.locals.push_back({std::string(target), cell ? LocalKind::cell : LocalKind::hidden});
        own.slots.emplace(target, slot);
        if (cell) {
            // Each evaluation has a cell of its own.
            out().load_constant(NoneConstant{});
            out().emit(Opcode::store_fast, slot);
            out().emit(Opcode::delete_fast, slot);
            out().emit(Opcode::make_cell, slot);
        }
    }
    unit_->inlined.push_back(std::move(own));
    out().emit(container_of(parts.node->kind), 0);
    out().emit(Opcode::swap, 2);
    comprehension_loops(parts, 0, 1, true);
    unit_->inlined.pop_back();
}

void Compiler::comprehension_loops(const ComprehensionParts& parts, std::size_t index,
                                   std::uint32_t depth, bool iterator_ready) {
    // The container lies `depth` below the innermost iterator's item.
    const ast::Comprehension& generator = parts.generators[index];
    if (!iterator_ready) {
        expression(*generator.iterable);
        out().set_span(generator.iterable->span);
        out().emit(generator.is_async ? Opcode::get_async_iterator : Opcode::get_iterator);
    }
    const Label end = out().new_label();
    const Label start = out().here();
    if (generator.is_async) {
        out().begin_handler(end, out().depth());
        out().emit(Opcode::get_async_next);
        out().load_constant(NoneConstant{});
        send_loop();
        out().end_handler();
    } else {
        out().set_span(generator.iterable->span);
        out().jump(Opcode::for_iterator, end);
    }
    define_target(*generator.target, NameUse::define);
    for (const ast::Expression* condition : generator.conditions) {
        // A condition that does not hold goes on with the next item.
        const Label holds = out().new_label();
        jump_if(*condition, holds, true);
        out().jump(Opcode::jump_back, start);
        out().bind(holds);
    }
    if (index + 1 < parts.generators.size()) {
        comprehension_loops(parts, index + 1, depth + 1, false);
    } else {
        expression(*parts.element);
        if (parts.value != nullptr) {
            expression(*parts.value);
        }
        out().set_span(parts.element->span);
        switch (parts.node->kind) {
            case ast::ExpressionKind::ListComp:
                out().emit(Opcode::list_append, depth + 1);
                break;
            case ast::ExpressionKind::SetComp:
                out().emit(Opcode::set_add, depth + 1);
                break;
            case ast::ExpressionKind::DictComp:
                out().emit(Opcode::map_add, depth + 1);
                break;
            default:
                if (unit_->code->is_coroutine) {
                    out().emit(Opcode::wrap_async);
                }
                out().emit(Opcode::yield_value);
                out().emit(Opcode::pop_top);
                break;
        }
    }
    out().jump(Opcode::jump_back, start);
    out().bind(end);
    if (generator.is_async) {
        out().emit(Opcode::end_async_for);
    }
}

}  // namespace firstboot::python
