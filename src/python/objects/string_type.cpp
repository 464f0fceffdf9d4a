#include <algorithm>
#include <string>

#include "python/objects/bytes_methods.h"
#include "python/objects/install.h"
#include "python/objects/sequence_algorithms.h"
#include "python/objects/string_methods.h"
#include "python/runtime/linear.h"
#include "python/runtime/work.h"
#include "python/text/format_specification.h"
#include "python/text/literal.h"
#include "python/text/search.h"
#include "python/text/utf8.h"

namespace firstboot::python {

Value derived_text(Interpreter& interpreter, std::string_view text, Arguments arguments) {
    const Origin* origin = nullptr;
    for (const Value argument : arguments) {
        if (argument) {
            origin = interpreter.join(origin, argument.origin);
        }
    }
    return interpreter.string(text).with_origin(origin);
}

Value typed_text(Interpreter& interpreter, Type* type, Value text) {
    const Str& plain = cast<Str>(text);
    if (type == interpreter.types().string && plain.type == type) {
        return text;
    }
    Str* copy = interpreter.heap().make<Str>(type);
    copy->data = plain.data;
    copy->size = plain.size;
    copy->length = plain.length;
    copy->hash = plain.hash;
    return Value(copy, text.origin);
}

Value list_of_pieces(Interpreter& interpreter, Value whole,
                     const std::vector<std::string_view>& pieces) {
    spend_steps(interpreter, pieces.size());
    List* list = interpreter.list();
    list->items.reserve(pieces.size());
    for (const std::string_view piece : pieces) {
        list->items.push_back(interpreter.string(piece).with_origin(whole.origin));
    }
    return Value(list, whole.origin);
}

std::string_view text_argument(Interpreter& interpreter, Value argument, std::string_view method,
                               int number) {
    if (as<Str>(argument) == nullptr) {
        const std::string position = number > 0 ? " " + std::to_string(number) : "";
        raise_not(interpreter, std::string(method) + "() argument" + position, "str", argument);
    }
    return text_of(argument);
}

std::string_view plain_text_argument(Interpreter& interpreter, Value argument) {
    if (as<Str>(argument) == nullptr) {
        interpreter.raise_type_error("must be str, not " + type_name_of(argument));
    }
    return text_of(argument);
}

namespace {

const Str& self_of(Arguments arguments) {
    return cast<Str>(arguments[0]);
}

Value plain_text(Interpreter& interpreter, Value value) {
    return interpreter.str(value).with_origin(value.origin);
}

Value make_text(Interpreter& interpreter, Arguments arguments) {
    Type* type = class_of(arguments[0]);
    const Value object = arguments[1];
    if (!arguments[2] && !arguments[3]) {
        return typed_text(interpreter, type,
                          object ? plain_text(interpreter, object) : interpreter.string(""));
    }
    const CodecArguments codec = codec_arguments(interpreter, "str", arguments[2], arguments[3]);
    if (!object) {
        return typed_text(interpreter, type, interpreter.string(""));
    }
    if (as<Str>(object) != nullptr) {
        interpreter.raise_type_error("decoding str is not supported");
    }
    if (!buffer_of(object)) {
        interpreter.raise_type_error("decoding to str: need a bytes-like object, " +
                                     type_name_of(object) + " found");
    }
    const Value bytes = interpreter.call(interpreter.types().bytes, {object});
    return typed_text(interpreter, type,
                      decode_bytes(interpreter, bytes, codec.encoding, codec.errors))
        .with_origin(object.origin);
}

Value represent(Interpreter& interpreter, Arguments arguments) {
    return derived_text(interpreter, text_repr(self_of(arguments).view()), arguments);
}

Value as_plain(Interpreter& interpreter, Arguments arguments) {
    return typed_text(interpreter, interpreter.types().string, arguments[0]);
}

Value hash(Interpreter& interpreter, Arguments arguments) {
    return interpreter.integer(proper_hash(static_cast<std::int64_t>(self_of(arguments).hash)));
}

Value length(Interpreter& interpreter, Arguments arguments) {
    return interpreter.integer(static_cast<std::int64_t>(self_of(arguments).length));
}

Value next_character(Interpreter& interpreter, Iterator& iterator) {
    if (!iterator.source) {
        return {};
    }
    const std::string_view text = text_of(iterator.source);
    const auto offset = static_cast<std::size_t>(iterator.position);
    if (offset >= text.size()) {
        iterator.source = {};
        return {};
    }
    const std::size_t size = decode_point(text, offset).size;
    iterator.position += static_cast<std::int64_t>(size);
    return interpreter.string(text.substr(offset, size)).with_origin(iterator.source.origin);
}

Value iterate(Interpreter& interpreter, Arguments arguments) {
    return new_iterator(interpreter, interpreter.types().string_iterator, next_character,
                        arguments[0]);
}

Value contains(Interpreter& interpreter, Arguments arguments) {
    const Str* part = as<Str>(arguments[1]);
    if (part == nullptr) {
        interpreter.raise_type_error("'in <string>' requires string as left operand, not " +
                                     type_name_of(arguments[1]));
    }
    // Where more than one character is looked for, each place may be compared.
    spend_work(interpreter, self_of(arguments).size * (part->size > 1 ? 4ULL : 1ULL));
    return interpreter.boolean(find_text(self_of(arguments).view(), part->view()) !=
                               std::string_view::npos);
}

// The byte at which a character begins; at once where all characters are one byte.
std::size_t byte_offset(const Str& text, std::size_t index) {
    return text.is_ascii() ? index : offset_of_point(text.view(), index);
}

std::string sliced_text(const Str& text, const SlicePositions& positions) {
    if (positions.count == 0) {
        return {};
    }
    const std::string_view view = text.view();
    if (positions.step == 1) {
        const std::size_t begin = byte_offset(text, static_cast<std::size_t>(positions.start));
        const std::string_view rest = view.substr(begin);
        const auto count = static_cast<std::size_t>(positions.count);
        return std::string(rest.substr(0, text.is_ascii() ? count : offset_of_point(rest, count)));
    }
    std::vector<std::size_t> offsets;
    offsets.reserve(text.length);
    for (std::size_t offset = 0; offset < view.size();) {
        offsets.push_back(offset);
        offset += decode_point(view, offset).size;
    }
    std::string result;
    for (std::int64_t number = 0; number < positions.count; ++number) {
        const auto index = static_cast<std::size_t>(positions.start + number * positions.step);
        result += view.substr(offsets[index], decode_point(view, offsets[index]).size);
    }
    return result;
}

Value get_item(Interpreter& interpreter, Arguments arguments) {
    const Str& self = self_of(arguments);
    if (const Slice* slice = as<Slice>(arguments[1])) {
        const auto positions = positions_of(interpreter, *slice, self.length);
        spend_work(interpreter, self.is_ascii() && positions.step == 1
                                    ? static_cast<std::uint64_t>(positions.count)
                                    : self.size * 2ULL);
        return interpreter.string(sliced_text(self, positions)).with_origin(arguments[0].origin);
    }
    if (!is_index(interpreter, arguments[1])) {
        interpreter.raise_type_error("string indices must be integers, not '" +
                                     type_name_of(arguments[1]) + "'");
    }
    const auto position = position_in(interpreter, arguments[1], self.length);
    if (!position) {
        interpreter.raise(interpreter.exceptions().index_error, "string index out of range");
    }
    const std::size_t offset = byte_offset(self, *position);
    if (!self.is_ascii()) {
        spend_work(interpreter, offset);
    }
    return interpreter.string(self.view().substr(offset, decode_point(self.view(), offset).size))
        .with_origin(arguments[0].origin);
}

/// Written where it stays: between the sums of a text that grows, a draft of each would leave room
/// that is too small for the next.
Value sum_of_texts(Interpreter& interpreter, const Str& left, const Str& right) {
    const std::size_t size = std::size_t{left.size} + right.size;
    if (size <= 1) {
        return interpreter.string(left.size == 0 ? right.view() : left.view());
    }
    Heap& heap = interpreter.heap();
    char* data = heap.allocate_array<char>(size);
    std::ranges::copy(right.view(), std::ranges::copy(left.view(), data).out);
    Str* sum = heap.make<Str>(interpreter.types().string);
    sum->data = data;
    sum->size = static_cast<std::uint32_t>(size);
    sum->length = left.length + right.length;
    sum->hash = hash_text(sum->view());
    return sum;
}

Value add(Interpreter& interpreter, Arguments arguments) {
    const Str* other = as<Str>(arguments[1]);
    if (other == nullptr) {
        return refuse_addition(
            interpreter, arguments[0], arguments[1],
            "can only concatenate str (not \"" + type_name_of(arguments[1]) + "\") to str");
    }
    const Str& self = self_of(arguments);
    expect_items(interpreter, std::uint64_t{self.size} + other->size, 1);
    const Origin* origin = interpreter.join(arguments[0].origin, arguments[1].origin);
    return sum_of_texts(interpreter, self, *other).with_origin(origin);
}

Value multiply(Interpreter& interpreter, Arguments arguments) {
    const std::string product = repeated(interpreter, self_of(arguments).view(), arguments[1]);
    return interpreter.string(product).with_origin(arguments[0].origin);
}

template <Comparison comparison>
Value compare(Interpreter& interpreter, Arguments arguments) {
    const Str* other = as<Str>(arguments[1]);
    if (other == nullptr) {
        return interpreter.not_implemented();
    }
    // The order of UTF-8 bytes is that of code points.
    return interpreter.boolean(holds(comparison, self_of(arguments).view().compare(other->view())));
}

Value modulo(Interpreter& interpreter, Arguments arguments) {
    return format_percent(interpreter, arguments[0], arguments[1]);
}

Value modulo_reflected(Interpreter& interpreter, Arguments arguments) {
    return as<Str>(arguments[1]) == nullptr
               ? interpreter.not_implemented()
               : format_percent(interpreter, arguments[1], arguments[0]);
}

Value format_by(Interpreter& interpreter, Arguments arguments) {
    const Str* specification = as<Str>(arguments[1]);
    if (specification == nullptr) {
        raise_not(interpreter, "__format__() argument", "str", arguments[1]);
    }
    if (specification->size == 0) {
        return interpreter.str(arguments[0]).with_origin(arguments[0].origin);
    }
    expect_items(interpreter, requested_format_size(specification->view()), 1);
    const std::string text =
        result_or_raise(interpreter, format_text(self_of(arguments).view(), specification->view(),
                                                 Interpreter::type_name(arguments[0])));
    return interpreter.string(text).with_origin(arguments[0].origin);
}

Value format(Interpreter& interpreter, Arguments arguments) {
    return format_fields(interpreter, arguments[0], cast<Tuple>(arguments[1]).view(), arguments[2]);
}

Value format_map(Interpreter& interpreter, Arguments arguments) {
    return format_fields(interpreter, arguments[0], {}, arguments[1]);
}

Value get_new_arguments(Interpreter& interpreter, Arguments arguments) {
    return interpreter.tuple({as_plain(interpreter, arguments)});
}

constexpr NativeFunctionDefinition functions[] = {
    {"__new__", "cls, object=..., encoding=..., errors=...", make_text, NativeKind::static_method},
    {"__repr__", "self", linear<represent, 8>},
    {"__str__", "self", as_plain},
    {"__hash__", "self", hash},
    {"__len__", "self", length},
    {"__iter__", "self", iterate},
    {"__contains__", "self, key, /", contains},
    {"__getitem__", "self, key, /", get_item},
    {"__add__", "self, value, /", add},
    {"__mul__", "self, value, /", multiply},
    {"__rmul__", "self, value, /", multiply},
    {"__mod__", "self, value, /", modulo},
    {"__rmod__", "self, value, /", modulo_reflected},
    {"__eq__", "self, value, /", compare<Comparison::equal>},
    {"__ne__", "self, value, /", compare<Comparison::not_equal>},
    {"__lt__", "self, value, /", compare<Comparison::less>},
    {"__le__", "self, value, /", compare<Comparison::less_equal>},
    {"__gt__", "self, value, /", compare<Comparison::greater>},
    {"__ge__", "self, value, /", compare<Comparison::greater_equal>},
    {"__format__", "self, format_spec, /", format_by},
    {"__getnewargs__", "self", get_new_arguments},
    {"format", "self, *args, **kwargs", format},
    {"format_map", "self, mapping, /", format_map},
};

}  // namespace

void install_string_type(Interpreter& interpreter) {
    interpreter.add_functions(interpreter.types().string, functions);
    add_string_search_functions(interpreter);
    add_string_layout_functions(interpreter);
    add_string_codec_functions(interpreter);
}

}  // namespace firstboot::python
