#include "python/syntax/diagnose.h"

#include "python/syntax/place.h"

namespace firstboot::python::syntax {

SyntaxError diagnose(std::string_view source, const TokenList& tokens, StartRule /*start*/) {
    if (tokens.error) {
        return *tokens.error;
    }
    const Token& last = tokens.tokens.back();
    return error_at(source, SyntaxErrorKind::syntax_error, "invalid syntax", last.begin, last.end);
}

}  // namespace firstboot::python::syntax
