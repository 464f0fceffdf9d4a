#include "libraries/native/hashes_module.h"

#include "libraries/hashes/digest.h"
#include "python/objects/bytes_methods.h"
#include "python/runtime/interpreter.h"
#include "python/runtime/work.h"

namespace firstboot::libraries {

namespace {

using python::Interpreter;
using python::NativeFunctionDefinition;
using python::NativeKind;
using python::Value;
using Arguments = std::span<const Value>;

const hashes::Algorithm* algorithm_of(Value name) {
    const auto* text = python::as<python::Str>(name);
    return text == nullptr ? nullptr : hashes::find_algorithm(text->view());
}

/// Hashing a byte takes about as long as looking at so many.
void spend_hashing(Interpreter& interpreter, std::uint64_t bytes) {
    constexpr std::uint64_t looks_a_byte = 8;
    constexpr std::uint64_t last_block = 128;
    python::spend_work(interpreter, (bytes + last_block) * looks_a_byte);
}

/// None where the algorithm is not one of those that are computed here.
Value digest(Interpreter& interpreter, Arguments arguments) {
    const auto* algorithm = algorithm_of(arguments[0]);
    if (algorithm == nullptr) return interpreter.none();
    const auto data = python::buffer_argument(interpreter, arguments[1]);
    spend_hashing(interpreter, data.size());
    return interpreter.bytes(algorithm->digest(data)).with_origin(arguments[1].origin);
}

Value keyed_digest(Interpreter& interpreter, Arguments arguments) {
    const auto* algorithm = algorithm_of(arguments[0]);
    if (algorithm == nullptr) return interpreter.none();
    const auto key = python::buffer_argument(interpreter, arguments[1]);
    const auto message = python::buffer_argument(interpreter, arguments[2]);
    // Two digests, each of a block of the key and of what follows.
    spend_hashing(interpreter, 2 * algorithm->block_size + key.size() + message.size());
    return interpreter.bytes(hashes::keyed_digest(*algorithm, key, message))
        .with_origin(interpreter.join(arguments[1].origin, arguments[2].origin));
}

/// (digest size, block size), or None.
Value sizes(Interpreter& interpreter, Arguments arguments) {
    const auto* algorithm = algorithm_of(arguments[0]);
    if (algorithm == nullptr) return interpreter.none();
    return interpreter.tuple(
        {interpreter.integer(static_cast<std::int64_t>(algorithm->digest_size)),
         interpreter.integer(static_cast<std::int64_t>(algorithm->block_size))});
}

constexpr NativeFunctionDefinition functions[] = {
    {"digest", "name, data, /", digest, NativeKind::function},
    {"keyed_digest", "name, key, data, /", keyed_digest, NativeKind::function},
    {"sizes", "name, /", sizes, NativeKind::function},
};

}  // namespace

void fill_hashes_module(Interpreter& interpreter, Value module) {
    interpreter.add_functions(module, functions);
}

}  // namespace firstboot::libraries
