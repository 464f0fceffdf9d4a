// SECRET_KEY.
#include <algorithm>

#include "advice/context.h"

namespace firstboot::advice {

namespace {

bool is_python(const std::string& file) {
    return file.size() > 3 && file.substr(file.size() - 3) == ".py";
}

/// The first step of a value that lies in a Python file.
const setup::Step* python_step(const setup::Origin& origin) {
    for (const setup::Step& step : origin) {
        if (is_python(step.file)) return &step;
    }
    return nullptr;
}

/// The `...` of the step's line.
std::optional<text::Span> ellipsis_at(const Context& context, const setup::Step& step) {
    const text::Span line =
        context.line_span(step.file, context.line_of(step.file, step.span.begin));
    const PythonFile& file = context.python(step.file);
    for (const syntax::Expression* each : file.expressions()) {
        const text::Span span = file.span(*each);
        if (span.begin < line.begin || span.end > line.end) continue;
        if (file.text(*each) == "...") return span;
    }
    return std::nullopt;
}

void ellipsis(const Context& context, const setup::ConfigValue& secret,
              std::vector<Advice>& advice) {
    const setup::Step* step = python_step(secret.origin);
    Advice each = make(code::secret_ellipsis, step ? step->file : "",
                       step ? std::optional(step->span) : std::nullopt,
                       "SECRET_KEY is `...`, Python's Ellipsis, not a secret",
                       "The three dots stood for a value to be filled in. Flask starts, and fails "
                       "at the first session that it has to sign.");
    if (step != nullptr && context.find_binding("SECRET_KEY").binding != nullptr) {
        const PythonFile& file = context.python(step->file);
        const auto dots = ellipsis_at(context, *step);
        const auto defined = file.defined_names();
        if (dots && std::find(defined.begin(), defined.end(), "os") != defined.end()) {
            each.mends.push_back({"Take it from the environment",
                                  {{step->file, *dots, "os.environ.get('SECRET_KEY')"}}});
        }
    }
    advice.push_back(std::move(each));
}

}  // namespace

void advise_on_secrets(const Context& context, std::vector<Advice>& advice) {
    const setup::ConfigValue* secret = context.find_config("SECRET_KEY");
    if (secret == nullptr) return;
    if (secret->repr == "Ellipsis") {
        ellipsis(context, *secret, advice);
        return;
    }
    if (secret->repr == "None") {
        advice.push_back(make(code::secret_missing, "", std::nullopt, "there is no SECRET_KEY",
                              "The app starts without. Sessions, flash() and Flask-WTF's forms "
                              "fail: \"The session is unavailable because no secret key was "
                              "set.\""));
        return;
    }
    if (secret->type != "str" || secret->origin.empty()) return;
    const setup::Step& first = secret->origin.front();
    if (!is_python(first.file)) return;
    advice.push_back(make(code::secret_committed, first.file, first.span,
                          "the secret key stands in the code",
                          "Whoever can read the repository can sign sessions as any user. Put it "
                          "into .env, leave .env out of git, and read it with "
                          "os.environ.get(\"SECRET_KEY\")."));
}

}  // namespace firstboot::advice
