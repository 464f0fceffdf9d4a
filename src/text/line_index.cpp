#include "text/line_index.h"

#include <algorithm>

namespace firstboot::text {

namespace {

bool continues_code_point(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

}  // namespace

LineIndex::LineIndex(std::string_view text) : text_(text), starts_{0} {
    for (std::uint32_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\n' || (c == '\r' && (i + 1 == text.size() || text[i + 1] != '\n'))) {
            starts_.push_back(i + 1);
        }
        if (static_cast<unsigned char>(c) >= 0x80U) ascii_ = false;
    }
}

Position LineIndex::position(std::uint32_t offset) const {
    offset = std::min(offset, static_cast<std::uint32_t>(text_.size()));
    const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
    const auto line = static_cast<std::uint32_t>(after - starts_.begin());
    const std::uint32_t start = starts_[line - 1];
    if (ascii_) return {line, offset - start + 1};
    const auto bytes = text_.substr(start, offset - start);
    const auto continuing = std::count_if(bytes.begin(), bytes.end(), continues_code_point);
    return {line, static_cast<std::uint32_t>(bytes.size() - continuing) + 1};
}

std::string_view LineIndex::line(std::uint32_t number) const {
    if (number == 0 || number > starts_.size()) return {};
    const std::uint32_t start = starts_[number - 1];
    const auto end = number < starts_.size() ? starts_[number] : text_.size();
    auto line = text_.substr(start, end - start);
    while (!line.empty() && (line.back() == '\n' || line.back() == '\r')) line.remove_suffix(1);
    return line;
}

std::uint32_t LineIndex::line_count() const {
    return static_cast<std::uint32_t>(starts_.size());
}

std::uint32_t LineIndex::utf16_offset(std::uint32_t offset) const {
    offset = std::min(offset, static_cast<std::uint32_t>(text_.size()));
    if (ascii_) return offset;
    std::uint32_t units = 0;
    for (const char c : text_.substr(0, offset)) {
        if (continues_code_point(c)) continue;
        // Four-byte sequences lie beyond the basic plane and take two code units.
        units += static_cast<unsigned char>(c) >= 0xF0U ? 2 : 1;
    }
    return units;
}

}  // namespace firstboot::text
