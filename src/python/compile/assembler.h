#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "python/compile/code_unit.h"
#include "text/text_hash.h"

namespace firstboot::python {

/// A place in code that jumps go to, known or not yet.
struct Label {
    std::uint32_t index = 0;
};

/// Builds the instructions of one code unit: labels, pools, handler ranges, and the depth of the
/// stack at every place.
class Assembler {
  public:
    explicit Assembler(CodeUnit& unit) : unit_(unit) {}

    /// What the next instructions stand for in the source.
    void set_span(text::Span span) { span_ = span; }
    [[nodiscard]] text::Span span() const { return span_; }

    void emit(Opcode opcode, std::uint32_t argument = 0);
    void jump(Opcode opcode, Label target);

    [[nodiscard]] Label new_label();
    void bind(Label label);
    /// A label bound here.
    [[nodiscard]] Label here();

    void load_constant(Constant constant);
    /// The same text is the same constant; other kinds are not looked up.
    [[nodiscard]] std::uint32_t text_constant(std::string_view text);
    [[nodiscard]] std::uint32_t name(std::string_view text);
    [[nodiscard]] std::uint32_t add_constant(Constant constant);

    /// From here on exceptions go to `handler`, with the stack cut to `depth`. Ranges nest.
    void begin_handler(Label handler, std::uint32_t depth);
    void end_handler();
    /// Suspends the innermost `count` ranges while code that leaves them is written; gives what
    /// `resume_handlers` takes.
    struct Paused {
        Label handler;
        std::uint32_t depth;
    };
    [[nodiscard]] std::vector<Paused> pause_handlers(std::size_t count);
    void resume_handlers(const std::vector<Paused>& paused);
    [[nodiscard]] std::size_t open_handlers() const { return open_.size(); }

    [[nodiscard]] std::uint32_t depth() const { return depth_; }
    /// For code that is reached otherwise than from above.
    void set_depth(std::uint32_t depth);
    [[nodiscard]] bool reachable() const { return reachable_; }

    /// Resolves all labels.
    void finish();

  private:
    struct Target {
        std::int64_t place = -1;
        std::int64_t depth = -1;
    };
    struct Open {
        Label handler;
        std::uint32_t depth;
        std::uint32_t begin;
    };
    using Pool = std::unordered_map<std::string, std::uint32_t, text::TextHash, std::equal_to<>>;

    void close(const Open& open);
    void adjust(std::int64_t change);

    CodeUnit& unit_;
    text::Span span_;
    std::vector<Target> labels_;
    std::vector<Open> open_;
    Pool texts_;
    Pool names_;
    std::unordered_map<std::int64_t, std::uint32_t> integers_;
    std::uint32_t depth_ = 0;
    bool reachable_ = true;
};

}  // namespace firstboot::python
