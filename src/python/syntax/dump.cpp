#include "python/syntax/dump.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "python/numbers/float_text.h"
#include "python/numbers/integer_text.h"
#include "python/text/literal.h"

namespace firstboot::python::syntax {

namespace {

constexpr std::string_view context_names[] = {"Load()", "Store()", "Del()"};
constexpr std::string_view boolean_names[] = {"And()", "Or()"};
constexpr std::string_view binary_names[] = {
    "Add()",    "Sub()",    "Mult()",  "MatMult()", "Div()",    "Mod()",     "Pow()",
    "LShift()", "RShift()", "BitOr()", "BitXor()",  "BitAnd()", "FloorDiv()"};
constexpr std::string_view unary_names[] = {"Invert()", "Not()", "UAdd()", "USub()"};
constexpr std::string_view comparison_names[] = {"Eq()",  "NotEq()", "Lt()",    "LtE()", "Gt()",
                                                 "GtE()", "Is()",    "IsNot()", "In()",  "NotIn()"};

template <typename Enum, std::size_t count>
std::string_view name_of(Enum value, const std::string_view (&names)[count]) {
    return names[static_cast<std::size_t>(value)];
}

/// Writes nodes as `Kind(field=value, …)`. Fields that are absent or empty are left out, as
/// ast.dump leaves them out.
class Dumper {
  public:
    Dumper(const Tree& tree, bool with_places) : source_(tree.source()), with_places_(with_places) {
        if (with_places) {
            line_begins_.push_back(0);
            for (std::uint32_t at = 0; at < source_.size(); ++at) {
                const bool ends =
                    source_[at] == '\n' ||
                    (source_[at] == '\r' && !source_.substr(at + 1).starts_with('\n'));
                if (ends) {
                    line_begins_.push_back(at + 1);
                }
            }
        }
    }

    std::string take() { return std::move(out_); }

    void module(const Tree& tree) {
        open("Module");
        field("body", tree.body());
        out_ += ')';
    }

    void expression_module(const Tree& tree) {
        open("Expression");
        field("body", tree.expression());
        out_ += ')';
    }

    void operator()(const BoolOp& node) {
        open("BoolOp");
        word("op", name_of(node.op, boolean_names));
        field("values", node.values);
        close(node);
    }
    void operator()(const NamedExpr& node) {
        open("NamedExpr");
        field("target", static_cast<const Expression*>(node.target));
        field("value", node.value);
        close(node);
    }
    void operator()(const BinOp& node) {
        open("BinOp");
        field("left", node.left);
        word("op", name_of(node.op, binary_names));
        field("right", node.right);
        close(node);
    }
    void operator()(const UnaryOp& node) {
        open("UnaryOp");
        word("op", name_of(node.op, unary_names));
        field("operand", node.operand);
        close(node);
    }
    void operator()(const Lambda& node) {
        open("Lambda");
        parameters("args", *node.parameters);
        field("body", node.body);
        close(node);
    }
    void operator()(const IfExp& node) {
        open("IfExp");
        field("test", node.test);
        field("body", node.body);
        field("orelse", node.orelse);
        close(node);
    }
    void operator()(const Dict& node) {
        open("Dict");
        field("keys", node.keys);
        field("values", node.values);
        close(node);
    }
    void operator()(const Set& node) {
        open("Set");
        field("elts", node.elements);
        close(node);
    }
    void operator()(const ElementComprehension& node) {
        open(node.kind == ExpressionKind::ListComp  ? "ListComp"
             : node.kind == ExpressionKind::SetComp ? "SetComp"
                                                    : "GeneratorExp");
        field("elt", node.element);
        generators(node.generators);
        close(node);
    }
    void operator()(const DictComp& node) {
        open("DictComp");
        field("key", node.key);
        field("value", node.value);
        generators(node.generators);
        close(node);
    }
    void operator()(const Await& node) {
        open("Await");
        field("value", node.value);
        close(node);
    }
    void operator()(const Yield& node) {
        open("Yield");
        field("value", node.value);
        close(node);
    }
    void operator()(const YieldFrom& node) {
        open("YieldFrom");
        field("value", node.value);
        close(node);
    }
    void operator()(const Compare& node) {
        open("Compare");
        field("left", node.left);
        start_field("ops");
        out_ += '[';
        for (const ComparisonOperator op : node.operators) {
            separate_item();
            out_ += name_of(op, comparison_names);
        }
        out_ += ']';
        field("comparators", node.comparators);
        close(node);
    }
    void operator()(const Call& node) {
        open("Call");
        field("func", node.function);
        field("args", node.arguments);
        keywords(node.keywords);
        close(node);
    }
    void operator()(const FormattedValue& node) {
        open("FormattedValue");
        field("value", node.value);
        conversion(node.conversion);
        field("format_spec", static_cast<const Expression*>(node.format_spec));
        close(node);
    }
    void operator()(const Interpolation& node) {
        open("Interpolation");
        field("value", node.value);
        start_field("str");
        out_ += text_repr(node.text);
        conversion(node.conversion);
        field("format_spec", static_cast<const Expression*>(node.format_spec));
        close(node);
    }
    void operator()(const JoinedStr& node) {
        open("JoinedStr");
        field("values", node.values);
        close(node);
    }
    void operator()(const TemplateStr& node) {
        open("TemplateStr");
        field("values", node.values);
        close(node);
    }
    void operator()(const Constant& node) {
        open("Constant");
        start_field("value");
        literal(node.value);
        if (node.is_unicode_literal) {
            word("kind", "'u'");
        }
        close(node);
    }
    void operator()(const Attribute& node) {
        open("Attribute");
        field("value", node.value);
        identifier("attr", node.name);
        word("ctx", name_of(node.context, context_names));
        close(node);
    }
    void operator()(const Subscript& node) {
        open("Subscript");
        field("value", node.value);
        field("slice", node.index);
        word("ctx", name_of(node.context, context_names));
        close(node);
    }
    void operator()(const Starred& node) {
        open("Starred");
        field("value", node.value);
        word("ctx", name_of(node.context, context_names));
        close(node);
    }
    void operator()(const Name& node) {
        open("Name");
        identifier("id", node.id);
        word("ctx", name_of(node.context, context_names));
        close(node);
    }
    void operator()(const Sequence& node) {
        open(node.kind == ExpressionKind::List ? "List" : "Tuple");
        field("elts", node.elements);
        word("ctx", name_of(node.context, context_names));
        close(node);
    }
    void operator()(const Slice& node) {
        open("Slice");
        field("lower", node.lower);
        field("upper", node.upper);
        field("step", node.step);
        close(node);
    }

