#include "schema/ddl.h"

#include <algorithm>
#include <set>

#include "schema/writer.h"

namespace firstboot::schema {

namespace {

/// "(in table 't', column 'c'): …", around what went wrong in one column.
Error in_column(const Table& table, const Column& column, const Error& error) {
    return {error.type, "(in table '" + table.name.text + "', column '" + column.name.text +
                            "'): " + error.message};
}

bool is_left_for_alter(const Constraint& constraint, Dialect dialect) {
    const auto* key = std::get_if<ForeignKey>(&constraint);
    return key != nullptr && key->use_alter && dialect != Dialect::sqlite;
}

}  // namespace

void Writer::fail(Error error) {
    if (!error_) error_ = std::move(error);
}

Result<std::string> Writer::finish(std::string text) const {
    if (error_) return *error_;
    return text;
}

std::string Writer::create_table(const Table& table) {
    std::string text = "\nCREATE ";
    for (const std::string& prefix : table.prefixes) text += prefix + " ";
    text += "TABLE " + names_.table(table) + " (";

    std::string separator = "\n\t";
    const auto add = [&](const std::string& part) {
        text += separator + part;
        separator = ", \n\t";
    };
    for (const Column& part : table.columns) {
        if (part.system) continue;
        const bool sound = !error_;
        add(column(table, part));
        if (sound && error_ && error_->type == ErrorType::compile_error) {
            error_ = in_column(table, part, *error_);
        }
    }
    for (const Constraint& part : table.constraints) {
        if (is_left_for_alter(part, dialect_)) continue;
        if (const auto written = constraint(table, part)) add(*written);
    }
    text += "\n)";
    switch (dialect_) {
        case Dialect::sqlite:
            text += sqlite_options(table);
            break;
        case Dialect::postgresql:
            text += postgresql_options(table);
            break;
        case Dialect::mysql:
            text += mysql_options(table);
            break;
    }
    return text + "\n\n";
}

std::string Writer::create_type(const Type& declared) {
    // CREATE TYPE is for PostgreSQL's own ENUM, which stands for the generic one; messages say so.
    Type type = declared;
    type.visit = "ENUM";
    std::string text = "CREATE TYPE " + this->type(type) + " AS ENUM (";
    for (std::size_t i = 0; i < type.values.size(); ++i) {
        text += (i == 0 ? "" : ", ") + names_.literal(type.values[i]);
    }
    return text + ")";
}

std::string Writer::type(const Type& type) {
    return take(type_text(TypeContext{dialect_, release_, names_}, type));
}

DdlCompiler::DdlCompiler(const Metadata& metadata, Dialect dialect, Release release)
    : metadata_(metadata), dialect_(dialect), release_(release) {}

Result<std::string> DdlCompiler::create_table(const Table& table) const {
    Writer writer(metadata_, dialect_, release_);
    std::string text = writer.create_table(table);
    return writer.finish(std::move(text));
}

Result<std::string> DdlCompiler::create_index(const Table& table, const Index& index) const {
    Writer writer(metadata_, dialect_, release_);
    std::string text = writer.create_index(table, index);
    return writer.finish(std::move(text));
}

Result<std::string> DdlCompiler::add_constraint(const Table& table,
                                                const Constraint& constraint) const {
    Writer writer(metadata_, dialect_, release_);
    std::string text = "ALTER TABLE " + writer.names().table(table) + " ADD " +
                       writer.constraint(table, constraint).value_or("");
    return writer.finish(std::move(text));
}

Result<std::vector<std::string>> DdlCompiler::create_types(const Table& table) const {
    std::vector<std::string> statements;
    if (dialect_ != Dialect::postgresql) return statements;
    std::set<std::string> seen;
    for (const Column& column : table.columns) {
        const Type* type = &type_on(column.type, dialect_);
        while (type->visit == "ARRAY" && type->item) type = type->item.get();
        const bool enumeration = (type->visit == "enum" && type->native) || type->visit == "ENUM";
        if (!enumeration || !type->create_type) continue;
        Writer writer(metadata_, dialect_, release_);
        std::string text = writer.create_type(*type);
        auto statement = writer.finish(std::move(text));
        if (!statement) return statement.error();
        if (seen.insert(statement.value()).second) statements.push_back(statement.value());
    }
    return statements;
}

std::vector<std::string> DdlCompiler::comments(const Table& table) const {
    std::vector<std::string> statements;
    if (dialect_ != Dialect::postgresql) return statements;
    const Identifiers names(dialect_, release_);
    const std::string name = names.table(table);
    if (table.comment) {
        statements.push_back("COMMENT ON TABLE " + name + " IS " + names.literal(*table.comment));
    }
    for (const Column& column : table.columns) {
        if (!column.comment) continue;
        statements.push_back("COMMENT ON COLUMN " + name + "." + names.quote(column.name) + " IS " +
                             names.literal(*column.comment));
    }
    return statements;
}

Result<std::string> DdlCompiler::type(const Type& type) const {
    Writer writer(metadata_, dialect_, release_);
    std::string text = writer.type(type);
    return writer.finish(std::move(text));
}

bool is_foreign(const Table& table, const Column& column) {
    return std::any_of(
        table.constraints.begin(), table.constraints.end(), [&](const Constraint& constraint) {
            const auto* key = std::get_if<ForeignKey>(&constraint);
            return key != nullptr && std::find(key->columns.begin(), key->columns.end(),
                                               column.name.text) != key->columns.end();
        });
}

bool is_set(const Options& options, std::string_view name) {
    const OptionValue* value = find_option(options, name);
    if (value == nullptr) return false;
    if (const bool* flag = std::get_if<bool>(value)) return *flag;
    if (const auto* number = std::get_if<std::int64_t>(value)) return *number != 0;
    return true;
}

const std::string* text_option(const Options& options, std::string_view name) {
    const OptionValue* value = find_option(options, name);
    return value == nullptr ? nullptr : std::get_if<std::string>(value);
}

}  // namespace firstboot::schema
