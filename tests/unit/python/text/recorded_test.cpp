// Holds numbers and texts against what CPython itself did: tests/oracle/recorders/python_text.py.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "python/numbers/big_integer.h"
#include "python/numbers/float_text.h"
#include "python/numbers/integer_text.h"
#include "python/text/codecs.h"
#include "python/text/format_specification.h"
#include "python/text/literal.h"
#include "python/text/percent_format.h"
#include "python/text/suggestions.h"
#include "python/text/unicode.h"
#include "python/text/utf8.h"

namespace firstboot::python {
namespace {

using Arguments = std::vector<std::string>;
using Operation = std::function<std::string(const Arguments&)>;

std::string unescaped(std::string_view field) {
    std::string text;
    for (std::size_t at = 0; at < field.size(); ++at) {
        if (field[at] != '\\') {
            text += field[at];
            continue;
        }
        switch (field[++at]) {
            case 't':
                text += '\t';
                break;
            case 'n':
                text += '\n';
                break;
            case 'r':
                text += '\r';
                break;
            case 'u': {
                const std::size_t end = field.find('}', at);
                append_point(text,
                             static_cast<char32_t>(std::strtoul(
                                 std::string(field.substr(at + 2, end)).c_str(), nullptr, 16)));
                at = end;
                break;
            }
            default:
                text += field[at];
        }
    }
    return text;
}

std::string bytes_of(const std::string& digits) {
    std::string bytes;
    for (std::size_t at = 0; at < digits.size(); at += 2) {
        bytes += static_cast<char>(std::strtol(digits.substr(at, 2).c_str(), nullptr, 16));
    }
    return bytes;
}

BigInteger integer(const std::string& text) {
    return std::get<BigInteger>(parse_integer(text, 10));
}

double number(const std::string& hexadecimal) {
    return std::strtod(hexadecimal.c_str(), nullptr);
}

std::string truth(bool value) {
    return value ? "=True" : "=False";
}

std::string outcome_of(Outcome<std::string> outcome) {
    if (const auto* complaint = std::get_if<Complaint>(&outcome)) {
        return (complaint->trouble == Trouble::overflow_error ? "!OverflowError: "
                                                              : "!ValueError: ") +
               complaint->message;
    }
    return "=" + std::get<std::string>(outcome);
}

std::string percent(const Arguments& arguments) {
    PercentFormatReader reader(arguments[0]);
    if (!reader.has_conversion()) {
        return "=" + std::string(reader.literal());
    }
    const auto key = reader.key();
    if (const auto* complaint = std::get_if<Complaint>(&key)) {
        return outcome_of(*complaint);
    }
    const auto outcome = reader.conversion();
    if (const auto* complaint = std::get_if<Complaint>(&outcome)) {
        return outcome_of(*complaint);
    }
    const auto& conversion = std::get<PercentConversion>(outcome);
    switch (conversion.type) {
        case '%':
            return outcome_of(unsupported_conversion(conversion));
        case 's':
            return "=" + percent_text(arguments[3], conversion);
        case 'r':
            return "=" + percent_text(text_repr(arguments[3]), conversion);
        case 'a':
            return "=" + percent_text(ascii_repr(arguments[3]), conversion);
        case 'c': {
            const auto point = integer(arguments[2]).absolute().magnitude_modulo(0xd800);
            return "=" + percent_text(point_text(static_cast<char32_t>(point)), conversion);
        }
        case 'd':
        case 'i':
        case 'u':
        case 'o':
        case 'x':
        case 'X':
            return outcome_of(percent_integer(integer(arguments[2]), conversion));
        default:
            return "=" + percent_float(number(arguments[1]), conversion);
    }
}

std::string quotient(const BigInteger& left, const BigInteger& right, std::string_view operation) {
    if (right.is_zero()) {
        return "!ZeroDivisionError: division by zero";
    }
    if (operation == "/") {
        const auto result = true_quotient(left, right);
        return result ? "=" + float_repr(*result)
                      : "!OverflowError: integer division result too large for a float";
    }
    const auto division = BigInteger::divide(left, right);
    return "=" + (operation == "%" ? division.remainder : division.quotient).to_text();
}

std::string parsed(const Arguments& arguments) {
    const auto base = static_cast<unsigned>(std::stoul(arguments[1]));
    const auto result = parse_integer(arguments[0], base);
    if (const auto* value = std::get_if<BigInteger>(&result)) {
        return "=" + value->to_text();
    }
    return "!ValueError: invalid literal for int() with base " + arguments[1] + ": " +
           text_repr(arguments[0]);
}

std::string modular_power(const Arguments& arguments) {
    const BigInteger modulus = integer(arguments[2]);
    return modulus.is_zero()
               ? "!ValueError: pow() 3rd argument cannot be 0"
               : "=" +
                     power_modulo(integer(arguments[0]), integer(arguments[1]), modulus).to_text();
}

template <typename Result>
Operation on_text(Result (*compute)(std::string_view)) {
    return [compute](const Arguments& arguments) { return "=" + compute(arguments[0]); };
}

Operation question(bool (*ask)(std::string_view)) {
    return [ask](const Arguments& arguments) { return truth(ask(arguments[0])); };
}

template <typename Compute>
Operation on_integers(Compute compute) {
    return [compute](const Arguments& arguments) {
        return "=" + compute(integer(arguments[0]), integer(arguments[1])).to_text();
    };
}

Operation division(std::string_view operation) {
    return [operation](const Arguments& arguments) {
        return quotient(integer(arguments[0]), integer(arguments[1]), operation);
    };
}

std::string decoded(const Arguments& arguments) {
    const std::string bytes = bytes_of(arguments[0]);
    const auto result = decode(bytes, find_encoding(arguments[1]).value(),
                               find_error_handling(arguments[2]).value());
    if (const auto* error = std::get_if<CodecError>(&result)) {
        return "!UnicodeDecodeError: " + decode_error_text(*error, bytes);
    }
    return "=" + std::get<std::string>(result);
}

std::string encoded(const Arguments& arguments) {
    const auto result = encode(arguments[0], find_encoding(arguments[1]).value(),
                               find_error_handling(arguments[2]).value());
    if (const auto* error = std::get_if<CodecError>(&result)) {
        return "!UnicodeEncodeError: " + encode_error_text(*error, arguments[0]);
    }
    return "=" + bytes_repr(std::get<std::string>(result));
}

std::string suggested(const Arguments& arguments) {
    std::vector<std::string_view> names;
    for (std::string_view rest = arguments[1]; !rest.empty();) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        names.push_back(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return "=" + suggestion_for(arguments[0], names).value_or("None");
}

const std::map<std::string, Operation, std::less<>>& operations() {
    static const std::map<std::string, Operation, std::less<>> table{
        {"int+", on_integers([](const auto& a, const auto& b) { return a + b; })},
        {"int-", on_integers([](const auto& a, const auto& b) { return a - b; })},
        {"int*", on_integers([](const auto& a, const auto& b) { return a * b; })},
        {"int&", on_integers([](const auto& a, const auto& b) { return a & b; })},
        {"int|", on_integers([](const auto& a, const auto& b) { return a | b; })},
        {"int^", on_integers([](const auto& a, const auto& b) { return a ^ b; })},
        {"int//", division("//")},
        {"int%", division("%")},
        {"int/", division("/")},
        {"int<", [](const auto& a) { return truth(integer(a[0]) < integer(a[1])); }},
        {"int==", [](const auto& a) { return truth(integer(a[0]) == integer(a[1])); }},
        {"int<<",
         [](const auto& a) {
             return "=" + integer(a[0]).shifted_left(std::stoul(a[1])).to_text();
         }},
        {"int>>",
         [](const auto& a) {
             return "=" + integer(a[0]).shifted_right(std::stoul(a[1])).to_text();
         }},
        {"int**",
         [](const auto& a) {
             const BigInteger power = integer(a[0]).power(std::stoul(a[1]));
             return exceeds_decimal_digits(power) ? "!ValueError: " + too_many_digits_to_write()
                                                  : "=" + power.to_text();
         }},
        {"pow3", modular_power},
        {"float",
         [](const auto& a) {
             const auto value = integer(a[0]).to_double();
             return value ? "=" + float_repr(*value)
                          : "!OverflowError: int too large to convert to float";
         }},
        {"bits",
         [](const auto& a) {
             const BigInteger value = integer(a[0]);
             return "=" + std::to_string(value.bit_length()) + " " +
                    std::to_string(value.bit_count());
         }},
        {"parse", parsed},
        {"repr", [](const auto& a) { return "=" + float_repr(number(a[0])); }},
        {"hex", [](const auto& a) { return "=" + float_hexadecimal(parse_float(a[0]).value()); }},
        {"round",
         [](const auto& a) {
             const auto rounded = round_float(number(a[0]), std::stoll(a[1]));
             return rounded ? "=" + float_repr(*rounded)
                            : "!OverflowError: rounded value too large to represent";
         }},
        {"integer",
         [](const auto& a) {
             const double value = number(a[0]);
             return std::abs(value) < 1e308 ? "=" + BigInteger::from_double(value).to_text() : "=";
         }},
        {"number",
         [](const auto& a) {
             const auto value = parse_float(a[0]);
             return value ? "=" + float_repr(*value)
                          : "!ValueError: could not convert string to float: " + text_repr(a[0]);
         }},
        {"format float",
         [](const auto& a) { return outcome_of(format_float(number(a[0]), a[1], "float")); }},
        {"format int",
         [](const auto& a) { return outcome_of(format_integer(integer(a[0]), a[1], "int")); }},
        {"format str", [](const auto& a) { return outcome_of(format_text(a[0], a[1], "str")); }},
        {"percent", percent},
        {"text repr", on_text(text_repr)},
        {"ascii", on_text(ascii_repr)},
        {"upper", on_text(upper_cased)},
        {"lower", on_text(lower_cased)},
        {"title", on_text(title_cased)},
        {"casefold", on_text(case_folded)},
        {"swapcase", on_text(case_swapped)},
        {"capitalize", on_text(capitalized)},
        {"isalpha", question(all_alphabetic)},
        {"isdecimal", question(all_decimal)},
        {"isdigit", question(all_digits)},
        {"isnumeric", question(all_numeric)},
        {"isalnum", question(all_alphanumeric)},
        {"isspace", question(all_spaces)},
        {"isprintable", question(all_printable)},
        {"islower", question(all_lower_case)},
        {"isupper", question(all_upper_case)},
        {"istitle", question(all_title_case)},
        {"isidentifier", question(is_identifier)},
        {"encode", encoded},
        {"decode", decoded},
        {"bytes repr", [](const auto& a) { return "=" + bytes_repr(bytes_of(a[0])); }},
        {"suggest", suggested},
    };
    return table;
}

TEST(RecordedText, IsWhatCPythonDid) {
    // Another recording can be named, for fresh seeds.
    const char* other = std::getenv("FIRSTBOOT_TEXT_RECORDING");
    std::ifstream file(other != nullptr ? other
                                        : FIRSTBOOT_TESTS "/oracle/goldens/python/text.tsv");
    ASSERT_TRUE(file);
    std::size_t cases = 0;
    std::map<std::string, int> shown;
    for (std::string line; std::getline(file, line); ++cases) {
        std::vector<std::string> fields;
        for (std::size_t begin = 0, end = 0; end != std::string::npos; begin = end + 1) {
            end = line.find('\t', begin);
            fields.push_back(unescaped(std::string_view(line).substr(begin, end - begin)));
        }
        const std::string name = fields.front();
        const std::string expected = fields.back();
        const auto operation = operations().find(name);
        ASSERT_NE(operation, operations().end()) << name;
        const Arguments arguments(fields.begin() + 1, fields.end() - 1);
        const std::string outcome = operation->second(arguments);
        constexpr int most_shown = 5;
        if (outcome != expected && shown[name]++ < most_shown) {
            ADD_FAILURE() << line << "\n  got " << outcome;
        }
    }
    EXPECT_GT(cases, 5000U);
}

}  // namespace
}  // namespace firstboot::python
