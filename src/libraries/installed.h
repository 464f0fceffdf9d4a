#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace firstboot::libraries {

/// Where a top-level module outside of the standard library comes from.
enum class Installation {
    absent,   ///< no installed distribution brings it
    present,  ///< an installed one does, as far as is known by its name
};

/// Whether `import name` finds a module of an installed distribution. `installed` lists
/// distributions in any spelling ("Flask_SQLAlchemy"), closed under what they require; where it is
/// absent, everything that is modelled counts as installed. A distribution that Firstboot does not
/// know is taken to bring a module of its own name.
[[nodiscard]] Installation find_installed(std::string_view module,
                                          const std::optional<std::vector<std::string>>& installed);

/// Whether a list of installed distributions has one, itself or by what the others require.
[[nodiscard]] bool lists_distribution(std::string_view name,
                                      const std::optional<std::vector<std::string>>& installed);

}  // namespace firstboot::libraries
