#include <algorithm>
#include <optional>

#include "libraries/regex/pattern.h"
#include "python/text/unicode.h"

namespace firstboot::libraries::regex {

namespace {

constexpr std::size_t deepest = 100;

std::string shown(std::u32string_view text) {
    std::string result;
    for (const char32_t point : text) {
        if (point < 0x80) {
            result += static_cast<char>(point);
        } else if (point < 0x800) {
            result += static_cast<char>(0xC0U | point >> 6U);
            result += static_cast<char>(0x80U | (point & 0x3FU));
        } else if (point < 0x10000) {
            result += static_cast<char>(0xE0U | point >> 12U);
            result += static_cast<char>(0x80U | (point >> 6U & 0x3FU));
            result += static_cast<char>(0x80U | (point & 0x3FU));
        } else {
            result += static_cast<char>(0xF0U | point >> 18U);
            result += static_cast<char>(0x80U | (point >> 12U & 0x3FU));
            result += static_cast<char>(0x80U | (point >> 6U & 0x3FU));
            result += static_cast<char>(0x80U | (point & 0x3FU));
        }
    }
    return result;
}

bool is_digit(char32_t point) {
    return point >= U'0' && point <= U'9';
}
bool is_octal(char32_t point) {
    return point >= U'0' && point <= U'7';
}
bool is_letter(char32_t point) {
    return (point >= U'a' && point <= U'z') || (point >= U'A' && point <= U'Z');
}
int hexadecimal(char32_t point) {
    if (is_digit(point)) return static_cast<int>(point - U'0');
    if (point >= U'a' && point <= U'f') return static_cast<int>(point - U'a') + 10;
    if (point >= U'A' && point <= U'F') return static_cast<int>(point - U'A') + 10;
    return -1;
}

std::optional<Category> category_of(char32_t letter) {
    switch (letter) {
        case U'd':
        case U'D':
            return Category::digit;
        case U's':
        case U'S':
            return Category::space;
        case U'w':
        case U'W':
            return Category::word;
        default:
            return std::nullopt;
    }
}

std::optional<char32_t> control_escape(char32_t letter) {
    switch (letter) {
        case U'a':
            return U'\a';
        case U'b':
            return U'\b';
        case U'f':
            return U'\f';
        case U'n':
            return U'\n';
        case U'r':
            return U'\r';
        case U't':
            return U'\t';
        case U'v':
            return U'\v';
        case U'\\':
            return U'\\';
        default:
            return std::nullopt;
    }
}

std::uint32_t flag_of(char32_t letter) {
    switch (letter) {
        case U'i':
            return ignore_case;
        case U'L':
            return locale;
        case U'm':
            return multi_line;
        case U's':
            return dot_all;
        case U'x':
            return verbose;
        case U'a':
            return ascii;
        case U'u':
            return unicode;
        default:
            return 0;
    }
}

constexpr std::uint32_t type_flags = ascii | locale | unicode;

class Parser {
  public:
    Parser(std::u32string_view text, std::uint32_t flags, bool of_bytes)
        : text_(text), flags_(flags), of_bytes_(of_bytes) {
        pattern_.flags = flags;
    }

    Pattern parse() {
        NodePointer root = alternatives(0);
        if (at_ < text_.size()) fail("unbalanced parenthesis", at_);
        pattern_.root = std::move(root);
        return std::move(pattern_);
    }

  private:
    [[noreturn]] static void fail(std::string message, std::size_t position) {
        throw PatternError{std::move(message), position};
    }

    [[nodiscard]] bool more() const { return at_ < text_.size(); }
    [[nodiscard]] char32_t peek() const { return more() ? text_[at_] : U'\0'; }
    bool take(char32_t point) {
        if (!more() || text_[at_] != point) return false;
        ++at_;
        return true;
    }
    NodePointer node(decltype(Node::value) value) const {
        return std::make_unique<Node>(Node{std::move(value), flags_});
    }

