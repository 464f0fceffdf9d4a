"""The older place of the declarative functions."""

from ...exc import MovedIn20Warning
from ...orm.decl_api import (
    DeclarativeMeta,
    as_declarative as _as_declarative,
    declarative_base as _declarative_base,
    declared_attr,
    has_inherited_table,
    synonym_for,
)


def _warn(name):
    from warnings import warn

    warn(
        f"The ``{name}()`` function is now available as sqlalchemy.orm.{name}(). (deprecated since: 2.0)",
        MovedIn20Warning,
        stacklevel=3,
    )


def declarative_base(*args, **kw):
    _warn("declarative_base")
    return _declarative_base(*args, **kw)


def as_declarative(*args, **kw):
    _warn("as_declarative")
    return _as_declarative(*args, **kw)
