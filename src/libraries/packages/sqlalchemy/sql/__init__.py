import sys

from _firstboot_functions import Places, import_module, load_name

_submodules = Places(
    ("elements", "elements"),
    ("functions", "functions"),
    ("schema", "schema"),
    ("selectable", "selectable"),
    ("sqltypes", "sqltypes"),
    ("type_api", "type_api"),
    ("expression", "expression"),
    ("dml", "dml"),
    ("ddl", "ddl"),
)


def __getattr__(name):
    from sqlalchemy import _places

    place = _places.get(name)
    if place is not None and place.startswith("sql."):
        return getattr(import_module("sqlalchemy." + place), name)
    return load_name(sys.modules[__name__], _submodules, name)
