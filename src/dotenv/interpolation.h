#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "dotenv/parser.h"
#include "text/span.h"

namespace firstboot::dotenv {

/// A process environment.
using Environment = std::map<std::string, std::string, std::less<>>;

/// Which value a `${NAME}` takes where both the file (above the line) and the process have one.
enum class Precedence {
    /// override=True: dotenv_values(), Flask's loader, the dotenv command.
    file,
    /// override=False: load_dotenv() unless told otherwise.
    process,
};

/// Where a `${NAME}` took its text from.
enum class Source {
    binding,
    process,
    /// The text behind ":-".
    fallback,
    /// Nobody has the name, or a binding has it without a value: the empty text.
    nothing,
};

/// One `${NAME}` or `${NAME:-fallback}` of a value.
struct Reference {
    std::string name;
    Source source = Source::nothing;
    /// The binding that gave the text, as an index into the bindings; only for Source::binding.
    std::size_t binding = 0;
    /// The bytes of the reference in the binding's value before interpolation.
    text::Span written;
    /// The bytes that it became in the value after interpolation.
    text::Span became;
};

/// What a file says of one name; a name written twice keeps its first place and its last value.
struct Value {
    std::string name;
    /// After interpolation; nothing for a name without "=".
    std::optional<std::string> text;
    /// The binding that decided, as an index into the bindings.
    std::size_t binding = 0;
    /// Earlier bindings of the same name, in their order.
    std::vector<std::size_t> overruled;
    std::vector<Reference> references;
};

/// Interpolation can multiply text without end (`B=${A}${A}`, `C=${B}${B}`, …); python-dotenv would
/// eat all memory. More than this many bytes of values, all together, is refused.
inline constexpr std::size_t largest_expansion = 64U << 20U;

/// The values grew beyond `largest_expansion`.
struct TooLarge {
    /// The binding whose value was one too many.
    std::size_t binding = 0;
};

/// What dotenv_values() gives for the bindings, in its order.
std::variant<std::vector<Value>, TooLarge> resolve(const std::vector<Binding>& bindings,
                                                   const Environment& process,
                                                   Precedence precedence);

/// What load_dotenv() does to the process.
struct Load {
    /// Indices of the values that were set, in their order; the others were there already, or are
    /// none.
    std::vector<std::size_t> set;
    /// The ValueError of a name that no environment takes; what stands before it has been set.
    std::optional<std::string> error;
};

/// `replace` is load_dotenv's `override`.
Load load(const std::vector<Value>& values, const Environment& process, bool replace);

}  // namespace firstboot::dotenv
