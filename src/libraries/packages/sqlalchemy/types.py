"""All the types, under their public place."""

import sys

from .sql.sqltypes import NullType, TypeDecorator, TypeEngine, UserDefinedType
from .sql.type_api import ExternalType


def __getattr__(name):
    from . import _places

    if name == "Enum" or _places.get(name) == "sql.sqltypes":
        value = getattr(sys.modules["sqlalchemy.sql.sqltypes"], name)
        globals()[name] = value
        return value
    from _firstboot_catalogue import missing_name

    return missing_name(__name__, name)
