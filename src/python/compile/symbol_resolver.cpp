#include "python/compile/symbol_resolver.h"

#include <set>
#include <string_view>
#include <utility>

#include "python/syntax/place.h"

namespace firstboot::python {

namespace {

using NameSet = std::set<std::string_view>;

class Resolver {
  public:
    Resolver(const syntax::Tree& tree, SymbolCollector& collector)
        : tree_(tree), collector_(collector) {}

    /// What is known of names around a scope.
    struct Surroundings {
        /// Bound by a function around; not meaningful at module level.
        NameSet bound;
        /// Declared global around.
        NameSet globals;
        NameSet type_parameters;
        /// The class body whose namespace is looked at first.
        const Scope* seen_class = nullptr;
        bool at_module_level = false;
    };

    /// Resolves a scope and all inside it; gives the names that it needs from around.
    NameSet resolve(Scope& scope, Surroundings around);

    /// Gives the comprehensions that run in a frame around them that frame's bindings.
    void settle_inlined(Scope& scope);

  private:
    void resolve_symbol(Scope& scope, Symbol& symbol, Surroundings& around, NameSet& local,
                        NameSet& free);
    void inline_comprehension(Scope& scope, Scope& comprehension, NameSet& needed);
    [[noreturn]] void refuse(const Scope& scope, const Symbol& symbol, std::string message) const {
        const text::Span place = collector_.declaration_of(scope, symbol.name);
        throw syntax::error_at(tree_.source(), syntax::SyntaxErrorKind::syntax_error,
                               std::move(message), place.begin, place.end);
    }

