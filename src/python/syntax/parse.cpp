#include "python/syntax/parse.h"

#include <algorithm>
#include <utility>

#include "python/syntax/diagnose.h"
#include "python/syntax/lexer.h"
#include "python/syntax/parser.h"
#include "python/syntax/source.h"
#include "text/line_index.h"

namespace firstboot::python::syntax {

namespace {

void add_warnings(Tree& tree, std::vector<PlacedWarning> warnings) {
    if (warnings.empty()) {
        return;
    }
    std::sort(warnings.begin(), warnings.end(),
              [](const PlacedWarning& left, const PlacedWarning& right) {
                  return left.position < right.position;
              });
    const text::LineIndex lines(tree.source());
    for (PlacedWarning& warning : warnings) {
        tree.add_warning({std::move(warning.message),
                          static_cast<std::int32_t>(lines.position(warning.position).line)});
    }
}

ParseResult parse_text(std::string source, StartRule start) {
    auto tree = std::make_unique<Tree>(std::move(source));
    TokenList tokens = tokenize(tree->source());
    const bool has_lexical_error = tokens.error.has_value();
    if (has_lexical_error) {
        // Stands for the token that cannot be made.
        const std::uint32_t end = static_cast<std::uint32_t>(tree->source().size());
        tokens.tokens.push_back({TokenKind::end_of_file, 0, end, end, end});
    }
    Parser parser(*tree, tokens);
    const bool is_right =
        start == StartRule::module ? parser.parse_module() : parser.parse_lone_expression();
    if (has_lexical_error) {
        if (is_right || parser.reached_end()) {
            return *tokens.error;
        }
        tokens.tokens.pop_back();
        return diagnose(tree->source(), tokens, start, parser.furthest_index());
    }
    if (is_right) {
        std::vector<PlacedWarning>& warnings = parser.warnings();
        warnings.insert(warnings.end(), tokens.warnings.begin(), tokens.warnings.end());
        add_warnings(*tree, std::move(warnings));
        return tree;
    }
    if (parser.unmodelled()) {
        return *parser.unmodelled();
    }
    if (parser.is_too_deep()) {
        return SyntaxError{.kind = SyntaxErrorKind::recursion_error,
                           .message = "maximum recursion depth exceeded during compilation"};
    }
    return diagnose(tree->source(), tokens, start, parser.furthest_index());
}

ParseResult parse_decoded(std::variant<std::string, SyntaxError, Unmodelled> decoded,
                          StartRule start) {
    if (SyntaxError* error = std::get_if<SyntaxError>(&decoded)) {
        return std::move(*error);
    }
    if (Unmodelled* unmodelled = std::get_if<Unmodelled>(&decoded)) {
        return std::move(*unmodelled);
    }
    return parse_text(std::get<std::string>(std::move(decoded)), start);
}

}  // namespace

ParseResult parse_module(std::string_view bytes) {
    return parse_decoded(decode_source(bytes), StartRule::module);
}

ParseResult parse_program(std::string_view text) {
    return parse_decoded(decode_source(text), StartRule::module);
}

ParseResult parse_expression(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t");
    return parse_decoded(
        decode_source(text.substr(begin == std::string_view::npos ? text.size() : begin)),
        StartRule::expression);
}

}  // namespace firstboot::python::syntax
