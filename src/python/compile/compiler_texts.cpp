// f-strings and t-strings.

#include "python/compile/compiler.h"

namespace firstboot::python {

namespace ast = syntax;

namespace {

Conversion conversion_of(char letter) {
    switch (letter) {
        case 's':
            return Conversion::str;
        case 'r':
            return Conversion::repr;
        case 'a':
            return Conversion::ascii;
        default:
            return Conversion::none;
    }
}

}  // namespace

void Compiler::joined_string(const ast::JoinedStr& node) {
    if (node.values.empty()) {
        out().load_constant(StringConstant{});
        return;
    }
    expressions(node.values);
    out().set_span(node.span);
    if (node.values.size() > 1) {
        out().emit(Opcode::build_string, static_cast<std::uint32_t>(node.values.size()));
    }
}

void Compiler::formatted_value(const ast::FormattedValue& node) {
    expression(*node.value);
    out().set_span(node.span);
    if (const Conversion conversion = conversion_of(node.conversion);
        conversion != Conversion::none) {
        out().emit(Opcode::convert, static_cast<std::uint32_t>(conversion));
    }
    if (node.format_spec != nullptr) {
        expression(*node.format_spec);
        out().set_span(node.span);
        out().emit(Opcode::format_with);
    } else {
        out().emit(Opcode::format);
    }
}

void Compiler::template_string(const ast::TemplateStr& node) {
    // Texts and interpolations take turns; where two interpolations meet, an empty text is between.
    std::uint32_t texts = 0;
    bool text_expected = true;
    for (const ast::Expression* part : node.values) {
        if (part->kind == ast::ExpressionKind::Interpolation) {
            if (text_expected) {
                out().load_constant(StringConstant{});
                ++texts;
            }
            text_expected = true;
        } else {
            expression(*part);
            ++texts;
            text_expected = false;
        }
    }
    if (text_expected) {
        out().load_constant(StringConstant{});
        ++texts;
    }
    out().emit(Opcode::build_tuple, texts);
    std::uint32_t count = 0;
    for (const ast::Expression* part : node.values) {
        if (part->kind != ast::ExpressionKind::Interpolation) {
            continue;
        }
        const auto& interpolation = static_cast<const ast::Interpolation&>(*part);
        expression(*interpolation.value);
        out().load_constant(StringConstant{std::string(interpolation.text)});
        auto argument = static_cast<std::uint32_t>(conversion_of(interpolation.conversion));
        if (interpolation.format_spec != nullptr) {
            expression(*interpolation.format_spec);
            argument |= 4U;
        }
        out().set_span(part->span);
        out().emit(Opcode::build_interpolation, argument);
        ++count;
    }
    out().set_span(node.span);
    out().emit(Opcode::build_tuple, count);
    out().emit(Opcode::build_template);
}

}  // namespace firstboot::python
