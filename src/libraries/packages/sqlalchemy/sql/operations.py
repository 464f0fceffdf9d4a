"""Expressions made of others: what the operators and functions such as and_() and case() build."""

from .. import exc
from .elements import (
    BindParameter,
    ClauseElement,
    ColumnElement,
    False_,
    Grouping,
    Null,
    TextClause,
    True_,
)
from .operator_classes import check_operator

_precedence = {
    "*": 8,
    "/": 8,
    "//": 8,
    "%": 8,
    "minus": 8,
    "+": 7,
    "-": 7,
    "&": 7,
    "|": 7,
    "^": 7,
    "<<": 7,
    ">>": 7,
    "NOT": 4,
    "AND": 3,
    "OR": 2,
    "DESC": 3,
    "ASC": 3,
    "COLLATE": 4,
    "EXISTS": 0,
    ",": -1,
}
_associative = ("=", "!=", "+", "*", "||", "AND", "OR", "json")


def precedence_of(operator):
    return _precedence.get(operator, 5)


def _grouped(element, against, own_precedence=None):
    operator = getattr(element, "operator", None)
    if getattr(element, "is_loose", False):
        return Grouping(element)
    if operator is None:
        return element.self_group(against) if isinstance(element, ClauseElement) else element
    if operator == against and operator in _associative:
        return element
    mine = getattr(element, "precedence", None)
    mine = precedence_of(operator) if mine is None else mine
    limit = precedence_of(against) if own_precedence is None else own_precedence
    return Grouping(element) if mine <= limit else element


class BinaryExpression(ColumnElement):
    __module__ = "sqlalchemy.sql.elements"
    __visit_name__ = "binary"
    # Whether it stands in parentheses wherever it is a part.
    is_loose = False

    def __init__(self, left, right, operator, type_=None, negate=None, precedence=None, modifiers=None):
        self.left = _grouped(left, operator, precedence)
        self.right = _grouped(right, operator, precedence)
        self.operator = operator
        self._type = type_
        self.negate = negate
        self.precedence = precedence
        self.modifiers = modifiers or {}

    def get_children(self):
        return (self.left, self.right)

    def __bool__(self):
        if self.operator in ("=", "!="):
            same = hash(self.left) == hash(self.right)
            return same if self.operator == "=" else not same
        raise TypeError("Boolean value of this clause is not defined")


class UnaryExpression(ColumnElement):
    __module__ = "sqlalchemy.sql.elements"
    __visit_name__ = "unary"

    def __init__(self, element, prefix="", suffix="", type_=None, operator=None):
        self.element = element
        self.prefix = prefix
        self.suffix = suffix
        self.operator = operator
        self._type = type_

    def get_children(self):
        return (self.element,)


class ClauseList(ColumnElement):
    __module__ = "sqlalchemy.sql.elements"
    __visit_name__ = "clauselist"
    separator = ", "

    def __init__(self, *clauses):
        self.clauses = [coerce(clause) for clause in clauses]

    def get_children(self):
        return tuple(self.clauses)


class BooleanClauseList(ClauseList):
    __module__ = "sqlalchemy.sql.elements"
    def __init__(self, operator, clauses):
        self.operator = operator
        self.separator = f" {operator} "
        self.clauses = [_grouped(clause, operator) for clause in clauses]
        self._type = _boolean()


class Label(ColumnElement):
    __module__ = "sqlalchemy.sql.elements"
    __visit_name__ = "label"

    def __init__(self, name, element, type_=None):
        if name is None:
            from .labels import anonymous

            name = anonymous(self, getattr(element, "name", None) or "anon")
        self.name = self.key = name
        self.element = element
        self._type = type_

    @property
    def description(self):
        return self.name

    def __repr__(self):
        return f"<sqlalchemy.sql.elements.Label at 0x{id(self):x}; {self.name}>"

    def get_children(self):
        return (self.element,)

    def __clause_element__(self):
        return self


