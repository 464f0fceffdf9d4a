#include <string>

#include "python/objects/bytes_methods.h"
#include "python/objects/integer_arithmetic.h"
#include "python/objects/string_methods.h"
#include "python/text/percent_format.h"
#include "python/text/utf8.h"

namespace firstboot::python {

namespace {

enum class Formatted { text, bytes };

bool is_mapping(Interpreter& interpreter, Value value, Formatted formatted) {
    const bool text = as<Str>(value) != nullptr;
    const bool bytes = formatted == Formatted::bytes && buffer_of(value);
    return as<Tuple>(value) == nullptr && !text && !bytes &&
           static_cast<bool>(
               interpreter.type_lookup(value.object->type, interpreter.names().dunder_getitem));
}

/// One use of the % operator on a str, or on bytes, which come as their own bytes.
class PercentFormatter {
  public:
    PercentFormatter(Interpreter& interpreter, Value arguments, Formatted formatted)
        : interpreter_(interpreter),
          formatted_(formatted),
          table_(arguments),
          whole_(arguments),
          tuple_(as<Tuple>(arguments)),
          mapping_(is_mapping(interpreter, arguments, formatted)) {}

    std::string expand(std::string_view format) {
        std::string text;
        for (PercentFormatReader reader(format); !reader.at_end();) {
            if (!reader.has_conversion()) {
                text += reader.literal();
                continue;
            }
            if (const auto key = result_or_raise(interpreter_, reader.key())) {
                look_up(*key);
            }
            PercentConversion conversion = result_or_raise(interpreter_, reader.conversion());
            text += rendered(conversion);
            expect_items(interpreter_, text.size(), 1);
        }
        const bool all_used = tuple_ != nullptr ? next_ >= tuple_->size : next_ > 0;
        if (!all_used && !mapping_) {
            interpreter_.raise_type_error(
                formatted_ == Formatted::text
                    ? "not all arguments converted during string formatting"
                    : "not all arguments converted during bytes formatting");
        }
        return text;
    }

    [[nodiscard]] const Origin* origin() const { return origin_; }

  private:
    Value next_argument() {
        const std::size_t available = tuple_ != nullptr ? tuple_->size : 1;
        if (next_ >= available) {
            interpreter_.raise_type_error("not enough arguments for format string");
        }
        const Value argument = tuple_ != nullptr ? tuple_->items[next_] : whole_;
        ++next_;
        return argument;
    }

    std::int64_t number_argument() {
        const Value argument = next_argument();
        if (as<Int>(argument) == nullptr) {
            interpreter_.raise_type_error("* wants int");
        }
        return size_number(interpreter_, argument);
    }

    void look_up(std::string_view key) {
        if (!mapping_) {
            interpreter_.raise_type_error("format requires a mapping");
        }
        // From here on what the key found is the only argument, also for what has no key.
        whole_ =
            interpreter_.get_item(table_, formatted_ == Formatted::text ? interpreter_.string(key)
                                                                        : interpreter_.bytes(key));
        next_ = 0;
    }

    std::string rendered(PercentConversion& conversion) {
        if (conversion.width_from_argument) {
            conversion.width = number_argument();
            if (conversion.width < 0) {
                conversion.left_adjust = true;
                conversion.width = -conversion.width;
            }
        }
        if (conversion.precision_from_argument) {
            conversion.precision = std::max<std::int64_t>(number_argument(), 0);
        }
        for (const std::int64_t wanted : {conversion.width, conversion.precision}) {
            expect_items(interpreter_, wanted < 0 ? 0U : static_cast<std::uint64_t>(wanted), 1);
        }
        const Value argument = next_argument();
        origin_ = interpreter_.join(origin_, argument.origin);
        return converted(argument, conversion);
    }

    std::string converted(Value argument, const PercentConversion& conversion) {
        if (formatted_ == Formatted::bytes) {
            switch (conversion.type) {
                case 's':
                case 'b':
                    return percent_text(bytes_of(argument), conversion);
                case 'r':
                    return percent_text(text_of(interpreter_.ascii(argument)), conversion);
                case 'c':
                    return percent_text(byte(argument), conversion);
                default:
                    break;
            }
        }
        switch (conversion.type) {
            case 's':
                return percent_text(text_of(interpreter_.str(argument)), conversion);
            case 'r':
                return percent_text(text_of(interpreter_.repr(argument)), conversion);
            case 'a':
                return percent_text(text_of(interpreter_.ascii(argument)), conversion);
            case 'c':
                return percent_text(character(argument), conversion);
            case 'd':
            case 'i':
            case 'u':
            case 'o':
            case 'x':
            case 'X':
                return result_or_raise(
                    interpreter_,
                    percent_integer(whole_number(argument, conversion.type), conversion));
            case 'e':
            case 'E':
            case 'f':
            case 'F':
            case 'g':
            case 'G':
                return percent_float(real_number(argument), conversion);
            default:
                raise_complaint(interpreter_, unsupported_conversion(conversion));
        }
    }

