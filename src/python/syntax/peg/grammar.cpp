#include "python/syntax/peg/grammar.h"

#include <unordered_map>

#include "python/syntax/peg/grammar_text.h"

namespace firstboot::python::syntax::peg {

namespace {

const std::unordered_map<std::string_view, TokenKind>& token_names() {
    static const std::unordered_map<std::string_view, TokenKind> names{
        {"NAME", TokenKind::name},
        {"NUMBER", TokenKind::number},
        {"STRING", TokenKind::string},
        {"NEWLINE", TokenKind::newline},
        {"INDENT", TokenKind::indent},
        {"DEDENT", TokenKind::dedent},
        {"END", TokenKind::end_of_file},
        {"FSTRING_START", TokenKind::fstring_start},
        {"FSTRING_MIDDLE", TokenKind::fstring_middle},
        {"FSTRING_END", TokenKind::fstring_end},
        {"TSTRING_START", TokenKind::tstring_start},
        {"TSTRING_MIDDLE", TokenKind::tstring_middle},
        {"TSTRING_END", TokenKind::tstring_end},
    };
    return names;
}

bool is_word_character(char character) {
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
           character == '_';
}

/// Reads the notation of grammar_text.h. The texts are part of the program and known to be right.
class GrammarReader {
  public:
    explicit GrammarReader(Grammar& grammar) : grammar_(grammar) {}

    void read(std::string_view text) {
        text_ = text;
        at_ = 0;
        for (skip_space(); at_ < text_.size(); skip_space()) {
            read_rule();
        }
    }

    std::uint16_t rule_named(std::string_view name) {
        const auto [found, is_new] =
            indices_.emplace(name, static_cast<std::uint16_t>(grammar_.rules.size()));
        if (is_new) {
            grammar_.rules.push_back({});
            grammar_.rules.back().name = name;
        }
        return found->second;
    }

  private:
    void skip_space() {
        while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\n')) {
            ++at_;
        }
    }

    bool accept(std::string_view wanted) {
        skip_space();
        if (!text_.substr(at_).starts_with(wanted)) {
            return false;
        }
        at_ += wanted.size();
        return true;
    }

    std::string_view word() {
        skip_space();
        const std::size_t begin = at_;
        while (at_ < text_.size() && is_word_character(text_[at_])) {
            ++at_;
        }
        return text_.substr(begin, at_ - begin);
    }

    std::string_view quoted(char quote) {
        const std::size_t begin = at_;
        at_ = text_.find(quote, at_) + 1;
        return text_.substr(begin, at_ - begin - 1);
    }

    void read_rule() {
        bool is_left = false;
        bool is_strict = false;
        std::string_view name = word();
        if (name == "left" || name == "strict") {
            (name == "left" ? is_left : is_strict) = true;
            name = word();
        }
        const std::uint16_t index = rule_named(name);
        const bool is_remembered = accept("memo");
        accept(":");
        accept("|");
        std::vector<Alternative> alternatives = read_alternatives();
        Rule& rule = grammar_.rules[index];
        rule.is_left_recursive = is_left;
        rule.is_strict = is_strict;
        rule.is_remembered = is_remembered;
        rule.alternatives = std::move(alternatives);
    }

    /// A rule ends where a line starts without indentation.
    bool at_rule_end() {
        skip_space();
        return at_ >= text_.size() || text_[at_ - 1] == '\n';
    }

    std::vector<Alternative> read_alternatives() {
        std::vector<Alternative> alternatives;
        do {
            alternatives.push_back(read_alternative());
        } while (!at_rule_end() && accept("|"));
        return alternatives;
    }

    Alternative read_alternative() {
        Alternative alternative;
        while (!at_rule_end() && text_[at_] != '|' && text_[at_] != ')') {
            if (accept("=>")) {
                read_action(alternative.action);
                break;
            }
            alternative.items.push_back(read_labelled());
        }
        const Item* only = alternative.items.size() == 1 ? &alternative.items.front() : nullptr;
        alternative.second_pass_only = only != nullptr && only->kind == ItemKind::rule &&
                                       grammar_.rules[only->inner].name.starts_with("invalid_");
        return alternative;
    }

    Item read_labelled() {
        skip_space();
        char label = '\0';
        if (at_ + 1 < text_.size() && is_word_character(text_[at_]) && text_[at_ + 1] == '=') {
            label = text_[at_];
            at_ += 2;
        }
        Item item = read_suffixed();
        if (accept("% ")) {
            const Item separator = read_suffixed();
            Item separated;
            separated.kind = ItemKind::separated;
            separated.inner = keep(item);
            separated.separator = keep(separator);
            item = separated;
        }
        item.label = label;
        return item;
    }

    std::uint16_t keep(const Item& item) {
        grammar_.items.push_back(item);
        return static_cast<std::uint16_t>(grammar_.items.size() - 1);
    }

    Item around(ItemKind kind, const Item& inner) {
        Item item;
        item.kind = kind;
        item.inner = keep(inner);
        return item;
    }

    Item read_suffixed() {
        const Item item = read_plain();
        const char suffix = at_ < text_.size() ? text_[at_] : '\0';
        if (suffix == '?' || suffix == '*' || suffix == '+') {
            ++at_;
            return around(suffix == '?'   ? ItemKind::optional
                          : suffix == '*' ? ItemKind::repeated
                                          : ItemKind::repeated_once,
                          item);
        }
        return item;
    }

