#pragma once

#include <optional>
#include <string_view>

#include "schema/table.h"

/// The members of the schema values with their names, for whoever fills them from a description in
/// another form (objects of the interpreter, JSON): `for_each_field(value, f)` calls
/// `f("name", value.member)` for each, so that a reader is one overload set for the handful of
/// member types. A description may leave out any member. Spellings that are not the member's own: a
/// Type's `unsigned_` is "unsigned", an Exclude's `using_method` is "using".
///
/// A Name is a string, or {"text", "quote"?, "truncate"?}. An SqlText is a string, the same for all
/// dialects, or {"sqlite", "postgresql", "mysql"}. A ServerDefault is {"literal": string} or
/// {"text": SqlText}. A Constraint is an object with its "kind" (make_constraint) and its members.
/// Enumerations are strings (the *_named functions).
namespace firstboot::schema {

template <class F>
void for_each_field(Type& type, F&& f) {
    f("visit", type.visit);
    f("length", type.length);
    f("precision", type.precision);
    f("scale", type.scale);
    f("display_width", type.display_width);
    f("fsp", type.fsp);
    f("dimensions", type.dimensions);
    f("collation", type.collation);
    f("collation_schema", type.collation_schema);
    f("charset", type.charset);
    f("fields", type.fields);
    f("timezone", type.timezone);
    f("unsigned", type.unsigned_);
    f("zerofill", type.zerofill);
    f("ascii", type.ascii);
    f("unicode", type.unicode);
    f("binary", type.binary);
    f("national", type.national);
    f("varying", type.varying);
    f("native", type.native);
    f("create_type", type.create_type);
    f("text_affinity", type.text_affinity);
    f("values", type.values);
    f("name", type.name);
    f("schema", type.schema);
    f("item", type.item);
    f("spec", type.spec);
    f("repr", type.repr);
    f("variants", type.variants);
}

template <class F>
void for_each_field(Variant& variant, F&& f) {
    f("dialect", variant.dialect);
    f("type", variant.type);
}

template <class F>
void for_each_field(Computed& computed, F&& f) {
    f("text", computed.text);
    f("persisted", computed.persisted);
}

template <class F>
void for_each_field(Identity& identity, F&& f) {
    f("always", identity.always);
    f("start", identity.start);
    f("increment", identity.increment);
    f("minvalue", identity.minvalue);
    f("maxvalue", identity.maxvalue);
    f("cache", identity.cache);
    f("nominvalue", identity.nominvalue);
    f("nomaxvalue", identity.nomaxvalue);
    f("cycle", identity.cycle);
}

template <class F>
void for_each_field(ConstraintBase& constraint, F&& f) {
    f("name", constraint.name);
    f("deferrable", constraint.deferrable);
    f("initially", constraint.initially);
    f("options", constraint.options);
}

template <class F>
void for_each_field(PrimaryKey& key, F&& f) {
    for_each_field(static_cast<ConstraintBase&>(key), f);
    f("columns", key.columns);
    f("implicit", key.implicit);
}

template <class F>
void for_each_field(Unique& unique, F&& f) {
    for_each_field(static_cast<ConstraintBase&>(unique), f);
    f("columns", unique.columns);
}

template <class F>
void for_each_field(ForeignKey& key, F&& f) {
    for_each_field(static_cast<ConstraintBase&>(key), f);
    f("columns", key.columns);
    f("target_schema", key.target_schema);
    f("target_table", key.target_table);
    f("target_columns", key.target_columns);
    f("target_texts", key.target_texts);
    f("link_to_name", key.link_to_name);
    f("ondelete", key.ondelete);
    f("onupdate", key.onupdate);
    f("match", key.match);
    f("use_alter", key.use_alter);
}

template <class F>
void for_each_field(Check& check, F&& f) {
    for_each_field(static_cast<ConstraintBase&>(check), f);
    f("text", check.text);
}

template <class F>
void for_each_field(TypeCheck& check, F&& f) {
    for_each_field(static_cast<ConstraintBase&>(check), f);
    f("column", check.column);
}

template <class F>
void for_each_field(Exclude& exclude, F&& f) {
    for_each_field(static_cast<ConstraintBase&>(exclude), f);
    f("using", exclude.using_method);
    f("elements", exclude.elements);
    f("where", exclude.where);
}

template <class F>
void for_each_field(Column& column, F&& f) {
    f("name", column.name);
    f("key", column.key);
    f("type", column.type);
    f("nullable", column.nullable);
    f("primary_key", column.primary_key);
    f("system", column.system);
    f("autoincrement", column.autoincrement);
    f("client_default", column.client_default);
    f("server_default", column.server_default);
    f("server_fetched", column.server_fetched);
    f("computed", column.computed);
    f("identity", column.identity);
    f("comment", column.comment);
    f("checks", column.checks);
    f("options", column.options);
}

template <class F>
void for_each_field(IndexElement& element, F&& f) {
    f("column", element.column);
    f("text", element.text);
    f("key", element.key);
}

template <class F>
void for_each_field(Index& index, F&& f) {
    f("name", index.name);
    f("elements", index.elements);
    f("unique", index.unique);
    f("options", index.options);
}

template <class F>
void for_each_field(Table& table, F&& f) {
    f("name", table.name);
    f("schema", table.schema);
    f("columns", table.columns);
    f("constraints", table.constraints);
    f("indexes", table.indexes);
    f("prefixes", table.prefixes);
    f("comment", table.comment);
    f("options", table.options);
    f("depends_on", table.depends_on);
}

template <class F>
void for_each_field(Metadata& metadata, F&& f) {
    f("schema", metadata.schema);
    f("tables", metadata.tables);
}

/// An empty constraint of a kind: "primary_key", "foreign_key", "unique", "check", "type_check",
/// "exclude".
[[nodiscard]] std::optional<Constraint> make_constraint(std::string_view kind);

/// "auto", "yes", "no", "ignore_fk".
[[nodiscard]] std::optional<Autoincrement> autoincrement_named(std::string_view name);

/// "none", "value", "sequence", "optional_sequence".
[[nodiscard]] std::optional<ClientDefault> client_default_named(std::string_view name);

}  // namespace firstboot::schema
