"""Annotations of a class body, with a stand-in for each name that is not there yet."""

import sys


class ForwardRef:
    """A name, or an expression of names, that could not be evaluated."""

    def __init__(self, text, owner):
        self.__forward_arg__ = text
        self._owner = owner

    def __getitem__(self, item):
        items = item if isinstance(item, tuple) else (item,)
        inside = ", ".join([_shown(part) for part in items])
        return ForwardRef(f"{self.__forward_arg__}[{inside}]", self._owner)

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return ForwardRef(f"{self.__forward_arg__}.{name}", self._owner)

    def __call__(self, *args, **kwargs):
        inside = [_shown(part) for part in args]
        inside += [f"{name}={_shown(part)}" for name, part in kwargs.items()]
        return ForwardRef(f"{self.__forward_arg__}({', '.join(inside)})", self._owner)

    def __repr__(self):
        if self._owner is None:
            return f"ForwardRef({self.__forward_arg__!r}, is_class=True)"
        return f"ForwardRef({self.__forward_arg__!r}, is_class=True, owner={self._owner!r})"


def _binary(sign):
    def forward(self, other):
        return ForwardRef(f"{self.__forward_arg__} {sign} {_shown(other)}", self._owner)

    def reflected(self, other):
        return ForwardRef(f"{_shown(other)} {sign} {self.__forward_arg__}", self._owner)

    return forward, reflected


def _unary(sign):
    return lambda self: ForwardRef(sign + self.__forward_arg__, self._owner)


_BINARY = {
    "or": "|", "and": "&", "xor": "^", "add": "+", "sub": "-", "mul": "*", "matmul": "@",
    "truediv": "/", "floordiv": "//", "mod": "%", "pow": "**", "lshift": "<<", "rshift": ">>",
}
for _name, _sign in _BINARY.items():
    _forward, _reflected = _binary(_sign)
    setattr(ForwardRef, f"__{_name}__", _forward)
    setattr(ForwardRef, f"__r{_name}__", _reflected)
for _name, _sign in {"lt": "<", "le": "<=", "gt": ">", "ge": ">="}.items():
    setattr(ForwardRef, f"__{_name}__", _binary(_sign)[0])
for _name, _sign in {"neg": "-", "pos": "+", "invert": "~"}.items():
    setattr(ForwardRef, f"__{_name}__", _unary(_sign))


def _shown(value):
    if isinstance(value, ForwardRef):
        return value.__forward_arg__
    if value is None or type(value) in (str, int, float, bool, complex):
        return repr(value)
    # Whatever is known by then stands under a made-up name, so that it need not be evaluated again.
    for number, known in enumerate(_made_up, 1):
        if known is value:
            return f"__annotationlib_name_{number}__"
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
    names = sys.modules[module].__dict__
    try:
        return dict(_with_stand_ins(lambda: annotate(1), names, owner))
    except Exception:
        pass
    # One of them fails for another reason than a missing name. Read as what is written, each is
    # evaluated for itself, and stays what is written where that fails.
    read = _standing_in(dict.fromkeys(annotate.__code__.co_names), lambda: annotate(1), names, owner)
    return {name: _evaluated_alone(value, names, owner) for name, value in read.items()}


def _evaluated_alone(value, names, owner):
    if not isinstance(value, ForwardRef):
        return value
    made_up = {f"__annotationlib_name_{number}__": part for number, part in enumerate(_made_up, 1)}
    try:
        return _with_stand_ins(
            lambda: eval(value.__forward_arg__, names, made_up), names, owner, keep=len(_made_up)
        )
    except Exception:
        return value


def _with_stand_ins(evaluate, names, owner, keep=0):
    """What is evaluated; a name that is missing is put into the module for as long as that takes."""
    missing = {}
    while True:
        del _made_up[keep:]
        try:
            return _standing_in(missing, evaluate, names, owner)
        except NameError as error:
            if error.name is None or error.name in names or error.name in missing:
                raise
            missing[error.name] = None


def _standing_in(wanted, evaluate, names, owner):
    before = {name: names[name] for name in wanted if name in names}
    try:
        for name in wanted:
            names[name] = ForwardRef(name, owner)
        return evaluate()
    finally:
        for name in wanted:
            del names[name]
        names.update(before)
