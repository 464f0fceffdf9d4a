from functools import update_wrapper
from typing import Generic

from ..exc import InvalidRequestError
from ..orm.attributes import QueryableAttribute
from ..orm.base import _T_co
from ..sql.elements import ClauseElement, ColumnOperators


class hybrid_method:
    _is_orm_descriptor = True

    def __init__(self, func, expr=None):
        self.func = func
        self.expr = expr or func

    def __get__(self, instance, owner):
        if instance is None:
            return self.expr.__get__(owner, owner)
        return self.func.__get__(instance, owner)

    def expression(self, expr):
        self.expr = expr
        return self

    @property
    def inplace(self):
        return self


_parts = ("fget", "fset", "fdel", "expr", "custom_comparator", "update_expr")


def _plain(function):
    """A function, also where it is written as a class method."""
    return getattr(function, "__func__", function)


class hybrid_property(Generic[_T_co]):
    _is_orm_descriptor = True

    def __init__(self, fget, fset=None, fdel=None, expr=None, custom_comparator=None, update_expr=None):
        self.fget = fget
        self.fset = fset
        self.fdel = fdel
        self.expr = _plain(expr)
        self.custom_comparator = _plain(custom_comparator)
        self.update_expr = _plain(update_expr)
        # Takes over what hangs on `fget`: a hybrid property of a hybrid property is the inner one again.
        update_wrapper(self, fget)

    def __get__(self, instance, owner):
        if instance is not None:
            return self.fget(instance)
        if self.custom_comparator is not None:
            return self.custom_comparator(owner)
        return _HybridAttribute(owner, self.__name__, (self.expr or self.fget)(owner), self.update_expr)

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError("can't set attribute")
        self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError("can't delete attribute")
        self.fdel(instance)

    def _copy(self, **kw):
        return type(self)(**({name: self.__dict__[name] for name in _parts} | kw))

    def setter(self, fset):
        return self._copy(fset=fset)

    def deleter(self, fdel):
        return self._copy(fdel=fdel)

    def getter(self, fget):
        return self._copy(fget=fget)

    def expression(self, expr):
        return self._copy(expr=expr)

    def comparator(self, comparator):
        return self._copy(custom_comparator=comparator)

    def update_expression(self, meth):
        return self._copy(update_expr=meth)

    @property
    def overrides(self):
        return self

    @property
    def inplace(self):
        return _InPlace(self)


class _InPlace:
    def __init__(self, attribute):
        self.attribute = attribute

    def _set(self, part, function):
        setattr(self.attribute, part, _plain(function))
        return self.attribute

    def getter(self, fget):
        return self._set("fget", fget)

    def setter(self, fset):
        return self._set("fset", fset)

    def deleter(self, fdel):
        return self._set("fdel", fdel)

    def expression(self, expr):
        return self._set("expr", expr)

    def comparator(self, comparator):
        return self._set("custom_comparator", comparator)

    def update_expression(self, meth):
        return self._set("update_expr", meth)


class _HybridAttribute(QueryableAttribute):
    """A hybrid property as the class shows it: a mapped attribute, or an expression under the property's name."""

    def __init__(self, owner, name, value, update_expr=None):
        QueryableAttribute.__init__(self, owner, name, getattr(value, "prop", None))
        self._value = value
        self._update_expr = update_expr

    def _update_tuples(self, value):
        return [(self._value, value)] if self._update_expr is None else self._update_expr(self.class_, value)

    def __clause_element__(self):
        value = self._value
        if hasattr(value, "__clause_element__"):
            value = value.__clause_element__()
        if not isinstance(value, ClauseElement):
            raise InvalidRequestError(
                f'When interpreting attribute "{self}" as a SQL expression, expected __clause_element__() to return a'
                f" ClauseElement object, got: {value!r}"
            )
        if value.__visit_name__ in ("column", "label"):
            return value
        named = object.__new__(type(value))
        named.__dict__.update(value.__dict__)
        named._proxy_key = self.key
        return named

    def operate(self, name, *other, **kw):
        if self.prop is not None:
            return QueryableAttribute.operate(self, name, *other, **kw)
        return ColumnOperators.operate(self, name, *other, **kw)

    def __getattr__(self, name):
        if self.prop is not None:
            return QueryableAttribute.__getattr__(self, name)
        if not name.startswith("__") and hasattr(self._value, name):
            return getattr(self._value, name)
        raise AttributeError(
            f"Neither 'hybrid_property' object nor 'ExprComparator' object associated with {self} has an attribute"
            f" {name!r}"
        )


class Comparator(Generic[_T_co]):
    def __init__(self, expression):
        self.expression = expression

    def __clause_element__(self):
        found = self.expression
        return found.__clause_element__() if hasattr(found, "__clause_element__") else found
