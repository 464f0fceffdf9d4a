#include "python/text/format_specification.h"

#include <algorithm>
#include <limits>

#include "python/text/literal.h"
#include "python/text/utf8.h"

namespace firstboot::python {

namespace {

bool is_alignment(char32_t point) {
    return point == '<' || point == '>' || point == '=' || point == '^';
}

std::string hexadecimal(char32_t value) {
    return BigInteger(static_cast<std::int64_t>(value)).to_text(16);
}

std::string quoted_type(char32_t type) {
    if (type > 32 && type < 128) {
        return std::string("'") + static_cast<char>(type) + "'";
    }
    return "'\\x" + hexadecimal(type) + "'";
}

/// Reads a specification character by character.
class SpecificationReader {
  public:
    explicit SpecificationReader(std::string_view text) : text_(text) {}

    bool at_end() const { return offset_ >= text_.size(); }
    char32_t current() const { return at_end() ? 0 : decode_point(text_, offset_).value; }
    char32_t after_current() const {
        const std::size_t next = at_end() ? offset_ : offset_ + decode_point(text_, offset_).size;
        return next >= text_.size() ? 0 : decode_point(text_, next).value;
    }
    void advance() { offset_ += decode_point(text_, offset_).size; }
    std::size_t characters_left() const { return count_points(text_.substr(offset_)); }

    bool take(char32_t wanted) {
        if (at_end() || current() != wanted) {
            return false;
        }
        advance();
        return true;
    }

    struct Number {
        std::int64_t value = 0;
        bool given = false;
        bool too_large = false;
    };
    Number take_number() {
        Number number;
        constexpr auto largest = std::numeric_limits<std::int64_t>::max();
        for (; current() >= '0' && current() <= '9'; advance()) {
            const auto digit = static_cast<std::int64_t>(current() - '0');
            number.given = true;
            if (number.value > (largest - digit) / 10) {
                number.too_large = true;
                return number;
            }
            number.value = number.value * 10 + digit;
        }
        return number;
    }

  private:
    std::string_view text_;
    std::size_t offset_ = 0;
};

constexpr std::string_view too_many_digits = "Too many decimal digits in format string";
constexpr std::string_view both_separators = "Cannot specify both ',' and '_'.";

// "," or "_", not both; false where both stand there.
bool take_grouping(SpecificationReader& reader, char& grouping) {
    if (reader.take(',')) {
        grouping = ',';
    }
    if (reader.take('_')) {
        if (grouping != 0) {
            return false;
        }
        grouping = '_';
    }
    return grouping != '_' || reader.current() != ',';
}

Complaint cannot_group(char grouping, char32_t type) {
    return value_error(std::string("Cannot specify '") + grouping + "' with " + quoted_type(type) +
                       ".");
}

bool may_be_grouped(char32_t type, char grouping) {
    switch (type) {
        case 0:
        case 'd':
        case 'e':
        case 'f':
        case 'g':
        case 'E':
        case 'G':
        case '%':
        case 'F':
            return true;
        case 'b':
        case 'o':
        case 'x':
        case 'X':
            return grouping == '_';
        default:
            return false;
    }
}

}  // namespace

Outcome<FormatSpecification> parse_format_specification(std::string_view text,
                                                        const FormatDefaults& defaults) {
    FormatSpecification parsed;
    parsed.type = defaults.type;
    parsed.alignment = defaults.alignment;
    SpecificationReader reader(text);
    bool fill_given = false;
    bool alignment_given = false;
    if (is_alignment(reader.after_current())) {
        parsed.fill = point_text(reader.current());
        fill_given = true;
        reader.advance();
    }
    if (is_alignment(reader.current())) {
        parsed.alignment = static_cast<char>(reader.current());
        alignment_given = true;
        reader.advance();
    }
    for (const char sign : {' ', '+', '-'}) {
        if (parsed.sign == 0 && reader.take(static_cast<char32_t>(sign))) {
            parsed.sign = sign;
        }
    }
    parsed.no_negative_zero = reader.take('z');
    parsed.alternate = reader.take('#');
    if (!fill_given && reader.take('0')) {
        parsed.fill = "0";
        if (!alignment_given && defaults.alignment == '>') {
            parsed.alignment = '=';
        }
    }
    const auto width = reader.take_number();
    if (width.too_large) {
        return value_error(std::string(too_many_digits));
    }
    parsed.width = width.given ? width.value : -1;
    if (!take_grouping(reader, parsed.grouping)) {
        return value_error(std::string(both_separators));
    }
    if (reader.take('.')) {
        const auto precision = reader.take_number();
        if (precision.too_large) {
            return value_error(std::string(too_many_digits));
        }
        parsed.precision = precision.given ? precision.value : -1;
        if (!take_grouping(reader, parsed.fraction_grouping)) {
            return value_error(std::string(both_separators));
        }
        if (!precision.given && parsed.fraction_grouping == 0) {
            return value_error("Format specifier missing precision");
        }
    }
    if (reader.characters_left() > 1) {
        return value_error("Invalid format specifier '" + std::string(text) +
                           "' for object of type '" + std::string(defaults.type_name) + "'");
    }
    if (!reader.at_end()) {
        parsed.type = reader.current();
    }
    if (parsed.grouping != 0 && !may_be_grouped(parsed.type, parsed.grouping)) {
        return cannot_group(parsed.grouping, parsed.type);
    }
    // Of a grouped fraction only this type is refused here; others do not look at it.
    if (parsed.fraction_grouping != 0 && parsed.type == 'n') {
        return cannot_group(parsed.fraction_grouping, parsed.type);
    }
    return parsed;
}

std::size_t format_growth(const FormatSpecification& specification) {
    const auto size = [](std::int64_t count) {
        return count < 0 ? std::size_t{0} : static_cast<std::size_t>(count);
    };
    const std::size_t width = size(specification.width);
    const std::size_t precision = size(specification.precision);
    return width > std::numeric_limits<std::size_t>::max() - precision
               ? std::numeric_limits<std::size_t>::max()
               : width + precision;
}

std::size_t requested_format_size(std::string_view specification) {
    const auto parsed = parse_format_specification(specification, {});
    const auto* known = std::get_if<FormatSpecification>(&parsed);
    return known == nullptr ? 0 : format_growth(*known);
}

}  // namespace firstboot::python
