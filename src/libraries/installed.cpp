#include "libraries/installed.h"

#include <array>
#include <utility>

#include "libraries/recorded_names.h"

namespace firstboot::libraries {

namespace {

/// Distributions that the catalogue does not record, most for being compiled code, and whose module
/// has another name than they have.
constexpr std::array<std::pair<std::string_view, std::string_view>, 9> other_names = {{
    {"bootstrap-flask", "flask_bootstrap"},
    {"google-api-python-client", "googleapiclient"},
    {"mysql-connector-python", "mysql"},
    {"mysqlclient", "MySQLdb"},
    {"opencv-python", "cv2"},
    {"pillow", "PIL"},
    {"pycryptodome", "Crypto"},
    {"scikit-learn", "sklearn"},
    {"python-levenshtein", "Levenshtein"},
}};

/// The normal form of a distribution's name (PEP 503): lower case, runs of "-", "_" and "." as "-".
std::string normal(std::string_view name) {
    std::string result;
    for (const char c : name) {
        if (c == '-' || c == '_' || c == '.') {
            if (result.empty() || result.back() != '-') result += '-';
        } else {
            result += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
    }
    return result;
}

}  // namespace

Installed::Installed(const std::optional<std::vector<std::string>>& list) {
    if (list) {
        for (const std::string& requirement : *list) add(requirement);
    }
    for (const auto& [name, distribution] : recorded_names().distributions()) {
        if (list ? lists(name) : distribution.by_default) {
            modules_.insert(distribution.modules.begin(), distribution.modules.end());
        }
    }
    for (const auto& [name, module] : other_names) {
        if (lists(name)) modules_.insert(module);
    }
}

/// "flask", "Flask[async,dotenv]".
void Installed::add(std::string_view requirement) {
    const auto bracket = requirement.find('[');
    const std::string name = normal(requirement.substr(0, bracket));
    add_one(name, "");
    if (bracket == std::string_view::npos) return;
    std::string_view extras = requirement.substr(bracket + 1);
    extras = extras.substr(0, extras.find(']'));
    while (!extras.empty()) {
        const auto comma = extras.find(',');
        add_one(name, normal(extras.substr(0, comma)));
        extras.remove_prefix(comma == std::string_view::npos ? extras.size() : comma + 1);
    }
}

void Installed::add_one(const std::string& name, const std::string& extra) {
    if (!distributions_.insert(extra.empty() ? name : name + "[" + extra + "]").second) return;
    const auto& recorded = recorded_names().distributions();
    const auto distribution = recorded.find(name);
    if (distribution == recorded.end()) return;
    for (const std::string_view need : distribution->second.needs) {
        const auto colon = need.find(':');
        const bool is_extras = colon != std::string_view::npos;
        if (is_extras ? need.substr(0, colon) == extra : extra.empty()) {
            add(is_extras ? need.substr(colon + 1) : need);
        }
    }
}

bool Installed::has_module(std::string_view module) const {
    if (modules_.contains(module)) return true;
    // One that nobody knows is taken to bring a module of its own name.
    const std::string own_name = normal(module);
    return lists(own_name) && !recorded_names().distributions().contains(own_name);
}

bool Installed::lists(std::string_view distribution) const {
    return distributions_.contains(distribution);
}

}  // namespace firstboot::libraries