class Cast(ColumnElement):
    __module__ = "sqlalchemy.sql.elements"
    __visit_name__ = "cast"

    def __init__(self, expression, type_):
        from .type_api import to_instance

        self._type = to_instance(type_)
        self.clause = coerce(expression, self._type)

    def get_children(self):
        return (self.clause,)


class TypeCoerce(Cast):
    """What Python takes for another type, and the database is not told of."""

    __visit_name__ = "type_coerce"


class Case(ColumnElement):
    __module__ = "sqlalchemy.sql.elements"
    __visit_name__ = "case"

    def __init__(self, *whens, value=None, else_=None):
        if len(whens) == 1 and isinstance(whens[0], list):
            raise exc.ArgumentError(
                'The "whens" argument to case(), when referring to a sequence of items, is now passed as a series of'
                " positional elements, rather than as a list. "
            )
        if len(whens) == 1 and isinstance(whens[0], dict):
            whens = list(whens[0].items())
        self.value = None if value is None else coerce(value)
        self.whens = [(coerce(condition), coerce(result)) for condition, result in whens]
        self.else_ = None if else_ is None else coerce(else_)
        self._type = self.whens[-1][1].type if self.whens else None

    def get_children(self):
        found = [part for pair in self.whens for part in pair]
        return tuple(found + [part for part in (self.value, self.else_) if part is not None])


class Extract(ColumnElement):
    __module__ = "sqlalchemy.sql.elements"
    __visit_name__ = "extract"

    def __init__(self, field, expr):
        from .sqltypes import Integer

        self.field = field
        self.expr = coerce(expr)
        self._type = Integer()

    def get_children(self):
        return (self.expr,)


def _boolean():
    from .sqltypes import BOOLEANTYPE

    return BOOLEANTYPE


def coerce(value, type_=None, name=None):
    """An expression as it is, or a Python value as a bound parameter."""
    if isinstance(value, BindParameter) and type_ is not None and value._type._isnull:
        return value._with_type(type_)
    if isinstance(value, ClauseElement):
        return value
    if hasattr(value, "__clause_element__"):
        return value.__clause_element__()
    if value is None:
        return Null()
    if isinstance(value, type) and hasattr(value, "__mapper__"):
        # The argument of a function goes by the function's name, and has no type to go by.
        wanted = "SQL expression element" if name and type_ is None else "SQL expression element or literal value"
        raise exc.ArgumentError(f"{wanted} expected, got {value!r}.")
    if type_ is not None and not getattr(type_, "_isnull", False):
        type_ = type_.coerce_compared_value(None, value)
    else:
        type_ = None
    return BindParameter(name, value, type_, unique=True)


class AsBoolean(ColumnElement):
    """A value that is a condition by itself; a database without booleans is asked whether it is 1 or 0."""

    __visit_name__ = "as_boolean"

    def __init__(self, element, wanted=True):
        self.element = element
        self.wanted = wanted
        self._type = element.type

    def get_children(self):
        return (self.element,)


# What is a value of its own, where it is no condition made of others.
_values = ("column", "function", "cast", "label", "case", "scalar_select")


def _is_boolean_value(element):
    if getattr(element, "__visit_name__", None) not in _values:
        return False
    from .sqltypes import Boolean

    return element.type._type_affinity is Boolean


def expect_condition(value):
    if hasattr(value, "__clause_element__"):
        value = value.__clause_element__()
    if isinstance(value, ClauseElement):
        return AsBoolean(value) if _is_boolean_value(value) else value
    if value is True:
        return True_()
    if value is False:
        return False_()
    if isinstance(value, str):
        raise exc.ArgumentError(
            f"Textual SQL expression {shortened(value)!r} should be explicitly declared as text({shortened(value)!r})"
        )
    if value is None:
        return Null()
    raise exc.ArgumentError(
        "SQL expression for WHERE/HAVING role expected, got " + repr(value) + "."
    )


def shortened(text, most=25):
    return f"{text[:most]}..." if len(text) > most else text


_constants = {None: Null(), True: True_(), False: False_()}


