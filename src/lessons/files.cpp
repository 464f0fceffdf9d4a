#include "lessons/files.h"

namespace firstboot::lessons {

bool is_project_path(std::string_view path) {
    while (true) {
        const auto slash = path.find('/');
        const std::string_view name = path.substr(0, slash);
        if (name.empty() || name == "." || name == "..") return false;
        if (name.find_first_of(std::string_view("\\\0", 2)) != std::string_view::npos) return false;
        if (slash == std::string_view::npos) return true;
        path.remove_prefix(slash + 1);
    }
}

Files apply(Files files, const std::vector<FileChange>& changes, std::vector<Fault>* faults) {
    for (const FileChange& change : changes) {
        if (change.text) {
            files.insert_or_assign(change.path, *change.text);
        } else if (files.erase(change.path) == 0 && faults != nullptr) {
            faults->push_back(
                {change.line, "There is no " + change.path + " here that could be removed."});
        }
    }
    return files;
}

std::vector<StepFiles> files_of(const Lesson& lesson, std::vector<Fault>* faults) {
    const Files base = apply({}, lesson.files, faults);
    std::vector<StepFiles> result;
    for (const Step& step : lesson.steps) {
        const bool from_base = step.starts_over || result.empty();
        StepFiles files;
        files.start = apply(from_base ? base : result.back().solution, step.start, faults);
        files.solution = apply(files.start, step.solution, faults);
        if (faults != nullptr) {
            for (const WrongVariant& variant : step.wrong) {
                const Files tried = apply(files.solution, variant.changes, faults);
                if (tried == files.solution) {
                    faults->push_back({variant.line, "This variant is the same as the solution."});
                }
            }
        }
        result.push_back(std::move(files));
    }
    return result;
}

}  // namespace firstboot::lessons
