#include "setup/sources.h"

namespace firstboot::setup {

const text::LineIndex* Sources::index(const std::string& file) const {
    const auto source = files_.find(file);
    if (source == files_.end()) return nullptr;
    auto& index = indexes_[file];
    if (!index) index = std::make_unique<text::LineIndex>(source->second);
    return index.get();
}

std::string_view Sources::text(const std::string& file) const {
    const auto source = files_.find(file);
    return source == files_.end() ? std::string_view() : std::string_view(source->second);
}

}  // namespace firstboot::setup
