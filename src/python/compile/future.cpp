#include "python/compile/future.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "python/syntax/place.h"

namespace firstboot::python {

namespace {

constexpr std::array<std::string_view, 10> features{
    "nested_scopes",  "generators",       "division",       "absolute_import", "with_statement",
    "print_function", "unicode_literals", "barry_as_FLUFL", "generator_stop",  "annotations"};

bool is_docstring(const syntax::Statement& statement) {
    if (statement.kind != syntax::StatementKind::Expr) {
        return false;
    }
    const syntax::Expression& value = *static_cast<const syntax::Expr&>(statement).value;
    return value.kind == syntax::ExpressionKind::Constant &&
           std::holds_alternative<syntax::TextValue>(
               static_cast<const syntax::Constant&>(value).value);
}

}  // namespace

std::optional<syntax::SyntaxError> check_future_features(const syntax::Tree& tree) {
    const syntax::List<syntax::Statement*> body = tree.body();
    for (std::size_t index = 0; index < body.size(); ++index) {
        if (index == 0 && is_docstring(*body[index])) {
            continue;
        }
        if (body[index]->kind != syntax::StatementKind::ImportFrom) {
            break;
        }
        const auto& import = static_cast<const syntax::ImportFrom&>(*body[index]);
        if (import.module != "__future__" || import.level != 0) {
            break;
        }
        for (const syntax::ImportAlias* alias : import.names) {
            const bool is_known =
                std::find(features.begin(), features.end(), alias->name) != features.end();
            if (!is_known) {
                return syntax::error_at(
                    tree.source(), syntax::SyntaxErrorKind::syntax_error,
                    alias->name == "braces"
                        ? "not a chance"
                        : "future feature " + std::string(alias->name) + " is not defined",
                    alias->span.begin, alias->span.end);
            }
        }
    }
    return std::nullopt;
}

}  // namespace firstboot::python
