#pragma once

#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "python/syntax/peg/shape.h"
#include "python/syntax/token.h"

namespace firstboot::python::syntax::peg {

enum class ItemKind : std::uint8_t {
    token,
    soft_keyword,
    any_soft_keyword,
    rule,
    optional,
    repeated,
    repeated_once,
    separated,
    follows,
    does_not_follow,
    commit,
    forced,
};

/// One element of an alternative. Elements inside others are given by their index in the grammar.
struct Item {
    ItemKind kind = ItemKind::token;
    TokenKind token = TokenKind::stray;
    /// Of a rule: its index; of the others that have one, the index of the element inside.
    std::uint16_t inner = 0;
    /// Of `separated`: the index of the separator.
    std::uint16_t separator = 0;
    /// The text of a soft keyword, or of the token that is forced.
    std::string_view text;
    /// 'a', 'b', … or '\0'.
    char label = '\0';
};

enum class ActionKind : std::uint8_t { none, pass, make, report, call };

/// Where a mistake is reported.
enum class ReportPlace : std::uint8_t {
    at,
    range,
    from,
    last_token,
    next_token,
    indentation,
};

struct Action {
    ActionKind kind = ActionKind::none;
    ShapeKind shape = ShapeKind::Nothing;
    ReportPlace place = ReportPlace::at;
    char first = '\0';
    char second = '\0';
    std::string message;
    std::string_view function;
};

struct Alternative {
    std::vector<Item> items;
    Action action;
    /// Nothing but a rule for mistakes, so the first pass leaves it out.
    bool second_pass_only = false;
};

using TokenSet = std::bitset<128>;

struct Rule {
    std::string_view name;
    bool is_remembered = false;
    bool is_left_recursive = false;
    bool is_strict = false;
    std::vector<Alternative> alternatives;
    /// The tokens with which a match can start; meaningless where the rule can match nothing.
    TokenSet first;
    bool can_be_empty = false;
};

struct Grammar {
    std::vector<Rule> rules;
    /// The elements inside other elements.
    std::vector<Item> items;
    std::uint16_t file = 0;
    std::uint16_t eval = 0;
};

/// The grammar of grammar_text.h, read once.
[[nodiscard]] const Grammar& python_grammar();

}  // namespace firstboot::python::syntax::peg