    std::string bytes_of(Value argument) {
        if (const auto buffer = buffer_of(argument)) {
            return std::string(*buffer);
        }
        if (const Value convert =
                interpreter_.find_special(argument, interpreter_.name("__bytes__"))) {
            if (const auto buffer = buffer_of(interpreter_.call(convert))) {
                return std::string(*buffer);
            }
        }
        interpreter_.raise_type_error(
            "%b requires a bytes-like object, or an object that implements __bytes__, not '" +
            type_name_of(argument) + "'");
    }

    std::string byte(Value argument) {
        if (const auto buffer = buffer_of(argument); buffer && buffer->size() == 1) {
            return std::string(*buffer);
        }
        if (const Int* number = as<Int>(argument)) {
            if (number->big != nullptr || number->value < 0 || number->value > 255) {
                interpreter_.raise(interpreter_.exceptions().overflow_error,
                                   "%c arg not in range(256)");
            }
            return std::string(1, static_cast<char>(number->value));
        }
        interpreter_.raise_type_error(
            "%c requires an integer in range(256) or a single byte, not " + type_name_of(argument));
    }

    std::string full_name_of_type(Value argument) {
        const Type& type = *argument.object->type;
        const Value module =
            interpreter_.find_attribute(argument.object->type, interpreter_.names().dunder_module);
        const std::string_view where = as<Str>(module) != nullptr ? cast<Str>(module).view() : "";
        return (where.empty() || where == "builtins" ? "" : std::string(where) + ".") +
               std::string(type.qualified_name->view());
    }

    std::string character(Value argument) {
        if (const Str* text = as<Str>(argument)) {
            if (text->length != 1) {
                interpreter_.raise_type_error(
                    "%c requires an int or a unicode character, not a string of length " +
                    std::to_string(text->length));
            }
            return std::string(text->view());
        }
        if (!is_index(interpreter_, argument)) {
            interpreter_.raise_type_error("%c requires an int or a unicode character, not " +
                                          full_name_of_type(argument));
        }
        const Int& number = cast<Int>(interpreter_.index(argument));
        if (number.big != nullptr || number.value < 0 || number.value > 0x10FFFF) {
            interpreter_.raise(interpreter_.exceptions().overflow_error,
                               "%c arg not in range(0x110000)");
        }
        return point_text(static_cast<char32_t>(number.value));
    }

    BigInteger whole_number(Value argument, char32_t type) {
        const bool digits = type == 'o' || type == 'x' || type == 'X';
        if (is_index(interpreter_, argument)) {
            return cast<Int>(interpreter_.index(argument)).wide();
        }
        if (!digits) {
            if (const Float* number = as<Float>(argument)) {
                return cast<Int>(integer_of(interpreter_, number->value)).wide();
            }
            if (const Value convert =
                    interpreter_.find_special(argument, interpreter_.names().dunder_int)) {
                const Value number = interpreter_.call(convert);
                if (as<Int>(number) != nullptr) {
                    return cast<Int>(number).wide();
                }
            }
        }
        interpreter_.raise_type_error("%" + point_text(type) +
                                      " format: " + (digits ? "an integer" : "a real number") +
                                      " is required, not " + type_name_of(argument));
    }

    double real_number(Value argument) {
        if (const Float* number = as<Float>(argument)) {
            return number->value;
        }
        if (const Value convert =
                interpreter_.find_special(argument, interpreter_.names().dunder_float)) {
            if (const Float* number = as<Float>(interpreter_.call(convert))) {
                return number->value;
            }
        }
        if (is_index(interpreter_, argument)) {
            return to_double(interpreter_, cast<Int>(interpreter_.index(argument)));
        }
        interpreter_.raise_type_error("must be real number, not " + type_name_of(argument));
    }

    Interpreter& interpreter_;
    Formatted formatted_;
    /// In which keys are looked up.
    Value table_;
    /// The argument where there is no tuple of them.
    Value whole_;
    const Tuple* tuple_;
    bool mapping_;
    std::size_t next_ = 0;
    const Origin* origin_ = nullptr;
};

}  // namespace

Value format_percent(Interpreter& interpreter, Value format, Value arguments) {
    PercentFormatter formatter(interpreter, arguments, Formatted::text);
    const std::string text = formatter.expand(text_of(format));
    return interpreter.string(text).with_origin(
        interpreter.join(format.origin, formatter.origin()));
}

std::string format_percent_bytes(Interpreter& interpreter, std::string_view format,
                                 Value arguments) {
    return PercentFormatter(interpreter, arguments, Formatted::bytes).expand(format);
}

}  // namespace firstboot::python
