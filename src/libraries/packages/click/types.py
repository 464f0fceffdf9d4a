class ParamType:
    name = "unknown"

    def __call__(self, value, param=None, ctx=None):
        return None if value is None else self.convert(value, param, ctx)

    def convert(self, value, param, ctx):
        return value


class _Simple(ParamType):
    def __init__(self, name, kind=None):
        self.name = name
        self.kind = kind

    def convert(self, value, param, ctx):
        return value if self.kind is None else self.kind(value)

    def __repr__(self):
        return self.name.upper()


STRING = _Simple("text", str)
INT = _Simple("integer", int)
FLOAT = _Simple("float", float)
BOOL = _Simple("boolean", bool)
UUID = _Simple("uuid")
UNPROCESSED = _Simple("text")
BoolParamType = _Simple


class Choice(ParamType):
    name = "choice"

    def __init__(self, choices, case_sensitive=True):
        self.choices = tuple(choices)
        self.case_sensitive = case_sensitive

    def __repr__(self):
        return f"Choice({list(self.choices)})"


class _Range(ParamType):
    def __init__(self, min=None, max=None, min_open=False, max_open=False, clamp=False):
        self.min = min
        self.max = max
        self.min_open = min_open
        self.max_open = max_open
        self.clamp = clamp


class IntRange(_Range):
    name = "integer range"


class FloatRange(_Range):
    name = "float range"


class DateTime(ParamType):
    name = "datetime"

    def __init__(self, formats=None):
        self.formats = formats or ["%Y-%m-%d", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M:%S"]


class File(ParamType):
    name = "filename"

    def __init__(self, mode="r", encoding=None, errors="strict", lazy=None, atomic=False):
        self.mode = mode
        self.encoding = encoding


class Path(ParamType):
    name = "path"

    def __init__(self, exists=False, file_okay=True, dir_okay=True, writable=False, readable=True,
                 resolve_path=False, allow_dash=False, path_type=None, executable=False):
        self.exists = exists
        self.type = path_type


class Tuple(ParamType):
    name = "tuple"

    def __init__(self, types):
        self.types = types
