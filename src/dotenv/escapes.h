#pragma once

#include <cstddef>
#include <string_view>

#include "dotenv/parser.h"

namespace firstboot::dotenv {

/// A backslash and what it stands for, or one plain byte.
struct Unit {
    std::size_t size = 1;
    char byte = '\0';
};

/// What stands at `offset` of a quoted value. Single quotes know `\\` and `\'`; double quotes
/// `\"` too and the control characters a b f n r t v. Any other backslash is a backslash.
Unit unit_at(std::string_view quoted, std::size_t offset, Quoting quoting);

}  // namespace firstboot::dotenv