def compare(left, operator, other, negate=None):
    if other is None or isinstance(other, (bool, Null, True_, False_)):
        if operator in ("IS DISTINCT FROM", "IS NOT DISTINCT FROM"):
            return BinaryExpression(left, _constants.get(other, other), operator, _boolean(), _opposites[operator])
        if operator not in ("=", "!=") or other is None:
            raise exc.ArgumentError(
                "Only '=', '!=', 'is_()', 'is_not()', 'is_distinct_from()', 'is_not_distinct_from()' operators can be"
                " used with None/True/False"
            )
        right = (True_() if other else False_()) if isinstance(other, bool) else other
    else:
        right = coerce(other, left.type, left.key)
    return BinaryExpression(left, right, operator, _boolean(), negate or _opposites.get(operator))


_opposites = {
    "<": ">=", ">=": "<", ">": "<=", "<=": ">",
    "IS": "IS NOT", "IS NOT": "IS",
    "IS DISTINCT FROM": "IS NOT DISTINCT FROM", "IS NOT DISTINCT FROM": "IS DISTINCT FROM",
}


def equals(left, other):
    if other is None or isinstance(other, Null):
        return identity(left, "IS", None)
    return compare(left, "=", other, "!=")


def differs(left, other):
    if other is None or isinstance(other, Null):
        return identity(left, "IS NOT", None)
    return compare(left, "!=", other, "=")


def identity(left, operator, other):
    if other is True or other is False:
        right = True_() if other else False_()
    else:
        right = coerce(other, left.type, left.key)
    # With any other value, the opposite of IS is IS for SQLAlchemy.
    is_constant = other is None or isinstance(other, (bool, Null, True_, False_))
    negate = _opposites[operator] if is_constant else operator
    return BinaryExpression(left, right, operator, _boolean(), negate)


_arithmetic_names = {"+": "add", "-": "sub", "*": "mul", "/": "truediv", "//": "floordiv", "%": "mod",
                     "||": "concat_op"}


def arithmetic(left, operator, other):
    from .expression_types import type_of_operation
    from .sqltypes import String

    check_operator(left.type, _arithmetic_names[operator])
    right = _operand(other, left)
    if operator == "+" and isinstance(left.type, String) and (right.type._isnull or isinstance(right.type, String)):
        operator = "||"
    return BinaryExpression(left, right, operator, type_of_operation(left.type, operator, right.type))


def reversed_arithmetic(left, operator, other):
    check_operator(left.type, _arithmetic_names[operator])
    return arithmetic(_operand(other, left), operator, left)


def _operand(value, beside):
    """What is reckoned with: None is a value here, not NULL."""
    if value is None:
        return BindParameter(beside.key, None, beside.type.coerce_compared_value(None, None), unique=True)
    return coerce(value, beside.type, beside.key)


def custom(left, operator, other, precedence, is_comparison, return_type):
    if operator == "MATCH":
        check_operator(left.type, "match_op")
    right = coerce(other, left.type, left.key)
    type_ = _boolean() if is_comparison else return_type or left.type
    return BinaryExpression(left, right, operator, type_, precedence=precedence)


_bitwise_names = {"&": "and", "|": "or", "^": "xor", "<<": "lshift", ">>": "rshift"}


def bitwise(left, operator, other):
    check_operator(left.type, f"bitwise_{_bitwise_names[operator]}_op")
    return BinaryExpression(left, _operand(other, left), operator, left.type)


def regexp(left, pattern, flags):
    from .regexp import matching_pattern

    return matching_pattern(left, pattern, flags)


def regexp_replace(left, pattern, replacement, flags):
    from .regexp import replacing_pattern

    return replacing_pattern(left, pattern, replacement, flags)


def item(left, index):
    type_ = left.type
    check_operator(type_, "getitem")
    if type_.__visit_name__ in ("JSON", "JSONB"):
        from .json_items import item as json_item

        return json_item(left, index)
    if type_._is_array or type_.__visit_name__ == "HSTORE":
        from .type_api import to_instance

        result = getattr(type_, "item_type", type_)
        operator = "[" if type_._is_array else "->"
        return BinaryExpression(left, coerce(index), operator, to_instance(result), precedence=15)
    raise NotImplementedError("Operator 'getitem' is not supported on this expression")


