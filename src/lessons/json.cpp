#include "lessons/json.h"

#include <nlohmann/json.hpp>

#include "lessons/files.h"
#include "lessons/links.h"

namespace firstboot::lessons {

namespace {

template <class T>
Json or_null(const std::optional<T>& value) {
    return value ? Json(*value) : Json(nullptr);
}

Json environment_json(const Step& step) {
    Json json = Json::object();
    for (const auto& [name, value] : step.environment) json[name] = value;
    return json;
}

Json step_json(const Step& step, const StepFiles& files) {
    Json hints = Json::array();
    for (const Prose& hint : step.hints) hints.push_back(hint.markdown);
    Json checks = Json::array();
    for (const Check& check : step.checks) checks.push_back({{"title", check.title}});
    return {{"id", step.id},
            {"title", step.title},
            {"line", step.line},
            {"prose", step.prose.markdown},
            {"start", files.start},
            {"startsOver", step.starts_over},
            {"solution", files.solution},
            {"error", or_null(step.start_error)},
            {"explains", step.explains},
            {"environ", environment_json(step)},
            {"hints", hints},
            {"checks", checks},
            {"afterwards", step.afterwards.markdown}};
}

std::string_view kind_name(RunKind kind) {
    switch (kind) {
        case RunKind::start:
            return "start";
        case RunKind::solution:
            return "solution";
        default:
            return "wrong";
    }
}

Json project_json(const Lesson& lesson, const Step& step, const Files& files) {
    Json json = {
        {"files", files}, {"environ", environment_json(step)}, {"sqlalchemy", lesson.sqlalchemy}};
    if (auto installed = project_of(lesson, step, files).installed) json["installed"] = *installed;
    return json;
}

}  // namespace

Json to_json(const Lesson& lesson) {
    const auto files = files_of(lesson);
    Json steps = Json::array();
    for (std::size_t each = 0; each < lesson.steps.size(); ++each) {
        steps.push_back(step_json(lesson.steps[each], files[each]));
    }
    Json links = Json::array();
    for (const Link& link : links_of(lesson)) {
        links.push_back({{"target", link.target}, {"line", link.line}});
    }
    return {{"id", lesson.id},
            {"title", lesson.title},
            {"summary", lesson.summary},
            {"level", lesson.level},
            {"language", lesson.language},
            {"course", lesson.course},
            {"sqlalchemy", lesson.sqlalchemy},
            {"prose", lesson.prose.markdown},
            {"links", links},
            {"steps", steps}};
}

Json to_json(const std::vector<Fault>& faults) {
    Json json = Json::array();
    for (const Fault& fault : faults) {
        json.push_back({{"line", fault.line}, {"message", fault.message}});
    }
    return json;
}

Json to_json(const Step& step, const RunOutcome& outcome) {
    Json checks = Json::array();
    for (std::size_t each = 0; each < step.checks.size(); ++each) {
        const CheckOutcome& check = outcome.checks[each];
        checks.push_back({{"title", step.checks[each].title},
                          {"passed", check.passed},
                          {"message", check.message},
                          {"unknown", check.unknown}});
    }
    return {{"checks", checks}, {"bootError", or_null(outcome.error)}};
}

Json to_json(const Lesson& lesson, const std::vector<Run>& runs) {
    Json json = Json::array();
    for (const Run& run : runs) {
        const Step& step = lesson.steps[run.step];
        Json checks = Json::array();
        for (const Check& check : step.checks) {
            checks.push_back({{"title", check.title},
                              {"line", check.line},
                              {"code", check.code},
                              {"raises", or_null(check.raises)}});
        }
        json.push_back({{"step", step.id},
                        {"kind", kind_name(run.kind)},
                        {"title", run.title},
                        {"project", project_json(lesson, step, run.files)},
                        {"scripts", checks},
                        {"outcome", to_json(step, run.outcome)}});
    }
    return json;
}

}  // namespace firstboot::lessons
