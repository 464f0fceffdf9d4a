from types import GenericAlias

from _firstboot_versions import sqlalchemy as _release

from .. import exc
from ..util import warn


class quoted_name(str):
    """A name that says whether it is to be quoted."""

    def __new__(cls, value, quote):
        if isinstance(value, cls) and (quote is None or value.quote == quote):
            return value
        made = super().__new__(cls, value)
        made.quote = quote
        return made

    @classmethod
    def construct(cls, value, quote):
        return value if value is None else cls(value, quote)


class _truncated_label(quoted_name):
    """A name that is made of others, and cut where a database takes none as long."""

    def __new__(cls, value, quote=None):
        return super().__new__(cls, value, getattr(value, "quote", quote))


class conv(_truncated_label):
    """A constraint's name that naming conventions leave as it is."""


class ClauseElement:
    __visit_name__ = "clause"
    description = None
    _is_clause_list = False

    # What stands in the brackets is for type checkers alone.
    def __class_getitem__(cls, parameters):
        return cls

    def self_group(self, against=None):
        return self

    def compile(self, bind=None, dialect=None, **kw):
        from .rendering import compiled

        return compiled(self, bind, dialect, **kw)

    def __str__(self):
        return str(self.compile())

    def __repr__(self):
        kind = f"{type(self).__module__}.{type(self).__qualname__}"
        described = self.description
        if described is None:
            return object.__repr__(self)
        return f"<{kind} at 0x{id(self):x}; {described}>"

    def __bool__(self):
        raise TypeError("Boolean value of this clause is not defined")

    def params(self, *values, **kwargs):
        from .traversal import with_params

        return with_params(self, values[0] if values else kwargs)

    @property
    def _from_objects(self):
        return [table for child in self.get_children() for table in child._from_objects]

    def get_children(self):
        return ()

    def compare(self, other, **kw):
        return self is other or str(self) == str(other)


def _unsupported(name):
    """An operator that columns have for types of one's own to answer; none that is modelled does."""

    def refuse(self, other):
        raise NotImplementedError(f"Operator {name!r} is not supported on this expression")

    return refuse


