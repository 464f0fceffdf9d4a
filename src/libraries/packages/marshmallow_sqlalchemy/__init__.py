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
    ("convert", "ModelConverter column2field convert field_for fields_for_model property2field"),
    ("exceptions", "ModelConversionError exceptions"),
    ("fields", "fields"),
    ("schema", "schema"),
)


def __getattr__(name):
    return load_name(sys.modules[__name__], _places, name)
