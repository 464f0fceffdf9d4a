from .. import exc


class TypeEngine:
    """The base of all types. A type is described by its visit name and a few attributes."""

    __visit_name__ = "type"
    _sqla_type = True
    _isnull = False
    _is_array = False
    should_evaluate_none = False
    sort_key_function = None
    _variants = None
    # What the type adds to its description for the DDL: attributes that are read as they are.
    _described = ()

    # What stands in the brackets is for type checkers alone.
    def __class_getitem__(cls, parameters):
        return cls

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)

    @property
    def _variant_mapping(self):
        return self._variants or {}

    @property
    def _type_affinity(self):
        found = None
        for cls in type(self).__mro__:
            if cls is TypeEngine or cls.__dict__.get("_is_affinity_root"):
                return found
            if issubclass(cls, TypeEngine):
                found = cls
        return self.__class__

    @property
    def python_type(self):
        raise NotImplementedError()

    def coerce_compared_value(self, op, value):
        """The type of a Python value that stands beside this one's."""
        from .expression_types import type_of_value

        type_ = type_of_value(value)
        return self if type_._isnull or type_._type_affinity is self._type_affinity else type_

    def evaluates_none(self):
        copied = self.copy()
        copied.should_evaluate_none = True
        return copied

    def copy(self, **kw):
        copied = object.__new__(type(self))
        copied.__dict__.update(self.__dict__)
        return copied

    def with_variant(self, type_, *dialect_names):
        if not dialect_names:
            raise exc.ArgumentError("At least one dialect name is required")
        variants = dict(self._variant_mapping)
        for name in dialect_names:
            if name in variants:
                raise exc.ArgumentError(
                    f"Dialect {name!r} is already present in the mapping for this {self!r}"
                )
        type_ = to_instance(type_)
        if type_._variants:
            raise exc.ArgumentError("can't pass a type that already has variants as a dialect-level type to with_variant()")
        copied = self.copy()
        for name in dialect_names:
            variants[name] = type_
        copied._variants = variants
        return copied

    def adapt(self, cls, **kw):
        return cls()

    def bind_processor(self, dialect):
        return None

    def result_processor(self, dialect, coltype):
        return None

    def literal_processor(self, dialect):
        return None

    def get_dbapi_type(self, dbapi):
        return None

    def load_dialect_impl(self, dialect):
        return self

    def dialect_impl(self, dialect):
        return self._variant_mapping.get(dialect.name, self)

    def _attach_to(self, column):
        pass

    def _resolve_for_literal(self, value):
        return self

    def compile(self, dialect=None):
        from .describing import type_text

        return type_text(self, dialect)

    def __str__(self):
        return str(self.compile())

    def __repr__(self):
        from ..util import generic_repr

        return generic_repr(self)


class ExternalType:
    cache_ok = None


class UserDefinedType(ExternalType, TypeEngine):
    __visit_name__ = "user_defined"
    ensure_kwarg = "get_col_spec"

    def coerce_compared_value(self, op, value):
        return self


class NativeForEmulated:
    pass


class Emulated:
    pass


class TypeDecorator(ExternalType, TypeEngine):
    __visit_name__ = "type_decorator"
    impl = None
    coerce_to_is_types = (type(None),)

    def __init__(self, *args, **kwargs):
        if not hasattr(self.__class__, "impl") or self.__class__.impl is None:
            raise AssertionError(
                "TypeDecorator implementations require a class-level variable 'impl' which refers to the"
                " class of type being decorated"
            )
        self.impl = to_instance(self.__class__.impl, *args, **kwargs)

    @property
    def _type_affinity(self):
        return self.impl._type_affinity

    @property
    def impl_instance(self):
        return self.impl

    @property
    def python_type(self):
        return self.impl.python_type

    def type_engine(self, dialect):
        return self.load_dialect_impl(dialect)

    def load_dialect_impl(self, dialect):
        return self.impl

    def process_bind_param(self, value, dialect):
        raise NotImplementedError()

    def process_result_value(self, value, dialect):
        raise NotImplementedError()

    def process_literal_param(self, value, dialect):
        raise NotImplementedError()

    def coerce_compared_value(self, op, value):
        return self

    def copy(self, **kw):
        copied = object.__new__(type(self))
        copied.__dict__.update(self.__dict__)
        return copied

    def __getattr__(self, name):
        if name.startswith("__") or "impl" not in self.__dict__:
            raise AttributeError(name)
        return getattr(self.__dict__["impl"], name)

    def __repr__(self):
        from ..util import generic_repr

        return type(self).__name__ + generic_repr(self.impl)[len(type(self.impl).__name__) :]


def to_instance(typeobj, *arg, **kw):
    if typeobj is None:
        from .sqltypes import NULLTYPE

        return NULLTYPE
    if callable(typeobj):
        return typeobj(*arg, **kw)
    return typeobj
