#pragma once

#include <string_view>

namespace firstboot::advice {

/// A name that older releases of a package had. Where `new_module` is empty, nothing stands in for
/// it by an import alone.
struct RemovedName {
    std::string_view module;
    std::string_view name;
    std::string_view new_module;
    std::string_view new_name;
    std::string_view why;
};

/// Null where the name is none that tutorials still import.
[[nodiscard]] const RemovedName* find_removed_name(std::string_view module, std::string_view name);

/// A module that older releases had ("flask.ext"), with what to import instead; null as above.
[[nodiscard]] const RemovedName* find_removed_module(std::string_view module);

/// Why an object has an attribute no longer ("before_first_request"); empty as above.
[[nodiscard]] std::string_view why_attribute_is_gone(std::string_view type, std::string_view name);

}  // namespace firstboot::advice
