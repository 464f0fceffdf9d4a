// Class definitions and annotations.

#include "python/compile/compiler.h"
#include "python/syntax/unparse.h"

namespace firstboot::python {

namespace ast = syntax;

std::shared_ptr<const CodeUnit> Compiler::class_body(const ast::ClassDef& node,
                                                     const Scope& scope) {
    const std::string outer_class = std::exchange(class_name_, std::string(node.name));
    auto outer = enter(scope, UnitKind::class_body, node.name, node.span);
    if (!node.decorators.empty()) {
        unit_->code->first_line = source_->lines.position(node.decorators[0]->span.begin).line;
    }
    prepare_slots();
    const auto define = [&](std::string_view name) {
        out().emit(Opcode::define_name, out().name(name));
    };
    out().emit(Opcode::load_name, out().name("__name__"));
    define("__module__");
    out().load_constant(StringConstant{unit_->code->qualified_name});
    define("__qualname__");
    out().load_constant(std::int64_t{unit_->code->first_line});
    define("__firstlineno__");
    if (scope.needs_class_dict) {
        out().emit(Opcode::load_locals);
        out().emit(Opcode::store_deref, slot_of("__classdict__"));
    }
    body_with_docstring(node.body);
    finish_annotations();
    if (scope.needs_class_dict) {
        out().emit(Opcode::load_closure, slot_of("__classdict__"));
        define("__classdictcell__");
    }
    if (scope.needs_class_cell) {
        out().emit(Opcode::load_closure, slot_of("__class__"));
        define("__classcell__");
    }
    out().load_constant(NoneConstant{});
    out().emit(Opcode::return_value);
    const auto code = leave(std::move(outer));
    class_name_ = outer_class;
    return code;
}

void Compiler::class_call(const ast::ClassDef& node, const Scope& scope, bool generic) {
    out().emit(Opcode::load_build_class);
    out().emit(Opcode::push_nothing);
    const auto code = class_body(node, scope);
    make_closure(code, scope, {});
    out().load_constant(StringConstant{std::string(node.name)});
    if (!generic) {
        call_arguments(node.bases, node.keywords, 2, node.span);
        return;
    }
    // Generic[T, …] comes behind the bases as written.
    bool starred = false;
    for (const ast::Expression* base : node.bases) {
        starred = starred || base->kind == ast::ExpressionKind::Starred;
    }
    out().emit(Opcode::build_list, 2);
    for (const ast::Expression* base : node.bases) {
        const bool star = base->kind == ast::ExpressionKind::Starred;
        expression(star ? *static_cast<const ast::Starred*>(base)->value : *base);
        out().emit(star ? Opcode::list_extend : Opcode::list_append, 1);
    }
    out().emit(Opcode::load_fast, 0);
    out().emit(Opcode::subscript_generic);
    out().emit(Opcode::list_append, 1);
    out().emit(Opcode::list_to_tuple);
    if (!node.keywords.empty()) {
        keyword_dict(node.keywords);
    }
    out().set_span(node.span);
    out().emit(Opcode::call_expanded, node.keywords.empty() ? 0 : 1);
}

void Compiler::class_definition(const ast::ClassDef& node) {
    decorators(node.decorators);
    out().set_span(node.span);
    const Scope& scope = symbols_.of(node);
    if (node.type_parameters.empty()) {
        class_call(node, scope, false);
    } else {
        in_type_parameter_scope(node, node.name, node.type_parameters, 0, [&] {
            class_call(node, scope, true);
            out().emit(Opcode::copy, 1);
            out().emit(Opcode::load_fast, 0);
            out().emit(Opcode::swap, 2);
            out().emit(Opcode::store_attribute, out().name("__type_params__"));
        });
    }
    call_decorators(node.decorators);
    out().set_span(node.span);
    name_operation(node.name, NameUse::define);
}

void Compiler::annotate_function(const Scope& scope, const std::vector<Annotation>& annotations) {
    const text::Span span = annotations.front().expression->span;
    auto outer = enter(scope, UnitKind::function, "__annotate__", span);
    unit_->code->positional = 1;
    unit_->code->positional_only = 1;
    prepare_slots();
    // Formats beyond VALUE_WITH_FAKE_GLOBALS are the business of annotationlib.
    const Label supported = out().new_label();
    out().emit(Opcode::load_fast, slot_of(".format"));
    out().load_constant(std::int64_t{2});
    out().emit(Opcode::compare, static_cast<std::uint32_t>(Comparison::greater));
    out().jump(Opcode::pop_jump_if_false, supported);
    out().emit(Opcode::load_global, out().name("NotImplementedError"));
    out().emit(Opcode::raise, 1);
    out().bind(supported);
    out().emit(Opcode::build_map, 0);
    for (const Annotation& annotation : annotations) {
        out().load_constant(StringConstant{annotation.name});
        if (symbols_.has_text_annotations()) {
            out().load_constant(StringConstant{ast::unparse(*annotation.expression)});
        } else if (annotation.expression->kind == ast::ExpressionKind::Starred) {
            // *args: *Ts
            expression(*static_cast<const ast::Starred&>(*annotation.expression).value);
            out().emit(Opcode::unpack_sequence, 1);
        } else {
            expression(*annotation.expression);
        }
        out().emit(Opcode::map_add, 1);
    }
    out().emit(Opcode::return_value);
    const auto code = leave(std::move(outer));
    make_closure(code, scope, {});
}

void Compiler::finish_annotations() {
    if (unit_->annotations.empty() || unit_->scope->annotations == nullptr) {
        return;
    }
    std::vector<Annotation> annotations;
    for (const ast::AnnAssign* node : unit_->annotations) {
        annotations.push_back(
            {mangle(static_cast<const ast::Name&>(*node->target).id), node->annotation});
    }
    annotate_function(*unit_->scope->annotations, annotations);
    out().emit(
        Opcode::define_name,
        out().name(unit_->kind == UnitKind::class_body ? "__annotate_func__" : "__annotate__"));
}

}  // namespace firstboot::python
