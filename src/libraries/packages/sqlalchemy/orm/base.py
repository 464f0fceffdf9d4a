from enum import Enum
from typing import Generic, TypeVar

_T_co = TypeVar("_T_co", covariant=True)


class Mapped(Generic[_T_co]):
    _says_what_is_mapped = True


def is_mapped(annotation):
    """Whether this is `Mapped[…]`, or another container of what is mapped."""
    origin = getattr(annotation, "__origin__", None)
    return isinstance(origin, type) and getattr(origin, "_says_what_is_mapped", False)


class LoaderCallableStatus(Enum):
    PASSIVE_NO_RESULT = 0
    PASSIVE_CLASS_MISMATCH = 1
    ATTR_WAS_SET = 2
    ATTR_EMPTY = 3
    NO_VALUE = 4
    NEVER_SET = 4
    DONT_SET = 5


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
