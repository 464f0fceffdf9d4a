#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>

/// Small operations on borrowed texts.
namespace firstboot::lessons {

/// Without the blanks at both ends.
[[nodiscard]] inline std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const auto begin = text.find_first_not_of(blanks);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

/// The lines of a text, one after the other, without their ends: "\n", "\r\n" or a lone "\r", as in
/// Python, whose lines in the lesson's checks are counted along.
class Lines {
  public:
    explicit Lines(std::string_view text) : rest_(text) {}

    /// Nothing behind the last line.
    std::optional<std::string_view> next() {
        if (rest_.empty()) return std::nullopt;
        const std::string_view line = rest_.substr(0, rest_.find_first_of("\r\n"));
        rest_.remove_prefix(line.size());
        rest_.remove_prefix(rest_.starts_with("\r\n") ? 2 : std::min<std::size_t>(1, rest_.size()));
        return line;
    }

    /// What was not read yet.
    [[nodiscard]] std::string_view rest() const { return rest_; }

  private:
    std::string_view rest_;
};

}  // namespace firstboot::lessons
