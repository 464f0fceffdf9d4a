#include "setup/look.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "database_url/place.h"
#include "libraries/world.h"
#include "setup/failure.h"
#include "setup/origins.h"
#include "setup/place_text.h"

namespace firstboot::setup {

namespace {

using python::Interpreter;
using python::Value;

/// Reads the plain lists and tuples that the Python side gives.
class Reader {
  public:
    explicit Reader(Interpreter& interpreter) : interpreter_(interpreter) {}

    [[nodiscard]] std::vector<Value> items(Value sequence) const {
        return interpreter_.items_of(sequence);
    }
    [[nodiscard]] Value item(Value mapping, std::string_view key) const {
        return interpreter_.get_item(mapping, interpreter_.string(key));
    }
    [[nodiscard]] std::string text(Value value) const { return interpreter_.str_text(value); }
    [[nodiscard]] std::string repr(Value value) const { return interpreter_.repr_text(value); }
    [[nodiscard]] bool is_none(Value value) const {
        return python::same(value, interpreter_.none());
    }
    [[nodiscard]] bool is_text(Value value) const {
        return python::as<python::Str>(value) != nullptr;
    }
    [[nodiscard]] std::optional<std::string> optional_text(Value value) const {
        return is_none(value) ? std::nullopt : std::optional(text(value));
    }
    [[nodiscard]] bool truth(Value value) const { return interpreter_.truth(value); }
    [[nodiscard]] std::vector<std::string> texts(Value sequence) const {
        std::vector<std::string> result;
        for (const Value each : items(sequence)) result.push_back(text(each));
        return result;
    }
    [[nodiscard]] Interpreter& interpreter() const { return interpreter_; }

