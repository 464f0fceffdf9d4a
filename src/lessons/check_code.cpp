#include "lessons/check_code.h"

#include <algorithm>

#include "python/compile/compile.h"
#include "python/syntax/parse.h"

namespace firstboot::lessons {

namespace {

using python::syntax::Statement;
using python::syntax::StatementKind;
using Statements = python::syntax::List<Statement*>;

/// Looks for asserts, also in blocks.
class AssertFinder {
  public:
    void visit(const Statements& statements) {
        for (const Statement* statement : statements) visit(*statement);
    }

    std::size_t found = 0;
    std::vector<std::uint32_t> without_message;  ///< byte offsets

  private:
    void visit(const Statement& statement) {
        using namespace python::syntax;
        switch (statement.kind) {
            case StatementKind::Assert: {
                ++found;
                const auto& assertion = static_cast<const Assert&>(statement);
                if (assertion.message == nullptr) without_message.push_back(statement.span.begin);
                break;
            }
            case StatementKind::If:
                visit(static_cast<const If&>(statement).body);
                visit(static_cast<const If&>(statement).orelse);
                break;
            case StatementKind::For:
                visit(static_cast<const For&>(statement).body);
                break;
            case StatementKind::With:
                visit(static_cast<const With&>(statement).body);
                break;
            case StatementKind::Try:
                visit(static_cast<const Try&>(statement).body);
                visit(static_cast<const Try&>(statement).orelse);
                break;
            case StatementKind::FunctionDef:
                visit(static_cast<const FunctionDef&>(statement).body);
                break;
            default:
                break;
        }
    }
};

}  // namespace

void examine_check(const Check& check, std::vector<Fault>& faults) {
    if (check.code.empty()) return;
    const auto line_of = [&](std::uint32_t offset) {
        const auto before = std::string_view(check.code).substr(0, offset);
        return check.code_line + static_cast<std::uint32_t>(std::ranges::count(before, '\n'));
    };
    const auto compiled =
        python::compile_source(check.code, "<check>", python::CompileMode::program);
    if (const auto* error = std::get_if<python::syntax::SyntaxError>(&compiled)) {
        const auto line = static_cast<std::uint32_t>(std::max(1, error->line.value_or(1)));
        faults.push_back({check.code_line + line - 1, "SyntaxError: " + error->message + "."});
        return;
    }
    const auto parsed = python::syntax::parse_program(check.code);
    const auto* tree = std::get_if<std::unique_ptr<python::syntax::Tree>>(&parsed);
    if (tree == nullptr) return;
    AssertFinder asserts;
    asserts.visit((*tree)->body());
    if (asserts.found == 0 && !check.raises) {
        faults.push_back({check.code_line, "This check asserts nothing."});
    }
    for (const std::uint32_t offset : asserts.without_message) {
        faults.push_back({line_of(offset),
                          "This assert has no message: it tells the learner what was found and "
                          "what was wanted."});
    }
}

}  // namespace firstboot::lessons
