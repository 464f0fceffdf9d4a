#include "advice/words.h"

#include <algorithm>
#include <cctype>
#include <cstdint>

namespace firstboot::advice {

namespace {

bool starts_name(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return std::isalpha(byte) != 0 || c == '_' || byte >= 0x80U;
}

bool continues_name(char c) {
    return starts_name(c) || (c >= '0' && c <= '9');
}

/// Past the string that starts at `at`, which is a quote; an unclosed one ends with its line, or
/// with the text where it has three quotes.
std::size_t skip_string(std::string_view source, std::size_t at) {
    const char quote = source[at];
    const std::string three(3, quote);
    const bool is_long = source.substr(at, 3) == three;
    at += is_long ? 3 : 1;
    while (at < source.size()) {
        if (source[at] == '\\') {
            at += 2;
        } else if (is_long && source.substr(at, 3) == three) {
            return at + 3;
        } else if (!is_long && (source[at] == quote || source[at] == '\n')) {
            return at + 1;
        } else {
            ++at;
        }
    }
    return source.size();
}

}  // namespace

std::vector<Word> words_of(std::string_view source) {
    std::vector<Word> words;
    std::size_t at = 0;
    while (at < source.size()) {
        const char c = source[at];
        if (c == '#') {
            at = std::min(source.find('\n', at), source.size());
        } else if (c == '"' || c == '\'') {
            at = skip_string(source, at);
        } else if (starts_name(c)) {
            const std::size_t begin = at;
            while (at < source.size() && continues_name(source[at])) ++at;
            const bool prefix =
                at < source.size() && (source[at] == '"' || source[at] == '\'') && at - begin <= 2;
            if (!prefix) {
                words.push_back(
                    {source.substr(begin, at - begin),
                     {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)}});
            }
        } else if (c >= '0' && c <= '9') {
            while (at < source.size() && continues_name(source[at])) ++at;
        } else {
            ++at;
        }
    }
    return words;
}

std::vector<text::Span> occurrences(std::string_view source, std::string_view name) {
    std::vector<text::Span> spans;
    for (const Word& word : words_of(source)) {
        if (word.text == name) spans.push_back(word.span);
    }
    return spans;
}

std::vector<std::string> defined_names(std::string_view source) {
    std::vector<std::string> names;
    const auto words = words_of(source);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::uint32_t begin = words[i].span.begin;
        const bool at_line_start = begin == 0 || source[begin - 1] == '\n';
        if (!at_line_start) continue;
        if ((words[i].text == "class" || words[i].text == "def") && i + 1 < words.size()) {
            names.emplace_back(words[i + 1].text);
        } else if (words[i].text == "from" || words[i].text == "import") {
            // What is imported can be imported from here in turn: the names after `import`.
            const auto line_end = std::min(source.find('\n', begin), source.size());
            bool after_import = false;
            for (std::size_t j = i; j < words.size() && words[j].span.begin < line_end; ++j) {
                if (after_import && words[j].text != "as") names.emplace_back(words[j].text);
                if (words[j].text == "import") after_import = true;
            }
        } else {
            const auto next = source.find_first_not_of(" \t", words[i].span.end);
            const bool assigned = next != std::string_view::npos && source[next] == '=' &&
                                  source.substr(next, 2) != "==";
            if (assigned) names.emplace_back(words[i].text);
        }
    }
    return names;
}

}  // namespace firstboot::advice
