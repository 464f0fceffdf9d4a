#include "python/syntax/unparse.h"

#include <string_view>
#include <utility>

#include "python/numbers/float_text.h"
#include "python/numbers/integer_text.h"
#include "python/text/literal.h"

namespace firstboot::python::syntax {
namespace {

/// How tightly an operator binds. What binds more loosely than its place asks for is bracketed.
enum Binding : int {
    named,
    tuple,
    test,
    either,
    both,
    negation,
    comparison,
    bit_or,
    bit_xor,
    bit_and,
    shift,
    sum,
    product,
    sign,
    power,
    await,
    atom,
};

struct Operator {
    std::string_view text;
    Binding binding;
};

constexpr Operator binary_operators[] = {
    {" + ", sum},     {" - ", sum},     {" * ", product}, {" @ ", product}, {" / ", product},
    {" % ", product}, {" ** ", power},  {" << ", shift},  {" >> ", shift},  {" | ", bit_or},
    {" ^ ", bit_xor}, {" & ", bit_and}, {" // ", product}};
constexpr Operator unary_operators[] = {{"~", sign}, {"not ", negation}, {"+", sign}, {"-", sign}};
constexpr std::string_view comparison_operators[] = {
    " == ", " != ", " < ", " <= ", " > ", " >= ", " is ", " is not ", " in ", " not in "};

constexpr Binding tighter(Binding binding) {
    return binding == atom ? atom : static_cast<Binding>(binding + 1);
}

/// A number whose text would be "inf" is written as one that is too large.
std::string number_text(double value) {
    std::string text = float_repr(value);
    if (const auto at = text.find("inf"); at != std::string::npos) {
        text.replace(at, 3, "1e309");
    }
    return text;
}

struct LiteralText {
    std::string operator()(NoneValue) const { return "None"; }
    std::string operator()(bool truth) const { return truth ? "True" : "False"; }
    std::string operator()(EllipsisValue) const { return "..."; }
    std::string operator()(const IntegerValue& integer) const {
        const auto parsed = parse_integer(integer.digits, integer.base);
        const BigInteger* number = std::get_if<BigInteger>(&parsed);
        return number == nullptr ? std::string(integer.digits) : number->to_text();
    }
    std::string operator()(double number) const { return number_text(number); }
    std::string operator()(ImaginaryValue number) const {
        std::string digits = number_text(number.imaginary);
        if (digits.ends_with(".0")) {
            digits.resize(digits.size() - 2);
        }
        return digits + "j";
    }
    std::string operator()(const TextValue& text) const { return text_repr(text.text); }
    std::string operator()(const BytesValue& bytes) const { return bytes_repr(bytes.bytes); }
};

class Unparser {
  public:
    std::string take() { return std::move(out_); }

    void write(const Expression& expression, Binding place) {
        const Binding before = place_;
        place_ = place;
        visit(expression, *this);
        place_ = before;
    }

