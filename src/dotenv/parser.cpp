#include "dotenv/parser.h"

#include "dotenv/escapes.h"
#include "dotenv/source_text.h"
#include "text/unicode.h"

namespace firstboot::dotenv {

namespace {

constexpr auto npos = std::string_view::npos;

bool is_newline(char byte) {
    return byte == '\n' || byte == '\r';
}

/// Letters, digits and marks of ASCII: most of every file, and never blank space.
bool is_plain(char byte) {
    return byte > ' ' && byte < '\x7F';
}

/// Reads statements off a text, from front to back.
class Reader {
  public:
    Reader(const SourceText& source, Newlines newlines)
        : source_(source), text_(source.text()), newlines_(newlines) {}

    [[nodiscard]] bool at_end() const { return offset_ == text_.size(); }

    Binding read() {
        Binding binding;
        binding.line = line_;
        const std::size_t start = offset_;
        skip_space();
        const std::size_t written = offset_;
        if (!at_end() && !read_statement(binding)) {
            const std::uint32_t line = binding.line;
            binding = Binding();
            binding.line = line;
            binding.error = true;
            advance_to(end_of_line());
            if (!at_end()) advance_to(offset_ + 1);
        }
        binding.newlines = newlines_;
        binding.statement = source_.in_file(start, offset_);
        binding.written = source_.in_file(written, trimmed_end(written, offset_));
        return binding;
    }

  private:
    [[nodiscard]] bool next_is(char byte) const { return !at_end() && text_[offset_] == byte; }

    /// Moves on. Newlines are counted in what one step takes, so that "\r\n" is one where it is
    /// taken whole.
    void advance_to(std::size_t offset) {
        for (; offset_ < offset; ++offset_) {
            const char byte = text_[offset_];
            if (byte == '\n') {
                ++line_;
            } else if (byte == '\r') {
                ++line_;
                if (offset_ + 1 < offset && text_[offset_ + 1] == '\n') ++offset_;
            }
        }
    }

    /// The end of the blank space from `offset` on; within the line where `inline_only`.
    [[nodiscard]] std::size_t space_end(std::size_t offset, bool inline_only) const {
        while (offset < text_.size() && !is_plain(text_[offset])) {
            const text::CodePoint next = text::code_point_at(text_, offset);
            if (!text::is_space(next.value)) break;
            if (inline_only && (next.value == '\n' || next.value == '\r')) break;
            offset += next.size;
        }
        return offset;
    }

    [[nodiscard]] std::size_t trimmed_end(std::size_t begin, std::size_t end) const {
        while (end > begin) {
            const text::CodePoint last = text::code_point_before(text_, end);
            if (!text::is_space(last.value)) break;
            end -= last.size;
        }
        return end;
    }

    [[nodiscard]] std::size_t end_of_line() const {
        const std::size_t end = text_.find_first_of("\r\n", offset_);
        return end == npos ? text_.size() : end;
    }

    void skip_space() { advance_to(space_end(offset_, false)); }
    void skip_inline_space() { advance_to(space_end(offset_, true)); }

    bool read_statement(Binding& binding) {
        binding.exported = skip_export();
        if (!next_is('#') && !read_key(binding)) return false;
        skip_inline_space();
        if (next_is('=') && !read_value(binding)) return false;
        skip_comment();
        return skip_line_end();
    }

    bool skip_export() {
        constexpr std::string_view word = "export";
        if (!text_.substr(offset_).starts_with(word)) return false;
        const std::size_t end = space_end(offset_ + word.size(), true);
        if (end == offset_ + word.size()) return false;
        advance_to(end);
        return true;
    }

    bool read_key(Binding& binding) {
        if (next_is('\'')) {
            const std::size_t close = text_.find('\'', offset_ + 1);
            if (close == npos || close == offset_ + 1) return false;
            set_key(binding, offset_ + 1, close);
            advance_to(close + 1);
            return true;
        }
        std::size_t end = offset_;
        while (end < text_.size() && text_[end] != '=' && text_[end] != '#') {
            if (is_plain(text_[end])) {
                ++end;
                continue;
            }
            const text::CodePoint next = text::code_point_at(text_, end);
            if (text::is_space(next.value)) break;
            end += next.size;
        }
        if (end == offset_) return false;
        set_key(binding, offset_, end);
        advance_to(end);
        return true;
    }

    void set_key(Binding& binding, std::size_t begin, std::size_t end) const {
        binding.key = text_.substr(begin, end - begin);
        binding.key_span = source_.in_file(begin, end);
    }

