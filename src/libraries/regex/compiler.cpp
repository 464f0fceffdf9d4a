#include "libraries/regex/program.h"

namespace firstboot::libraries::regex {

namespace {

constexpr std::size_t largest_program = 200'000;

class Compiler {
  public:
    std::optional<Program> compile(const Pattern& pattern) {
        program_.group_count = pattern.group_count;
        widths_.resize(pattern.group_count + 1);
        emit(Operation::save, 0);
        visit(*pattern.root);
        emit(Operation::save, 1);
        emit(Operation::match);
        if (too_large_) return std::nullopt;
        return std::move(program_);
    }

  private:
    std::uint32_t here() const { return static_cast<std::uint32_t>(program_.code.size()); }

    std::uint32_t emit(Operation operation, std::uint32_t argument = 0, std::uint32_t flags = 0) {
        if (program_.code.size() > largest_program) too_large_ = true;
        if (!too_large_) program_.code.push_back({operation, argument, flags});
        return here() - 1;
    }
    void point(std::uint32_t instruction, std::uint32_t target) {
        if (!too_large_) program_.code[instruction].argument = target;
    }

    void visit(const Node& node) {
        if (too_large_) return;
        std::visit([&](const auto& value) { compile(value, node.flags); }, node.value);
    }

    void compile(const Literal& literal, std::uint32_t flags) {
        emit(Operation::literal, literal.point, flags);
    }
    void compile(const AnyPoint&, std::uint32_t flags) {
        emit((flags & dot_all) != 0 ? Operation::any_at_all : Operation::any);
    }
    void compile(const CharacterSet& set, std::uint32_t flags) {
        program_.sets.push_back(set);
        emit(Operation::set, static_cast<std::uint32_t>(program_.sets.size() - 1), flags);
    }
    void compile(const Anchor& anchor, std::uint32_t flags) {
        emit(Operation::anchor, static_cast<std::uint32_t>(anchor), flags);
    }
    void compile(const Sequence& sequence, std::uint32_t) {
        for (const NodePointer& part : sequence.parts) visit(*part);
    }
    void compile(const Alternatives& any, std::uint32_t) {
        std::vector<std::uint32_t> ends;
        for (std::size_t branch = 0; branch < any.branches.size(); ++branch) {
            const bool last = branch + 1 == any.branches.size();
            const std::uint32_t choice = last ? 0 : emit(Operation::prefer);
            visit(*any.branches[branch]);
            if (!last) {
                ends.push_back(emit(Operation::jump));
                point(choice, here());
            }
        }
        for (const std::uint32_t end : ends) point(end, here());
    }
    void compile(const Repeat& repeat, std::uint32_t flags) {
        if (repeat.eagerness == Eagerness::possessive) {
            // As an atomic group around the greedy form.
            inner([&] { loop(repeat, false); }, Inner{}, Operation::atomic, flags);
        } else {
            loop(repeat, repeat.eagerness == Eagerness::lazy);
        }
    }
    void loop(const Repeat& repeat, bool lazy) {
        for (std::uint32_t count = 0; count < repeat.least && !too_large_; ++count) {
            visit(*repeat.what);
        }
        const Operation choice = lazy ? Operation::avoid : Operation::prefer;
        if (repeat.most == unlimited) {
            const std::uint32_t number = program_.loop_count++;
            const std::uint32_t start = here();
            const std::uint32_t decision = emit(choice);
            emit(Operation::mark_loop, number);
            visit(*repeat.what);
            emit(Operation::leave_if_empty, number);
            emit(Operation::jump, start);
            point(decision, here());
            return;
        }
        std::vector<std::uint32_t> decisions;
        for (std::uint32_t count = repeat.least; count < repeat.most && !too_large_; ++count) {
            decisions.push_back(emit(choice));
            visit(*repeat.what);
        }
        for (const std::uint32_t decision : decisions) point(decision, here());
    }
    void compile(const Group& group, std::uint32_t) {
        if (group.number > 0) emit(Operation::save, group.number * 2);
        visit(*group.what);
        if (group.number > 0) {
            emit(Operation::save, group.number * 2 + 1);
            widths_[group.number] = width_of(*group.what, widths_);
        }
    }
    void compile(const Atomic& atomic, std::uint32_t flags) {
        inner([&] { visit(*atomic.what); }, Inner{}, Operation::atomic, flags);
    }
    void compile(const Look& look, std::uint32_t flags) {
        Inner shape;
        shape.behind = look.behind;
        shape.negated = look.negated;
        shape.width = width_of(*look.what, widths_).least;
        inner([&] { visit(*look.what); }, shape, Operation::look, flags);
    }
    void compile(const BackReference& reference, std::uint32_t flags) {
        emit(Operation::back_reference, reference.number, flags);
    }
    void compile(const Conditional& conditional, std::uint32_t) {
        emit(Operation::if_group, conditional.number);
        const std::uint32_t skip = emit(Operation::jump);
        visit(*conditional.then);
        const std::uint32_t end = emit(Operation::jump);
        point(skip, here());
        if (conditional.otherwise) visit(*conditional.otherwise);
        point(end, here());
    }

    /// Inner programs lie in line, jumped over by who runs past them.
    template <typename Body>
    void inner(Body body, Inner shape, Operation operation, std::uint32_t flags) {
        const auto index = static_cast<std::uint32_t>(program_.inner.size());
        program_.inner.push_back(shape);
        emit(operation, index, flags);
        const std::uint32_t over = emit(Operation::jump);
        program_.inner[index].begin = here();
        body();
        emit(Operation::match);
        point(over, here());
    }

    Program program_;
    std::vector<Width> widths_;
    bool too_large_ = false;
};

}  // namespace

std::optional<Program> compile(const Pattern& pattern) {
    return Compiler().compile(pattern);
}

}  // namespace firstboot::libraries::regex
