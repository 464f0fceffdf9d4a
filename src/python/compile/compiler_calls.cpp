// Calls.

#include "python/compile/compiler.h"
#include "python/compile/doubts.h"

namespace firstboot::python {

namespace ast = syntax;

namespace {

/// `any(x for …)`: CPython asks the generator where it stands, at the place of the name.
bool asks_generator(const ast::Call& node) {
    if (node.function->kind != ast::ExpressionKind::Name || node.arguments.size() != 1 ||
        !node.keywords.empty() || node.arguments[0]->kind != ast::ExpressionKind::GeneratorExp) {
        return false;
    }
    const std::string_view name = static_cast<const ast::Name&>(*node.function).id;
    return name == "any" || name == "all" || name == "tuple";
}

}  // namespace

void Compiler::call(const ast::Call& node) {
    doubt(doubt_of_call(node), node.function->span);
    text::Span span = node.span;
    bool expanded = false;
    for (const ast::Expression* argument : node.arguments) {
        expanded = expanded || argument->kind == ast::ExpressionKind::Starred;
    }
    for (const ast::Keyword* keyword : node.keywords) {
        expanded = expanded || keyword->name.empty();
    }
    if (node.function->kind == ast::ExpressionKind::Attribute && !expanded) {
        const auto& attribute = static_cast<const ast::Attribute&>(*node.function);
        expression(*attribute.value);
        out().set_span(from_attribute(attribute, attribute.span));
        out().emit(Opcode::load_method, out().name(mangle(attribute.name)));
        span = from_attribute(attribute, span);
    } else {
        expression(*node.function);
        if (asks_generator(node)) {
            span = node.function->span;
        }
        out().set_span(span);
        out().emit(Opcode::push_nothing);
    }
    call_arguments(node.arguments, node.keywords, 0, span);
}

void Compiler::keyword_dict(ast::List<ast::Keyword*> keywords) {
    // Callable, nothing and arguments lie below; pairs that follow one another make one dict.
    out().emit(Opcode::build_map, 0);
    for (const ast::Keyword* keyword : keywords) {
        if (!keyword->name.empty()) {
            out().emit(Opcode::build_map, 0);
            out().load_constant(StringConstant{mangle(keyword->name)});
            expression(*keyword->value);
            out().emit(Opcode::map_add, 1);
        } else {
            expression(*keyword->value);
        }
        out().emit(Opcode::dict_merge, 1);
    }
}

void Compiler::call_arguments(ast::List<ast::Expression*> arguments,
                              ast::List<ast::Keyword*> keywords, std::uint32_t already,
                              text::Span span) {
    bool starred = false;
    bool double_starred = false;
    for (const ast::Expression* argument : arguments) {
        starred = starred || argument->kind == ast::ExpressionKind::Starred;
    }
    for (const ast::Keyword* keyword : keywords) {
        double_starred = double_starred || keyword->name.empty();
    }
    const auto count = static_cast<std::uint32_t>(arguments.size());
    if (!starred && !double_starred) {
        expressions(arguments);
        if (keywords.empty()) {
            out().set_span(span);
            out().emit(Opcode::call, already + count);
            return;
        }
        auto names = std::make_shared<TupleConstant>();
        for (const ast::Keyword* keyword : keywords) {
            names->items.emplace_back(StringConstant{mangle(keyword->name)});
            expression(*keyword->value);
        }
        out().set_span(span);
        out().load_constant(std::shared_ptr<const TupleConstant>(std::move(names)));
        out().emit(Opcode::call_keywords,
                   already + count + static_cast<std::uint32_t>(keywords.size()));
        return;
    }
    if (starred && count == 1 && already == 0) {
        // A single *argument is handed on as it is; the call checks it.
        expression(*static_cast<const ast::Starred*>(arguments[0])->value);
    } else if (starred) {
        out().emit(Opcode::build_list, already);
        for (const ast::Expression* argument : arguments) {
            const bool star = argument->kind == ast::ExpressionKind::Starred;
            expression(star ? *static_cast<const ast::Starred*>(argument)->value : *argument);
            out().set_span(span);
            out().emit(star ? Opcode::list_extend : Opcode::list_append, 1);
        }
        out().emit(Opcode::list_to_tuple);
    } else {
        expressions(arguments);
        out().emit(Opcode::build_tuple, already + count);
    }
    out().set_span(span);
    if (!keywords.empty()) {
        keyword_dict(keywords);
        out().set_span(span);
    }
    out().emit(Opcode::call_expanded, keywords.empty() ? 0 : 1);
}

}  // namespace firstboot::python
