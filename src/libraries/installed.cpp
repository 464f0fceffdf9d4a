#include "libraries/installed.h"

#include <algorithm>
#include <array>
#include <set>
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

/// Distributions with the extras that are wanted of them, closed under what they require.
class Closure {
  public:
    explicit Closure(const std::vector<std::string>& installed) {
        for (const std::string& name : installed) add(name);
    }

    [[nodiscard]] bool contains(std::string_view name) const { return found_.contains(name); }

  private:
    /// "flask", "Flask[async,dotenv]".
    void add(std::string_view requirement) {
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

    void add_one(const std::string& name, const std::string& extra) {
        if (!found_.insert(extra.empty() ? name : name + "[" + extra + "]").second) return;
        const auto& distributions = recorded_names().distributions();
        const auto distribution = distributions.find(name);
        if (distribution == distributions.end()) return;
        for (const std::string_view need : distribution->second.needs) {
            const auto colon = need.find(':');
            const bool is_extras = colon != std::string_view::npos;
            if (is_extras ? need.substr(0, colon) == extra : extra.empty()) {
                add(is_extras ? need.substr(colon + 1) : need);
            }
        }
    }

    std::set<std::string, std::less<>> found_;
};

}  // namespace

Installation find_installed(std::string_view module,
                            const std::optional<std::vector<std::string>>& installed) {
    const auto answer = [](bool present) {
        return present ? Installation::present : Installation::absent;
    };
    const auto& distributions = recorded_names().distributions();
    const auto any_brings = [&](auto&& counts) {
        return std::any_of(distributions.begin(), distributions.end(), [&](const auto& each) {
            const auto& modules = each.second.modules;
            return std::find(modules.begin(), modules.end(), module) != modules.end() &&
                   counts(each);
        });
    };
    if (!installed)
        return answer(any_brings([](const auto& each) { return each.second.by_default; }));

    const Closure closure(*installed);
    if (any_brings([&](const auto& each) { return closure.contains(each.first); })) {
        return Installation::present;
    }
    const bool by_other_name = std::any_of(
        other_names.begin(), other_names.end(),
        [&](const auto& other) { return other.second == module && closure.contains(other.first); });
    // One that nobody knows is taken to bring a module of its own name.
    const std::string own_name = normal(module);
    return answer(by_other_name ||
                  (closure.contains(own_name) && !distributions.contains(own_name)));
}

bool lists_distribution(std::string_view name,
                        const std::optional<std::vector<std::string>>& installed) {
    return installed && Closure(*installed).contains(name);
}

}  // namespace firstboot::libraries
