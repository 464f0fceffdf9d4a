#include "advice/removed_names.h"

#include <algorithm>
#include <array>

namespace firstboot::advice {

namespace {

constexpr std::string_view moved = "It was moved.";
constexpr std::string_view renamed = "It was renamed.";
constexpr std::string_view builtin = "Python's own library does the same.";

constexpr std::array names = {
    RemovedName{"collections", "Callable", "collections.abc", "Callable", moved},
    RemovedName{"collections", "Mapping", "collections.abc", "Mapping", moved},
    RemovedName{"flask", "Markup", "markupsafe", "Markup", "Flask 3 no longer passes it on."},
    RemovedName{"flask", "escape", "markupsafe", "escape", "Flask 3 no longer passes it on."},
    RemovedName{"flask", "safe_join", "werkzeug.utils", "safe_join", moved},
    RemovedName{"flask", "_app_ctx_stack", "", "", "Flask 3 has no stacks of contexts any more."},
    RemovedName{"flask", "_request_ctx_stack", "", "",
                "Flask 3 has no stacks of contexts any more."},
    RemovedName{"flask_jwt_extended", "get_raw_jwt", "flask_jwt_extended", "get_jwt", renamed},
    RemovedName{"flask_jwt_extended", "jwt_refresh_token_required", "", "",
                "Since 4.0 it is @jwt_required(refresh=True)."},
    RemovedName{"flask_jwt_extended", "jwt_optional", "", "",
                "Since 4.0 it is @jwt_required(optional=True)."},
    RemovedName{"flask_jwt_extended", "fresh_jwt_required", "", "",
                "Since 4.0 it is @jwt_required(fresh=True)."},
    RemovedName{"flask_migrate", "MigrateCommand", "", "",
                "Since 3.0 there is no Flask-Script: `flask db` is there by itself."},
    RemovedName{"flask_sqlalchemy", "BaseQuery", "flask_sqlalchemy.query", "Query", moved},
    RemovedName{"flask_sqlalchemy", "Pagination", "flask_sqlalchemy.pagination", "Pagination",
                moved},
    RemovedName{"flask_sqlalchemy", "get_debug_queries", "flask_sqlalchemy.record_queries",
                "get_recorded_queries", moved},
    RemovedName{"flask_wtf.csrf", "CsrfProtect", "flask_wtf.csrf", "CSRFProtect", renamed},
    RemovedName{"itsdangerous", "JSONWebSignatureSerializer", "", "",
                "ItsDangerous 2.1 makes no JSON Web Tokens; PyJWT does."},
    RemovedName{"itsdangerous", "TimedJSONWebSignatureSerializer", "", "",
                "ItsDangerous 2.1 makes no JSON Web Tokens; PyJWT does, and "
                "URLSafeTimedSerializer signs with a time."},
    RemovedName{"jinja2", "Markup", "markupsafe", "Markup", moved},
    RemovedName{"jinja2", "contextfilter", "jinja2", "pass_context", renamed},
    RemovedName{"jinja2", "escape", "markupsafe", "escape", moved},
    RemovedName{"jinja2", "evalcontextfilter", "jinja2", "pass_eval_context", renamed},
    RemovedName{"werkzeug", "check_password_hash", "werkzeug.security", "check_password_hash",
                moved},
    RemovedName{"werkzeug", "generate_password_hash", "werkzeug.security", "generate_password_hash",
                moved},
    RemovedName{"werkzeug", "secure_filename", "werkzeug.utils", "secure_filename", moved},
    RemovedName{"werkzeug.security", "safe_str_cmp", "hmac", "compare_digest", builtin},
    RemovedName{"werkzeug.urls", "url_decode", "urllib.parse", "parse_qs", builtin},
    RemovedName{"werkzeug.urls", "url_encode", "urllib.parse", "urlencode", builtin},
    RemovedName{"werkzeug.urls", "url_parse", "urllib.parse", "urlsplit", builtin},
    RemovedName{"werkzeug.urls", "url_quote", "urllib.parse", "quote", builtin},
    RemovedName{"werkzeug.urls", "url_unquote", "urllib.parse", "unquote", builtin},
    RemovedName{"wtforms", "TextField", "wtforms", "StringField", renamed},
    RemovedName{"wtforms.validators", "Required", "wtforms.validators", "DataRequired", renamed},
};

constexpr std::array modules = {
    RemovedName{"flask.ext", "", "", "",
                "Flask 1.0 dropped flask.ext: flask.ext.sqlalchemy is flask_sqlalchemy."},
    RemovedName{"flask_restplus", "", "flask_restx", "", "It goes on under another name."},
    RemovedName{"flask_script", "", "", "",
                "Flask's own command took its place: @app.cli.command()."},
    RemovedName{"sqlalchemy.ext.declarative.api", "", "sqlalchemy.orm", "", moved},
    RemovedName{"werkzeug.contrib", "", "", "", "Werkzeug 1.0 dropped werkzeug.contrib."},
    RemovedName{"wtforms.ext", "", "", "", "WTForms 3 dropped wtforms.ext."},
    RemovedName{"wtforms.fields.html5", "", "wtforms.fields", "",
                "WTForms 3 has these fields beside all others."},
};

}  // namespace

const RemovedName* find_removed_name(std::string_view module, std::string_view name) {
    const auto found = std::find_if(names.begin(), names.end(), [&](const RemovedName& each) {
        return each.module == module && each.name == name;
    });
    return found == names.end() ? nullptr : &*found;
}

const RemovedName* find_removed_module(std::string_view module) {
    const auto found = std::find_if(modules.begin(), modules.end(),
                                    [&](const RemovedName& each) { return each.module == module; });
    return found == modules.end() ? nullptr : &*found;
}

std::string_view why_attribute_is_gone(std::string_view type, std::string_view name) {
    const bool is_flask = type == "Flask" || type == "Blueprint";
    if (is_flask && (name == "before_first_request" || name == "before_app_first_request")) {
        return "Flask 2.3 dropped it. Do the work where the app is made, inside `with "
               "app.app_context():`, or in a command of the `flask` program.";
    }
    if (type == "Engine" && name == "execute") {
        return "SQLAlchemy 2 runs statements on a connection: `with db.engine.connect() as c: "
               "c.execute(text(...))`, or by db.session.execute().";
    }
    return {};
}

}  // namespace firstboot::advice
