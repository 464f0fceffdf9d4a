#include "lessons/run.h"

#include "lessons/pattern.h"
#include "setup/boot.h"
#include "setup/dependency_files.h"

namespace firstboot::lessons {

namespace {

using setup::ScriptOutcome;
using setup::Setup;

CheckOutcome passed() {
    return {true, {}, false};
}

CheckOutcome failed(std::string message) {
    return {false, std::move(message), false};
}

CheckOutcome cannot_tell(const std::string& reason) {
    return {false, "Firstboot cannot tell: " + reason, true};
}

/// An error's text against what was expected of it.
CheckOutcome compare(const std::string& expected, const std::optional<std::string>& text,
                     std::string_view who) {
    const std::string wanted = std::string(who) + " was to fail with “" + expected + "”, but ";
    if (!text) return failed(wanted + "it did not fail.");
    if (matches(expected, *text)) return passed();
    return failed(wanted + "it failed with “" + *text + "”.");
}

/// Why nobody knows what became of the boot; nothing where it is known.
std::optional<std::string> doubt(const Setup& setup) {
    if (setup.ok) return std::nullopt;
    if (setup.error && setup.error->type == "LimitExceeded") return setup.error->message;
    if (setup.error) return std::nullopt;
    return setup.unmodelled.empty() ? "the boot was not finished"
                                    : "it does not model " + setup.unmodelled.front().what;
}

CheckOutcome outcome_of_script(const Check& check, const ScriptOutcome& script) {
    if (script.unknown) return cannot_tell(*script.unknown);
    if (!script.ran) return cannot_tell("a check before this one did not end");
    if (check.raises) {
        return compare(*check.raises,
                       script.error ? std::optional(script.error->text) : std::nullopt,
                       "This check");
    }
    if (!script.error) return passed();
    const bool is_assertion = script.error->type == "AssertionError";
    return failed(is_assertion ? script.error->message : script.error->text);
}

}  // namespace

libraries::Project project_of(const Lesson& lesson, const Step& step, Files files) {
    libraries::Project project;
    project.environment = step.environment;
    if (lesson.sqlalchemy == "2.0") project.sqlalchemy = schema::Release::v2_0;
    project.installed = setup::listed_distributions(files);
    project.files = std::move(files);
    return project;
}

RunOutcome run_checks(const Step& step, libraries::Project project, setup::Start& start) {
    std::vector<setup::Script> scripts;
    for (const Check& check : step.checks) {
        if (!check.code.empty()) scripts.push_back({"<check>", check.code});
    }
    const setup::Boot boot(std::move(project), scripts, start);
    const Setup& setup = boot.setup();
    RunOutcome outcome;
    if (setup.error) outcome.error = setup.error->text;
    const auto unclear = doubt(setup);
    outcome.unknown = unclear.has_value();
    std::size_t script = 0;
    for (const Check& check : step.checks) {
        const bool has_code = !check.code.empty();
        if (unclear) {
            outcome.checks.push_back(cannot_tell(*unclear));
        } else if (!has_code) {
            outcome.checks.push_back(compare(*check.raises, outcome.error, "The project"));
        } else if (outcome.error) {
            outcome.checks.push_back(failed("The project does not boot: " + *outcome.error));
        } else {
            outcome.checks.push_back(outcome_of_script(check, setup.scripts[script]));
        }
        if (has_code) ++script;
    }
    return outcome;
}

}  // namespace firstboot::lessons