def like(left, operator, other, escape):
    check_operator(left.type, operator.lower().replace(" ", "_") + "_op")
    right = coerce(other, left.type, left.key)
    negate = operator[4:] if operator.startswith("NOT ") else "NOT " + operator
    return BinaryExpression(left, right, operator, _boolean(), negate, modifiers={"escape": escape})


def matching(left, other, before, after, lower=False, autoescape=False, escape=None):
    where = "contains" if before and after else "startswith" if after else "endswith"
    check_operator(left.type, f"{'i' if lower else ''}{where}_op")
    if autoescape:
        escape = escape or "/"
        for character in (escape, "%", "_"):
            other = other.replace(character, escape + character)
    right = coerce(other, left.type, left.key)
    if lower:
        from .functions import func

        left, right = func.lower(left), func.lower(right)
    for text, first in ((before, True), (after, False)):
        if text:
            wild = literal_text(f"'{text}'")
            right = BinaryExpression(wild, right, "||") if first else BinaryExpression(right, wild, "||")
    made = BinaryExpression(left, right, "LIKE", _boolean(), "NOT LIKE", modifiers={"escape": escape})
    # The pattern is put together where it stands.
    made.right = right
    made.is_loose = True
    return made


def literal_text(text):
    from .elements import literal_column

    return literal_column(text)


def among(left, other, negated):
    operator, negate = ("NOT IN", "IN") if negated else ("IN", "NOT IN")
    if isinstance(other, ClauseElement) or hasattr(other, "__clause_element__"):
        right = coerce(other)
        if right.__visit_name__ == "subquery":
            from ..util import warn

            warn(
                "Coercing Subquery object into a select() for use in IN(); please pass a select() construct explicitly"
            )
            right = right.select()
        right = right.scalar_subquery() if hasattr(right, "scalar_subquery") else right.self_group("IN")
    elif isinstance(other, (str, bytes)) or not hasattr(other, "__iter__"):
        raise exc.ArgumentError(
            "IN expression list, SELECT construct, or bound parameter object expected, got "
            + repr(other) + "."
        )
    else:
        values = list(other)
        type_ = left.type.coerce_compared_value(None, values[0]) if values else left.type
        right = BindParameter(left.key, values, type_, unique=True, expanding=True)
        if left.__visit_name__ == "grouping" and left.element.__visit_name__ == "clauselist":
            # Each value is a row of values.
            right.types = [clause.type for clause in left.element.get_children()]
    return BinaryExpression(left, right, operator, _boolean(), negate)


def between(left, low, high, symmetric=False):
    left = coerce(left)
    ends = [BindParameter(left.key, None, left.type, unique=True) if end is None else coerce(end, left.type, left.key)
            for end in (low, high)]
    both = BooleanClauseList("AND", ends)
    both.operator = None
    return BinaryExpression(left, both, "BETWEEN", _boolean(), "NOT BETWEEN")


def prefixed(element, prefix):
    return UnaryExpression(element, prefix=prefix, type_=element.type)


def suffixed(element, suffix):
    return UnaryExpression(element, suffix=suffix, type_=element.type)


def minus(element):
    check_operator(element.type, "neg")
    return UnaryExpression(_grouped(element, "minus"), prefix="-", type_=element.type, operator="minus")


def collated(element, collation):
    from .elements import ColumnClause

    check_operator(element.type, "collate")
    # It is quoted as names are.
    return BinaryExpression(element, ColumnClause(collation), "COLLATE", element.type)


def negate(element):
    otherwise = element.__dict__.get("negation")
    if otherwise is not None:
        return otherwise()
    if isinstance(element, BinaryExpression) and element.negate:
        made = BinaryExpression(element.left, element.right, element.negate, element.type, element.operator)
        made.right = element.right
        made.modifiers = element.modifiers
        made.is_loose = element.is_loose
        return made
    if _is_boolean_value(element):
        return AsBoolean(element, wanted=False)
    if isinstance(element, AsBoolean):
        return AsBoolean(element.element, not element.wanted)
    if isinstance(element, True_):
        return False_()
    if isinstance(element, False_):
        return True_()
    check_operator(element.type, "inv")
    if isinstance(element, BinaryExpression):
        element = Grouping(element)
    return UnaryExpression(_grouped(element, "NOT"), prefix="NOT ", type_=_boolean(), operator="NOT")


