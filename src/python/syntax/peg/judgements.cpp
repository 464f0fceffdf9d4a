#include <string>
#include <utility>

#include "python/syntax/literals.h"
#include "python/syntax/peg/engine.h"

namespace firstboot::python::syntax::peg {

namespace {

/// The part of a target that cannot be assigned to, or deleted.
const Shape* invalid_target(const Shape& shape, std::string_view function) {
    switch (shape.kind) {
        case ShapeKind::List:
        case ShapeKind::Tuple:
            for (std::uint32_t index = 0; index < shape.count; ++index) {
                if (const Shape* invalid = invalid_target(*shape.parts[index], function)) {
                    return invalid;
                }
            }
            return nullptr;
        case ShapeKind::Starred:
            return function == "deleted_target" ? &shape
                                                : invalid_target(*shape.parts[0], function);
        case ShapeKind::Compare:
            // `for x in y` without its colon reads as a comparison.
            if (function != "loop_target") {
                return &shape;
            }
            return shape.parts[1]->kind == ShapeKind::Membership
                       ? invalid_target(*shape.parts[0], function)
                       : nullptr;
        case ShapeKind::Name:
        case ShapeKind::Subscript:
        case ShapeKind::Attribute:
            return nullptr;
        default:
            return &shape;
    }
}

bool is_keyword_part(const Shape& shape) {
    return shape.kind == ShapeKind::Keyword || shape.kind == ShapeKind::KeywordUnpacking;
}

}  // namespace

const Shape* Engine::judge(const Action& action, std::uint32_t begin, const Bindings& bound) {
    const Shape* first = bound[0];
    const std::string_view function = action.function;
    if (function.ends_with("_target")) {
        if (function == "unparenthesized_target") {
            fail_range(*first, *bound[1]->parts[bound[1]->count - 1],
                       "did you forget parentheses around the comprehension target?");
            return nullptr;
        }
        return judge_target(*first, function);
    }
    if (function == "completed") {
        return note_statement(*first);
    }
    if (function == "joined_strings") {
        return join_strings(begin, *first);
    }
    if (function == "string") {
        return check_string(*first);
    }
    if (function == "number") {
        return check_number(*first);
    }
    if (function == "format_string") {
        return check_format_string(begin);
    }
    if (function == "format_text") {
        return check_format_text(tokens_.tokens[first->begin], false, first);
    }
    if (function == "conversion") {
        return check_conversion(*first, *bound[1]);
    }
    if (function == "real" || function == "imaginary" || function == "not_equal") {
        return judge_literal(action, *first);
    }
    return judge_expression(action, bound);
}

const Shape* Engine::note_statement(const Shape& statement) {
    // A decorated class starts behind its decorators.
    std::uint32_t index = statement.begin;
    while (tokens_.tokens[index].kind == TokenKind::at) {
        while (tokens_.tokens[index].kind != TokenKind::newline) {
            ++index;
        }
        ++index;
    }
    const bool is_async = tokens_.tokens[index].kind == TokenKind::keyword_async;
    const bool is_function =
        tokens_.tokens[index + (is_async ? 1 : 0)].kind == TokenKind::keyword_def;
    const std::uint32_t begin = tokens_.tokens[index].begin;
    if (!is_function && begin >= last_statement_begin_.value_or(0)) {
        last_statement_begin_ = begin;
    }
    return &statement;
}

const Shape* Engine::judge_target(const Shape& shape, std::string_view function) {
    if (const Shape* invalid = invalid_target(shape, function)) {
        fail_at(*invalid, (function == "deleted_target" ? "cannot delete " : "cannot assign to ") +
                              std::string(expression_name(invalid->kind)));
    }
    return nullptr;
}

const Shape* Engine::judge_literal(const Action& action, const Shape& shape) {
    const std::string_view text = text_of(shape);
    if (action.function == "not_equal") {
        return text == "!=" ? &shape : nullptr;
    }
    const bool is_imaginary = text.back() == 'j' || text.back() == 'J';
    if (is_imaginary == (action.function == "imaginary")) {
        return &shape;
    }
    fail_at(shape, is_imaginary ? "real number required in complex literal"
                                : "imaginary number required in complex literal");
    return nullptr;
}

const Shape* Engine::judge_expression(const Action& action, const Bindings& bound) {
    const Shape& first = *bound[0];
    const std::string_view function = action.function;
    const auto is_legacy = [&] {
        const bool is_name = first.kind == ShapeKind::Name && first.end == first.begin + 1;
        return is_name && (text_of(first) == "print" || text_of(first) == "exec");
    };
    if (function == "missing_comma") {
        if (!is_legacy() && tokens_.tokens[at_ - 1].level > 0) {
            fail_range(first, *bound[1], "invalid syntax. Perhaps you forgot a comma?");
        }
    } else if (function == "legacy_statement") {
        if (is_legacy()) {
            const std::string name(text_of(first));
            fail_range(
                first, *bound[1],
                "Missing parentheses in call to '" + name + "'. Did you mean " + name + "(...)?");
        }
    } else if (function == "missing_colon") {
        const Line line = line_of(source_, tokens_.tokens[first.begin].begin);
        const std::uint32_t end = end_of(first);
        SyntaxError error =
            error_behind(source_, SyntaxErrorKind::syntax_error,
                         "':' expected after dictionary key", line.begin, line.begin, 0);
        const Line end_line = line_of(source_, end);
        error.end_line = end_line.number;
        // CPython takes the last line's column for one of the first line.
        error.offset = offset_in(source_, line, line.begin + (end - end_line.begin));
        fail(std::move(error));
    } else if (function == "bare_generator") {
        const Shape* last = nullptr;
        std::uint32_t positional = 0;
        for (std::uint32_t index = 0; index < first.count; ++index) {
            if (!is_keyword_part(*first.parts[index])) {
                ++positional;
                last = first.parts[index];
            }
        }
        if (positional > 1) {
            fail_range(*last, *bound[1], "Generator expression must be parenthesized");
        }
    } else if (function == "misplaced_argument") {
        bool unpacks = false;
        for (std::uint32_t index = 0; index < first.count; ++index) {
            unpacks = unpacks || first.parts[index]->kind == ShapeKind::KeywordUnpacking;
        }
        fail_last(SyntaxErrorKind::syntax_error,
                  unpacks ? "positional argument follows keyword argument unpacking"
                          : "positional argument follows keyword argument");
    } else if (function == "mixed_templates") {
        const Shape& literals = first;
        const bool is_group = literals.kind == ShapeKind::Group && literals.count > 0;
        fail_range(is_group ? *literals.parts[literals.count - 1] : literals, *bound[1],
                   "cannot mix t-string literals with string or bytes literals");
    } else {
        const std::string what = bound[1]->kind == ShapeKind::Tuple ? "constraints" : "bound";
        fail_from(first, "cannot use " + what + " with " +
                             (function == "bound_of_tuple" ? "TypeVarTuple" : "ParamSpec"));
    }
    return nullptr;
}

const Shape* Engine::retyped(const Shape& shape, ShapeKind kind) {
    return arena_.make<Shape>(kind, shape.begin, shape.end, shape.parts, shape.count);
}

const Shape* Engine::join_strings(std::uint32_t begin, const Shape& strings) {
    bool has_bytes = false;
    bool has_text = false;
    bool has_format = false;
    for (std::uint32_t index = 0; index < strings.count; ++index) {
        const ShapeKind kind = strings.parts[index]->kind;
        (kind == ShapeKind::Bytes       ? has_bytes
         : kind == ShapeKind::JoinedStr ? has_format
                                        : has_text) = true;
    }
    if (has_bytes && (has_text || has_format)) {
        fail_last(SyntaxErrorKind::syntax_error, "cannot mix bytes and nonbytes literals");
        return nullptr;
    }
    const ShapeKind kind = has_format  ? ShapeKind::JoinedStr
                           : has_bytes ? ShapeKind::Bytes
                                       : ShapeKind::Literal;
    return arena_.make<Shape>(kind, begin, at_);
}

const Shape* Engine::check_string(const Shape& string) {
    const Token& token = tokens_.tokens[string.begin];
    std::vector<PlacedWarning> warnings;
    const auto value = read_string_literal(text_of(string), token.begin, arena_, warnings);
    if (const LiteralProblem* problem = std::get_if<LiteralProblem>(&value)) {
        if (!problem->is_unmodelled) {
            fail_at(string, problem->message);
            return nullptr;
        }
        return retyped(string, ShapeKind::Literal);
    }
    return retyped(string, std::holds_alternative<BytesValue>(std::get<LiteralValue>(value))
                               ? ShapeKind::Bytes
                               : ShapeKind::Literal);
}

const Shape* Engine::check_number(const Shape& number) {
    const auto value = read_number_literal(text_of(number), arena_);
    const LiteralProblem* problem = std::get_if<LiteralProblem>(&value);
    if (problem == nullptr) {
        return &number;
    }
    SyntaxError error = at_token(number.begin, SyntaxErrorKind::syntax_error, problem->message);
    // CPython names the line and no columns.
    error.offset = 0;
    error.end_offset = 0;
    fail(std::move(error));
    return nullptr;
}

const Shape* Engine::check_format_text(const Token& token, bool is_raw, const Shape* result) {
    std::vector<PlacedWarning> warnings;
    const auto value = read_format_text(source_.substr(token.begin, token.end - token.begin),
                                        is_raw, token.begin, arena_, warnings);
    const LiteralProblem* problem = std::get_if<LiteralProblem>(&value);
    if (problem != nullptr && !problem->is_unmodelled) {
        fail_last(SyntaxErrorKind::syntax_error, problem->message);
        return nullptr;
    }
    return result;
}

const Shape* Engine::check_format_string(std::uint32_t begin) {
    const Token& opening = tokens_.tokens[begin];
    const std::string_view prefix = source_.substr(opening.begin, opening.end - opening.begin);
    const bool is_raw = prefix.find_first_of("rR") != std::string_view::npos;
    const Shape* result = arena_.make<Shape>(
        opening.kind == TokenKind::fstring_start ? ShapeKind::JoinedStr : ShapeKind::TemplateStr,
        begin, at_);
    int depth = 0;
    for (std::uint32_t index = begin + 1; index < at_ && result != nullptr; ++index) {
        const Token& token = tokens_.tokens[index];
        depth += token.kind == TokenKind::left_brace ? 1 : 0;
        depth -= token.kind == TokenKind::right_brace ? 1 : 0;
        const bool is_text =
            token.kind == TokenKind::fstring_middle || token.kind == TokenKind::tstring_middle;
        if (depth == 0 && is_text) {
            result = check_format_text(token, is_raw, result);
        }
    }
    return result;
}

const Shape* Engine::check_conversion(const Shape& mark, const Shape& letter) {
    // Whether it is an f-string or a t-string shows at the string's start.
    char prefix = 'f';
    for (std::uint32_t index = mark.begin; index-- > 0;) {
        const TokenKind kind = tokens_.tokens[index].kind;
        if (kind == TokenKind::fstring_start || kind == TokenKind::tstring_start) {
            prefix = kind == TokenKind::fstring_start ? 'f' : 't';
            break;
        }
    }
    const std::string in_string = std::string(1, prefix) + "-string: ";
    if (tokens_.tokens[mark.begin].end != tokens_.tokens[letter.begin].begin) {
        fail_range(mark, letter,
                   in_string + "conversion type must come right after the exclamation mark");
        return nullptr;
    }
    const std::string_view text = text_of(letter);
    if (text != "s" && text != "r" && text != "a") {
        fail_at(letter, in_string + "invalid conversion character '" + std::string(text) +
                            "': expected 's', 'r', or 'a'");
        return nullptr;
    }
    return &mark;
}

}  // namespace firstboot::python::syntax::peg
