"""Loader options. They change how rows are fetched, never what an attribute is in the end."""


class Load:
    def __init__(self, *entities):
        self.entities = entities

    def __getattr__(self, name):
        if name.startswith("_") or name not in _names:
            raise AttributeError(name)
        return lambda *args, **kw: self


_names = (
    "joinedload selectinload subqueryload lazyload noload raiseload immediateload contains_eager defaultload defer"
    " undefer undefer_group load_only options with_expression".split()
)


def _option(*args, **kw):
    return Load(*args)


joinedload = selectinload = subqueryload = lazyload = noload = raiseload = immediateload = _option
contains_eager = defaultload = defer = undefer = undefer_group = load_only = with_expression = _option
with_loader_criteria = _option
