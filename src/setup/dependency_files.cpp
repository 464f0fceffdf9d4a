#include "setup/dependency_files.h"

#include <toml++/toml.h>

#include <nlohmann/json.hpp>
#include <set>
#include <string_view>

#include "setup/requirement.h"
#include "text/utf8.h"

namespace firstboot::setup {

namespace {

using Files = std::map<std::string, std::string>;

/// Text as editors and shells write it: PowerShell's `pip freeze > requirements.txt` is UTF-16.
std::string decode(std::string_view bytes) {
    const bool little = bytes.substr(0, 2) == "\xFF\xFE";
    const bool big = bytes.substr(0, 2) == "\xFE\xFF";
    if (little || big) {
        // Names and versions are ASCII; what is not becomes a character that ends a name.
        std::string text;
        for (std::size_t i = 2; i + 1 < bytes.size(); i += 2) {
            const char low = bytes[little ? i : i + 1];
            const char high = bytes[little ? i + 1 : i];
            text += high == '\0' && static_cast<unsigned char>(low) < 0x80U ? low : '?';
        }
        return text;
    }
    if (bytes.substr(0, 3) == "\xEF\xBB\xBF") bytes.remove_prefix(3);
    return text::replace_invalid_utf8(bytes);
}

class Collector {
  public:
    explicit Collector(const Files& files) : files_(files) {}

    void read_all() {
        if (files_.contains("Pipfile")) {
            read_pipfile(decode(files_.at("Pipfile")));
        } else if (files_.contains("Pipfile.lock")) {
            read_lock(files_.at("Pipfile.lock"));
        }
        if (files_.contains("pyproject.toml")) read_pyproject(decode(files_.at("pyproject.toml")));
        for (const auto& [path, bytes] : files_) {
            if (is_requirements_file(path)) read_requirements(path);
        }
    }

    [[nodiscard]] std::optional<std::vector<std::string>> result() const {
        if (!decided_) return std::nullopt;
        return names_;
    }

  private:
    /// requirements.txt, requirements-dev.txt, dev-requirements.txt, requirements/base.txt.
    static bool is_requirements_file(std::string_view path) {
        const std::string_view folder = "requirements/";
        if (path.size() < 4 || path.substr(path.size() - 4) != ".txt") return false;
        if (path.substr(0, folder.size()) == folder) {
            return path.find('/', folder.size()) == std::string_view::npos;
        }
        return path.find('/') == std::string_view::npos &&
               path.find("requirements") != std::string_view::npos;
    }

    void add(std::string_view requirement) {
        if (auto name = required_distribution(requirement)) names_.push_back(std::move(*name));
    }

    void add_list(const toml::node* node) {
        const toml::array* list = node == nullptr ? nullptr : node->as_array();
        if (list == nullptr) return;
        decided_ = true;
        for (const toml::node& each : *list) {
            // {include-group = "…"} names a group that is read anyway.
            if (const auto* text = each.as_string()) add(text->get());
        }
    }

    void add_lists(const toml::node* node) {
        const toml::table* table = node == nullptr ? nullptr : node->as_table();
        if (table == nullptr) return;
        for (const auto& [group, list] : *table) add_list(&list);
    }

    /// A table whose keys are the names, as Pipenv and Poetry write it.
    void add_keys(const toml::node* node) {
        const toml::table* table = node == nullptr ? nullptr : node->as_table();
        if (table == nullptr) return;
        decided_ = true;
        for (const auto& [key, value] : *table) {
            const std::string_view name = key.str();
            const toml::table* options = value.as_table();
            if (name == "python" || (options != nullptr && !applies(*options))) continue;
            std::string extras;
            const toml::array* list =
                options == nullptr ? nullptr : options->get_as<toml::array>("extras");
            if (list != nullptr) {
                for (const toml::node& each : *list) {
                    if (const auto* text = each.as_string()) {
                        extras += (extras.empty() ? "" : ",") + text->get();
                    }
                }
            }
            names_.push_back(std::string(name) + (extras.empty() ? "" : "[" + extras + "]"));
        }
    }

    /// Whether the markers of an entry hold: {markers = "…"}, and Pipenv's {sys_platform = "== …"}.
    static bool applies(const toml::table& options) {
        for (const auto& [key, value] : options) {
            const std::string_view name = key.str();
            const auto* text = value.as_string();
            if (text == nullptr) continue;
            if (name == "markers" && !marker_holds(text->get())) return false;
            const bool is_variable = name == "sys_platform" || name == "os_name" ||
                                     name == "platform_system" || name == "python_version";
            if (is_variable && !marker_holds(std::string(name) + " " + text->get())) return false;
        }
        return true;
    }

