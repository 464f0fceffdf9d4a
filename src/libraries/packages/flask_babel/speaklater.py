class LazyString:
    """A text that is translated when somebody looks."""

    def __init__(self, func, *args, **kwargs):
        self._func = func
        self._args = args
        self._kwargs = kwargs

    def __str__(self):
        return str(self._func(*self._args, **self._kwargs))

    def __repr__(self):
        return f"l'{self}'"

    def __html__(self):
        return str(self)

    def __eq__(self, other):
        return str(self) == str(other)

    def __hash__(self):
        return hash(str(self))

    def __add__(self, other):
        return str(self) + other

    def __mod__(self, other):
        return str(self) % other
