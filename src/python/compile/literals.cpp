#include "python/compile/literals.h"

#include <charconv>

namespace firstboot::python {
namespace {

struct ConstantOf {
    Constant operator()(syntax::NoneValue) const { return NoneConstant{}; }
    Constant operator()(bool truth) const { return truth; }
    Constant operator()(syntax::EllipsisValue) const { return EllipsisConstant{}; }
    Constant operator()(const syntax::IntegerValue& number) const {
        std::int64_t small = 0;
        const char* begin = number.digits.data();
        const char* end = begin + number.digits.size();
        const auto result = std::from_chars(begin, end, small, number.base);
        if (result.ec == std::errc() && result.ptr == end) {
            return small;
        }
        return BigIntegerConstant{std::string(number.digits), number.base};
    }
    Constant operator()(double number) const { return number; }
    Constant operator()(const syntax::ImaginaryValue& number) const {
        return ImaginaryConstant{number.imaginary};
    }
    Constant operator()(const syntax::TextValue& value) const {
        return StringConstant{std::string(value.text)};
    }
    Constant operator()(const syntax::BytesValue& value) const {
        return BytesConstant{std::string(value.bytes)};
    }
};

}  // namespace

Constant constant_of(const syntax::LiteralValue& value) {
    return std::visit(ConstantOf{}, value);
}

std::optional<Constant> folded(const syntax::UnaryOp& node) {
    if (node.operand->kind != syntax::ExpressionKind::Constant ||
        (node.op != syntax::UnaryOperator::USub && node.op != syntax::UnaryOperator::UAdd)) {
        return std::nullopt;
    }
    const bool negative = node.op == syntax::UnaryOperator::USub;
    const Constant operand = constant_of(static_cast<const syntax::Constant&>(*node.operand).value);
    if (const auto* whole = std::get_if<std::int64_t>(&operand)) {
        return Constant(negative ? -*whole : *whole);
    }
    if (const auto* real = std::get_if<double>(&operand)) {
        return Constant(negative ? -*real : *real);
    }
    return std::nullopt;
}

}  // namespace firstboot::python
