#pragma once

#include <nlohmann/json_fwd.hpp>
#include <vector>

#include "lessons/lesson.h"
#include "lessons/proof.h"

/// Lessons and outcomes as JSON. The contract is told in web/engine/lessons.ts.
namespace firstboot::lessons {

using Json = nlohmann::ordered_json;

/// The lesson, each step with the files of its two ends.
[[nodiscard]] Json to_json(const Lesson& lesson);

[[nodiscard]] Json to_json(const std::vector<Fault>& faults);

/// {"checks": [{"title", "passed", "message", "unknown"}], "bootError"}
[[nodiscard]] Json to_json(const Step& step, const RunOutcome& outcome);

/// The runs of a proof, each with all that is needed to repeat it elsewhere.
[[nodiscard]] Json to_json(const Lesson& lesson, const std::vector<Run>& runs);

}  // namespace firstboot::lessons