    void read_pipfile(const std::string& text) {
        const auto parsed = toml::parse(text);
        if (!parsed) return;
        static constexpr std::string_view others[] = {"pipenv", "requires", "scripts", "source"};
        for (const auto& [name, table] : parsed.table()) {
            const bool is_category =
                std::find(std::begin(others), std::end(others), name.str()) == std::end(others);
            if (is_category) add_keys(&table);
        }
    }

    void read_lock(const std::string& text) {
        const auto lock = nlohmann::json::parse(text, nullptr, false);
        if (!lock.is_object()) return;
        for (const auto& [category, packages] : lock.items()) {
            if (category == "_meta" || !packages.is_object()) continue;
            decided_ = true;
            for (const auto& [name, details] : packages.items()) {
                const auto markers = details.is_object() ? details.find("markers") : details.end();
                const bool holds = !details.is_object() || markers == details.end() ||
                                   !markers->is_string() ||
                                   marker_holds(markers->get<std::string>());
                if (holds) names_.push_back(name);
            }
        }
    }

    void read_pyproject(const std::string& text) {
        const auto parsed = toml::parse(text);
        if (!parsed) return;
        const auto at = [&](std::string_view path) { return parsed.table().at_path(path).node(); };
        add_list(at("project.dependencies"));
        add_lists(at("project.optional-dependencies"));
        add_lists(at("dependency-groups"));
        add_keys(at("tool.poetry.dependencies"));
        add_keys(at("tool.poetry.dev-dependencies"));
        add_list(at("tool.uv.dev-dependencies"));
        add_lists(at("tool.pdm.dev-dependencies"));
        const auto* groups = at("tool.poetry.group");
        if (groups == nullptr || !groups->is_table()) return;
        for (const auto& [name, group] : *groups->as_table()) {
            if (const auto* table = group.as_table()) add_keys(table->get("dependencies"));
        }
    }

    void read_requirements(const std::string& path) {
        if (!read_.insert(path).second) return;
        const auto file = files_.find(path);
        if (file == files_.end()) return;
        decided_ = true;
        const std::string text = decode(file->second);
        std::string line;
        std::size_t at = 0;
        while (at < text.size()) {
            const auto end = std::min(text.find('\n', at), text.size());
            std::string_view part(text.data() + at, end - at);
            at = end + 1;
            if (!part.empty() && part.back() == '\r') part.remove_suffix(1);
            const bool goes_on = !part.empty() && part.back() == '\\';
            if (goes_on) part.remove_suffix(1);
            line += part;
            if (goes_on && at < text.size()) continue;
            read_line(line, path);
            line.clear();
        }
    }

    static std::string_view without_comment(std::string_view line) {
        for (std::size_t i = 0; i < line.size(); ++i) {
            const bool begins = i == 0 || line[i - 1] == ' ' || line[i - 1] == '\t';
            if (line[i] == '#' && begins) return line.substr(0, i);
        }
        return line;
    }

    void read_line(std::string_view line, const std::string& path) {
        line = without_comment(line);
        const auto first = line.find_first_not_of(" \t");
        if (first == std::string_view::npos) return;
        line.remove_prefix(first);
        for (const std::string_view option : {"--requirement", "-r"}) {
            if (line.substr(0, option.size()) != option) continue;
            return include(line.substr(option.size()), path);
        }
        // "#egg=" tells the name of what lies behind a URL.
        const auto egg = line.find("#egg=");
        if (egg != std::string_view::npos) return add(line.substr(egg + 5));
        if (line.front() == '-') return;
        // Options of one requirement, such as its hashes.
        add(line.substr(0, line.find(" --")));
    }

    void include(std::string_view target, const std::string& path) {
        const auto begin = target.find_first_not_of(" \t=");
        if (begin == std::string_view::npos) return;
        const auto end = target.find_last_not_of(" \t");
        std::string name(target.substr(begin, end + 1 - begin));
        std::string folder = path.substr(0, path.rfind('/') + 1);
        while (name.substr(0, 2) == "./") name.erase(0, 2);
        while (name.substr(0, 3) == "../" && !folder.empty()) {
            name.erase(0, 3);
            folder.pop_back();
            folder.erase(folder.rfind('/') + 1);
        }
        read_requirements(folder + name);
    }

    const Files& files_;
    std::vector<std::string> names_;
    std::set<std::string> read_;
    bool decided_ = false;
};

}  // namespace

std::optional<std::vector<std::string>> listed_distributions(const Files& files) {
    Collector collector(files);
    collector.read_all();
    return collector.result();
}

}  // namespace firstboot::setup
