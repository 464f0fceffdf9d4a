// Operators on values, with shortcuts for exact builtin types; loops; unpacking; texts.

#include <cmath>
#include <string>
#include <vector>

#include "python/objects/iterator.h"
#include "python/runtime/machine.h"
#include "python/runtime/type_names.h"
#include "python/runtime/unknowns.h"

namespace firstboot::python {
namespace {

/// The result of small whole numbers; nothing where it needs more.
Value small_integer_result(Interpreter& in, BinaryOperator operation, std::int64_t a,
                           std::int64_t b) {
    std::int64_t result = 0;
    switch (operation) {
        case BinaryOperator::add:
            return __builtin_add_overflow(a, b, &result) ? Value() : in.integer(result);
        case BinaryOperator::subtract:
            return __builtin_sub_overflow(a, b, &result) ? Value() : in.integer(result);
        case BinaryOperator::multiply:
            return __builtin_mul_overflow(a, b, &result) ? Value() : in.integer(result);
        case BinaryOperator::bit_and:
            return in.integer(a & b);
        case BinaryOperator::bit_or:
            return in.integer(a | b);
        case BinaryOperator::modulo:
            if (a >= 0 && b > 0) {
                return in.integer(a % b);
            }
            return {};
        case BinaryOperator::floor_divide:
            if (a >= 0 && b > 0) {
                return in.integer(a / b);
            }
            return {};
        default:
            return {};
    }
}

}  // namespace

Value Machine::binary(BinaryOperator operation, Value left, Value right) {
    const Origin* origin = in_.join(left.origin, right.origin);
    Type* left_type = left.object->type;
    Type* right_type = right.object->type;
    if (left_type == in_.types_.integer && right_type == in_.types_.integer) {
        const auto& a = cast<Int>(left);
        const auto& b = cast<Int>(right);
        if (a.big == nullptr && b.big == nullptr) {
            if (const Value result = small_integer_result(in_, operation, a.value, b.value)) {
                return result.with_origin(origin);
            }
        }
    } else if (left_type == in_.types_.string && right_type == in_.types_.string &&
               operation == BinaryOperator::add) {
        Value parts[] = {left, right};
        return join_strings(parts, 2);
    }
    const Value result = in_.binary(operation, left, right);
    return result.origin == nullptr ? result.with_origin(origin) : result;
}

Value Machine::load_item(Value container, Value key) {
    if (container.object->type == in_.types_.dict) {
        if (const Value value = cast<Dict>(container).find(in_, key)) {
            return value;
        }
        in_.raise_with(in_.exceptions_.key_error, {key});
    }
    if (const Int* index = as<Int>(key); index != nullptr && index->big == nullptr) {
        std::span<const Value> items;
        if (container.object->type == in_.types_.list) {
            items = cast<List>(container).items;
        } else if (container.object->type == in_.types_.tuple) {
            items = cast<Tuple>(container).view();
        }
        if (!items.empty()) {
            const auto size = static_cast<std::int64_t>(items.size());
            const std::int64_t position = index->value < 0 ? index->value + size : index->value;
            if (position >= 0 && position < size) {
                return items[static_cast<std::size_t>(position)];
            }
        }
    }
    return in_.get_item(container, key);
}

Value Machine::iterator_for_loop(Value iterable) {
    const Value iterator = in_.iterate(iterable);
    // A class of the project may keep the iterator that it gives; a builtin one makes it anew.
    if (iterable.object->type->builtin && !same(iterator, iterable)) {
        if (auto* made = as<Iterator>(iterator)) {
            made->of_loop = true;
        }
    }
    return iterator;
}

void Machine::end_loop(Value iterator) {
    auto* made = as<Iterator>(iterator);
    if (made != nullptr && made->of_loop) {
        heap_.deallocate(made, sizeof(Iterator), alignof(Iterator));
    }
}

Value Machine::load_special(Value object, SpecialMethod method, Value& self) {
    struct Row {
        Str* name;
        std::string_view protocol;
        std::string_view other;
        std::string_view hint;
    };
    const Row rows[] = {
        {names_.dunder_enter, "context manager", "__aenter__", "async with"},
        {names_.dunder_exit, "context manager", "__aexit__", "async with"},
        {names_.dunder_aenter, "asynchronous context manager", "__enter__", "with"},
        {names_.dunder_aexit, "asynchronous context manager", "__exit__", "with"},
    };
    const Row& row = rows[static_cast<std::size_t>(method)];
    if (const Value found = in_.find_special(object, row.name)) {
        return found;
    }
    if (const auto* unknown = as<Unknown>(object)) {
        return in_.make_unknown(std::string(unknown->what->view()) + "." +
                                std::string(row.name->view()));
    }
    static_cast<void>(self);
    const bool asynchronous = row.name == names_.dunder_aenter || row.name == names_.dunder_aexit;
    const std::string type = full_name(*object.object->type);
    std::string message = "'" + type + "' object does not support the " +
                          std::string(row.protocol) + " protocol (missed " +
                          std::string(row.name->view()) + " method)";
    const bool has_other =
        in_.find_special(object, asynchronous ? names_.dunder_enter : names_.dunder_aenter) &&
        in_.find_special(object, asynchronous ? names_.dunder_exit : names_.dunder_aexit);
    if (has_other) {
        message = "'" + type + "' object does not support the " + std::string(row.protocol) +
                  " protocol (missed " + std::string(row.name->view()) +
                  " method) but it supports the " +
                  (asynchronous ? "context manager" : "asynchronous context manager") +
                  " protocol. Did you mean to use '" + std::string(row.hint) + "'?";
    }
    in_.raise_type_error(message);
}

Value Machine::convert(Value value, Conversion conversion) {
    switch (conversion) {
        case Conversion::str:
            return in_.str(value).with_origin(value.origin);
        case Conversion::repr:
            return in_.repr(value).with_origin(value.origin);
        case Conversion::ascii:
            return in_.ascii(value).with_origin(value.origin);
        case Conversion::none:
            break;
    }
    return value;
}

Value Machine::formatted(Value value, Value specification) {
    if (const auto* unknown = as<Unknown>(value)) {
        note_use(in_, *unknown);
        return value;
    }
    return in_.format(value, specification).with_origin(value.origin);
}

Value Machine::join_strings(Value* parts, std::uint32_t count) {
    for (std::uint32_t index = 0; index < count; ++index) {
        if (as<Unknown>(parts[index]) != nullptr) {
            return parts[index];
        }
    }
    if (count == 1) {
        return parts[0];
    }
    std::size_t size = 0;
    std::size_t length = 0;
    const Origin* origin = nullptr;
    for (std::uint32_t index = 0; index < count; ++index) {
        const auto& part = cast<Str>(parts[index]);
        size += part.size;
        length += part.length;
        origin = in_.join(origin, parts[index].origin);
    }
    heap_.expect(size);
    char* data = heap_.allocate_array<char>(size);
    std::size_t offset = 0;
    for (std::uint32_t index = 0; index < count; ++index) {
        const auto view = cast<Str>(parts[index]).view();
        std::copy(view.begin(), view.end(), data + offset);
        offset += view.size();
    }
    Str* result = heap_.make<Str>(in_.types_.string);
    result->data = data;
    result->size = static_cast<std::uint32_t>(size);
    result->length = static_cast<std::uint32_t>(length);
    result->hash = hash_text(result->view());
    return {result, origin};
}

void Machine::unpack(Value* top, std::uint32_t count, Value sequence) {
    const auto place = [&](std::span<const Value> items) {
        for (std::size_t index = 0; index < items.size(); ++index) {
            top[index] = items[items.size() - 1 - index];
        }
    };
    const auto too_few = [&](std::size_t got) {
        in_.raise_value_error("not enough values to unpack (expected " + std::to_string(count) +
                              ", got " + std::to_string(got) + ")");
    };
    std::span<const Value> known;
    const Type* type = sequence.object->type;
    if (type == in_.types_.tuple) {
        known = cast<Tuple>(sequence).view();
    } else if (type == in_.types_.list) {
        known = cast<List>(sequence).items;
    }
    if (type == in_.types_.tuple || type == in_.types_.list) {
        if (known.size() < count) {
            too_few(known.size());
        }
        if (known.size() > count) {
            in_.raise_value_error("too many values to unpack (expected " + std::to_string(count) +
                                  ", got " + std::to_string(known.size()) + ")");
        }
        place(known);
        return;
    }
    if (!in_.type_lookup(sequence.object->type, names_.dunder_iter) &&
        !in_.type_lookup(sequence.object->type, names_.dunder_getitem) &&
        as<Unknown>(sequence) == nullptr) {
        in_.raise_type_error("cannot unpack non-iterable " +
                             std::string(Interpreter::type_name(sequence)) + " object");
    }
    const Value iterator = in_.iterate(sequence);
    std::vector<Value> items;
    while (items.size() < count) {
        const Value item = in_.next(iterator);
        if (!item) {
            too_few(items.size());
        }
        items.push_back(item);
    }
    if (in_.next(iterator)) {
        if (type == in_.types_.dict) {
            in_.raise_value_error("too many values to unpack (expected " + std::to_string(count) +
                                  ", got " + std::to_string(cast<Dict>(sequence).size()) + ")");
        }
        in_.raise_value_error("too many values to unpack (expected " + std::to_string(count) + ")");
    }
    place(items);
}

void Machine::unpack_extended(Value* top, std::uint32_t before, std::uint32_t after,
                              Value sequence) {
    if (!in_.type_lookup(sequence.object->type, names_.dunder_iter) &&
        !in_.type_lookup(sequence.object->type, names_.dunder_getitem) &&
        as<Unknown>(sequence) == nullptr) {
        in_.raise_type_error("cannot unpack non-iterable " +
                             std::string(Interpreter::type_name(sequence)) + " object");
    }
    const std::vector<Value> items = in_.items_of(sequence);
    const std::size_t fixed = std::size_t{before} + after;
    if (items.size() < fixed) {
        in_.raise_value_error("not enough values to unpack (expected at least " +
                              std::to_string(fixed) + ", got " + std::to_string(items.size()) +
                              ")");
    }
    std::size_t place = fixed;
    for (std::size_t index = 0; index < before; ++index) {
        top[place--] = items[index];
    }
    const std::span<const Value> all(items);
    top[place--] = in_.list(all.subspan(before, items.size() - fixed));
    for (std::size_t index = items.size() - after; index < items.size(); ++index) {
        top[place--] = items[index];
    }
}

void Machine::update_dict(Dict& dict, Value mapping) {
    if (mapping.object->type == in_.types_.dict) {
        cast<Dict>(mapping).for_each([&](Value key, Value value) { dict.set(in_, key, value); });
        return;
    }
    const Value keys = in_.find_attribute(mapping, names_.keys);
    if (as<Unknown>(mapping) != nullptr) {
        in_.cannot_know(mapping);
    }
    if (!keys) {
        in_.raise_type_error("'" + std::string(Interpreter::type_name(mapping)) +
                             "' object is not a mapping");
    }
    in_.for_each(in_.call(keys),
                 [&](Value key) { dict.set(in_, key, in_.get_item(mapping, key)); });
}

Value Machine::send_to(Value receiver, Value value, bool& ended) {
    ended = false;
    if (same(value, in_.none_)) {
        const Value method = in_.type_lookup(receiver.object->type, names_.dunder_next);
        const auto* native = as<NativeFunction>(method);
        if (native != nullptr && native->kind == NativeKind::next) {
            const Value item = in_.next(receiver);
            ended = !item;
            return ended ? in_.none_ : item;
        }
    }
    try {
        return same(value, in_.none_) ? in_.call_method(receiver, names_.dunder_next)
                                      : in_.call_method(receiver, names_.send, {value});
    } catch (const PythonError& error) {
        if (!error.exception->type->is_subtype_of(in_.exceptions_.stop_iteration)) {
            throw;
        }
        ended = true;
        const Value result = in_.find_attribute(error.exception, names_.value);
        return result ? result : in_.none_;
    }
}

}  // namespace firstboot::python
