#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_set>
#include <variant>
#include <vector>

#include "python/syntax/arena.h"
#include "python/syntax/statements.h"
#include "python/syntax/syntax_error.h"

namespace firstboot::python::syntax {

/// One parsed source: the nodes, the texts that they refer to, and the source itself. It stays
/// where it is (nodes point into it), so it is handled by pointer. Nodes live as long as their
/// tree.
class Tree {
  public:
    explicit Tree(std::string source) : source_(std::move(source)) {}
    Tree(const Tree&) = delete;
    Tree& operator=(const Tree&) = delete;

    /// The text that all spans count in: the file without its byte order mark, as UTF-8. Line ends
    /// are as in the file.
    [[nodiscard]] std::string_view source() const { return source_; }

    /// The statements of a module; of an expression, none.
    [[nodiscard]] List<Statement*> body() const { return body_; }
    /// What `parse_expression` read; null for a module.
    [[nodiscard]] Expression* expression() const { return expression_; }

    [[nodiscard]] const std::vector<SyntaxWarning>& warnings() const { return warnings_; }

    /// The one copy of a name in this tree.
    Identifier intern(std::string_view name);
    Arena& arena() { return arena_; }

    void set_body(List<Statement*> body) { body_ = body; }
    void set_expression(Expression* expression) { expression_ = expression; }
    void add_warning(SyntaxWarning warning) { warnings_.push_back(std::move(warning)); }

  private:
    std::string source_;
    Arena arena_;
    std::unordered_set<std::string_view> names_;
    List<Statement*> body_;
    Expression* expression_ = nullptr;
    std::vector<SyntaxWarning> warnings_;
};

}  // namespace firstboot::python::syntax
