from _firstboot_versions import sqlalchemy as _release

from ..exc import ArgumentError, InvalidRequestError
from .properties import MappedColumn, MapperProperty, _take_dataclass_options, raise_for_required


class CompositeProperty(MapperProperty):
    # Whether nothing but NULL is None.
    is_optional = False

    def __init__(self, class_, *attrs, attribute_options=None, **kw):
        super().__init__(attribute_options)
        self.composite_class = class_
        self.attrs = attrs

    @property
    def columns_to_assign(self):
        columns = [getattr(attribute, "column", attribute) for attribute in self.attrs]
        return [(column, 0) for column in columns if hasattr(column, "_set_parent") and column.table is None]

    @property
    def mapper_property_to_assign(self):
        return self

    def declarative_scan(self, scan, cls, key, collected):
        from .decl_base import name_column

        if self.composite_class is None:
            if collected is None:
                raise_for_required("Composite", cls, key)
            self.composite_class = collected.argument
            if _release != "2.0":
                from .annotations import _strip

                self.composite_class, self.is_optional = _strip(collected.argument, cls, collected.module)
        if hasattr(self.composite_class, "__dataclass_fields__"):
            self._complete_by_fields(scan, cls, key)
            return
        for attribute in self.attrs:
            column = getattr(attribute, "column", attribute)
            if hasattr(column, "_set_parent"):
                if column.name is None:
                    raise ArgumentError("Composite class column arguments must be named unless a dataclass is used")
                name_column(column.name, column)

    def _complete_by_fields(self, scan, cls, key):
        """The fields of a dataclass say what its columns are called and which types they have."""
        from dataclasses import fields

        from .annotations import Collected, complete_column
        from .base import Mapped
        from .decl_base import name_column

        taken = [field for field in fields(self.composite_class) if field.init]
        if len(self.attrs) > len(taken):
            raise ArgumentError(
                f"number of composite attributes {len(self.attrs)} exceeds that of the number of attributes in class"
                f" {self.composite_class.__name__} {len(taken)}"
            )
        self.attrs += tuple([MappedColumn() for _ in taken[len(self.attrs) :]])
        for field, attribute in zip(taken, self.attrs):
            column = getattr(attribute, "column", attribute)
            if hasattr(column, "_set_parent"):
                name_column(field.name, column)
            if isinstance(attribute, MappedColumn):
                argument = Collected(field.type, Mapped, field.type, None, cls.__module__)
                complete_column(attribute, scan, cls, key, argument)

    def keys(self, mapper):
        """The attributes that make up the value."""
        found = []
        for attribute in self.attrs:
            if isinstance(attribute, str):
                found.append(attribute)
            else:
                column = getattr(attribute, "column", attribute)
                found.append(mapper._columntoproperty[column].key)
        return found

    def parts(self, value):
        if value is None:
            return [None] * len(self.attrs)
        if hasattr(value, "__composite_values__"):
            return value.__composite_values__()
        kind = self.composite_class
        if not hasattr(kind, "__dataclass_fields__"):
            raise InvalidRequestError(
                f"Composite class {kind.__name__} is not a dataclass and does not define a __composite_values__()"
                " method; can't get state"
            )
        from dataclasses import fields

        return [getattr(value, field.name) for field in fields(kind)]

    def made(self, instance, values):
        is_none = self.is_optional if _release != "2.0" else instance.__dict__["_sa_instance_state"].key is None
        return None if is_none and all([value is None for value in values]) else self.composite_class(*values)

    @property
    def attribute_class(self):
        from .attributes import CompositeAttribute

        return CompositeAttribute


Composite = CompositeProperty


# What tells an attribute from a class or a function that makes the values.
_of_columns = ("__clause_element__", "get_children", "column", "_set_parent")


def composite(_class_or_attr=None, *attrs, **kw):
    options = _take_dataclass_options(kw)
    if isinstance(_class_or_attr, str) or any([hasattr(_class_or_attr, name) for name in _of_columns]):
        attrs = (_class_or_attr, *attrs)
        _class_or_attr = None
    return CompositeProperty(_class_or_attr, *attrs, attribute_options=options, **kw)
