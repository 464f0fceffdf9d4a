#include "lessons/fence_words.h"

#include <algorithm>

#include "lessons/words.h"

namespace firstboot::lessons {

namespace {

auto find_word(const FenceWords& words, std::string_view name) {
    return std::find_if(words.words.begin(), words.words.end(),
                        [&](const auto& word) { return word.first == name; });
}

/// Takes the next word from the text; blanks between double quotes belong to it.
std::string take_word(std::string_view& text) {
    std::string word;
    bool quoted = false;
    std::size_t used = 0;
    for (; used < text.size(); ++used) {
        const char c = text[used];
        if (c == '"') {
            quoted = !quoted;
        } else if (!quoted && (c == ' ' || c == '\t')) {
            break;
        } else {
            word += c;
        }
    }
    text = trimmed(text.substr(used));
    return word;
}

}  // namespace

bool FenceWords::has(std::string_view name) const {
    return find_word(*this, name) != words.end();
}

std::optional<std::string> FenceWords::value(std::string_view name) const {
    const auto found = find_word(*this, name);
    return found == words.end() ? std::nullopt : found->second;
}

FenceWords read_fence_words(std::string_view text) {
    FenceWords result;
    text = trimmed(text);
    if (text.empty()) return result;
    result.language = take_word(text);
    while (!text.empty()) {
        const std::string word = take_word(text);
        const auto equals = word.find('=');
        if (equals == std::string::npos) {
            result.words.emplace_back(word, std::nullopt);
        } else {
            result.words.emplace_back(word.substr(0, equals), word.substr(equals + 1));
        }
    }
    return result;
}

}  // namespace firstboot::lessons
