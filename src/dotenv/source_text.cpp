#include "dotenv/source_text.h"

#include <algorithm>

namespace firstboot::dotenv {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

}  // namespace

SourceText::SourceText(std::string_view file, Newlines newlines) : file_(file) {
    if (file_.starts_with(byte_order_mark)) {
        file_.remove_prefix(byte_order_mark.size());
        skipped_ = byte_order_mark.size();
    }
    if (newlines == Newlines::keep || file_.find('\r') == std::string_view::npos) return;
    translated_ = true;
    own_.reserve(file_.size());
    for (std::size_t i = 0; i < file_.size(); ++i) {
        if (file_[i] != '\r') {
            own_ += file_[i];
            continue;
        }
        if (i + 1 < file_.size() && file_[i + 1] == '\n') {
            joined_.push_back(static_cast<std::uint32_t>(own_.size()));
            ++i;
        }
        own_ += '\n';
    }
}

std::uint32_t SourceText::file_offset(std::size_t offset) const {
    const auto joined_before =
        std::lower_bound(joined_.begin(), joined_.end(), static_cast<std::uint32_t>(offset)) -
        joined_.begin();
    return skipped_ + static_cast<std::uint32_t>(offset + joined_before);
}

text::Span SourceText::in_file(std::size_t begin, std::size_t end) const {
    return {file_offset(begin), file_offset(end)};
}

}  // namespace firstboot::dotenv
