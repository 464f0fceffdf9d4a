// Routes and blueprints that Flask refuses.
#include <array>

#include "advice/failures.h"
#include "advice/texts.h"
#include "advice/words.h"

namespace firstboot::advice {

namespace {

void insert(const Failure& failure, std::uint32_t at, std::string text, std::string title,
            Advice& advice) {
    advice.mends.push_back({std::move(title), {{failure.file, {at, at}, std::move(text)}}});
}

/// The quoted text in the failure's line, without its quotes.
std::optional<text::Span> literal_in_line(const Context& context, const Failure& failure,
                                          std::string_view text) {
    for (const char quote : {'\'', '"'}) {
        const std::string literal = quote + std::string(text) + quote;
        if (auto span = in_line_of_failure(context, failure, literal)) {
            return text::Span{span->begin + 1, span->end - 1};
        }
    }
    return std::nullopt;
}

void add_slash(const Context& context, const Failure& failure, const std::string& name,
               Advice& advice) {
    if (const auto span = literal_in_line(context, failure, name)) {
        insert(failure, span->begin, "/", "Write /" + name, advice);
    }
}

void name_converter(const Context& context, const Failure& failure, const std::string& name,
                    Advice& advice) {
    const std::vector<std::string> known = {"any",  "default", "float", "int",
                                            "path", "string",  "uuid"};
    auto meant = nearest(name, known, Tolerance::much);
    if (name.starts_with("int")) meant = "int";
    if (name.starts_with("str")) meant = "string";
    const auto span = in_line_of_failure(context, failure, "<" + name + ":");
    if (!meant || !span) return;
    const text::Span word{span->begin + 1, span->end - 1};
    advice.mends.push_back({"Write " + *meant, {{failure.file, word, *meant}}});
}

void list_methods(const Context& context, const Failure& failure, const std::string&,
                  Advice& advice) {
    const auto start = in_line_of_failure(context, failure, "methods=");
    if (!start) return;
    const std::string_view source = context.sources().text(failure.file);
    const std::uint32_t begin = start->end;
    if (begin >= source.size() || (source[begin] != '\'' && source[begin] != '"')) return;
    const auto end = source.find(source[begin], begin + 1);
    if (end == std::string_view::npos) return;
    const auto after = static_cast<std::uint32_t>(end + 1);
    advice.mends.push_back(
        {"Make it a list",
         {{failure.file, {begin, begin}, "["}, {failure.file, {after, after}, "]"}}});
}

void add_import_name(const Context& context, const Failure& failure, const std::string&,
                     Advice& advice) {
    const auto call = in_line_of_failure(context, failure, "Blueprint(");
    if (!call) return;
    const std::string_view source = context.sources().text(failure.file);
    std::uint32_t at = call->end;
    if (at >= source.size() || (source[at] != '\'' && source[at] != '"')) return;
    const auto end = source.find(source[at], at + 1);
    if (end == std::string_view::npos) return;
    insert(failure, static_cast<std::uint32_t>(end + 1), ", __name__", "Add __name__", advice);
}

void drop_dot(const Context& context, const Failure& failure, const std::string&, Advice& advice) {
    const auto call = in_line_of_failure(context, failure, "Blueprint(");
    const auto line = line_of_failure(context, failure);
    if (!call || !line) return;
    const std::string_view source = context.sources().text(failure.file);
    const auto dot = source.find('.', call->end);
    if (dot == std::string_view::npos || dot >= line->end) return;
    const auto at = static_cast<std::uint32_t>(dot);
    advice.mends.push_back({"Write _ for the dot", {{failure.file, {at, at + 1}, "_"}}});
}

/// register_blueprint(users): what the module has a Blueprint in.
void name_blueprint(const Context& context, const Failure& failure, const std::string& name,
                    Advice& advice) {
    std::string path = name;
    for (char& c : path) {
        if (c == '.') c = '/';
    }
    const auto& files = context.sources().files();
    const std::string file = files.contains(path + ".py") ? path + ".py" : path + "/__init__.py";
    if (!files.contains(file)) return;
    const std::string_view source = context.sources().text(file);
    const std::string last = name.substr(name.rfind('.') + 1);
    const auto span = in_line_of_failure(context, failure, last + ")");
    for (const std::string& defined : defined_names(source)) {
        if (!contains(source, defined + " = Blueprint(") || !span) continue;
        insert(failure, span->end - 1, "." + defined, "Write " + last + "." + defined, advice);
        return;
    }
}

constexpr std::array rows = {
    FailureRow{
        code::route_endpoint_twice, "View function mapping is overwriting", "function: ", "\n",
        "two views are both called {}",
        "Flask calls an endpoint by its function's name, and each name once. Give one of the "
        "functions another name. Where a decorator wraps the views, it needs "
        "@functools.wraps."},
    FailureRow{code::route_slash, "must start with a slash", "URL rule '", "'",
               "the rule {} does not begin with a slash", "A rule is a path: /about.", add_slash},
    FailureRow{code::route_converter, "LookupError: the converter '", "converter '", "'",
               "there is no converter {}",
               "Flask has string, int, float, path, any and uuid: <int:id>.", name_converter},
    FailureRow{code::route_malformed, "malformed url rule", "rule: '", "'",
               "the placeholder in {} cannot be read",
               "A placeholder is a name, or a converter and a name with a colon between: <id>, "
               "<int:id>."},
    FailureRow{code::route_methods, "Allowed methods must be a list of strings", "", "",
               "methods is one text, not a list of texts",
               "A route takes several methods: "
               "methods=[\"GET\", \"POST\"].",
               list_methods},
    FailureRow{code::route_late, "can no longer be called on the ", "The setup method '", "'",
               "{} comes too late",
               "The blueprint is already registered, or the app has already answered. Define all "
               "routes and handlers before."},
    FailureRow{code::blueprint_twice, "is already registered for", "The name '", "'",
               "the blueprint {} is registered twice",
               "Each blueprint has a name of its own; the same one can be registered again only "
               "with another name=."},
    FailureRow{code::blueprint_dot, "may not contain a dot '.' character", "", "",
               "a blueprint's name has no dots",
               "The dot stands between a blueprint's name and an endpoint's: users.index.",
               drop_dot},
    FailureRow{code::blueprint_arguments,
               "Blueprint.__init__() missing 1 required positional argument: 'import_name'", "", "",
               "a blueprint needs the name of its module too",
               "Flask finds the templates and files beside that module: Blueprint('users', "
               "__name__).",
               add_import_name},
    FailureRow{code::blueprint_module, "' has no attribute 'register'", "module '", "'",
               "{} is a module, not a blueprint",
               "register_blueprint() takes the Blueprint object that the module defines.",
               name_blueprint},
};

}  // namespace

void advise_on_failures_of_routes(const Context& context, std::vector<Advice>& advice) {
    if (const auto failure = failure_of(context.setup())) explain(context, *failure, rows, advice);
}

}  // namespace firstboot::advice
