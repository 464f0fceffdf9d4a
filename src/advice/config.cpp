// Names of config keys.
#include <algorithm>
#include <array>
#include <cctype>
#include <set>

#include "advice/context.h"
#include "advice/words.h"

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

/// The name at the start of an assignment, indented or not.
bool is_assigned(std::string_view source, const Word& word) {
    const auto line_start = source.rfind('\n', word.span.begin) + 1;
    const auto before = source.substr(line_start, word.span.begin - line_start);
    if (before.find_first_not_of(" \t") != std::string_view::npos) return false;
    const auto next = source.find_first_not_of(" \t", word.span.end);
    return next != std::string_view::npos && source[next] == '=' && source.substr(next, 2) != "==";
}

/// Files in which the app's config is written.
std::set<std::string> config_files(const Context& context) {
    std::set<std::string> files;
    for (const setup::ConfigValue& value : context.setup().config) {
        for (const setup::Step& step : value.origin) files.insert(step.file);
    }
    for (const std::string& file : context.python_files()) {
        const auto slash = file.rfind('/');
        const std::string name = slash == std::string::npos ? file : file.substr(slash + 1);
        if (name == "config.py" || name == "settings.py") files.insert(file);
    }
    return files;
}

void lower_case(const Context& context, std::vector<Advice>& advice) {
    for (const std::string& file : config_files(context)) {
        const std::string_view source = context.sources().text(file);
        for (const Word& word : words_of(source)) {
            const std::string key = upper(word.text);
            // Short names like `debug` are variables more often than keys.
            if (key == word.text || !is_known(key) || key.find('_') == std::string::npos) continue;
            if (!is_assigned(source, word)) continue;
            Advice each = make(code::config_lower_case, file, word.span,
                               quoted(word.text) + " does not become a config key",
                               "from_object() and from_pyfile() take only names in upper case.");
            each.mends.push_back({"Write " + key, {{file, word.span, key}}});
            advice.push_back(std::move(each));
        }
    }
}

void near_misses(const Context& context, std::vector<Advice>& advice) {
    const std::vector<std::string> keys(known_keys.begin(), known_keys.end());
    for (const std::string& file : config_files(context)) {
        const std::string_view source = context.sources().text(file);
        for (const Word& word : words_of(source)) {
            if (upper(word.text) != word.text || is_known(word.text)) continue;
            if (!is_assigned(source, word)) continue;
            const auto key = nearest(word.text, keys);
            if (!key || occurrences(source, *key).size() > 0) continue;
            Advice each =
                make(code::config_near_miss, file, word.span,
                     "nobody looks for " + quoted(word.text) + "; there is " + quoted(*key),
                     "Flask and its extensions ignore keys that they do not know.");
            each.mends.push_back({"Write " + *key, {{file, word.span, *key}}});
            advice.push_back(std::move(each));
        }
    }
}

}  // namespace

void advise_on_config(const Context& context, std::vector<Advice>& advice) {
    lower_case(context, advice);
    near_misses(context, advice);
}

}  // namespace firstboot::advice