    NodePointer alternatives(std::size_t depth) {
        if (depth > deepest) fail("too deeply nested", at_);
        Alternatives result;
        do {
            result.branches.push_back(sequence(depth));
        } while (take(U'|'));
        if (result.branches.size() == 1) return std::move(result.branches.front());
        return node(std::move(result));
    }

    void skip_layout() {
        while (more()) {
            const char32_t point = peek();
            if (point == U'#') {
                while (more() && text_[at_] != U'\n') ++at_;
            } else if (point == U' ' || (point >= U'\t' && point <= U'\r')) {
                ++at_;
            } else {
                return;
            }
        }
    }

    NodePointer sequence(std::size_t depth) {
        Sequence result;
        while (true) {
            if ((flags_ & verbose) != 0) skip_layout();
            if (!more() || peek() == U'|' || peek() == U')') break;
            NodePointer part = atom(depth);
            if (part == nullptr) {
                // A comment is nothing: what follows may repeat the part before it.
                if (result.parts.empty()) continue;
                part = std::move(result.parts.back());
                result.parts.pop_back();
            }
            result.parts.push_back(repeated(std::move(part)));
        }
        return node(std::move(result));
    }

    NodePointer repeated(NodePointer part) {
        if ((flags_ & verbose) != 0) skip_layout();
        const std::size_t here = at_;
        std::uint32_t least = 0;
        std::uint32_t most = unlimited;
        if (take(U'*')) {
        } else if (take(U'+')) {
            least = 1;
        } else if (take(U'?')) {
            most = 1;
        } else if (!counted(least, most)) {
            return part;
        }
        if (std::holds_alternative<Anchor>(part->value)) fail("nothing to repeat", here);
        if (std::holds_alternative<Repeat>(part->value)) fail("multiple repeat", here);
        Eagerness eagerness = Eagerness::greedy;
        if (take(U'?')) {
            eagerness = Eagerness::lazy;
        } else if (take(U'+')) {
            eagerness = Eagerness::possessive;
        }
        return repeated(node(Repeat{std::move(part), least, most, eagerness}));
    }

    /// {m}, {m,}, {,n}, {m,n}; anything else is literal text.
    bool counted(std::uint32_t& least, std::uint32_t& most) {
        const std::size_t start = at_;
        if (!take(U'{')) return false;
        if (peek() == U'}') {
            at_ = start;
            return false;
        }
        const auto low = number();
        auto high = low;
        const bool comma = take(U',');
        if (comma) high = number();
        if (!take(U'}') || (!low && !comma)) {
            at_ = start;
            return false;
        }
        least = low.value_or(0);
        most = high.value_or(unlimited);
        if (most < least) fail("min repeat greater than max repeat", start + 1);
        return true;
    }

    std::optional<std::uint32_t> number() {
        std::optional<std::uint32_t> value;
        while (more() && is_digit(peek())) {
            const std::uint64_t next = value.value_or(0) * 10ULL + (text_[at_++] - U'0');
            if (next >= unlimited) fail("the repetition number is too large", at_);
            value = static_cast<std::uint32_t>(next);
        }
        return value;
    }

    NodePointer atom(std::size_t depth) {
        const std::size_t start = at_;
        const char32_t point = text_[at_++];
        switch (point) {
            case U'.':
                return node(AnyPoint{});
            case U'^':
                return node(Anchor::line_start);
            case U'$':
                return node(Anchor::line_end);
            case U'[':
                return set(start);
            case U'(':
                return group(start, depth);
            case U'\\':
                return escape(start);
            case U'*':
            case U'+':
            case U'?':
                fail("nothing to repeat", start);
            case U'{': {
                at_ = start;
                std::uint32_t ignored = 0;
                if (counted(ignored, ignored)) fail("nothing to repeat", start);
                at_ = start + 1;
                return node(Literal{point});
            }
            default:
                return node(Literal{point});
        }
    }

