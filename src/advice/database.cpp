// The database: its URL, its driver, its place, its tables.
#include <algorithm>
#include <array>

#include "advice/context.h"
#include "advice/texts.h"
#include "database_url/url.h"

namespace firstboot::advice {

namespace {

/// The binding of .env or .flaskenv whose value is the database's URI.
EnvPlace uri_binding(const Context& context) {
    const auto& database = context.setup().database;
    if (!database || !database->uri_is_text) return {};
    for (const EnvFile& file : context.env_files()) {
        for (const dotenv::Binding& binding : file.bindings) {
            if (binding.value == database->uri) return {&file, &binding};
        }
    }
    return {};
}

/// Edits that put another text in place of a binding's value, quotes and all.
std::vector<text::Edit> value_edits(const EnvPlace& place, std::string value) {
    return {{place.file->path, place.binding->value_span, std::move(value)}};
}

/// Where the URI is to blame: its binding, else the line of the error.
Advice on_uri(const Context& context, const Code& code, const EnvPlace& place, std::string message,
              std::string why) {
    if (place.binding != nullptr) {
        return make(code, place.file->path, place.binding->value_span, std::move(message),
                    std::move(why));
    }
    const std::string file = context.error_file();
    if (!file.empty()) {
        return make(code, file, context.line_span(file, context.error_line()), std::move(message),
                    std::move(why));
    }
    const auto& database = context.setup().database;
    if (!database || database->origin.empty()) {
        return make(code, "", std::nullopt, std::move(message), std::move(why));
    }
    const setup::Step& last = database->origin.back();
    return make(code, last.file, last.span, std::move(message), std::move(why));
}

void uri_missing(const Context& context, std::vector<Advice>& advice) {
    Advice each = on_uri(context, code::database_uri_missing, {},
                         "Flask-SQLAlchemy finds no database: SQLALCHEMY_DATABASE_URI is not set",
                         "It has to be in app.config, and not None, before SQLAlchemy(app) or "
                         "init_app(app) runs.");
    // The code asks for a variable that nobody sets: a new one is safe where .env has none like it.
    for (const setup::EnvironmentRead& read : context.setup().reads) {
        if (read.found || read.file.empty() || !contains(read.name, "DATABASE")) continue;
        bool similar = false;
        for (const EnvFile& file : context.env_files()) {
            for (const dotenv::Binding& binding : file.bindings) {
                similar = similar || (binding.key && is_near(read.name, *binding.key));
            }
        }
        if (similar || context.find_binding(read.name).binding != nullptr) continue;
        each.why += " " + read.file + " takes it from " + quoted(read.name) +
                    ", which the environment does not have.";
        const std::string_view env = context.sources().text(".env");
        const auto end = static_cast<std::uint32_t>(env.size());
        const bool open_line = !env.empty() && env.back() != '\n';
        each.mends.push_back(
            {"Set " + read.name + " in .env",
             {{".env", {end, end}, (open_line ? "\n" : "") + read.name + "=sqlite:///dev.db\n"}}});
        break;
    }
    advice.push_back(std::move(each));
}

void postgres_scheme(const Context& context, std::vector<Advice>& advice) {
    const EnvPlace place = uri_binding(context);
    Advice each =
        on_uri(context, code::database_postgres, place, "SQLAlchemy knows no scheme `postgres`",
               "Since 1.4 it is `postgresql://`. Heroku and Render still give out the old one.");
    if (place.binding != nullptr) {
        const std::string_view written = context.text(place.file->path, place.binding->value_span);
        const auto at = written.find("postgres:");
        if (at != std::string_view::npos) {
            const auto begin = static_cast<std::uint32_t>(place.binding->value_span.begin + at);
            each.mends.push_back(
                {"Write postgresql", {{place.file->path, {begin, begin + 8}, "postgresql"}}});
        }
    }
    advice.push_back(std::move(each));
}

/// A scheme in other letters, or with a number behind it, as "sqlite3".
void unknown_scheme(const Context& context, std::string_view message, std::vector<Advice>& advice) {
    const EnvPlace place = uri_binding(context);
    const auto written = between(std::string(message) + "\n", "sqlalchemy.dialects:", "\n");
    const std::string scheme = written.value_or("").substr(0, written.value_or("").find('.'));
    const auto meant =
        nearest(scheme, {"mariadb", "mssql", "mysql", "oracle", "postgresql", "sqlite"});
    Advice each = on_uri(
        context, code::database_scheme, place,
        "SQLAlchemy knows no database " + quoted(written.value_or("")),
        "A database URL begins with the name of the database, in lower case, and behind a plus "
        "that of its driver where it is not the usual one: sqlite:, postgresql:, mysql+pymysql:.");
    if (place.binding != nullptr && meant && *meant != scheme) {
        const std::string fixed = *meant + context.setup().database->uri.substr(scheme.size());
        each.mends.push_back({"Write " + *meant, value_edits(place, fixed)});
    }
    advice.push_back(std::move(each));
}

/// The file in a SQLite URL that has the wrong number of slashes.
std::string sqlite_file(std::string_view uri) {
    uri.remove_prefix(std::string_view("sqlite:").size());
    uri.remove_prefix(std::min(uri.find_first_not_of("/\\"), uri.size()));
    return std::string(uri);
}

/// The URL that was likely meant by a text that is none: without what quotes it, and with the
/// slashes of a SQLite path. Empty where that is no URL either.
std::string meant_url(std::string_view text) {
    constexpr std::string_view quotes = "`'\"<> \t;,";
    if (text.starts_with("r'") || text.starts_with("r\"")) text.remove_prefix(1);
    text.remove_prefix(std::min(text.find_first_not_of(quotes), text.size()));
    text = text.substr(0, text.find_last_not_of(quotes) + 1);
    const bool lacks_slashes = text.starts_with("sqlite:") && !text.starts_with("sqlite:///");
    const std::string meant(lacks_slashes ? "sqlite:///" + sqlite_file(text) : text);
    const auto parsed = database_url::make_url(meant);
    return std::holds_alternative<database_url::Url>(parsed) ? meant : "";
}

void slashes(const Context& context, std::vector<Advice>& advice) {
    const EnvPlace place = uri_binding(context);
    const auto& database = context.setup().database;
    Advice each = on_uri(
        context, code::database_slashes, place, "this is no database URL",
        "sqlite:// is scheme and empty host, the third slash ends the host, then comes the file: "
        "sqlite:///dev.db. An absolute path begins with a slash of its own: "
        "sqlite:////tmp/dev.db.");
    const std::string meant = place.binding == nullptr ? "" : meant_url(database->uri);
    if (!meant.empty()) {
        // A title shows no password.
        const std::string shown = meant.starts_with("sqlite:") ? meant : "the URL alone";
        each.mends.push_back({"Write " + shown, value_edits(place, meant)});
    }
    advice.push_back(std::move(each));
}

void driver(const Context& context, std::string_view message, std::vector<Advice>& advice) {
    struct Driver {
        std::string_view module;
        std::string_view package;
    };
    constexpr std::array drivers = {
        Driver{"psycopg2", "psycopg2-binary"},
        Driver{"psycopg", "psycopg[binary]"},
        Driver{"MySQLdb", "mysqlclient"},
        Driver{"pymysql", "PyMySQL"},
        Driver{"asyncpg", "asyncpg"},
        Driver{"pg8000", "pg8000"},
        Driver{"mysql", "mysql-connector-python"},
        Driver{"aiosqlite", "aiosqlite"},
        Driver{"cx_Oracle", "cx_Oracle"},
        Driver{"oracledb", "oracledb"},
        Driver{"pyodbc", "pyodbc"},
    };
    for (const Driver& each : drivers) {
        if (!contains(message, "'" + std::string(each.module) + "'")) continue;
        const EnvPlace place = uri_binding(context);
        advice.push_back(on_uri(
            context, code::database_driver, place, "the driver of this database is not installed",
            "SQLAlchemy talks to the server through the package " + quoted(each.module) +
                ": pipenv install " + std::string(each.package) + "."));
        return;
    }
}

void two_instances(const Context& context, std::vector<Advice>& advice) {
    const std::string file = context.error_file();
    std::optional<text::Span> span;
    if (!file.empty()) span = context.line_span(file, context.error_line());
    advice.push_back(make(code::database_two_instances, file, span,
                          "the app and the models have to share one SQLAlchemy()",
                          "Make `db = SQLAlchemy()` once, in a module of its own or beside the "
                          "models; import it from there; call db.init_app(app) once."));
}

/// Nothing answers where the URL leads; a database in a file needs no server.
void silent_server(const Context& context, std::vector<Advice>& advice) {
    const EnvPlace place = uri_binding(context);
    Advice each = on_uri(context, code::database_server, place, "no database server answers here",
                         "This line connects while the app starts, and Firstboot has neither a "
                         "server nor a network. Where the server of the URL runs, it goes on.");
    if (place.binding != nullptr) {
        each.mends.push_back({"Use a database in a file", value_edits(place, "sqlite:///dev.db")});
    }
    advice.push_back(std::move(each));
}

bool is_silence(const setup::BootError& error) {
    static constexpr std::array words = {"connection to server ", "could not translate host name ",
                                         "failed to resolve host ",
                                         "Can't connect to MySQL server"};
    return error.type == "sqlalchemy.exc.OperationalError" &&
           std::any_of(words.begin(), words.end(),
                       [&error](const char* each) { return contains(error.message, each); });
}

void failures(const Context& context, std::vector<Advice>& advice) {
    if (!context.setup().error) return;
    const setup::BootError& error = *context.setup().error;
    if (error.message.starts_with("Either 'SQLALCHEMY_DATABASE_URI'")) {
        uri_missing(context, advice);
    } else if (contains(error.message, "sqlalchemy.dialects:postgres") &&
               !contains(error.message, "dialects:postgresql")) {
        postgres_scheme(context, advice);
    } else if (contains(error.message, "Can't load plugin: sqlalchemy.dialects:")) {
        unknown_scheme(context, error.message, advice);
    } else if (contains(error.message, "Could not parse SQLAlchemy URL") ||
               error.message.starts_with("Invalid SQLite URL")) {
        slashes(context, advice);
    } else if (error.type == "ModuleNotFoundError") {
        driver(context, error.message, advice);
    } else if (contains(error.message, "A 'SQLAlchemy' instance has already been registered") ||
               contains(error.message, "is not registered with this 'SQLAlchemy' instance")) {
        two_instances(context, advice);
    } else if (is_silence(error)) {
        silent_server(context, advice);
    }
}

void place_of_file(const Context& context, std::vector<Advice>& advice) {
    const auto& database = context.setup().database;
    if (!database || !database->file || !context.setup().ok) return;
    const EnvPlace place = uri_binding(context);
    if (database->folder_fate == "not_created") {
        advice.push_back(on_uri(context, code::database_folder, place,
                                "nobody makes the folder for " + *database->file,
                                "Flask-SQLAlchemy makes the instance folder and no other. The "
                                "first query fails: \"unable to open database file\"."));
    } else if (database->file_is_relative) {
        advice.push_back(on_uri(context, code::database_instance, place,
                                "the database will lie in " + *database->file,
                                "Flask-SQLAlchemy 3 puts a relative path into the app's instance "
                                "folder, not beside the code."));
    }
}

void late_models(const Context& context, std::vector<Advice>& advice) {
    const auto& tables = context.setup().tables;
    const auto made = [](const setup::Table& table) { return table.made_by_project; };
    if (std::none_of(tables.begin(), tables.end(), made)) return;
    const auto late = std::find_if_not(tables.begin(), tables.end(), made);
    if (late == tables.end()) return;
    advice.push_back(make(code::tables_too_late, "", std::nullopt,
                          "create_all() did not make the table " + quoted(late->key),
                          "It makes the tables of the models that are defined when it runs. Import "
                          "all models before."));
}

}  // namespace

void advise_on_database(const Context& context, std::vector<Advice>& advice) {
    for (const Rule rule : {failures, place_of_file, late_models}) rule(context, advice);
}

}  // namespace firstboot::advice
