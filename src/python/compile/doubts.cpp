#include "python/compile/doubts.h"

#include <algorithm>
#include <string_view>
#include <variant>

namespace firstboot::python {

namespace ast = syntax;

namespace {

using Kind = ast::ExpressionKind;

struct TypeOfLiteral {
    std::string_view operator()(ast::NoneValue) const { return "NoneType"; }
    std::string_view operator()(bool) const { return "bool"; }
    std::string_view operator()(ast::EllipsisValue) const { return "ellipsis"; }
    std::string_view operator()(const ast::IntegerValue&) const { return "int"; }
    std::string_view operator()(double) const { return "float"; }
    std::string_view operator()(const ast::ImaginaryValue&) const { return "complex"; }
    std::string_view operator()(const ast::TextValue&) const { return "str"; }
    std::string_view operator()(const ast::BytesValue&) const { return "bytes"; }
};

/// What an expression is whatever it is made of; empty where that shows only when it runs.
std::string_view type_of(const ast::Expression& node) {
    switch (node.kind) {
        case Kind::Tuple:
            return "tuple";
        case Kind::List:
        case Kind::ListComp:
            return "list";
        case Kind::Dict:
        case Kind::DictComp:
            return "dict";
        case Kind::Set:
        case Kind::SetComp:
            return "set";
        case Kind::GeneratorExp:
            return "generator";
        case Kind::Lambda:
            return "function";
        case Kind::TemplateStr:
            return "string.templatelib.Template";
        case Kind::JoinedStr:
        case Kind::FormattedValue:
            return "str";
        case Kind::Constant:
            return std::visit(TypeOfLiteral{}, static_cast<const ast::Constant&>(node).value);
        default:
            return {};
    }
}

std::string missing_comma(std::string_view type, std::string_view what) {
    return "'" + std::string(type) + "' object is not " + std::string(what) +
           "; perhaps you missed a comma?";
}

/// A literal, or a tuple of such.
bool is_constant(const ast::Expression& node) {
    if (node.kind != Kind::Tuple) {
        return node.kind == Kind::Constant;
    }
    const auto& items = static_cast<const ast::Sequence&>(node).elements;
    return std::all_of(items.begin(), items.end(),
                       [](const ast::Expression* item) { return is_constant(*item); });
}

/// None, True, False and `...` are one object each; so `is` fits them.
bool is_compared_by_equality(const ast::Expression& node) {
    if (!is_constant(node)) {
        return false;
    }
    const std::string_view type = type_of(node);
    return type != "NoneType" && type != "bool" && type != "ellipsis";
}

}  // namespace

std::optional<std::string> doubt_of_call(const ast::Call& node) {
    const std::string_view type = type_of(*node.function);
    if (type.empty() || type == "function") {
        return std::nullopt;
    }
    return missing_comma(type, "callable");
}

std::optional<std::string> doubt_of_item(const ast::Subscript& node) {
    const std::string_view type = type_of(*node.value);
    const std::string_view index = type_of(*node.index);
    if (type.empty() || type == "dict") {
        return std::nullopt;
    }
    if (type != "str" && type != "bytes" && type != "tuple" && type != "list") {
        return missing_comma(type, "subscriptable");
    }
    if (index.empty() || index == "int" || index == "bool") {
        return std::nullopt;
    }
    return std::string(type) + " indices must be integers or slices, not " + std::string(index) +
           "; perhaps you missed a comma?";
}

std::optional<std::string> doubt_of_comparison(const ast::Compare& node) {
    const ast::Expression* left = node.left;
    for (std::size_t at = 0; at < node.operators.size(); ++at) {
        const ast::Expression* right = node.comparators[at];
        const bool negated = node.operators[at] == ast::ComparisonOperator::IsNot;
        if (negated || node.operators[at] == ast::ComparisonOperator::Is) {
            const ast::Expression* literal = is_compared_by_equality(*left)    ? left
                                             : is_compared_by_equality(*right) ? right
                                                                               : nullptr;
            if (literal != nullptr) {
                return std::string(negated ? "\"is not\"" : "\"is\"") + " with '" +
                       std::string(type_of(*literal)) + "' literal. Did you mean \"" +
                       (negated ? "!=" : "==") + "\"?";
            }
        }
        left = right;
    }
    return std::nullopt;
}

std::optional<std::string> doubt_of_assert(const ast::Assert& node) {
    if (node.test->kind != Kind::Tuple ||
        static_cast<const ast::Sequence&>(*node.test).elements.empty()) {
        return std::nullopt;
    }
    return "assertion is always true, perhaps remove parentheses?";
}

}  // namespace firstboot::python
