// Names of config keys.
#include <algorithm>
#include <array>
#include <cctype>

#include "advice/context.h"
#include "advice/texts.h"

namespace firstboot::advice {

namespace {

/// What Flask 3.1 and Flask-SQLAlchemy 3.1 look for.
constexpr std::array known_keys = {
    "APPLICATION_ROOT",
    "DEBUG",
    "EXPLAIN_TEMPLATE_LOADING",
    "MAX_CONTENT_LENGTH",
    "MAX_COOKIE_SIZE",
    "MAX_FORM_MEMORY_SIZE",
    "MAX_FORM_PARTS",
    "PERMANENT_SESSION_LIFETIME",
    "PREFERRED_URL_SCHEME",
    "PROPAGATE_EXCEPTIONS",
    "PROVIDE_AUTOMATIC_OPTIONS",
    "SECRET_KEY",
    "SECRET_KEY_FALLBACKS",
    "SEND_FILE_MAX_AGE_DEFAULT",
    "SERVER_NAME",
    "SESSION_COOKIE_DOMAIN",
    "SESSION_COOKIE_HTTPONLY",
    "SESSION_COOKIE_NAME",
    "SESSION_COOKIE_PATH",
    "SESSION_COOKIE_SAMESITE",
    "SESSION_COOKIE_SECURE",
    "SESSION_REFRESH_EACH_REQUEST",
    "SQLALCHEMY_BINDS",
    "SQLALCHEMY_DATABASE_URI",
    "SQLALCHEMY_ECHO",
    "SQLALCHEMY_ENGINE_OPTIONS",
    "SQLALCHEMY_RECORD_QUERIES",
    "SQLALCHEMY_TRACK_MODIFICATIONS",
    "TEMPLATES_AUTO_RELOAD",
    "TESTING",
    "TRAP_BAD_REQUEST_ERRORS",
    "TRAP_HTTP_EXCEPTIONS",
    "TRUSTED_HOSTS",
    "USE_X_SENDFILE",
};

bool is_known(std::string_view key) {
    return std::find(known_keys.begin(), known_keys.end(), key) != known_keys.end();
}

std::string upper(std::string_view name) {
    std::string result(name);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return result;
}

/// A place that names a config key.
struct KeyPlace {
    std::string name;
    text::Span span;
    /// A variable, which from_object() and from_pyfile() make a key of; else the key itself.
    bool is_variable = false;
};

/// The variables of a body and of the classes in it.
void add_variables(const PythonFile& file, syntax::List<syntax::Statement*> body,
                   std::vector<KeyPlace>& keys) {
    for (const syntax::Statement* each : body) {
        if (each->kind == syntax::StatementKind::ClassDef) {
            add_variables(file, static_cast<const syntax::ClassDef&>(*each).body, keys);
        } else if (each->kind == syntax::StatementKind::Assign) {
            for (const auto* target : static_cast<const syntax::Assign&>(*each).targets) {
                if (target->kind != syntax::ExpressionKind::Name) continue;
                keys.push_back({dotted(*target), file.span(*target), true});
            }
        }
    }
}

/// `app.config["KEY"]`, without the quotes.
void add_subscript(const PythonFile& file, const syntax::Subscript& subscript,
                   std::vector<KeyPlace>& keys) {
    const auto name = literal_text(*subscript.index);
    if (!name || last_name(*subscript.value) != "config") return;
    const auto at = file.text(*subscript.index).find(*name);
    if (at == std::string_view::npos) return;
    const auto begin = static_cast<std::uint32_t>(file.span(*subscript.index).begin + at);
    const auto end = static_cast<std::uint32_t>(begin + name->size());
    keys.push_back({std::string(*name), {begin, end}});
}

/// `app.config.from_mapping(KEY=…)`.
void add_keywords(const PythonFile& file, const syntax::Call& call, std::vector<KeyPlace>& keys) {
    if (last_name(*call.function) != "from_mapping") return;
    for (const syntax::Keyword* keyword : call.keywords) {
        const std::uint32_t begin = file.span(*keyword).begin;
        const auto end = static_cast<std::uint32_t>(begin + keyword->name.size());
        keys.push_back({std::string(keyword->name), {begin, end}});
    }
}

std::vector<KeyPlace> keys_in(const PythonFile& file, bool holds_variables) {
    std::vector<KeyPlace> keys;
    if (holds_variables) add_variables(file, file.body(), keys);
    for (const syntax::Expression* each : file.expressions()) {
        if (each->kind == syntax::ExpressionKind::Subscript) {
            add_subscript(file, static_cast<const syntax::Subscript&>(*each), keys);
        } else if (const syntax::Call* call = as_call(each)) {
            add_keywords(file, *call, keys);
        }
    }
    return keys;
}

/// Whether from_object() or from_pyfile() reads the variables of a file: values of the config come
/// from there, or it has one of the usual names.
bool holds_variables(const Context& context, const std::string& file) {
    const std::string name = file.substr(file.rfind('/') + 1);
    if (name == "config.py" || name == "settings.py") return true;
    const auto& config = context.setup().config;
    return std::any_of(config.begin(), config.end(), [&](const setup::ConfigValue& value) {
        return std::any_of(value.origin.begin(), value.origin.end(),
                           [&](const setup::Step& step) { return step.file == file; });
    });
}

bool is_set_by_project(const Context& context, std::string_view key) {
    const setup::ConfigValue* value = context.find_config(key);
    return value != nullptr && !value->origin.empty();
}

void lower_case(const std::string& file, const KeyPlace& place, std::vector<Advice>& advice) {
    const std::string key = upper(place.name);
    // Short names like `debug` are variables more often than keys.
    if (key == place.name || !is_known(key) || key.find('_') == std::string::npos) return;
    Advice each = make(code::config_lower_case, file, place.span,
                       quoted(place.name) + " does not become a config key",
                       "from_object() and from_pyfile() take only names in upper case.");
    each.mends.push_back({"Write " + key, {{file, place.span, key}}});
    advice.push_back(std::move(each));
}

void near_miss(const std::string& file, const KeyPlace& place, const std::string& key,
               std::vector<Advice>& advice) {
    Advice each = make(code::config_near_miss, file, place.span,
                       "nobody looks for " + quoted(place.name) + "; there is " + quoted(key),
                       "Flask and its extensions ignore keys that they do not know.");
    each.mends.push_back({"Write " + key, {{file, place.span, key}}});
    advice.push_back(std::move(each));
}

}  // namespace

void advise_on_config(const Context& context, std::vector<Advice>& advice) {
    const std::vector<std::string> known(known_keys.begin(), known_keys.end());
    for (const std::string& path : context.python_files()) {
        const bool variables = holds_variables(context, path);
        if (!variables && !contains(context.sources().text(path), ".config")) continue;
        const auto places = keys_in(context.python(path), variables);
        for (const KeyPlace& place : places) {
            if (is_known(place.name)) continue;
            if (place.is_variable && upper(place.name) != place.name) {
                lower_case(path, place, advice);
                continue;
            }
            const auto key = nearest(place.name, known);
            const auto is_key = [&](const KeyPlace& other) { return other.name == key; };
            if (!key || is_set_by_project(context, *key)) continue;
            if (std::any_of(places.begin(), places.end(), is_key)) continue;
            near_miss(path, place, *key, advice);
        }
    }
}

}  // namespace firstboot::advice
