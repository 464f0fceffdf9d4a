#pragma once

#include <cstdint>

#include "python/syntax/expressions.h"

namespace firstboot::python::syntax {

/// The patterns of `case`, by CPython's names.
enum class PatternKind : std::uint8_t {
    MatchValue,
    MatchSingleton,
    MatchSequence,
    MatchMapping,
    MatchClass,
    MatchStar,
    MatchAs,
    MatchOr,
};

struct Pattern : Node {
    PatternKind kind;
};

struct MatchValue : Pattern {
    Expression* value;
};

/// None, True or False.
struct MatchSingleton : Pattern {
    LiteralValue value;
};

struct MatchSequence : Pattern {
    List<Pattern*> patterns;
};

struct MatchMapping : Pattern {
    List<Expression*> keys;
    List<Pattern*> patterns;
    /// `**rest`; empty without.
    Identifier rest;
};

struct MatchClass : Pattern {
    Expression* type;
    List<Pattern*> patterns;
    List<Identifier> keyword_names;
    List<Pattern*> keyword_patterns;
};

struct MatchStar : Pattern {
    /// Empty for `*_`.
    Identifier name;
};

struct MatchAs : Pattern {
    /// Null for a plain capture.
    Pattern* pattern;
    /// Empty for `_`.
    Identifier name;
};

struct MatchOr : Pattern {
    List<Pattern*> patterns;
};

/// Calls `visitor` with the node as what it is.
template <typename Visitor>
decltype(auto) visit(const Pattern& pattern, Visitor&& visitor) {
    switch (pattern.kind) {
        case PatternKind::MatchValue:
            return visitor(static_cast<const MatchValue&>(pattern));
        case PatternKind::MatchSingleton:
            return visitor(static_cast<const MatchSingleton&>(pattern));
        case PatternKind::MatchSequence:
            return visitor(static_cast<const MatchSequence&>(pattern));
        case PatternKind::MatchMapping:
            return visitor(static_cast<const MatchMapping&>(pattern));
        case PatternKind::MatchClass:
            return visitor(static_cast<const MatchClass&>(pattern));
        case PatternKind::MatchStar:
            return visitor(static_cast<const MatchStar&>(pattern));
        case PatternKind::MatchAs:
            return visitor(static_cast<const MatchAs&>(pattern));
        case PatternKind::MatchOr:
            break;
    }
    return visitor(static_cast<const MatchOr&>(pattern));
}

}  // namespace firstboot::python::syntax