    NodePointer set(std::size_t start) {
        CharacterSet result;
        result.negated = take(U'^');
        const std::size_t first = at_;
        while (true) {
            if (!more()) fail("unterminated character set", start);
            if (peek() == U']' && at_ != first) {
                ++at_;
                return node(std::move(result));
            }
            const std::size_t here = at_;
            const SetItem low = set_member(start);
            if (peek() == U'-' && at_ + 1 < text_.size() && text_[at_ + 1] != U']') {
                ++at_;
                const SetItem high = set_member(start);
                if (low.is_category || high.is_category || high.first < low.first) {
                    fail("bad character range " + shown(text_.substr(here, at_ - here)), here);
                }
                result.items.push_back({low.first, high.first});
            } else if (peek() == U'-' && at_ + 1 >= text_.size()) {
                fail("unterminated character set", start);
            } else {
                result.items.push_back(low);
            }
        }
    }

    SetItem set_member(std::size_t start) {
        if (!more()) fail("unterminated character set", start);
        const std::size_t here = at_;
        const char32_t point = text_[at_++];
        if (point != U'\\') return {point, point};
        if (!more()) fail("bad escape (end of pattern)", here);
        const char32_t letter = text_[at_++];
        if (const auto category = category_of(letter)) {
            return {0, 0, true, *category, letter < U'a'};
        }
        if (const auto control = control_escape(letter)) return {*control, *control};
        const auto value = numeric_escape(letter, here, true);
        if (value) return {*value, *value};
        if (is_letter(letter) || is_digit(letter)) {
            fail("bad escape " + shown(text_.substr(here, 2)), here);
        }
        return {letter, letter};
    }

    /// \x41, \u0041, \U00000041, \101 in any place, \1 only in sets.
    std::optional<char32_t> numeric_escape(char32_t letter, std::size_t start, bool in_set) {
        const std::size_t digits = letter == U'x'                 ? 2
                                   : letter == U'u' && !of_bytes_ ? 4
                                   : letter == U'U' && !of_bytes_ ? 8
                                                                  : 0;
        if (digits > 0) {
            char32_t value = 0;
            for (std::size_t count = 0; count < digits; ++count) {
                if (!more() || hexadecimal(peek()) < 0) {
                    fail("incomplete escape " + shown(text_.substr(start, at_ - start)), start);
                }
                value = value * 16 + static_cast<char32_t>(hexadecimal(text_[at_++]));
            }
            if (value > 0x10FFFF) {
                fail("bad escape " + shown(text_.substr(start, at_ - start)), start);
            }
            return value;
        }
        if (!is_octal(letter)) return std::nullopt;
        const bool octal = letter == U'0' || in_set ||
                           (at_ + 1 < text_.size() && letter <= U'3' && is_octal(text_[at_]) &&
                            is_octal(text_[at_ + 1]));
        if (!octal) return std::nullopt;
        char32_t value = letter - U'0';
        for (std::size_t count = 0; count < 2 && more() && is_octal(peek()); ++count) {
            value = value * 8 + (text_[at_++] - U'0');
        }
        if (value > 0377) {
            fail("octal escape value " + shown(text_.substr(start, at_ - start)) +
                     " outside of range 0-0o377",
                 start);
        }
        return value;
    }

    NodePointer escape(std::size_t start) {
        if (!more()) fail("bad escape (end of pattern)", start);
        const char32_t letter = text_[at_++];
        switch (letter) {
            case U'A':
                return node(Anchor::text_start);
            case U'Z':
            case U'z':
                return node(Anchor::text_end);
            case U'b':
                return node(Anchor::word_boundary);
            case U'B':
                return node(Anchor::inside_word);
            default:
                break;
        }
        if (const auto category = category_of(letter)) {
            CharacterSet set;
            set.items.push_back({0, 0, true, *category, letter < U'a'});
            return node(std::move(set));
        }
        if (const auto control = control_escape(letter)) return node(Literal{*control});
        if (const auto value = numeric_escape(letter, start, false)) return node(Literal{*value});
        if (is_digit(letter)) {
            std::uint32_t number = letter - U'0';
            if (more() && is_digit(peek())) number = number * 10 + (text_[at_++] - U'0');
            if (number > pattern_.group_count) {
                fail("invalid group reference " + std::to_string(number), start + 1);
            }
            if (is_open(number)) fail("cannot refer to an open group", start);
            return node(BackReference{number});
        }
        if (is_letter(letter)) fail("bad escape " + shown(text_.substr(start, 2)), start);
        return node(Literal{letter});
    }

