#include "setup/scripts.h"

#include "setup/failure.h"

namespace firstboot::setup {

namespace {

using python::PythonError;
using python::Value;

}  // namespace

void run_scripts(python::Interpreter& interpreter, const libraries::World& world, Value app,
                 const std::vector<Script>& scripts, std::vector<ScriptOutcome>& outcomes) {
    std::size_t done = 0;
    try {
        const Value module = interpreter.import_module("_firstboot_scripts");
        const Value run = interpreter.get_attribute(module, "run");
        const Value namespace_of = interpreter.get_attribute(module, "names_for");
        const Value names =
            interpreter.call(namespace_of, {app, interpreter.string(world.printed())});
        for (; done < scripts.size(); ++done) {
            const Script& script = scripts[done];
            ScriptOutcome& outcome = outcomes[done];
            outcome.ran = true;
            const std::size_t printed_before = world.printed().size();
            const std::size_t unmodelled_before = interpreter.unmodelled().size();
            try {
                interpreter.call(
                    run, {app, interpreter.string(script.source), interpreter.string(script.name),
                          names, interpreter.boolean(script.interactive)});
            } catch (const PythonError& raised) {
                outcome.error = describe(interpreter, *raised.exception);
            }
            outcome.printed = world.printed().substr(printed_before);
            if (interpreter.unmodelled().size() > unmodelled_before) {
                outcome.unknown = interpreter.unmodelled()[unmodelled_before].what;
            }
        }
    } catch (const python::LimitExceeded& exceeded) {
        if (done < outcomes.size()) outcomes[done].unknown = exceeded.message;
    } catch (const python::CannotKnow& cannot) {
        if (done < outcomes.size()) outcomes[done].unknown = cannot.what;
    } catch (const PythonError& raised) {
        if (done < outcomes.size()) outcomes[done].error = describe(interpreter, *raised.exception);
    }
}

}  // namespace firstboot::setup
