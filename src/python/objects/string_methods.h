#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "python/objects/support.h"

namespace firstboot::python {

/// What the files that make up str share.

/// A new str that was made from the arguments: their origins are joined.
[[nodiscard]] Value derived_text(Interpreter& interpreter, std::string_view text,
                                 Arguments arguments);

/// A str of that type, which may be a subclass.
[[nodiscard]] Value typed_text(Interpreter& interpreter, Type* type, Value text);

/// Pieces of a text, each with the text's origin.
[[nodiscard]] Value list_of_pieces(Interpreter& interpreter, Value whole,
                                   const std::vector<std::string_view>& pieces);

/// The str argument of a method; TypeError "replace() argument 1 must be str, not int".
[[nodiscard]] std::string_view text_argument(Interpreter& interpreter, Value argument,
                                             std::string_view method, int number);

/// As messages say it where the method itself is not named: "must be str, not int".
[[nodiscard]] std::string_view plain_text_argument(Interpreter& interpreter, Value argument);

/// self.format(*arguments, **keywords); `mapping` (format_map) takes the place of both.
[[nodiscard]] Value format_fields(Interpreter& interpreter, Value format,
                                  std::span<const Value> arguments, Value keywords);
/// format % arguments
[[nodiscard]] Value format_percent(Interpreter& interpreter, Value format, Value arguments);

/// The same for bytes.
[[nodiscard]] std::string format_percent_bytes(Interpreter& interpreter, std::string_view format,
                                               Value arguments);

/// Decodes bytes; raises UnicodeDecodeError or LookupError. Nothing and None stand for the
/// defaults.
[[nodiscard]] Value decode_bytes(Interpreter& interpreter, Value bytes, std::string_view encoding,
                                 std::string_view errors);
[[nodiscard]] Value encode_text(Interpreter& interpreter, Value text, std::string_view encoding,
                                std::string_view errors);
/// The names of encoding and error handling that encode() and decode() take.
struct CodecArguments {
    std::string_view encoding = "utf-8";
    std::string_view errors = "strict";
};
[[nodiscard]] CodecArguments codec_arguments(Interpreter& interpreter, std::string_view function,
                                             Value encoding, Value errors);

void add_string_search_functions(Interpreter& interpreter);
void add_string_layout_functions(Interpreter& interpreter);
void add_string_codec_functions(Interpreter& interpreter);

}  // namespace firstboot::python