    bool read_value(Binding& binding) {
        const std::size_t equals = offset_;
        advance_to(equals + 1);
        skip_inline_space();
        const bool spaced = offset_ > equals + 1;
        if (at_end() || is_newline(text_[offset_]) || (spaced && text_[offset_] == '#')) {
            // In `KEY= # why` the comment is none of the value's; in `KEY=#why` it is the value.
            binding.value.emplace();
            binding.value_span = source_.in_file(equals + 1, equals + 1);
            return true;
        }
        if (next_is('\'')) return read_quoted(binding, Quoting::single_quotes);
        if (next_is('"')) return read_quoted(binding, Quoting::double_quotes);
        read_unquoted(binding);
        return true;
    }

    bool read_quoted(Binding& binding, Quoting quoting) {
        const std::size_t begin = offset_ + 1;
        const char quote = text_[offset_];
        std::size_t end = begin;
        while (end < text_.size() && text_[end] != quote) end += text_[end] == '\\' ? 2 : 1;
        if (end >= text_.size()) return false;
        const std::string_view quoted = text_.substr(begin, end - begin);
        std::string& value = binding.value.emplace();
        value.reserve(quoted.size());
        for (std::size_t i = 0; i < quoted.size();) {
            const Unit unit = unit_at(quoted, i, quoting);
            value += unit.byte;
            i += unit.size;
        }
        binding.quoting = quoting;
        binding.value_span = source_.in_file(offset_, end + 1);
        advance_to(end + 1);
        return true;
    }

    void read_unquoted(Binding& binding) {
        const std::size_t begin = offset_;
        const std::size_t line_end = end_of_line();
        const std::size_t comment = comment_start(begin, line_end);
        const std::size_t end = trimmed_end(begin, comment);
        binding.value = text_.substr(begin, end - begin);
        binding.value_span = source_.in_file(begin, end);
        advance_to(line_end);
    }

    /// Where a comment starts in an unquoted value: at the first "#" behind blank space.
    [[nodiscard]] std::size_t comment_start(std::size_t begin, std::size_t end) const {
        const std::string_view line = text_.substr(0, end);
        for (std::size_t hash = line.find('#', begin); hash != npos;
             hash = line.find('#', hash + 1)) {
            if (hash > begin && text::is_space(text::code_point_before(line, hash).value)) {
                return hash;
            }
        }
        return end;
    }

    void skip_comment() {
        const std::size_t hash = space_end(offset_, true);
        if (hash == text_.size() || text_[hash] != '#') return;
        advance_to(hash);
        advance_to(end_of_line());
    }

    bool skip_line_end() {
        std::size_t end = space_end(offset_, true);
        if (end < text_.size()) {
            if (!is_newline(text_[end])) return false;
            end += text_.substr(end).starts_with("\r\n") ? 2 : 1;
        }
        advance_to(end);
        return true;
    }

    const SourceText& source_;
    std::string_view text_;
    Newlines newlines_;
    std::size_t offset_ = 0;
    std::uint32_t line_ = 1;
};

}  // namespace

Parsed parse(std::string_view file, Newlines newlines) {
    if (auto error = text::find_utf8_error(file)) return *std::move(error);
    const SourceText source(file, newlines);
    std::vector<Binding> bindings;
    Reader reader(source, newlines);
    while (!reader.at_end()) {
        if (bindings.size() == most_statements) return TooManyStatements();
        bindings.push_back(reader.read());
    }
    return bindings;
}

std::vector<Warning> warnings(const std::vector<Binding>& bindings) {
    std::vector<Warning> found;
    for (const Binding& binding : bindings) {
        if (!binding.error) continue;
        found.push_back({binding.line,
                         "python-dotenv could not parse statement starting at line " +
                             std::to_string(binding.line),
                         binding.written});
    }
    return found;
}

text::Span source_of(std::string_view file, const Binding& binding, text::Span part) {
    if (!binding.value) return binding.value_span;
    const std::uint32_t quote = binding.quoting == Quoting::none ? 0 : 1;
    const std::uint32_t begin = binding.value_span.begin + quote;
    const std::uint32_t end = binding.value_span.end - quote;
    const bool translated = binding.newlines == Newlines::translate;
    text::Span found{end, end};
    std::uint32_t at = begin;
    for (std::uint32_t counted = 0; at < end; ++counted) {
        if (counted == part.begin) found.begin = at;
        if (counted == part.end) {
            found.end = at;
            break;
        }
        const std::string_view rest = file.substr(at, end - at);
        if (translated && rest.starts_with("\r\n")) {
            at += 2;
        } else {
            at += static_cast<std::uint32_t>(unit_at(rest, 0, binding.quoting).size);
        }
    }
    if (found.begin > found.end) found.begin = found.end;
    return found;
}

}  // namespace firstboot::dotenv
