import sys

from _firstboot_functions import load_name


def __getattr__(name):
    from sqlalchemy import _places

    place = _places.get(name)
    if place is not None and place.startswith("sql."):
        return getattr(__import__("sqlalchemy." + place, None, None, ["*"]), name)
    return load_name(sys.modules[__name__], _submodules, name)


_submodules = {
    name: name
    for name in ("elements", "expression", "functions", "schema", "selectable", "sqltypes", "type_api", "dml")
}