    void operator()(const FunctionDef& node) {
        open(node.is_async ? "AsyncFunctionDef" : "FunctionDef");
        identifier("name", node.name);
        parameters("args", *node.parameters);
        field("body", node.body);
        field("decorator_list", node.decorators);
        field("returns", node.returns);
        type_parameters(node.type_parameters);
        close(node);
    }
    void operator()(const ClassDef& node) {
        open("ClassDef");
        identifier("name", node.name);
        field("bases", node.bases);
        keywords(node.keywords);
        field("body", node.body);
        field("decorator_list", node.decorators);
        type_parameters(node.type_parameters);
        close(node);
    }
    void operator()(const Return& node) {
        open("Return");
        field("value", node.value);
        close(node);
    }
    void operator()(const Delete& node) {
        open("Delete");
        field("targets", node.targets);
        close(node);
    }
    void operator()(const Assign& node) {
        open("Assign");
        field("targets", node.targets);
        field("value", node.value);
        close(node);
    }
    void operator()(const TypeAlias& node) {
        open("TypeAlias");
        field("name", static_cast<const Expression*>(node.name));
        type_parameters(node.type_parameters);
        field("value", node.value);
        close(node);
    }
    void operator()(const AugAssign& node) {
        open("AugAssign");
        field("target", node.target);
        word("op", name_of(node.op, binary_names));
        field("value", node.value);
        close(node);
    }
    void operator()(const AnnAssign& node) {
        open("AnnAssign");
        field("target", node.target);
        field("annotation", node.annotation);
        field("value", node.value);
        word("simple", node.simple ? "1" : "0");
        close(node);
    }
    void operator()(const For& node) {
        open(node.is_async ? "AsyncFor" : "For");
        field("target", node.target);
        field("iter", node.iterable);
        field("body", node.body);
        field("orelse", node.orelse);
        close(node);
    }
    void operator()(const While& node) {
        open("While");
        field("test", node.test);
        field("body", node.body);
        field("orelse", node.orelse);
        close(node);
    }
    void operator()(const If& node) {
        open("If");
        field("test", node.test);
        field("body", node.body);
        field("orelse", node.orelse);
        close(node);
    }
    void operator()(const With& node) {
        open(node.is_async ? "AsyncWith" : "With");
        start_field("items");
        out_ += '[';
        for (const WithItem& item : node.items) {
            separate_item();
            open("withitem");
            field("context_expr", item.context);
            field("optional_vars", item.target);
            out_ += ')';
        }
        out_ += ']';
        field("body", node.body);
        close(node);
    }
    void operator()(const Match& node) {
        open("Match");
        field("subject", node.subject);
        start_field("cases");
        out_ += '[';
        for (const MatchCase& match_case : node.cases) {
            separate_item();
            open("match_case");
            field("pattern", match_case.pattern);
            field("guard", match_case.guard);
            field("body", match_case.body);
            out_ += ')';
        }
        out_ += ']';
        close(node);
    }
    void operator()(const Raise& node) {
        open("Raise");
        field("exc", node.exception);
        field("cause", node.cause);
        close(node);
    }
    void operator()(const Try& node) {
        open(node.is_star ? "TryStar" : "Try");
        field("body", node.body);
        if (!node.handlers.empty()) {
            start_field("handlers");
            out_ += '[';
            for (const ExceptHandler* handler : node.handlers) {
                separate_item();
                open("ExceptHandler");
                field("type", handler->type);
                identifier("name", handler->name);
                field("body", handler->body);
                close(*handler);
            }
            out_ += ']';
        }
        field("orelse", node.orelse);
        field("finalbody", node.finalbody);
        close(node);
    }
    void operator()(const Assert& node) {
        open("Assert");
        field("test", node.test);
        field("msg", node.message);
        close(node);
    }
    void operator()(const Import& node) {
        open("Import");
        aliases(node.names);
        close(node);
    }
    void operator()(const ImportFrom& node) {
        open("ImportFrom");
        identifier("module", node.module);
        aliases(node.names);
        word("level", std::to_string(node.level));
        close(node);
    }
    void operator()(const ScopeDeclaration& node) {
        open(node.kind == StatementKind::Global ? "Global" : "Nonlocal");
        names("names", node.names);
        close(node);
    }
    void operator()(const Expr& node) {
        open("Expr");
        field("value", node.value);
        close(node);
    }
    void operator()(const PlainStatement& node) {
        open(node.kind == StatementKind::Pass    ? "Pass"
             : node.kind == StatementKind::Break ? "Break"
                                                 : "Continue");
        close(node);
    }

