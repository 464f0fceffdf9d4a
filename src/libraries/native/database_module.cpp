#include "libraries/native/database_module.h"

#include <variant>

#include "database/connection.h"
#include "libraries/native/values.h"
#include "libraries/world.h"
#include "python/runtime/work.h"

namespace firstboot::libraries {

namespace {

using python::Interpreter;
using python::NativeFunctionDefinition;
using python::NativeKind;
using python::Value;

/// SQLite's primary result codes, by the classes that Python's sqlite3 raises for them.
std::string_view error_class(int code) {
    constexpr int internal = 2;
    constexpr int too_big = 18;
    constexpr int constraint = 19;
    constexpr int mismatch = 20;
    constexpr int misuse = 21;
    constexpr int range = 25;
    constexpr int corrupt = 11;
    switch (code) {
        case internal:
            return "InternalError";
        case too_big:
            return "DataError";
        case constraint:
        case mismatch:
            return "IntegrityError";
        case misuse:
        case range:
            return "InterfaceError";
        case corrupt:
            return "DatabaseError";
        default:
            return "OperationalError";
    }
}

Value failure(Interpreter& interpreter, const database::Error& error) {
    return interpreter.tuple({interpreter.string("error"),
                              interpreter.string(error_class(error.code)),
                              interpreter.string(error.message)});
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

Value open(Interpreter& interpreter, Arguments arguments) {
    const std::string name(text_of(interpreter, arguments[0]));
    const auto opened = world_of(interpreter).database(name);
    if (!opened) return failure(interpreter, opened.error());
    return arguments[0];
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

/// For the setup: what SQLAlchemy says that it does.
Value note(Interpreter& interpreter, Arguments arguments) {
    world_of(interpreter).note_statement(std::string(text_of(interpreter, arguments[0])));
    return interpreter.none();
}

constexpr NativeFunctionDefinition functions[] = {
    {"open", "url, dialect, /", open, NativeKind::function},
    {"execute", "name, sql, parameters, /", execute, NativeKind::function},
    {"note", "text, /", note, NativeKind::function},
};

}  // namespace

void fill_database_module(Interpreter& interpreter, Value module) {
    interpreter.add_functions(module, functions);
}

}  // namespace firstboot::libraries
