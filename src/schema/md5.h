#pragma once

#include <string>
#include <string_view>

namespace firstboot::schema {

/// The MD5 digest of `text` in 32 lower-case hexadecimal digits (RFC 1321). SQLAlchemy puts the
/// last four into names that it has to shorten; it protects nothing.
[[nodiscard]] std::string md5_hex(std::string_view text);

}  // namespace firstboot::schema
