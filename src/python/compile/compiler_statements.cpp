// Simple statements.

#include <algorithm>

#include "python/compile/compiler.h"
#include "python/compile/docstring.h"

namespace firstboot::python {

namespace ast = syntax;

namespace {

BinaryOperator operator_of(ast::BinaryOperator op) {
    switch (op) {
        case ast::BinaryOperator::Add:
            return BinaryOperator::add;
        case ast::BinaryOperator::Sub:
            return BinaryOperator::subtract;
        case ast::BinaryOperator::Mult:
            return BinaryOperator::multiply;
        case ast::BinaryOperator::MatMult:
            return BinaryOperator::matrix_multiply;
        case ast::BinaryOperator::Div:
            return BinaryOperator::true_divide;
        case ast::BinaryOperator::Mod:
            return BinaryOperator::modulo;
        case ast::BinaryOperator::Pow:
            return BinaryOperator::power;
        case ast::BinaryOperator::LShift:
            return BinaryOperator::left_shift;
        case ast::BinaryOperator::RShift:
            return BinaryOperator::right_shift;
        case ast::BinaryOperator::BitOr:
            return BinaryOperator::bit_or;
        case ast::BinaryOperator::BitXor:
            return BinaryOperator::bit_xor;
        case ast::BinaryOperator::BitAnd:
            return BinaryOperator::bit_and;
        case ast::BinaryOperator::FloorDiv:
            break;
    }
    return BinaryOperator::floor_divide;
}

}  // namespace

std::uint32_t Compiler::operator_number(ast::BinaryOperator op) {
    return static_cast<std::uint32_t>(operator_of(op));
}

struct Compiler::StatementWriter {
    Compiler& self;

