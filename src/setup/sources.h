#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "text/line_index.h"

namespace firstboot::setup {

/// The texts of the project, with their lines. Borrows the files: they must outlive it.
class Sources {
  public:
    explicit Sources(const std::map<std::string, std::string>& files) : files_(files) {}

    /// Null where the project has no such file.
    [[nodiscard]] const text::LineIndex* index(const std::string& file) const;
    /// Empty where the project has no such file.
    [[nodiscard]] std::string_view text(const std::string& file) const;
    [[nodiscard]] const std::map<std::string, std::string>& files() const { return files_; }

  private:
    const std::map<std::string, std::string>& files_;
    /// Made when asked for: most files are not.
    mutable std::map<std::string, std::unique_ptr<text::LineIndex>> indexes_;
};

}  // namespace firstboot::setup
