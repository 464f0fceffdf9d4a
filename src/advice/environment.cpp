// .env and .flaskenv, and what the code reads of them.
#include <algorithm>
#include <array>
#include <cctype>
#include <set>
#include <unordered_map>

#include "advice/context.h"

namespace firstboot::advice {

namespace {

using dotenv::Binding;

/// The whole line of a binding, line end included: what goes when the binding goes.
text::Span removable(const Context& context, const EnvFile& file, const Binding& binding) {
    const std::string_view source = context.sources().text(file.path);
    std::uint32_t end = binding.written.end;
    if (end < source.size() && source[end] == '\r') ++end;
    if (end < source.size() && source[end] == '\n') ++end;
    return {binding.written.begin, end};
}

std::string place_of(const Context& context, const std::string& file, text::Span span) {
    return file + " line " + std::to_string(context.line_of(file, span.begin));
}

/// Comparing names letter by letter ends here: nobody writes so many by hand.
constexpr std::size_t most_comparisons = 200'000;

/// A name that the code asks for and nobody sets, beside one that is set and nobody asks for.
void near_misses(const Context& context, std::vector<Advice>& advice) {
    std::set<std::string> told;
    std::size_t comparisons = 0;
    for (const setup::EnvironmentRead& read : context.setup().reads) {
        if (read.found || read.file.empty() || !told.insert(read.name).second) continue;
        if (context.find_binding(read.name).binding != nullptr) continue;
        for (const EnvFile& file : context.env_files()) {
            for (const Binding& binding : file.bindings) {
                if (!binding.key || context.is_read(*binding.key)) continue;
                if (++comparisons > most_comparisons) return;
                if (!is_near(read.name, *binding.key)) continue;
                Advice each = make(
                    code::env_near_miss, file.path, binding.key_span,
                    file.path + " sets " + quoted(*binding.key) + ", but " +
                        place_of(context, read.file, read.span) + " reads " + quoted(read.name),
                    "Names of the environment have to be the same letter for letter. " +
                        quoted(read.name) + " is not set, so the code gets nothing.");
                each.mends.push_back({"Rename it to " + read.name + " in " + file.path,
                                      {{file.path, binding.key_span, read.name}}});
                advice.push_back(std::move(each));
            }
        }
    }
}

/// A name that the code asks for by os.environ.get and nobody sets, nor anything like it.
void unset_names(const Context& context, std::vector<Advice>& advice) {
    std::set<std::string> told;
    for (const setup::EnvironmentRead& read : context.setup().reads) {
        if (read.found || read.file.empty() || !told.insert(read.name).second) continue;
        if (context.find_binding(read.name).binding != nullptr) continue;
        const bool explained = std::any_of(advice.begin(), advice.end(), [&](const Advice& each) {
            return each.code == code::env_near_miss.name &&
                   each.message.find(quoted(read.name)) != std::string::npos;
        });
        if (explained) continue;
        advice.push_back(make(code::env_unset, read.file, read.span,
                              quoted(read.name) + " is not set in the environment",
                              "Neither .env nor .flaskenv nor the process sets it. Where the code "
                              "has no default, it gets None."));
    }
}

void flask_env(const Context& context, std::vector<Advice>& advice) {
    for (const EnvFile& file : context.env_files()) {
        for (const Binding& binding : file.bindings) {
            if (binding.key != "FLASK_ENV") continue;
            Advice each =
                make(code::env_flask_env, file.path, binding.written, "FLASK_ENV has no effect",
                     "Flask 2.3 removed it, and app.config[\"ENV\"] with it. What it used "
                     "to switch on is FLASK_DEBUG.");
            if (binding.value == "development") {
                each.mends.push_back({"Replace it by FLASK_DEBUG=1",
                                      {{file.path, binding.written, "FLASK_DEBUG=1"}}});
            }
            each.mends.push_back(
                {"Remove the line", {{file.path, removable(context, file, binding), ""}}});
            advice.push_back(std::move(each));
        }
    }
}

void unparsed_lines(const Context& context, std::vector<Advice>& advice) {
    for (const EnvFile& file : context.env_files()) {
        for (const dotenv::Warning& warning : dotenv::warnings(file.bindings)) {
            const std::string_view line = context.text(file.path, warning.span);
            const auto colon = line.find(": ");
            const bool yaml = colon != std::string_view::npos && line.find('=') > colon &&
                              line.substr(0, colon).find(' ') == std::string_view::npos;
            Advice each = make(code::env_unparsed, file.path, warning.span,
                               "python-dotenv cannot read this line and leaves it out",
                               yaml ? "NAME and value are parted by `=`; `:` is YAML."
                                    : "A line is NAME=value. A space in the name, a quote that is "
                                      "not closed, or text behind a closing quote makes it "
                                      "unreadable.");
            if (yaml) {
                const auto at = static_cast<std::uint32_t>(warning.span.begin + colon);
                each.mends.push_back({"Write = instead of :", {{file.path, {at, at + 2}, "="}}});
            }
            advice.push_back(std::move(each));
        }
    }
}

void duplicates(const Context& context, std::vector<Advice>& advice) {
    for (const EnvFile& file : context.env_files()) {
        std::unordered_map<std::string_view, const Binding*> last;
        std::unordered_map<const Binding*, const Binding*> next;
        for (const Binding& binding : file.bindings) {
            if (!binding.key) continue;
            const Binding*& earlier = last[*binding.key];
            if (earlier != nullptr) next[earlier] = &binding;
            earlier = &binding;
        }
        for (const Binding& binding : file.bindings) {
            const auto found = next.find(&binding);
            if (found == next.end()) continue;
            const Binding* later = found->second;
            Advice each =
                make(code::env_duplicate, file.path, binding.key_span,
                     quoted(*binding.key) + " is set again in line " +
                         std::to_string(context.line_of(file.path, later->key_span.begin)),
                     "The last one counts; this line does nothing.");
            each.mends.push_back(
                {"Remove this line", {{file.path, removable(context, file, binding), ""}}});
            advice.push_back(std::move(each));
        }
    }
}

void missing_values(const Context& context, std::vector<Advice>& advice) {
    for (const EnvFile& file : context.env_files()) {
        for (const Binding& binding : file.bindings) {
            if (!binding.key || binding.value || binding.error) continue;
            Advice each = make(code::env_no_value, file.path, binding.key_span,
                               quoted(*binding.key) + " has no value and is not set",
                               "Without `=` python-dotenv knows the name but sets nothing.");
            each.mends.push_back({"Set it to the empty text",
                                  {{file.path, {binding.written.end, binding.written.end}, "="}}});
            advice.push_back(std::move(each));
        }
    }
}

void spaces(const Context& context, std::vector<Advice>& advice) {
    for (const EnvFile& file : context.env_files()) {
        for (const Binding& binding : file.bindings) {
            if (!binding.key || !binding.value) continue;
            const text::Span between{binding.key_span.end, binding.value_span.begin};
            const std::string_view sign = context.text(file.path, between);
            const auto equals = sign.find('=');
            if (sign == "=" || equals == std::string_view::npos) continue;
            const bool quote_behind_key = sign.front() == '\'' || sign.front() == '"';
            if (quote_behind_key) continue;
            Advice each = make(code::env_spaces, file.path, between,
                               "spaces around = work here, but not in a shell",
                               "python-dotenv drops them. A shell that reads the file (`source "
                               ".env`, Docker's --env-file) does not.");
            each.mends.push_back({"Remove the spaces", {{file.path, between, "="}}});
            advice.push_back(std::move(each));
        }
    }
}

void false_that_is_true(const Context& context, std::vector<Advice>& advice) {
    constexpr std::array<std::string_view, 6> denials = {"'False'", "'false'", "'0'",
                                                         "'no'",    "'off'",   "'No'"};
    for (const setup::ConfigValue& value : context.setup().config) {
        if (std::find(denials.begin(), denials.end(), value.repr) == denials.end()) continue;
        if (value.origin.empty()) continue;
        const setup::Step& first = value.origin.front();
        advice.push_back(make(code::env_false_is_true, first.file, first.span,
                              "app.config[\"" + value.key + "\"] is the text " + value.repr +
                                  ", which counts as true",
                              "All values of the environment are texts, and every text that is not "
                              "empty is true. Compare it in the code: os.environ.get(…) == "
                              "\"true\"."));
    }
}

}  // namespace

void advise_on_environment(const Context& context, std::vector<Advice>& advice) {
    for (const Rule rule : {near_misses, unset_names, flask_env, unparsed_lines, duplicates,
                            missing_values, spaces, false_that_is_true}) {
        rule(context, advice);
    }
}

}  // namespace firstboot::advice
