#include "advice/python_file.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "python/syntax/lexer.h"
#include "python/syntax/parse.h"
#include "python/syntax/source.h"
#include "python/syntax/walk.h"

namespace firstboot::advice {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

void add_targets(const syntax::Expression& target, std::vector<std::string>& names) {
    if (target.kind == syntax::ExpressionKind::Name) {
        names.emplace_back(static_cast<const syntax::Name&>(target).id);
    } else if (target.kind == syntax::ExpressionKind::Tuple ||
               target.kind == syntax::ExpressionKind::List) {
        const auto& sequence = static_cast<const syntax::Sequence&>(target);
        for (const syntax::Expression* each : sequence.elements) add_targets(*each, names);
    }
}

void add_imports(syntax::List<syntax::ImportAlias*> aliases, std::vector<std::string>& names) {
    for (const syntax::ImportAlias* each : aliases) {
        const std::string_view name = each->alias.empty() ? each->name : each->alias;
        names.emplace_back(name.substr(0, name.find('.')));
    }
}

/// The names that one statement of a module gives to it.
void add_defined(const syntax::Statement& statement, std::vector<std::string>& names) {
    switch (statement.kind) {
        case syntax::StatementKind::ClassDef:
            names.emplace_back(static_cast<const syntax::ClassDef&>(statement).name);
            break;
        case syntax::StatementKind::FunctionDef:
            names.emplace_back(static_cast<const syntax::FunctionDef&>(statement).name);
            break;
        case syntax::StatementKind::Assign:
            for (const auto* each : static_cast<const syntax::Assign&>(statement).targets) {
                add_targets(*each, names);
            }
            break;
        case syntax::StatementKind::AnnAssign:
            add_targets(*static_cast<const syntax::AnnAssign&>(statement).target, names);
            break;
        case syntax::StatementKind::Import:
            add_imports(static_cast<const syntax::Import&>(statement).names, names);
            break;
        case syntax::StatementKind::ImportFrom:
            add_imports(static_cast<const syntax::ImportFrom&>(statement).names, names);
            break;
        default:
            break;
    }
}

bool is_docstring(const syntax::Statement& statement) {
    return statement.kind == syntax::StatementKind::Expr &&
           literal_text(*static_cast<const syntax::Expr&>(statement).value).has_value();
}

bool is_future_import(const syntax::Statement& statement) {
    return statement.kind == syntax::StatementKind::ImportFrom &&
           static_cast<const syntax::ImportFrom&>(statement).module == "__future__";
}

}  // namespace

PythonFile::PythonFile(std::string_view bytes) : bytes_(bytes) {
    auto decoded = syntax::decode_source(bytes);
    const auto* source = std::get_if<std::string>(&decoded);
    if (source == nullptr) return;
    if (bytes.starts_with(byte_order_mark)) {
        ahead_ = static_cast<std::uint32_t>(byte_order_mark.size());
    }
    // Places can be told where the text is the bytes, but for a last line end.
    if (!source->starts_with(bytes.substr(ahead_))) return;
    for (const syntax::Token& token : syntax::tokenize(*source).tokens) {
        if (token.kind != syntax::TokenKind::name) continue;
        const text::Span span{token.begin + ahead_, token.end + ahead_};
        names_[bytes.substr(span.begin, span.end - span.begin)].push_back(span);
    }
    auto parsed = syntax::parse_module(bytes);
    auto* tree = std::get_if<std::unique_ptr<syntax::Tree>>(&parsed);
    if (tree == nullptr) return;
    tree_ = std::move(*tree);
    syntax::walk(*tree_, {[&](const auto& each) { statements_.push_back(&each); },
                          [&](const auto& each) { expressions_.push_back(&each); }});
}

std::span<const text::Span> PythonFile::occurrences(std::string_view name) const {
    const auto found = names_.find(name);
    return found == names_.end() ? std::span<const text::Span>() : found->second;
}

syntax::List<syntax::Statement*> PythonFile::body() const {
    return tree_ ? tree_->body() : syntax::List<syntax::Statement*>{};
}

std::vector<const syntax::Call*> PythonFile::calls_in(text::Span place) const {
    std::vector<const syntax::Call*> calls;
    for (const syntax::Expression* each : expressions_) {
        const syntax::Call* call = as_call(each);
        if (call == nullptr) continue;
        const text::Span found = span(*call);
        if (found.begin >= place.end || found.end <= place.begin) continue;
        calls.push_back(call);
    }
    return calls;
}

text::Span PythonFile::span(const syntax::Node& node) const {
    return {node.span.begin + ahead_, node.span.end + ahead_};
}

std::string_view PythonFile::text(const syntax::Node& node) const {
    const text::Span place = span(node);
    return bytes_.substr(place.begin, place.end - place.begin);
}

std::vector<std::string> PythonFile::defined_names() const {
    std::vector<std::string> names;
    for (const syntax::Statement* each : body()) add_defined(*each, names);
    return names;
}

std::uint32_t PythonFile::import_place() const {
    std::uint32_t place = ahead_;
    for (const syntax::Statement* each : body()) {
        const bool first = each == body().front();
        if (!(first && is_docstring(*each)) && !is_future_import(*each)) break;
        const auto line_end = bytes_.find('\n', span(*each).end);
        if (line_end == std::string_view::npos) break;
        place = static_cast<std::uint32_t>(line_end + 1);
    }
    return place;
}

std::string dotted(const syntax::Expression& expression) {
    if (expression.kind == syntax::ExpressionKind::Name) {
        return std::string(static_cast<const syntax::Name&>(expression).id);
    }
    if (expression.kind != syntax::ExpressionKind::Attribute) return {};
    const auto& attribute = static_cast<const syntax::Attribute&>(expression);
    const std::string owner = dotted(*attribute.value);
    return owner.empty() ? owner : owner + "." + std::string(attribute.name);
}

std::string last_name(const syntax::Expression& expression) {
    const std::string name = dotted(expression);
    return name.substr(name.rfind('.') + 1);
}

const syntax::Call* as_call(const syntax::Expression* expression) {
    return expression != nullptr && expression->kind == syntax::ExpressionKind::Call
               ? static_cast<const syntax::Call*>(expression)
               : nullptr;
}

std::optional<std::string_view> literal_text(const syntax::Expression& expression) {
    if (expression.kind != syntax::ExpressionKind::Constant) return std::nullopt;
    const auto& constant = static_cast<const syntax::Constant&>(expression);
    const auto* value = std::get_if<syntax::TextValue>(&constant.value);
    return value == nullptr ? std::nullopt : std::optional(value->text);
}

}  // namespace firstboot::advice
