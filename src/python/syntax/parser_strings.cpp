#include <string>

#include "python/syntax/parser.h"
#include "python/syntax/place.h"

namespace firstboot::python::syntax {

namespace {

bool is_field_end(TokenKind kind) {
    return kind == TokenKind::exclamation || kind == TokenKind::colon ||
           kind == TokenKind::right_brace;
}

const TextValue* text_of_constant(const Expression* expression) {
    if (expression->kind != ExpressionKind::Constant) {
        return nullptr;
    }
    return std::get_if<TextValue>(&static_cast<const Constant*>(expression)->value);
}

}  // namespace

void Parser::report(const LiteralProblem& problem, const Token& token) {
    if (problem.is_unmodelled && !unmodelled_) {
        unmodelled_ = Unmodelled{problem.message, line_of(source_, token.begin).number};
    }
    fail();
}

Expression* Parser::parse_strings() {
    const std::uint32_t first = begin();
    ListBuilder<Expression*> pieces;
    bool has_bytes = false;
    bool has_text = false;
    bool has_format = false;
    bool has_template = false;
    while (is(TokenKind::string) || is(TokenKind::fstring_start) || is(TokenKind::tstring_start)) {
        if (is(TokenKind::string)) {
            Expression* piece = parse_string();
            pieces.push_back(piece);
            (text_of_constant(piece) != nullptr ? has_text : has_bytes) = true;
        } else {
            (is(TokenKind::fstring_start) ? has_format : has_template) = true;
            parse_format_string(pieces);
        }
    }
    const bool is_mixed = (has_bytes && (has_text || has_format)) ||
                          (has_template && (has_bytes || has_text || has_format));
    if (is_mixed || failed_) {
        fail();
        return nothing_;
    }
    if (has_template) {
        return fold_strings(first, pieces, ExpressionKind::TemplateStr);
    }
    if (has_format) {
        return fold_strings(first, pieces, ExpressionKind::JoinedStr);
    }
    if (pieces.size() == 1) {
        return pieces.back();
    }
    std::string joined;
    for (std::size_t index = 0; index < pieces.size(); ++index) {
        const LiteralValue& value = static_cast<Constant*>(pieces[index])->value;
        joined += has_bytes ? std::get<BytesValue>(value).bytes : std::get<TextValue>(value).text;
    }
    const std::string_view kept = arena_.copy_text(joined);
    const bool is_unicode = static_cast<Constant*>(pieces[0])->is_unicode_literal;
    const LiteralValue value =
        has_bytes ? LiteralValue(BytesValue{kept}) : LiteralValue(TextValue{kept});
    return make<Constant>(since(first), ExpressionKind::Constant, value, is_unicode);
}

Expression* Parser::parse_string() {
    const Token& string = token();
    const auto value = read_string_literal(text_of(string), string.begin, arena_, warnings_);
    if (const LiteralProblem* problem = std::get_if<LiteralProblem>(&value)) {
        report(*problem, string);
        return nothing_;
    }
    const bool is_unicode = source_[string.begin] == 'u';
    advance();
    return make<Constant>(text::Span{string.begin, string.end}, ExpressionKind::Constant,
                          std::get<LiteralValue>(value), is_unicode);
}

void Parser::parse_format_string(ListBuilder<Expression*>& pieces) {
    const Level level(*this);
    const bool is_template = is(TokenKind::tstring_start);
    const std::string_view opening = text_of(token());
    const bool is_raw = opening.find_first_of("rR") != std::string_view::npos;
    advance();
    if (!parse_format_pieces(pieces, is_template, is_template, is_raw)) {
        return;
    }
    expect(is_template ? TokenKind::tstring_end : TokenKind::fstring_end);
}

bool Parser::parse_format_pieces(ListBuilder<Expression*>& pieces, bool in_template,
                                 bool fields_of_template, bool is_raw) {
    const TokenKind middle = in_template ? TokenKind::tstring_middle : TokenKind::fstring_middle;
    for (;;) {
        if (is(TokenKind::left_brace)) {
            parse_field(pieces, fields_of_template);
            continue;
        }
        if (!is(middle)) {
            return true;
        }
        const Token& piece = token();
        const auto value = read_format_text(text_of(piece), is_raw, piece.begin, arena_, warnings_);
        if (const LiteralProblem* problem = std::get_if<LiteralProblem>(&value)) {
            report(*problem, piece);
            return false;
        }
        const std::string_view text = std::get<std::string_view>(value);
        if (!text.empty()) {
            pieces.push_back(make<Constant>(text::Span{piece.begin, piece.cursor},
                                            ExpressionKind::Constant, TextValue{text}, false));
        }
        advance();
    }
}

std::string_view Parser::without_comments(std::uint32_t begin, std::uint32_t end) {
    const std::string_view text = source_.substr(begin, end - begin);
    if (text.find_first_of("#\r") == std::string_view::npos) {
        return text;
    }
    std::string result;
    char quote = '\0';
    for (std::size_t index = 0; index < text.size(); ++index) {
        const char character = text[index];
        if (quote != '\0') {
            quote = character == quote ? '\0' : quote;
        } else if (character == '"' || character == '\'') {
            quote = character;
        } else if (character == '#') {
            index = std::min(text.find('\n', index), text.size());
            if (index == text.size()) {
                break;
            }
        }
        if (text[index] != '\r') {
            result += text[index];
        }
    }
    return arena_.copy_text(result);
}

void Parser::parse_field(ListBuilder<Expression*>& pieces, bool is_template) {
    const std::uint32_t first = begin();
    advance();
    const std::uint32_t inside = first + 1;
    Expression* value = parse_yield_or_star_expressions();
    const bool is_debug = accept(TokenKind::equal);
    const std::uint32_t text_end = begin();
    if (!is_field_end(kind())) {
        fail();
        return;
    }
    char conversion = '\0';
    if (accept(TokenKind::exclamation)) {
        const std::string_view letter = is(TokenKind::name) ? text_of(token()) : "";
        const bool is_known = letter == "s" || letter == "r" || letter == "a";
        if (!is_known || tokens_[at_ - 1].end != begin()) {
            fail();
            return;
        }
        conversion = letter[0];
        advance();
    }
    JoinedStr* format_spec = is(TokenKind::colon) ? parse_format_spec(is_template) : nullptr;
    expect(TokenKind::right_brace);
    if (failed_) {
        return;
    }
    if (is_debug) {
        pieces.push_back(make<Constant>(text::Span{inside, text_end}, ExpressionKind::Constant,
                                        TextValue{without_comments(inside, text_end)}, false));
        if (conversion == '\0' && format_spec == nullptr) {
            conversion = 'r';
        }
    }
    Expression* field = nullptr;
    if (is_template) {
        std::string_view text = without_comments(inside, text_end);
        const std::size_t last = text.find_last_not_of(" \t\n\f\v\r=");
        text = text.substr(0, last == std::string_view::npos ? 0 : last + 1);
        field = make<Interpolation>(since(first), ExpressionKind::Interpolation, value, text,
                                    conversion, format_spec);
    } else {
        field = make<FormattedValue>(since(first), ExpressionKind::FormattedValue, value,
                                     conversion, format_spec);
    }
    deepen(field, value);
    deepen(field, format_spec);
    pieces.push_back(field);
}

JoinedStr* Parser::parse_format_spec(bool is_template) {
    const Level level(*this);
    const std::uint32_t first = begin();
    advance();
    ListBuilder<Expression*> pieces;
    parse_format_pieces(pieces, is_template, false, false);
    return static_cast<JoinedStr*>(fold_strings(first, pieces, ExpressionKind::JoinedStr));
}

Expression* Parser::fold_strings(std::uint32_t begin, ListBuilder<Expression*>& pieces,
                                 ExpressionKind kind) {
    // Neighbouring texts become one, and empty ones go.
    ListBuilder<Expression*> folded;
    for (std::size_t index = 0; index < pieces.size();) {
        const std::size_t run_begin = index;
        std::size_t size = 0;
        while (index < pieces.size() && text_of_constant(pieces[index]) != nullptr) {
            size += text_of_constant(pieces[index])->text.size();
            ++index;
        }
        if (index == run_begin) {
            folded.push_back(pieces[index]);
            ++index;
        } else if (index == run_begin + 1) {
            if (size > 0) {
                folded.push_back(pieces[run_begin]);
            }
        } else if (size > 0) {
            std::string joined;
            for (std::size_t each = run_begin; each < index; ++each) {
                joined += text_of_constant(pieces[each])->text;
            }
            const text::Span span{pieces[run_begin]->span.begin, pieces[index - 1]->span.end};
            const bool is_unicode = static_cast<Constant*>(pieces[run_begin])->is_unicode_literal;
            folded.push_back(make<Constant>(span, ExpressionKind::Constant,
                                            TextValue{arena_.copy_text(joined)}, is_unicode));
        }
    }
    const List<Expression*> values = folded.finish(arena_);
    Expression* result = nullptr;
    if (kind == ExpressionKind::TemplateStr) {
        result = make<TemplateStr>(since(begin), kind, values);
    } else {
        result = make<JoinedStr>(since(begin), kind, values);
    }
    for (const Expression* value : values) {
        deepen(result, value);
    }
    return result;
}

}  // namespace firstboot::python::syntax
