// Expressions.

#include <array>
#include <charconv>

#include "python/compile/compiler.h"
#include "python/compile/doubts.h"
#include "python/compile/literals.h"

namespace firstboot::python {

namespace ast = syntax;

struct Compiler::ExpressionWriter {
    Compiler& self;

    Assembler& out() const { return self.out(); }

    void operator()(const ast::BoolOp& node) const {
        const Label end = out().new_label();
        const bool is_and = node.op == ast::BooleanOperator::And;
        for (std::size_t index = 0; index + 1 < node.values.size(); ++index) {
            self.expression(*node.values[index]);
            out().emit(Opcode::copy, 1);
            out().jump(is_and ? Opcode::pop_jump_if_false : Opcode::pop_jump_if_true, end);
            out().emit(Opcode::pop_top);
        }
        self.expression(*node.values.back());
        out().bind(end);
    }
    void operator()(const ast::NamedExpr& node) const {
        self.expression(*node.value);
        out().emit(Opcode::copy, 1);
        self.define_target(*node.target, NameUse::store);
    }
    void operator()(const ast::BinOp& node) const {
        self.expression(*node.left);
        self.expression(*node.right);
        out().set_span(node.span);
        out().emit(Opcode::binary, operator_number(node.op));
    }
    void operator()(const ast::UnaryOp& node) const {
        if (const auto constant = folded(node)) {
            out().load_constant(*constant);
            return;
        }
        self.expression(*node.operand);
        out().set_span(node.span);
        if (node.op == ast::UnaryOperator::Not) {
            out().emit(Opcode::unary_not);
            return;
        }
        constexpr std::array<UnaryOperator, 4> operators = {
            UnaryOperator::invert, UnaryOperator::positive, UnaryOperator::positive,
            UnaryOperator::negative};
        out().emit(Opcode::unary,
                   static_cast<std::uint32_t>(operators[static_cast<std::size_t>(node.op)]));
    }
    void operator()(const ast::Lambda& node) const { self.lambda(node); }
    void operator()(const ast::IfExp& node) const {
        const Label otherwise = out().new_label();
        const Label end = out().new_label();
        self.jump_if(*node.test, otherwise, false);
        self.expression(*node.body);
        out().jump(Opcode::jump, end);
        out().bind(otherwise);
        self.expression(*node.orelse);
        out().bind(end);
    }
    void operator()(const ast::Dict& node) const { self.dict_display(node); }
    void operator()(const ast::Set& node) const {
        self.display(node.elements, Opcode::build_set, Opcode::set_add, Opcode::set_update);
    }
    void operator()(const ast::ElementComprehension& node) const {
        self.comprehension({&node, node.element, nullptr, node.generators});
    }
    void operator()(const ast::DictComp& node) const {
        self.comprehension({&node, node.key, node.value, node.generators});
    }
    void operator()(const ast::Await& node) const {
        self.expression(*node.value);
        out().set_span(node.span);
        self.yield_from(AwaitContext::expression, true);
    }
    void operator()(const ast::Yield& node) const {
        if (node.value != nullptr) {
            self.expression(*node.value);
        } else {
            out().load_constant(NoneConstant{});
        }
        out().set_span(node.span);
        if (self.unit_->code->is_coroutine) {
            out().emit(Opcode::wrap_async);
        }
        out().emit(Opcode::yield_value);
    }
    void operator()(const ast::YieldFrom& node) const {
        self.expression(*node.value);
        out().set_span(node.span);
        self.yield_from(AwaitContext::expression, false);
    }
    void operator()(const ast::Compare& node) const { self.compare(node); }
    void operator()(const ast::Call& node) const { self.call(node); }
    void operator()(const ast::FormattedValue& node) const { self.formatted_value(node); }
    void operator()(const ast::Interpolation&) const {}
    void operator()(const ast::JoinedStr& node) const { self.joined_string(node); }
    void operator()(const ast::TemplateStr& node) const { self.template_string(node); }
    void operator()(const ast::Constant& node) const { self.literal(node.value); }
    void operator()(const ast::Attribute& node) const {
        self.expression(*node.value);
        out().set_span(self.from_attribute(node, node.span));
        out().emit(Opcode::load_attribute, out().name(self.mangle(node.name)));
    }
    void operator()(const ast::Subscript& node) const {
        self.doubt(doubt_of_item(node), node.value->span);
        self.expression(*node.value);
        self.subscript_index(*node.index);
        out().set_span(node.span);
        out().emit(Opcode::load_item);
    }
    void operator()(const ast::Starred& node) const { self.expression(*node.value); }
    void operator()(const ast::Name& node) const { self.name_operation(node.id, NameUse::load); }
    void operator()(const ast::Sequence& node) const {
        self.display(
            node.elements,
            node.kind == ast::ExpressionKind::List ? Opcode::build_list : Opcode::build_tuple,
            Opcode::list_append, Opcode::list_extend);
    }
    void operator()(const ast::Slice& node) const {
        for (const ast::Expression* part : {node.lower, node.upper}) {
            if (part != nullptr) {
                self.expression(*part);
            } else {
                out().load_constant(NoneConstant{});
            }
        }
        if (node.step != nullptr) {
            self.expression(*node.step);
        }
        out().emit(Opcode::build_slice, node.step != nullptr ? 3 : 2);
    }
};

void Compiler::expression(const ast::Expression& node) {
    const text::Span before = out().span();
    out().set_span(node.span);
    ast::visit(node, ExpressionWriter{*this});
    out().set_span(before);
}

void Compiler::expressions(ast::List<ast::Expression*> list) {
    for (const ast::Expression* each : list) {
        expression(*each);
    }
}

void Compiler::literal(const ast::LiteralValue& value) {
    out().load_constant(constant_of(value));
}

void Compiler::subscript_index(const ast::Expression& index) {
    expression(index);
}

void Compiler::display(ast::List<ast::Expression*> elements, Opcode build, Opcode append,
                       Opcode extend) {
    bool starred = false;
    for (const ast::Expression* element : elements) {
        starred = starred || element->kind == ast::ExpressionKind::Starred;
    }
    constexpr std::size_t most_on_stack = 64;
    const text::Span span = out().span();
    if (!starred && elements.size() <= most_on_stack) {
        expressions(elements);
        out().set_span(span);
        out().emit(build, static_cast<std::uint32_t>(elements.size()));
        return;
    }
    out().emit(build == Opcode::build_set ? Opcode::build_set : Opcode::build_list, 0);
    for (const ast::Expression* element : elements) {
        const bool star = element->kind == ast::ExpressionKind::Starred;
        expression(star ? *static_cast<const ast::Starred*>(element)->value : *element);
        out().set_span(span);
        out().emit(star ? extend : append, 1);
    }
    out().set_span(span);
    if (build == Opcode::build_tuple) {
        out().emit(Opcode::list_to_tuple);
    }
}

void Compiler::dict_display(const ast::Dict& node) {
    bool plain = node.keys.size() <= 32;
    for (const ast::Expression* key : node.keys) {
        plain = plain && key != nullptr;
    }
    if (plain) {
        for (std::size_t index = 0; index < node.keys.size(); ++index) {
            expression(*node.keys[index]);
            expression(*node.values[index]);
        }
        out().set_span(node.span);
        out().emit(Opcode::build_map, static_cast<std::uint32_t>(node.keys.size()));
        return;
    }
    out().emit(Opcode::build_map, 0);
    for (std::size_t index = 0; index < node.keys.size(); ++index) {
        if (node.keys[index] == nullptr) {
            expression(*node.values[index]);
            out().set_span(node.span);
            out().emit(Opcode::dict_update, 1);
        } else {
            expression(*node.keys[index]);
            expression(*node.values[index]);
            out().set_span(node.span);
            out().emit(Opcode::map_add, 1);
        }
    }
}

void Compiler::compare_operator(ast::ComparisonOperator op) {
    switch (op) {
        case ast::ComparisonOperator::Eq:
            out().emit(Opcode::compare, static_cast<std::uint32_t>(Comparison::equal));
            break;
        case ast::ComparisonOperator::NotEq:
            out().emit(Opcode::compare, static_cast<std::uint32_t>(Comparison::not_equal));
            break;
        case ast::ComparisonOperator::Lt:
            out().emit(Opcode::compare, static_cast<std::uint32_t>(Comparison::less));
            break;
        case ast::ComparisonOperator::LtE:
            out().emit(Opcode::compare, static_cast<std::uint32_t>(Comparison::less_equal));
            break;
        case ast::ComparisonOperator::Gt:
            out().emit(Opcode::compare, static_cast<std::uint32_t>(Comparison::greater));
            break;
        case ast::ComparisonOperator::GtE:
            out().emit(Opcode::compare, static_cast<std::uint32_t>(Comparison::greater_equal));
            break;
        case ast::ComparisonOperator::Is:
            out().emit(Opcode::is, 0);
            break;
        case ast::ComparisonOperator::IsNot:
            out().emit(Opcode::is, 1);
            break;
        case ast::ComparisonOperator::In:
            out().emit(Opcode::contains, 0);
            break;
        case ast::ComparisonOperator::NotIn:
            out().emit(Opcode::contains, 1);
            break;
    }
}

void Compiler::compare(const ast::Compare& node) {
    doubt(doubt_of_comparison(node), node.span);
    expression(*node.left);
    const std::size_t last = node.operators.size() - 1;
    if (last == 0) {
        expression(*node.comparators[0]);
        out().set_span(node.span);
        compare_operator(node.operators[0]);
        return;
    }
    const Label cleanup = out().new_label();
    const Label end = out().new_label();
    for (std::size_t index = 0; index < last; ++index) {
        expression(*node.comparators[index]);
        out().set_span(node.span);
        out().emit(Opcode::swap, 2);
        out().emit(Opcode::copy, 2);
        compare_operator(node.operators[index]);
        out().emit(Opcode::copy, 1);
        out().jump(Opcode::pop_jump_if_false, cleanup);
        out().emit(Opcode::pop_top);
    }
    expression(*node.comparators[last]);
    out().set_span(node.span);
    compare_operator(node.operators[last]);
    out().jump(Opcode::jump, end);
    out().bind(cleanup);
    out().emit(Opcode::swap, 2);
    out().emit(Opcode::pop_top);
    out().bind(end);
}

void Compiler::jump_if_compare(const ast::Compare& test, Label target, bool when) {
    doubt(doubt_of_comparison(test), test.span);
    const Label cleanup = out().new_label();
    const Label end = out().new_label();
    const std::size_t last = test.operators.size() - 1;
    expression(*test.left);
    for (std::size_t index = 0; index < last; ++index) {
        expression(*test.comparators[index]);
        out().set_span(test.span);
        out().emit(Opcode::swap, 2);
        out().emit(Opcode::copy, 2);
        compare_operator(test.operators[index]);
        out().jump(Opcode::pop_jump_if_false, cleanup);
    }
    expression(*test.comparators[last]);
    out().set_span(test.span);
    compare_operator(test.operators[last]);
    out().jump(when ? Opcode::pop_jump_if_true : Opcode::pop_jump_if_false, target);
    out().jump(Opcode::jump, end);
    out().bind(cleanup);
    out().emit(Opcode::pop_top);
    if (!when) {
        out().jump(Opcode::jump, target);
    }
    out().bind(end);
}

void Compiler::jump_if(const ast::Expression& test, Label target, bool when) {
    if (test.kind == ast::ExpressionKind::UnaryOp) {
        const auto& node = static_cast<const ast::UnaryOp&>(test);
        if (node.op == ast::UnaryOperator::Not) {
            jump_if(*node.operand, target, !when);
            return;
        }
    }
    if (test.kind == ast::ExpressionKind::BoolOp) {
        const auto& node = static_cast<const ast::BoolOp&>(test);
        const bool decided = node.op == ast::BooleanOperator::Or;
        const Label end = out().new_label();
        const Label early = decided == when ? target : end;
        for (std::size_t index = 0; index + 1 < node.values.size(); ++index) {
            jump_if(*node.values[index], early, decided);
        }
        jump_if(*node.values.back(), target, when);
        out().bind(end);
        return;
    }
    if (test.kind == ast::ExpressionKind::Compare &&
        static_cast<const ast::Compare&>(test).operators.size() > 1) {
        jump_if_compare(static_cast<const ast::Compare&>(test), target, when);
        return;
    }
    expression(test);
    const text::Span before = out().span();
    out().set_span(test.span);
    out().jump(when ? Opcode::pop_jump_if_true : Opcode::pop_jump_if_false, target);
    out().set_span(before);
}

void Compiler::send_loop() {
    // receiver value → result
    const Label exit = out().new_label();
    const Label start = out().here();
    out().jump(Opcode::send, exit);
    out().emit(Opcode::yield_value);
    out().jump(Opcode::jump_back, start);
    out().bind(exit);
}

void Compiler::yield_from(AwaitContext context, bool await) {
    if (await) {
        out().emit(Opcode::get_awaitable, static_cast<std::uint32_t>(context));
    } else {
        out().emit(Opcode::get_yield_from_iterator);
    }
    out().load_constant(NoneConstant{});
    send_loop();
}

}  // namespace firstboot::python
