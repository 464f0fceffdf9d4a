from .. import exc
from ..event import fire
from ..sql.schema import MetaData

_absent = object()


class _DynamicAttributesType(type):
    def __call__(cls, *args, **kwargs):
        # Making an instance is what first configures the mappers, unless it is called as it cannot be.
        mapper = cls.__dict__.get("__mapper__")
        if mapper is not None and mapper.registry._new_mappers:
            if not args or cls.__init__ is not mapper.registry.constructor:
                mapper._check_configure()
        return type.__call__(cls, *args, **kwargs)

    def __setattr__(cls, key, value):
        if "__mapper__" in cls.__dict__:
            from .decl_base import add_attribute

            add_attribute(cls, key, value)
        else:
            type.__setattr__(cls, key, value)

    def __delattr__(cls, key):
        if "__mapper__" in cls.__dict__:
            from .decl_base import delete_attribute

            delete_attribute(cls, key)
        else:
            type.__delattr__(cls, key)


class DeclarativeAttributeIntercept(_DynamicAttributesType):
    pass


class DCTransformDeclarative(DeclarativeAttributeIntercept):
    pass


class DeclarativeMeta(DeclarativeAttributeIntercept):
    def __init__(cls, classname, bases, dict_, **kw):
        dict_ = cls.__dict__
        reg = getattr(cls, "_sa_registry", None)
        if reg is None:
            reg = dict_.get("registry", None)
            if not isinstance(reg, registry):
                raise exc.InvalidRequestError(
                    "Declarative base class has no 'registry' attribute, or registry is not a"
                    " sqlalchemy.orm.registry() object"
                )
            cls._sa_registry = reg
        if not dict_.get("__abstract__", False):
            from .decl_base import map_class

            map_class(reg, cls, dict_)
        type.__init__(cls, classname, bases, dict_)


class _declared_attr_common:
    _cascading = False

    def __init__(self, fn, cascading=False, quiet=False):
        # A classmethod under the decorator is taken off, as the real one does.
        self.fget = fn.__func__ if isinstance(fn, classmethod) else fn
        self._cascading = cascading
        self._quiet = quiet
        self.__doc__ = fn.__doc__

    def __get__(self, instance, owner):
        if instance is not None and not isinstance(instance, type):
            owner = type(instance)
        scan = owner.__dict__.get("_sa_declarative_scan")
        if scan is None:
            name = self.fget.__name__
            if not (name.startswith("__") and name.endswith("__")) and "__mapper__" not in owner.__dict__:
                from ..util import warn

                warn(f"Unmanaged access of declarative attribute {name} from non-mapped class {owner.__name__}")
            return self.fget(owner)
        if self not in scan:
            scan[self] = self.fget(owner)
        return scan[self]


class _declared_directive(_declared_attr_common):
    pass


class declared_attr(_declared_attr_common):
    @classmethod
    def directive(cls, fn):
        return _declared_directive(fn)

    @classmethod
    def cascading(cls, fn):
        return cls(fn, cascading=True)


def _declarative_constructor(self, **kwargs):
    cls_ = type(self)
    fire(self, "init", self, (), kwargs)
    for key in kwargs:
        if not hasattr(cls_, key):
            raise TypeError(f"{key!r} is an invalid keyword argument for {cls_.__name__}")
        setattr(self, key, kwargs[key])


_declarative_constructor.__name__ = _declarative_constructor.__qualname__ = "__init__"

_registries = []


class registry:
    def __init__(
        self,
        *,
        metadata=None,
        class_registry=None,
        type_annotation_map=None,
        constructor=_declarative_constructor,
    ):
        self.metadata = metadata or MetaData()
        self._class_registry = {} if class_registry is None else class_registry
        self.constructor = constructor
        self.type_annotation_map = {}
        if type_annotation_map is not None:
            self.update_type_annotation_map(type_annotation_map)
        self._mappers = []
        self._new_mappers = False
        # Registries that relationships of this one lead to.
        self._dependencies = []
        _registries.append(self)

    def update_type_annotation_map(self, type_annotation_map):
        self.type_annotation_map.update(type_annotation_map)

    @property
    def mappers(self):
        return frozenset(self._mappers)

    def configure(self, cascade=False):
        from .configuring import configure_registries

        configure_registries([self])

    def dispose(self, cascade=False):
        self._mappers = []

    def generate_base(self, mapper=None, cls=object, name="Base", metaclass=DeclarativeMeta):
        bases = cls if isinstance(cls, tuple) else (cls,)
        body = {"registry": self, "metadata": self.metadata}
        if isinstance(cls, type):
            body["__doc__"] = cls.__doc__
        if self.constructor is not None:
            body["__init__"] = self.constructor
        body["__abstract__"] = True
        if mapper:
            body["__mapper_cls__"] = mapper
        return metaclass(name, bases, body)

    def mapped(self, cls):
        from .decl_base import map_class

        map_class(self, cls, cls.__dict__)
        return cls

    def mapped_as_dataclass(self, cls=None, /, **arguments):
        from .dataclasses import mapped_as_dataclass

        decorate = mapped_as_dataclass(self, **arguments)
        return decorate if cls is None else decorate(cls)

    def as_declarative_base(self, **kw):
        def decorate(cls):
            return self.generate_base(cls=cls, name=cls.__name__, **kw)

        return decorate

    def map_declaratively(self, cls):
        return self.mapped(cls).__mapper__

    def map_imperatively(self, class_, local_table=None, **kw):
        from .decl_base import map_imperatively

        return map_imperatively(self, class_, local_table, kw)