    const syntax::Tree& tree_;
    SymbolCollector& collector_;
};

void Resolver::resolve_symbol(Scope& scope, Symbol& symbol, Surroundings& around, NameSet& local,
                              NameSet& free) {
    const std::string quoted = "'" + std::string(symbol.name) + "'";
    if (symbol.is_declared_global) {
        if (symbol.is_declared_nonlocal) {
            refuse(scope, symbol, "name " + quoted + " is nonlocal and global");
        }
        symbol.binding = Binding::global_explicit;
        around.globals.insert(symbol.name);
        around.bound.erase(symbol.name);
        return;
    }
    if (symbol.is_declared_nonlocal) {
        if (around.at_module_level) {
            refuse(scope, symbol, "nonlocal declaration not allowed at module level");
        }
        if (!around.bound.contains(symbol.name)) {
            refuse(scope, symbol, "no binding for nonlocal " + quoted + " found");
        }
        if (around.type_parameters.contains(symbol.name)) {
            refuse(scope, symbol, "nonlocal binding not allowed for type parameter " + quoted);
        }
        symbol.binding = Binding::free;
        free.insert(symbol.name);
        return;
    }
    if (SymbolCollector::is_bound(symbol)) {
        symbol.binding = Binding::local;
        local.insert(symbol.name);
        around.globals.erase(symbol.name);
        if (symbol.is_type_parameter) {
            around.type_parameters.insert(symbol.name);
        } else {
            around.type_parameters.erase(symbol.name);
        }
        return;
    }
    if (around.seen_class != nullptr) {
        if (const Symbol* of_class = around.seen_class->find(symbol.name)) {
            if (of_class->is_declared_global) {
                symbol.binding = Binding::global_explicit;
                return;
            }
            if (SymbolCollector::is_bound(*of_class) && !of_class->is_declared_nonlocal) {
                symbol.binding = Binding::global_implicit;
                return;
            }
        }
    }
    if (around.bound.contains(symbol.name)) {
        symbol.binding = Binding::free;
        free.insert(symbol.name);
        return;
    }
    symbol.binding = Binding::global_implicit;
}

NameSet Resolver::resolve(Scope& scope, Surroundings around) {
    const bool is_class = scope.kind == ScopeKind::class_body;
    NameSet local;
    NameSet free;
    // What a class body declares global is global in its methods' surroundings only as it was
    // around the class; its own names are not seen from inside.
    Surroundings inner;
    if (is_class) {
        inner.bound = around.bound;
        inner.globals = around.globals;
    }
    for (std::size_t place = 0; place < scope.symbols.size(); ++place) {
        resolve_symbol(scope, scope.symbols[place], around, local, free);
    }
    if (is_class) {
        inner.bound.insert({"__class__", "__classdict__", "__conditional_annotations__"});
    } else {
        inner.bound = around.bound;
        inner.globals = around.globals;
        if (scope.is_function_like()) inner.bound.insert(local.begin(), local.end());
    }
    inner.type_parameters = around.type_parameters;

    NameSet needed = free;
    for (Scope* child : scope.children) {
        Surroundings of_child = inner;
        if (child->sees_class_scope) {
            of_child.seen_class = is_class ? &scope : around.seen_class;
        }
        child->is_inlined = child->kind == ScopeKind::comprehension && child->name != "genexpr" &&
                            !scope.sees_class_scope;
        NameSet needed_by_child = resolve(*child, std::move(of_child));
        if (child->is_inlined) inline_comprehension(scope, *child, needed_by_child);
        needed.insert(needed_by_child.begin(), needed_by_child.end());
    }

    if (scope.is_function_like()) {
        for (Symbol& symbol : scope.symbols) {
            if (symbol.binding == Binding::local && needed.erase(symbol.name) > 0) {
                symbol.binding = Binding::cell;
            }
        }
    } else if (is_class) {
        scope.needs_class_cell = needed.erase("__class__") > 0;
        scope.needs_class_dict = needed.erase("__classdict__") > 0;
        needed.erase("__conditional_annotations__");
    }

    // Names that only inner scopes need pass through this one.
    for (const std::string_view name : needed) {
        if (const Symbol* known = scope.find(name)) {
            if (is_class && known->binding != Binding::free) {
                scope.symbol(name).is_free_in_class = true;
            }
            continue;
        }
        if (around.bound.contains(name)) scope.symbol(name).binding = Binding::free;
    }
    return needed;
}

bool is_free_in_child(const Scope& scope, std::string_view name) {
    for (const Scope* child : scope.children) {
        const Symbol* symbol = child->find(name);
        if (symbol != nullptr && symbol->binding == Binding::free &&
            (!child->is_inlined || is_free_in_child(*child, name))) {
            return true;
        }
    }
    return false;
}

void Resolver::inline_comprehension(Scope& scope, Scope& comprehension, NameSet& needed) {
    for (const Symbol& symbol : comprehension.symbols) {
        if (SymbolCollector::is_bound(symbol)) continue;
        const Symbol* outer = scope.find(symbol.name);
        if (outer == nullptr) {
            Symbol& made = scope.symbol(symbol.name);
            made.binding = symbol.binding;
            made.is_used = true;
        } else if (SymbolCollector::is_bound(*outer) && scope.kind != ScopeKind::class_body &&
                   !is_free_in_child(comprehension, symbol.name)) {
            needed.erase(symbol.name);
        }
    }
}

void Resolver::settle_inlined(Scope& scope) {
    for (Scope* child : scope.children) {
        if (child->is_inlined && scope.kind != ScopeKind::class_body) {
            for (Symbol& symbol : child->symbols) {
                if (SymbolCollector::is_bound(symbol)) continue;
                if (const Symbol* outer = scope.find(symbol.name)) symbol.binding = outer->binding;
            }
        }
        settle_inlined(*child);
    }
}

}  // namespace

std::optional<syntax::SyntaxError> resolve_symbols(const syntax::Tree& tree,
                                                   SymbolCollector& collector) {
    Resolver resolver(tree, collector);
    Resolver::Surroundings around;
    around.at_module_level = true;
    try {
        resolver.resolve(collector.module(), std::move(around));
    } catch (syntax::SyntaxError& error) {
        return std::move(error);
    }
    resolver.settle_inlined(collector.module());
    return std::nullopt;
}

}  // namespace firstboot::python
