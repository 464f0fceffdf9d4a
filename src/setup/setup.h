#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "database/introspection.h"
#include "database_url/anatomy.h"
#include "text/span.h"

/// What a project became on its first boot. The same document as values; `json.h` says how each
/// member is spelt. Spans are bytes here and UTF-16 code units there.
namespace firstboot::setup {

/// One place that a value came through.
struct Step {
    std::string file;  ///< path in the project
    text::Span span;
    std::string how;
};
using Origin = std::vector<Step>;  ///< the first place first

/// An exception or a limit, by its qualified name.
struct Fault {
    std::string type;
    std::string message;
};

/// Why the project did not boot.
struct BootError : Fault {
    std::string text;
    std::optional<std::string> file;
    std::optional<std::uint32_t> line;
    std::string traceback;
    std::optional<std::string> cli;
};

struct Unmodelled {
    std::string what;
    std::string file;  ///< path in the project; empty where no code of it was running
    std::uint32_t line = 0;
};

struct EnvironmentValue {
    std::string name;
    std::string value;
    Origin origin;
};

/// A name that the project looked up in the environment, and where.
struct EnvironmentRead {
    std::string name;
    std::string file;
    text::Span span;
    bool found = false;
};

struct ConfigValue {
    std::string key;
    std::string repr;
    std::string type;  ///< the name of the value's type, "str"
    Origin origin;
};

/// A piece of the database URL with its meaning, see database_url/anatomy.h.
struct Database {
    std::string uri;  ///< as the config has it: the text, or the repr of what is not a text
    bool uri_is_text = true;
    std::optional<std::string> url;
    std::optional<std::string> dialect;
    std::optional<std::string> driver;
    std::vector<database_url::Piece> pieces;  ///< of `uri`
    std::optional<std::string> place;         ///< where a SQLite database will lie, in a sentence
    std::optional<std::string> file;          ///< its path
    bool file_is_relative = false;            ///< to the instance folder
    std::optional<std::string> folder_fate;   ///< see database_url/place.h
    std::vector<std::pair<std::string, std::string>> binds;
    std::optional<Fault> error;
    Origin origin;
};

struct Route {
    std::string endpoint;
    std::vector<std::string> methods;
    std::string rule;
    std::string domain;
};

struct Column {
    std::string name;
    std::string type;  ///< repr()
    bool nullable = true;
    bool primary_key = false;
};

/// DDL of one dialect, or the last line of the error that compiling it raised.
struct Ddl {
    std::string dialect;
    std::string create;
    std::optional<std::string> error;
    std::vector<std::string> indexes;
};

struct Table {
    std::string key;
    std::vector<Column> columns;
    std::vector<Ddl> ddl;
    /// The project's own create_all() made it, in the database of its engine.
    bool made_by_project = false;
    /// What SQLite reports of it once it is made, or why it refused.
    std::optional<database::TableReport> sqlite;
    std::optional<std::string> sqlite_error;
};

struct Warning {
    std::string category;
    std::string message;
};

/// What came of a script that was run inside the booted project.
struct ScriptOutcome {
    /// False where the project did not boot, or where a script before this one ended everything.
    bool ran = false;
    std::string printed;
    /// The exception that left the script; its lines are counted in the script.
    std::optional<BootError> error;
    /// A limit was exceeded, or something is not modelled: nobody knows what Python would do.
    std::optional<std::string> unknown;
};

struct Setup {
    bool ok = false;
    std::optional<BootError> error;
    std::vector<Unmodelled> unmodelled;
    std::vector<EnvironmentValue> environ;
    std::vector<EnvironmentRead> reads;
    std::vector<ConfigValue> config;
    std::optional<Database> database;
    std::vector<std::pair<std::string, std::optional<std::string>>> blueprints;
    std::vector<Route> routes;
    std::vector<Table> tables;
    std::optional<Fault> mapper_error;
    std::string printed;
    std::string complained;  ///< what went to stderr
    std::vector<std::string> statements;
    std::vector<std::pair<std::string, std::string>> versions;
    /// One for each script that the boot was given; not part of the document.
    std::vector<ScriptOutcome> scripts;
};

}  // namespace firstboot::setup
