#include "advice/failures.h"

#include <algorithm>

#include "advice/texts.h"

namespace firstboot::advice {

namespace {

std::string filled(std::string_view pattern, const std::string& name) {
    std::string text(pattern);
    const auto at = text.find("{}");
    return at == std::string::npos ? text : text.replace(at, 2, quoted(name));
}

}  // namespace

std::optional<Failure> failure_of(const setup::Setup& setup) {
    if (setup.error) {
        return Failure{setup.error->type, setup.error->text, setup.error->file.value_or(""),
                       setup.error->line.value_or(0)};
    }
    if (setup.mapper_error) {
        const setup::Fault& fault = *setup.mapper_error;
        return Failure{fault.type, fault.type + ": " + fault.message, "", 0};
    }
    return std::nullopt;
}

std::optional<text::Span> line_of_failure(const Context& context, const Failure& failure) {
    if (failure.file.empty() || failure.line == 0) return std::nullopt;
    text::Span span = context.line_span(failure.file, failure.line);
    const std::string_view line = context.text(failure.file, span);
    const auto indent = std::min(line.find_first_not_of(" \t"), line.size());
    span.begin += static_cast<std::uint32_t>(indent);
    return span;
}

std::optional<text::Span> in_line_of_failure(const Context& context, const Failure& failure,
                                             std::string_view wanted) {
    const auto line = line_of_failure(context, failure);
    if (!line) return std::nullopt;
    const auto at = context.text(failure.file, *line).find(wanted);
    if (at == std::string_view::npos) return std::nullopt;
    const auto begin = static_cast<std::uint32_t>(line->begin + at);
    return text::Span{begin, begin + static_cast<std::uint32_t>(wanted.size())};
}

std::vector<const syntax::Call*> calls_of_failure(const Context& context, const Failure& failure) {
    const auto line = line_of_failure(context, failure);
    if (!line) return {};
    return context.python(failure.file).calls_in(*line);
}

const syntax::Call* call_of_failure(const Context& context, const Failure& failure,
                                    std::string_view function) {
    for (const syntax::Call* call : calls_of_failure(context, failure)) {
        if (last_name(*call->function) == function) return call;
    }
    return nullptr;
}

const syntax::Keyword* keyword_of(const syntax::Call& call, std::string_view name) {
    for (const syntax::Keyword* keyword : call.keywords) {
        if (keyword->name == name) return keyword;
    }
    return nullptr;
}

void explain(const Context& context, const Failure& failure, std::span<const FailureRow> rows,
             std::vector<Advice>& advice) {
    for (const FailureRow& row : rows) {
        if (!contains(failure.text, row.sign)) continue;
        std::string name;
        if (!row.before.empty()) name = between(failure.text, row.before, row.after).value_or("");
        Advice each = make(row.code, failure.file, line_of_failure(context, failure),
                           filled(row.message, name), std::string(row.why));
        if (row.mend != nullptr) row.mend(context, failure, name, each);
        advice.push_back(std::move(each));
        return;
    }
}

}  // namespace firstboot::advice
