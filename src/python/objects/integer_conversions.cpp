// int from and to texts, bytes and other numbers.

#include <algorithm>
#include <string>

#include "python/numbers/integer_text.h"
#include "python/objects/integer_arithmetic.h"
#include "python/runtime/work.h"

namespace firstboot::python {

namespace {

bool is_big_endian(Interpreter& interpreter, Value order, const std::string& method) {
    if (!order) {
        return true;
    }
    const Str* text = as<Str>(order);
    if (text == nullptr) {
        raise_not(interpreter, method + "() argument 'byteorder'", "str", order);
    }
    if (text->view() != "little" && text->view() != "big") {
        interpreter.raise_value_error("byteorder must be either 'little' or 'big'");
    }
    return text->view() == "big";
}

Value to_bytes(Interpreter& interpreter, Arguments arguments) {
    const std::int64_t length = size_number(interpreter, arguments[1], 1);
    const bool big_endian = is_big_endian(interpreter, arguments[2], "to_bytes");
    const bool is_signed = arguments[3] && interpreter.truth(arguments[3]);
    const BigInteger value = cast<Int>(arguments[0]).wide();
    if (length < 0) {
        interpreter.raise_value_error("length argument must be non-negative");
    }
    auto& overflow = *interpreter.exceptions().overflow_error;
    if (value.is_negative() && !is_signed) {
        interpreter.raise(&overflow, "can't convert negative int to unsigned");
    }
    expect_items(interpreter, static_cast<std::uint64_t>(length), 1);
    const auto bits = static_cast<std::size_t>(length) * 8;
    // A signed number needs a bit for its sign; the smallest one of all does not.
    const std::size_t needed =
        is_signed ? (value.is_negative() ? ~value : value).bit_length() + 1 : value.bit_length();
    if (needed > bits && (!value.is_zero() || bits != 0)) {
        interpreter.raise(&overflow, "int too big to convert");
    }
    const BigInteger shown = value.is_negative() ? value + BigInteger(1).shifted_left(bits) : value;
    const auto lowest_first = shown.magnitude_bytes();
    std::string bytes(lowest_first.begin(), lowest_first.end());
    bytes.resize(static_cast<std::size_t>(length), '\0');
    if (big_endian) {
        bytes.assign(bytes.rbegin(), bytes.rend());
    }
    return interpreter.bytes(bytes);
}

Value from_bytes(Interpreter& interpreter, Arguments arguments) {
    const bool big_endian = is_big_endian(interpreter, arguments[2], "from_bytes");
    if (as<Int>(arguments[1]) != nullptr || as<Str>(arguments[1]) != nullptr) {
        interpreter.raise_type_error("cannot convert '" + type_name_of(arguments[1]) +
                                     "' object to bytes");
    }
    const Value bytes = interpreter.call(interpreter.types().bytes, {arguments[1]});
    const std::string_view view = cast<Bytes>(bytes).view();
    std::vector<std::uint8_t> lowest_first(view.begin(), view.end());
    if (big_endian) {
        lowest_first.assign(view.rbegin(), view.rend());
    }
    expect_integer_bits(lowest_first.size() * 8);
    BigInteger value = BigInteger::from_magnitude_bytes(lowest_first);
    const bool is_signed = arguments[3] && interpreter.truth(arguments[3]);
    if (is_signed && !lowest_first.empty() && lowest_first.back() >= 0x80) {
        value = value - BigInteger(1).shifted_left(lowest_first.size() * 8);
    }
    const Value number = interpreter.integer(value);
    return class_of(arguments[0]) == interpreter.types().integer
               ? number
               : interpreter.call(arguments[0], {number});
}

Value from_text(Interpreter& interpreter, Value source, std::string_view text, unsigned base) {
    spend_steps(interpreter, steps_of_digits(std::min(text.size(), maximum_decimal_digits)));
    const auto parsed = parse_integer(text, base);
    if (const auto* value = std::get_if<BigInteger>(&parsed)) {
        return interpreter.integer(*value);
    }
    if (const auto* too_many = std::get_if<TooManyDigits>(&parsed)) {
        interpreter.raise_value_error(too_many_digits_to_read(too_many->digits));
    }
    interpreter.raise_value_error("invalid literal for int() with base " + std::to_string(base) +
                                  ": " + interpreter.repr_text(source));
}

// Text or bytes as digits; nothing where the value is neither.
Value from_digits(Interpreter& interpreter, Value source, unsigned base) {
    if (const Str* text = as<Str>(source)) {
        return from_text(interpreter, source, text->view(), base);
    }
    if (const Bytes* bytes = as<Bytes>(source)) {
        return from_text(interpreter, source, bytes->view(), base);
    }
    if (source.object->type->is_subtype_of(interpreter.types().byte_array)) {
        const Value bytes = interpreter.call(interpreter.types().bytes, {source});
        return from_text(interpreter, bytes, cast<Bytes>(bytes).view(), base);
    }
    return {};
}

Value whole_of(Interpreter& interpreter, Value source) {
    if (as<Int>(source) != nullptr && source.object->type == interpreter.types().integer) {
        return source;
    }
    if (const Float* number = as<Float>(source)) {
        return integer_of(interpreter, number->value);
    }
    for (Str* name : {interpreter.names().dunder_int, interpreter.names().dunder_index}) {
        const Value convert = interpreter.find_special(source, name);
        if (!convert) {
            continue;
        }
        const Value result = interpreter.call(convert);
        if (as<Int>(result) == nullptr) {
            interpreter.raise_type_error(std::string(name->view()) + " returned non-int (type " +
                                         type_name_of(result) + ")");
        }
        return result;
    }
    if (const Value digits = from_digits(interpreter, source, 10)) {
        return digits;
    }
    interpreter.raise_type_error(
        "int() argument must be a string, a bytes-like object or a real number, not '" +
        type_name_of(source) + "'");
}

Value make_integer(Interpreter& interpreter, Arguments arguments) {
    Type* type = class_of(arguments[0]);
    const Value source = arguments[1];
    const Value base = arguments[2];
    if (!source) {
        if (base) {
            interpreter.raise_type_error("int() missing string argument");
        }
        return typed_integer(interpreter, type, interpreter.integer(std::int64_t{0}));
    }
    if (!base) {
        return typed_integer(interpreter, type, whole_of(interpreter, source))
            .with_origin(source.origin);
    }
    const std::int64_t number = clipped_number(interpreter, base);
    if (number != 0 && (number < 2 || number > 36)) {
        interpreter.raise_value_error("int() base must be >= 2 and <= 36, or 0");
    }
    const Value digits = from_digits(interpreter, source, static_cast<unsigned>(number));
    if (!digits) {
        interpreter.raise_type_error("int() can't convert non-string with explicit base");
    }
    return typed_integer(interpreter, type, digits).with_origin(source.origin);
}

constexpr NativeFunctionDefinition functions[] = {
    {"__new__", "cls, x=..., /, base=...", make_integer, NativeKind::static_method},
    {"to_bytes", "self, length=..., byteorder=..., *, signed=...", to_bytes},
    {"from_bytes", "cls, bytes, byteorder=..., *, signed=...", from_bytes,
     NativeKind::class_method},
};

}  // namespace

void add_integer_conversions(Interpreter& interpreter) {
    interpreter.add_functions(interpreter.types().integer, functions);
}

}  // namespace firstboot::python
