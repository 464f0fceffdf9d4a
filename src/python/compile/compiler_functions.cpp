// Function definitions and lambdas.

#include "python/compile/compiler.h"
#include "python/compile/docstring.h"

namespace firstboot::python {

namespace ast = syntax;

void Compiler::decorators(ast::List<ast::Expression*> list) {
    for (const ast::Expression* decorator : list) {
        expression(*decorator);
        out().emit(Opcode::push_nothing);
    }
}

void Compiler::call_decorators(ast::List<ast::Expression*> list) {
    for (std::size_t index = list.size(); index-- > 0;) {
        out().set_span(list[index]->span);
        out().emit(Opcode::call, 1);
    }
}

void Compiler::defaults(const ast::Parameters& parameters,
                        std::vector<FunctionAttribute>& attributes) {
    if (!parameters.defaults.empty()) {
        expressions(parameters.defaults);
        out().emit(Opcode::build_tuple, static_cast<std::uint32_t>(parameters.defaults.size()));
        attributes.push_back(FunctionAttribute::defaults);
    }
    std::uint32_t count = 0;
    for (std::size_t index = 0; index < parameters.keyword_only.size(); ++index) {
        if (const ast::Expression* value = parameters.keyword_defaults[index]) {
            out().load_constant(StringConstant{mangle(parameters.keyword_only[index]->name)});
            expression(*value);
            ++count;
        }
    }
    if (count > 0) {
        out().emit(Opcode::build_map, count);
        attributes.push_back(FunctionAttribute::keyword_defaults);
    }
}

void Compiler::set_parameters(const ast::Parameters& parameters) {
    CodeUnit& code = *unit_->code;
    code.positional_only = static_cast<std::uint32_t>(parameters.positional_only.size());
    code.positional =
        code.positional_only + static_cast<std::uint32_t>(parameters.positional.size());
    code.keyword_only = static_cast<std::uint32_t>(parameters.keyword_only.size());
    code.takes_arguments = parameters.variadic != nullptr;
    code.takes_keywords = parameters.keywords != nullptr;
}

void Compiler::function_annotations(const ast::FunctionDef& node, const Scope& scope,
                                    std::vector<FunctionAttribute>& attributes) {
    if (scope.annotations == nullptr) {
        return;
    }
    std::vector<Annotation> annotations;
    const ast::Parameters& parameters = *node.parameters;
    const auto add = [&](const ast::Parameter* parameter) {
        if (parameter != nullptr && parameter->annotation != nullptr) {
            annotations.push_back({mangle(parameter->name), parameter->annotation});
        }
    };
    for (const auto& group : {parameters.positional_only, parameters.positional}) {
        for (const ast::Parameter* parameter : group) {
            add(parameter);
        }
    }
    add(parameters.variadic);
    for (const ast::Parameter* parameter : parameters.keyword_only) {
        add(parameter);
    }
    add(parameters.keywords);
    if (node.returns != nullptr) {
        annotations.push_back({"return", node.returns});
    }
    annotate_function(*scope.annotations, annotations);
    attributes.push_back(FunctionAttribute::annotate);
}

std::shared_ptr<const CodeUnit> Compiler::function_body(const ast::FunctionDef& node,
                                                        const Scope& scope) {
    auto outer = enter(scope, UnitKind::function, node.name, node.span);
    if (!node.decorators.empty()) {
        unit_->code->first_line = source_->lines.position(node.decorators[0]->span.begin).line;
    }
    set_parameters(*node.parameters);
    const auto docstring = docstring_of(node.body);
    if (docstring) {
        unit_->code->has_docstring = true;
        static_cast<void>(out().text_constant(*docstring));
    }
    prepare_slots();
    for (std::size_t index = docstring ? 1 : 0; index < node.body.size(); ++index) {
        statement(*node.body[index]);
    }
    out().load_constant(NoneConstant{});
    out().emit(Opcode::return_value);
    return leave(std::move(outer));
}

void Compiler::function(const ast::FunctionDef& node) {
    decorators(node.decorators);
    out().set_span(node.span);
    const Scope& scope = symbols_.of(node);
    std::vector<FunctionAttribute> attributes;
    if (node.type_parameters.empty()) {
        defaults(*node.parameters, attributes);
        function_annotations(node, scope, attributes);
        const auto code = function_body(node, scope);
        make_closure(code, scope, attributes);
    } else {
        // The defaults are computed outside of the type parameters' scope and handed in.
        defaults(*node.parameters, attributes);
        in_type_parameter_scope(node, node.name, node.type_parameters,
                                static_cast<std::uint32_t>(attributes.size()), [&] {
                                    std::vector<FunctionAttribute> inner = attributes;
                                    for (std::uint32_t slot = 0; slot < attributes.size(); ++slot) {
                                        out().emit(Opcode::load_fast, slot);
                                    }
                                    function_annotations(node, scope, inner);
                                    const auto code = function_body(node, scope);
                                    make_closure(code, scope, inner);
                                    out().emit(Opcode::load_fast,
                                               static_cast<std::uint32_t>(attributes.size()));
                                    out().emit(Opcode::set_type_parameters);
                                });
    }
    call_decorators(node.decorators);
    out().set_span(node.span);
    name_operation(node.name, NameUse::define);
}

void Compiler::lambda(const ast::Lambda& node) {
    std::vector<FunctionAttribute> attributes;
    defaults(*node.parameters, attributes);
    const Scope& scope = symbols_.of(node);
    auto outer = enter(scope, UnitKind::function, "<lambda>", node.span);
    set_parameters(*node.parameters);
    prepare_slots();
    expression(*node.body);
    out().set_span(node.body->span);
    out().emit(Opcode::return_value);
    const auto code = leave(std::move(outer));
    make_closure(code, scope, attributes);
}

void Compiler::deferred_function(const ast::Expression& value, const Scope& scope,
                                 std::string_view name) {
    auto outer = enter(scope, UnitKind::function, name, value.span);
    prepare_slots();
    expression(value);
    out().emit(Opcode::return_value);
    const auto code = leave(std::move(outer));
    make_closure(code, scope, {});
}

void Compiler::type_parameters(ast::List<ast::TypeParameter*> parameters) {
    for (const ast::TypeParameter* parameter : parameters) {
        out().set_span(parameter->span);
        out().load_constant(StringConstant{std::string(parameter->name)});
        auto kind = TypeVariableKind::plain;
        if (parameter->kind == ast::TypeParameterKind::ParamSpec) {
            kind = TypeVariableKind::parameter_specification;
        } else if (parameter->kind == ast::TypeParameterKind::TypeVarTuple) {
            kind = TypeVariableKind::tuple;
        } else if (parameter->bound != nullptr) {
            kind = parameter->bound->kind == ast::ExpressionKind::Tuple
                       ? TypeVariableKind::with_constraints
                       : TypeVariableKind::with_bound;
            deferred_function(*parameter->bound, symbols_.bound_of(*parameter), parameter->name);
        }
        out().emit(Opcode::make_type_variable, static_cast<std::uint32_t>(kind));
        if (parameter->default_value != nullptr) {
            deferred_function(*parameter->default_value, symbols_.default_of(*parameter),
                              parameter->name);
            out().emit(Opcode::set_type_variable_default);
        }
        out().emit(Opcode::copy, 1);
        name_operation(parameter->name, NameUse::store);
    }
    out().emit(Opcode::build_tuple, static_cast<std::uint32_t>(parameters.size()));
}

void Compiler::in_type_parameter_scope(const ast::Statement& node, std::string_view name,
                                       ast::List<ast::TypeParameter*> parameters,
                                       std::uint32_t arguments,
                                       const std::function<void()>& write) {
    const Scope& scope = symbols_.type_parameters_of(node);
    const std::string unit_name = "<generic parameters of " + std::string(name) + ">";
    auto outer = enter(scope, UnitKind::function, unit_name, node.span);
    // Slots before all others: what was computed outside, then the tuple of parameters.
    CodeUnit& code = *unit_->code;
    for (std::uint32_t index = 0; index < arguments; ++index) {
        code.locals.push_back({".argument" + std::to_string(index), LocalKind::plain});
    }
    code.positional = arguments;
    code.positional_only = arguments;
    code.locals.push_back({".type_params", LocalKind::plain});
    prepare_slots();
    type_parameters(parameters);
    out().emit(Opcode::store_fast, arguments);
    write();
    out().emit(Opcode::return_value);
    const auto unit = leave(std::move(outer));
    out().emit(Opcode::build_tuple, arguments);
    make_closure(unit, scope, {});
    out().emit(Opcode::swap, 2);
    out().emit(Opcode::push_nothing);
    out().emit(Opcode::swap, 2);
    out().emit(Opcode::call_expanded, 0);
}

void Compiler::type_alias(const ast::TypeAlias& node) {
    const std::string_view name = node.name->id;
    const auto write = [&](bool generic) {
        out().load_constant(StringConstant{std::string(name)});
        if (generic) {
            out().emit(Opcode::load_fast, 0);
        } else {
            out().load_constant(NoneConstant{});
        }
        deferred_function(*node.value, symbols_.of(node), name);
        out().emit(Opcode::make_type_alias);
    };
    if (node.type_parameters.empty()) {
        write(false);
    } else {
        in_type_parameter_scope(node, name, node.type_parameters, 0, [&] { write(true); });
    }
    name_operation(name, NameUse::define);
}

}  // namespace firstboot::python
