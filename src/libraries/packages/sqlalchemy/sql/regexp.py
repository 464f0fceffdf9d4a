"""Regular expressions: each database has words of its own for them."""

from .. import exc
from .operations import BinaryExpression, ClauseList, coerce
from .operator_classes import check_operator
from .sqltypes import Boolean


def matching_pattern(left, pattern, flags):
    check_operator(left.type, "regexp_match_op")
    right = coerce(pattern, left.type, left.key)
    return BinaryExpression(left, right, "REGEXP", Boolean(), "NOT REGEXP", modifiers={"flags": flags})


def replacing_pattern(left, pattern, replacement, flags):
    check_operator(left.type, "regexp_replace_op")
    parts = ClauseList(*(coerce(part, left.type, left.key) for part in (pattern, replacement)))
    return BinaryExpression(left, parts, "REGEXP REPLACE", left.type, modifiers={"flags": flags})


def match_text(renderer, element, left, right):
    dialect = renderer.dialect
    flags = element.modifiers["flags"]
    negated = element.operator == "NOT REGEXP"
    if dialect == "sqlite":
        from _firstboot_catalogue import note_unmodelled

        # SQLAlchemy gives each connection a function for it, which the engine does not have.
        note_unmodelled("regexp_match() in SQLite")
    if dialect == "postgresql":
        if flags in (None, "i"):
            return f"{left} {'!' if negated else ''}~{'*' if flags else ''} {right}"
        text = renderer.literal_value(f"(?{flags})")
        return f"{left} {'!' if negated else ''}~ CONCAT({text}, {right})"
    if dialect == "mysql" and flags is not None:
        return f"{'NOT ' if negated else ''}REGEXP_LIKE({left}, {right}, {renderer.literal_value(flags)})"
    if dialect in ("sqlite", "mysql"):
        return f"{left} {element.operator} {right}"
    return f"{left} <{element.operator.lower()}> {right}"


def replace_text(renderer, element, left, right):
    if renderer.dialect == "sqlite":
        raise exc.CompileError("sqlite dialect does not support regular expression replacements")
    if renderer.dialect not in ("postgresql", "mysql"):
        return f"<regexp replace>({left}, {right})"
    flags = element.modifiers["flags"]
    last = "" if flags is None else f", {renderer.literal_value(flags)}"
    return f"REGEXP_REPLACE({left}, {right}{last})"
