#pragma once

#include <optional>
#include <string>
#include <utility>

namespace firstboot::schema {

/// An identifier as the program gave it, before quoting.
struct Name {
    std::string text;
    /// `quoted_name(…, quote)`: always or never quoted; by rule where absent.
    std::optional<bool> quote;
    /// Made by a naming convention or by `index=True`: too long, it is cut and given four digits of
    /// its MD5. A name that the program wrote is refused instead.
    bool truncate = false;

    Name() = default;
    Name(std::string value) : text(std::move(value)) {}  // NOLINT(google-explicit-constructor)
    Name(const char* value) : text(value) {}             // NOLINT(google-explicit-constructor)

    friend bool operator==(const Name&, const Name&) = default;
};

}  // namespace firstboot::schema
