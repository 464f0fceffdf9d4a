// The match statement. Subjects, their parts and captures lie in unnamed slots of the frame; names
// are bound when a whole pattern matches.

#include <algorithm>
#include <span>

#include "python/compile/compiler.h"

namespace firstboot::python {

namespace ast = syntax;

struct Compiler::PatternState {
    Label failed;
    /// Captured names in order, with the slots that hold their values.
    std::vector<std::pair<std::string_view, std::uint32_t>> captures;
};

std::uint32_t Compiler::temporary() {
    auto& locals = unit_->code->locals;
    locals.push_back({"", LocalKind::hidden});
    return static_cast<std::uint32_t>(locals.size() - 1);
}

struct Compiler::PatternWriter {
    Compiler& self;
    std::uint32_t slot;
    PatternState& state;

    Assembler& out() const { return self.out(); }
    void load() const { out().emit(Opcode::load_fast, slot); }
    void fail_unless_true() const { out().jump(Opcode::pop_jump_if_false, state.failed); }

    /// [subject truth] → [], going on where the truth holds.
    void check_and_drop_subject() const {
        out().emit(Opcode::swap, 2);
        out().emit(Opcode::pop_top);
        fail_unless_true();
    }

    void check_length(Comparison comparison, std::uint32_t count) const {
        load();
        out().emit(Opcode::get_length);
        out().load_constant(std::int64_t{count});
        out().emit(Opcode::compare, static_cast<std::uint32_t>(comparison));
        check_and_drop_subject();
    }

    void capture(std::string_view name) const {
        if (name.empty()) {
            return;
        }
        for (const auto& [known, place] : state.captures) {
            if (known == name) {
                load();
                out().emit(Opcode::store_fast, place);
                return;
            }
        }
        const std::uint32_t place = self.temporary();
        state.captures.emplace_back(name, place);
        load();
        out().emit(Opcode::store_fast, place);
    }

    /// The unpacked values on the stack, the first on top, against patterns.
    void parts(std::span<const ast::Pattern* const> patterns) const {
        std::vector<std::uint32_t> slots;
        for (std::size_t index = 0; index < patterns.size(); ++index) {
            slots.push_back(self.temporary());
            out().emit(Opcode::store_fast, slots.back());
        }
        for (std::size_t index = 0; index < patterns.size(); ++index) {
            self.pattern(*patterns[index], slots[index], state);
        }
    }

    void operator()(const ast::MatchValue& node) const {
        load();
        self.expression(*node.value);
        out().set_span(node.span);
        out().emit(Opcode::compare, static_cast<std::uint32_t>(Comparison::equal));
        fail_unless_true();
    }

    void operator()(const ast::MatchSingleton& node) const {
        load();
        self.literal(node.value);
        out().emit(Opcode::is, 0);
        fail_unless_true();
    }

    void operator()(const ast::MatchSequence& node) const {
        const auto star = std::find_if(
            node.patterns.begin(), node.patterns.end(),
            [](const ast::Pattern* part) { return part->kind == ast::PatternKind::MatchStar; });
        const auto count = static_cast<std::uint32_t>(node.patterns.size());
        const bool starred = star != node.patterns.end();
        load();
        out().emit(Opcode::match_sequence);
        check_and_drop_subject();
        if (!starred) {
            check_length(Comparison::equal, count);
        } else if (count > 1) {
            check_length(Comparison::greater_equal, count - 1);
        }
        load();
        if (starred) {
            const auto before = static_cast<std::uint32_t>(star - node.patterns.begin());
            out().emit(Opcode::unpack_extended, before | (count - before - 1) << 8U);
        } else {
            out().emit(Opcode::unpack_sequence, count);
        }
        parts({node.patterns.begin(), node.patterns.size()});
    }

    void operator()(const ast::MatchStar& node) const { capture(node.name); }

