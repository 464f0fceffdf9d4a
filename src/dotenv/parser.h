#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "text/span.h"
#include "text/utf8.h"

/// The text of a .env file as python-dotenv 1.2.4 understands it (its dotenv.parser).
namespace firstboot::dotenv {

/// How a value was written.
enum class Quoting { none, single_quotes, double_quotes };

/// How the text reaches the parser.
enum class Newlines {
    /// From a file opened in text mode: "\r\n" and "\r" have become "\n" before parsing.
    translate,
    /// From a StringIO: as they are.
    keep,
};

/// One statement. Spans are bytes of the file as it was given.
struct Binding {
    /// Nothing for a comment, for blank space at the end of the file, and for what could not be
    /// parsed.
    std::optional<std::string> key;
    /// Escapes decoded, `${}` still in it. Nothing where there is no "=".
    std::optional<std::string> value;
    /// python-dotenv could not parse the statement; it skips to the end of the line.
    bool error = false;
    /// Written with a leading `export`.
    bool exported = false;
    Quoting quoting = Quoting::none;
    Newlines newlines = Newlines::translate;
    /// Where python-dotenv says that the statement starts: it counts blank lines above as part of
    /// it.
    std::uint32_t line = 1;
    /// All that the statement took, blank lines above and its line end included.
    text::Span statement;
    /// From the first character that is no blank space to the last, line end excluded.
    text::Span written;
    /// The key, without quotes; empty where there is none.
    text::Span key_span;
    /// The value as written, quotes included; empty, just behind "=", where nothing was written.
    text::Span value_span;
};

/// A file of more statements than this is refused: no project has one, and python-dotenv would take
/// minutes and gigabytes for it.
inline constexpr std::size_t most_statements = 250'000;

/// The file has more than `most_statements`.
struct TooManyStatements {};

/// The statements of a file; or why reading it fails, as it would in Python; or a limit of our own.
using Parsed = std::variant<std::vector<Binding>, text::Utf8Error, TooManyStatements>;

/// Parses a whole file; linear in its size.
Parsed parse(std::string_view file, Newlines newlines = Newlines::translate);

/// What python-dotenv logs of a statement that it could not parse.
struct Warning {
    std::uint32_t line = 1;
    /// "python-dotenv could not parse statement starting at line 3"
    std::string message;
    /// The statement without the blank space around it.
    text::Span span;
};

/// The warnings of the statements, in their order.
std::vector<Warning> warnings(const std::vector<Binding>& bindings);

/// Where in the file a part of a binding's value was written: `part` counts bytes of
/// `*binding.value`. Escapes and translated newlines are taken into account; linear in the value.
text::Span source_of(std::string_view file, const Binding& binding, text::Span part);

}  // namespace firstboot::dotenv
