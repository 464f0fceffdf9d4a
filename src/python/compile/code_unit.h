#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "python/compile/opcode.h"
#include "python/syntax/syntax_error.h"
#include "text/line_index.h"
#include "text/span.h"

namespace firstboot::python {

/// The text of one module, as its code and tracebacks refer to it.
struct SourceFile {
    SourceFile(std::string the_path, std::string the_text, bool is_library)
        : path(std::move(the_path)), text(std::move(the_text)), library(is_library), lines(text) {}
    SourceFile(const SourceFile&) = delete;
    SourceFile& operator=(const SourceFile&) = delete;

    /// A library's is read to be compiled, and never shown.
    void forget_text() {
        text = std::string();
        lines = text::LineIndex(text);
    }

    /// As __file__ has it.
    std::string path;
    std::string text;
    /// Written by Firstboot: its frames do not show.
    bool library;
    text::LineIndex lines;
    /// What the compiler warned of, in its order.
    std::vector<syntax::SyntaxWarning> warnings = {};
};

/// An instruction word.
struct Instruction {
    std::uint32_t word;

    static constexpr std::uint32_t largest_argument = 0xFFFFFF;

    Instruction(Opcode opcode, std::uint32_t argument)
        : word(static_cast<std::uint32_t>(opcode) | argument << 8U) {}

    [[nodiscard]] Opcode opcode() const { return static_cast<Opcode>(word & 0xFFU); }
    [[nodiscard]] std::uint32_t argument() const { return word >> 8U; }
};

struct CodeUnit;

struct NoneConstant {};
struct EllipsisConstant {};
struct StringConstant {
    std::string text;
};
struct BytesConstant {
    std::string bytes;
};
/// Too large for 64 bits.
struct BigIntegerConstant {
    std::string digits;
    unsigned base = 10;
};
struct ImaginaryConstant {
    double imaginary;
};
struct TupleConstant;

using Constant =
    std::variant<NoneConstant, EllipsisConstant, bool, std::int64_t, double, StringConstant,
                 BytesConstant, BigIntegerConstant, ImaginaryConstant,
                 std::shared_ptr<const TupleConstant>, std::shared_ptr<const CodeUnit>>;

struct TupleConstant {
    std::vector<Constant> items;
    bool frozen_set = false;
};

/// Instructions [begin, end) whose exceptions go to `handler`, with the stack cut to `depth`.
struct HandlerRange {
    std::uint32_t begin;
    std::uint32_t end;
    std::uint32_t handler;
    std::uint32_t depth;
};

/// What a local slot of a frame holds.
enum class LocalKind : std::uint8_t {
    plain,
    cell,    ///< shared with inner functions
    free,    ///< a cell from the enclosing function
    hidden,  ///< of a comprehension inlined into a module or class
};

struct LocalVariable {
    std::string name;
    LocalKind kind = LocalKind::plain;
};

/// Compiled code of a module, class body, function, lambda, comprehension or annotation scope.
/// Immutable and free of any heap: it may be run by many boots.
struct CodeUnit {
    std::string name;
    std::string qualified_name;
    std::shared_ptr<const SourceFile> source;
    std::uint32_t first_line = 1;

    std::vector<Instruction> instructions;
    /// What each instruction stands for in the source, for tracebacks and origins. Empty in a
    /// library's code, which stands in neither: it would be most of what a boot starts from.
    std::vector<text::Span> spans;
    std::vector<HandlerRange> handlers;
    std::vector<Constant> constants;
    /// Names of globals, attributes and imports.
    std::vector<std::string> names;
    /// Parameters first: positional-only, positional, keyword-only, *args, **kwargs.
    std::vector<LocalVariable> locals;
    std::uint32_t stack_size = 0;

    std::uint32_t positional_only = 0;
    std::uint32_t positional = 0;  ///< positional-only ones included
    std::uint32_t keyword_only = 0;
    bool takes_arguments = false;  ///< *args
    bool takes_keywords = false;   ///< **kwargs

    bool is_function = false;  ///< has fast locals only: function, lambda, comprehension
    bool is_class = false;
    bool is_generator = false;
    bool is_coroutine = false;
    bool has_docstring = false;  ///< the first constant
    bool future_annotations = false;
};

}  // namespace firstboot::python
