from functools import update_wrapper

from ..exc import InvalidRequestError
from ..orm.attributes import QueryableAttribute
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
        return _InPlace(self)


class hybrid_property:
    _is_orm_descriptor = True

    def __init__(self, fget, fset=None, fdel=None, expr=None, custom_comparator=None, update_expr=None):
        self.fget = fget
        self.fset = fset
        self.fdel = fdel
        self.expr = expr
        self.custom_comparator = custom_comparator
        self.update_expr = update_expr
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
        copied = type(self)(self.fget, self.fset, self.fdel, self.expr, self.custom_comparator, self.update_expr)
        copied.__dict__.update(kw)
        return copied

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

    def setter(self, fset):
        self.attribute.fset = fset
        return self.attribute

    def deleter(self, fdel):
        self.attribute.fdel = fdel
        return self.attribute

    def expression(self, expr):
        self.attribute.expr = getattr(expr, "__func__", expr)
        return self.attribute

    def comparator(self, comparator):
        self.attribute.custom_comparator = getattr(comparator, "__func__", comparator)
        return self.attribute

    def update_expression(self, meth):
        self.attribute.update_expr = getattr(meth, "__func__", meth)
        return self.attribute


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


class Comparator:
    def __init__(self, expression):
        self.expression = expression

    def __clause_element__(self):
        found = self.expression
        return found.__clause_element__() if hasattr(found, "__clause_element__") else found
