#include "exports/answers.h"

#include <charconv>
#include <exception>
#include <new>
#include <nlohmann/json.hpp>
#include <optional>
#include <variant>

#include "advice/advice.h"
#include "advice/json.h"
#include "database_url/dialect.h"
#include "database_url/url.h"
#include "dotenv/interpolation.h"
#include "dotenv/parser.h"
#include "lessons/json.h"
#include "lessons/parse.h"
#include "lessons/proof.h"
#include "lessons/run.h"
#include "setup/base64.h"
#include "setup/boot.h"
#include "setup/json.h"
#include "setup/request.h"

namespace firstboot::exports {

namespace {

using setup::Fault;
using setup::Json;

Json refusal(const Fault& fault) {
    return {{"error", setup::to_json(fault)}};
}

/// Parses the request, has it answered, and gives the id back. No exception leaves.
template <class Answer>
std::string answer_with(std::string_view text, Answer answer) {
    try {
        const auto parsed = setup::parse_request(text);
        if (const auto* fault = std::get_if<Fault>(&parsed)) return setup::write(refusal(*fault));
        const Json& request = std::get<Json>(parsed);
        Json result = Json::object();
        if (const auto id = request.find("id"); id != request.end()) {
            setup::add_member(result, "id", *id);
        }
        Json document = answer(request);
        for (auto& [name, value] : document.get_ref<Json::object_t&>()) {
            setup::add_member(result, name, std::move(value));
        }
        return setup::write(result);
    } catch (const std::bad_alloc&) {
        return R"({"error":{"type":"OutOfMemory","message":"Firstboot has no memory left"}})";
    } catch (const std::exception& broken) {
        return setup::write(refusal({"EngineFault", broken.what()}));
    } catch (...) {
        return R"({"error":{"type":"EngineFault","message":"Firstboot's engine broke"}})";
    }
}

/// The same, for an answer that spends a start.
template <class Answer>
std::string answer_from(setup::Start& start, std::string_view text, Answer answer) {
    return answer_with(text, [&](const Json& request) { return answer(request, start); });
}

Json boot(const Json& request, setup::Start& start) {
    auto project = setup::read_project(request);
    if (const auto* fault = std::get_if<Fault>(&project)) return refusal(*fault);
    const setup::Boot boot(std::move(std::get<libraries::Project>(project)), {}, start);
    const setup::Sources sources(boot.project().files);
    Json document = setup::to_json(boot.setup(), sources);
    document["advice"] = advice::to_json(advice::advise(boot.setup(), sources), sources);
    return document;
}

/// Python's name for SQLite's error.
std::string error_type(const database::Error& error) {
    constexpr int constraint = 19;
    if (error.limit != database::LimitKind::none) return "LimitExceeded";
    return error.code == constraint ? "sqlite3.IntegrityError" : "sqlite3.OperationalError";
}

/// Why nothing can be asked of the project's tables, if so.
std::optional<Json> no_tables(const setup::Boot& boot) {
    if (boot.setup().error) return refusal(*boot.setup().error);
    if (boot.setup().ok) return std::nullopt;
    return refusal({"NotModelled",
                    "the project was not booted to its end: it uses what "
                    "Firstboot does not model"});
}

Json sql(const Json& request, setup::Start& start) {
    auto query = setup::read_text(request, "query");
    if (const auto* fault = std::get_if<Fault>(&query)) return refusal(*fault);
    auto project = setup::read_project(request);
    if (const auto* fault = std::get_if<Fault>(&project)) return refusal(*fault);
    setup::Boot boot(std::move(std::get<libraries::Project>(project)), {}, start);
    if (const auto reason = no_tables(boot)) return *reason;
    const auto rows = boot.query(std::get<std::string>(query));
    if (!rows) return refusal({error_type(rows.error()), rows.error().message});
    return setup::to_json(rows.value());
}

Json database_file(const Json& request, setup::Start& start) {
    auto project = setup::read_project(request);
    if (const auto* fault = std::get_if<Fault>(&project)) return refusal(*fault);
    setup::Boot boot(std::move(std::get<libraries::Project>(project)), {}, start);
    if (const auto reason = no_tables(boot)) return *reason;
    const auto file = boot.database_file();
    if (!file) return refusal({error_type(file.error()), file.error().message});
    return {{"base64", setup::to_base64(file.value())}};
}

Json optional_text(const std::optional<std::string>& text) {
    return text ? Json(*text) : Json(nullptr);
}

Json env(const Json& request) {
    const auto text = request.find("text");
    if (text == request.end()) {
        return refusal({std::string(setup::bad_request), "`text` is missing"});
    }
    const auto content = setup::read_content(*text, "text");
    if (const auto* fault = std::get_if<Fault>(&content)) return refusal(*fault);
    const auto environment = setup::read_environment(request);
    if (const auto* fault = std::get_if<Fault>(&environment)) return refusal(*fault);

    const auto parsed = dotenv::parse(std::get<std::string>(content));
    if (const auto* error = std::get_if<text::Utf8Error>(&parsed)) {
        return refusal({"UnicodeDecodeError", error->message});
    }
    if (std::holds_alternative<dotenv::TooManyStatements>(parsed)) {
        return refusal({"LimitExceeded", "the file has more than " +
                                             std::to_string(dotenv::most_statements) +
                                             " statements, the limit of a .env file"});
    }
    const auto& bindings = std::get<std::vector<dotenv::Binding>>(parsed);
    dotenv::Environment process;
    for (const auto& [name, value] : std::get<0>(environment)) process[name] = value;
    const auto resolved = dotenv::resolve(bindings, process, dotenv::Precedence::file);
    const auto* values = std::get_if<std::vector<dotenv::Value>>(&resolved);
    if (values == nullptr) {
        return refusal({"LimitExceeded", "the values grow beyond " +
                                             std::to_string(dotenv::largest_expansion >> 20U) +
                                             " MB, the limit of interpolation"});
    }
    Json document = {{"values", Json::object()}, {"warnings", Json::array()}};
    for (const dotenv::Value& value : *values) {
        setup::add_member(document["values"], value.name, optional_text(value.text));
    }
    for (const dotenv::Warning& warning : dotenv::warnings(bindings)) {
        document["warnings"].push_back({{"line", warning.line}, {"message", warning.message}});
    }
    return document;
}

/// A port as a number; as its digits where no number of JSON holds it.
Json port_json(const std::optional<std::string>& port) {
    if (!port) return nullptr;
    std::int64_t number = 0;
    const char* end = port->data() + port->size();
    const auto read = std::from_chars(port->data(), end, number);
    return read.ec == std::errc() && read.ptr == end ? Json(number) : Json(*port);
}

Json url(const Json& request) {
    const auto text = setup::read_text(request, "url");
    if (const auto* fault = std::get_if<Fault>(&text)) return refusal(*fault);
    const auto release = setup::read_release(request);
    if (const auto* fault = std::get_if<Fault>(&release)) return refusal(*fault);
    const auto version = std::get<schema::Release>(release) == schema::Release::v2_0
                             ? database_url::Version::v2_0
                             : database_url::Version::v2_1;
    const auto parsed = database_url::make_url(std::get<std::string>(text), version);
    if (const auto* error = std::get_if<database_url::Error>(&parsed)) {
        return refusal({error->type, error->message});
    }
    const auto& parts = std::get<database_url::Url>(parsed);
    const auto dialect = database_url::dialect_of(parts, version);
    if (const auto* error = std::get_if<database_url::Error>(&dialect)) {
        return refusal({error->type, error->message});
    }
    const auto& named = std::get<database_url::Dialect>(dialect);
    Json query = Json::object();
    for (const database_url::QueryItem& item : parts.query) {
        query[item.name] = item.values.size() == 1 ? Json(item.values.front()) : Json(item.values);
    }
    return {{"drivername", parts.drivername},
            {"username", optional_text(parts.username)},
            {"password", optional_text(parts.password)},
            {"host", optional_text(parts.host)},
            {"port", port_json(parts.port)},
            {"database", optional_text(parts.database)},
            {"query", query},
            {"dialect", named.name},
            {"driver", named.driver},
            {"string", database_url::render(parts, true, version)},
            {"full", database_url::render(parts, false, version)}};
}

/// What a step's checks say to the request's files.
Json check_step(const lessons::Lesson& lesson, const Json& request, setup::Start& start) {
    const auto id = setup::read_text(request, "step");
    if (const auto* fault = std::get_if<Fault>(&id)) return refusal(*fault);
    auto project = setup::read_project(request);
    if (const auto* fault = std::get_if<Fault>(&project)) return refusal(*fault);
    for (const lessons::Step& step : lesson.steps) {
        if (step.id != std::get<std::string>(id)) continue;
        auto& files = std::get<libraries::Project>(project).files;
        auto outcome =
            lessons::run_checks(step, lessons::project_of(lesson, step, std::move(files)), start);
        return lessons::to_json(step, outcome);
    }
    return refusal({std::string(setup::bad_request),
                    "the lesson has no step \"" + std::get<std::string>(id) + "\""});
}

Json check(const Json& request, setup::Start& start) {
    const auto text = setup::read_text(request, "lesson");
    if (const auto* fault = std::get_if<Fault>(&text)) return refusal(*fault);
    auto [lesson, faults] = lessons::parse_lesson(std::get<std::string>(text));
    if (request.contains("step")) {
        return check_step(lesson, request, start);
    }
    Json document = {{"lesson", lessons::to_json(lesson)}};
    if (faults.empty() && request.value("prove", Json(false)) == true) {
        const lessons::Proof proof = lessons::prove(lesson);
        faults = proof.faults;
        document["runs"] = lessons::to_json(lesson, proof.runs);
    }
    document["faults"] = lessons::to_json(faults);
    return document;
}

Json run(const Json& request, setup::Start& start) {
    auto project = setup::read_project(request);
    if (const auto* fault = std::get_if<Fault>(&project)) return refusal(*fault);
    const auto lines = request.find("lines");
    if (lines == request.end() || !lines->is_array()) {
        return refusal({std::string(setup::bad_request), "`lines` should be a list"});
    }
    std::vector<setup::Script> scripts;
    for (const Json& line : *lines) {
        if (!line.is_string()) {
            return refusal({std::string(setup::bad_request), "`lines[]` should be a text"});
        }
        scripts.push_back({"<console>", line.get<std::string>(), true});
    }
    const setup::Boot boot(std::move(std::get<libraries::Project>(project)), scripts, start);
    const setup::Setup& setup = boot.setup();
    Json document = {{"lines", Json::array()},
                     {"bootError", setup.error ? setup::to_json(*setup.error) : Json(nullptr)}};
    for (const setup::ScriptOutcome& outcome : setup.scripts) {
        const auto text = outcome.error ? std::optional(outcome.error->text) : std::nullopt;
        document["lines"].push_back({{"ran", outcome.ran},
                                     {"printed", outcome.printed},
                                     {"error", optional_text(text)},
                                     {"unknown", optional_text(outcome.unknown)}});
    }
    return document;
}

}  // namespace

std::string answer_boot(std::string_view request, setup::Start& start) {
    return answer_from(start, request, boot);
}

std::string answer_env(std::string_view request) {
    return answer_with(request, env);
}

std::string answer_url(std::string_view request) {
    return answer_with(request, url);
}

std::string answer_sql(std::string_view request, setup::Start& start) {
    return answer_from(start, request, sql);
}

std::string answer_database(std::string_view request, setup::Start& start) {
    return answer_from(start, request, database_file);
}

std::string answer_check(std::string_view request, setup::Start& start) {
    return answer_from(start, request, check);
}

std::string answer_run(std::string_view request, setup::Start& start) {
    return answer_from(start, request, run);
}

}  // namespace firstboot::exports
