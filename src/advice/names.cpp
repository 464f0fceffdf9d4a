// Names that are not there: of modules, in modules, in scopes, of attributes.
#include <algorithm>
#include <array>
#include <set>

#include "advice/context.h"
#include "advice/removed_names.h"
#include "advice/texts.h"
#include "libraries/module_names.h"

namespace firstboot::advice {

namespace {

/// What Python itself proposes.
std::optional<std::string> suggestion_in(std::string_view text) {
    return between(text, "Did you mean: '", "'");
}

/// Replaces a name wherever the file uses it, so that the edits fit together.
std::vector<text::Edit> rename_edits(const Context& context, const std::string& file,
                                     std::string_view from, const std::string& to) {
    std::vector<text::Edit> edits;
    for (const text::Span span : context.python(file).occurrences(from)) {
        edits.push_back({file, span, to});
    }
    return edits;
}

/// The name's first place in a line; nothing where the line does not have it.
std::optional<text::Span> in_line(const Context& context, const std::string& file,
                                  std::uint32_t line, std::string_view name) {
    const text::Span span = context.line_span(file, line);
    for (const text::Span found : context.python(file).occurrences(name)) {
        if (found.begin >= span.begin && found.end <= span.end) return found;
    }
    return std::nullopt;
}

/// Modules that set-up code imports, by the names that they are imported by.
constexpr std::array known_modules = {
    "blinker",
    "click",
    "collections",
    "datetime",
    "dotenv",
    "enum",
    "flask",
    "flask_bcrypt",
    "flask_cors",
    "flask_login",
    "flask_mail",
    "flask_migrate",
    "flask_restful",
    "flask_sqlalchemy",
    "flask_wtf",
    "functools",
    "itsdangerous",
    "jinja2",
    "json",
    "logging",
    "marshmallow",
    "os",
    "pathlib",
    "psycopg",
    "psycopg2",
    "random",
    "re",
    "requests",
    "secrets",
    "sqlalchemy",
    "sys",
    "time",
    "typing",
    "uuid",
    "werkzeug",
    "wtforms",
};

/// The project's own modules, dotted.
std::vector<std::string> project_modules(const Context& context) {
    std::vector<std::string> modules;
    for (std::string path : context.python_files()) {
        path.resize(path.size() - 3);
        std::replace(path.begin(), path.end(), '/', '.');
        constexpr std::string_view package = ".__init__";
        if (path.size() > package.size() && path.substr(path.size() - package.size()) == package) {
            path.resize(path.size() - package.size());
        }
        modules.push_back(std::move(path));
    }
    return modules;
}

/// The dotted name as it stands in the line, from its first to its last part.
std::optional<text::Span> dotted_in_line(const Context& context, const std::string& file,
                                         std::uint32_t line, const std::string& name) {
    const text::Span span = context.line_span(file, line);
    const auto at = context.text(file, span).find(name);
    if (at == std::string_view::npos) return std::nullopt;
    const auto begin = static_cast<std::uint32_t>(span.begin + at);
    return text::Span{begin, begin + static_cast<std::uint32_t>(name.size())};
}

void missing_module(const Context& context, const std::string& message,
                    std::vector<Advice>& advice) {
    const auto module = between(message, "No module named '", "'");
    const std::string file = context.error_file();
    if (!module || file.empty() || find_removed_module(*module)) return;
    const auto span = dotted_in_line(context, file, context.error_line(), *module);
    if (!span) return;  // A library wants it: a database driver, say.
    std::vector<std::string> names(known_modules.begin(), known_modules.end());
    for (std::string& own : project_modules(context)) names.push_back(std::move(own));
    const auto meant = nearest(*module, names, Tolerance::much);
    Advice each = make(code::name_module, file, span, "there is no module " + quoted(*module),
                       meant ? "There is " + quoted(*meant) + "."
                             : "It is neither in the project nor installed. What others wrote has "
                               "to be installed first (pipenv install …); the name to install is "
                               "not always the name to import.");
    if (meant) each.mends.push_back({"Import " + *meant, {{file, *span, *meant}}});
    advice.push_back(std::move(each));
}

/// An import of several names, less one of them: the name, with the comma before or behind it.
std::optional<text::Span> removable_import(const PythonFile& file, text::Span name) {
    for (const syntax::Statement* each : file.statements()) {
        if (each->kind != syntax::StatementKind::ImportFrom) continue;
        const auto& names = static_cast<const syntax::ImportFrom&>(*each).names;
        for (std::size_t i = 0; i < names.size(); ++i) {
            const text::Span alias = file.span(*names[i]);
            if (alias.begin != name.begin) continue;
            if (i > 0) return text::Span{file.span(*names[i - 1]).end, alias.end};
            if (names.size() > 1) return text::Span{alias.begin, file.span(*names[1]).begin};
        }
    }
    return std::nullopt;
}

void missing_import(const Context& context, const std::string& text, std::vector<Advice>& advice) {
    const auto name = between(text, "cannot import name '", "'");
    const auto module = between(text, " from '", "'");
    const std::string file = context.error_file();
    if (!name || !module || file.empty()) return;
    if (contains(text, "circular import") || find_removed_name(*module, *name)) return;
    const auto span = in_line(context, file, context.error_line(), *name);

    std::vector<std::string> defined;
    const auto path = between(text, "(/project/", ")");
    if (path) defined = context.python(*path).defined_names();
    auto meant = suggestion_in(text);
    if (!meant) meant = nearest(*name, defined, Tolerance::much);
    if (!meant) {
        // `Configuration` for `Config`: one is the beginning of the other.
        const auto found = std::find_if(defined.begin(), defined.end(), [&](const auto& each) {
            return each.size() >= 4 && (each.compare(0, name->size(), *name) == 0 ||
                                        name->compare(0, each.size(), each) == 0);
        });
        if (found != defined.end()) meant = *found;
    }
    Advice each =
        make(code::name_import, file, span, quoted(*module) + " has no " + quoted(*name),
             meant ? "It has " + quoted(*meant) + "." : "Nothing of that name is defined there.");
    if (meant) {
        each.mends.push_back(
            {"Write " + *meant + " instead", rename_edits(context, file, *name, *meant)});
    } else if (span && context.python(file).occurrences(*name).size() == 1) {
        if (const auto removable = removable_import(context.python(file), *span)) {
            each.mends.push_back(
                {"Leave " + *name + " out: nothing here uses it", {{file, *removable, ""}}});
        }
    }
    advice.push_back(std::move(each));
}

void undefined_name(const Context& context, const std::string& text, std::vector<Advice>& advice) {
    const auto name = between(text, "name '", "' is not defined");
    const std::string file = context.error_file();
    if (!name || file.empty()) return;
    const auto span = in_line(context, file, context.error_line(), *name);
    const auto meant = suggestion_in(text);
    auto to_import = between(text, "Did you forget to import '", "'");
    if (!meant && !to_import && libraries::is_standard_module(*name)) to_import = name;
    Advice each =
        make(code::name_undefined, file, span, "nothing is called " + quoted(*name) + " here",
             meant       ? "There is " + quoted(*meant) + "."
             : to_import ? "There is a module of that name; it has to be imported first."
                         : "Names have to be defined or imported above the line that "
                           "uses them, in the same letters.");
    if (meant && span) {
        each.mends.push_back({"Write " + *meant, {{file, *span, *meant}}});
    } else if (to_import) {
        const std::uint32_t place = context.python(file).import_place();
        each.mends.push_back(
            {"Import " + *to_import, {{file, {place, place}, "import " + *to_import + "\n"}}});
    }
    advice.push_back(std::move(each));
}

/// `db.Interger`: Flask-SQLAlchemy says no more than the name.
void missing_in_sqlalchemy(const Context& context, const std::string& name,
                           std::vector<Advice>& advice) {
    static const std::vector<std::string> names = {"ARRAY",
                                                   "BigInteger",
                                                   "Boolean",
                                                   "CheckConstraint",
                                                   "Column",
                                                   "Date",
                                                   "DateTime",
                                                   "Enum",
                                                   "Float",
                                                   "ForeignKey",
                                                   "ForeignKeyConstraint",
                                                   "Index",
                                                   "Integer",
                                                   "Interval",
                                                   "JSON",
                                                   "LargeBinary",
                                                   "MetaData",
                                                   "Model",
                                                   "Numeric",
                                                   "PickleType",
                                                   "PrimaryKeyConstraint",
                                                   "Sequence",
                                                   "SmallInteger",
                                                   "String",
                                                   "Table",
                                                   "Text",
                                                   "Time",
                                                   "Unicode",
                                                   "UniqueConstraint",
                                                   "Uuid",
                                                   "backref",
                                                   "column_property",
                                                   "create_all",
                                                   "drop_all",
                                                   "event",
                                                   "func",
                                                   "init_app",
                                                   "relationship",
                                                   "session",
                                                   "text"};
    const std::string file = context.error_file();
    if (file.empty()) return;
    const auto span = in_line(context, file, context.error_line(), name);
    if (!span) return;
    const auto meant = nearest(name, names, Tolerance::much);
    Advice each = make(code::name_attribute, file, span, "db has no " + quoted(name),
                       meant ? "There is " + quoted(*meant) + "."
                             : "It has what SQLAlchemy and its ORM have, in the same letters.");
    if (meant) each.mends.push_back({"Write " + *meant, {{file, *span, *meant}}});
    advice.push_back(std::move(each));
}

void missing_attribute(const Context& context, const std::string& text,
                       std::vector<Advice>& advice) {
    const auto meant = suggestion_in(text);
    const auto name = between(text, "has no attribute '", "'");
    const std::string file = context.error_file();
    if (!meant || !name || file.empty()) return;
    const auto type = between(text, "AttributeError: '", "'");
    if (!why_attribute_is_gone(type.value_or(""), *name).empty()) return;
    const auto span = in_line(context, file, context.error_line(), *name);
    Advice each = make(code::name_attribute, file, span, "there is no attribute " + quoted(*name),
                       "There is " + quoted(*meant) + ".");
    if (span) each.mends.push_back({"Write " + *meant, {{file, *span, *meant}}});
    advice.push_back(std::move(each));
}

}  // namespace

void advise_on_names(const Context& context, std::vector<Advice>& advice) {
    if (!context.setup().error) return;
    const setup::BootError& error = *context.setup().error;
    if (error.type == "ModuleNotFoundError") {
        missing_module(context, error.message, advice);
    } else if (error.type == "ImportError") {
        missing_import(context, error.text, advice);
    } else if (error.type == "NameError") {
        undefined_name(context, error.text, advice);
    } else if (error.type == "AttributeError") {
        missing_attribute(context, error.text, advice);
        const bool is_bare = !error.message.empty() && !contains(error.message, " ");
        if (is_bare) missing_in_sqlalchemy(context, error.message, advice);
    }
}

}  // namespace firstboot::advice
