#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// A lesson as values. `parse.h` says how its text is written; lines are counted from 1 in it.
namespace firstboot::lessons {

/// Paths relative to the project, and texts.
using Files = std::map<std::string, std::string>;

/// What is wrong with a lesson's text, for its author.
struct Fault {
    std::uint32_t line = 1;
    std::string message;

    friend bool operator==(const Fault&, const Fault&) = default;
};

/// One file of the project is written or, without a text, taken away.
struct FileChange {
    std::string path;
    std::optional<std::string> text;
    std::uint32_t line = 1;
};

/// Markdown as its author wrote it. It is not to be trusted.
struct Prose {
    std::string markdown;
    std::uint32_t line = 1;
};

/// What a learner is likely to write instead of the solution; the changes are made to the solution.
struct WrongVariant {
    std::string title;
    std::vector<FileChange> changes;
    std::uint32_t line = 1;
};

/// One thing that has to hold of the learner's project.
struct Check {
    std::string title;
    /// Python with at least one assert, run inside the booted project; empty: the boot itself.
    std::string code;
    std::uint32_t code_line = 1;
    /// A pattern (pattern.h) of the error's text, where the code, or the boot, is to fail with it.
    std::optional<std::string> raises;
    std::uint32_t line = 1;
};

struct Step {
    /// Unique in the lesson, fit for an address.
    std::string id;
    std::string title;
    Prose prose;
    /// Starts from the lesson's own files, not from the end of the step before.
    bool starts_over = false;
    std::vector<FileChange> start;
    /// The exact text of the error that the start fails with.
    std::optional<std::string> start_error;
    /// Patterns of the errors that this step explains.
    std::vector<std::string> explains;
    std::vector<FileChange> solution;
    std::vector<WrongVariant> wrong;
    std::vector<Prose> hints;
    std::vector<Check> checks;
    /// What is said once all checks hold.
    Prose afterwards;
    /// The environment of the process.
    std::vector<std::pair<std::string, std::string>> environment;
    std::uint32_t line = 1;
};

struct Lesson {
    std::string id;
    std::string title;
    std::string summary;
    std::string level;
    std::string language;
    /// What it is listed under, together with others.
    std::string course;
    std::string sqlalchemy = "2.1";
    Prose prose;
    /// What the first step starts from.
    std::vector<FileChange> files;
    std::vector<Step> steps;
};

}  // namespace firstboot::lessons
