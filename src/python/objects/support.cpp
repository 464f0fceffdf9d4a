#include "python/objects/support.h"

#include <algorithm>
#include <cmath>

namespace firstboot::python {

namespace {

constexpr auto largest = std::numeric_limits<std::int64_t>::max();
constexpr auto smallest = std::numeric_limits<std::int64_t>::min();

std::int64_t clipped(const Int& number) {
    if (number.big == nullptr) {
        return number.value;
    }
    return number.big->is_negative() ? smallest : largest;
}

}  // namespace

void raise_complaint(Interpreter& interpreter, const Complaint& complaint) {
    auto& exceptions = interpreter.exceptions();
    switch (complaint.trouble) {
        case Trouble::value_error:
            interpreter.raise(exceptions.value_error, complaint.message);
        case Trouble::type_error:
            interpreter.raise(exceptions.type_error, complaint.message);
        case Trouble::overflow_error:
            interpreter.raise(exceptions.overflow_error, complaint.message);
        case Trouble::index_error:
            interpreter.raise(exceptions.index_error, complaint.message);
        case Trouble::key_error:
            break;
    }
    interpreter.raise(exceptions.key_error, complaint.message);
}

std::string type_name_of(Value value) {
    return std::string(Interpreter::type_name(value));
}

void raise_not(Interpreter& interpreter, std::string_view before, std::string_view wanted,
               Value given) {
    // Checks of single arguments say "None", all others the name of its type.
    const bool argument = before.find("argument") != std::string_view::npos;
    interpreter.raise_type_error(
        std::string(before) + " must be " + std::string(wanted) + ", not " +
        (argument && same(given, interpreter.none()) ? "None" : type_name_of(given)));
}

void expect_items(Interpreter& interpreter, std::uint64_t count, std::size_t bytes_each) {
    constexpr auto most = std::numeric_limits<std::size_t>::max();
    interpreter.heap().expect(
        count > most / bytes_each ? most : static_cast<std::size_t>(count) * bytes_each);
}

std::int64_t clipped_number(Interpreter& interpreter, Value value, std::int64_t otherwise) {
    if (is_absent(interpreter, value)) {
        return otherwise;
    }
    return clipped(cast<Int>(interpreter.index(value)));
}

std::int64_t size_number(Interpreter& interpreter, Value value, std::int64_t otherwise) {
    if (!value) {
        return otherwise;
    }
    const Int& number = cast<Int>(interpreter.index(value));
    if (number.big != nullptr) {
        interpreter.raise(interpreter.exceptions().overflow_error,
                          "Python int too large to convert to C ssize_t");
    }
    return number.value;
}

bool is_index(Interpreter& interpreter, Value value) {
    return as<Int>(value) != nullptr || static_cast<bool>(interpreter.type_lookup(
                                            value.object->type, interpreter.names().dunder_index));
}

std::optional<std::size_t> position_in(Interpreter& interpreter, Value index, std::size_t length) {
    std::int64_t position = interpreter.index_number(index);
    if (position < 0) {
        position += static_cast<std::int64_t>(length);
    }
    if (position < 0 || position >= static_cast<std::int64_t>(length)) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(position);
}

namespace {

std::int64_t slice_number(Interpreter& interpreter, Value value, std::int64_t otherwise) {
    if (is_absent(interpreter, value)) {
        return otherwise;
    }
    if (!is_index(interpreter, value)) {
        interpreter.raise_type_error(
            "slice indices must be integers or None or have an __index__ method");
    }
    return clipped_number(interpreter, value);
}

}  // namespace

SlicePositions positions_of(Interpreter& interpreter, const Slice& slice, std::size_t length) {
    SlicePositions positions;
    const auto size = static_cast<std::int64_t>(length);
    positions.step = std::max(slice_number(interpreter, slice.step, 1), -largest);
    if (positions.step == 0) {
        interpreter.raise_value_error("slice step cannot be zero");
    }
    const bool backwards = positions.step < 0;
    const auto placed = [&](Value value, std::int64_t otherwise) {
        std::int64_t number = slice_number(interpreter, value, otherwise);
        if (is_absent(interpreter, value)) {
            return number;
        }
        if (number < 0) {
            number = std::max(number + size, backwards ? std::int64_t{-1} : std::int64_t{0});
        }
        return std::min(number, backwards ? size - 1 : size);
    };
    positions.start = placed(slice.start, backwards ? size - 1 : 0);
    positions.stop = placed(slice.stop, backwards ? -1 : size);
    if (backwards && positions.stop < positions.start) {
        positions.count = (positions.start - positions.stop - 1) / -positions.step + 1;
    } else if (!backwards && positions.start < positions.stop) {
        positions.count = (positions.stop - positions.start - 1) / positions.step + 1;
    }
    return positions;
}

Bounds bounds_of(Interpreter& interpreter, Value start, Value end, std::size_t length) {
    const auto size = static_cast<std::int64_t>(length);
    const auto placed = [&](std::int64_t number) {
        return number < 0 ? std::max<std::int64_t>(number + size, 0) : number;
    };
    const std::int64_t begin = placed(slice_number(interpreter, start, 0));
    const std::int64_t stop = std::min(placed(slice_number(interpreter, end, size)), size);
    Bounds bounds;
    bounds.valid = begin <= stop;
    bounds.end = static_cast<std::size_t>(stop);
    bounds.begin = bounds.valid ? static_cast<std::size_t>(begin) : bounds.end;
    return bounds;
}

std::uint64_t repeat_count(Interpreter& interpreter, Value count) {
    if (!is_index(interpreter, count)) {
        interpreter.raise_type_error("can't multiply sequence by non-int of type '" +
                                     type_name_of(count) + "'");
    }
    const Int& number = cast<Int>(interpreter.index(count));
    if (number.big != nullptr) {
        interpreter.raise(interpreter.exceptions().overflow_error,
                          "cannot fit 'int' into an index-sized integer");
    }
    return number.value < 0 ? 0 : static_cast<std::uint64_t>(number.value);
}

Value refuse_addition(Interpreter& interpreter, Value left, Value right, std::string_view message) {
    if (const Value reflected = interpreter.find_special(right, interpreter.name("__radd__"))) {
        const Value result = interpreter.call(reflected, {left});
        if (!same(result, interpreter.not_implemented())) {
            return result;
        }
    }
    interpreter.raise_type_error(message);
}

bool holds(Comparison comparison, int order) {
    switch (comparison) {
        case Comparison::less:
            return order < 0;
        case Comparison::less_equal:
            return order <= 0;
        case Comparison::equal:
            return order == 0;
        case Comparison::not_equal:
            return order != 0;
        case Comparison::greater:
            return order > 0;
        case Comparison::greater_equal:
            break;
    }
    return order >= 0;
}

Value compare_items(Interpreter& interpreter, Comparison comparison, std::span<const Value> left,
                    std::span<const Value> right) {
    const bool equality = comparison == Comparison::equal || comparison == Comparison::not_equal;
    if (equality && left.size() != right.size()) {
        return interpreter.boolean(comparison == Comparison::not_equal);
    }
    for (std::size_t index = 0; index < std::min(left.size(), right.size()); ++index) {
        if (!interpreter.equal(left[index], right[index])) {
            return equality ? interpreter.boolean(comparison == Comparison::not_equal)
                            : interpreter.compare(comparison, left[index], right[index]);
        }
    }
    const int order = left.size() < right.size() ? -1 : left.size() > right.size() ? 1 : 0;
    return interpreter.boolean(holds(comparison, order));
}

namespace {

// CPython reduces numbers modulo this prime, so that equal numbers of all types hash alike.
constexpr unsigned hash_bits = 61;
constexpr std::uint64_t hash_modulus = (std::uint64_t{1} << hash_bits) - 1;

}  // namespace

std::int64_t hash_integer(const Int& value) {
    const bool negative = value.big != nullptr ? value.big->is_negative() : value.value < 0;
    std::uint64_t magnitude = 0;
    if (value.big != nullptr) {
        magnitude = value.big->magnitude_modulo(hash_modulus);
    } else {
        magnitude = static_cast<std::uint64_t>(value.value);
        magnitude = (negative ? ~magnitude + 1 : magnitude) % hash_modulus;
    }
    const auto hash = static_cast<std::int64_t>(magnitude);
    return proper_hash(negative ? -hash : hash);
}

std::int64_t hash_float(double value) {
    constexpr std::int64_t hash_of_infinity = 314159;
    if (std::isinf(value)) {
        return value > 0 ? hash_of_infinity : -hash_of_infinity;
    }
    int exponent = 0;
    double fraction = std::frexp(std::fabs(value), &exponent);
    std::uint64_t hash = 0;
    constexpr unsigned chunk = 28;
    while (fraction != 0.0) {
        hash = ((hash << chunk) & hash_modulus) | hash >> (hash_bits - chunk);
        fraction *= static_cast<double>(1U << chunk);
        exponent -= static_cast<int>(chunk);
        const auto whole = static_cast<std::uint64_t>(fraction);
        fraction -= static_cast<double>(whole);
        hash += whole;
        if (hash >= hash_modulus) {
            hash -= hash_modulus;
        }
    }
    constexpr int bits = static_cast<int>(hash_bits);
    const auto turn = static_cast<unsigned>(exponent >= 0 ? exponent % bits
                                                          : bits - 1 - ((-1 - exponent) % bits));
    hash = ((hash << turn) & hash_modulus) | hash >> (hash_bits - turn);
    const auto signed_hash = static_cast<std::int64_t>(hash);
    return proper_hash(value < 0 ? -signed_hash : signed_hash);
}

}  // namespace firstboot::python