    void operator()(const MatchValue& node) {
        open("MatchValue");
        field("value", node.value);
        close(node);
    }
    void operator()(const MatchSingleton& node) {
        open("MatchSingleton");
        start_field("value");
        literal(node.value);
        close(node);
    }
    void operator()(const MatchSequence& node) {
        open("MatchSequence");
        field("patterns", node.patterns);
        close(node);
    }
    void operator()(const MatchMapping& node) {
        open("MatchMapping");
        field("keys", node.keys);
        field("patterns", node.patterns);
        identifier("rest", node.rest);
        close(node);
    }
    void operator()(const MatchClass& node) {
        open("MatchClass");
        field("cls", node.type);
        field("patterns", node.patterns);
        names("kwd_attrs", node.keyword_names);
        field("kwd_patterns", node.keyword_patterns);
        close(node);
    }
    void operator()(const MatchStar& node) {
        open("MatchStar");
        identifier("name", node.name);
        close(node);
    }
    void operator()(const MatchAs& node) {
        open("MatchAs");
        field("pattern", node.pattern);
        identifier("name", node.name);
        close(node);
    }
    void operator()(const MatchOr& node) {
        open("MatchOr");
        field("patterns", node.patterns);
        close(node);
    }

  private:
    void open(std::string_view name) {
        out_ += name;
        out_ += '(';
    }

    void separate() {
        if (out_.back() != '(') {
            out_ += ", ";
        }
    }
    void separate_item() {
        if (out_.back() != '[') {
            out_ += ", ";
        }
    }

    void start_field(std::string_view name) {
        separate();
        out_ += name;
        out_ += '=';
    }

    void word(std::string_view name, std::string_view value) {
        start_field(name);
        out_ += value;
    }

    void identifier(std::string_view name, Identifier value) {
        if (!value.empty()) {
            start_field(name);
            out_ += text_repr(value);
        }
    }

    void names(std::string_view field_name, List<Identifier> values) {
        if (values.empty()) {
            return;
        }
        start_field(field_name);
        out_ += '[';
        for (const Identifier value : values) {
            separate_item();
            out_ += text_repr(value);
        }
        out_ += ']';
    }

    template <typename T>
    void field(std::string_view name, const T* child) {
        if (child != nullptr) {
            start_field(name);
            visit(*child, *this);
        }
    }

    template <typename T>
    void field(std::string_view name, List<T*> children) {
        if (children.empty()) {
            return;
        }
        start_field(name);
        out_ += '[';
        for (const T* child : children) {
            separate_item();
            if (child == nullptr) {
                out_ += "None";
            } else {
                visit(*child, *this);
            }
        }
        out_ += ']';
    }

    void close(const Node& node) {
        if (with_places_) {
            const auto [line, column] = place(node.span.begin);
            const auto [end_line, end_column] = place(node.span.end);
            word("lineno", std::to_string(line));
            word("col_offset", std::to_string(column));
            word("end_lineno", std::to_string(end_line));
            word("end_col_offset", std::to_string(end_column));
        }
        out_ += ')';
    }

