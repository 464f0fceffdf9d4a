// Failures of finding, importing and configuring the app.
#include <algorithm>
#include <array>

#include "advice/failures.h"
#include "advice/removed_names.h"
#include "advice/texts.h"

namespace firstboot::advice {

namespace {

/// The statement of the module itself that begins in the failure's line; null where none does.
const syntax::Statement* statement_at_margin(const Context& context, const Failure& failure) {
    const PythonFile& file = context.python(failure.file);
    const auto line = context.line_span(failure.file, failure.line);
    for (const syntax::Statement* each : file.body()) {
        if (file.span(*each).begin == line.begin) return each;
    }
    return nullptr;
}

/// An expression or assignment of the module itself goes into an app context.
void wrap_in_context(const Context& context, const Failure& failure, const std::string&,
                     Advice& advice) {
    const syntax::Statement* statement = statement_at_margin(context, failure);
    if (statement == nullptr || (statement->kind != syntax::StatementKind::Expr &&
                                 statement->kind != syntax::StatementKind::Assign)) {
        return;
    }
    const PythonFile& file = context.python(failure.file);
    const auto defined = file.defined_names();
    if (std::find(defined.begin(), defined.end(), "app") == defined.end()) return;
    const std::uint32_t begin = file.span(*statement).begin;
    advice.mends.push_back({"Put it into an app context",
                            {{failure.file, {begin, begin}, "with app.app_context():\n    "}}});
}

/// db.create_all(app=app), alone in its line, becomes a block with the context.
void create_all_in_context(const Context& context, const Failure& failure, const std::string&,
                           Advice& advice) {
    const auto line = line_of_failure(context, failure);
    const syntax::Call* call = call_of_failure(context, failure, "create_all");
    if (!line || call == nullptr || call->keywords.size() != 1) return;
    const PythonFile& file = context.python(failure.file);
    const text::Span span = file.span(*call);
    const syntax::Keyword& app = *call->keywords.front();
    if (app.name != "app" || span.begin != line->begin) return;
    const text::Span whole = context.line_span(failure.file, failure.line);
    const std::string indent(context.text(failure.file, {whole.begin, line->begin}));
    const std::string fixed = "with " + std::string(file.text(*app.value)) + ".app_context():\n" +
                              indent + "    " + dotted(*call->function) + "()";
    advice.mends.push_back({"Make the tables in an app context", {{failure.file, span, fixed}}});
}

void add_colon(const Context& context, const Failure& failure, const std::string&, Advice& advice) {
    const auto line = line_of_failure(context, failure);
    if (!line || !contains(failure.text, "expected ':'")) return;
    if (contains(context.text(failure.file, *line), "#")) return;
    advice.mends.push_back({"Write the colon", {{failure.file, {line->end, line->end}, ":"}}});
}

/// Leaves the method of a hash to Werkzeug.
void drop_method(const Context& context, const Failure& failure, const std::string& name,
                 Advice& advice) {
    for (const char quote : {'\'', '"'}) {
        const std::string argument = ", method=" + (quote + name) + quote;
        const auto span = in_line_of_failure(context, failure, argument);
        if (span) advice.mends.push_back({"Take the usual method", {{failure.file, *span, ""}}});
    }
}

constexpr std::array rows = {
    FailureRow{code::secret_session, "The session is unavailable because no secret key", "", "",
               "there is no session without a secret key",
               "Flask signs the session's cookie by app.config['SECRET_KEY']. Take it from the "
               "environment."},
    FailureRow{code::context_url, "Unable to build URLs outside an active request", "", "",
               "url_for() does not know where the app lives",
               "A request tells host and scheme; without one they come from SERVER_NAME. Ask for "
               "URLs inside of views."},
    FailureRow{code::hash_method, "ValueError: Invalid hash method '", "method '", "'",
               "Werkzeug no longer hashes passwords by {}",
               "Since 3.0 it is scrypt, or pbkdf2; the usual one needs no name.", drop_method},
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

/// An alias as it is written in an import.
std::string written(const syntax::ImportAlias& alias) {
    std::string text(alias.name);
    if (!alias.alias.empty()) text += " as " + std::string(alias.alias);
    return text;
}

/// The `from … import …` of the failure's line; null where there is none.
const syntax::ImportFrom* import_of_failure(const Context& context, const Failure& failure) {
    const auto line = line_of_failure(context, failure);
    if (!line) return nullptr;
    const PythonFile& file = context.python(failure.file);
    for (const syntax::Statement* each : file.statements()) {
        if (each->kind != syntax::StatementKind::ImportFrom) continue;
        if (file.span(*each).begin != line->begin) continue;
        return static_cast<const syntax::ImportFrom*>(each);
    }
    return nullptr;
}

/// Imports a name from where it is today, under the name that the file uses.
void import_anew(const Context& context, const Failure& failure, const RemovedName& removed,
                 Advice& advice) {
    const syntax::ImportFrom* import = import_of_failure(context, failure);
    if (import == nullptr || import->module != removed.module || removed.new_module.empty()) return;
    std::string rest;
    std::string_view alias = removed.name;
    for (const syntax::ImportAlias* each : import->names) {
        if (each->name != removed.name) {
            rest += (rest.empty() ? "" : ", ") + written(*each);
        } else if (!each->alias.empty()) {
            alias = each->alias;
        }
    }
    std::string fixed =
        "from " + std::string(removed.new_module) + " import " + std::string(removed.new_name);
    if (alias != removed.new_name) fixed += " as " + std::string(alias);
    if (!rest.empty()) {
        const PythonFile& file = context.python(failure.file);
        const text::Span whole = context.line_span(failure.file, failure.line);
        const std::string indent(
            context.text(failure.file, {whole.begin, file.span(*import).begin}));
        fixed = "from " + std::string(removed.module) + " import " + rest + "\n" + indent + fixed;
    }
    advice.mends.push_back({"Import it from " + std::string(removed.new_module),
                            {{failure.file, context.python(failure.file).span(*import), fixed}}});
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
