"""contextvars: variables that belong to a context; a boot has one."""

_absent = object()


class Token:
    MISSING = _absent

    def __init__(self, var, old_value):
        self.var, self.old_value = var, old_value


class ContextVar:
    def __init__(self, name, *, default=_absent):
        self.name = name
        self._default, self._value = default, _absent

    def get(self, default=_absent, /):
        if self._value is not _absent:
            return self._value
        if default is not _absent:
            return default
        if self._default is not _absent:
            return self._default
        raise LookupError(self)

    def set(self, value, /):
        token = Token(self, self._value)
        self._value = value
        return token

    def reset(self, token, /):
        self._value = token.old_value

    def __class_getitem__(cls, item):
        return cls


class Context(dict):
    def run(self, callable, *args, **kwargs):
        return callable(*args, **kwargs)


def copy_context():
    return Context()
