#include "python/text/percent_format.h"

#include <algorithm>
#include <limits>

#include "python/numbers/float_text.h"
#include "python/numbers/integer_text.h"
#include "python/text/search.h"
#include "python/text/utf8.h"

namespace firstboot::python {

namespace {

std::string hexadecimal(char32_t value) {
    return BigInteger(static_cast<std::int64_t>(value)).to_text(16);
}

// Sign and prefix stay in front of zeros and behind blanks.
std::string number_laid_out(bool negative, std::string_view prefix, const std::string& digits,
                            const PercentConversion& conversion) {
    std::string before = negative                 ? "-"
                         : conversion.always_sign ? "+"
                         : conversion.blank_sign  ? " "
                                                  : "";
    before += prefix;
    const auto width = static_cast<std::size_t>(std::max<std::int64_t>(conversion.width, 0));
    if (conversion.left_adjust) {
        return padded_right(before + digits, width, " ", Characters::bytes);
    }
    if (conversion.zero_padded) {
        return before + padded_left(digits, width > before.size() ? width - before.size() : 0, "0",
                                    Characters::bytes);
    }
    return padded_left(before + digits, width, " ", Characters::bytes);
}

}  // namespace

std::string_view PercentFormatReader::literal() {
    const std::size_t begin = offset_;
    offset_ = std::min(format_.find('%', offset_), format_.size());
    const bool doubled = format_.substr(offset_, 2) == "%%";
    const std::string_view text = format_.substr(begin, offset_ + (doubled ? 1 : 0) - begin);
    offset_ += doubled ? 2 : 0;
    return text;
}

Outcome<std::optional<std::string_view>> PercentFormatReader::key() {
    ++offset_;
    if (at() != '(') {
        return std::optional<std::string_view>();
    }
    const std::size_t begin = ++offset_;
    for (std::size_t depth = 1; depth > 0; ++offset_) {
        if (offset_ >= format_.size()) {
            return value_error("incomplete format key");
        }
        depth += at() == '(' ? 1U : 0U;
        depth -= at() == ')' ? 1U : 0U;
    }
    return std::optional(format_.substr(begin, offset_ - 1 - begin));
}

Outcome<PercentConversion> PercentFormatReader::conversion() {
    PercentConversion conversion;
    for (bool flag = true; flag;) {
        switch (at()) {
            case '-':
                conversion.left_adjust = true;
                break;
            case '+':
                conversion.always_sign = true;
                break;
            case ' ':
                conversion.blank_sign = true;
                break;
            case '#':
                conversion.alternate = true;
                break;
            case '0':
                conversion.zero_padded = true;
                break;
            default:
                flag = false;
                continue;
        }
        ++offset_;
    }
    const auto number = [&](std::int64_t largest) -> std::optional<std::int64_t> {
        std::int64_t value = 0;
        for (; at() >= '0' && at() <= '9'; ++offset_) {
            if (value > (largest - (at() - '0')) / 10) {
                return std::nullopt;
            }
            value = value * 10 + (at() - '0');
        }
        return value;
    };
    if (at() == '*') {
        conversion.width_from_argument = true;
        ++offset_;
    } else if (at() >= '0' && at() <= '9') {
        const auto width = number(std::numeric_limits<std::int64_t>::max());
        if (!width) {
            return value_error("width too big");
        }
        conversion.width = *width;
    }
    if (at() == '.') {
        ++offset_;
        if (at() == '*') {
            conversion.precision_from_argument = true;
            ++offset_;
        } else {
            const auto precision = number(std::numeric_limits<int>::max());
            if (!precision) {
                return value_error("precision too big");
            }
            conversion.precision = *precision;
        }
    }
    if (at() == 'h' || at() == 'l' || at() == 'L') {
        ++offset_;
    }
    if (offset_ >= format_.size()) {
        return value_error("incomplete format");
    }
    const DecodedPoint type = decode_point(format_, offset_);
    conversion.type = type.value;
    conversion.type_index = count_points(format_.substr(0, offset_));
    offset_ += type.size;
    return conversion;
}

Complaint unsupported_conversion(const PercentConversion& conversion) {
    const bool plain = conversion.type > 31 && conversion.type < 128;
    return value_error("unsupported format character '" +
                       (plain ? std::string(1, static_cast<char>(conversion.type)) : "?") +
                       "' (0x" + hexadecimal(conversion.type) + ") at index " +
                       std::to_string(conversion.type_index));
}

std::string percent_text(std::string_view text, const PercentConversion& conversion) {
    if (conversion.precision >= 0 && conversion.type != 'c') {
        text =
            text.substr(0, offset_of_point(text, static_cast<std::size_t>(conversion.precision)));
    }
    const auto width = static_cast<std::size_t>(std::max<std::int64_t>(conversion.width, 0));
    return conversion.left_adjust ? padded_right(text, width, " ", Characters::code_points)
                                  : padded_left(text, width, " ", Characters::code_points);
}

Outcome<std::string> percent_integer(const BigInteger& value, const PercentConversion& conversion) {
    unsigned base = 10;
    std::string prefix;
    switch (conversion.type) {
        case 'o':
            base = 8;
            prefix = "0o";
            break;
        case 'x':
            base = 16;
            prefix = "0x";
            break;
        case 'X':
            base = 16;
            prefix = "0X";
            break;
        default:
            if (exceeds_decimal_digits(value)) {
                return value_error(too_many_digits_to_write());
            }
    }
    if (!conversion.alternate) {
        prefix.clear();
    }
    std::string digits = value.absolute().to_text(base);
    if (conversion.type == 'X') {
        std::transform(digits.begin(), digits.end(), digits.begin(), [](char digit) {
            return digit >= 'a' ? static_cast<char>(digit - 'a' + 'A') : digit;
        });
    }
    const auto least = static_cast<std::size_t>(std::max<std::int64_t>(conversion.precision, 0));
    digits = padded_left(digits, least, "0", Characters::bytes);
    return number_laid_out(value.is_negative(), prefix, digits, conversion);
}

std::string percent_float(double value, const PercentConversion& conversion) {
    FloatLayout layout;
    layout.alternate = conversion.alternate;
    layout.precision = conversion.precision < 0 ? 6 : static_cast<int>(conversion.precision);
    layout.upper_case = conversion.type < 'a';
    switch (conversion.type) {
        case 'e':
        case 'E':
            layout.style = FloatStyle::scientific;
            break;
        case 'f':
        case 'F':
            layout.style = FloatStyle::fixed;
            break;
        default:
            layout.style = FloatStyle::general;
    }
    const std::string text = float_text(value, layout);
    const bool negative = text.front() == '-';
    return number_laid_out(negative, "", text.substr(negative ? 1 : 0), conversion);
}

}  // namespace firstboot::python