    void operator()(const BoolOp& node) {
        const bool all = node.op == BooleanOperator::And;
        const Binding binding = all ? both : either;
        bracketed(binding, [&] { joined(node.values, all ? " and " : " or ", tighter(binding)); });
    }
    void operator()(const NamedExpr& node) {
        bracketed(named, [&] {
            write(*node.target, atom);
            out_ += " := ";
            write(*node.value, atom);
        });
    }
    void operator()(const BinOp& node) {
        const Operator& op = binary_operators[static_cast<std::size_t>(node.op)];
        const bool from_right = node.op == BinaryOperator::Pow;
        bracketed(op.binding, [&] {
            write(*node.left, from_right ? tighter(op.binding) : op.binding);
            out_ += op.text;
            write(*node.right, from_right ? op.binding : tighter(op.binding));
        });
    }
    void operator()(const UnaryOp& node) {
        const Operator& op = unary_operators[static_cast<std::size_t>(node.op)];
        bracketed(op.binding, [&] {
            out_ += op.text;
            write(*node.operand, op.binding);
        });
    }
    void operator()(const Lambda& node) {
        bracketed(test, [&] {
            out_ += "lambda";
            parameters(*node.parameters);
            out_ += ": ";
            write(*node.body, test);
        });
    }
    void operator()(const IfExp& node) {
        bracketed(test, [&] {
            write(*node.body, tighter(test));
            out_ += " if ";
            write(*node.test, tighter(test));
            out_ += " else ";
            write(*node.orelse, test);
        });
    }
    void operator()(const Dict& node) {
        out_ += '{';
        for (std::size_t place = 0; place < node.values.size(); ++place) {
            separate(place);
            if (node.keys[place] != nullptr) {
                write(*node.keys[place], test);
                out_ += ": ";
                write(*node.values[place], test);
            } else {
                out_ += "**";
                write(*node.values[place], bit_or);
            }
        }
        out_ += '}';
    }
    void operator()(const Set& node) {
        out_ += '{';
        joined(node.elements, ", ", test);
        out_ += '}';
    }
    void operator()(const ElementComprehension& node) {
        const std::string_view brackets = node.kind == ExpressionKind::ListComp  ? "[]"
                                          : node.kind == ExpressionKind::SetComp ? "{}"
                                                                                 : "()";
        out_ += brackets.front();
        write(*node.element, test);
        generators(node.generators);
        out_ += brackets.back();
    }
    void operator()(const DictComp& node) {
        out_ += '{';
        write(*node.key, test);
        out_ += ": ";
        write(*node.value, test);
        generators(node.generators);
        out_ += '}';
    }
    void operator()(const Await& node) {
        bracketed(await, [&] {
            out_ += "await ";
            write(*node.value, atom);
        });
    }
    void operator()(const Yield& node) {
        if (node.value == nullptr) {
            out_ += "(yield)";
            return;
        }
        out_ += "(yield ";
        write(*node.value, test);
        out_ += ')';
    }
    void operator()(const YieldFrom& node) {
        out_ += "(yield from ";
        write(*node.value, test);
        out_ += ')';
    }
    void operator()(const Compare& node) {
        bracketed(comparison, [&] {
            write(*node.left, tighter(comparison));
            for (std::size_t place = 0; place < node.operators.size(); ++place) {
                out_ += comparison_operators[static_cast<std::size_t>(node.operators[place])];
                write(*node.comparators[place], tighter(comparison));
            }
        });
    }
    void operator()(const Call& node) {
        write(*node.function, atom);
        if (node.arguments.size() == 1 && node.keywords.empty() &&
            node.arguments.front()->kind == ExpressionKind::GeneratorExp) {
            // Its own brackets are the call's.
            write(*node.arguments.front(), test);
            return;
        }
        out_ += '(';
        joined(node.arguments, ", ", test);
        std::size_t place = node.arguments.size();
        for (const Keyword* keyword : node.keywords) {
            separate(place++);
            if (keyword->name.empty()) {
                out_ += "**";
                write(*keyword->value, bit_or);
            } else {
                out_ += std::string(keyword->name) + "=";
                write(*keyword->value, test);
            }
        }
        out_ += ')';
    }
    void operator()(const FormattedValue& node) {
        Unparser value;
        value.write(*node.value, tighter(test));
        replacement(value.take(), node.conversion, node.format_spec);
    }
    void operator()(const Interpolation& node) {
        replacement(std::string(node.text), node.conversion, node.format_spec);
    }
    void operator()(const JoinedStr& node) { out_ += "f" + text_repr(format_text(node.values)); }
    void operator()(const TemplateStr& node) { out_ += "t" + text_repr(format_text(node.values)); }
    void operator()(const Constant& node) {
        if (node.is_unicode_literal) {
            out_ += 'u';
        }
        out_ += std::visit(LiteralText{}, node.value);
    }
    void operator()(const Attribute& node) {
        write(*node.value, atom);
        // The point of `5 .real` must not become a part of the number.
        const bool after_integer =
            node.value->kind == ExpressionKind::Constant &&
            std::holds_alternative<IntegerValue>(static_cast<const Constant&>(*node.value).value);
        out_ += after_integer ? " ." : ".";
        out_ += node.name;
    }
    void operator()(const Subscript& node) {
        write(*node.value, atom);
        out_ += '[';
        write(*node.index, tuple);
        out_ += ']';
    }
    void operator()(const Starred& node) {
        out_ += '*';
        write(*node.value, bit_or);
    }
    void operator()(const Name& node) { out_ += node.id; }
    void operator()(const Sequence& node) {
        if (node.kind == ExpressionKind::List) {
            out_ += '[';
            joined(node.elements, ", ", test);
            out_ += ']';
            return;
        }
        if (node.elements.empty()) {
            out_ += "()";
            return;
        }
        bracketed(tuple, [&] {
            joined(node.elements, ", ", test);
            if (node.elements.size() == 1) {
                out_ += ',';
            }
        });
    }
    void operator()(const Slice& node) {
        optional(node.lower);
        out_ += ':';
        optional(node.upper);
        if (node.step != nullptr) {
            out_ += ':';
            write(*node.step, test);
        }
    }