    [[nodiscard]] bool is_open(std::uint32_t number) const {
        return std::find(open_.begin(), open_.end(), number) != open_.end();
    }

    std::u32string name_until(char32_t end) {
        const std::size_t start = at_;
        while (more() && peek() != end) ++at_;
        const auto name = text_.substr(start, at_ - start);
        if (name.empty()) fail("missing group name", start);
        if (!take(end)) {
            fail("missing " + shown(std::u32string(1, end)) + ", unterminated name", start);
        }
        return std::u32string(name);
    }

    void check_name(const std::u32string& name, std::size_t position) const {
        const std::string text = shown(name);
        if (!python::is_identifier(text) || (of_bytes_ && text.size() != name.size())) {
            fail("bad character in group name '" + text + "'", position);
        }
    }

    [[nodiscard]] std::optional<std::uint32_t> find_group(const std::u32string& name) const {
        for (const auto& [known, number] : pattern_.group_names) {
            if (known == name) return number;
        }
        return std::nullopt;
    }

    NodePointer group(std::size_t start, std::size_t depth) {
        std::optional<std::u32string> name;
        bool captures = true;
        std::uint32_t inner_flags = flags_;
        if (take(U'?')) {
            if (!more()) fail("unexpected end of pattern", at_);
            const char32_t kind = text_[at_++];
            if (kind == U'P') {
                if (!more()) fail("unexpected end of pattern", at_);
                const char32_t form = text_[at_++];
                if (form == U'=') return named_reference(start);
                if (form != U'<') {
                    fail("unknown extension ?P" + shown(std::u32string(1, form)), start + 1);
                }
                const std::size_t position = at_;
                name = name_until(U'>');
                check_name(*name, position);
            } else if (kind == U':') {
                captures = false;
            } else if (kind == U'#') {
                while (true) {
                    if (!more()) fail("missing ), unterminated comment", start);
                    if (text_[at_++] == U')') return nullptr;
                }
            } else if (kind == U'=' || kind == U'!') {
                return look(start, depth, false, kind == U'!');
            } else if (kind == U'<') {
                if (!more()) fail("unexpected end of pattern", at_);
                const char32_t form = text_[at_++];
                if (form != U'=' && form != U'!') {
                    fail("unknown extension ?<" + shown(std::u32string(1, form)), start + 1);
                }
                return look(start, depth, true, form == U'!');
            } else if (kind == U'>') {
                NodePointer inside = alternatives(depth + 1);
                if (!take(U')')) fail("missing ), unterminated subpattern", start);
                return node(Atomic{std::move(inside)});
            } else if (kind == U'(') {
                return conditional(start, depth);
            } else if (kind == U'-' || flag_of(kind) != 0) {
                --at_;
                const auto flags = inline_flags(start);
                if (!flags) return nullptr;
                inner_flags = *flags;
                captures = false;
            } else {
                fail("unknown extension ?" + shown(std::u32string(1, kind)), start + 1);
            }
        }
        std::uint32_t number = 0;
        if (captures) {
            number = ++pattern_.group_count;
            if (name) {
                if (const auto known = find_group(*name)) {
                    fail("redefinition of group name '" + shown(*name) + "' as group " +
                             std::to_string(number) + "; was group " + std::to_string(*known),
                         start + 4);
                }
                pattern_.group_names.emplace_back(*name, number);
            }
            open_.push_back(number);
        }
        const std::uint32_t outer_flags = std::exchange(flags_, inner_flags);
        NodePointer inside = alternatives(depth + 1);
        flags_ = outer_flags;
        if (!take(U')')) fail("missing ), unterminated subpattern", start);
        if (captures) open_.pop_back();
        return node(Group{std::move(inside), number});
    }