  private:
    Interpreter& interpreter_;
};

void read_config(const Reader& reader, Value entries, Setup& setup) {
    for (const Value entry : reader.items(entries)) {
        const auto parts = reader.items(entry);
        setup.config.push_back({reader.text(parts[0]), reader.text(parts[2]), reader.text(parts[3]),
                                places_of(parts[1].origin)});
    }
}

void read_blueprints(const Reader& reader, Value entries, Setup& setup) {
    for (const Value entry : reader.items(entries)) {
        const auto parts = reader.items(entry);
        setup.blueprints.emplace_back(reader.text(parts[0]), reader.optional_text(parts[1]));
    }
}

void read_routes(const Reader& reader, Value entries, Setup& setup) {
    for (const Value entry : reader.items(entries)) {
        const auto parts = reader.items(entry);
        setup.routes.push_back({reader.text(parts[0]), reader.texts(parts[1]),
                                reader.text(parts[2]), reader.text(parts[3])});
    }
}

database_url::Version url_version(Interpreter& interpreter) {
    const bool old = libraries::world_of(interpreter).project().sqlalchemy == schema::Release::v2_0;
    return old ? database_url::Version::v2_0 : database_url::Version::v2_1;
}

/// Whether a folder is there after the boot. Outside of the project only the machine knows, unless
/// the project itself made it.
std::optional<bool> has_folder(Interpreter& interpreter, std::string_view folder) {
    if (libraries::world_of(interpreter).files().is_directory(folder)) return true;
    const bool inside = folder.starts_with(libraries::project_folder) &&
                        folder.substr(libraries::project_folder.size()).starts_with('/');
    return inside ? std::optional(false) : std::nullopt;
}

void place(Database& database, const std::string& instance, Interpreter& interpreter) {
    describe_place(database, instance, url_version(interpreter),
                   [&](std::string_view folder) { return has_folder(interpreter, folder); });
}

void read_database(const Reader& reader, Value database, const std::string& instance,
                   Setup& setup) {
    if (reader.is_none(database)) return;
    const auto parts = reader.items(database);
    Database result;
    result.uri_is_text = reader.is_text(parts[0]);
    result.uri = result.uri_is_text ? reader.text(parts[0]) : reader.repr(parts[0]);
    result.origin = places_of(parts[0].origin);
    result.url = reader.text(parts[1]);
    result.dialect = reader.text(parts[2]);
    result.driver = reader.text(parts[3]);
    for (const Value bind : reader.items(parts[4])) {
        const auto pair = reader.items(bind);
        result.binds.emplace_back(reader.text(pair[0]), reader.text(pair[1]));
    }
    place(result, instance, reader.interpreter());
    setup.database = std::move(result);
}

/// The last line of an exception's text.
std::string shown(Interpreter& interpreter, Value error) {
    auto* exception = python::as<python::Exception>(error);
    return exception == nullptr ? interpreter.str_text(error)
                                : describe(interpreter, *exception).text;
}

Table read_table(const Reader& reader, const std::vector<Value>& parts) {
    Table table;
    table.key = reader.text(parts[0]);
    for (const Value column : reader.items(parts[2])) {
        const auto fields = reader.items(column);
        table.columns.push_back({reader.text(fields[0]), reader.text(fields[1]),
                                 reader.truth(fields[2]), reader.truth(fields[3])});
    }
    for (const Value dialect : reader.items(parts[3])) {
        const auto fields = reader.items(dialect);
        Ddl ddl;
        ddl.dialect = reader.text(fields[0]);
        if (!reader.is_none(fields[1])) ddl.create = reader.text(fields[1]);
        if (!reader.is_none(fields[2])) ddl.error = shown(reader.interpreter(), fields[2]);
        ddl.indexes = reader.texts(fields[3]);
        table.ddl.push_back(std::move(ddl));
    }
    return table;
}

void read_tables(const Reader& reader, Value entries, Setup& setup) {
    std::vector<std::pair<std::int64_t, Table>> tables;
    for (const Value entry : reader.items(entries)) {
        const auto parts = reader.items(entry);
        tables.emplace_back(reader.interpreter().index_number(parts[1]), read_table(reader, parts));
    }
    std::stable_sort(tables.begin(), tables.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    for (auto& [place, table] : tables) setup.tables.push_back(std::move(table));
}

/// Whether the error says that the URI is missing or wrong, or that its driver is.
bool is_about_database(const BootError& error) {
    constexpr std::array marks = {
        std::string_view("SQLALCHEMY_DATABASE_URI"), std::string_view("SQLAlchemy URL"),
        std::string_view("SQLite URL"), std::string_view("sqlalchemy.dialects:"),
        std::string_view("invalid literal for int()")};
    const auto is_in = [&](std::string_view mark) {
        return error.message.find(mark) != std::string::npos;
    };
    if (std::any_of(marks.begin(), marks.end(), is_in)) return true;
    if (error.type != "ModuleNotFoundError") return false;
    constexpr std::array drivers = {std::string_view("'psycopg2'"), std::string_view("'psycopg'"),
                                    std::string_view("'MySQLdb'"),  std::string_view("'pymysql'"),
                                    std::string_view("'asyncpg'"),  std::string_view("'pg8000'"),
                                    std::string_view("'oracledb'"), std::string_view("'pyodbc'")};
    return std::any_of(drivers.begin(), drivers.end(), is_in);
}

}  // namespace

void read_look(Interpreter& interpreter, Value look, Setup& setup) {
    const Reader reader(interpreter);
    read_config(reader, reader.item(look, "config"), setup);
    read_blueprints(reader, reader.item(look, "blueprints"), setup);
    read_routes(reader, reader.item(look, "routes"), setup);
    read_database(reader, reader.item(look, "database"),
                  reader.text(reader.item(look, "instance_path")), setup);
    read_tables(reader, reader.item(look, "tables"), setup);
}

void read_blamed_uri(Interpreter& interpreter, Value blamed, Setup& setup) {
    const Reader reader(interpreter);
    const auto parts = reader.items(blamed);
    if (parts.size() != 2) return;
    Database database;
    database.uri_is_text = reader.is_text(parts[0]);
    database.uri = database.uri_is_text ? reader.text(parts[0]) : reader.repr(parts[0]);
    database.origin = places_of(parts[0].origin);
    place(database, reader.text(parts[1]), interpreter);
    if (setup.error && is_about_database(*setup.error))
        database.error = static_cast<const Fault&>(*setup.error);
    setup.database = std::move(database);
}

void read_environment(Interpreter& interpreter, Value environment, Setup& setup) {
    auto* names = python::as<python::Dict>(environment);
    if (names == nullptr) return;
    names->for_each([&](Value name, Value value) {
        setup.environ.push_back(
            {interpreter.str_text(name), interpreter.str_text(value), places_of(value.origin)});
    });
}

}  // namespace firstboot::setup