  private:
    template <typename Content>
    void bracketed(Binding binding, Content content) {
        const bool brackets = place_ > binding;
        out_ += brackets ? "(" : "";
        content();
        out_ += brackets ? ")" : "";
    }

    void separate(std::size_t place) {
        if (place > 0) {
            out_ += ", ";
        }
    }

    void joined(List<Expression*> expressions, std::string_view separator, Binding place) {
        bool first = true;
        for (const Expression* expression : expressions) {
            if (!first) {
                out_ += separator;
            }
            first = false;
            write(*expression, place);
        }
    }

    void optional(const Expression* expression) {
        if (expression != nullptr) {
            write(*expression, test);
        }
    }

    void generators(List<Comprehension> list) {
        for (const Comprehension& generator : list) {
            out_ += generator.is_async ? " async for " : " for ";
            write(*generator.target, tuple);
            out_ += " in ";
            write(*generator.iterable, tighter(test));
            for (const Expression* condition : generator.conditions) {
                out_ += " if ";
                write(*condition, tighter(test));
            }
        }
    }

    /// What stands behind `lambda`.
    void parameters(const Parameters& parameters) {
        std::string separator = " ";
        const auto parameter = [&](std::string_view text) {
            out_ += std::exchange(separator, ", ");
            out_ += text;
        };
        const auto with_default = [&](const Parameter& each, const Expression* value) {
            parameter(each.name);
            if (value != nullptr) {
                out_ += '=';
                write(*value, test);
            }
        };
        const std::size_t positional =
            parameters.positional_only.size() + parameters.positional.size();
        std::size_t place = 0;
        const auto defaulted = [&]() -> const Expression* {
            const std::size_t without = positional - parameters.defaults.size();
            const std::size_t here = place++;
            return here < without ? nullptr : parameters.defaults[here - without];
        };
        for (const Parameter* each : parameters.positional_only) {
            with_default(*each, defaulted());
        }
        if (!parameters.positional_only.empty()) {
            parameter("/");
        }
        for (const Parameter* each : parameters.positional) {
            with_default(*each, defaulted());
        }
        if (parameters.variadic != nullptr) {
            parameter("*" + std::string(parameters.variadic->name));
        } else if (!parameters.keyword_only.empty()) {
            parameter("*");
        }
        for (std::size_t each = 0; each < parameters.keyword_only.size(); ++each) {
            with_default(*parameters.keyword_only[each], parameters.keyword_defaults[each]);
        }
        if (parameters.keywords != nullptr) {
            parameter("**" + std::string(parameters.keywords->name));
        }
    }

    /// `{value!r:spec}`
    void replacement(const std::string& value, char conversion, const JoinedStr* format_spec) {
        // Two braces would stand for one.
        out_ += value.starts_with('{') ? "{ " : "{";
        out_ += value;
        if (conversion != '\0') {
            out_ += '!';
            out_ += conversion;
        }
        if (format_spec != nullptr) {
            out_ += ":" + format_text(format_spec->values);
        }
        out_ += '}';
    }

    /// What stands between the quotes of an f-string, before it is quoted.
    static std::string format_text(List<Expression*> values) {
        Unparser inner;
        for (const Expression* value : values) {
            if (value->kind != ExpressionKind::Constant) {
                inner.write(*value, test);
                continue;
            }
            const auto& text = std::get<TextValue>(static_cast<const Constant*>(value)->value);
            for (const char letter : text.text) {
                inner.out_ += letter;
                if (letter == '{' || letter == '}') {
                    inner.out_ += letter;
                }
            }
        }
        return inner.take();
    }

    std::string out_;
    Binding place_ = test;
};

}  // namespace

std::string unparse(const Expression& expression) {
    Unparser unparser;
    unparser.write(expression, test);
    return unparser.take();
}

}  // namespace firstboot::python::syntax
