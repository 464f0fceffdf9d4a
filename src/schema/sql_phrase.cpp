#include "schema/sql_phrase.h"

#include <cctype>

#include "schema/identifier.h"

namespace firstboot::schema {

namespace {

bool is_word(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80U || std::isalnum(byte) != 0 || c == '_';
}

bool is_blank(char c) {
    return std::isspace(static_cast<unsigned char>(c)) != 0;
}

/// Reads a text from the left.
class Scanner {
  public:
    explicit Scanner(std::string_view text) : rest_(text) {}

    /// Takes characters while they fit; whether there were any.
    template <class Predicate>
    bool take_while(Predicate fits) {
        const auto before = rest_.size();
        while (!rest_.empty() && fits(rest_.front())) rest_.remove_prefix(1);
        return rest_.size() != before;
    }

    bool take(char c) {
        if (rest_.empty() || rest_.front() != c) return false;
        rest_.remove_prefix(1);
        return true;
    }

    [[nodiscard]] bool at_end() const { return rest_.empty() || rest_ == "\n"; }

  private:
    std::string_view rest_;
};

/// Words and the blanks between and after them. Trailing blanks are reported, not refused.
bool take_words(Scanner& scanner, bool& blanks_after) {
    if (!scanner.take_while(is_word)) return false;
    do {
        blanks_after = scanner.take_while(is_blank);
    } while (blanks_after && scanner.take_while(is_word));
    return true;
}

bool take_column(Scanner& scanner) {
    if (!scanner.take('"')) {
        return scanner.take_while([](char c) { return is_word(c) || c == '$'; });
    }
    // Inside quotes, two quotes stand for one.
    bool any = false;
    for (;;) {
        if (scanner.take_while([](char c) { return c != '"'; })) any = true;
        if (!scanner.take('"')) return false;
        if (!scanner.take('"')) return any;
        any = true;
    }
}

std::string repr(std::string_view text) {
    const std::string inner = replaced(replaced(text, '\\', "\\\\"), '\n', "\\n");
    const bool has_single = text.find('\'') != std::string_view::npos;
    const bool has_double = text.find('"') != std::string_view::npos;
    if (has_single && !has_double) return '"' + inner + '"';
    return "'" + replaced(inner, '\'', "\\'") + "'";
}

}  // namespace

bool is_sql_phrase(std::string_view text) {
    Scanner scanner(text);
    bool blanks_after = false;
    // The pattern's `$` looks past one final line end, the only blank that may stand last.
    const bool line_end = !text.empty() && text.back() == '\n' &&
                          (text.size() < 2 || !is_blank(text[text.size() - 2]));
    return take_words(scanner, blanks_after) && scanner.at_end() && (!blanks_after || line_end);
}

bool is_delete_phrase(std::string_view text) {
    if (is_sql_phrase(text)) return true;
    Scanner scanner(text);
    bool blanks_after = false;
    if (!take_words(scanner, blanks_after) || !scanner.take('(')) return false;
    do {
        scanner.take_while(is_blank);
        if (!take_column(scanner)) return false;
        scanner.take_while(is_blank);
    } while (scanner.take(','));
    return scanner.take(')') && scanner.at_end();
}

std::string unexpected_phrase(std::string_view phrase, std::string_view pattern) {
    return "Unexpected SQL phrase: " + repr(phrase) + " (matching against " + repr(pattern) + ")";
}

}  // namespace firstboot::schema
