#include "lessons/pattern.h"

#include "lessons/words.h"

namespace firstboot::lessons {

bool matches(std::string_view pattern, std::string_view text) {
    constexpr std::string_view anything = "…";
    pattern = trimmed(pattern);
    text = trimmed(text);
    bool anchored = true;
    while (true) {
        const auto end = pattern.find(anything);
        const std::string_view piece = pattern.substr(0, end);
        if (end == std::string_view::npos) {
            // The last piece: where it stands first does not matter, only that it ends the text.
            if (anchored) return text == piece;
            return text.size() >= piece.size() && text.substr(text.size() - piece.size()) == piece;
        }
        const auto at = text.find(piece);
        if (at == std::string_view::npos || (anchored && at != 0)) return false;
        text.remove_prefix(at + piece.size());
        pattern.remove_prefix(end + anything.size());
        anchored = false;
    }
}

}  // namespace firstboot::lessons
