#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

namespace firstboot::text {

/// With std::equal_to<>, lets a hash table of strings be asked for a string_view.
struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
        return std::hash<std::string_view>{}(text);
    }
};

}  // namespace firstboot::text
