#include "libraries/native/database_module.h"

#include <sqlite3.h>

#include <algorithm>
#include <variant>

#include "database/connection.h"
#include "libraries/native/values.h"
#include "libraries/world.h"
#include "python/runtime/work.h"
#include "text/python_text.h"

namespace firstboot::libraries {

namespace {

using python::Interpreter;
using python::NativeFunctionDefinition;
using python::NativeKind;
using python::Value;

/// SQLite's primary result codes, by the classes that Python's sqlite3 raises for them.
std::string_view error_class(int code) {
    switch (code) {
        case SQLITE_INTERNAL:
        case SQLITE_NOTFOUND:
            return "InternalError";
        case SQLITE_TOOBIG:
            return "DataError";
        case SQLITE_CONSTRAINT:
        case SQLITE_MISMATCH:
            return "IntegrityError";
        case SQLITE_MISUSE:
        case SQLITE_RANGE:
            return "InterfaceError";
        case SQLITE_CORRUPT:
        case SQLITE_AUTH:
        case SQLITE_FORMAT:
        case SQLITE_NOTADB:
            return "DatabaseError";
        default:
            return "OperationalError";
    }
}

Value failure(Interpreter& interpreter, const database::Error& error) {
    return interpreter.tuple(
        {interpreter.string("error"), interpreter.string(error_class(error.code)),
         interpreter.string(error.message), interpreter.integer(error.extended_code)});
}

database::Value stored(Interpreter& interpreter, Value value) {
    if (is_none(interpreter, value)) return std::monostate{};
    if (const auto* text = python::as<python::Str>(value)) return std::string(text->view());
    if (const auto* bytes = python::as<python::Bytes>(value)) {
        return database::Blob{std::string(bytes->view())};
    }
    if (const auto* number = python::as<python::Float>(value)) return number->value;
    return interpreter.index_number(value);
}

Value shown(Interpreter& interpreter, const database::Value& value) {
    struct Visitor {
        Interpreter& interpreter;
        Value operator()(std::monostate) const { return interpreter.none(); }
        Value operator()(std::int64_t number) const { return interpreter.integer(number); }
        Value operator()(double number) const { return interpreter.floating(number); }
        Value operator()(const std::string& text) const { return interpreter.string(text); }
        Value operator()(const database::Blob& blob) const { return interpreter.bytes(blob.bytes); }
    };
    return std::visit(Visitor{interpreter}, value);
}

/// From the first word on, behind blanks and comments.
std::string_view first_word(std::string_view sql) {
    for (;;) {
        sql.remove_prefix(std::min(sql.find_first_not_of(" \t\f\n\r"), sql.size()));
        std::string_view end;
        if (sql.starts_with("--")) {
            end = "\n";
        } else if (sql.starts_with("/*")) {
            end = "*/";
        } else {
            return sql;
        }
        const std::size_t place = sql.find(end, 2);
        sql.remove_prefix(place == std::string_view::npos ? sql.size() : place + end.size());
    }
}

/// Whether Python's driver takes a statement for one that changes rows: by its first word.
Value changes_rows(Interpreter& interpreter, Arguments arguments) {
    constexpr std::size_t longest = 7;
    const std::string word =
        text::ascii_lower(first_word(text_of(interpreter, arguments[0])).substr(0, longest));
    return interpreter.boolean(word.starts_with("insert") || word.starts_with("update") ||
                               word.starts_with("delete") || word == "replace");
}

/// What a text begins with: the names of the statement's parameters, None where there is no
/// statement; the declared types of its columns; and whether nothing comes behind it.
Value prepare(Interpreter& interpreter, Arguments arguments) {
    const auto opened =
        world_of(interpreter).database(std::string(text_of(interpreter, arguments[0])));
    if (!opened) return failure(interpreter, opened.error());
    std::string_view sql = text_of(interpreter, arguments[1]);
    const auto prepared = opened.value()->prepare(sql);
    if (!prepared) return failure(interpreter, prepared.error());
    std::vector<Value> names;
    std::vector<Value> types;
    if (const auto& statement = prepared.value()) {
        for (int index = 1; index <= statement->parameter_count(); ++index) {
            const auto name = statement->parameter_name(index);
            names.push_back(name ? interpreter.string(*name) : interpreter.none());
        }
        for (int column = 0; column < statement->column_count(); ++column) {
            types.push_back(interpreter.string(statement->declared_type(column)));
        }
    }
    return interpreter.tuple({prepared.value() ? interpreter.tuple(names) : interpreter.none(),
                              interpreter.tuple(types),
                              interpreter.boolean(first_word(sql).empty())});
}

Value execute(Interpreter& interpreter, Arguments arguments) {
    World& world = world_of(interpreter);
    const auto opened = world.database(std::string(text_of(interpreter, arguments[0])));
    if (!opened) return failure(interpreter, opened.error());
    const std::string sql(text_of(interpreter, arguments[1]));
    std::vector<database::Value> parameters;
    for (const Value value : interpreter.items_of(arguments[2])) {
        parameters.push_back(stored(interpreter, value));
    }
    database::Connection& connection = *opened.value();
    // About what SQLite needs to prepare and run one.
    constexpr std::uint64_t steps_a_statement = 500;
    python::spend_steps(interpreter, steps_a_statement);
    const auto result = connection.query(sql, parameters);
    if (!result) return failure(interpreter, result.error());

    python::List* columns = interpreter.list();
    for (const std::string& column : result.value().columns) {
        columns->items.push_back(interpreter.string(column));
    }
    python::List* rows = interpreter.list();
    for (const auto& row : result.value().rows) {
        std::vector<Value> values;
        values.reserve(row.size());
        for (const database::Value& value : row) values.push_back(shown(interpreter, value));
        rows->items.push_back(interpreter.tuple(values));
    }
    return interpreter.tuple({Value(columns), Value(rows),
                              interpreter.integer(result.value().changes),
                              interpreter.integer(connection.last_insert_rowid())});
}

/// Whether a transaction has begun, and how many rows have been changed in all.
Value state(Interpreter& interpreter, Arguments arguments) {
    const auto opened =
        world_of(interpreter).database(std::string(text_of(interpreter, arguments[0])));
    if (!opened) return failure(interpreter, opened.error());
    const database::Connection& connection = *opened.value();
    return interpreter.tuple({interpreter.boolean(connection.in_transaction()),
                              interpreter.integer(connection.total_changes())});
}

/// For the setup: what SQLAlchemy says that it does.
Value note(Interpreter& interpreter, Arguments arguments) {
    world_of(interpreter).note_statement(std::string(text_of(interpreter, arguments[0])));
    return interpreter.none();
}

constexpr NativeFunctionDefinition functions[] = {
    {"changes_rows", "sql, /", changes_rows, NativeKind::function},
    {"prepare", "name, sql, /", prepare, NativeKind::function},
    {"execute", "name, sql, parameters, /", execute, NativeKind::function},
    {"state", "name, /", state, NativeKind::function},
    {"note", "text, /", note, NativeKind::function},
};

}  // namespace

void fill_database_module(Interpreter& interpreter, Value module) {
    interpreter.add_functions(module, functions);
}

}  // namespace firstboot::libraries