    NodePointer named_reference(std::size_t) {
        const std::size_t position = at_;
        const std::u32string name = name_until(U')');
        check_name(name, position);
        const auto number = find_group(name);
        if (!number) fail("unknown group name '" + shown(name) + "'", position);
        if (is_open(*number)) fail("cannot refer to an open group", position);
        return node(BackReference{*number});
    }

    NodePointer look(std::size_t start, std::size_t depth, bool behind, bool negated) {
        NodePointer inside = alternatives(depth + 1);
        if (!take(U')')) fail("missing ), unterminated subpattern", start);
        return node(Look{std::move(inside), behind, negated});
    }

    NodePointer conditional(std::size_t start, std::size_t depth) {
        const std::size_t position = at_;
        const std::u32string name = name_until(U')');
        std::optional<std::uint32_t> number;
        if (std::all_of(name.begin(), name.end(), is_digit)) {
            std::uint64_t value = 0;
            for (const char32_t digit : name) value = value * 10 + (digit - U'0');
            if (value == 0) fail("bad group number", position);
            number = static_cast<std::uint32_t>(std::min<std::uint64_t>(value, unlimited));
        } else {
            check_name(name, position);
            number = find_group(name);
            if (!number) fail("unknown group name '" + shown(name) + "'", position);
        }
        NodePointer then = sequence(depth + 1);
        NodePointer otherwise;
        if (take(U'|')) {
            otherwise = sequence(depth + 1);
            if (peek() == U'|') fail("conditional backref with more than two branches", at_);
        }
        if (!take(U')')) fail("missing ), unterminated subpattern", start);
        if (*number > pattern_.group_count) {
            fail("invalid group reference " + std::to_string(*number), position);
        }
        return node(Conditional{*number, std::move(then), std::move(otherwise)});
    }

    /// Flags of a group, or nothing where they are those of the whole pattern.
    std::optional<std::uint32_t> inline_flags(std::size_t start) {
        std::uint32_t added = 0;
        std::uint32_t removed = 0;
        std::uint32_t* target = &added;
        while (true) {
            if (!more()) fail("missing -, : or )", at_);
            const char32_t letter = text_[at_++];
            if (letter == U')') {
                if (start != 0) {
                    fail("global flags not at the start of the expression", start);
                }
                if (target == &removed) fail("missing :", at_ - 1);
                flags_ |= added;
                pattern_.flags |= added;
                return std::nullopt;
            }
            if (letter == U':') return (flags_ | added) & ~removed;
            if (letter == U'-') {
                if (target == &removed) fail("missing :", at_ - 1);
                target = &removed;
                continue;
            }
            const std::uint32_t flag = flag_of(letter);
            if (flag == 0) {
                fail(is_letter(letter) ? "unknown flag" : "missing -, : or )", at_ - 1);
            }
            if (flag == locale && !of_bytes_) {
                fail("bad inline flags: cannot use 'L' flag with a str pattern", at_);
            }
            if (flag == unicode && of_bytes_) {
                fail("bad inline flags: cannot use 'u' flag with a bytes pattern", at_);
            }
            if ((flag & type_flags) != 0 && target == &removed) {
                fail("bad inline flags: cannot turn off flags 'a', 'u' and 'L'", at_);
            }
            *target |= flag;
        }
    }

    std::u32string_view text_;
    std::size_t at_ = 0;
    std::uint32_t flags_;
    bool of_bytes_;
    Pattern pattern_;
    std::vector<std::uint32_t> open_;
};

}  // namespace

std::variant<Pattern, PatternError> parse(std::u32string_view pattern, std::uint32_t flags,
                                          bool of_bytes) {
    try {
        Pattern result = Parser(pattern, flags, of_bytes).parse();
        if (auto error = find_width_error(result)) return *std::move(error);
        return result;
    } catch (PatternError& error) {
        return std::move(error);
    }
}

}  // namespace firstboot::libraries::regex