    void operator()(const ast::MatchMapping& node) const {
        const auto count = static_cast<std::uint32_t>(node.keys.size());
        load();
        out().emit(Opcode::match_mapping);
        check_and_drop_subject();
        if (count > 0) {
            check_length(Comparison::greater_equal, count);
        }
        const std::uint32_t keys = self.temporary();
        const std::uint32_t values = self.temporary();
        self.expressions(node.keys);
        out().emit(Opcode::build_tuple, count);
        out().emit(Opcode::store_fast, keys);
        load();
        out().emit(Opcode::load_fast, keys);
        out().emit(Opcode::match_keys);
        out().emit(Opcode::store_fast, values);
        out().emit(Opcode::pop_top);
        out().emit(Opcode::pop_top);
        out().emit(Opcode::load_fast, values);
        out().jump(Opcode::pop_jump_if_none, state.failed);
        out().emit(Opcode::load_fast, values);
        out().emit(Opcode::unpack_sequence, count);
        parts({node.patterns.begin(), node.patterns.size()});
        if (!node.rest.empty()) {
            const std::uint32_t rest = self.temporary();
            load();
            out().emit(Opcode::load_fast, keys);
            out().emit(Opcode::copy_rest_of_mapping);
            out().emit(Opcode::store_fast, rest);
            PatternWriter{self, rest, state}.capture(node.rest);
        }
    }

    void operator()(const ast::MatchClass& node) const {
        load();
        self.expression(*node.type);
        auto names = std::make_shared<TupleConstant>();
        for (const syntax::Identifier name : node.keyword_names) {
            names->items.emplace_back(StringConstant{self.mangle(name)});
        }
        out().load_constant(std::shared_ptr<const TupleConstant>(std::move(names)));
        out().set_span(node.span);
        out().emit(Opcode::match_class, static_cast<std::uint32_t>(node.patterns.size()));
        const std::uint32_t values = self.temporary();
        out().emit(Opcode::store_fast, values);
        out().emit(Opcode::load_fast, values);
        out().jump(Opcode::pop_jump_if_none, state.failed);
        out().emit(Opcode::load_fast, values);
        std::vector<const ast::Pattern*> all(node.patterns.begin(), node.patterns.end());
        all.insert(all.end(), node.keyword_patterns.begin(), node.keyword_patterns.end());
        out().emit(Opcode::unpack_sequence, static_cast<std::uint32_t>(all.size()));
        parts(all);
    }

    void operator()(const ast::MatchAs& node) const {
        if (node.pattern != nullptr) {
            self.pattern(*node.pattern, slot, state);
        }
        capture(node.name);
    }

    void operator()(const ast::MatchOr& node) const {
        const Label matched = out().new_label();
        const Label failed = state.failed;
        for (std::size_t index = 0; index + 1 < node.patterns.size(); ++index) {
            state.failed = out().new_label();
            self.pattern(*node.patterns[index], slot, state);
            out().jump(Opcode::jump, matched);
            out().bind(state.failed);
        }
        state.failed = failed;
        self.pattern(*node.patterns.back(), slot, state);
        out().bind(matched);
    }
};

void Compiler::pattern(const ast::Pattern& node, std::uint32_t slot, PatternState& state) {
    out().set_span(node.span);
    ast::visit(node, PatternWriter{*this, slot, state});
}

void Compiler::match_statement(const ast::Match& node) {
    const std::uint32_t subject = temporary();
    const Label end = out().new_label();
    expression(*node.subject);
    out().emit(Opcode::store_fast, subject);
    for (const ast::MatchCase& match_case : node.cases) {
        PatternState state{out().new_label(), {}};
        pattern(*match_case.pattern, subject, state);
        for (const auto& [name, slot] : state.captures) {
            out().emit(Opcode::load_fast, slot);
            name_operation(name, NameUse::define);
        }
        if (match_case.guard != nullptr) {
            jump_if(*match_case.guard, state.failed, false);
        }
        statements(match_case.body);
        out().jump(Opcode::jump, end);
        out().bind(state.failed);
    }
    out().bind(end);
}

}  // namespace firstboot::python
