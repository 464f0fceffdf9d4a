#include "python/syntax/peg/shape.h"

#include <algorithm>
#include <array>
#include <utility>

namespace firstboot::python::syntax::peg {

namespace {

struct KindNames {
    ShapeKind kind;
    std::string_view in_grammar;
    std::string_view in_messages;
};

constexpr std::array<KindNames, 36> kind_names{{
    {ShapeKind::Name, "Name", "name"},
    {ShapeKind::Literal, "Literal", "literal"},
    {ShapeKind::Bytes, "Bytes", "literal"},
    {ShapeKind::True, "True", "True"},
    {ShapeKind::False, "False", "False"},
    {ShapeKind::None, "None", "None"},
    {ShapeKind::Ellipsis, "Ellipsis", "ellipsis"},
    {ShapeKind::JoinedStr, "JoinedStr", "f-string expression"},
    {ShapeKind::FormattedValue, "FormattedValue", "f-string expression"},
    {ShapeKind::TemplateStr, "TemplateStr", "t-string expression"},
    {ShapeKind::Interpolation, "Interpolation", "t-string expression"},
    {ShapeKind::Attribute, "Attribute", "attribute"},
    {ShapeKind::Subscript, "Subscript", "subscript"},
    {ShapeKind::Starred, "Starred", "starred"},
    {ShapeKind::List, "List", "list"},
    {ShapeKind::Tuple, "Tuple", "tuple"},
    {ShapeKind::Set, "Set", "set display"},
    {ShapeKind::Dict, "Dict", "dict literal"},
    {ShapeKind::ListComp, "ListComp", "list comprehension"},
    {ShapeKind::SetComp, "SetComp", "set comprehension"},
    {ShapeKind::DictComp, "DictComp", "dict comprehension"},
    {ShapeKind::GeneratorExp, "GeneratorExp", "generator expression"},
    {ShapeKind::Lambda, "Lambda", "lambda"},
    {ShapeKind::Call, "Call", "function call"},
    {ShapeKind::Operation, "Operation", "expression"},
    {ShapeKind::Compare, "Compare", "comparison"},
    {ShapeKind::Membership, "Membership", ""},
    {ShapeKind::Comparison, "Comparison", ""},
    {ShapeKind::Yield, "Yield", "yield expression"},
    {ShapeKind::Await, "Await", "await expression"},
    {ShapeKind::IfExp, "IfExp", "conditional expression"},
    {ShapeKind::NamedExpr, "NamedExpr", "named expression"},
    {ShapeKind::Slice, "Slice", ""},
    {ShapeKind::Arguments, "Arguments", ""},
    {ShapeKind::Keyword, "Keyword", ""},
    {ShapeKind::KeywordUnpacking, "KeywordUnpacking", ""},
}};

}  // namespace

std::string_view expression_name(ShapeKind kind) {
    const auto found = std::find_if(kind_names.begin(), kind_names.end(),
                                    [&](const KindNames& each) { return each.kind == kind; });
    return found == kind_names.end() ? std::string_view{} : found->in_messages;
}

ShapeKind shape_kind_named(std::string_view name) {
    const auto found = std::find_if(kind_names.begin(), kind_names.end(),
                                    [&](const KindNames& each) { return each.in_grammar == name; });
    return found == kind_names.end() ? ShapeKind::Nothing : found->kind;
}

}  // namespace firstboot::python::syntax::peg
