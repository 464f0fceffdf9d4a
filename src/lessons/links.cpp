#include "lessons/links.h"

#include <algorithm>

#include "lessons/words.h"

namespace firstboot::lessons {

namespace {

/// Reads one line; code between backticks is stepped over.
void read_line(std::string_view line, std::uint32_t number, std::vector<Link>& links) {
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (line[at] == '`') {
            const auto width = line.find_first_not_of('`', at);
            const auto ticks = (width == std::string_view::npos ? line.size() : width) - at;
            const auto closing = line.find(line.substr(at, ticks), at + ticks);
            at = (closing == std::string_view::npos ? at : closing) + ticks - 1;
        } else if (line[at] == ']' && at + 1 < line.size() && line[at + 1] == '(') {
            const auto end = line.find(')', at);
            if (end == std::string_view::npos) return;
            std::string_view target = trimmed(line.substr(at + 2, end - at - 2));
            // A title may stand behind the target.
            target = target.substr(0, target.find(' '));
            links.push_back({std::string(target), number});
            at = end;
        }
    }
}

void read_prose(const Prose& prose, std::vector<Link>& links) {
    Lines lines(prose.markdown);
    std::uint32_t number = prose.line;
    bool in_code = false;
    while (const auto line = lines.next()) {
        if (line->starts_with("```") || line->starts_with("~~~")) {
            in_code = !in_code;
        } else if (!in_code) {
            read_line(*line, number, links);
        }
        ++number;
    }
}

}  // namespace

std::vector<Link> links_of(const Lesson& lesson) {
    std::vector<Link> links;
    read_prose(lesson.prose, links);
    for (const Step& step : lesson.steps) {
        read_prose(step.prose, links);
        for (const Prose& hint : step.hints) read_prose(hint, links);
        read_prose(step.afterwards, links);
    }
    return links;
}

void examine_links(const Lesson& lesson, std::vector<Fault>& faults) {
    for (const auto& [target, line] : links_of(lesson)) {
        if (target.starts_with("#")) {
            const auto names = [&, id = target.substr(1)](const Step& step) {
                return step.id == id;
            };
            if (std::none_of(lesson.steps.begin(), lesson.steps.end(), names)) {
                faults.push_back(
                    {line, "No step of this lesson has the id \"" + target.substr(1) + "\"."});
            }
        } else if (!target.starts_with("https://") && !target.starts_with("http://") &&
                   !target.starts_with("lesson:")) {
            faults.push_back({line,
                              "A link leads to https://…, to #a-step or to "
                              "lesson:ID/a-step, not to \"" +
                                  target + "\"."});
        }
    }
}

}  // namespace firstboot::lessons
