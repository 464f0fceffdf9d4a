#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace firstboot::python {

enum class Encoding { utf_8, utf_8_signature, ascii, latin_1, utf_16, utf_32 };

/// A codec by any of its usual names ("UTF8", "utf-8", "latin1", "us-ascii"); nothing for one that
/// is not modelled or does not exist.
[[nodiscard]] std::optional<Encoding> find_encoding(std::string_view name);

/// Whether CPython has a codec of that name which is not modelled ("cp1252", "utf-16-le").
[[nodiscard]] bool is_unmodelled_encoding(std::string_view name);

/// The name that the codec's errors use ("utf-8", "ascii", "latin-1").
[[nodiscard]] std::string_view error_name(Encoding encoding);

enum class ErrorHandling {
    strict,
    ignore,
    replace,
    backslash_replace,
    surrogate_escape,
    surrogate_pass,
    xml_character_references,
    name_replace,
};
[[nodiscard]] std::optional<ErrorHandling> find_error_handling(std::string_view name);

/// What UnicodeDecodeError and UnicodeEncodeError hold. Decoding counts bytes, encoding code
/// points.
struct CodecError {
    std::string encoding;
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string reason;

    friend bool operator==(const CodecError&, const CodecError&) = default;
};

[[nodiscard]] std::variant<std::string, CodecError> decode(std::string_view bytes,
                                                           Encoding encoding,
                                                           ErrorHandling handling);
[[nodiscard]] std::variant<std::string, CodecError> encode(std::string_view text, Encoding encoding,
                                                           ErrorHandling handling);

/// str(UnicodeDecodeError) and str(UnicodeEncodeError).
[[nodiscard]] std::string decode_error_text(const CodecError& error, std::string_view bytes);
[[nodiscard]] std::string encode_error_text(const CodecError& error, std::string_view text);

}  // namespace firstboot::python
