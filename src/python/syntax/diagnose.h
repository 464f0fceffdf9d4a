#pragma once

#include <cstdint>
#include <string_view>

#include "python/syntax/lexer.h"
#include "python/syntax/syntax_error.h"

namespace firstboot::python::syntax {

enum class StartRule : std::uint8_t { module, expression };

/// What CPython 3.14 says to a source that its grammar does not accept. Follows CPython's parser:
/// a first pass over the grammar finds how far it reads, a second one takes in the rules that
/// recognise mistakes, and errors of the lexer further down go before most of both. In a source
/// too large for that, the token at which the fast parser gave up is invalid syntax.
[[nodiscard]] SyntaxError diagnose(std::string_view source, const TokenList& tokens,
                                   StartRule start, std::uint32_t furthest);

}  // namespace firstboot::python::syntax