    Item read_plain() {
        Item item;
        if (accept("&&'")) {
            item.kind = ItemKind::forced;
            item.text = quoted('\'');
            item.token = kind_of_text(item.text);
        } else if (accept("&")) {
            item = around(ItemKind::follows, read_plain());
        } else if (accept("!")) {
            item = around(ItemKind::does_not_follow, read_plain());
        } else if (accept("~")) {
            item.kind = ItemKind::commit;
        } else if (accept("'")) {
            item.token = kind_of_text(quoted('\''));
        } else if (accept("\"")) {
            item.kind = ItemKind::soft_keyword;
            item.text = quoted('"');
        } else if (accept("(")) {
            std::vector<Alternative> alternatives = read_alternatives();
            accept(")");
            item.kind = ItemKind::rule;
            item.inner = static_cast<std::uint16_t>(grammar_.rules.size());
            grammar_.rules.push_back({});
            grammar_.rules.back().alternatives = std::move(alternatives);
        } else {
            const std::string_view name = word();
            const auto token = token_names().find(name);
            if (token != token_names().end()) {
                item.token = token->second;
            } else if (name == "SOFT_KEYWORD") {
                item.kind = ItemKind::any_soft_keyword;
            } else {
                item.kind = ItemKind::rule;
                item.inner = rule_named(name);
            }
        }
        return item;
    }

    void read_action(Action& action) {
        if (accept("call ")) {
            action.kind = ActionKind::call;
            action.function = word();
            action.first = read_label();
            action.second = read_label();
            return;
        }
        if (!accept("@")) {
            const std::string_view name = word();
            const bool is_label = name.size() == 1;
            action.kind = is_label ? ActionKind::pass : ActionKind::make;
            action.first = name[0];
            action.shape = shape_kind_named(name);
            return;
        }
        action.kind = ActionKind::report;
        const std::string_view place = word();
        if (place == "last") {
            action.place = ReportPlace::last_token;
        } else if (place == "next") {
            action.place = ReportPlace::next_token;
        } else if (place == "indent") {
            action.place = ReportPlace::indentation;
        } else {
            action.first = place[0];
            if (accept("..")) {
                action.place = ReportPlace::from;
            } else if (accept("-")) {
                action.place = ReportPlace::range;
                action.second = word()[0];
            }
        }
        accept("\"");
        for (; text_[at_] != '"'; ++at_) {
            at_ += text_[at_] == '\\' ? 1 : 0;
            action.message += text_[at_];
        }
        ++at_;
    }

    /// The name of an argument; '\0' where the call has no more.
    char read_label() {
        const bool is_label = at_ + 1 < text_.size() && text_[at_] == ' ' &&
                              is_word_character(text_[at_ + 1]) &&
                              (at_ + 2 >= text_.size() || !is_word_character(text_[at_ + 2]));
        if (!is_label) {
            return '\0';
        }
        at_ += 2;
        return text_[at_ - 1];
    }

    Grammar& grammar_;
    std::unordered_map<std::string_view, std::uint16_t> indices_;
    std::string_view text_;
    std::size_t at_ = 0;
};

/// Finds out with which tokens each rule can start.
class FirstSets {
  public:
    explicit FirstSets(Grammar& grammar) : grammar_(grammar) {}

    void compute() {
        for (bool changed = true; changed;) {
            changed = false;
            for (Rule& rule : grammar_.rules) {
                for (const Alternative& alternative : rule.alternatives) {
                    TokenSet first = rule.first;
                    const bool empty = add(alternative, first) || rule.can_be_empty;
                    changed |= first != rule.first || empty != rule.can_be_empty;
                    rule.first = first;
                    rule.can_be_empty = empty;
                }
            }
        }
    }

  private:
    bool add(const Alternative& alternative, TokenSet& first) const {
        for (const Item& item : alternative.items) {
            if (!add(item, first)) {
                return false;
            }
        }
        return true;
    }

    /// Whether the element can match nothing.
    bool add(const Item& item, TokenSet& first) const {
        switch (item.kind) {
            case ItemKind::token:
                first.set(static_cast<std::size_t>(item.token));
                return false;
            case ItemKind::soft_keyword:
            case ItemKind::any_soft_keyword:
                first.set(static_cast<std::size_t>(TokenKind::name));
                return false;
            case ItemKind::rule:
                first |= grammar_.rules[item.inner].first;
                return grammar_.rules[item.inner].can_be_empty;
            case ItemKind::optional:
            case ItemKind::repeated:
                add(grammar_.items[item.inner], first);
                return true;
            case ItemKind::repeated_once:
            case ItemKind::separated:
                return add(grammar_.items[item.inner], first);
            case ItemKind::forced:
                // Reports whatever else stands there.
                first.set();
                return false;
            case ItemKind::follows:
            case ItemKind::does_not_follow:
            case ItemKind::commit:
                return true;
        }
        return true;
    }

    Grammar& grammar_;
};

Grammar read_grammar() {
    Grammar grammar;
    GrammarReader reader(grammar);
    for (const std::string_view text :
         {statements_grammar(), functions_grammar(), patterns_grammar(), expressions_grammar(),
          arguments_grammar(), strings_grammar()}) {
        reader.read(text);
    }
    grammar.file = reader.rule_named("file");
    grammar.eval = reader.rule_named("eval");
    FirstSets(grammar).compute();
    return grammar;
}

}  // namespace

const Grammar& python_grammar() {
    static const Grammar grammar = read_grammar();
    return grammar;
}

}  // namespace firstboot::python::syntax::peg
