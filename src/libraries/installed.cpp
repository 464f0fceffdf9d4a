#include "libraries/installed.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace firstboot::libraries {

namespace {

/// A distribution that is modelled: its normal name, its top-level module, what it requires.
struct Distribution {
    std::string_view name;
    std::string_view module;
    std::array<std::string_view, 6> needs = {};
};

/// From the metadata of the pinned packages (tests/oracle/requirements-sa21.txt).
constexpr std::array distributions = {
    Distribution{"blinker", "blinker"},
    Distribution{"click", "click"},
    Distribution{
        "flask", "flask", {"blinker", "click", "itsdangerous", "jinja2", "markupsafe", "werkzeug"}},
    Distribution{"flask-sqlalchemy", "flask_sqlalchemy", {"flask", "sqlalchemy"}},
    Distribution{"itsdangerous", "itsdangerous"},
    Distribution{"jinja2", "jinja2", {"markupsafe"}},
    Distribution{"markupsafe", "markupsafe"},
    Distribution{"python-dotenv", "dotenv"},
    Distribution{"sqlalchemy", "sqlalchemy", {"typing-extensions"}},
    Distribution{"typing-extensions", "typing_extensions"},
    Distribution{"werkzeug", "werkzeug", {"markupsafe"}},
    Distribution{"psycopg", "psycopg", {"typing-extensions"}},
    Distribution{"psycopg-binary", "psycopg"},
    Distribution{"psycopg2", "psycopg2"},
    Distribution{"psycopg2-binary", "psycopg2"},
    Distribution{"bcrypt", "bcrypt"},
    Distribution{"email-validator", "email_validator"},
    Distribution{"flask-bcrypt", "flask_bcrypt", {"flask", "bcrypt"}},
    Distribution{"flask-bootstrap", "flask_bootstrap", {"flask", "dominate", "visitor"}},
    Distribution{"flask-cors", "flask_cors", {"flask", "werkzeug"}},
    Distribution{"flask-debugtoolbar", "flask_debugtoolbar", {"flask"}},
    Distribution{"flask-httpauth", "flask_httpauth", {"flask"}},
    Distribution{"flask-jwt-extended", "flask_jwt_extended", {"flask", "werkzeug", "pyjwt"}},
    Distribution{"flask-login", "flask_login", {"flask", "werkzeug"}},
    Distribution{"flask-mail", "flask_mail", {"flask", "blinker"}},
    Distribution{"flask-marshmallow", "flask_marshmallow", {"flask", "marshmallow"}},
    Distribution{"flask-migrate", "flask_migrate", {"flask", "flask-sqlalchemy", "alembic"}},
    Distribution{"flask-moment", "flask_moment", {"flask", "packaging"}},
    Distribution{"flask-restful", "flask_restful", {"flask", "aniso8601", "six", "pytz"}},
    Distribution{"flask-wtf", "flask_wtf", {"flask", "wtforms", "itsdangerous"}},
    Distribution{"marshmallow", "marshmallow"},
    Distribution{"passlib", "passlib"},
    Distribution{"pyjwt", "jwt"},
    Distribution{"requests", "requests", {"certifi", "charset-normalizer", "idna", "urllib3"}},
    Distribution{"sqlalchemy-serializer", "sqlalchemy_serializer", {"sqlalchemy"}},
    Distribution{"wtforms", "wtforms", {"markupsafe"}},
};

/// Distributions that are not modelled and whose module has another name than they have.
constexpr std::array<std::pair<std::string_view, std::string_view>, 17> other_names = {{
    {"attrs", "attr"},
    {"beautifulsoup4", "bs4"},
    {"google-api-python-client", "googleapiclient"},
    {"mysql-connector-python", "mysql"},
    {"mysqlclient", "MySQLdb"},
    {"opencv-python", "cv2"},
    {"pillow", "PIL"},
    {"pycryptodome", "Crypto"},
    {"python-dateutil", "dateutil"},
    {"python-decouple", "decouple"},
    {"python-jose", "jose"},
    {"python-slugify", "slugify"},
    {"python-socketio", "socketio"},
    {"pyyaml", "yaml"},
    {"scikit-learn", "sklearn"},
    {"python-levenshtein", "Levenshtein"},
    {"setuptools", "pkg_resources"},
}};

/// The normal form of a distribution's name (PEP 503): lower case, runs of "-", "_" and "." as "-".
std::string normal(std::string_view name) {
    std::string result;
    for (const char c : name) {
        if (c == '-' || c == '_' || c == '.') {
            if (result.empty() || result.back() != '-') result += '-';
        } else {
            result += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
    }
    return result;
}

/// The names in the list and all that they require.
std::set<std::string, std::less<>> closure(const std::vector<std::string>& installed) {
    std::set<std::string, std::less<>> found;
    std::vector<std::string> wanted;
    for (const std::string& name : installed) wanted.push_back(normal(name));
    while (!wanted.empty()) {
        const std::string name = std::move(wanted.back());
        wanted.pop_back();
        if (!found.insert(name).second) continue;
        for (const Distribution& each : distributions) {
            if (each.name != name) continue;
            for (const std::string_view required : each.needs) {
                if (!required.empty()) wanted.emplace_back(required);
            }
        }
    }
    return found;
}

}  // namespace

Installation find_installed(std::string_view module,
                            const std::optional<std::vector<std::string>>& installed) {
    const bool modelled =
        std::any_of(distributions.begin(), distributions.end(),
                    [&](const Distribution& each) { return each.module == module; });
    if (!installed) return modelled ? Installation::present : Installation::absent;

    const auto names = closure(*installed);
    if (!modelled) {
        const bool by_other_name =
            std::any_of(other_names.begin(), other_names.end(), [&](const auto& other) {
                return other.second == module && names.contains(other.first);
            });
        return by_other_name || names.contains(normal(module)) ? Installation::present
                                                               : Installation::absent;
    }
    const bool present =
        std::any_of(distributions.begin(), distributions.end(), [&](const Distribution& each) {
            return each.module == module && names.contains(each.name);
        });
    return present ? Installation::present : Installation::absent;
}

}  // namespace firstboot::libraries
