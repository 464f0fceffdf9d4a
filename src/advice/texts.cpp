#include "advice/texts.h"

namespace firstboot::advice {

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

}  // namespace firstboot::advice
