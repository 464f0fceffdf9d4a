#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace firstboot::libraries {

/// What is installed where a project runs.
class Installed {
  public:
    /// `list` has distributions in any spelling ("Flask_SQLAlchemy", "flask[async]"); what they
    /// require comes with them. Without one, everything that is modelled counts as installed.
    explicit Installed(const std::optional<std::vector<std::string>>& list);

    /// Whether `import name` finds a top-level module outside of the standard library. A
    /// distribution that Firstboot does not know is taken to bring a module of its own name.
    [[nodiscard]] bool has_module(std::string_view module) const;

    /// Whether the list has a distribution, by its normal name, itself or by what the others
    /// require.
    [[nodiscard]] bool lists(std::string_view distribution) const;

  private:
    void add(std::string_view requirement);
    void add_one(const std::string& name, const std::string& extra);

    /// The normal names of the list closed under what they require; "name[extra]" for an extra.
    std::set<std::string, std::less<>> distributions_;
    std::unordered_set<std::string_view> modules_;
};

}  // namespace firstboot::libraries
