#include "advice/context.h"

#include <algorithm>
#include <cctype>
#include <variant>

#include "python/text/suggestions.h"

namespace firstboot::advice {

namespace {

/// Letters in lower case, without what joins words.
std::string letters_of(std::string_view name) {
    std::string letters;
    for (const char c : name) {
        if (c == '_' || c == '-' || c == '.') continue;
        letters += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    return letters;
}

/// Steps of CPython's edit distance: a change costs two, a change of case one.
std::size_t allowed_distance(std::string_view left, std::string_view right, Tolerance tolerance) {
    const std::size_t length = std::max(left.size(), right.size());
    if (length < 8) return length < 4 ? 2 : 3;
    return tolerance == Tolerance::much ? length / 2 : length / 3;
}

}  // namespace

Context::Context(const setup::Setup& setup, const setup::Sources& sources)
    : setup_(setup), sources_(sources) {
    // In the order in which Flask lets one overrule the other.
    for (const char* path : {".env", ".flaskenv"}) {
        const auto file = sources.files().find(path);
        if (file == sources.files().end()) continue;
        auto parsed = dotenv::parse(file->second);
        if (auto* bindings = std::get_if<std::vector<dotenv::Binding>>(&parsed)) {
            env_files_.push_back({path, std::move(*bindings)});
        }
    }
    for (const EnvFile& file : env_files_) {
        // The last binding of the first file that has one.
        for (auto binding = file.bindings.rbegin(); binding != file.bindings.rend(); ++binding) {
            if (binding->key) bindings_.try_emplace(*binding->key, EnvPlace{&file, &*binding});
        }
    }
    for (const setup::EnvironmentRead& read : setup.reads) read_names_.insert(read.name);
}

std::string_view Context::text(const std::string& file, text::Span span) const {
    const std::string_view source = sources_.text(file);
    if (span.begin > source.size() || span.end < span.begin) return {};
    return source.substr(span.begin, span.end - span.begin);
}

text::Span Context::line_span(const std::string& file, std::uint32_t line) const {
    const text::LineIndex* index = sources_.index(file);
    if (index == nullptr) return {};
    const std::string_view found = index->line(line);
    if (found.data() == nullptr) return {};
    const auto begin = static_cast<std::uint32_t>(found.data() - sources_.text(file).data());
    return {begin, begin + static_cast<std::uint32_t>(found.size())};
}

std::uint32_t Context::line_of(const std::string& file, std::uint32_t offset) const {
    const text::LineIndex* index = sources_.index(file);
    return index == nullptr ? 1 : index->position(offset).line;
}

EnvPlace Context::find_binding(std::string_view name) const {
    const auto found = bindings_.find(name);
    return found == bindings_.end() ? EnvPlace{} : found->second;
}

const setup::ConfigValue* Context::find_config(std::string_view key) const {
    const auto found = std::find_if(setup_.config.begin(), setup_.config.end(),
                                    [&](const auto& value) { return value.key == key; });
    return found == setup_.config.end() ? nullptr : &*found;
}

bool Context::is_read(std::string_view name) const {
    return read_names_.contains(name);
}

std::string Context::error_file() const {
    return setup_.error ? setup_.error->file.value_or("") : "";
}

std::uint32_t Context::error_line() const {
    return setup_.error ? setup_.error->line.value_or(0) : 0;
}

std::vector<std::string> Context::python_files() const {
    std::vector<std::string> paths;
    for (const auto& [path, text] : sources_.files()) {
        if (path.size() > 3 && path.substr(path.size() - 3) == ".py") paths.push_back(path);
    }
    return paths;
}

const PythonFile& Context::python(const std::string& file) const {
    return python_.try_emplace(file, sources_.text(file)).first->second;
}

Advice make(const Code& code, std::string file, std::optional<text::Span> span, std::string message,
            std::string why) {
    return {code.name, code.severity, std::move(file), span, std::move(message), std::move(why),
            {}};
}

bool is_near(std::string_view left, std::string_view right, Tolerance tolerance) {
    if (left == right) return false;
    std::string left_letters = letters_of(left);
    std::string right_letters = letters_of(right);
    if (left_letters == right_letters) return true;
    // The same letters in another order, which are two changes to an edit distance.
    std::sort(left_letters.begin(), left_letters.end());
    std::sort(right_letters.begin(), right_letters.end());
    if (left_letters.size() > 3 && left_letters == right_letters) return true;
    const std::size_t allowed = allowed_distance(left, right, tolerance);
    return python::edit_distance(left, right, allowed) <= allowed;
}

std::optional<std::string> nearest(std::string_view wrong, const std::vector<std::string>& names,
                                   Tolerance tolerance) {
    std::optional<std::string> best;
    std::size_t least = 0;
    for (const std::string& name : names) {
        if (!is_near(wrong, name, tolerance)) continue;
        const std::size_t distance = python::edit_distance(wrong, name, wrong.size() * 2);
        if (!best || distance < least) {
            best = name;
            least = distance;
        }
    }
    return best;
}

std::string quoted(std::string_view text) {
    return "`" + std::string(text) + "`";
}

}  // namespace firstboot::advice