def declarative_base(
    *,
    metadata=None,
    mapper=None,
    cls=object,
    name="Base",
    class_registry=None,
    type_annotation_map=None,
    constructor=_declarative_constructor,
    metaclass=DeclarativeMeta,
):
    return registry(
        metadata=metadata,
        class_registry=class_registry,
        constructor=constructor,
        type_annotation_map=type_annotation_map,
    ).generate_base(mapper=mapper, cls=cls, name=name, metaclass=metaclass)


def as_declarative(**kw):
    metadata, class_registry = kw.pop("metadata", None), kw.pop("class_registry", None)
    return registry(metadata=metadata, class_registry=class_registry).as_declarative_base(**kw)


def _setup_declarative_base(cls):
    body = cls.__dict__
    reg = getattr(cls, "registry", None)
    types = getattr(cls, "type_annotation_map", None)
    if reg is None:
        reg = registry(metadata=getattr(cls, "metadata", None), type_annotation_map=types)
        cls.registry = reg
    elif not isinstance(reg, registry):
        raise exc.InvalidRequestError(
            "Declarative base class has a 'registry' attribute that is not an instance of"
            " sqlalchemy.orm.registry()"
        )
    elif types is not None:
        raise exc.InvalidRequestError(
            "Declarative base class has both a 'registry' attribute and a type_annotation_map entry."
            "  Per-base type_annotation_maps are not supported.  Please apply the type_annotation_map to"
            " this registry directly."
        )
    cls._sa_registry = reg
    if "metadata" not in body:
        cls.metadata = reg.metadata
    if getattr(cls, "__init__", object.__init__) is object.__init__:
        cls.__init__ = reg.constructor


def _check_not_declarative(cls, base):
    body = cls.__dict__
    table = body.get("__table__", _absent)
    fixed_table = table is not _absent and not (callable(table) or hasattr(table, "__get__"))
    if fixed_table or isinstance(body.get("__tablename__"), str):
        raise exc.InvalidRequestError(
            f"Cannot use {base.__name__!r} directly as a declarative base class. Create a Base by creating"
            " a subclass of it."
        )


def _init_subclass(cls, base):
    if base in cls.__bases__:
        _check_not_declarative(cls, base)
        _setup_declarative_base(cls)
    else:
        from .decl_base import map_class

        map_class(cls._sa_registry, cls, cls.__dict__)


class DeclarativeBase(metaclass=DeclarativeAttributeIntercept):
    def __init_subclass__(cls, **kw):
        _init_subclass(cls, DeclarativeBase)
        super().__init_subclass__(**kw)


class DeclarativeBaseNoMeta:
    def __init_subclass__(cls, **kw):
        _init_subclass(cls, DeclarativeBaseNoMeta)
        super().__init_subclass__(**kw)


def add_mapped_attribute(target, key, attr):
    from .decl_base import add_attribute

    add_attribute(target, key, attr)


def has_inherited_table(cls):
    return any([getattr(base, "__table__", None) is not None for base in cls.__mro__[1:]])


def synonym_for(name, map_column=False):
    def decorate(fn):
        from .properties import SynonymProperty

        return SynonymProperty(name, map_column=map_column, descriptor=fn)

    return decorate


def __getattr__(name):
    if name in ("MappedAsDataclass", "mapped_as_dataclass", "unmapped_dataclass"):
        from . import dataclasses

        return getattr(dataclasses, name)
    from _firstboot_catalogue import missing_name

    return missing_name(__name__, name)
