#pragma once

#include <cstdint>
#include <string_view>

namespace firstboot::python::syntax::peg {

/// What a stretch of tokens was recognised as, as far as messages need to know.
enum class ShapeKind : std::uint8_t {
    Token,
    Nothing,
    /// Several parts in a row; its parts count as those of whatever it is a part of.
    Group,
    Name,
    Literal,
    True,
    False,
    None,
    Ellipsis,
    Bytes,
    JoinedStr,
    TemplateStr,
    FormattedValue,
    Interpolation,
    Attribute,
    Subscript,
    Starred,
    List,
    Tuple,
    Set,
    Dict,
    ListComp,
    SetComp,
    DictComp,
    GeneratorExp,
    Lambda,
    Call,
    Operation,
    Compare,
    /// `in x` and `== x` of a Compare.
    Membership,
    Comparison,
    Yield,
    Await,
    IfExp,
    NamedExpr,
    Slice,
    Arguments,
    /// `name=value` and `**value` in Arguments.
    Keyword,
    KeywordUnpacking,
};

struct Shape {
    ShapeKind kind = ShapeKind::Token;
    /// [begin, end) of the tokens.
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    const Shape* const* parts = nullptr;
    std::uint32_t count = 0;
};

/// CPython's word for an expression of that kind, as in "cannot assign to function call".
[[nodiscard]] std::string_view expression_name(ShapeKind kind);

/// The kind by its name in the grammar's text; Nothing where there is none.
[[nodiscard]] ShapeKind shape_kind_named(std::string_view name);

}  // namespace firstboot::python::syntax::peg
