"""Mapped classes that are dataclasses."""

from _firstboot_versions import sqlalchemy as _release

from .. import exc
from .decl_api import DCTransformDeclarative, DeclarativeBase

_absent = object()
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
    from dataclasses import MISSING, dataclass, field

    cls = scan.cls
    annotations = {}
    for name, collected in scan.annotations.items():
        value = scan.attributes.get(name)
        options = dict(getattr(value, "dataclass_options", {}) or {})
        default = options.pop("default", MISSING)
        settings = {key: options[key] for key in ("init", "repr", "compare", "kw_only", "hash") if key in options}
        if "default_factory" in options:
            settings["default_factory"] = options["default_factory"]
        elif default is not MISSING:
            settings["default"] = default
        if collected.container is None and value is not None and not settings:
            continue
        annotations[name] = object
        type.__setattr__(cls, name, field(**settings)) if settings else _take_away(cls, name)
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


def _take_away(cls, name):
    if name in cls.__dict__:
        type.__delattr__(cls, name)
