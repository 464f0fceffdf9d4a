#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>
#include <variant>
#include <vector>

#include "python/syntax/syntax_error.h"
#include "python/syntax/tree.h"

namespace firstboot::python {

enum class ScopeKind : std::uint8_t {
    module,
    function,
    lambda,
    /// List, set and dict comprehensions and generator expressions.
    comprehension,
    class_body,
    /// The deferred annotations (`__annotate__`) of a function, a class or a module.
    annotations,
    /// The value of `type X = …`.
    type_alias,
    /// Around a generic function, class or alias: where its type parameters live.
    type_parameters,
    /// The bound, the constraints or the default of one type parameter.
    type_variable,
};

/// Where a name of a scope lives.
enum class Binding : std::uint8_t {
    /// In this scope alone.
    local,
    /// In this scope, and inner scopes use it.
    cell,
    /// In a cell of an enclosing function.
    free,
    /// Not bound by any function around: the module's, or a builtin.
    global_implicit,
    /// Declared `global`.
    global_explicit,
};

struct Symbol {
    syntax::Identifier name;
    Binding binding = Binding::local;
    bool is_parameter = false;
    /// Assigned, imported, defined, deleted or a loop's target in this very scope.
    bool is_assigned = false;
    bool is_used = false;
    bool is_imported = false;
    bool is_annotated = false;
    bool is_declared_global = false;
    bool is_declared_nonlocal = false;
    bool is_type_parameter = false;
    /// A class body binds the name, and a function inside the class refers to the same name of a
    /// scope around the class: the body keeps a free variable beside its own.
    bool is_free_in_class = false;
};

/// One block of the program with names of its own.
struct Scope {
    ScopeKind kind = ScopeKind::module;
    /// "<module>"'s is "top"; functions and classes have their name, "lambda", "listcomp",
    /// "setcomp", "dictcomp", "genexpr", "__annotate__".
    std::string name;
    Scope* parent = nullptr;
    std::vector<Scope*> children;

    /// In the order of first appearance; parameters come first, in the order of CPython's variables
    /// (positional, keyword-only, *args, **kwargs; a comprehension's is ".0").
    std::vector<Symbol> symbols;

    bool is_nested = false;
    bool is_generator = false;
    /// `async def`, or a comprehension that awaits.
    bool is_coroutine = false;
    /// A comprehension that runs in its surrounding scope's frame (PEP 709). Its targets are hidden
    /// variables of that frame: `local` or `cell` here. All its other names have the binding that
    /// they have in the surrounding scope; it causes no cells there.
    bool is_inlined = false;
    /// A class body whose functions use `super()` or `__class__`: it has a cell `__class__`.
    bool needs_class_cell = false;
    /// A class body whose annotation scopes look names up in its namespace: it has a cell
    /// `__classdict__`.
    bool needs_class_dict = false;
    /// An annotation scope directly inside a class body: names that are not local are looked up in
    /// `__classdict__` first.
    bool sees_class_scope = false;
    /// An annotation occurs under a condition, so that `__conditional_annotations__` is kept.
    bool has_conditional_annotations = false;
    /// The scope of this module's, class's or function's annotations; null without any.
    Scope* annotations = nullptr;

    /// Where in `symbols` each name is.
    std::unordered_map<std::string_view, std::uint32_t> index;

    /// Null where the scope does not mention the name. The name may come from any tree.
    [[nodiscard]] const Symbol* find(std::string_view wanted) const;

    /// The symbol of that name, made where there is none.
    Symbol& symbol(syntax::Identifier symbol_name);

    /// Runs in a frame with variables of its own: all but modules and class bodies.
    [[nodiscard]] bool is_function_like() const {
        return kind != ScopeKind::module && kind != ScopeKind::class_body;
    }
};

/// Every scope of one tree, names resolved by the rules of CPython 3.14 (mangled names included).
/// Refers into the tree, which must outlive it.
class SymbolTable {
  public:
    [[nodiscard]] const Scope& module() const { return *scopes_.front(); }

    /// The scope of a FunctionDef's or ClassDef's body, or of a TypeAlias's value.
    [[nodiscard]] const Scope& of(const syntax::Statement& definition) const;
    /// The scope of a Lambda or of a comprehension.
    [[nodiscard]] const Scope& of(const syntax::Expression& expression) const;
    /// The scope around a generic FunctionDef, ClassDef or TypeAlias.
    [[nodiscard]] const Scope& type_parameters_of(const syntax::Statement& definition) const;
    [[nodiscard]] const Scope& bound_of(const syntax::TypeParameter& parameter) const;
    [[nodiscard]] const Scope& default_of(const syntax::TypeParameter& parameter) const;

    /// `from __future__ import annotations` is in force: annotations are texts.
    [[nodiscard]] bool has_text_annotations() const { return text_annotations_; }

  private:
    friend class SymbolCollector;

    enum class Part : std::uint8_t { body, type_parameters, bound, default_value, annotation };
    struct Key {
        const void* node;
        Part part;
        friend bool operator==(const Key&, const Key&) = default;
    };
    struct KeyHash {
        std::size_t operator()(const Key& key) const {
            return std::hash<const void*>{}(key.node) * 8 + static_cast<std::size_t>(key.part);
        }
    };

    [[nodiscard]] const Scope& at(const void* node, Part part) const;
    Scope& add(const void* node, Part part, ScopeKind kind, std::string name, Scope* parent);
    /// A text that lives as long as the table.
    syntax::Identifier keep(std::string text);

    std::vector<std::unique_ptr<Scope>> scopes_;
    std::vector<std::unique_ptr<std::string>> texts_;
    std::unordered_map<Key, Scope*, KeyHash> by_node_;
    bool text_annotations_ = false;
};

/// Builds the table, or says what CPython's symbol table says: "name 'x' is parameter and global",
/// "duplicate argument 'x' in function definition", "no binding for nonlocal 'x' found", …
/// Checks of CPython's code generator are in `check_placement`.
[[nodiscard]] std::variant<SymbolTable, syntax::SyntaxError> build_symbol_table(
    const syntax::Tree& tree);

/// The name by which a class body's private name `__x` goes: `_Class__x`. Returns `name` where it
/// is not private or `class_name` is empty.
[[nodiscard]] std::string mangled(std::string_view class_name, std::string_view name);

}  // namespace firstboot::python
