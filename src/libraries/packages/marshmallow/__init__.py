import sys

from _firstboot_functions import Places, load_name

from .decorators import (
    EXCLUDE,
    INCLUDE,
    RAISE,
    missing,
    post_dump,
    post_load,
    pre_dump,
    pre_load,
    validates,
    validates_schema,
)
from .exceptions import ValidationError
from .schema import Schema, SchemaOpts

_places = Places(("fields", "fields"), ("validate", "validate"), ("exceptions", "exceptions"), ("schema", "schema"),
                 ("decorators", "decorators"))


def __getattr__(name):
    return load_name(sys.modules[__name__], _places, name)
