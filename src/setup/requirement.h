#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace firstboot::setup {

/// A requirement as PEP 508 writes it ("flask[async]>=3; python_version > '3.8'"): the
/// distribution's name with its extras ("flask[async]"). Nothing where its marker says that it is
/// not for CPython 3.14 on Linux, or where the text names no distribution.
[[nodiscard]] std::optional<std::string> required_distribution(std::string_view requirement);

/// Whether an environment marker (PEP 508) holds on CPython 3.14 on x86-64 Linux, no extra chosen.
/// What is no marker holds: a requirement that pip refuses is nobody's reason to miss a module.
[[nodiscard]] bool marker_holds(std::string_view marker);

}  // namespace firstboot::setup
