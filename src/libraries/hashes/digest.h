#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace firstboot::libraries::hashes {

/// A hash function by the name that hashlib gives it.
struct Algorithm {
    std::string_view name;
    std::size_t digest_size;
    std::size_t block_size;
    std::string (*digest)(std::string_view message);
};

/// md5 (RFC 1321), sha1, sha224, sha256, sha384 and sha512 (FIPS 180-4); nothing for any other.
[[nodiscard]] const Algorithm* find_algorithm(std::string_view name);

[[nodiscard]] std::string md5(std::string_view message);
[[nodiscard]] std::string sha1(std::string_view message);
[[nodiscard]] std::string sha224(std::string_view message);
[[nodiscard]] std::string sha256(std::string_view message);
[[nodiscard]] std::string sha384(std::string_view message);
[[nodiscard]] std::string sha512(std::string_view message);

/// HMAC (RFC 2104).
[[nodiscard]] std::string keyed_digest(const Algorithm& algorithm, std::string_view key,
                                       std::string_view message);

}  // namespace firstboot::libraries::hashes
