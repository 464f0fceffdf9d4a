#include <string>

#include "python/syntax/parser.h"

namespace firstboot::python::syntax {

Identifier Parser::parse_dotted_name() {
    if (kind_after() != TokenKind::dot) {
        return expect_name();
    }
    std::string name(expect_name());
    while (accept(TokenKind::dot)) {
        name += '.';
        name += expect_name();
    }
    return tree_.intern(name);
}

ImportAlias* Parser::parse_import_name(bool is_dotted) {
    const std::uint32_t first = begin();
    const Identifier name = is_dotted ? parse_dotted_name() : expect_name();
    const Identifier alias = accept(TokenKind::keyword_as) ? expect_name() : Identifier{};
    return arena_.make<ImportAlias>(Node{since(first)}, name, alias);
}

Statement* Parser::parse_import() {
    const std::uint32_t first = begin();
    advance();
    ListBuilder<ImportAlias*> names;
    do {
        names.push_back(parse_import_name(true));
    } while (accept(TokenKind::comma));
    return make<Import>(since(first), StatementKind::Import, names.finish(arena_));
}

Statement* Parser::parse_import_from() {
    const std::uint32_t first = begin();
    advance();
    std::uint32_t level = 0;
    while (is(TokenKind::dot) || is(TokenKind::ellipsis)) {
        level += is(TokenKind::dot) ? 1 : 3;
        advance();
    }
    const Identifier module =
        level > 0 && is(TokenKind::keyword_import) ? Identifier{} : parse_dotted_name();
    expect(TokenKind::keyword_import);
    ListBuilder<ImportAlias*> names;
    if (is(TokenKind::star)) {
        const std::uint32_t star = begin();
        advance();
        names.push_back(
            arena_.make<ImportAlias>(Node{since(star)}, tree_.intern("*"), Identifier{}));
    } else if (accept(TokenKind::left_parenthesis)) {
        do {
            names.push_back(parse_import_name(false));
        } while (accept(TokenKind::comma) && !is(TokenKind::right_parenthesis));
        expect(TokenKind::right_parenthesis);
    } else {
        do {
            names.push_back(parse_import_name(false));
        } while (accept(TokenKind::comma));
    }
    return make<ImportFrom>(since(first), StatementKind::ImportFrom, module, names.finish(arena_),
                            level);
}

}  // namespace firstboot::python::syntax
