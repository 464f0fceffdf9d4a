"""Mapped classes that are dataclasses."""

from _firstboot_versions import sqlalchemy as _release

from .. import exc
from ..util import warn_deprecated
from .attributes import QueryableAttribute
from .decl_api import DCTransformDeclarative, DeclarativeBase

_absent = object()
_of_fields = ("init", "repr", "default", "default_factory", "compare", "kw_only", "hash")
_arguments = ("init", "repr", "eq", "order", "unsafe_hash", "match_args", "kw_only", "dataclass_callable")


def _remember(cls, given):
    unknown = [name for name in given if name not in _arguments]
    if unknown:
        shown = ", ".join([repr(name) for name in sorted(unknown)])
        raise exc.ArgumentError(f"Dataclass argument(s) {shown} are not accepted")
    known = dict(getattr(cls, "_sa_apply_dc_transforms", {}))
    known.update(given)
    type.__setattr__(cls, "_sa_apply_dc_transforms", known)


class MappedAsDataclass(metaclass=DCTransformDeclarative):
    __module__ = "sqlalchemy.orm.decl_api"

    def __init_subclass__(cls, **kw):
        given = {name: kw.pop(name) for name in _arguments if name in kw}
        _remember(cls, given)
        if _release != "2.0" and DeclarativeBase in cls.__mro__ and DeclarativeBase not in _mapped_bases(cls):
            _make_base(cls)
        elif DeclarativeBase not in cls.__mro__ or cls.__dict__.get("__abstract__"):
            # Its fields are those of the mapped classes that inherit it.
            type.__setattr__(cls, "__dataclass_fields__", {})
        super().__init_subclass__(**kw)


def _mapped_bases(cls):
    """The bases that are declarative bases themselves, so that what comes from them is mapped."""
    return [
        DeclarativeBase
        for base in cls.__mro__[1:]
        if base is not DeclarativeBase and DeclarativeBase in base.__mro__
    ]


def _make_base(cls):
    """From 2.1 on a declarative base is a dataclass too."""
    if "__dataclass_fields__" in cls.__dict__:
        raise exc.InvalidRequestError(
            f"Class {cls!r} is already a dataclass; ensure that base classes / decorator styles of establishing"
            " dataclasses are not being mixed. This can happen if a class that inherits from"
            " 'MappedAsDataclass', even indirectly, is been mapped with '@registry.mapped_as_dataclass'"
        )
    type.__setattr__(cls, "__dataclass_fields__", {})


def mapped_as_dataclass(registry, /, **arguments):
    def decorate(cls):
        from .decl_base import map_class

        _remember(cls, arguments)
        map_class(registry, cls, cls.__dict__)
        return cls

    return decorate


def unmapped_dataclass(cls=None, /, **arguments):
    def decorate(decorated):
        from dataclasses import dataclass

        return dataclass(**arguments)(decorated)

    return decorate if cls is None else decorate(cls)


def make_dataclass(scan):
    """Lets the standard library write __init__, __repr__ and __eq__ of a mapped class."""
    from dataclasses import dataclass, field

    cls = scan.cls
    if "__table__" in cls.__dict__:
        raise exc.InvalidRequestError(
            f"Class {cls!r} already defines a '__table__'. ORM Annotated Dataclasses do not support a pre-existing"
            " '__table__' element"
        )
    fields, strangers = {}, {}
    for name, collected in scan.annotations.items():
        value = scan.attributes.get(name, _absent)
        if isinstance(value, QueryableAttribute):
            continue
        if collected.owner is not cls and "__dataclass_fields__" not in collected.owner.__dict__:
            strangers.setdefault(collected.owner, []).append(name)
        options = getattr(value, "dataclass_options", None)
        fields[name] = value if options is None else field(**_settings(name, options))
    for owner, names in strangers.items() if _release != "2.0" else ():
        raise exc.InvalidRequestError(
            f"When transforming {cls!r} to a dataclass, attribute(s) {', '.join([repr(name) for name in names])}"
            f" originates from superclass {owner!r}, which is not a dataclass.  When declaring SQLAlchemy Declarative"
            " Dataclasses, ensure that all mixin classes and other superclasses which include attributes are also a"
            " subclass of MappedAsDataclass or make use of the @unmapped_dataclass decorator.",
            code="dcmx",
        )
    for name, value in fields.items():
        type.__setattr__(cls, name, value) if value is not _absent else _take_away(cls, name)
    # What is inherited comes first, as it does with dataclasses.
    bases = cls.__mro__
    annotations = {
        name: object if collected.container else collected.argument
        for name, collected in sorted(scan.annotations.items(), key=lambda item: -bases.index(item[1].owner))
        if name in fields
    }
    wanted = {
        key: value for key, value in scan.dataclass_arguments.items() if key != "dataclass_callable"
    }
    before = cls.__dict__.get("__annotations__", {})
    try:
        type.__setattr__(cls, "__annotations__", annotations)
        dataclass(**wanted)(cls)
    except (TypeError, ValueError) as error:
        raise exc.InvalidRequestError(
            f"Python dataclasses error encountered when creating dataclass for {cls.__name__!r}: {error!r}. Please"
            " refer to Python dataclasses documentation for additional information.",
            code="dcte",
        ) from error
    finally:
        type.__setattr__(cls, "__annotations__", before)


def _settings(name, options):
    """What dataclasses.field() is told of a mapped attribute."""
    settings = {key: options[key] for key in _of_fields if key in options}
    default = settings.get("default")
    if callable(default):
        warn_deprecated(
            f"Callable object passed to the ``default`` parameter for attribute {name!r} in a ORM-mapped Dataclasses"
            " context is ambiguous, and this use will raise an error in a future release.  If this callable is intended"
            " to produce Core level INSERT default values for an underlying ``Column``, use the"
            " ``mapped_column.insert_default`` parameter instead.  To establish this callable as providing a default"
            " value for instances of the dataclass itself, use the ``default_factory`` dataclasses parameter."
        )
    elif _release != "2.0" and type(default).__hash__ is None and "default_factory" not in settings:
        # The attribute gives it, not the dataclass.
        del settings["default"]
        settings["default_factory"] = lambda: default
    return settings


def _take_away(cls, name):
    if name in cls.__dict__:
        type.__delattr__(cls, name)
