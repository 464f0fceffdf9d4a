// try, with and what they do to the stack.

#include "python/compile/compiler.h"

namespace firstboot::python {

namespace ast = syntax;

void Compiler::restore_and_reraise() {
    // previous exception →
    out().emit(Opcode::swap, 2);
    out().emit(Opcode::pop_exception);
    out().emit(Opcode::reraise);
}

void Compiler::clear_handler_name(std::string_view name) {
    if (name.empty()) {
        return;
    }
    // The handler itself may have deleted it: so it is set once more before.
    out().load_constant(NoneConstant{});
    name_operation(name, NameUse::define);
    name_operation(name, NameUse::remove);
}

void Compiler::try_statement(const ast::Try& node) {
    if (!node.finalbody.empty()) {
        try_finally(node);
    } else if (node.is_star) {
        try_star(node);
    } else {
        try_except(node);
    }
}

void Compiler::try_finally(const ast::Try& node) {
    const Label failed = out().new_label();
    const Label cleanup = out().new_label();
    const Label end = out().new_label();
    push_block({.kind = BlockKind::finally_body, .final_statements = node.finalbody});
    out().begin_handler(failed, out().depth());
    if (node.handlers.empty()) {
        statements(node.body);
    } else if (node.is_star) {
        try_star(node);
    } else {
        try_except(node);
    }
    out().end_handler();
    pop_block();
    statements(node.finalbody);
    out().jump(Opcode::jump, end);

    out().bind(failed);
    out().emit(Opcode::push_exception);
    push_block({.kind = BlockKind::finally_end});
    out().begin_handler(cleanup, out().depth() - 1);
    statements(node.finalbody);
    out().emit(Opcode::reraise);
    out().end_handler();
    pop_block();
    out().bind(cleanup);
    restore_and_reraise();
    out().bind(end);
}

void Compiler::guarded_body(const ast::Try& node, Label end) {
    const Label failed = out().new_label();
    push_block({.kind = BlockKind::try_body});
    out().begin_handler(failed, out().depth());
    statements(node.body);
    out().end_handler();
    pop_block();
    statements(node.orelse);
    out().jump(Opcode::jump, end);

    out().bind(failed);
    out().emit(Opcode::push_exception);
}

void Compiler::try_except(const ast::Try& node) {
    const Label cleanup = out().new_label();
    const Label end = out().new_label();
    guarded_body(node, end);
    for (const ast::ExceptHandler* handler : node.handlers) {
        const Label next = out().new_label();
        const std::uint32_t previous_depth = out().depth() - 1;
        out().begin_handler(cleanup, previous_depth);
        out().set_span(handler->span);
        if (handler->type != nullptr) {
            expression(*handler->type);
            out().set_span(handler->span);
            out().emit(Opcode::check_match);
            out().jump(Opcode::pop_jump_if_false, next);
        }
        if (handler->name.empty()) {
            out().emit(Opcode::pop_top);
            push_block({.kind = BlockKind::handler_body});
            unit_->blocks.back().handlers -= 1;
            statements(handler->body);
            pop_block();
            out().end_handler();
        } else {
            const Label clear = out().new_label();
            name_operation(handler->name, NameUse::define);
            push_block({.kind = BlockKind::handler_body, .name = handler->name});
            unit_->blocks.back().handlers -= 1;
            out().begin_handler(clear, out().depth());
            statements(handler->body);
            out().end_handler();
            pop_block();
            out().end_handler();
            const std::uint32_t depth = out().depth();
            const Label done = out().new_label();
            out().jump(Opcode::jump, done);
            out().bind(clear);
            out().begin_handler(cleanup, previous_depth);
            clear_handler_name(handler->name);
            out().emit(Opcode::reraise);
            out().end_handler();
            out().bind(done);
            out().set_depth(depth);
        }
        out().emit(Opcode::pop_exception);
        clear_handler_name(handler->name);
        out().jump(Opcode::jump, end);
        if (handler->type != nullptr) {
            out().bind(next);
        } else {
            out().set_depth(previous_depth + 1);
        }
    }
    out().begin_handler(cleanup, out().depth() - 1);
    out().emit(Opcode::reraise);
    out().end_handler();
    out().bind(cleanup);
    restore_and_reraise();
    out().bind(end);
}

void Compiler::try_star(const ast::Try& node) {
    const Label cleanup = out().new_label();
    const Label end = out().new_label();
    guarded_body(node, end);
    const std::uint32_t previous_depth = out().depth() - 1;
    out().begin_handler(cleanup, previous_depth);
    out().emit(Opcode::copy, 1);
    out().emit(Opcode::build_list, 0);
    out().emit(Opcode::swap, 2);
    // previous original results rest
    for (const ast::ExceptHandler* handler : node.handlers) {
        const Label no_match = out().new_label();
        const Label next = out().new_label();
        const Label raised = out().new_label();
        out().set_span(handler->span);
        expression(*handler->type);
        out().set_span(handler->type->span);
        out().emit(Opcode::check_group_match);
        out().emit(Opcode::copy, 1);
        out().jump(Opcode::pop_jump_if_none, no_match);
        if (handler->name.empty()) {
            out().emit(Opcode::pop_top);
        } else {
            name_operation(handler->name, NameUse::define);
        }
        push_block({.kind = BlockKind::group_handler, .name = handler->name});
        unit_->blocks.back().handlers -= 1;
        out().begin_handler(raised, out().depth());
        statements(handler->body);
        out().end_handler();
        pop_block();
        clear_handler_name(handler->name);
        out().jump(Opcode::jump, next);
        out().bind(raised);
        clear_handler_name(handler->name);
        out().emit(Opcode::list_append, 2);
        out().jump(Opcode::jump, next);
        out().bind(no_match);
        out().emit(Opcode::pop_top);
        out().bind(next);
    }
    const Label reraise = out().new_label();
    out().emit(Opcode::list_append, 1);
    out().emit(Opcode::prepare_reraise_star);
    out().emit(Opcode::copy, 1);
    out().jump(Opcode::pop_jump_if_not_none, reraise);
    out().emit(Opcode::pop_top);
    out().end_handler();
    out().emit(Opcode::pop_exception);
    out().jump(Opcode::jump, end);
    out().bind(reraise);
    restore_and_reraise();
    out().bind(cleanup);
    restore_and_reraise();
    out().bind(end);
}

void Compiler::with_statement(const ast::With& node, std::size_t item) {
    const ast::WithItem& current = node.items[item];
    const Label failed = out().new_label();
    const Label suppress = out().new_label();
    const Label cleanup = out().new_label();
    const Label end = out().new_label();
    const auto special = [&](SpecialMethod plain, SpecialMethod asynchronous) {
        out().emit(Opcode::load_special,
                   static_cast<std::uint32_t>(node.is_async ? asynchronous : plain));
    };
    expression(*current.context);
    const text::Span span = current.context->span;
    out().set_span(span);
    out().emit(Opcode::copy, 1);
    special(SpecialMethod::exit, SpecialMethod::async_exit);
    out().emit(Opcode::swap, 2);
    out().emit(Opcode::swap, 3);
    special(SpecialMethod::enter, SpecialMethod::async_enter);
    out().emit(Opcode::call, 0);
    if (node.is_async) {
        yield_from(AwaitContext::async_enter, true);
    }
    push_block(
        {.kind = node.is_async ? BlockKind::async_with_body : BlockKind::with_body, .span = span});
    out().begin_handler(failed, out().depth() - 1);
    if (current.target != nullptr) {
        define_target(*current.target, NameUse::define);
    } else {
        out().emit(Opcode::pop_top);
    }
    if (item + 1 < node.items.size()) {
        with_statement(node, item + 1);
    } else {
        statements(node.body);
    }
    out().end_handler();
    pop_block();
    out().set_span(span);
    for (int index = 0; index < 3; ++index) {
        out().load_constant(NoneConstant{});
    }
    out().emit(Opcode::call, 3);
    if (node.is_async) {
        yield_from(AwaitContext::async_exit, true);
    }
    out().emit(Opcode::pop_top);
    out().jump(Opcode::jump, end);

    // exit self exception
    out().bind(failed);
    out().emit(Opcode::push_exception);
    const std::uint32_t previous_depth = out().depth() - 1;
    out().begin_handler(cleanup, previous_depth);
    out().emit(Opcode::with_exception_start);
    if (node.is_async) {
        yield_from(AwaitContext::async_exit, true);
    }
    out().jump(Opcode::pop_jump_if_true, suppress);
    out().emit(Opcode::reraise);
    out().end_handler();
    out().bind(suppress);
    out().emit(Opcode::pop_top);
    out().emit(Opcode::pop_exception);
    out().emit(Opcode::pop_top);
    out().emit(Opcode::pop_top);
    out().jump(Opcode::jump, end);
    out().bind(cleanup);
    restore_and_reraise();
    out().bind(end);
}

}  // namespace firstboot::python
