#include "setup/json.h"

#include <cmath>
#include <nlohmann/json.hpp>

#include "setup/base64.h"

namespace firstboot::setup {

namespace {

template <class T>
Json or_null(const std::optional<T>& value) {
    return value ? Json(*value) : Json(nullptr);
}

Json origin_json(const Origin& origin, const Sources& sources) {
    Json steps = Json::array();
    for (const Step& step : origin) {
        const text::LineIndex* index = sources.index(step.file);
        steps.push_back({{"file", step.file},
                         {"line", index ? index->position(step.span.begin).line : 1},
                         {"span", span_json(step.file, step.span, sources)},
                         {"how", step.how}});
    }
    return steps;
}

/// {name: value, "origin"}, put together member by member: there are many of them, and a list of
/// pairs would be made into arrays first.
Json sourced_json(const char* name, const std::string& value, const Origin& origin,
                  const Sources& sources) {
    Json json = Json::object();
    json.get_ref<Json::object_t&>().reserve(2);
    add_member(json, name, value);
    add_member(json, "origin", origin_json(origin, sources));
    return json;
}

Json error_json(const BootError& error) {
    return {{"type", error.type},          {"message", error.message},
            {"text", error.text},          {"file", or_null(error.file)},
            {"line", or_null(error.line)}, {"traceback", error.traceback},
            {"cli", or_null(error.cli)}};
}

Json unmodelled_json(const Unmodelled& unmodelled) {
    const bool placed = !unmodelled.file.empty();
    return {{"what", unmodelled.what},
            {"file", placed ? Json(unmodelled.file) : Json(nullptr)},
            {"line", placed ? Json(unmodelled.line) : Json(nullptr)}};
}

Json read_json(const EnvironmentRead& read, const Sources& sources) {
    const text::LineIndex* index = sources.index(read.file);
    return {{"name", read.name},
            {"file", read.file},
            {"line", index ? index->position(read.span.begin).line : 1},
            {"span", span_json(read.file, read.span, sources)},
            {"found", read.found}};
}

Json anatomy_json(const Database& database) {
    if (database.pieces.empty()) return nullptr;
    const text::LineIndex index(database.uri);
    Json pieces = Json::array();
    for (const database_url::Piece& piece : database.pieces) {
        const Json span = {index.utf16_offset(piece.span.begin),
                           index.utf16_offset(piece.span.end)};
        pieces.push_back({{"kind", database_url::role_name(piece.role)},
                          {"span", span},
                          {"meaning", piece.explanation}});
    }
    return {{"text", database.uri},
            {"pieces", pieces},
            {"place", or_null(database.place)},
            {"file", or_null(database.file)},
            {"folder", or_null(database.folder_fate)}};
}

Json database_json(const Database& database, const Sources& sources) {
    Json binds = Json::object();
    for (const auto& [key, url] : database.binds) binds[key] = url;
    return {{"uri", database.uri},
            {"url", or_null(database.url)},
            {"dialect", or_null(database.dialect)},
            {"driver", or_null(database.driver)},
            {"anatomy", anatomy_json(database)},
            {"error", database.error ? to_json(*database.error) : Json(nullptr)},
            {"binds", binds},
            {"origin", origin_json(database.origin, sources)}};
}

Json report_json(const database::TableReport& report) {
    Json columns = Json::array();
    for (const auto& column : report.columns) {
        columns.push_back({{"name", column.name},
                           {"type", column.type},
                           {"notnull", column.not_null},
                           {"default", or_null(column.default_value)},
                           {"primary_key", column.primary_key != 0}});
    }
    Json keys = Json::array();
    for (const auto& key : report.foreign_keys) {
        keys.push_back({{"table", key.table},
                        {"from", key.from},
                        {"to", key.to},
                        {"on_update", key.on_update},
                        {"on_delete", key.on_delete}});
    }
    Json indexes = Json::array();
    for (const auto& index : report.indexes) {
        indexes.push_back({{"name", index.name},
                           {"unique", index.unique},
                           {"partial", index.partial},
                           {"origin", index.origin},
                           {"columns", index.columns}});
    }
    return {{"columns", columns},
            {"foreign_keys", keys},
            {"indexes", indexes},
            {"sql", report.sql},
            {"error", nullptr}};
}

Json table_json(const Table& table) {
    Json columns = Json::array();
    for (const Column& column : table.columns) {
        columns.push_back({{"name", column.name},
                           {"type", column.type},
                           {"nullable", column.nullable},
                           {"primary_key", column.primary_key}});
    }
    Json ddl = Json::object();
    Json indexes = Json::object();
    Json errors = Json::object();
    for (const Ddl& each : table.ddl) {
        if (each.error) {
            errors[each.dialect] = *each.error;
        } else {
            ddl[each.dialect] = each.create;
        }
        indexes[each.dialect] = each.indexes;
    }
    Json sqlite = nullptr;
    if (table.sqlite) {
        sqlite = report_json(*table.sqlite);
    } else if (table.sqlite_error) {
        sqlite = {{"columns", Json::array()}, {"error", *table.sqlite_error}};
    }
    return {{"columns", columns},
            {"ddl", ddl},
            {"indexes", indexes},
            {"ddl_errors", errors},
            {"sqlite", sqlite}};
}

Json cell(const database::Value& value) {
    struct Writer {
        Json operator()(std::monostate) const { return nullptr; }
        Json operator()(std::int64_t number) const {
            constexpr std::int64_t exact = std::int64_t{1} << 53U;
            if (number >= -exact && number <= exact) return number;
            return {{"integer", std::to_string(number)}};
        }
        Json operator()(double number) const {
            // JSON has no infinity; SQLite has no NaN.
            if (std::isinf(number)) return number > 0 ? "Infinity" : "-Infinity";
            return number;
        }
        Json operator()(const std::string& text) const { return text; }
        Json operator()(const database::Blob& blob) const {
            return {{"base64", to_base64(blob.bytes)}};
        }
    };
    return std::visit(Writer{}, value);
}

}  // namespace

Json span_json(const std::string& file, text::Span span, const Sources& sources) {
    const text::LineIndex* index = sources.index(file);
    if (index == nullptr) return Json::array({span.begin, span.end});
    return Json::array({index->utf16_offset(span.begin), index->utf16_offset(span.end)});
}

void add_member(Json& object, std::string name, Json value) {
    object.get_ref<Json::object_t&>().emplace_back(std::move(name), std::move(value));
}

Json to_json(const Fault& fault) {
    return {{"type", fault.type}, {"message", fault.message}};
}

Json to_json(const database::Rows& rows) {
    Json lines = Json::array();
    for (const auto& row : rows.rows) {
        Json line = Json::array();
        for (const database::Value& value : row) line.push_back(cell(value));
        lines.push_back(std::move(line));
    }
    return {{"columns", rows.columns}, {"rows", lines}};
}

Json to_json(const Setup& setup, const Sources& sources) {
    Json json;
    json["ok"] = setup.ok;
    json["error"] = setup.error ? error_json(*setup.error) : Json(nullptr);
    json["unmodelled"] = Json::array();
    for (const auto& each : setup.unmodelled) json["unmodelled"].push_back(unmodelled_json(each));
    Json& environ = json["environ"] = Json::object();
    for (const EnvironmentValue& each : setup.environ) {
        add_member(environ, each.name, sourced_json("value", each.value, each.origin, sources));
    }
    json["reads"] = Json::array();
    for (const EnvironmentRead& each : setup.reads) {
        json["reads"].push_back(read_json(each, sources));
    }
    Json& config = json["config"] = Json::object();
    config.get_ref<Json::object_t&>().reserve(setup.config.size());
    for (const ConfigValue& each : setup.config) {
        add_member(config, each.key, sourced_json("repr", each.repr, each.origin, sources));
    }
    json["database"] = setup.database ? database_json(*setup.database, sources) : Json(nullptr);
    json["blueprints"] = Json::object();
    for (const auto& [name, prefix] : setup.blueprints) json["blueprints"][name] = or_null(prefix);
    json["routes"] = Json::array();
    for (const Route& route : setup.routes) {
        json["routes"].push_back({{"endpoint", route.endpoint},
                                  {"methods", route.methods},
                                  {"rule", route.rule},
                                  {"domain", route.domain}});
    }
    json["tables"] = Json::object();
    for (const Table& table : setup.tables) {
        add_member(json["tables"], table.key, table_json(table));
    }
    json["mapper_error"] = setup.mapper_error ? to_json(*setup.mapper_error) : Json(nullptr);
    json["printed"] = setup.printed;
    json["stderr"] = setup.complained;
    json["statements"] = setup.statements;
    json["advice"] = Json::array();
    json["versions"] = Json::object();
    for (const auto& [name, version] : setup.versions) json["versions"][name] = version;
    return json;
}

std::string write(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace firstboot::setup
