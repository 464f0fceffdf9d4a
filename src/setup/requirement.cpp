#include "setup/requirement.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>
#include <utility>
#include <vector>

namespace firstboot::setup {

namespace {

bool is_name_character(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_' || c == '.';
}

bool is_blank(char c) {
    return c == ' ' || c == '\t';
}

std::string_view strip(std::string_view text) {
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
    return text;
}

/// What packaging.markers.default_environment() gives there.
constexpr std::array<std::pair<std::string_view, std::string_view>, 11> environment = {{
    {"extra", ""},
    {"implementation_name", "cpython"},
    {"implementation_version", "3.14.2"},
    {"os_name", "posix"},
    {"platform_machine", "x86_64"},
    {"platform_python_implementation", "CPython"},
    {"platform_release", ""},
    {"platform_system", "Linux"},
    {"python_full_version", "3.14.2"},
    {"python_version", "3.14"},
    {"sys_platform", "linux"},
}};

/// Reads a marker: `or` binds less than `and`, both less than a comparison.
class MarkerReader {
  public:
    explicit MarkerReader(std::string_view text) : text_(text) {}

    /// Nothing where the text is no marker.
    std::optional<bool> read() {
        const bool value = read_or();
        skip_blanks();
        if (failed_ || at_ != text_.size()) return std::nullopt;
        return value;
    }

  private:
    struct Operand {
        std::string_view text;
        bool is_version = false;
    };

    void skip_blanks() {
        while (at_ < text_.size() && is_blank(text_[at_])) ++at_;
    }

    bool take(std::string_view token) {
        skip_blanks();
        if (text_.substr(at_, token.size()) != token) return false;
        at_ += token.size();
        return true;
    }

    bool take_word(std::string_view word) {
        skip_blanks();
        const auto end = at_ + word.size();
        const bool whole = end >= text_.size() || !is_name_character(text_[end]);
        return whole && take(word);
    }

    bool read_or() {
        bool value = read_and();
        while (!failed_ && take_word("or")) value = read_and() || value;
        return value;
    }

    bool read_and() {
        bool value = read_one();
        while (!failed_ && take_word("and")) value = read_one() && value;
        return value;
    }

    bool read_one() {
        if (take("(")) {
            const bool value = read_or();
            if (!take(")")) failed_ = true;
            return value;
        }
        const Operand left = read_operand();
        const std::string_view relation = read_relation();
        const Operand right = read_operand();
        return !failed_ && compare(left, relation, right);
    }

    Operand read_operand() {
        skip_blanks();
        if (at_ < text_.size() && (text_[at_] == '"' || text_[at_] == '\'')) {
            const auto end = text_.find(text_[at_], at_ + 1);
            if (end == std::string_view::npos) {
                failed_ = true;
                return {};
            }
            const auto begin = std::exchange(at_, end + 1) + 1;
            return {text_.substr(begin, end - begin), false};
        }
        const auto begin = at_;
        while (at_ < text_.size() && is_name_character(text_[at_])) ++at_;
        std::string_view name = text_.substr(begin, at_ - begin);
        if (name == "os.name") name = "os_name";
        if (name == "sys.platform") name = "sys_platform";
        for (const auto& [variable, value] : environment) {
            if (variable == name) return {value, name.find("version") != std::string_view::npos};
        }
        failed_ = true;
        return {};
    }

    std::string_view read_relation() {
        for (const std::string_view relation : {"===", "==", "!=", "~=", "<=", ">=", "<", ">"}) {
            if (take(relation)) return relation;
        }
        if (take_word("in")) return "in";
        if (take_word("not") && take_word("in")) return "not in";
        failed_ = true;
        return {};
    }

    static std::vector<long> numbers_of(std::string_view version) {
        std::vector<long> numbers;
        std::string digits;
        for (const char c : std::string(version) + ".") {
            if (c == '.') {
                numbers.push_back(std::strtol(digits.c_str(), nullptr, 10));
                digits.clear();
            } else {
                digits += c;
            }
        }
        while (!numbers.empty() && numbers.back() == 0) numbers.pop_back();
        return numbers;
    }

    static bool compare(const Operand& left, std::string_view relation, const Operand& right) {
        if (relation == "in") return right.text.find(left.text) != std::string_view::npos;
        if (relation == "not in") return right.text.find(left.text) == std::string_view::npos;
        const bool has_order = left.is_version || right.is_version;
        if (!has_order) {
            if (relation == "!=") return left.text != right.text;
            return (relation == "==" || relation == "===") && left.text == right.text;
        }
        auto a = numbers_of(left.text);
        auto b = numbers_of(right.text);
        if (right.text.size() > 2 && right.text.substr(right.text.size() - 2) == ".*") {
            b = numbers_of(right.text.substr(0, right.text.size() - 2));
            a.resize(b.size());
        }
        if (relation == "==" || relation == "===") return a == b;
        if (relation == "!=") return a != b;
        if (relation == "<") return a < b;
        if (relation == ">") return a > b;
        if (relation == "<=") return a <= b;
        if (relation == ">=") return a >= b;
        // ~=: not older, and the same but for the last part.
        if (a < b || b.empty()) return false;
        b.pop_back();
        a.resize(b.size());
        return a == b;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    bool failed_ = false;
};

}  // namespace

bool marker_holds(std::string_view marker) {
    return MarkerReader(strip(marker)).read().value_or(true);
}

std::optional<std::string> required_distribution(std::string_view requirement) {
    requirement = strip(requirement);
    std::size_t at = 0;
    while (at < requirement.size() && is_name_character(requirement[at])) ++at;
    std::string name(requirement.substr(0, at));
    if (name.empty() || std::isalnum(static_cast<unsigned char>(name.front())) == 0) {
        return std::nullopt;
    }
    // "https://…" and "./folder" name no distribution.
    if (requirement.substr(at, 1) == ":" || requirement.substr(at, 1) == "/") return std::nullopt;
    while (at < requirement.size() && is_blank(requirement[at])) ++at;
    if (requirement.substr(at, 1) == "[") {
        const auto end = requirement.find(']', at);
        if (end == std::string_view::npos) return std::nullopt;
        for (const char c : requirement.substr(at, end + 1 - at)) {
            if (!is_blank(c)) name += c;
        }
        at = end + 1;
    }
    // In a URL a semicolon is the marker's only behind a blank.
    const bool is_url = strip(requirement.substr(at)).substr(0, 1) == "@";
    const auto semicolon = requirement.find(is_url ? " ;" : ";", at);
    if (semicolon != std::string_view::npos) {
        const auto marker = requirement.substr(semicolon + (is_url ? 2 : 1));
        if (!marker_holds(marker)) return std::nullopt;
    }
    return name;
}

}  // namespace firstboot::setup
