#pragma once

#include <string_view>

#include "database_url/url.h"

namespace firstboot::database_url {

/// A driver that SQLAlchemy knows by `dialect+name`.
struct Driver {
    std::string_view dialect;
    std::string_view name;
    /// The dialect's `driver` attribute.
    std::string_view attribute;
    /// Top-level modules that its import_dbapi() imports, in order, separated by spaces.
    std::string_view modules;
    /// Only in SQLAlchemy 2.1.
    bool new_in_2_1 = false;
};

/// The driver behind a scheme; `name` is empty where the scheme names none.
const Driver* find_driver(std::string_view dialect, std::string_view name, Version version);

/// Something in a dialect's package that is no driver; SQLAlchemy finds it by `dialect+name` and
/// then misses its attribute `dialect`.
struct Bystander {
    enum class Kind { module, type, function };

    /// Below sqlalchemy.dialects.
    std::string_view package;
    std::string_view name;
    Kind kind;
    bool new_in_2_1 = false;
};

/// The bystander behind a scheme; only those with names in lower case are known.
const Bystander* find_bystander(std::string_view dialect, std::string_view name, Version version);

}  // namespace firstboot::database_url
