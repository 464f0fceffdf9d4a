#include "advice/texts.h"

#include <cctype>

namespace firstboot::advice {

namespace {

bool joins_words(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return std::isalnum(byte) != 0 || c == '_' || byte >= 0x80U;
}

}  // namespace

bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

std::optional<std::string> between(std::string_view text, std::string_view before,
                                   std::string_view after) {
    const auto begin = text.find(before);
    if (begin == std::string_view::npos) return std::nullopt;
    const auto rest = text.substr(begin + before.size());
    const auto end = rest.find(after);
    if (end == std::string_view::npos) return std::nullopt;
    return std::string(rest.substr(0, end));
}

std::optional<std::size_t> find_word(std::string_view text, std::string_view word) {
    if (word.empty()) return std::nullopt;
    for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
        const auto end = at + word.size();
        const bool begins = at == 0 || !joins_words(text[at - 1]);
        if (begins && (end == text.size() || !joins_words(text[end]))) return at;
    }
    return std::nullopt;
}

}  // namespace firstboot::advice
