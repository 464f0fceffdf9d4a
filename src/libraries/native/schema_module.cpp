#include "libraries/native/schema_module.h"

#include "libraries/native/schema_description.h"
#include "libraries/native/values.h"
#include "libraries/world.h"
#include "schema/ddl.h"
#include "schema/reserved_words.h"
#include "schema/type_rules.h"

namespace firstboot::libraries {

namespace {

using python::Interpreter;
using python::NativeFunctionDefinition;
using python::NativeKind;
using python::Value;

/// SQLAlchemy's default dialect quotes what PostgreSQL's base list has.
schema::Dialect dialect_named(std::string_view name) {
    if (name == "sqlite") return schema::Dialect::sqlite;
    if (name == "mysql" || name == "mariadb") return schema::Dialect::mysql;
    return schema::Dialect::postgresql;
}

const schema::Metadata& metadata_of(Interpreter& interpreter, Value view) {
    const auto number = static_cast<std::size_t>(interpreter.index_number(view));
    const schema::Metadata* tables = world_of(interpreter).kept_tables(number);
    if (tables == nullptr) interpreter.raise_value_error("no such tables were described");
    return *tables;
}

Value open_metadata(Interpreter& interpreter, Arguments arguments) {
    const std::size_t number =
        world_of(interpreter).keep_tables(metadata_from(interpreter, arguments[0]));
    return interpreter.integer(static_cast<std::int64_t>(number));
}

Value answer(Interpreter& interpreter, const schema::Result<std::string>& result) {
    if (result) return interpreter.string(result.value());
    std::string_view type = schema::name_of(result.error().type);
    if (const auto dot = type.rfind('.'); dot != std::string_view::npos) {
        type = type.substr(dot + 1);
    }
    return interpreter.tuple(
        {interpreter.string(type), interpreter.string(result.error().message)});
}

/// The table that a call is about, and a compiler for its dialect.
struct Request {
    const schema::Table* table;
    schema::DdlCompiler compiler;
};

Request request_of(Interpreter& interpreter, Arguments arguments) {
    const schema::Metadata& metadata = metadata_of(interpreter, arguments[0]);
    const schema::Table* table = metadata.find(text_of(interpreter, arguments[1]));
    if (table == nullptr) interpreter.raise_value_error("the table is not in the description");
    return {table, schema::DdlCompiler(metadata, dialect_named(text_of(interpreter, arguments[2])),
                                       world_of(interpreter).project().sqlalchemy)};
}

Value create_table(Interpreter& interpreter, Arguments arguments) {
    const Request request = request_of(interpreter, arguments);
    return answer(interpreter, request.compiler.create_table(*request.table));
}

Value create_index(Interpreter& interpreter, Arguments arguments) {
    const Request request = request_of(interpreter, arguments);
    const auto position = static_cast<std::size_t>(interpreter.index_number(arguments[3]));
    return answer(interpreter, request.compiler.create_index(*request.table,
                                                             request.table->indexes.at(position)));
}

Value add_constraint(Interpreter& interpreter, Arguments arguments) {
    const Request request = request_of(interpreter, arguments);
    const auto position = static_cast<std::size_t>(interpreter.index_number(arguments[3]));
    return answer(interpreter, request.compiler.add_constraint(
                                   *request.table, request.table->constraints.at(position)));
}

Value type_text(Interpreter& interpreter, Arguments arguments) {
    const std::string_view dialect = text_of(interpreter, arguments[1]);
    const schema::Type type = type_from(interpreter, arguments[0]);
    if (dialect == "default") return interpreter.string(schema::shown(type));
    const schema::Metadata none;
    const schema::DdlCompiler compiler(none, dialect_named(dialect),
                                       world_of(interpreter).project().sqlalchemy);
    return answer(interpreter, compiler.type(type));
}

Value is_reserved(Interpreter& interpreter, Arguments arguments) {
    return interpreter.boolean(schema::is_reserved(
        text_of(interpreter, arguments[0]), dialect_named(text_of(interpreter, arguments[1]))));
}

constexpr NativeFunctionDefinition functions[] = {
    {"open_metadata", "description, /", open_metadata, NativeKind::function},
    {"create_table", "view, key, dialect, /", create_table, NativeKind::function},
    {"create_index", "view, key, dialect, position, /", create_index, NativeKind::function},
    {"add_constraint", "view, key, dialect, position, /", add_constraint, NativeKind::function},
    {"type_text", "description, dialect, /", type_text, NativeKind::function},
    {"is_reserved", "word, dialect, /", is_reserved, NativeKind::function},
};

}  // namespace

void fill_schema_module(Interpreter& interpreter, Value module) {
    interpreter.add_functions(module, functions);
}

}  // namespace firstboot::libraries
