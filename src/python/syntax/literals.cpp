#include "python/syntax/literals.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "python/numbers/float_text.h"
#include "python/numbers/integer_text.h"
#include "python/text/utf8.h"

namespace firstboot::python::syntax {

namespace {

constexpr char32_t maximum_point = 0x10FFFF;

std::string without_underscores(std::string_view text) {
    std::string result(text);
    result.erase(std::remove(result.begin(), result.end(), '_'), result.end());
    return result;
}

double number_of(const std::string& digits) {
    return parse_float(digits).value_or(0.0);
}

int hexadecimal_value(char digit) {
    if (digit >= '0' && digit <= '9') {
        return digit - '0';
    }
    const char lower = static_cast<char>(digit | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// The character that a one-letter escape stands for; nothing where the letter is no such escape.
std::optional<char> plain_escape(char letter) {
    switch (letter) {
        case '\\':
        case '\'':
        case '"':
            return letter;
        case 'a':
            return '\a';
        case 'b':
            return '\b';
        case 'f':
            return '\f';
        case 'n':
            return '\n';
        case 'r':
            return '\r';
        case 't':
            return '\t';
        case 'v':
            return '\v';
        default:
            return std::nullopt;
    }
}

/// Reads the inside of one literal that has backslashes.
class EscapeReader {
  public:
    EscapeReader(std::string_view body, bool is_bytes, std::uint32_t position,
                 std::vector<PlacedWarning>& warnings)
        : body_(body), is_bytes_(is_bytes), position_(position), warnings_(warnings) {}

    std::optional<LiteralProblem> read(std::string& result) {
        for (at_ = 0; at_ < body_.size();) {
            if (body_[at_] != '\\') {
                take_plain(result);
            } else if (const auto problem = read_escape(result)) {
                return problem;
            }
        }
        return std::nullopt;
    }

  private:
    void take_plain(std::string& result) {
        // CPython counts the positions of its messages in a text where a character beyond ASCII
        // is written as \UXXXXXXXX.
        const bool starts_point = !is_continuation(body_[at_]);
        const bool beyond_ascii = static_cast<unsigned char>(body_[at_]) >= 0x80;
        counted_ += beyond_ascii ? (starts_point ? 10 : 0) : 1;
        result += body_[at_++];
    }

    std::optional<LiteralProblem> read_escape(std::string& result) {
        const std::size_t begin = at_++;
        if (at_ >= body_.size() || static_cast<unsigned char>(body_[at_]) >= 0x80) {
            if (at_ < body_.size()) {
                warn_invalid(begin);
            }
            result += '\\';
            counted_ += 6;
            return std::nullopt;
        }
        const char letter = body_[at_++];
        if (letter == '\n') {
            counted_ += 2;
            return std::nullopt;
        }
        if (const auto plain = plain_escape(letter)) {
            result += *plain;
            counted_ += 2;
            return std::nullopt;
        }
        if (letter >= '0' && letter <= '7') {
            read_octal(begin, result);
            return std::nullopt;
        }
        switch (letter) {
            case 'x':
                return read_hexadecimal(2, "truncated \\xXX escape", result);
            case 'u':
                if (!is_bytes_) {
                    return read_hexadecimal(4, "truncated \\uXXXX escape", result);
                }
                break;
            case 'U':
                if (!is_bytes_) {
                    return read_hexadecimal(8, "truncated \\UXXXXXXXX escape", result);
                }
                break;
            case 'N':
                if (!is_bytes_) {
                    return read_name();
                }
                break;
            default:
                break;
        }
        warn_invalid(begin);
        result += '\\';
        result += letter;
        counted_ += 2;
        return std::nullopt;
    }

    void read_octal(std::size_t begin, std::string& result) {
        char32_t value = 0;
        at_ = begin + 1;
        for (int digits = 0; digits < 3 && at_ < body_.size(); ++digits, ++at_) {
            if (body_[at_] < '0' || body_[at_] > '7') {
                break;
            }
            value = value * 8 + static_cast<char32_t>(body_[at_] - '0');
        }
        if (value > 0xFF) {
            const std::string digits(body_.substr(begin + 1, 3));
            warn("\"\\" + digits +
                     "\" is an invalid octal escape sequence. Such sequences will not work in the "
                     "future. Did you mean \"\\\\" +
                     digits + "\"? A raw string is also an option.",
                 begin);
        }
        counted_ += at_ - begin;
        if (is_bytes_) {
            result += static_cast<char>(value & 0xFFU);
        } else {
            append_point(result, value);
        }
    }

    std::optional<LiteralProblem> read_hexadecimal(int count, std::string_view complaint,
                                                   std::string& result) {
        const std::size_t counted_begin = counted_;
        counted_ += 2;
        char32_t value = 0;
        for (int digit = 0; digit < count; ++digit, ++at_, ++counted_) {
            const int digit_value = at_ < body_.size() ? hexadecimal_value(body_[at_]) : -1;
            if (digit_value < 0) {
                if (is_bytes_) {
                    return LiteralProblem{"(value error) invalid \\x escape at position " +
                                          std::to_string(counted_begin)};
                }
                return undecodable(counted_begin, complaint);
            }
            value = value << 4U | static_cast<char32_t>(digit_value);
        }
        if (is_bytes_) {
            result += static_cast<char>(value);
            return std::nullopt;
        }
        if (value > maximum_point) {
            return undecodable(counted_begin, "illegal Unicode character");
        }
        append_point(result, value);
        return std::nullopt;
    }

    std::optional<LiteralProblem> read_name() {
        const std::size_t counted_begin = counted_;
        counted_ += 2;
        constexpr std::string_view malformed = "malformed \\N character escape";
        if (at_ >= body_.size() || body_[at_] != '{') {
            return undecodable(counted_begin, malformed);
        }
        const std::size_t close = body_.find('}', at_);
        if (close == std::string_view::npos) {
            counted_ += body_.size() - at_;
            return undecodable(counted_begin, malformed);
        }
        if (close == at_ + 1) {
            counted_ += 1;
            return undecodable(counted_begin, malformed);
        }
        return LiteralProblem{"\\N{" + std::string(body_.substr(at_ + 1, close - at_ - 1)) + "}",
                              false, true};
    }

    [[nodiscard]] LiteralProblem undecodable(std::size_t begin, std::string_view complaint) const {
        std::string message = "(unicode error) 'unicodeescape' codec can't decode ";
        message += counted_ == begin + 1 ? "byte 0x5c in position " + std::to_string(begin)
                                         : "bytes in position " + std::to_string(begin) + "-" +
                                               std::to_string(counted_ - 1);
        return {message + ": " + std::string(complaint)};
    }

    void warn_invalid(std::size_t begin) {
        const DecodedPoint point = decode_point(body_, begin + 1);
        const std::string letter(body_.substr(begin + 1, is_bytes_ ? 1 : point.size));
        warn("\"\\" + letter +
                 "\" is an invalid escape sequence. Such sequences will not work in the future. "
                 "Did you mean \"\\\\" +
                 letter + "\"? A raw string is also an option.",
             begin);
    }

    /// A literal warns once.
    void warn(std::string message, std::size_t begin) {
        if (std::exchange(warned_, true)) {
            return;
        }
        warnings_.push_back({std::move(message), position_ + static_cast<std::uint32_t>(begin)});
    }

    std::string_view body_;
    bool is_bytes_;
    std::uint32_t position_;
    std::vector<PlacedWarning>& warnings_;
    std::size_t at_ = 0;
    std::size_t counted_ = 0;
    bool warned_ = false;
};

/// The body with every line end as "\n"; the body itself where it has no other.
std::string_view with_plain_line_ends(std::string_view body, Arena& arena) {
    if (body.find('\r') == std::string_view::npos) {
        return body;
    }
    std::string result;
    for (std::size_t index = 0; index < body.size(); ++index) {
        const bool is_return = body[index] == '\r';
        result += is_return ? '\n' : body[index];
        if (is_return && index + 1 < body.size() && body[index + 1] == '\n') {
            ++index;
        }
    }
    return arena.copy_text(result);
}

}  // namespace

std::variant<LiteralValue, LiteralProblem> read_number_literal(std::string_view text,
                                                               Arena& arena) {
    const std::string digits = without_underscores(text);
    const char prefix =
        digits.size() > 1 && digits[0] == '0' ? static_cast<char>(digits[1] | 0x20) : '\0';
    if (prefix == 'x' || prefix == 'o' || prefix == 'b') {
        const std::uint8_t base = prefix == 'x' ? 16 : prefix == 'o' ? 8 : 2;
        return IntegerValue{arena.copy_text(std::string_view(digits).substr(2)), base};
    }
    if (digits.back() == 'j' || digits.back() == 'J') {
        return ImaginaryValue{number_of(digits.substr(0, digits.size() - 1))};
    }
    if (digits.find_first_of(".eE") != std::string::npos) {
        return number_of(digits);
    }
    const std::size_t significant = digits.find_first_not_of('0');
    const std::size_t count = significant == std::string::npos ? 0 : digits.size() - significant;
    if (count > maximum_decimal_digits) {
        return LiteralProblem{too_many_digits_to_read(digits.size()) +
                              " - Consider hexadecimal for huge integer literals to avoid decimal "
                              "conversion limits."};
    }
    return IntegerValue{
        count == 0 ? "0" : arena.copy_text(std::string_view(digits).substr(significant)), 10};
}

std::variant<LiteralValue, LiteralProblem> read_string_literal(
    std::string_view token, std::uint32_t position, Arena& arena,
    std::vector<PlacedWarning>& warnings) {
    bool is_bytes = false;
    bool is_raw = false;
    std::size_t prefix = 0;
    for (; token[prefix] != '"' && token[prefix] != '\''; ++prefix) {
        const char letter = static_cast<char>(token[prefix] | 0x20);
        is_bytes = is_bytes || letter == 'b';
        is_raw = is_raw || letter == 'r';
    }
    const char quote = token[prefix];
    const bool is_triple =
        token.size() - prefix >= 6 && token[prefix + 1] == quote && token[prefix + 2] == quote;
    const std::size_t quotes = is_triple ? 3 : 1;
    const std::string_view body = token.substr(prefix + quotes, token.size() - prefix - 2 * quotes);
    if (is_bytes && !is_ascii(body)) {
        return LiteralProblem{"bytes can only contain ASCII literal characters", true};
    }
    std::string_view value = with_plain_line_ends(body, arena);
    if (!is_raw && value.find('\\') != std::string_view::npos) {
        std::string decoded;
        EscapeReader reader(value, is_bytes, position + static_cast<std::uint32_t>(prefix + quotes),
                            warnings);
        if (auto problem = reader.read(decoded)) {
            return *std::move(problem);
        }
        value = arena.copy_text(decoded);
    }
    if (is_bytes) {
        return BytesValue{value};
    }
    return TextValue{value};
}

std::variant<std::string_view, LiteralProblem> read_format_text(
    std::string_view text, bool is_raw, std::uint32_t position, Arena& arena,
    std::vector<PlacedWarning>& warnings) {
    const std::string_view value = with_plain_line_ends(text, arena);
    if (is_raw || value.find('\\') == std::string_view::npos) {
        return value;
    }
    std::string decoded;
    EscapeReader reader(value, false, position, warnings);
    if (auto problem = reader.read(decoded)) {
        return *std::move(problem);
    }
    return arena.copy_text(decoded);
}

}  // namespace firstboot::python::syntax
