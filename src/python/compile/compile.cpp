#include "python/compile/compile.h"

#include "python/compile/checks.h"
#include "python/compile/compiler.h"
#include "python/compile/keyword_typos.h"
#include "python/syntax/parse.h"

namespace firstboot::python {

CompileResult compile_source(std::string_view source, std::string_view path, CompileMode mode,
                             bool library) {
    syntax::ParseResult parsed = mode == CompileMode::module ? syntax::parse_module(source)
                                 : mode == CompileMode::expression
                                     ? syntax::parse_expression(source)
                                     : syntax::parse_program(source);
    if (auto* error = std::get_if<syntax::SyntaxError>(&parsed)) {
        error->typo = find_keyword_typo(source, *error);
        return std::move(*error);
    }
    if (auto* unmodelled = std::get_if<syntax::Unmodelled>(&parsed)) {
        return std::move(*unmodelled);
    }
    const syntax::Tree& tree = *std::get<std::unique_ptr<syntax::Tree>>(parsed);
    auto table = check_tree(tree);
    if (auto* error = std::get_if<syntax::SyntaxError>(&table)) {
        return std::move(*error);
    }
    const SymbolTable& symbols = std::get<SymbolTable>(table);
    const auto file =
        std::make_shared<SourceFile>(std::string(path), std::string(tree.source()), library);
    Compiler compiler(tree, symbols, file);
    CompileResult result =
        mode == CompileMode::expression ? compiler.compile_expression() : compiler.compile_module();
    if (library) {
        file->forget_text();
    } else {
        file->warnings = tree.warnings();
        file->warnings.insert(file->warnings.end(), compiler.warnings().begin(),
                              compiler.warnings().end());
    }
    return result;
}

}  // namespace firstboot::python
