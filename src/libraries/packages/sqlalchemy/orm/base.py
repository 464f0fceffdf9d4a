class MappedAlias:
    """`Mapped[int]`: a container and what stands in its brackets."""

    def __init__(self, origin, args):
        self.__origin__ = origin
        self.__args__ = args

    def __repr__(self):
        origin = self.__origin__
        inside = ", ".join([
            f"{a.__module__}.{a.__qualname__}" if isinstance(a, type) and a.__module__ != "builtins"
            else a.__qualname__ if isinstance(a, type)
            else f"ForwardRef({a!r})" if isinstance(a, str) else repr(a)
            for a in self.__args__
        ])
        return f"{origin.__module__}.{origin.__qualname__}[{inside}]"

    def __eq__(self, other):
        return isinstance(other, MappedAlias) and (self.__origin__, self.__args__) == (
            other.__origin__,
            other.__args__,
        )

    def __hash__(self):
        return hash(self.__origin__)

    def __or__(self, other):
        return self

    __ror__ = __or__


class Mapped:
    def __class_getitem__(cls, item):
        return MappedAlias(cls, item if isinstance(item, tuple) else (item,))


class ORMDescriptor:
    pass


class DynamicMapped(Mapped):
    pass


class WriteOnlyMapped(Mapped):
    pass


class Unmapped(Mapped):
    pass


for _cls in (ORMDescriptor,):
    _cls._is_orm_descriptor = True
