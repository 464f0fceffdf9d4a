#include "dotenv/interpolation.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace firstboot::dotenv {

namespace {

constexpr auto npos = std::string_view::npos;

/// `${name}` or `${name:-fallback}` as it stands in a value.
struct Variable {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string_view name;
    std::optional<std::string_view> fallback;
};

/// Finds the variables of a value in one pass: what has been looked for once is remembered, so that
/// a value of nothing but "${" costs no more than its length.
class VariableFinder {
  public:
    explicit VariableFinder(std::string_view value) : value_(value) {}

    std::optional<Variable> next() {
        while ((offset_ = value_.find("${", offset_)) != npos) {
            const std::size_t name = offset_ + 2;
            const std::size_t stop = next_of("}:", stop_, name);
            if (stop == npos) break;
            if (value_[stop] == '}') return found(stop, name, stop, std::nullopt);
            if (value_.substr(stop).starts_with(":-")) {
                const std::size_t close = next_of("}", close_, stop + 2);
                if (close == npos) break;
                return found(close, name, stop, value_.substr(stop + 2, close - stop - 2));
            }
            offset_ = name;
        }
        offset_ = value_.size();
        return std::nullopt;
    }

  private:
    /// The first of `bytes` at or behind `from`; `known` holds the answer to an earlier question.
    std::size_t next_of(const char* bytes, std::size_t& known, std::size_t from) const {
        if (known != npos && known < from) known = value_.find_first_of(bytes, from);
        return known;
    }

    Variable found(std::size_t close, std::size_t name, std::size_t name_end,
                   std::optional<std::string_view> fallback) {
        const std::size_t begin = offset_;
        offset_ = close + 1;
        return {begin, offset_, value_.substr(name, name_end - name), fallback};
    }

    std::string_view value_;
    std::size_t offset_ = 0;
    std::size_t stop_ = 0;
    std::size_t close_ = 0;
};

text::Span span_of(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

class Resolver {
  public:
    Resolver(const std::vector<Binding>& bindings, const Environment& process,
             Precedence precedence)
        : bindings_(bindings), process_(process), precedence_(precedence) {}

    std::variant<std::vector<Value>, TooLarge> run() {
        for (std::size_t i = 0; i < bindings_.size(); ++i) {
            if (!bindings_[i].key) continue;
            Value value;
            value.name = *bindings_[i].key;
            value.binding = i;
            if (bindings_[i].value && !expand(*bindings_[i].value, value)) return TooLarge{i};
            keep(std::move(value));
        }
        return std::move(values_);
    }

  private:
    void keep(Value value) {
        const auto [place, is_new] = index_.try_emplace(value.name, values_.size());
        if (is_new) {
            values_.push_back(std::move(value));
            return;
        }
        Value& earlier = values_[place->second];
        value.overruled = std::move(earlier.overruled);
        value.overruled.push_back(earlier.binding);
        earlier = std::move(value);
    }

    /// False where the values have grown too large.
    bool expand(std::string_view raw, Value& value) {
        std::string& text = value.text.emplace();
        VariableFinder finder(raw);
        std::size_t cursor = 0;
        while (const auto variable = finder.next()) {
            text += raw.substr(cursor, variable->begin - cursor);
            cursor = variable->end;
            const std::size_t begin = text.size();
            Reference reference = look_up(*variable, text);
            reference.name = variable->name;
            reference.written = span_of(variable->begin, variable->end);
            reference.became = span_of(begin, text.size());
            value.references.push_back(std::move(reference));
            if (expanded_ + text.size() > largest_expansion) return false;
        }
        text += raw.substr(cursor);
        expanded_ += text.size();
        return expanded_ <= largest_expansion;
    }

    Reference look_up(const Variable& variable, std::string& text) const {
        const auto process = process_.find(variable.name);
        const auto binding = index_.find(std::string(variable.name));
        const bool in_process = process != process_.end();
        const bool in_file = binding != index_.end();
        Reference reference;
        if (in_file && (precedence_ == Precedence::file || !in_process)) {
            const Value& value = values_[binding->second];
            // A name without "=" is known and has nothing to give; the fallback is not asked.
            if (value.text) {
                text += *value.text;
                reference.source = Source::binding;
            }
            reference.binding = value.binding;
        } else if (in_process) {
            text += process->second;
            reference.source = Source::process;
        } else if (variable.fallback) {
            text += *variable.fallback;
            reference.source = Source::fallback;
        }
        return reference;
    }

    const std::vector<Binding>& bindings_;
    const Environment& process_;
    Precedence precedence_;
    std::vector<Value> values_;
    std::unordered_map<std::string, std::size_t> index_;
    std::size_t expanded_ = 0;
};

/// What os.environ says of a name or value that the system's environment cannot hold.
std::optional<std::string> refusal(const std::string& name, const std::string& text) {
    if (name.find('\0') != npos || text.find('\0') != npos) return "embedded null byte";
    if (name.find('=') != npos) return "illegal environment variable name";
    return std::nullopt;
}

}  // namespace

std::variant<std::vector<Value>, TooLarge> resolve(const std::vector<Binding>& bindings,
                                                   const Environment& process,
                                                   Precedence precedence) {
    return Resolver(bindings, process, precedence).run();
}

Load load(const std::vector<Value>& values, const Environment& process, bool replace) {
    Load result;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const Value& value = values[i];
        if (!value.text || (!replace && process.contains(value.name))) continue;
        result.error = refusal(value.name, *value.text);
        if (result.error) break;
        result.set.push_back(i);
    }
    return result;
}

}  // namespace firstboot::dotenv
