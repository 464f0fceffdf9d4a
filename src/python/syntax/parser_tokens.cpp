#include <algorithm>
#include <string>

#include "python/syntax/identifiers.h"
#include "python/syntax/parser.h"
#include "python/syntax/place.h"
#include "python/text/utf8.h"

namespace firstboot::python::syntax {

void Parser::advance() {
    const Token& passed = token();
    if (passed.kind > TokenKind::dedent) {
        last_end_ = passed.end;
    }
    if (at_ + 1 < tokens_.size()) {
        ++at_;
        furthest_ = std::max(furthest_, at_);
    }
}

bool Parser::accept(TokenKind wanted) {
    if (kind() != wanted) {
        return false;
    }
    advance();
    return true;
}

void Parser::expect(TokenKind wanted) {
    if (!accept(wanted)) {
        fail();
    }
}

void Parser::fail() {
    failed_ = true;
    at_ = static_cast<std::uint32_t>(tokens_.size() - 1);
}

void Parser::return_to(const Checkpoint& checkpoint) {
    at_ = checkpoint.at;
    last_end_ = checkpoint.last_end;
    warnings_.resize(checkpoint.warnings);
    failed_ = false;
}

Identifier Parser::identifier_of(const Token& token) {
    const std::string_view name = text_of(token);
    if (!is_ascii(name) && !is_surely_normalized(name) && !unmodelled_) {
        unmodelled_ = Unmodelled{"the normalisation of the name '" + std::string(name) + "'",
                                 line_of(source_, token.begin).number};
        fail();
    }
    return tree_.intern(name);
}

Identifier Parser::expect_name() {
    if (!is(TokenKind::name)) {
        fail();
        return {};
    }
    const Identifier name = identifier_of(token());
    advance();
    return name;
}

void Parser::deepen(Expression* node, const Expression* child) {
    if (child == nullptr || child->depth < node->depth) {
        return;
    }
    if (child->depth >= maximum_depth) {
        is_too_deep_ = true;
        fail();
        return;
    }
    node->depth = static_cast<std::uint16_t>(child->depth + 1);
}

}  // namespace firstboot::python::syntax
