// Failures of finding, importing and configuring the app.
#include <algorithm>
#include <array>

#include "advice/failures.h"
#include "advice/removed_names.h"
#include "advice/texts.h"
#include "advice/words.h"

namespace firstboot::advice {

namespace {

/// A statement at the margin that its line holds whole goes into an app context.
void wrap_in_context(const Context& context, const Failure& failure, const std::string&,
                     Advice& advice) {
    const auto line = line_of_failure(context, failure);
    if (!line || line->begin != context.line_span(failure.file, failure.line).begin) return;
    const std::string_view text = context.text(failure.file, *line);
    const auto defined = defined_names(context.sources().text(failure.file));
    const bool has_app = std::find(defined.begin(), defined.end(), "app") != defined.end();
    const auto opened = std::count(text.begin(), text.end(), '(');
    const auto closed = std::count(text.begin(), text.end(), ')');
    if (!has_app || opened != closed || text.empty() || text.back() == ':') return;
    advice.mends.push_back(
        {"Put it into an app context",
         {{failure.file, {line->begin, line->begin}, "with app.app_context():\n    "}}});
}

void create_all_in_context(const Context& context, const Failure& failure, const std::string&,
                           Advice& advice) {
    const auto line = line_of_failure(context, failure);
    if (!line) return;
    const std::string text(context.text(failure.file, *line));
    const auto app = between(text, ".create_all(app=", ")");
    const auto database = text.substr(0, text.find(".create_all("));
    if (!app || database.find_first_of(" (=") != std::string::npos) return;
    const text::Span whole = context.line_span(failure.file, failure.line);
    const std::string indent(context.text(failure.file, {whole.begin, line->begin}));
    const std::string fixed =
        "with " + *app + ".app_context():\n" + indent + "    " + database + ".create_all()";
    const auto end = static_cast<std::uint32_t>(line->begin + text.find(')') + 1);
    advice.mends.push_back(
        {"Make the tables in an app context", {{failure.file, {line->begin, end}, fixed}}});
}

void add_colon(const Context& context, const Failure& failure, const std::string&, Advice& advice) {
    const auto line = line_of_failure(context, failure);
    if (!line || !contains(failure.text, "expected ':'")) return;
    if (contains(context.text(failure.file, *line), "#")) return;
    advice.mends.push_back({"Write the colon", {{failure.file, {line->end, line->end}, ":"}}});
}

constexpr std::array rows = {
    FailureRow{code::app_unnamed, "Failed to find Flask application or factory in module",
               "in module '", "'", "{} has no app that the flask command could find",
               "It looks for a Flask object called app or application, then for create_app() or "
               "make_app()."},
    FailureRow{code::app_arguments, "but could not call it without arguments", "factory '", "'",
               "the factory {} wants arguments",
               "The flask command calls it without any. Give its parameters defaults, or write "
               "them into FLASK_APP: app:create_app('dev')."},
    FailureRow{code::app_several, "Detected multiple Flask applications", "in module '", "'",
               "{} has more than one Flask object",
               "Call one of them app, or name it in FLASK_APP: module:name."},
    FailureRow{code::app_attribute, "NoAppException: Failed to find attribute", "attribute '", "'",
               "FLASK_APP names {}, which the module does not define",
               "Behind the colon stands the name of the app or of its factory."},
    FailureRow{code::app_not_importable, "NoAppException: Could not import '", "import '", "'",
               "FLASK_APP names {}, but there is no such module",
               "It is the name of a module as an import would write it, seen from the folder in "
               "which flask runs."},
    FailureRow{code::app_none, "Could not locate a Flask application", "", "",
               "the flask command finds no app",
               "It looks for wsgi.py and app.py, and for what FLASK_APP names: put FLASK_APP=… "
               "into .flaskenv."},
    FailureRow{code::config_import, "import_string() failed for", "failed for '", "'",
               "from_object() finds no {}",
               "The text is a module and a name in it, with a dot between: \"config.Config\". "
               "Imported classes can be handed over as they are."},
    FailureRow{code::config_file, "Unable to load configuration file", "directory): '", "'",
               "from_pyfile() finds no {}",
               "The path counts from the app's root folder, or from instance/ with "
               "instance_relative_config=True. With silent=True it may be missing."},
    FailureRow{code::config_environment, "and as such configuration could not be loaded",
               "variable '", "'", "nobody sets {}",
               "from_envvar() reads the path of a configuration file from it."},
    FailureRow{code::create_all_app, "create_all() got an unexpected keyword argument 'app'", "",
               "", "create_all() no longer takes the app",
               "Since Flask-SQLAlchemy 3.0 it works on the current app: call it inside `with "
               "app.app_context():`.",
               create_all_in_context},
    FailureRow{code::context_app, "Working outside of application context", "", "",
               "this line needs the app, and no app is current here",
               "Inside of a view there is one. Elsewhere: `with app.app_context():`.",
               wrap_in_context},
    FailureRow{code::context_request, "Working outside of request context", "", "",
               "there is no request while the app starts",
               "request, session and current_user stand for the request that is being answered: "
               "use them inside of views."},
    FailureRow{code::import_circular, "(most likely due to a circular import)", "module '", "'",
               "{} is imported while it is being imported",
               "Two modules import each other, and one is only half there. Put what both need, "
               "such as `db = SQLAlchemy()`, into a module of its own; or import inside of the "
               "function that needs it."},
    FailureRow{code::import_relative, "attempted relative import", "", "",
               "a relative import outside of a package",
               "`from .models import …` works in modules of a package, a folder that is imported "
               "by its name. Here it is `from models import …`."},
    FailureRow{code::python_syntax, "SyntaxError: ", "SyntaxError: ", "\n",
               "Python cannot read this line", "The mistake is here or just before.", add_colon},
    FailureRow{code::python_syntax, "IndentationError: ", "", "", "the line's indent does not fit",
               "Lines of one block begin in one column; after a colon comes a deeper one."},
    FailureRow{code::python_syntax, "TabError: ", "", "", "tabs and spaces are mixed",
               "Indent all lines of a block by spaces."},
};

/// Edits that import a name from where it is today, under the name that the file uses.
void import_anew(const Context& context, const Failure& failure, const RemovedName& removed,
                 Advice& advice) {
    const auto line = line_of_failure(context, failure);
    if (!line || removed.new_module.empty()) return;
    const std::string text(context.text(failure.file, *line));
    const std::string start = "from " + std::string(removed.module) + " import ";
    if (!text.starts_with(start) || text.find_first_of("(#\\;") != std::string::npos) return;
    std::string rest;
    std::string alias(removed.name);
    std::string_view names = std::string_view(text).substr(start.size());
    while (!names.empty()) {
        const auto comma = names.find(',');
        std::string_view each = names.substr(0, comma);
        names.remove_prefix(comma == std::string_view::npos ? names.size() : comma + 1);
        while (!each.empty() && each.front() == ' ') each.remove_prefix(1);
        while (!each.empty() && (each.back() == ' ' || each.back() == '\r')) each.remove_suffix(1);
        const std::string_view name = each.substr(0, each.find(' '));
        if (name != removed.name) {
            rest += (rest.empty() ? "" : ", ") + std::string(each);
        } else if (const auto as = each.find(" as "); as != std::string_view::npos) {
            alias = each.substr(as + 4);
        }
    }
    std::string fixed =
        "from " + std::string(removed.new_module) + " import " + std::string(removed.new_name);
    if (alias != removed.new_name) fixed += " as " + alias;
    if (!rest.empty()) fixed = start + rest + "\n" + fixed;
    advice.mends.push_back(
        {"Import it from " + std::string(removed.new_module), {{failure.file, *line, fixed}}});
}

void removed_module(const Context& context, const Failure& failure, std::vector<Advice>& advice) {
    const std::string name = between(failure.text, "No module named '", "'").value_or("");
    const RemovedName* removed = find_removed_module(name);
    if (removed == nullptr) return;
    Advice each = make(code::name_removed, failure.file, line_of_failure(context, failure),
                       "there is no " + quoted(name) + " any more", std::string(removed->why));
    if (const auto ext = in_line_of_failure(context, failure, "flask.ext.");
        ext && name == "flask.ext") {
        each.mends.push_back({"Write flask_", {{failure.file, *ext, "flask_"}}});
    } else if (const auto span = in_line_of_failure(context, failure, name);
               span && !removed->new_module.empty()) {
        const std::string instead(removed->new_module);
        each.mends.push_back({"Import " + instead, {{failure.file, *span, instead}}});
    }
    advice.push_back(std::move(each));
}

void removed_names(const Context& context, const Failure& failure, std::vector<Advice>& advice) {
    if (failure.type == "ModuleNotFoundError") return removed_module(context, failure, advice);
    if (failure.type == "ImportError") {
        const std::string name = between(failure.text, "import name '", "'").value_or("");
        const std::string module = between(failure.text, " from '", "'").value_or("");
        const RemovedName* removed = find_removed_name(module, name);
        if (removed == nullptr) return;
        Advice each =
            make(code::name_removed, failure.file, line_of_failure(context, failure),
                 quoted(module) + " no longer has " + quoted(name), std::string(removed->why));
        import_anew(context, failure, *removed, each);
        advice.push_back(std::move(each));
    } else if (failure.type == "AttributeError") {
        const std::string type = between(failure.text, "AttributeError: '", "'").value_or("");
        const std::string name = between(failure.text, "no attribute '", "'").value_or("");
        const std::string_view why = why_attribute_is_gone(type, name);
        if (why.empty()) return;
        advice.push_back(make(code::name_removed, failure.file, line_of_failure(context, failure),
                              quoted(type) + " no longer has " + quoted(name), std::string(why)));
    }
}

/// Something is None, or missing, because the environment does not have a name.
void unset_variable(const Context& context, const Failure& failure, std::vector<Advice>& advice) {
    const bool is_missing = failure.type == "KeyError";
    if (!is_missing && !contains(failure.text, "NoneType")) return;
    for (const setup::EnvironmentRead& read : context.setup().reads) {
        if (read.found || read.file.empty()) continue;
        if (is_missing && !contains(failure.text, "'" + read.name + "'")) continue;
        if (!is_missing && read.file != failure.file) continue;
        Advice each =
            make(code::env_none, failure.file, line_of_failure(context, failure),
                 "the environment does not have " + quoted(read.name),
                 is_missing ? "os.environ[…] raises KeyError for a name that is not set; "
                              "os.environ.get(…) takes a default."
                            : "os.environ.get() then gives None, and None is no text: the "
                              "code below goes on with it all the same.");
        const bool is_url = contains(read.name, "DATABASE") || contains(read.name, "DB_UR");
        if (is_url && context.find_binding(read.name).binding == nullptr) {
            const std::string_view env = context.sources().text(".env");
            const auto end = static_cast<std::uint32_t>(env.size());
            const std::string gap = !env.empty() && env.back() != '\n' ? "\n" : "";
            each.mends.push_back({"Set " + read.name + " in .env",
                                  {{".env", {end, end}, gap + read.name + "=sqlite:///dev.db\n"}}});
        }
        advice.push_back(std::move(each));
        return;
    }
}

/// int('port') of a database URL.
void port(const Context& context, const Failure& failure, std::vector<Advice>& advice) {
    const auto literal = between(failure.text, "invalid literal for int() with base 10: '", "'");
    if (!literal) return;
    for (const EnvFile& file : context.env_files()) {
        for (const dotenv::Binding& binding : file.bindings) {
            const std::string value = binding.value.value_or("");
            if (!contains(value, "://") || !contains(value, ":" + *literal)) continue;
            advice.push_back(make(code::database_port, file.path, binding.value_span,
                                  quoted(*literal) + " is no port",
                                  "Behind the host of a database URL stands a colon and the "
                                  "server's port, a number: localhost:5432. Without the colon it "
                                  "is the database's usual one. A colon in a password is written "
                                  "%3A."));
            return;
        }
    }
}

void not_loaded(const Context& context, std::vector<Advice>& advice) {
    if (!contains(context.setup().complained, "Install python-dotenv")) return;
    const std::string file = context.sources().files().contains(".env") ? ".env" : ".flaskenv";
    advice.push_back(make(code::env_not_loaded, file, std::nullopt,
                          "nobody reads " + file + ": python-dotenv is not installed",
                          "The flask command loads it by that package: pipenv install "
                          "python-dotenv."));
}

}  // namespace

void advise_on_failures_of_set_up(const Context& context, std::vector<Advice>& advice) {
    not_loaded(context, advice);
    const auto failure = failure_of(context.setup());
    if (!failure) return;
    explain(context, *failure, rows, advice);
    removed_names(context, *failure, advice);
    unset_variable(context, *failure, advice);
    port(context, *failure, advice);
}

}  // namespace firstboot::advice
