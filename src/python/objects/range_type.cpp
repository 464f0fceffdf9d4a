#include <limits>
#include <string>

#include "python/objects/range.h"
#include "python/objects/sequence_algorithms.h"

namespace firstboot::python {

Range::Range(Type* the_type, std::int64_t the_start, std::int64_t the_stop, std::int64_t the_step)
    : Object(the_type), start(the_start), stop(the_stop), step(the_step) {
    // The distance may need all 64 bits.
    const auto from = static_cast<std::uint64_t>(start);
    const auto to = static_cast<std::uint64_t>(stop);
    std::uint64_t items = 0;
    if (step > 0 && start < stop) {
        items = (to - from - 1) / static_cast<std::uint64_t>(step) + 1;
    } else if (step < 0 && start > stop) {
        items = (from - to - 1) / (~static_cast<std::uint64_t>(step) + 1) + 1;
    }
    constexpr auto most = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    count = static_cast<std::int64_t>(items < most ? items : most);
}

namespace {

const Range& self_of(Arguments arguments) {
    return cast<Range>(arguments[0]);
}

Value new_range(Interpreter& interpreter, std::int64_t start, std::int64_t stop,
                std::int64_t step) {
    return interpreter.heap().make<Range>(interpreter.types().range, start, stop, step);
}

Value make_range(Interpreter& interpreter, Arguments arguments) {
    std::int64_t numbers[] = {0, 0, 1};
    bool wide = false;
    const auto take = [&](std::size_t place, Value argument) {
        const auto& number = cast<Int>(interpreter.index(argument));
        wide = wide || number.big != nullptr;
        numbers[place] = number.value;
    };
    if (!arguments[2]) {
        take(1, arguments[1]);
    } else {
        take(0, arguments[1]);
        take(1, arguments[2]);
        if (arguments[3]) take(2, arguments[3]);
    }
    if (wide) return interpreter.make_unknown("a range of numbers beyond 64 bits");
    const auto [start, stop, step] = numbers;
    if (step == 0) {
        interpreter.raise_value_error("range() arg 3 must not be zero");
    }
    return new_range(interpreter, start, stop, step);
}

Value represent(Interpreter& interpreter, Arguments arguments) {
    const Range& self = self_of(arguments);
    std::string text = "range(" + std::to_string(self.start) + ", " + std::to_string(self.stop);
    if (self.step != 1) {
        text += ", " + std::to_string(self.step);
    }
    return interpreter.string(text + ")");
}

Value length(Interpreter& interpreter, Arguments arguments) {
    return interpreter.integer(self_of(arguments).count);
}

Value truth(Interpreter& interpreter, Arguments arguments) {
    return interpreter.boolean(self_of(arguments).count > 0);
}

Value next_number(Interpreter& interpreter, Iterator& iterator) {
    if (iterator.count <= 0) {
        return {};
    }
    --iterator.count;
    const std::int64_t number = iterator.position;
    iterator.position = static_cast<std::int64_t>(static_cast<std::uint64_t>(number) +
                                                  static_cast<std::uint64_t>(iterator.step));
    return interpreter.integer(number);
}

Value iterate_from(Interpreter& interpreter, std::int64_t start, std::int64_t step,
                   std::int64_t count) {
    Iterator* iterator =
        new_iterator(interpreter, interpreter.types().range_iterator, next_number, {});
    iterator->position = start;
    iterator->step = step;
    iterator->count = count;
    return iterator;
}

Value iterate(Interpreter& interpreter, Arguments arguments) {
    const Range& self = self_of(arguments);
    return iterate_from(interpreter, self.start, self.step, self.count);
}

Value iterate_backwards(Interpreter& interpreter, Arguments arguments) {
    const Range& self = self_of(arguments);
    return iterate_from(interpreter, self.at(self.count - 1), -self.step, self.count);
}

std::optional<std::int64_t> place_of(const Range& range, Value value) {
    const Int* number = as<Int>(value);
    if (number == nullptr || number->big != nullptr || range.count == 0) {
        return std::nullopt;
    }
    const std::int64_t last = range.at(range.count - 1);
    const bool inside = range.step > 0 ? number->value >= range.start && number->value <= last
                                       : number->value <= range.start && number->value >= last;
    if (!inside || (number->value - range.start) % range.step != 0) {
        return std::nullopt;
    }
    return (number->value - range.start) / range.step;
}

// Numbers other than ints are compared one by one, as Python does.
std::optional<std::int64_t> find_item(Interpreter& interpreter, const Range& range, Value value) {
    if (as<Int>(value) != nullptr) {
        return place_of(range, value);
    }
    for (std::int64_t index = 0; index < range.count; ++index) {
        if (interpreter.equal(interpreter.integer(range.at(index)), value)) {
            return index;
        }
    }
    return std::nullopt;
}

Value contains(Interpreter& interpreter, Arguments arguments) {
    return interpreter.boolean(
        find_item(interpreter, self_of(arguments), arguments[1]).has_value());
}

Value count(Interpreter& interpreter, Arguments arguments) {
    const bool found = find_item(interpreter, self_of(arguments), arguments[1]).has_value();
    return interpreter.integer(std::int64_t{found ? 1 : 0});
}

Value index_of(Interpreter& interpreter, Arguments arguments) {
    const auto place = find_item(interpreter, self_of(arguments), arguments[1]);
    if (!place) {
        interpreter.raise_value_error(as<Int>(arguments[1]) != nullptr
                                          ? "range.index(x): x not in range"
                                          : "sequence.index(x): x not in sequence");
    }
    return interpreter.integer(*place);
}

Value get_item(Interpreter& interpreter, Arguments arguments) {
    const Range& self = self_of(arguments);
    const auto size = static_cast<std::size_t>(self.count);
    if (const Slice* slice = as<Slice>(arguments[1])) {
        const auto positions = positions_of(interpreter, *slice, size);
        return new_range(interpreter, self.at(positions.start), self.at(positions.stop),
                         self.step * positions.step);
    }
    if (!is_index(interpreter, arguments[1])) {
        raise_bad_index(interpreter, "range", arguments[1]);
    }
    const auto position = position_in(interpreter, arguments[1], size);
    if (!position) {
        interpreter.raise(interpreter.exceptions().index_error, "range object index out of range");
    }
    return interpreter.integer(self.at(static_cast<std::int64_t>(*position)));
}

bool equal_ranges(const Range& left, const Range& right) {
    if (left.count != right.count) {
        return false;
    }
    return left.count == 0 ||
           (left.start == right.start && (left.count == 1 || left.step == right.step));
}

Value equal(Interpreter& interpreter, Arguments arguments) {
    const Range* other = as<Range>(arguments[1]);
    return other == nullptr ? interpreter.not_implemented()
                            : interpreter.boolean(equal_ranges(self_of(arguments), *other));
}

Value not_equal(Interpreter& interpreter, Arguments arguments) {
    const Range* other = as<Range>(arguments[1]);
    return other == nullptr ? interpreter.not_implemented()
                            : interpreter.boolean(!equal_ranges(self_of(arguments), *other));
}

Value hash(Interpreter& interpreter, Arguments arguments) {
    const Range& self = self_of(arguments);
    const Value none = interpreter.none();
    const Value parts[] = {interpreter.integer(self.count),
                           self.count > 0 ? interpreter.integer(self.start) : none,
                           self.count > 1 ? interpreter.integer(self.step) : none};
    return interpreter.integer(hash_items(interpreter, parts));
}

Value get_start(Interpreter& interpreter, Arguments arguments) {
    return interpreter.integer(self_of(arguments).start);
}

Value get_stop(Interpreter& interpreter, Arguments arguments) {
    return interpreter.integer(self_of(arguments).stop);
}

Value get_step(Interpreter& interpreter, Arguments arguments) {
    return interpreter.integer(self_of(arguments).step);
}

constexpr NativeFunctionDefinition functions[] = {
    {"__new__", "cls, start, stop=..., step=..., /", make_range, NativeKind::static_method},
    {"__repr__", "self", represent},
    {"__len__", "self", length},
    {"__bool__", "self", truth},
    {"__hash__", "self", hash},
    {"__iter__", "self", iterate},
    {"__reversed__", "self", iterate_backwards},
    {"__contains__", "self, key, /", contains},
    {"__getitem__", "self, key, /", get_item},
    {"__eq__", "self, value, /", equal},
    {"__ne__", "self, value, /", not_equal},
    {"count", "self, value, /", count},
    {"index", "self, value, /", index_of},
    {"start", "self", get_start, NativeKind::getter},
    {"stop", "self", get_stop, NativeKind::getter},
    {"step", "self", get_step, NativeKind::getter},
};

}  // namespace

void add_range_functions(Interpreter& interpreter) {
    interpreter.add_functions(interpreter.types().range, functions);
}

}  // namespace firstboot::python
