#include "lessons/pipfile.h"

#include "lessons/words.h"

namespace firstboot::lessons {

std::vector<std::string> packages_of_pipfile(std::string_view text) {
    std::vector<std::string> names;
    bool in_packages = false;
    Lines lines(text);
    while (const auto whole = lines.next()) {
        const std::string_view line = trimmed(*whole);
        if (line.empty() || line.front() == '#') continue;
        if (line.front() == '[') {
            in_packages = line == "[packages]" || line == "[dev-packages]";
            continue;
        }
        const auto equals = line.find('=');
        if (!in_packages || equals == std::string_view::npos) continue;
        std::string_view name = trimmed(line.substr(0, equals));
        if (name.size() >= 2 && (name.front() == '"' || name.front() == '\'')) {
            name = name.substr(1, name.size() - 2);
        }
        if (!name.empty()) names.emplace_back(name);
    }
    return names;
}

}  // namespace firstboot::lessons