class ColumnOperators:
    """The operators of SQL expressions, each of which makes an expression."""

    __slots__ = ()
    __class_getitem__ = classmethod(GenericAlias)

    def operate(self, name, *other, **kw):
        from . import operations

        return getattr(operations, name)(self.__clause_element__(), *other, **kw)

    def __eq__(self, other):
        return self.operate("equals", other)

    def __ne__(self, other):
        return self.operate("differs", other)

    def __lt__(self, other):
        return self.operate("compare", "<", other)

    def __le__(self, other):
        return self.operate("compare", "<=", other)

    def __gt__(self, other):
        return self.operate("compare", ">", other)

    def __ge__(self, other):
        return self.operate("compare", ">=", other)

    __hash__ = object.__hash__

    def __and__(self, other):
        return self.operate("and_also", other)

    def __or__(self, other):
        return self.operate("or_else", other)

    def __invert__(self):
        return self.operate("negate")

    def __neg__(self):
        return self.operate("minus")

    def __add__(self, other):
        return self.operate("arithmetic", "+", other)

    def __radd__(self, other):
        return self.operate("reversed_arithmetic", "+", other)

    def __sub__(self, other):
        return self.operate("arithmetic", "-", other)

    def __rsub__(self, other):
        return self.operate("reversed_arithmetic", "-", other)

    def __mul__(self, other):
        return self.operate("arithmetic", "*", other)

    def __rmul__(self, other):
        return self.operate("reversed_arithmetic", "*", other)

    def __truediv__(self, other):
        return self.operate("arithmetic", "/", other)

    def __rtruediv__(self, other):
        return self.operate("reversed_arithmetic", "/", other)

    def __floordiv__(self, other):
        return self.operate("arithmetic", "//", other)

    def __rfloordiv__(self, other):
        return self.operate("reversed_arithmetic", "//", other)

    def __mod__(self, other):
        return self.operate("arithmetic", "%", other)

    def __rmod__(self, other):
        return self.operate("reversed_arithmetic", "%", other)

    def __getitem__(self, index):
        return self.operate("item", index)

    __contains__ = _unsupported("contains")
    __lshift__ = __rlshift__ = _unsupported("lshift")
    __rshift__ = __rrshift__ = _unsupported("rshift")
    __matmul__ = __rmatmul__ = _unsupported("matmul")

    def concat(self, other):
        return self.operate("arithmetic", "||", other)

    def op(self, opstring, precedence=0, is_comparison=False, return_type=None, python_impl=None):
        return lambda other: self.operate("custom", opstring, other, precedence, is_comparison, return_type)

    def bool_op(self, opstring, precedence=0, python_impl=None):
        return self.op(opstring, precedence, True)

    def like(self, other, escape=None):
        return self.operate("like", "LIKE", other, escape)

    def not_like(self, other, escape=None):
        return self.operate("like", "NOT LIKE", other, escape)

    notlike = not_like

    def ilike(self, other, escape=None):
        return self.operate("like", "ILIKE", other, escape)

    def not_ilike(self, other, escape=None):
        return self.operate("like", "NOT ILIKE", other, escape)

    notilike = not_ilike

    def startswith(self, other, **kw):
        return self.operate("matching", other, "", "%", **kw)

    def endswith(self, other, **kw):
        return self.operate("matching", other, "%", "", **kw)

    def contains(self, other, **kw):
        return self.operate("matching", other, "%", "%", **kw)

    def istartswith(self, other, **kw):
        return self.operate("matching", other, "", "%", lower=True, **kw)

    def iendswith(self, other, **kw):
        return self.operate("matching", other, "%", "", lower=True, **kw)

    def icontains(self, other, **kw):
        return self.operate("matching", other, "%", "%", lower=True, **kw)

    def match(self, other, **kw):
        return self.operate("custom", "MATCH", other, 5, True, None)

    def regexp_match(self, pattern, flags=None):
        return self.operate("regexp", pattern, flags)

    def regexp_replace(self, pattern, replacement, flags=None):
        return self.operate("regexp_replace", pattern, replacement, flags)

    def bitwise_and(self, other):
        return self.operate("bitwise", "&", other)

    def bitwise_or(self, other):
        return self.operate("bitwise", "|", other)

    def bitwise_xor(self, other):
        return self.operate("bitwise", "^", other)

    def bitwise_lshift(self, other):
        return self.operate("bitwise", "<<", other)

    def bitwise_rshift(self, other):
        return self.operate("bitwise", ">>", other)

    def bitwise_not(self):
        return self.operate("bitwise_not")

    def in_(self, other):
        return self.operate("among", other, False)

    def not_in(self, other):
        return self.operate("among", other, True)

    notin_ = not_in

    def is_(self, other):
        return self.operate("identity", "IS", other)

    def is_not(self, other):
        return self.operate("identity", "IS NOT", other)

    isnot = is_not

    def is_distinct_from(self, other):
        return self.operate("compare", "IS DISTINCT FROM", other)

    def is_not_distinct_from(self, other):
        return self.operate("compare", "IS NOT DISTINCT FROM", other)

    isnot_distinct_from = is_not_distinct_from

    def between(self, cleft, cright, symmetric=False):
        return self.operate("between", cleft, cright, symmetric)

    def distinct(self):
        return self.operate("prefixed", "DISTINCT ")

    def desc(self):
        return self.operate("suffixed", " DESC")

    def asc(self):
        return self.operate("suffixed", " ASC")

    def nulls_first(self):
        return self.operate("suffixed", " NULLS FIRST")

    nullsfirst = nulls_first

    def nulls_last(self):
        return self.operate("suffixed", " NULLS LAST")

    nullslast = nulls_last

    def collate(self, collation):
        return self.operate("collated", collation)

    def any_(self):
        return self.operate("prefixed", "ANY ")

    def all_(self):
        return self.operate("prefixed", "ALL ")


if _release != "2.0":
    # The order has a class of its own there, which a method says when it stands for what it gives.
    for _name in ("asc", "desc", "nulls_first", "nulls_last"):
        getattr(ColumnOperators, _name).__qualname__ = f"OrderingOperators.{_name}"


class ColumnElement(ColumnOperators, ClauseElement):
    __visit_name__ = "column_element"
    primary_key = False
    key = None
    name = None
    table = None
    foreign_keys = ()
    _type = None
    operator = None
    # Of a copy inside of a relationship's join condition: the column itself, and foreign() or remote().
    _unmarked = None
    _marks = frozenset()

    @property
    def type(self):
        if self._type is None:
            from .sqltypes import NULLTYPE

            return NULLTYPE
        return self._type

    @type.setter
    def type(self, value):
        self._type = value

    def __clause_element__(self):
        return self

    def __getattr__(self, key):
        # Operators of the type's own, such as JSON's or ARRAY's, are looked up on its comparator.
        if key.startswith("__"):
            raise AttributeError(key)
        from .operations import missing_attribute

        return missing_attribute(self, key)

    def label(self, name):
        from .operations import Label

        return Label(name, self, self.type)

    def cast(self, type_):
        from .operations import cast

        return cast(self, type_)

    @property
    def expression(self):
        return self

    @property
    def base_columns(self):
        return {self}

    @property
    def proxy_set(self):
        return {self}

    def shares_lineage(self, othercolumn):
        return self is othercolumn


