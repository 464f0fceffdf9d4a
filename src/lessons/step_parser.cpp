#include "lessons/step_parser.h"

#include <algorithm>
#include <array>

#include "lessons/check_code.h"
#include "lessons/fence_words.h"
#include "lessons/files.h"
#include "lessons/parse.h"
#include "lessons/words.h"
#include "python/text/suggestions.h"
#include "text/line_index.h"

namespace firstboot::lessons {

namespace {

constexpr std::array section_names = {
    std::string_view("Afterwards"), std::string_view("Check"), std::string_view("Hint"),
    std::string_view("Solution"),   std::string_view("Start"), std::string_view("Start over"),
    std::string_view("Wrong"),
};

std::string unknown_section(std::string_view name) {
    const std::string message = "A step has no part \"" + std::string(name) + "\".";
    const std::vector<std::string_view> names(section_names.begin(), section_names.end());
    if (const auto meant = python::suggestion_for(name, names)) {
        return message + " Did you mean \"" + *meant + "\"?";
    }
    return message +
           " Its parts are Start, Start over, Solution, Wrong: …, Hint, Check: … and "
           "Afterwards; a heading of its prose has #### or more.";
}

/// Words of the author to other authors, as HTML has them.
bool is_comment(const Block& block) {
    const std::string_view text = trimmed(block.raw);
    return text.substr(0, 4) == "<!--" && text.find("-->") == text.size() - 3;
}

std::string without_last_line_end(std::string text) {
    if (!text.empty() && text.back() == '\n') text.pop_back();
    return text;
}

}  // namespace

std::optional<FileChange> read_file_change(const Block& fence, std::vector<Fault>& faults) {
    const FenceWords words = read_fence_words(fence.title);
    const bool removes = words.has("remove");
    if (!removes && !words.has("file")) return std::nullopt;
    const auto path = words.value(removes ? "remove" : "file");
    if (!path || !is_project_path(*path)) {
        faults.push_back({fence.line,
                          "A path goes down from the project's folder, such as "
                          "app/config.py, not \"" +
                              path.value_or("") + "\"."});
        return std::nullopt;
    }
    FileChange change{*path, std::nullopt, fence.line};
    if (!removes) {
        change.text = fence.text;
    } else if (!trimmed(fence.text).empty()) {
        faults.push_back({fence.line, "A block that removes a file is empty."});
    }
    return change;
}

void add_to(Prose& prose, const Block& block) {
    if (prose.markdown.empty()) {
        prose.line = block.line;
    } else {
        // So that a line of the lesson is found again by counting.
        const auto reached = prose.line + text::LineIndex(prose.markdown).line_count() - 1;
        for (auto line = reached; line < block.line; ++line) prose.markdown += '\n';
    }
    prose.markdown += block.raw;
    prose.markdown += '\n';
}

void StepParser::refuse(std::uint32_t line, std::string message) {
    faults_.push_back({line, std::move(message)});
}

void StepParser::read(const Block& block) {
    if (block.kind == BlockKind::heading && block.level == 3) {
        open(block);
        return;
    }
    if (section_ == Section::unknown) return;
    if (section_ == Section::prose || section_ == Section::hint ||
        section_ == Section::afterwards) {
        if (block.kind == BlockKind::fence && read_file_change(block, faults_)) {
            refuse(block.line, "A file belongs under ### Start, ### Solution or ### Wrong.");
            return;
        }
        Prose& prose = section_ == Section::prose  ? step_.prose
                       : section_ == Section::hint ? step_.hints.back()
                                                   : step_.afterwards;
        add_to(prose, block);
        return;
    }
    if (block.kind == BlockKind::fence) {
        read_fence(block);
    } else if (!is_comment(block)) {
        refuse(block.line,
               "Nobody sees this text: prose stands right below the step's heading, "
               "in a Hint or in Afterwards.");
    }
}

void StepParser::open(const Block& heading) {
    const auto colon = heading.title.find(':');
    const std::string_view name = trimmed(heading.title.substr(0, colon));
    const std::string_view title = colon == std::string_view::npos
                                       ? std::string_view()
                                       : trimmed(heading.title.substr(colon + 1));
    if (++sections_ == most_parts + 1) {
        refuse(heading.line,
               "This step has more than " + std::to_string(most_parts) + " parts, the limit.");
    }
    section_ = Section::unknown;
    if (sections_ > most_parts) return;
    if (name == "Wrong" || name == "Check") {
        open_titled(name == "Wrong" ? Section::wrong : Section::check, title, heading.line);
    } else if (!title.empty()) {
        refuse(heading.line, unknown_section(heading.title));
    } else if (name == "Start" || name == "Start over") {
        section_ = Section::start;
        step_.starts_over = name == "Start over";
    } else if (name == "Solution") {
        section_ = Section::solution;
    } else if (name == "Hint") {
        section_ = Section::hint;
        step_.hints.push_back({{}, heading.line});
    } else if (name == "Afterwards") {
        section_ = Section::afterwards;
    } else {
        refuse(heading.line, unknown_section(name));
    }
}

void StepParser::open_titled(Section section, std::string_view title, std::uint32_t line) {
    section_ = section;
    const bool is_check = section == Section::check;
    if (title.empty()) {
        refuse(line, is_check ? "A check needs a title that the learner reads: ### Check: …"
                              : "A wrong variant needs a title: ### Wrong: …");
    }
    if (is_check) {
        Check check;
        check.title = title;
        check.line = check.code_line = line;
        step_.checks.push_back(std::move(check));
    } else {
        step_.wrong.push_back({std::string(title), {}, line});
    }
}

void StepParser::read_fence(const Block& fence) {
    switch (section_) {
        case Section::start:
            if (!read_start_block(fence)) read_change(fence, step_.start);
            break;
        case Section::solution:
            read_change(fence, step_.solution);
            break;
        case Section::wrong:
            read_change(fence, step_.wrong.back().changes);
            break;
        default:
            read_check_block(fence);
            break;
    }
}

void StepParser::read_change(const Block& fence, std::vector<FileChange>& changes) {
    const std::size_t faults_before = faults_.size();
    auto change = read_file_change(fence, faults_);
    if (!change) {
        if (faults_.size() == faults_before) {
            refuse(fence.line, "Which file is this? The line that opens the block says file=PATH.");
        }
        return;
    }
    const auto names_it = [&](const FileChange& other) { return other.path == change->path; };
    if (std::any_of(changes.begin(), changes.end(), names_it)) {
        refuse(fence.line, change->path + " is given twice here.");
        return;
    }
    changes.push_back(std::move(*change));
}

bool StepParser::read_start_block(const Block& fence) {
    const FenceWords words = read_fence_words(fence.title);
    if (words.has("error")) {
        if (step_.start_error) refuse(fence.line, "The start fails with one error, not with two.");
        step_.start_error = without_last_line_end(fence.text);
        return true;
    }
    if (words.has("explains")) {
        Lines lines(fence.text);
        while (const auto line = lines.next()) {
            if (!trimmed(*line).empty()) step_.explains.emplace_back(trimmed(*line));
        }
        return true;
    }
    if (words.has("environ")) {
        read_environment(fence);
        return true;
    }
    return false;
}

void StepParser::read_environment(const Block& fence) {
    Lines lines(fence.text);
    std::uint32_t number = fence.line;
    while (const auto line = lines.next()) {
        ++number;
        const std::string_view entry = trimmed(*line);
        if (entry.empty()) continue;
        const auto equals = entry.find('=');
        if (equals == 0 || equals == std::string_view::npos) {
            refuse(number, "A line of the environment is NAME=VALUE.");
            continue;
        }
        step_.environment.emplace_back(entry.substr(0, equals), entry.substr(equals + 1));
    }
}

void StepParser::read_check_block(const Block& fence) {
    const FenceWords words = read_fence_words(fence.title);
    Check& check = step_.checks.back();
    if (words.has("raises")) {
        if (check.raises) refuse(fence.line, "A check expects one error, not two.");
        check.raises = without_last_line_end(fence.text);
    } else if (words.language == "python" && words.words.empty()) {
        if (!check.code.empty()) refuse(fence.line, "A check has one block of Python.");
        check.code = fence.text;
        check.code_line = fence.line + 1;
    } else {
        refuse(fence.line, "A check has a block of Python, a block `raises`, or both.");
    }
}

void StepParser::finish() {
    for (const Check& check : step_.checks) {
        if (check.code.empty() && !check.raises) {
            refuse(check.line, "This check is empty: give it a block of Python with an assert.");
        }
        examine_check(check, faults_);
    }
    for (const Prose& hint : step_.hints) {
        if (hint.markdown.empty()) refuse(hint.line, "This hint is empty.");
    }
    for (const WrongVariant& variant : step_.wrong) {
        if (variant.changes.empty()) refuse(variant.line, "This variant changes no file.");
    }
    if (step_.prose.markdown.empty()) refuse(step_.line, "This step tells the learner nothing.");
    if (step_.checks.empty()) {
        refuse(step_.line, "This step has no check: nobody can tell when it is done.");
    }
    if (step_.hints.empty()) refuse(step_.line, "This step has no hint.");
    if (step_.solution.empty()) refuse(step_.line, "This step has no solution.");
}

}  // namespace firstboot::lessons