    void operator()(const ast::FunctionDef& node) const { self.function(node); }
    void operator()(const ast::ClassDef& node) const { self.class_definition(node); }
    void operator()(const ast::Return& node) const { self.return_statement(node); }
    void operator()(const ast::Delete& node) const {
        for (const ast::Expression* target : node.targets) {
            self.delete_target(*target);
        }
    }
    void operator()(const ast::Assign& node) const {
        self.expression(*node.value);
        for (std::size_t index = 0; index < node.targets.size(); ++index) {
            if (index + 1 < node.targets.size()) {
                self.out().emit(Opcode::copy, 1);
            }
            self.assign_to(*node.targets[index]);
        }
    }
    void operator()(const ast::TypeAlias& node) const { self.type_alias(node); }
    void operator()(const ast::AugAssign& node) const { self.augmented(node); }
    void operator()(const ast::AnnAssign& node) const { self.annotated(node); }
    void operator()(const ast::For& node) const {
        node.is_async ? self.async_for_statement(node) : self.for_statement(node);
    }
    void operator()(const ast::While& node) const { self.while_statement(node); }
    void operator()(const ast::If& node) const { self.if_statement(node); }
    void operator()(const ast::With& node) const { self.with_statement(node, 0); }
    void operator()(const ast::Match& node) const { self.match_statement(node); }
    void operator()(const ast::Raise& node) const {
        std::uint32_t count = 0;
        if (node.exception != nullptr) {
            self.expression(*node.exception);
            ++count;
            if (node.cause != nullptr) {
                self.expression(*node.cause);
                ++count;
            }
        }
        self.out().set_span(node.span);
        self.out().emit(Opcode::raise, count);
    }
    void operator()(const ast::Try& node) const { self.try_statement(node); }
    void operator()(const ast::Assert& node) const { self.assert_statement(node); }
    void operator()(const ast::Import& node) const { self.import(node); }
    void operator()(const ast::ImportFrom& node) const { self.import_from(node); }
    void operator()(const ast::ScopeDeclaration&) const {}
    void operator()(const ast::Expr& node) const {
        if (node.value->kind == ast::ExpressionKind::Constant) {
            return;
        }
        self.expression(*node.value);
        self.out().emit(Opcode::pop_top);
    }
    void operator()(const ast::PlainStatement& node) const {
        if (node.kind == ast::StatementKind::Break) {
            self.break_statement(node.span);
        } else if (node.kind == ast::StatementKind::Continue) {
            self.continue_statement(node.span);
        }
    }
};

void Compiler::statements(ast::List<ast::Statement*> body) {
    for (const ast::Statement* each : body) {
        statement(*each);
    }
}

void Compiler::statement(const ast::Statement& node) {
    out().set_span(node.span);
    ast::visit(node, StatementWriter{*this});
}

void Compiler::body_with_docstring(ast::List<ast::Statement*> body) {
    const auto docstring = docstring_of(body);
    if (docstring) {
        out().set_span(body[0]->span);
        out().load_constant(StringConstant{*docstring});
        name_operation("__doc__", NameUse::define);
    }
    for (std::size_t index = docstring ? 1 : 0; index < body.size(); ++index) {
        statement(*body[index]);
    }
}

void Compiler::assign_to(const ast::Expression& target) {
    define_target(target, NameUse::store);
}

void Compiler::define_target(const ast::Expression& target, NameUse use) {
    const bool removes = use == NameUse::remove;
    const auto unpack = [&](ast::List<ast::Expression*> elements) {
        const auto starred =
            std::find_if(elements.begin(), elements.end(), [](const ast::Expression* element) {
                return element->kind == ast::ExpressionKind::Starred;
            });
        const auto count = static_cast<std::uint32_t>(elements.size());
        if (starred == elements.end()) {
            out().emit(Opcode::unpack_sequence, count);
        } else {
            const auto before = static_cast<std::uint32_t>(starred - elements.begin());
            out().emit(Opcode::unpack_extended, before | (count - before - 1) << 8U);
        }
    };
    const text::Span before = out().span();
    out().set_span(target.span);
    switch (target.kind) {
        case ast::ExpressionKind::Name:
            name_operation(static_cast<const ast::Name&>(target).id, use);
            break;
        case ast::ExpressionKind::Attribute: {
            const auto& node = static_cast<const ast::Attribute&>(target);
            expression(*node.value);
            out().set_span(from_attribute(node, node.span));
            out().emit(removes ? Opcode::delete_attribute : Opcode::store_attribute,
                       out().name(mangle(node.name)));
            break;
        }
        case ast::ExpressionKind::Subscript: {
            const auto& node = static_cast<const ast::Subscript&>(target);
            expression(*node.value);
            subscript_index(*node.index);
            out().set_span(target.span);
            out().emit(removes ? Opcode::delete_item : Opcode::store_item);
            break;
        }
        case ast::ExpressionKind::List:
        case ast::ExpressionKind::Tuple: {
            const auto elements = static_cast<const ast::Sequence&>(target).elements;
            if (!removes) unpack(elements);
            for (const ast::Expression* element : elements) {
                define_target(element->kind == ast::ExpressionKind::Starred
                                  ? *static_cast<const ast::Starred*>(element)->value
                                  : *element,
                              use);
            }
            break;
        }
        default:
            break;
    }
    out().set_span(before);
}

void Compiler::delete_target(const ast::Expression& target) {
    define_target(target, NameUse::remove);
}

void Compiler::augmented(const ast::AugAssign& node) {
    const std::uint32_t op = operator_number(node.op);
    const auto operate = [&] {
        expression(*node.value);
        out().set_span(node.span);
        out().emit(Opcode::in_place, op);
        out().set_span(node.target->span);
    };
    out().set_span(node.target->span);
    switch (node.target->kind) {
        case ast::ExpressionKind::Attribute: {
            const auto& target = static_cast<const ast::Attribute&>(*node.target);
            const std::uint32_t name = out().name(mangle(target.name));
            expression(*target.value);
            out().emit(Opcode::copy, 1);
            const text::Span place = from_attribute(target, target.span);
            out().set_span(place);
            out().emit(Opcode::load_attribute, name);
            operate();
            out().emit(Opcode::swap, 2);
            out().set_span(place);
            out().emit(Opcode::store_attribute, name);
            break;
        }
        case ast::ExpressionKind::Subscript: {
            const auto& target = static_cast<const ast::Subscript&>(*node.target);
            expression(*target.value);
            subscript_index(*target.index);
            out().emit(Opcode::copy, 2);
            out().emit(Opcode::copy, 2);
            out().set_span(target.span);
            out().emit(Opcode::load_item);
            operate();
            out().emit(Opcode::swap, 3);
            out().emit(Opcode::swap, 2);
            out().emit(Opcode::store_item);
            break;
        }
        default: {
            const std::string_view name = static_cast<const ast::Name&>(*node.target).id;
            name_operation(name, NameUse::load);
            operate();
            name_operation(name, NameUse::store);
            break;
        }
    }
}

void Compiler::annotated(const ast::AnnAssign& node) {
    if (node.value != nullptr) {
        expression(*node.value);
        assign_to(*node.target);
    }
    const bool evaluated = unit_->kind == UnitKind::module || unit_->kind == UnitKind::class_body;
    if (node.simple && node.target->kind == ast::ExpressionKind::Name) {
        if (evaluated) {
            unit_->annotations.push_back(&node);
        }
        return;
    }
    if (node.value != nullptr) {
        return;
    }
    // `a.b: int` and `a[i]: int` evaluate what leads to the target.
    if (node.target->kind == ast::ExpressionKind::Attribute) {
        expression(*static_cast<const ast::Attribute&>(*node.target).value);
        out().emit(Opcode::pop_top);
    } else if (node.target->kind == ast::ExpressionKind::Subscript) {
        const auto& target = static_cast<const ast::Subscript&>(*node.target);
        expression(*target.value);
        out().emit(Opcode::pop_top);
        subscript_index(*target.index);
        out().emit(Opcode::pop_top);
    }
}

void Compiler::import(const ast::Import& node) {
    for (const ast::ImportAlias* alias : node.names) {
        out().set_span(node.span);
        out().load_constant(std::int64_t{0});
        out().load_constant(NoneConstant{});
        out().emit(Opcode::import_name, out().name(alias->name));
        if (alias->alias.empty()) {
            name_operation(alias->name.substr(0, alias->name.find('.')), NameUse::define);
            continue;
        }
        // import a.b.c as m: walks from the first module to the last.
        std::string_view rest = alias->name;
        std::size_t dot = rest.find('.');
        while (dot != std::string_view::npos) {
            rest.remove_prefix(dot + 1);
            dot = rest.find('.');
            out().emit(Opcode::import_from, out().name(rest.substr(0, dot)));
            out().emit(Opcode::swap, 2);
            out().emit(Opcode::pop_top);
        }
        name_operation(alias->alias, NameUse::define);
    }
}

void Compiler::import_from(const ast::ImportFrom& node) {
    auto names = std::make_shared<TupleConstant>();
    for (const ast::ImportAlias* alias : node.names) {
        names->items.emplace_back(StringConstant{std::string(alias->name)});
    }
    out().load_constant(static_cast<std::int64_t>(node.level));
    out().load_constant(std::shared_ptr<const TupleConstant>(std::move(names)));
    out().emit(Opcode::import_name, out().name(node.module));
    for (const ast::ImportAlias* alias : node.names) {
        if (alias->name == "*") {
            out().emit(Opcode::import_star);
            return;
        }
        out().emit(Opcode::import_from, out().name(alias->name));
        name_operation(alias->alias.empty() ? alias->name : alias->alias, NameUse::define);
    }
    out().emit(Opcode::pop_top);
}

}  // namespace firstboot::python