class Grouping(ColumnElement):
    __visit_name__ = "grouping"

    def __init__(self, element):
        self.element = element
        self._type = element.type

    def get_children(self):
        return (self.element,)


class BindParameter(ColumnElement):
    __visit_name__ = "bindparam"

    def __init__(self, key, value=None, type_=None, unique=False, required=None, callable_=None, expanding=False,
                 literal_execute=False):
        self.key = key or "param"
        self.value = value
        self.unique = unique or key is None
        self.expanding = expanding
        self.callable = callable_
        self.required = required
        if type_ is None:
            from .expression_types import type_of_value

            type_ = type_of_value(value)
        elif isinstance(type_, type):
            type_ = type_()
        self._type = type_

    def _with_type(self, type_):
        """The same parameter with the type of what stands beside it."""
        typed = BindParameter.__new__(BindParameter)
        typed.__dict__.update(self.__dict__, _type=type_)
        return typed

    @property
    def effective_value(self):
        return self.callable() if self.callable is not None else self.value

    def __repr__(self):
        key = f"%({id(self)} {self.key})s" if self.unique else self.key
        return f"BindParameter({key!r}, {self.value!r}, type_={self._type!r})"


class ColumnClause(ColumnElement):
    __visit_name__ = "column"
    is_literal = False

    def __init__(self, text, type_=None, is_literal=False, _selectable=None):
        self.key = self.name = text
        self.table = _selectable
        self.is_literal = is_literal
        from .type_api import to_instance

        self._type = to_instance(type_)

    @property
    def description(self):
        return self.name

    @property
    def _from_objects(self):
        return [] if self.table is None else [self.table]


class TextClause(ClauseElement):
    __visit_name__ = "textclause"
    key = None

    def __init__(self, text):
        import re

        self._bindparams = {}

        def found(match):
            self._bindparams[match.group(1)] = BindParameter(match.group(1), None, required=True)
            return ":" + match.group(1)

        self.text = re.sub(r"(?<![:\w\x5c]):(\w+)(?!:)", found, text) if _has_colon(text) else text

    def bindparams(self, *binds, **names_to_values):
        copied = object.__new__(type(self))
        copied.__dict__.update(self.__dict__)
        copied._bindparams = dict(self._bindparams)
        for bind in binds:
            copied._bindparams[bind.key] = bind
        for name, value in names_to_values.items():
            if name not in copied._bindparams:
                raise exc.ArgumentError(
                    f"This text() construct doesn't define a bound parameter named {name!r}"
                )
            copied._bindparams[name] = BindParameter(name, value)
        return copied

    def columns(self, *cols, **types):
        from .selectable import TextualSelect

        return TextualSelect(self, cols, types)

    @property
    def type(self):
        from .sqltypes import NULLTYPE

        return NULLTYPE

    def __and__(self, other):
        from .operations import and_

        return and_(self, other)

    def self_group(self, against=None):
        return TextGrouping(self) if against == "IN" else self


def _has_colon(text):
    if not isinstance(text, str):
        raise TypeError(f"expected string or bytes-like object, got '{type(text).__name__}'")
    return ":" in text


class TextGrouping(ClauseElement):
    __visit_name__ = "grouping"

    def __init__(self, element):
        self.element = element


class Null(ColumnElement):
    __visit_name__ = "null"


class _Truth(ColumnElement):
    def __init__(self):
        from .sqltypes import BOOLEANTYPE

        self._type = BOOLEANTYPE


class True_(_Truth):
    __visit_name__ = "true"


class False_(_Truth):
    __visit_name__ = "false"


def text(text):
    return TextClause(text)


def null():
    return Null()


def true():
    return True_()


def false():
    return False_()


def literal_column(text, type_=None):
    return ColumnClause(text, type_=type_, is_literal=True)


def column(text, type_=None, is_literal=False, _selectable=None):
    return ColumnClause(text, type_, is_literal, _selectable)


def bindparam(key, value=None, type_=None, unique=False, required=None, quote=None, callable_=None,
              expanding=False, isoutparam=False, literal_execute=False):
    return BindParameter(key, value, type_, unique, required, callable_, expanding, literal_execute)


def literal(value, type_=None, literal_execute=False):
    return BindParameter(None, value, type_=type_, unique=True)
