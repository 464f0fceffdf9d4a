"""Association proxies as the class shows them: what they compare with becomes EXISTS."""

from ..exc import ArgumentError, InvalidRequestError
from ..orm.comparing import exists_criterion
from ..sql.elements import ColumnOperators
from ..sql.operations import or_


def of_class(proxy, owner):
    prop = owner.__mapper__.get_property(proxy.target_collection, _configure_mappers=True)
    remote = getattr(prop.mapper.class_, proxy.value_attr)
    of_objects = isinstance(remote, _OfClass) or remote.prop._is_relationship
    return (ObjectAssociationProxyInstance if of_objects else ColumnAssociationProxyInstance)(proxy, owner, prop, remote)


class _OfClass:
    __module__ = "sqlalchemy.ext.associationproxy"

    def __init__(self, parent, owner, prop, remote):
        self.parent = parent
        self.owning_class = owner
        self.target_collection = parent.target_collection
        self.value_attr = parent.value_attr
        self.remote_attr = remote
        self.target_class = prop.mapper.class_
        self.scalar = not prop.uselist
        self._of = prop

    @property
    def local_attr(self):
        return getattr(self.owning_class, self.target_collection)

    @property
    def attr(self):
        return (self.local_attr, self.remote_attr)

    @property
    def _nested(self):
        return self.remote_attr if isinstance(self.remote_attr, _OfClass) else None

    def _criterion(self, criterion, kw, of_one):
        if self._nested is not None:
            found = self._nested._criterion(criterion, kw, of_one)
        elif isinstance(self, ObjectAssociationProxyInstance):
            found = exists_criterion(self.remote_attr.property, criterion, **kw)
        else:
            if kw:
                raise ArgumentError("Can't apply keyword arguments to column-targeted association proxy; use ==")
            if of_one and criterion is not None:
                raise ArgumentError("Non-empty has() not allowed for column-targeted association proxy; use ==")
            found = criterion
        return exists_criterion(self._of, found)

    def any(self, criterion=None, **kw):
        if self._nested is None and self.scalar:
            raise InvalidRequestError("'any()' not implemented for scalar attributes. Use has().")
        return self._criterion(criterion, kw, False)

    def has(self, criterion=None, **kw):
        if self._nested is None and not self.scalar:
            raise InvalidRequestError("'has()' not implemented for collections. Use any().")
        return self._criterion(criterion, kw, True)

    def __repr__(self):
        return f"{type(self).__name__}({self.parent!r})"


class ObjectAssociationProxyInstance(_OfClass):
    __module__ = "sqlalchemy.ext.associationproxy"

    def contains(self, other, **kw):
        nested = self._nested
        if nested is not None:
            return exists_criterion(self._of, nested == other if nested.scalar else nested.contains(other))
        if self.scalar:
            if not self.remote_attr.property.uselist:
                raise InvalidRequestError("contains() doesn't apply to a scalar object endpoint; use ==")
            return self.local_attr.has(self.remote_attr.contains(other))
        return exists_criterion(self._of, None, **{self.value_attr: other})

    def __eq__(self, other):
        found = self.local_attr.has(**{self.value_attr: other})
        return or_(found, self.local_attr == None) if other is None else found  # noqa: E711

    def __ne__(self, other):
        return self.local_attr.has(self.remote_attr != other)

    __hash__ = object.__hash__


class ColumnAssociationProxyInstance(_OfClass, ColumnOperators):
    __module__ = "sqlalchemy.ext.associationproxy"

    def operate(self, name, *other, **kw):
        found = exists_criterion(self._of, self.remote_attr.operate(name, *other, **kw))
        if name == "equals" and other[0] is None:
            return or_(found, self.local_attr == None)  # noqa: E711
        return found

    any = _OfClass.any

    def __clause_element__(self):
        raise NotImplementedError(
            "The association proxy can't be used as a plain column expression; it only works inside of a comparison"
            " expression"
        )
