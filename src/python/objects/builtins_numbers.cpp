#include <cmath>
#include <string>

#include "python/objects/builtins.h"
#include "python/objects/bytes_methods.h"
#include "python/objects/integer_arithmetic.h"
#include "python/text/utf8.h"

namespace firstboot::python {

namespace {

Value absolute(Interpreter& interpreter, Arguments arguments) {
    if (const Value method =
            interpreter.find_special(arguments[0], interpreter.names().dunder_abs)) {
        return interpreter.call(method).with_origin(arguments[0].origin);
    }
    interpreter.raise_type_error("bad operand type for abs(): '" + type_name_of(arguments[0]) +
                                 "'");
}

// Tries the operand's own method, then the other's reflected one; nothing where both decline.
Value by_methods(Interpreter& interpreter, Value left, Value right, std::string_view method,
                 std::string_view reflected) {
    const auto attempt = [&](Value self, std::string_view name, Value other) -> Value {
        const Value found = interpreter.find_special(self, interpreter.name(name));
        if (!found) {
            return {};
        }
        const Value result = interpreter.call(found, {other});
        return same(result, interpreter.not_implemented()) ? Value() : result;
    };
    const bool derived = right.object->type != left.object->type &&
                         right.object->type->is_subtype_of(left.object->type);
    if (derived) {
        if (const Value result = attempt(right, reflected, left)) {
            return result;
        }
    }
    if (const Value result = attempt(left, method, right)) {
        return result;
    }
    return derived ? Value() : attempt(right, reflected, left);
}

Value divide_with_remainder(Interpreter& interpreter, Arguments arguments) {
    if (const Value result =
            by_methods(interpreter, arguments[0], arguments[1], "__divmod__", "__rdivmod__")) {
        return result;
    }
    interpreter.raise_type_error("unsupported operand type(s) for divmod(): '" +
                                 type_name_of(arguments[0]) + "' and '" +
                                 type_name_of(arguments[1]) + "'");
}

Value power(Interpreter& interpreter, Arguments arguments) {
    if (is_absent(interpreter, arguments[2])) {
        if (const Value result =
                by_methods(interpreter, arguments[0], arguments[1], "__pow__", "__rpow__")) {
            return result;
        }
        interpreter.raise_type_error("unsupported operand type(s) for ** or pow(): '" +
                                     type_name_of(arguments[0]) + "' and '" +
                                     type_name_of(arguments[1]) + "'");
    }
    if (as<Float>(arguments[0]) != nullptr || as<Float>(arguments[1]) != nullptr) {
        interpreter.raise_type_error(
            "pow() 3rd argument not allowed unless all arguments are integers");
    }
    if (const Value method = interpreter.find_special(arguments[0], interpreter.name("__pow__"))) {
        const Value result = interpreter.call(method, {arguments[1], arguments[2]});
        if (!same(result, interpreter.not_implemented())) {
            return result;
        }
    }
    interpreter.raise_type_error("unsupported operand type(s) for ** or pow(): '" +
                                 type_name_of(arguments[0]) + "', '" + type_name_of(arguments[1]) +
                                 "', '" + type_name_of(arguments[2]) + "'");
}

Value round_number(Interpreter& interpreter, Arguments arguments) {
    const Value method = interpreter.find_special(arguments[0], interpreter.name("__round__"));
    if (!method) {
        interpreter.raise_type_error("type " + type_name_of(arguments[0]) +
                                     " doesn't define __round__ method");
    }
    const Value rounded = is_absent(interpreter, arguments[1])
                              ? interpreter.call(method)
                              : interpreter.call(method, {arguments[1]});
    return rounded.with_origin(arguments[0].origin);
}

Value in_base(Interpreter& interpreter, Value value, unsigned base, std::string_view prefix) {
    const BigInteger number = cast<Int>(interpreter.index(value)).wide();
    return interpreter
        .string((number.is_negative() ? "-" : "") + std::string(prefix) +
                number.absolute().to_text(base))
        .with_origin(value.origin);
}

Value binary(Interpreter& interpreter, Arguments arguments) {
    return in_base(interpreter, arguments[0], 2, "0b");
}

Value octal(Interpreter& interpreter, Arguments arguments) {
    return in_base(interpreter, arguments[0], 8, "0o");
}

Value hexadecimal(Interpreter& interpreter, Arguments arguments) {
    return in_base(interpreter, arguments[0], 16, "0x");
}

Value character(Interpreter& interpreter, Arguments arguments) {
    const Int& number = cast<Int>(interpreter.index(arguments[0]));
    if (number.big != nullptr || number.value < 0 || number.value > 0x10FFFF) {
        interpreter.raise_value_error("chr() arg not in range(0x110000)");
    }
    return interpreter.string(point_text(static_cast<char32_t>(number.value)));
}

Value ordinal(Interpreter& interpreter, Arguments arguments) {
    std::size_t length = 0;
    if (const Str* text = as<Str>(arguments[0])) {
        if (text->length == 1) {
            return interpreter.integer(
                static_cast<std::int64_t>(decode_point(text->view(), 0).value));
        }
        length = text->length;
    } else if (const auto buffer = buffer_of(arguments[0])) {
        if (buffer->size() == 1) {
            return interpreter.integer(std::int64_t{static_cast<unsigned char>(buffer->front())});
        }
        length = buffer->size();
    } else {
        interpreter.raise_type_error("ord() expected string of length 1, but " +
                                     type_name_of(arguments[0]) + " found");
    }
    interpreter.raise_type_error("ord() expected a character, but string of length " +
                                 std::to_string(length) + " found");
}

Value sum(Interpreter& interpreter, Arguments arguments) {
    Value total = arguments[1] ? arguments[1] : interpreter.integer(std::int64_t{0});
    if (as<Str>(total) != nullptr) {
        interpreter.raise_type_error("sum() can't sum strings [use ''.join(seq) instead]");
    }
    if (as<Bytes>(total) != nullptr) {
        interpreter.raise_type_error("sum() can't sum bytes [use b''.join(seq) instead]");
    }
    if (as<ByteArray>(total) != nullptr) {
        interpreter.raise_type_error("sum() can't sum bytearray [use b''.join(seq) instead]");
    }
    // Floats are summed with what each addition rounds away carried along, as CPython does.
    double compensation = 0.0;
    interpreter.for_each(arguments[0], [&](Value item) {
        const Float* left = as<Float>(total);
        const Float* right = as<Float>(item);
        if (left == nullptr || right == nullptr) {
            total = interpreter.binary(BinaryOperator::add, total, item);
            return;
        }
        const double rounded = left->value + right->value;
        compensation += std::abs(left->value) >= std::abs(right->value)
                            ? (left->value - rounded) + right->value
                            : (right->value - rounded) + left->value;
        total = interpreter.floating(rounded);
    });
    if (const Float* number = as<Float>(total);
        number != nullptr && compensation != 0.0 && std::isfinite(compensation)) {
        return interpreter.floating(number->value + compensation);
    }
    return total;
}

enum class Extreme { smallest, largest };

template <Extreme extreme>
Value best_of(Interpreter& interpreter, Arguments arguments) {
    constexpr bool largest = extreme == Extreme::largest;
    const std::string name = largest ? "max" : "min";
    const auto given = cast<Tuple>(arguments[0]).view();
    if (given.empty()) {
        interpreter.raise_type_error(name + " expected at least 1 argument, got 0");
    }
    const Value key = arguments[1];
    const Value otherwise = arguments[2];
    if (given.size() > 1 && otherwise) {
        interpreter.raise_type_error("Cannot specify a default for " + name +
                                     "() with multiple positional arguments");
    }
    Value best;
    Value best_rank;
    interpreter.for_each(given.size() == 1 ? given[0] : arguments[0], [&](Value item) {
        const Value rank = is_absent(interpreter, key) ? item : interpreter.call(key, {item});
        const bool better =
            !best || interpreter.truth(interpreter.compare(
                         largest ? Comparison::greater : Comparison::less, rank, best_rank));
        if (better) {
            best = item;
            best_rank = rank;
        }
    });
    if (best) {
        return best;
    }
    if (!otherwise) {
        interpreter.raise_value_error(name + "() iterable argument is empty");
    }
    return otherwise;
}

constexpr NativeFunctionDefinition functions[] = {
    {"abs", "number, /", absolute, NativeKind::function},
    {"bin", "number, /", binary, NativeKind::function},
    {"chr", "i, /", character, NativeKind::function},
    {"divmod", "x, y, /", divide_with_remainder, NativeKind::function},
    {"hex", "number, /", hexadecimal, NativeKind::function},
    {"max", "*args, key=..., default=...", best_of<Extreme::largest>, NativeKind::function},
    {"min", "*args, key=..., default=...", best_of<Extreme::smallest>, NativeKind::function},
    {"oct", "number, /", octal, NativeKind::function},
    {"ord", "character, /", ordinal, NativeKind::function},
    {"pow", "base, exp, mod=...", power, NativeKind::function},
    {"round", "number, ndigits=...", round_number, NativeKind::function},
    {"sum", "iterable, /, start=...", sum, NativeKind::function},
};

}  // namespace

std::span<const NativeFunctionDefinition> builtin_number_functions() {
    return functions;
}

}  // namespace firstboot::python
