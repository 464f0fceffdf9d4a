#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "python/syntax/tree.h"
#include "text/span.h"

namespace firstboot::advice {

namespace syntax = python::syntax;

/// A Python file of the project as advice sees it: its names and nodes with their places. Spans
/// count in the bytes of the file. A file with a syntax error has names up to there, but no nodes;
/// one that is not UTF-8 has neither.
class PythonFile {
  public:
    /// Borrows the bytes of the file.
    explicit PythonFile(std::string_view bytes);

    /// The places of a name, in order; borrowed from the file. What stands in texts and comments is
    /// no name.
    [[nodiscard]] std::span<const text::Span> occurrences(std::string_view name) const;

    /// The statements of the module itself.
    [[nodiscard]] syntax::List<syntax::Statement*> body() const;
    /// All of them, each before those below it.
    [[nodiscard]] const std::vector<const syntax::Statement*>& statements() const {
        return statements_;
    }
    [[nodiscard]] const std::vector<const syntax::Expression*>& expressions() const {
        return expressions_;
    }

    /// The calls of which a part lies in the span, outer ones first.
    [[nodiscard]] std::vector<const syntax::Call*> calls_in(text::Span place) const;

    [[nodiscard]] text::Span span(const syntax::Node& node) const;
    /// A node as it is written.
    [[nodiscard]] std::string_view text(const syntax::Node& node) const;

    /// What other modules can import from this one: its classes, functions, variables and imports.
    [[nodiscard]] std::vector<std::string> defined_names() const;
    /// Where an import can be put in: behind the docstring and what is imported from __future__.
    [[nodiscard]] std::uint32_t import_place() const;

  private:
    std::string_view bytes_;
    /// How far the file's bytes are ahead of the decoded text: the byte order mark.
    std::uint32_t ahead_ = 0;
    std::unordered_map<std::string_view, std::vector<text::Span>> names_;
    std::unique_ptr<syntax::Tree> tree_;
    std::vector<const syntax::Statement*> statements_;
    std::vector<const syntax::Expression*> expressions_;
};

/// `db.Column` of names joined by dots; empty where the expression is anything else.
[[nodiscard]] std::string dotted(const syntax::Expression& expression);

/// The last of the names: `Column`.
[[nodiscard]] std::string last_name(const syntax::Expression& expression);

/// Null where the expression is no call, or is null itself.
[[nodiscard]] const syntax::Call* as_call(const syntax::Expression* expression);

/// What a literal text says; nothing where the expression is none. Borrows from the tree.
[[nodiscard]] std::optional<std::string_view> literal_text(const syntax::Expression& expression);

}  // namespace firstboot::advice