    struct LineAndColumn {
        std::size_t line;
        std::uint32_t column;
    };
    [[nodiscard]] LineAndColumn place(std::uint32_t at) const {
        const auto next = std::upper_bound(line_begins_.begin(), line_begins_.end(), at);
        return {static_cast<std::size_t>(next - line_begins_.begin()), at - *(next - 1)};
    }

    void conversion(char letter) {
        word("conversion", letter == '\0' ? "-1" : std::to_string(static_cast<int>(letter)));
    }

    void literal(const LiteralValue& value) {
        struct Writer {
            std::string operator()(NoneValue) const { return "None"; }
            std::string operator()(bool truth) const { return truth ? "True" : "False"; }
            std::string operator()(EllipsisValue) const { return "Ellipsis"; }
            std::string operator()(const IntegerValue& integer) const {
                const auto parsed = parse_integer(integer.digits, integer.base);
                const BigInteger* number = std::get_if<BigInteger>(&parsed);
                return number == nullptr ? std::string(integer.digits) : number->to_text();
            }
            std::string operator()(double number) const { return float_repr(number); }
            std::string operator()(ImaginaryValue number) const {
                std::string digits = float_repr(number.imaginary);
                if (digits.ends_with(".0")) {
                    digits.resize(digits.size() - 2);
                }
                return digits + "j";
            }
            std::string operator()(const TextValue& text) const { return text_repr(text.text); }
            std::string operator()(const BytesValue& bytes) const {
                return bytes_repr(bytes.bytes);
            }
        };
        out_ += std::visit(Writer{}, value);
    }

    void generators(List<Comprehension> list) {
        start_field("generators");
        out_ += '[';
        for (const Comprehension& generator : list) {
            separate_item();
            open("comprehension");
            field("target", generator.target);
            field("iter", generator.iterable);
            field("ifs", generator.conditions);
            word("is_async", generator.is_async ? "1" : "0");
            out_ += ')';
        }
        out_ += ']';
    }

    void keywords(List<Keyword*> list) {
        if (list.empty()) {
            return;
        }
        start_field("keywords");
        out_ += '[';
        for (const Keyword* keyword : list) {
            separate_item();
            open("keyword");
            identifier("arg", keyword->name);
            field("value", keyword->value);
            close(*keyword);
        }
        out_ += ']';
    }

    void aliases(List<ImportAlias*> list) {
        start_field("names");
        out_ += '[';
        for (const ImportAlias* alias : list) {
            separate_item();
            open("alias");
            identifier("name", alias->name);
            identifier("asname", alias->alias);
            close(*alias);
        }
        out_ += ']';
    }

    void parameter(const Parameter& node) {
        open("arg");
        identifier("arg", node.name);
        field("annotation", node.annotation);
        close(node);
    }

    void parameter_list(std::string_view name, List<Parameter*> list) {
        if (list.empty()) {
            return;
        }
        start_field(name);
        out_ += '[';
        for (const Parameter* each : list) {
            separate_item();
            parameter(*each);
        }
        out_ += ']';
    }

    void parameters(std::string_view name, const Parameters& node) {
        start_field(name);
        open("arguments");
        parameter_list("posonlyargs", node.positional_only);
        parameter_list("args", node.positional);
        if (node.variadic != nullptr) {
            start_field("vararg");
            parameter(*node.variadic);
        }
        parameter_list("kwonlyargs", node.keyword_only);
        field("kw_defaults", node.keyword_defaults);
        if (node.keywords != nullptr) {
            start_field("kwarg");
            parameter(*node.keywords);
        }
        field("defaults", node.defaults);
        out_ += ')';
    }

    void type_parameters(List<TypeParameter*> list) {
        if (list.empty()) {
            return;
        }
        start_field("type_params");
        out_ += '[';
        for (const TypeParameter* parameter : list) {
            separate_item();
            open(parameter->kind == TypeParameterKind::TypeVar     ? "TypeVar"
                 : parameter->kind == TypeParameterKind::ParamSpec ? "ParamSpec"
                                                                   : "TypeVarTuple");
            identifier("name", parameter->name);
            field("bound", parameter->bound);
            field("default_value", parameter->default_value);
            close(*parameter);
        }
        out_ += ']';
    }

    std::string_view source_;
    bool with_places_;
    std::vector<std::uint32_t> line_begins_;
    std::string out_;
};

}  // namespace

std::string dump(const Tree& tree, bool with_places) {
    Dumper dumper(tree, with_places);
    if (tree.expression() != nullptr) {
        dumper.expression_module(tree);
    } else {
        dumper.module(tree);
    }
    return dumper.take();
}

}  // namespace firstboot::python::syntax
