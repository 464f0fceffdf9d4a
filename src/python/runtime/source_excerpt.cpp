// The lines of source below a frame of a traceback, with the marks that point at the instruction.
// Which lines and which marks follows CPython's traceback.StackSummary.format_frame_summary.

#include <algorithm>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "python/runtime/frame.h"
#include "python/runtime/interpreter.h"
#include "python/syntax/parse.h"
#include "python/text/utf8.h"

namespace firstboot::python {
namespace {

/// A place in the excerpt: the line from 0, the column in bytes.
struct Place {
    std::size_t line = 0;
    std::size_t column = 0;

    friend auto operator<=>(const Place&, const Place&) = default;
};

/// What is marked by "^" when the rest of the instruction is marked by "~": an operator, the
/// brackets of a subscript or a call.
struct Anchor {
    Place begin;
    Place end;
};

Place place_in(std::string_view text, std::size_t offset) {
    const std::string_view before = text.substr(0, offset);
    const auto lines = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
    const std::size_t start = before.rfind('\n');
    return {lines, start == std::string_view::npos ? offset : offset - start - 1};
}

/// Skips blanks, line ends, backslashes and comments, which may stand between operand and operator.
std::size_t skip_to(std::string_view text, std::size_t offset, std::string_view stop_before) {
    while (offset < text.size()) {
        const char c = text[offset];
        if (c == '#') {
            offset = std::min(text.find('\n', offset), text.size());
        } else if (c == '\\' || c == ' ' || c == '\t' || c == '\n' || c == '\f' ||
                   (stop_before.find(c) == std::string_view::npos && c == ')')) {
            ++offset;
        } else {
            break;
        }
    }
    return offset;
}

std::optional<Anchor> anchor_of(std::string_view segment) {
    // In parentheses, so that line ends inside do not matter; they shift all offsets by two.
    constexpr std::size_t shift = 2;
    const auto parsed = syntax::parse_program("(\n" + std::string(segment) + "\n)");
    const auto* tree = std::get_if<std::unique_ptr<syntax::Tree>>(&parsed);
    if (tree == nullptr || (*tree)->body().size() != 1 ||
        (*tree)->body()[0]->kind != syntax::StatementKind::Expr) {
        return std::nullopt;
    }
    const syntax::Expression& value = *static_cast<const syntax::Expr*>((*tree)->body()[0])->value;
    const auto anchored = [&](std::size_t begin, std::size_t end) {
        return Anchor{place_in(segment, begin), place_in(segment, end)};
    };
    switch (value.kind) {
        case syntax::ExpressionKind::BinOp: {
            const auto& node = static_cast<const syntax::BinOp&>(value);
            const std::size_t begin = skip_to(segment, node.left->span.end - shift, "");
            const bool two =
                begin + 1 < segment.size() && segment[begin + 1] == segment[begin] &&
                std::string_view("*/<>").find(segment[begin]) != std::string_view::npos;
            return anchored(begin, begin + (two ? 2 : 1));
        }
        case syntax::ExpressionKind::Subscript: {
            const auto& node = static_cast<const syntax::Subscript&>(value);
            const std::size_t begin = skip_to(segment, node.value->span.end - shift, "[");
            return anchored(begin, node.span.end - shift);
        }
        case syntax::ExpressionKind::Call: {
            const auto& node = static_cast<const syntax::Call&>(value);
            const std::size_t begin = skip_to(segment, node.function->span.end - shift, "(");
            return anchored(begin, node.span.end - shift);
        }
        default:
            return std::nullopt;
    }
}

/// A call that is all of a statement's line needs no marks: `return f(x)`, `value = f(x)`.
bool is_obvious_call(const std::vector<std::string>& lines, Place begin, Place end) {
    std::string text;
    for (const std::string& line : lines) {
        text += line + "\n";
    }
    const auto parsed = syntax::parse_program(text);
    const auto* tree = std::get_if<std::unique_ptr<syntax::Tree>>(&parsed);
    if (tree == nullptr || (*tree)->body().empty()) {
        return tree != nullptr;
    }
    const syntax::Statement& statement = *(*tree)->body()[0];
    const syntax::Expression* value = nullptr;
    if (statement.kind == syntax::StatementKind::Return) {
        const auto* returned = static_cast<const syntax::Return&>(statement).value;
        if (returned != nullptr && returned->kind == syntax::ExpressionKind::Call &&
            static_cast<const syntax::Call*>(returned)->function->kind ==
                syntax::ExpressionKind::Name) {
            value = returned;
        }
    } else if (statement.kind == syntax::StatementKind::Assign) {
        const auto& assignment = static_cast<const syntax::Assign&>(statement);
        const bool one_name = assignment.targets.size() == 1 &&
                              assignment.targets[0]->kind == syntax::ExpressionKind::Name;
        if (one_name && assignment.value->kind == syntax::ExpressionKind::Call) {
            value = assignment.value;
        }
    }
    if (value == nullptr) {
        return false;
    }
    return place_in(text, value->span.begin) == begin && place_in(text, value->span.end) == end &&
           end.line + 1 == lines.size();
}

std::string_view trimmed_end(std::string_view line) {
    while (!line.empty() &&
           std::string_view(" \t\r\f\n").find(line.back()) != std::string_view::npos) {
        line.remove_suffix(1);
    }
    return line;
}

/// As many columns as the text takes on a terminal.
std::size_t width(std::string_view text) {
    return count_points(text);
}

class Excerpt {
  public:
    Excerpt(const SourceFile& source, text::Span span) {
        const auto first = source.lines.position(span.begin).line;
        auto last = source.lines.position(std::max(span.begin, span.end)).line;
        last = std::max(last, first);
        std::size_t indentation = std::string_view::npos;
        for (auto number = first; number <= last; ++number) {
            const std::string_view line = trimmed_end(source.lines.line(number));
            const std::size_t content = line.find_first_not_of(" \t\f");
            if (content != std::string_view::npos) {
                indentation = std::min(indentation, content);
            }
            lines_.emplace_back(line);
        }
        if (indentation == std::string_view::npos) {
            lines_.clear();
            return;
        }
        for (std::string& line : lines_) {
            line.erase(0, std::min(indentation, line.size()));
        }
        const auto column = [&](std::uint32_t offset, std::uint32_t number) {
            const std::string_view line = source.lines.line(number);
            const auto at = static_cast<std::size_t>(source.text.data() + offset - line.data());
            return at - std::min(indentation, at);
        };
        begin_ = {0, column(span.begin, first)};
        end_ = {lines_.size() - 1, column(span.end, last)};
        begin_.column = std::min(begin_.column, lines_.front().size());
        end_.column = std::min(end_.column, lines_.back().size());
    }