def _combine(operator, clauses):
    """Conditions joined by AND or OR, without those that change nothing: true in an AND, false in an OR."""
    found, nothing = [], None
    without, decided = (True_, False_) if operator == "AND" else (False_, True_)
    for clause in clauses:
        clause = expect_condition(clause)
        if isinstance(clause, decided):
            return clause
        if isinstance(clause, without):
            nothing = clause
            continue
        if isinstance(clause, BooleanClauseList) and clause.operator == operator:
            found.extend(clause.clauses)
        else:
            found.append(clause)
    if not found and nothing is not None:
        return nothing
    if len(found) == 1:
        return found[0]
    return BooleanClauseList(operator, found)


def and_(*clauses):
    return _combine("AND", clauses)


def or_(*clauses):
    return _combine("OR", clauses)


def not_(clause):
    return negate(expect_condition(clause))


def and_also(left, other):
    check_operator(left.type, "and_")
    return and_(left, other)


def or_else(left, other):
    check_operator(left.type, "or_")
    return or_(left, other)


def desc(column):
    return suffixed(coerce_name(column), " DESC")


def asc(column):
    return suffixed(coerce_name(column), " ASC")


def nulls_first(column):
    return suffixed(coerce_name(column), " NULLS FIRST")


def nulls_last(column):
    return suffixed(coerce_name(column), " NULLS LAST")


nullsfirst = nulls_first
nullslast = nulls_last


def distinct(expr):
    return prefixed(coerce_name(expr), "DISTINCT ")


class LabelReference(ColumnElement):
    """A name in ORDER BY and its like, which stands for a column of the SELECT that it ends in."""

    __visit_name__ = "label_reference"

    def __init__(self, text):
        self.text = text

    def get_children(self):
        return ()


def coerce_name(value, clause=None):
    """An expression or a name of what is selected; `clause` is where only these may stand."""
    if isinstance(value, str):
        return LabelReference(value)
    if clause is not None and not isinstance(value, (ClauseElement, bool)) and not hasattr(value, "__clause_element__"):
        if hasattr(value, "__func__"):
            raise exc.ArgumentError(f"Method {value!r} may not be passed as a SQL expression")
        raise exc.ArgumentError(f"{clause} expression expected, got {value!r}.")
    return coerce(value)


def label(name, element, type_=None):
    return Label(name, coerce(element), type_)


def cast(expression, type_):
    return Cast(expression, type_)


def type_coerce(expression, type_):
    return TypeCoerce(expression, type_)


def case(*whens, value=None, else_=None):
    return Case(*whens, value=value, else_=else_)


def extract(field, expr):
    return Extract(field, expr)


def tuple_(*clauses, types=None):
    return Grouping(ClauseList(*clauses))


def any_(expr):
    return prefixed(coerce(expr), "ANY ")


def all_(expr):
    return prefixed(coerce(expr), "ALL ")


def collate(expression, collation):
    return collated(coerce(expression), collation)


def bitwise_not(expr):
    return UnaryExpression(coerce(expr), prefix="~", type_=expr.type)


def missing_attribute(element, name):
    kind = type(element.type)
    real = getattr(kind, "Comparator", None)
    if name in ("astext", "as_string", "as_integer", "as_boolean", "as_float", "contained_by", "overlap",
                "has_key", "any", "all") and (element.type._is_array or "JSON" in kind.__visit_name__):
        from _firstboot_catalogue import unmodelled

        return unmodelled(f"{kind.__name__}.Comparator.{name}")
    raise AttributeError(
        f"Neither {type(element).__name__!r} object nor 'Comparator' object has an attribute {name!r}"
        if real is None
        else name
    )
