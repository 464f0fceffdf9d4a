#include "python/compile/keyword_typos.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "python/compile/checks.h"
#include "python/syntax/lexer.h"
#include "python/syntax/parser.h"
#include "python/syntax/place.h"
#include "python/text/suggestions.h"
#include "python/text/utf8.h"

namespace firstboot::python {

using syntax::Parser;
using syntax::Token;
using syntax::TokenKind;
using syntax::TokenList;
using syntax::Tree;

namespace {

constexpr std::size_t longest_part = 1024;
constexpr int names_tried = 10;
constexpr std::size_t keywords_tried = 3;
constexpr double least_similarity = 0.5;

/// In the order of Python's keyword.kwlist.
constexpr std::array<std::string_view, 35> keywords{
    "False", "None",     "True",  "and",    "as",   "assert", "async",  "await",    "break",
    "class", "continue", "def",   "del",    "elif", "else",   "except", "finally",  "for",
    "from",  "global",   "if",    "import", "in",   "is",     "lambda", "nonlocal", "not",
    "or",    "pass",     "raise", "return", "try",  "while",  "with",   "yield"};

/// The lines [first, last] of a source, counted from 1, without their line ends.
std::vector<std::string_view> lines_between(std::string_view source, std::int32_t first,
                                            std::int32_t last) {
    std::vector<std::string_view> lines;
    for (std::int32_t number = 1; number <= last && !source.empty(); ++number) {
        const std::size_t end = std::min(source.find_first_of("\r\n"), source.size());
        if (number >= first) {
            lines.push_back(source.substr(0, end));
        }
        const std::size_t next = source.substr(end).starts_with("\r\n") ? end + 2 : end + 1;
        source.remove_prefix(std::min(next, source.size()));
    }
    return lines;
}

/// The lines without the blanks that they all start with; as textwrap.dedent().
std::vector<std::string> dedented(const std::vector<std::string_view>& lines) {
    std::optional<std::string_view> margin;
    for (const std::string_view line : lines) {
        const std::size_t depth = line.find_first_not_of(" \t");
        if (depth == std::string_view::npos) {
            continue;
        }
        const std::string_view blanks = line.substr(0, depth);
        if (!margin) {
            margin = blanks;
        }
        const auto [mine, theirs] =
            std::mismatch(margin->begin(), margin->end(), blanks.begin(), blanks.end());
        margin = margin->substr(0, static_cast<std::size_t>(mine - margin->begin()));
    }
    std::vector<std::string> result;
    for (const std::string_view line : lines) {
        const bool is_blank = line.find_first_not_of(" \t") == std::string_view::npos;
        result.emplace_back(is_blank ? std::string_view{} : line.substr(margin->size()));
    }
    return result;
}

/// How many characters two words have in common, in blocks from the longest on: the measure of
/// Python's difflib.
std::size_t common_characters(std::string_view left, std::string_view right) {
    std::size_t size = 0;
    std::size_t left_at = 0;
    std::size_t right_at = 0;
    for (std::size_t i = 0; i < left.size(); ++i) {
        for (std::size_t j = 0; j < right.size(); ++j) {
            std::size_t run = 0;
            while (i + run < left.size() && j + run < right.size() &&
                   left[i + run] == right[j + run]) {
                ++run;
            }
            if (run > size) {
                size = run;
                left_at = i;
                right_at = j;
            }
        }
    }
    if (size == 0) {
        return 0;
    }
    return size + common_characters(left.substr(0, left_at), right.substr(0, right_at)) +
           common_characters(left.substr(left_at + size), right.substr(right_at + size));
}

/// The keywords to try for a name, best first.
std::vector<std::string> similar_keywords(std::string_view name) {
    std::vector<std::string> result;
    const std::vector<std::string_view> candidates(keywords.begin(), keywords.end());
    if (auto nearest = suggestion_for(name, candidates)) {
        result.push_back(*std::move(nearest));
    }
    std::vector<std::pair<double, std::string_view>> similar;
    for (const std::string_view keyword : keywords) {
        const double similarity = 2.0 * static_cast<double>(common_characters(keyword, name)) /
                                  static_cast<double>(keyword.size() + name.size());
        if (similarity >= least_similarity) {
            similar.emplace_back(similarity, keyword);
        }
    }
    std::sort(similar.rbegin(), similar.rend());
    for (const auto& [similarity, keyword] : similar) {
        result.emplace_back(keyword);
    }
    result.resize(std::min(result.size(), keywords_tried));
    return result;
}

/// Whether the lines can be read, or could with more lines behind them; as Python's codeop.
bool is_readable(std::string source) {
    source += '\n';
    Tree tree(std::move(source));
    TokenList tokens = syntax::tokenize(tree.source());
    const std::uint32_t end = static_cast<std::uint32_t>(tree.source().size());
    if (tokens.error) {
        tokens.tokens.push_back({TokenKind::end_of_file, 0, end, end, end});
    }
    Parser parser(tree, tokens);
    const bool is_right = parser.parse_module();
    if (tokens.error) {
        return tokens.is_incomplete && (is_right || parser.reached_end());
    }
    if (is_right) {
        return std::holds_alternative<SymbolTable>(check_tree(tree));
    }
    return parser.furthest().begin >= end;
}

std::string joined(const std::vector<std::string>& lines) {
    std::string result;
    for (const std::string& line : lines) {
        result += result.empty() && &line == lines.data() ? "" : "\n";
        result += line;
    }
    return result;
}

}  // namespace

std::optional<syntax::KeywordTypo> find_keyword_typo(std::string_view source,
                                                     const syntax::SyntaxError& error) {
    const bool is_plain = error.message == "invalid syntax" ||
                          error.message.find("Perhaps you forgot a comma") != std::string::npos;
    if (!is_plain || !error.line || !error.text) {
        return std::nullopt;
    }
    const std::vector<std::string> lines =
        dedented(lines_between(source, std::max(error.last_statement_line, 1), *error.line));
    const std::string part = joined(lines);
    if (count_points(part) > longest_part) {
        return std::nullopt;
    }
    int names_left = names_tried;
    const std::string ended = part + "\n";
    for (const Token& token : syntax::tokenize(ended).tokens) {
        if (token.kind != TokenKind::name) {
            continue;
        }
        if (--names_left < 0) {
            break;
        }
        const std::string_view name =
            std::string_view(ended).substr(token.begin, token.end - token.begin);
        for (const std::string& keyword : similar_keywords(name)) {
            std::string changed = part;
            changed.replace(token.begin, token.end - token.begin, keyword);
            if (!is_readable(std::move(changed))) {
                continue;
            }
            const syntax::Line line = syntax::line_of(ended, token.begin);
            const std::int32_t offset = syntax::offset_in(ended, line, token.begin);
            return syntax::KeywordTypo{.message = "invalid syntax. Did you mean '" + keyword + "'?",
                                       .text = syntax::line_text(ended, line),
                                       .offset = offset + 1,
                                       .end_offset = syntax::offset_in(ended, line, token.end) + 1};
        }
    }
    return std::nullopt;
}

}  // namespace firstboot::python
