#include "lessons/proof.h"

#include <algorithm>

#include "lessons/files.h"
#include "lessons/words.h"

namespace firstboot::lessons {

namespace {

bool holds_all(const RunOutcome& outcome) {
    return std::all_of(outcome.checks.begin(), outcome.checks.end(),
                       [](const CheckOutcome& check) { return check.passed; });
}

class Prover {
  public:
    explicit Prover(const Lesson& lesson) : lesson_(lesson), files_(files_of(lesson)) {}

    Proof prove() {
        for (std::size_t step = 0; step < lesson_.steps.size(); ++step) prove_step(step);
        return std::move(proof_);
    }

  private:
    void prove_step(std::size_t number) {
        const Step& step = lesson_.steps[number];
        prove_start(step, run(number, RunKind::start, {}, files_[number].start));
        prove_solution(step, run(number, RunKind::solution, {}, files_[number].solution));
        std::vector<bool> caught(step.checks.size());
        for (const WrongVariant& variant : step.wrong) {
            const RunOutcome outcome = run(number, RunKind::wrong, variant.title,
                                           apply(files_[number].solution, variant.changes));
            refuse_unknown(outcome, variant.line, "this variant");
            if (holds_all(outcome)) {
                refuse(variant.line, "This wrong variant passes every check.");
            }
            for (std::size_t each = 0; each < caught.size(); ++each) {
                if (!outcome.checks[each].passed) caught[each] = true;
            }
        }
        for (std::size_t each = 0; each < caught.size(); ++each) {
            if (!caught[each]) {
                refuse(step.checks[each].line,
                       "This check holds for every wrong variant of the step: add one that it "
                       "catches.");
            }
        }
    }

    RunOutcome run(std::size_t step, RunKind kind, const std::string& title, const Files& files) {
        const Step& described = lesson_.steps[step];
        setup::Start start;
        RunOutcome outcome = run_checks(described, project_of(lesson_, described, files), start);
        proof_.runs.push_back({step, kind, title, files, outcome});
        return outcome;
    }

    void prove_start(const Step& step, const RunOutcome& outcome) {
        refuse_unknown(outcome, step.line, "the start");
        if (holds_all(outcome)) {
            refuse(step.line, "The start passes every check: there is nothing to do in this step.");
        }
        if (!step.start_error) return;
        if (!outcome.error) {
            refuse(step.line, "The start is to fail with an error, but it boots.");
        } else if (trimmed(*outcome.error) != trimmed(*step.start_error)) {
            refuse(step.line, "The start fails with another error: " + *outcome.error);
        }
    }

    void prove_solution(const Step& step, const RunOutcome& outcome) {
        refuse_unknown(outcome, step.line, "the solution");
        for (std::size_t each = 0; each < step.checks.size(); ++each) {
            const auto& [passed, message, unknown] = outcome.checks[each];
            if (!passed) {
                refuse(step.checks[each].line, "The solution fails this check: " + message);
            }
        }
    }

    /// What Firstboot cannot tell proves nothing.
    void refuse_unknown(const RunOutcome& outcome, std::uint32_t line, const std::string& what) {
        for (const CheckOutcome& check : outcome.checks) {
            if (check.unknown) {
                refuse(line, "Of " + what + ": " + check.message);
                return;
            }
        }
    }

    void refuse(std::uint32_t line, std::string message) {
        proof_.faults.push_back({line, std::move(message)});
    }

    const Lesson& lesson_;
    std::vector<StepFiles> files_;
    Proof proof_;
};

}  // namespace

Proof prove(const Lesson& lesson) {
    return Prover(lesson).prove();
}

}  // namespace firstboot::lessons
