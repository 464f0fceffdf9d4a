#include "python/syntax/peg/engine.h"

#include <algorithm>
#include <utility>

namespace firstboot::python::syntax::peg {

namespace {

constexpr std::array<std::string_view, 4> soft_keywords{"_", "case", "match", "type"};
constexpr Shape nothing{ShapeKind::Nothing, 0, 0, nullptr, 0};

}  // namespace

Engine::Engine(std::string_view source, const TokenList& tokens)
    : source_(source), tokens_(tokens), grammar_(python_grammar()) {
    token_shapes_.reserve(tokens.tokens.size());
    for (std::uint32_t index = 0; index < tokens.tokens.size(); ++index) {
        const TokenKind kind = tokens.tokens[index].kind;
        const ShapeKind shape = kind == TokenKind::name     ? ShapeKind::Name
                                : kind == TokenKind::number ? ShapeKind::Literal
                                                            : ShapeKind::Token;
        token_shapes_.push_back({shape, index, index + 1, nullptr, 0});
    }
    memory_.resize(tokens.tokens.size() + 1);
}

bool Engine::run(std::uint16_t rule, bool looks_for_mistakes) {
    at_ = 0;
    level_ = 0;
    looks_for_mistakes_ = looks_for_mistakes;
    for (std::vector<Memory>& entries : memory_) {
        entries.clear();
    }
    return match_rule(rule) != nullptr && !error_;
}

const Token* Engine::token_at(std::uint32_t index) {
    read_ = std::max(read_, index + 1);
    if (index < tokens_.tokens.size()) {
        return &tokens_.tokens[index];
    }
    if (!error_) {
        // Behind the end of the file there is nothing to ask for, so this is the lexer's error.
        error_ = tokens_.error;
        is_final_ = true;
    }
    return nullptr;
}

const Shape* Engine::token_shape(std::uint32_t index) {
    return &token_shapes_[index];
}

const Shape* Engine::match_rule(std::uint16_t index) {
    const Rule& rule = grammar_.rules[index];
    if (++steps_ > maximum_steps) {
        return nullptr;
    }
    if (level_ + 1 > maximum_level) {
        fail({.kind = SyntaxErrorKind::memory_error,
              .message = "Parser stack overflowed - Python source too complex to parse"});
        is_final_ = true;
        return nullptr;
    }
    const Token* token = token_at(at_);
    if (token == nullptr) {
        return nullptr;
    }
    if (!rule.can_be_empty && !rule.first.test(static_cast<std::size_t>(token->kind))) {
        return nullptr;
    }
    const bool remembers = rule.is_remembered || rule.is_left_recursive;
    const std::uint32_t begin = at_;
    if (remembers) {
        if (const Memory* memory = remembered(index, begin)) {
            at_ = memory->end;
            return memory->shape;
        }
    }
    ++level_;
    const Shape* result = nullptr;
    if (rule.is_left_recursive) {
        result = grow(index, rule);
    } else if (rule.is_strict) {
        const bool was_looking = std::exchange(looks_for_mistakes_, false);
        result = match_plain(rule);
        looks_for_mistakes_ = was_looking;
    } else {
        result = match_plain(rule);
    }
    --level_;
    if (rule.is_remembered && !error_) {
        memory_[begin].push_back({index, at_, result});
    }
    return result;
}

Engine::Memory* Engine::remembered(std::uint16_t rule, std::uint32_t begin) {
    for (Memory& memory : memory_[begin]) {
        if (memory.rule == rule) {
            return &memory;
        }
    }
    return nullptr;
}

const Shape* Engine::grow(std::uint16_t index, const Rule& rule) {
    const std::uint32_t begin = at_;
    const Shape* result = nullptr;
    std::uint32_t end = begin;
    memory_[begin].push_back({index, begin, nullptr});
    for (;;) {
        Memory* memory = remembered(index, begin);
        memory->shape = result;
        memory->end = end;
        at_ = begin;
        const Shape* longer = match_plain(rule);
        if (error_) {
            return nullptr;
        }
        if (longer == nullptr || at_ <= end) {
            break;
        }
        end = at_;
        result = longer;
    }
    at_ = end;
    return result;
}

const Shape* Engine::match_plain(const Rule& rule) {
    const std::uint32_t begin = at_;
    for (const Alternative& alternative : rule.alternatives) {
        if (alternative.second_pass_only && !looks_for_mistakes_) {
            continue;
        }
        bool committed = false;
        bool done = false;
        const Shape* result = match_alternative(alternative, committed, done);
        if (done || error_) {
            return error_ ? nullptr : result;
        }
        at_ = begin;
        if (committed) {
            return nullptr;
        }
    }
    return nullptr;
}

const Shape* Engine::match_alternative(const Alternative& alternative, bool& committed,
                                       bool& done) {
    const std::uint32_t begin = at_;
    std::vector<const Shape*> parts;
    Bindings bound{};
    for (const Item& item : alternative.items) {
        const std::uint32_t item_begin = at_;
        const Shape* part = match_item(item, committed);
        if (part == nullptr || error_) {
            return nullptr;
        }
        if (item.label == 'a' || item.label == 'b') {
            bound[item.label == 'a' ? 0 : 1] = part;
        }
        const bool consumes = item.kind != ItemKind::follows &&
                              item.kind != ItemKind::does_not_follow &&
                              item.kind != ItemKind::commit;
        if (consumes && (part->kind != ShapeKind::Nothing || item_begin != at_)) {
            parts.push_back(part);
        }
    }
    done = true;
    return conclude(alternative, begin, parts, bound);
}

const Shape* Engine::match_item(const Item& item, bool& committed) {
    switch (item.kind) {
        case ItemKind::token:
            return match_token(item.token);
        case ItemKind::soft_keyword: {
            const Token* token = token_at(at_);
            const bool matches = token != nullptr && token->kind == TokenKind::name &&
                                 text_of(token_shapes_[at_]) == item.text;
            return matches ? token_shape(at_++) : nullptr;
        }
        case ItemKind::any_soft_keyword: {
            const Token* token = token_at(at_);
            const bool matches = token != nullptr && token->kind == TokenKind::name &&
                                 std::find(soft_keywords.begin(), soft_keywords.end(),
                                           text_of(token_shapes_[at_])) != soft_keywords.end();
            return matches ? token_shape(at_++) : nullptr;
        }
        case ItemKind::rule:
            return match_rule(item.inner);
        case ItemKind::optional: {
            const std::uint32_t begin = at_;
            const Shape* result = match_item(grammar_.items[item.inner], committed);
            if (result == nullptr && !error_) {
                at_ = begin;
                return &nothing;
            }
            return result;
        }
        case ItemKind::repeated:
            return match_many(item, false);
        case ItemKind::repeated_once:
            return match_many(item, true);
        case ItemKind::separated:
            return match_separated(item);
        case ItemKind::follows:
            return follows(item) ? &nothing : nullptr;
        case ItemKind::does_not_follow:
            return follows(item) || error_ ? nullptr : &nothing;
        case ItemKind::commit:
            committed = true;
            return &nothing;
        case ItemKind::forced:
            return match_forced(item);
    }
    return nullptr;
}

bool Engine::follows(const Item& item) {
    const std::uint32_t begin = at_;
    bool committed = false;
    const bool result = match_item(grammar_.items[item.inner], committed) != nullptr;
    at_ = begin;
    return result && !error_;
}

const Shape* Engine::match_many(const Item& item, bool needs_one) {
    const std::uint32_t begin = at_;
    std::vector<const Shape*> parts;
    ++level_;
    for (bool committed = false;;) {
        const std::uint32_t before = at_;
        const Shape* part = match_item(grammar_.items[item.inner], committed);
        if (error_) {
            break;
        }
        if (part == nullptr || at_ == before) {
            at_ = before;
            break;
        }
        parts.push_back(part);
    }
    --level_;
    if (error_ || (needs_one && parts.empty())) {
        return nullptr;
    }
    return parts.empty() ? &nothing : make(ShapeKind::Group, begin, parts);
}

const Shape* Engine::match_separated(const Item& item) {
    const std::uint32_t begin = at_;
    std::vector<const Shape*> parts;
    bool committed = false;
    const Shape* part = match_item(grammar_.items[item.inner], committed);
    if (part == nullptr || error_) {
        return nullptr;
    }
    ++level_;
    for (;;) {
        parts.push_back(part);
        const std::uint32_t before = at_;
        if (match_item(grammar_.items[item.separator], committed) == nullptr) {
            at_ = before;
            break;
        }
        part = match_item(grammar_.items[item.inner], committed);
        if (part == nullptr) {
            at_ = before;
            break;
        }
    }
    --level_;
    return error_ ? nullptr : make(ShapeKind::Group, begin, parts);
}

const Shape* Engine::match_token(TokenKind kind) {
    const Token* token = token_at(at_);
    return token != nullptr && token->kind == kind ? token_shape(at_++) : nullptr;
}

const Shape* Engine::match_forced(const Item& item) {
    const Token* token = token_at(at_);
    if (token == nullptr) {
        return nullptr;
    }
    if (token->kind != item.token) {
        fail(at_token(at_, SyntaxErrorKind::syntax_error,
                      "expected '" + std::string(item.text) + "'"));
        return nullptr;
    }
    return token_shape(at_++);
}

const Shape* Engine::conclude(const Alternative& alternative, std::uint32_t begin,
                              const std::vector<const Shape*>& parts, const Bindings& bound) {
    const Action& action = alternative.action;
    switch (action.kind) {
        case ActionKind::none:
            return parts.size() == 1 ? parts.front() : make(ShapeKind::Group, begin, parts);
        case ActionKind::pass:
            return bound[0];
        case ActionKind::make:
            return make(action.shape, begin, parts);
        case ActionKind::report:
            report(action, bound);
            return nullptr;
        case ActionKind::call:
            return judge(action, begin, bound);
    }
    return nullptr;
}

const Shape* Engine::make(ShapeKind kind, std::uint32_t begin,
                          const std::vector<const Shape*>& parts) {
    std::vector<const Shape*> flat;
    for (const Shape* part : parts) {
        if (part->kind == ShapeKind::Group) {
            flat.insert(flat.end(), part->parts, part->parts + part->count);
        } else if (part->kind != ShapeKind::Token && part->kind != ShapeKind::Nothing) {
            flat.push_back(part);
        }
    }
    return arena_.make<Shape>(kind, begin, at_, arena_.copy(flat.data(), flat.size()),
                              static_cast<std::uint32_t>(flat.size()));
}

}  // namespace firstboot::python::syntax::peg
