#pragma once

#include <functional>

#include "python/syntax/tree.h"

namespace firstboot::python::syntax {

/// What is called for the nodes of a tree. An empty function is not called.
struct Walker {
    std::function<void(const Statement&)> statement;
    std::function<void(const Expression&)> expression;
};

/// Calls the walker for all statements and expressions of a module, each before those below it.
/// Expressions of patterns and of type parameters are left out.
void walk(const Tree& tree, const Walker& walker);

}  // namespace firstboot::python::syntax
