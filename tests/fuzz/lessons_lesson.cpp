// Any bytes are a lesson: it is read, and what is wrong with it is told with its line.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "lessons/files.h"
#include "lessons/links.h"
#include "lessons/parse.h"
#include "text/line_index.h"

using namespace firstboot::lessons;

namespace {

void demand(bool holds) {
    if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto [lesson, faults] = parse_lesson(text);
    const auto lines = firstboot::text::LineIndex(text).line_count();
    std::uint32_t line = 1;
    for (const Fault& fault : faults) {
        demand(!fault.message.empty() && fault.line >= line && fault.line <= lines + 1);
        line = fault.line;
    }
    demand(lesson.steps.size() <= most_steps);
    static_cast<void>(links_of(lesson));
    for (const StepFiles& files : files_of(lesson)) {
        for (const auto& [path, content] : files.solution) demand(is_project_path(path));
    }
    if (faults.empty()) {
        demand(!lesson.id.empty() && !lesson.steps.empty());
        for (const Step& step : lesson.steps) demand(!step.checks.empty() && !step.hints.empty());
    }
    return 0;
}
