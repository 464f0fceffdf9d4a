#include "python/compile/docstring.h"

#include <algorithm>
#include <variant>

namespace firstboot::python {

std::string without_indentation(std::string_view docstring) {
    std::string expanded;
    std::size_t column = 0;
    for (const char c : docstring) {
        if (c == '\t') {
            const std::size_t blanks = 8 - column % 8;
            expanded.append(blanks, ' ');
            column += blanks;
        } else {
            expanded += c;
            column = c == '\n' ? 0 : column + 1;
        }
    }
    const std::string_view text = expanded;
    std::size_t margin = std::string_view::npos;
    for (std::size_t line = text.find('\n'); line != std::string_view::npos;
         line = text.find('\n', line + 1)) {
        const std::size_t content = text.find_first_not_of(' ', line + 1);
        if (content != std::string_view::npos && text[content] != '\n') {
            margin = std::min(margin, content - line - 1);
        }
    }
    std::string result;
    std::size_t begin = std::min(text.find_first_not_of(' '), text.size());
    for (;;) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        result += text.substr(begin, end - begin);
        if (end == text.size()) {
            return result;
        }
        result += '\n';
        begin = end + 1;
        const std::size_t content = std::min(text.find_first_not_of(' ', begin), text.size());
        begin += std::min(content - begin, margin == std::string_view::npos ? 0 : margin);
    }
}

std::optional<std::string> docstring_of(syntax::List<syntax::Statement*> body) {
    if (body.empty() || body[0]->kind != syntax::StatementKind::Expr) {
        return std::nullopt;
    }
    const auto& value = *static_cast<const syntax::Expr*>(body[0])->value;
    if (value.kind != syntax::ExpressionKind::Constant) {
        return std::nullopt;
    }
    const auto* text =
        std::get_if<syntax::TextValue>(&static_cast<const syntax::Constant&>(value).value);
    if (text == nullptr) {
        return std::nullopt;
    }
    return without_indentation(text->text);
}

}  // namespace firstboot::python
