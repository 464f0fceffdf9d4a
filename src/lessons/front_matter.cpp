#include "lessons/front_matter.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "lessons/words.h"
#include "python/text/suggestions.h"

namespace firstboot::lessons {

namespace {

constexpr std::array required = {
    std::string_view("id"),    std::string_view("title"),    std::string_view("summary"),
    std::string_view("level"), std::string_view("language"),
};
constexpr std::array optional = {std::string_view("course"), std::string_view("sqlalchemy")};
constexpr std::array levels = {std::string_view("beginner"), std::string_view("intermediate"),
                               std::string_view("advanced")};

struct Entry {
    std::string value;
    std::uint32_t line = 1;
};
using Entries = std::map<std::string, Entry, std::less<>>;

std::string with_suggestion(std::string message, std::string_view wrong) {
    std::vector<std::string_view> names(required.begin(), required.end());
    names.insert(names.end(), optional.begin(), optional.end());
    std::sort(names.begin(), names.end());
    if (const auto meant = python::suggestion_for(wrong, names)) {
        message += " Did you mean \"" + *meant + "\"?";
    }
    return message;
}

bool is_known(std::string_view name) {
    return std::find(required.begin(), required.end(), name) != required.end() ||
           std::find(optional.begin(), optional.end(), name) != optional.end();
}

std::string without_quotes(std::string_view value) {
    const bool quoted = value.size() >= 2 && (value.front() == '"' || value.front() == '\'') &&
                        value.back() == value.front();
    return std::string(quoted ? value.substr(1, value.size() - 2) : value);
}

void read_entry(std::string_view line, std::uint32_t number, Entries& entries,
                std::vector<Fault>& faults) {
    const auto colon = line.find(':');
    if (colon == std::string_view::npos) {
        faults.push_back({number, "A line of the front matter is `name: value`."});
        return;
    }
    const std::string name(trimmed(line.substr(0, colon)));
    if (!is_known(name)) {
        const std::string message = "The front matter has no \"" + name + "\".";
        faults.push_back({number, with_suggestion(message, name)});
        return;
    }
    const auto value = without_quotes(trimmed(line.substr(colon + 1)));
    if (!entries.try_emplace(name, Entry{value, number}).second) {
        faults.push_back({number, "\"" + name + "\" is given twice."});
    }
}

/// The value of an entry that has to be one of a few; empty where it is absent.
template <std::size_t N>
std::string choice(const Entries& entries, std::string_view name,
                   const std::array<std::string_view, N>& allowed, std::vector<Fault>& faults) {
    const auto found = entries.find(name);
    if (found == entries.end()) return {};
    const auto& [value, line] = found->second;
    if (std::find(allowed.begin(), allowed.end(), value) != allowed.end()) return value;
    std::string message = "\"" + std::string(name) + "\" is one of";
    for (const std::string_view each : allowed) message += " " + std::string(each);
    faults.push_back({line, message + ", not \"" + value + "\"."});
    return {};
}

void fill(const Entries& entries, Lesson& lesson, std::vector<Fault>& faults) {
    const auto text = [&](std::string_view name) {
        const auto found = entries.find(name);
        return found == entries.end() ? std::string() : found->second.value;
    };
    for (const std::string_view name : required) {
        if (text(name).empty()) {
            const auto found = entries.find(name);
            faults.push_back({found == entries.end() ? 1 : found->second.line,
                              "The front matter needs \"" + std::string(name) + "\"."});
        }
    }
    lesson.id = text("id");
    lesson.title = text("title");
    lesson.summary = text("summary");
    lesson.language = text("language");
    lesson.course = text("course");
    if (!lesson.id.empty() && !is_id(lesson.id)) {
        faults.push_back({entries.find("id")->second.line,
                          R"(An id has small letters, digits and "-", not ")" + lesson.id + "\"."});
    }
    lesson.level = choice(entries, "level", levels, faults);
    constexpr std::array releases = {std::string_view("2.1"), std::string_view("2.0")};
    const std::string release = choice(entries, "sqlalchemy", releases, faults);
    if (!release.empty()) lesson.sqlalchemy = release;
}

}  // namespace

bool is_id(std::string_view text) {
    const auto fits = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    };
    return !text.empty() && text.front() != '-' && text.back() != '-' &&
           std::all_of(text.begin(), text.end(), fits);
}

Body read_front_matter(std::string_view text, Lesson& lesson, std::vector<Fault>& faults) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (text.substr(0, byte_order_mark.size()) == byte_order_mark) {
        text.remove_prefix(byte_order_mark.size());
    }
    Lines lines(text);
    const auto opening = lines.next();
    if (!opening || trimmed(*opening) != "---") {
        faults.push_back({1, "A lesson begins with its front matter, between two lines of ---."});
        return {text, 1};
    }
    Entries entries;
    std::uint32_t number = 1;
    while (const auto line = lines.next()) {
        ++number;
        const std::string_view content = trimmed(*line);
        if (content == "---") {
            fill(entries, lesson, faults);
            return {lines.rest(), number + 1};
        }
        if (!content.empty() && content.front() != '#') {
            read_entry(content, number, entries, faults);
        }
    }
    faults.push_back({1, "The front matter is never closed: a line of --- ends it."});
    return {{}, number};
}

}  // namespace firstboot::lessons
