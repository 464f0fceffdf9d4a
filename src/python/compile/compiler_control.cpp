// Conditions, loops, and leaving blocks.

#include "python/compile/compiler.h"
#include "python/compile/doubts.h"

namespace firstboot::python {

namespace ast = syntax;

void Compiler::push_block(Block block) {
    block.handlers = out().open_handlers();
    unit_->blocks.push_back(block);
}

void Compiler::pop_block() {
    unit_->blocks.pop_back();
}

void Compiler::if_statement(const ast::If& node) {
    const Label end = out().new_label();
    const Label otherwise = node.orelse.empty() ? end : out().new_label();
    jump_if(*node.test, otherwise, false);
    statements(node.body);
    if (!node.orelse.empty()) {
        out().jump(Opcode::jump, end);
        out().bind(otherwise);
        statements(node.orelse);
    }
    out().bind(end);
}

void Compiler::while_statement(const ast::While& node) {
    const Label start = out().here();
    const Label otherwise = out().new_label();
    const Label end = out().new_label();
    push_block({.kind = BlockKind::while_loop, .continue_to = start, .break_to = end});
    jump_if(*node.test, otherwise, false);
    statements(node.body);
    out().jump(Opcode::jump_back, start);
    pop_block();
    out().bind(otherwise);
    statements(node.orelse);
    out().bind(end);
}

void Compiler::for_statement(const ast::For& node) {
    const Label otherwise = out().new_label();
    const Label end = out().new_label();
    expression(*node.iterable);
    out().set_span(node.iterable->span);
    out().emit(Opcode::get_iterator);
    const Label start = out().here();
    out().set_span(node.iterable->span);
    out().jump(Opcode::for_iterator, otherwise);
    push_block({.kind = BlockKind::for_loop, .continue_to = start, .break_to = end});
    define_target(*node.target, NameUse::define);
    statements(node.body);
    out().jump(Opcode::jump_back, start);
    pop_block();
    out().bind(otherwise);
    statements(node.orelse);
    out().bind(end);
}

void Compiler::async_for_statement(const ast::For& node) {
    const Label ended = out().new_label();
    const Label end = out().new_label();
    expression(*node.iterable);
    out().set_span(node.iterable->span);
    out().emit(Opcode::get_async_iterator);
    const Label start = out().here();
    push_block({.kind = BlockKind::async_for_loop, .continue_to = start, .break_to = end});
    out().begin_handler(ended, out().depth());
    out().emit(Opcode::get_async_next);
    out().load_constant(NoneConstant{});
    send_loop();
    out().end_handler();
    define_target(*node.target, NameUse::define);
    statements(node.body);
    out().jump(Opcode::jump_back, start);
    pop_block();
    out().bind(ended);
    out().set_span(node.iterable->span);
    out().emit(Opcode::end_async_for);
    statements(node.orelse);
    out().bind(end);
}

void Compiler::unwind(const Block& block, bool keep_top) {
    const auto pop_below = [&](std::uint32_t count) {
        for (std::uint32_t index = 0; index < count; ++index) {
            if (keep_top) {
                out().emit(Opcode::swap, 2);
            }
            out().emit(Opcode::pop_top);
        }
    };
    switch (block.kind) {
        case BlockKind::while_loop:
        case BlockKind::try_body:
            break;
        case BlockKind::for_loop:
        case BlockKind::async_for_loop:
        case BlockKind::value:
            pop_below(1);
            break;
        case BlockKind::finally_body:
            if (keep_top) {
                push_block({.kind = BlockKind::value});
            }
            statements(block.final_statements);
            if (keep_top) {
                pop_block();
            }
            break;
        case BlockKind::finally_end:
            pop_below(1);
            if (keep_top) {
                out().emit(Opcode::swap, 2);
            }
            out().emit(Opcode::pop_exception);
            break;
        case BlockKind::handler_body:
            if (keep_top) {
                out().emit(Opcode::swap, 2);
            }
            out().emit(Opcode::pop_exception);
            clear_handler_name(block.name);
            break;
        case BlockKind::group_handler:
            pop_below(3);
            if (keep_top) {
                out().emit(Opcode::swap, 2);
            }
            out().emit(Opcode::pop_exception);
            clear_handler_name(block.name);
            break;
        case BlockKind::with_body:
        case BlockKind::async_with_body: {
            const text::Span before = out().span();
            out().set_span(block.span);
            if (keep_top) {
                // exit self value → value exit self
                out().emit(Opcode::swap, 3);
                out().emit(Opcode::swap, 2);
            }
            for (int index = 0; index < 3; ++index) {
                out().load_constant(NoneConstant{});
            }
            out().emit(Opcode::call, 3);
            if (block.kind == BlockKind::async_with_body) {
                yield_from(AwaitContext::async_exit, true);
            }
            out().emit(Opcode::pop_top);
            out().set_span(before);
            break;
        }
    }
}

void Compiler::leaving(bool keep_top, bool stop_at_loop,
                       const std::function<void(const Block*)>& finish) {
    const std::vector<Block> all = unit_->blocks;
    std::vector<Assembler::Paused> paused;
    const Block* loop = nullptr;
    const auto is_loop = [](const Block& block) {
        return block.kind == BlockKind::while_loop || block.kind == BlockKind::for_loop ||
               block.kind == BlockKind::async_for_loop;
    };
    while (!unit_->blocks.empty()) {
        const Block block = unit_->blocks.back();
        if (stop_at_loop && is_loop(block)) {
            loop = &all[unit_->blocks.size() - 1];
            break;
        }
        // Neither the block's handlers nor the block itself are in force for what leaves it.
        const auto more = out().pause_handlers(out().open_handlers() - block.handlers);
        paused.insert(paused.end(), more.begin(), more.end());
        unit_->blocks.pop_back();
        unwind(block, keep_top);
    }
    finish(loop);
    unit_->blocks = all;
    out().resume_handlers(paused);
}

void Compiler::return_statement(const ast::Return& node) {
    const bool constant =
        node.value == nullptr || node.value->kind == ast::ExpressionKind::Constant;
    if (!constant) {
        expression(*node.value);
    }
    out().set_span(node.span);
    const std::uint32_t depth = out().depth();
    leaving(!constant, false, [&](const Block*) {
        if (node.value == nullptr) {
            out().load_constant(NoneConstant{});
        } else if (constant) {
            expression(*node.value);
        }
        out().set_span(node.span);
        out().emit(Opcode::return_value);
    });
    out().set_depth(depth - (constant ? 0 : 1));
}

void Compiler::break_statement(text::Span span) {
    out().set_span(span);
    const std::uint32_t depth = out().depth();
    leaving(false, true, [&](const Block* loop) {
        if (loop->kind != BlockKind::while_loop) {
            out().emit(Opcode::pop_top);
        }
        out().jump(Opcode::jump, loop->break_to);
    });
    out().set_depth(depth);
}

void Compiler::continue_statement(text::Span span) {
    out().set_span(span);
    const std::uint32_t depth = out().depth();
    leaving(false, true,
            [&](const Block* loop) { out().jump(Opcode::jump_back, loop->continue_to); });
    out().set_depth(depth);
}

void Compiler::assert_statement(const ast::Assert& node) {
    doubt(doubt_of_assert(node), node.span);
    const Label end = out().new_label();
    jump_if(*node.test, end, true);
    out().set_span(node.test->span);
    out().emit(Opcode::load_assertion_error);
    if (node.message != nullptr) {
        out().emit(Opcode::push_nothing);
        expression(*node.message);
        out().set_span(node.test->span);
        out().emit(Opcode::call, 1);
    }
    out().emit(Opcode::raise, 1);
    out().bind(end);
}

}  // namespace firstboot::python