    std::string text() {
        if (lines_.empty()) {
            return {};
        }
        std::set<std::size_t> shown{0, lines_.size() - 1};
        find_anchor();
        const auto around = [&](std::size_t line) {
            for (std::size_t number = line == 0 ? 0 : line - 1; number <= line + 1; ++number) {
                if (number < lines_.size()) {
                    shown.insert(number);
                }
            }
        };
        if (anchor_) {
            around(anchor_->begin.line);
            around(anchor_->end.line);
        }
        const bool before = lines_.front().find_first_not_of(" \t") < begin_.column;
        const bool behind =
            !trimmed_end(std::string_view(lines_.back()).substr(end_.column)).empty();
        marked_ = !is_obvious_call(lines_, begin_, end_) && (anchor_ || before || behind);
        std::string result;
        std::optional<std::size_t> previous;
        for (const std::size_t number : shown) {
            if (previous && number == *previous + 2) {
                write(number - 1, result);
            } else if (previous && number > *previous + 2) {
                result += "    ...<" + std::to_string(number - *previous - 1) + " lines>...\n";
            }
            write(number, result);
            previous = number;
        }
        return result;
    }

  private:
    void find_anchor() {
        std::string segment;
        for (std::size_t number = 0; number < lines_.size(); ++number) {
            std::string_view line = lines_[number];
            if (number + 1 == lines_.size()) {
                line = line.substr(0, end_.column);
            }
            if (number == 0) {
                line.remove_prefix(std::min(begin_.column, line.size()));
            }
            segment += (number == 0 ? "" : "\n") + std::string(line);
        }
        anchor_ = anchor_of(segment);
        if (anchor_) {
            for (Place* place : {&anchor_->begin, &anchor_->end}) {
                place->column += place->line == 0 ? begin_.column : 0;
            }
        }
    }

    void write(std::size_t number, std::string& result) const {
        const std::string& line = lines_[number];
        result += "    " + line + "\n";
        if (!marked_) {
            return;
        }
        const std::size_t content = std::min(line.find_first_not_of(" \t"), line.size());
        const std::size_t first = number == 0 ? std::max(begin_.column, content) : content;
        const std::size_t last = number + 1 == lines_.size() ? end_.column : line.size();
        std::string marks(width(std::string_view(line).substr(0, first)), ' ');
        for (std::size_t column = first; column < last; ++column) {
            if (is_continuation(line[column])) {
                continue;
            }
            const Place here{number, column};
            const bool inside = anchor_ && here >= anchor_->begin && here < anchor_->end;
            marks += !anchor_ || inside ? '^' : '~';
        }
        result += "    " + marks + "\n";
    }

    std::vector<std::string> lines_;
    Place begin_;
    Place end_;
    std::optional<Anchor> anchor_;
    bool marked_ = false;
};

}  // namespace

std::string Interpreter::source_excerpt(const Code& code, std::uint32_t instruction) {
    return Excerpt(*code.unit->source, code.unit->spans[instruction]).text();
}

}  // namespace firstboot::python
