#include "libraries/native/chance_module.h"

#include <algorithm>
#include <ranges>
#include <string>
#include <vector>

#include "libraries/chance/mersenne_twister.h"
#include "libraries/hashes/blocks.h"
#include "python/objects/bytes_methods.h"
#include "python/runtime/interpreter.h"
#include "python/runtime/work.h"

namespace firstboot::libraries {

namespace {

using hashes::ByteOrder;
using python::Interpreter;
using python::NativeFunctionDefinition;
using python::NativeKind;
using python::Value;
using Arguments = std::span<const Value>;

constexpr std::size_t word_size = sizeof(std::uint32_t);

// Keys and states are bytes, of which each four are a word, the lowest first.

std::vector<std::uint32_t> words_of(std::string_view bytes) {
    std::vector<std::uint32_t> words;
    for (std::size_t at = 0; at + word_size <= bytes.size(); at += word_size) {
        words.push_back(hashes::load_word<std::uint32_t>(bytes, at, ByteOrder::little));
    }
    return words;
}

Value bytes_of(Interpreter& interpreter, const chance::State& state, Value source) {
    std::string bytes;
    for (const auto word : state) hashes::append_word(bytes, word, ByteOrder::little);
    return interpreter.bytes(bytes).with_origin(source.origin);
}

/// The state that a key, at least four bytes, begins with.
Value state_of(Interpreter& interpreter, Arguments arguments) {
    const auto key = words_of(python::buffer_argument(interpreter, arguments[0]));
    python::spend_work(interpreter, chance::state_words + key.size());
    return bytes_of(interpreter, chance::state_of(key), arguments[0]);
}

chance::State state_in(Interpreter& interpreter, Value argument) {
    const auto words = words_of(python::buffer_argument(interpreter, argument));
    chance::State state{};
    std::ranges::copy(words | std::views::take(state.size()), state.begin());
    return state;
}

/// The state behind the numbers of this one.
Value advance(Interpreter& interpreter, Arguments arguments) {
    python::spend_work(interpreter, chance::state_words);
    return bytes_of(interpreter, chance::advanced(state_in(interpreter, arguments[0])),
                    arguments[0]);
}

/// What the words of a state give.
Value numbers(Interpreter& interpreter, Arguments arguments) {
    python::spend_work(interpreter, chance::state_words);
    std::vector<Value> numbers;
    for (const auto word : state_in(interpreter, arguments[0])) {
        numbers.push_back(interpreter.integer(std::int64_t{chance::tempered(word)})
                              .with_origin(arguments[0].origin));
    }
    return interpreter.tuple(numbers);
}

constexpr NativeFunctionDefinition functions[] = {
    {"state_of", "key, /", state_of, NativeKind::function},
    {"advance", "state, /", advance, NativeKind::function},
    {"numbers", "state, /", numbers, NativeKind::function},
};

}  // namespace

void fill_chance_module(Interpreter& interpreter, Value module) {
    interpreter.add_functions(module, functions);
}

}  // namespace firstboot::libraries
