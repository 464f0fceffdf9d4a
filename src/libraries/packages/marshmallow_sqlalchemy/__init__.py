import sys

from _firstboot_functions import Places, load_name

from .schema import (
    SQLAlchemyAutoSchema,
    SQLAlchemyAutoSchemaOpts,
    SQLAlchemySchema,
    SQLAlchemySchemaOpts,
    auto_field,
)

_places = Places(
    ("convert", "ModelConverter convert"),
    ("exceptions", "ModelConversionError exceptions"),
    ("fields", "fields"),
    ("schema", "schema"),
)


def __getattr__(name):
    return load_name(sys.modules[__name__], _places, name)
