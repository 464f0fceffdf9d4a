// Type parameters, type aliases and templates: objects of library modules that syntax makes.

#include <array>

#include "python/runtime/machine.h"

namespace firstboot::python {

Value Machine::make_type_variable(TypeVariableKind kind, Value name, Value evaluate) {
    constexpr std::array<std::string_view, 5> classes = {"TypeVar", "TypeVar", "TypeVar",
                                                         "ParamSpec", "TypeVarTuple"};
    const Value typing = in_.import_module("typing");
    const Value made =
        in_.call(in_.get_attribute(typing, classes[static_cast<std::size_t>(kind)]), {name});
    in_.set_attribute(made, in_.name("__infer_variance__"), in_.boolean(true));
    if (kind == TypeVariableKind::with_bound) {
        in_.set_attribute(made, in_.name("_evaluate_bound"), evaluate);
    } else if (kind == TypeVariableKind::with_constraints) {
        in_.set_attribute(made, in_.name("_evaluate_constraints"), evaluate);
    }
    return made;
}

Value Machine::make_type_alias(Value name, Value parameters, Value evaluate) {
    const Value typing = in_.import_module("typing");
    const Value made = in_.call(in_.get_attribute(typing, "TypeAliasType"), {name, in_.none_});
    in_.set_attribute(made, in_.name("_evaluate_value"), evaluate);
    if (!same(parameters, in_.none_)) {
        in_.set_attribute(made, names_.dunder_type_params, parameters);
    }
    return made;
}

Value Machine::subscript_generic(Value parameters) {
    const Value typing = in_.import_module("typing");
    return in_.get_item(in_.get_attribute(typing, "Generic"), parameters);
}

Value Machine::make_interpolation(Value value, Value text, Conversion conversion, Value format) {
    constexpr std::array<std::string_view, 4> letters = {"", "s", "r", "a"};
    const Value module = in_.import_module("string.templatelib");
    const std::string_view letter = letters[static_cast<std::size_t>(conversion)];
    return in_.call(in_.get_attribute(module, "Interpolation"),
                    {value, text, letter.empty() ? in_.none_ : in_.string(letter), format});
}

Value Machine::make_template(Value strings, Value interpolations) {
    const Value module = in_.import_module("string.templatelib");
    const auto texts = cast<Tuple>(strings).view();
    const auto values = cast<Tuple>(interpolations).view();
    std::vector<Value> parts;
    for (std::size_t index = 0; index < texts.size(); ++index) {
        parts.push_back(texts[index]);
        if (index < values.size()) {
            parts.push_back(values[index]);
        }
    }
    return in_.call(in_.get_attribute(module, "Template"), parts);
}

}  // namespace firstboot::python
