"""Annotations of a class body, with a stand-in for each name that is not there yet."""

import sys


class ForwardRef:
    """A name, or an expression of names, that could not be evaluated."""

    def __init__(self, text, owner):
        self.__forward_arg__ = text
        self._owner = owner

    def __or__(self, other):
        return ForwardRef(f"{self.__forward_arg__} | {_shown(other)}", self._owner)

    def __ror__(self, other):
        return ForwardRef(f"{_shown(other)} | {self.__forward_arg__}", self._owner)

    def __getitem__(self, item):
        items = item if isinstance(item, tuple) else (item,)
        inside = ", ".join([_shown(part) for part in items])
        return ForwardRef(f"{self.__forward_arg__}[{inside}]", self._owner)

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return ForwardRef(f"{self.__forward_arg__}.{name}", self._owner)

    def __call__(self, *args, **kwargs):
        return self

    def __repr__(self):
        if self._owner is None:
            return f"ForwardRef({self.__forward_arg__!r}, is_class=True)"
        return f"ForwardRef({self.__forward_arg__!r}, is_class=True, owner={self._owner!r})"


def _shown(value):
    if isinstance(value, ForwardRef):
        return value.__forward_arg__
    if value is None or type(value) in (str, int, float, bool, complex):
        return repr(value)
    # Whatever is known by then stands under a made-up name, so that it need not be evaluated again.
    _made_up.append(value)
    return f"__annotationlib_name_{len(_made_up)}__"


_made_up = []


def annotations_of(cls):
    known = cls.__dict__.get("__annotations__")
    if isinstance(known, dict):
        return dict(known)
    annotate = cls.__annotate__
    return {} if annotate is None else evaluated(annotate, cls.__module__, cls)


def evaluated(annotate, module, owner):
    # A missing name is put into the module for as long as the annotations are evaluated.
    names = sys.modules[module].__dict__
    added = []
    try:
        while True:
            _made_up.clear()
            try:
                return dict(annotate(1))
            except NameError as error:
                if error.name is None or error.name in names:
                    raise
                names[error.name] = ForwardRef(error.name, owner)
                added.append(error.name)
    finally:
        for name in added:
            del names[name]
