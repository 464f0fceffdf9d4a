// Routes and blueprints that Flask refuses.
#include <algorithm>
#include <array>
#include <utility>

#include "advice/failures.h"
#include "advice/texts.h"

namespace firstboot::advice {

namespace {

void insert(const Failure& failure, std::uint32_t at, std::string text, std::string title,
            Advice& advice) {
    advice.mends.push_back({std::move(title), {{failure.file, {at, at}, std::move(text)}}});
}

/// The first argument of the calls in the failure's line of which `fits` holds.
template <typename Fits>
const syntax::Expression* argument_in_line(const Context& context, const Failure& failure,
                                           Fits fits) {
    for (const syntax::Call* call : calls_of_failure(context, failure)) {
        for (const syntax::Expression* argument : call->arguments) {
            if (fits(*argument)) return argument;
        }
    }
    return nullptr;
}

/// Where the text of a literal begins, behind its prefix and quotes.
std::uint32_t text_begin(const PythonFile& file, const syntax::Expression& literal) {
    const std::string_view written = file.text(literal);
    const auto quote = written.find_first_of("'\"");
    const std::size_t quotes = written.substr(quote, 3) == std::string(3, written[quote]) ? 3 : 1;
    return static_cast<std::uint32_t>(file.span(literal).begin + quote + quotes);
}

void add_slash(const Context& context, const Failure& failure, const std::string& name,
               Advice& advice) {
    const auto* rule = argument_in_line(
        context, failure, [&](const auto& each) { return literal_text(each) == name; });
    if (rule == nullptr) return;
    insert(failure, text_begin(context.python(failure.file), *rule), "/", "Write /" + name, advice);
}

void name_converter(const Context& context, const Failure& failure, const std::string& name,
                    Advice& advice) {
    const std::vector<std::string> known = {"any",  "default", "float", "int",
                                            "path", "string",  "uuid"};
    auto meant = nearest(name, known, Tolerance::much);
    if (name.starts_with("int")) meant = "int";
    if (name.starts_with("str")) meant = "string";
    const std::string placeholder = "<" + name;
    const auto* rule = argument_in_line(context, failure, [&](const auto& each) {
        return contains(literal_text(each).value_or(""), placeholder);
    });
    if (!meant || rule == nullptr) return;
    const PythonFile& file = context.python(failure.file);
    const auto at = file.text(*rule).find(placeholder);
    const auto begin = static_cast<std::uint32_t>(file.span(*rule).begin + at + 1);
    const text::Span word{begin, begin + static_cast<std::uint32_t>(name.size())};
    advice.mends.push_back({"Write " + *meant, {{failure.file, word, *meant}}});
}

void list_methods(const Context& context, const Failure& failure, const std::string&,
                  Advice& advice) {
    for (const syntax::Call* call : calls_of_failure(context, failure)) {
        const syntax::Keyword* methods = keyword_of(*call, "methods");
        if (methods == nullptr || !literal_text(*methods->value)) continue;
        const text::Span span = context.python(failure.file).span(*methods->value);
        advice.mends.push_back({"Make it a list",
                                {{failure.file, {span.begin, span.begin}, "["},
                                 {failure.file, {span.end, span.end}, "]"}}});
        return;
    }
}

void add_import_name(const Context& context, const Failure& failure, const std::string&,
                     Advice& advice) {
    const syntax::Call* blueprint = call_of_failure(context, failure, "Blueprint");
    if (blueprint == nullptr || blueprint->arguments.size() != 1) return;
    const text::Span name = context.python(failure.file).span(*blueprint->arguments.front());
    insert(failure, name.end, ", __name__", "Add __name__", advice);
}

void drop_dots(const Context& context, const Failure& failure, const std::string&, Advice& advice) {
    const syntax::Call* blueprint = call_of_failure(context, failure, "Blueprint");
    if (blueprint == nullptr || blueprint->arguments.empty()) return;
    const syntax::Expression& name = *blueprint->arguments.front();
    if (!literal_text(name)) return;
    const PythonFile& file = context.python(failure.file);
    std::string fixed(file.text(name));
    std::replace(fixed.begin(), fixed.end(), '.', '_');
    advice.mends.push_back(
        {"Write _ for the dot", {{failure.file, file.span(name), std::move(fixed)}}});
}

/// The name under which a module makes a blueprint.
std::optional<std::string> blueprint_in(const PythonFile& file) {
    for (const syntax::Statement* each : file.body()) {
        if (each->kind != syntax::StatementKind::Assign) continue;
        const auto& assignment = static_cast<const syntax::Assign&>(*each);
        const syntax::Call* call = as_call(assignment.value);
        if (call == nullptr) continue;
        std::string name = dotted(*assignment.targets.front());
        if (last_name(*call->function) == "Blueprint" && !name.empty()) return name;
    }
    return std::nullopt;
}

/// register_blueprint(users): what the module has a Blueprint in.
void name_blueprint(const Context& context, const Failure& failure, const std::string& name,
                    Advice& advice) {
    std::string path = name;
    std::replace(path.begin(), path.end(), '.', '/');
    const auto& files = context.sources().files();
    const std::string file = files.contains(path + ".py") ? path + ".py" : path + "/__init__.py";
    const auto blueprint = blueprint_in(context.python(file));
    const syntax::Call* call = call_of_failure(context, failure, "register_blueprint");
    if (!blueprint || call == nullptr || call->arguments.empty()) return;
    const PythonFile& caller = context.python(failure.file);
    const syntax::Expression& module = *call->arguments.front();
    insert(failure, caller.span(module).end, "." + *blueprint,
           "Write " + std::string(caller.text(module)) + "." + *blueprint, advice);
}

/// register_blueprint("users"), where the file knows a name users.
void unquote_blueprint(const Context& context, const Failure& failure, const std::string&,
                       Advice& advice) {
    const syntax::Call* call = call_of_failure(context, failure, "register_blueprint");
    if (call == nullptr || call->arguments.empty()) return;
    const PythonFile& file = context.python(failure.file);
    const syntax::Expression& given = *call->arguments.front();
    const auto text = literal_text(given);
    const auto names = file.defined_names();
    if (!text || std::find(names.begin(), names.end(), *text) == names.end()) return;
    advice.mends.push_back({"Write " + std::string(*text) + " without quotes",
                            {{failure.file, file.span(given), std::string(*text)}}});
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
               drop_dots},
    FailureRow{code::blueprint_nameless, "ValueError: 'name' may not be empty.", "", "",
               "a blueprint needs a name",
               "Its endpoints begin with it, and url_for() finds them by it: Blueprint('users', "
               "__name__)."},
    FailureRow{code::route_error_code, "is not a recognized HTTP error code", "ValueError: '", "'",
               "there is no HTTP error {}",
               "An error handler is for a code from 400 to 599 that HTTP knows, or for a class of "
               "exceptions."},
    FailureRow{code::route_endpoint_unknown, "Could not build url for endpoint '", "endpoint '",
               "'", "url_for() finds no endpoint {}, or not with these values",
               "An endpoint is the name of a view's function; behind that of a blueprint and a "
               "dot: auth.login. A rule with placeholders needs a value for each."},
    FailureRow{code::blueprint_arguments,
               "Blueprint.__init__() missing 1 required positional argument: 'import_name'", "", "",
               "a blueprint needs the name of its module too",
               "Flask finds the templates and files beside that module: Blueprint('users', "
               "__name__).",
               add_import_name},
    FailureRow{code::blueprint_text, "'str' object has no attribute 'register'", "", "",
               "a text is registered as a blueprint",
               "register_blueprint() takes the Blueprint object itself, not its name.",
               unquote_blueprint},
    FailureRow{code::template_missing, "jinja2.exceptions.TemplateNotFound: ", "NotFound: ", "\n",
               "there is no template {}",
               "Flask looks in the folder templates beside the module that makes the app, and in "
               "a blueprint's template_folder."},
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
