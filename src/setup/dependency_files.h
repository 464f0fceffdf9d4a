#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace firstboot::setup {

/// The distributions that a project's own files list, with extras ("flask[async]"): its Pipfile (or
/// Pipfile.lock alone), pyproject.toml (PEP 621, dependency groups, Poetry, uv, PDM) and
/// requirements files, which may include others. All groups count, those for development too, and
/// all files together, since nobody says which of them their author installed from. Nothing where
/// no file lists dependencies. `files` are the project's, path to bytes.
[[nodiscard]] std::optional<std::vector<std::string>> listed_distributions(
    const std::map<std::string, std::string>& files);

}  // namespace firstboot::setup
