#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace firstboot::lessons {

/// The names below [packages] and [dev-packages] of a Pipfile: what `pipenv install --dev`
/// installs, besides what they require themselves.
[[nodiscard]] std::vector<std::string> packages_of_pipfile(std::string_view text);

}  // namespace firstboot::lessons
