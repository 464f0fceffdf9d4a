#pragma once

#include <cstdint>
#include <string_view>

#include "text/span.h"

namespace firstboot::python {

class Heap;

/// Where a reference came from: one step of a chain that ends in the place that first wrote the
/// value down. Immutable, owned by the Heap of the boot; chains share their tails.
///
/// Who adds steps, so that the chain of a database URL reads
/// `.env line 3 → os.environ → Config.SQLALCHEMY_DATABASE_URI → app.config → engine`:
/// - The host makes the first step of what it hands in (a binding of .env).
/// - The evaluator adds one where code of the *project* binds a value outside of functions
///   (module and class bodies: `how` is the name, "Config.SECRET_KEY" in a class), and where it
///   sets an attribute or an item anywhere (`how` is the target as written). A value without
///   origin gets its first step there: this is how constants get one.
/// - Locals of functions, arguments, results, containers, imports and reads of attributes pass an
///   origin on as it is and cost nothing.
/// - Library models add a step where a value enters or leaves something that a person would name,
///   by `Interpreter::add_step` ("os.environ", "app.config", "engine"); its place is the line of
///   the project that is being run.
/// - Operations that make one value from several (`+`, `%`, f-strings, str methods, int()) join
///   the origins of their operands: `join` makes a step without a place whose parents are theirs.
struct Origin {
    /// A path of the project, "/project/…" left off; empty for a join.
    std::string_view file;
    /// Bytes of that file.
    text::Span span;
    /// What happened there, for people: a name, a target, a library's word.
    std::string_view how;
    /// The step before; null at the first.
    const Origin* previous = nullptr;
    /// Of a join, the other operand's chain.
    const Origin* also = nullptr;

    [[nodiscard]] bool is_join() const { return also != nullptr; }
};

/// The origin of what was made from both; no allocation where fewer than two are known or both
/// are the same.
[[nodiscard]] const Origin* join_origins(Heap& heap, const Origin* left, const Origin* right);

}  // namespace firstboot::python
