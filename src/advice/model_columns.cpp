// Attributes of models that run, and are not what their author means.
#include <algorithm>
#include <initializer_list>

#include "advice/codes.h"
#include "advice/context.h"
#include "advice/model_classes.h"
#include "advice/texts.h"

namespace firstboot::advice {

namespace {

bool is_any_of(std::string_view name, std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_attribute(const syntax::Call& call) {
    return is_any_of(last_name(*call.function), {"Column", "mapped_column", "relationship"});
}

/// name = db.Column(…),
void tuple_of_one(const ModelClass& model, const PythonFile& file, const syntax::Expression& value,
                  std::vector<Advice>& advice) {
    if (value.kind != syntax::ExpressionKind::Tuple) return;
    const auto& elements = static_cast<const syntax::Sequence&>(value).elements;
    const syntax::Call* call = elements.size() == 1 ? as_call(*elements.begin()) : nullptr;
    if (call == nullptr || !is_attribute(*call)) return;
    Advice found = make(code::model_tuple, model.file, file.span(value),
                        "a comma makes a tuple of this column of " + quoted(model.name),
                        "SQLAlchemy takes no column from a tuple, so the table goes without it. "
                        "Attributes of a class stand without commas between them.");
    found.mends.push_back(
        {"Take the comma away", {{model.file, file.span(value), std::string(file.text(*call))}}});
    advice.push_back(std::move(found));
}

/// default=datetime.now(): the time at which the class is made, for each row.
void default_of_the_start(const ModelClass& model, const PythonFile& file,
                          const syntax::Keyword& option, std::vector<Advice>& advice) {
    const syntax::Call* call = as_call(option.value);
    if (call == nullptr || !is_any_of(option.name, {"default", "onupdate", "insert_default"})) {
        return;
    }
    const std::string name = dotted(*call->function);
    if (!is_any_of(last_name(*call->function), {"utcnow", "now", "today", "uuid4", "uuid1"})) {
        return;
    }
    // func.now() is SQL, which the database runs for each row.
    if (contains("." + name, ".func.")) return;
    Advice found = make(code::model_default_called, model.file, file.span(*option.value),
                        quoted(name + "()") + " is called once, when the class is made",
                        "Each row would get that one value. A default that is a function is called "
                        "for each row: hand over the function itself.");
    const text::Span span = file.span(*call);
    if (call->arguments.size() + call->keywords.size() == 0) {
        found.mends.push_back({"Write " + name, {{model.file, span, name}}});
    } else {
        found.mends.push_back(
            {"Call it for each row", {{model.file, {span.begin, span.begin}, "lambda: "}}});
    }
    advice.push_back(std::move(found));
}

const syntax::Expression* value_of(const syntax::Statement& statement) {
    if (statement.kind == syntax::StatementKind::Assign) {
        return static_cast<const syntax::Assign&>(statement).value;
    }
    if (statement.kind == syntax::StatementKind::AnnAssign) {
        return static_cast<const syntax::AnnAssign&>(statement).value;
    }
    return nullptr;
}

}  // namespace

void advise_on_model_columns(const Context& context, std::vector<Advice>& advice) {
    for (const ModelClass& model : model_classes(context)) {
        const PythonFile& file = context.python(model.file);
        for (const syntax::Statement* statement : model.definition->body) {
            const syntax::Expression* value = value_of(*statement);
            if (value == nullptr) continue;
            tuple_of_one(model, file, *value, advice);
            const syntax::Call* call = as_call(value);
            if (call == nullptr || !is_attribute(*call)) continue;
            for (const syntax::Keyword* option : call->keywords) {
                default_of_the_start(model, file, *option, advice);
            }
        }
    }
}

}  // namespace firstboot::advice
