from typing import Generic, TypeVar

_T_co = TypeVar("_T_co", covariant=True)


class Mapped(Generic[_T_co]):
    pass


def is_mapped(annotation):
    """Whether this is `Mapped[…]`, or another container of what is mapped."""
    origin = getattr(annotation, "__origin__", None)
    return isinstance(origin, type) and issubclass(origin, Mapped)


class ORMDescriptor:
    pass


class DynamicMapped(Mapped[_T_co]):
    pass


class WriteOnlyMapped(Mapped[_T_co]):
    pass


class Unmapped(Mapped[_T_co]):
    pass


for _cls in (ORMDescriptor,):
    _cls._is_orm_descriptor = True
