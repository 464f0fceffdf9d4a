"""operator: the operators as functions."""

from _firstboot_interpreter import index as _index, type_name

__c_module__ = "_operator"


def lt(a, b, /):
    return a < b


def le(a, b, /):
    return a <= b


def eq(a, b, /):
    return a == b


def ne(a, b, /):
    return a != b


def ge(a, b, /):
    return a >= b


def gt(a, b, /):
    return a > b


def not_(a, /):
    return not a


def truth(a, /):
    return bool(a)


def is_(a, b, /):
    return a is b


def is_not(a, b, /):
    return a is not b


def add(a, b, /):
    return a + b


def sub(a, b, /):
    return a - b


def mul(a, b, /):
    return a * b


def truediv(a, b, /):
    return a / b


def floordiv(a, b, /):
    return a // b


def mod(a, b, /):
    return a % b


def pow(a, b, /):
    return a**b


def and_(a, b, /):
    return a & b


def or_(a, b, /):
    return a | b


def xor(a, b, /):
    return a ^ b


def invert(a, /):
    return ~a


def lshift(a, b, /):
    return a << b


def rshift(a, b, /):
    return a >> b


def neg(a, /):
    return -a


def pos(a, /):
    return +a


_abs = abs


def abs(a, /):
    return _abs(a)


def index(a, /):
    return _index(a)


def matmul(a, b, /):
    return a @ b


def contains(a, b, /):
    return b in a


def concat(a, b, /):
    return a + b


def getitem(a, b, /):
    return a[b]


def setitem(a, b, c, /):
    a[b] = c


def delitem(a, b, /):
    del a[b]


def countOf(a, b, /):
    return sum(1 for item in a if item is b or item == b)


def call(obj, /, *args, **kwargs):
    return obj(*args, **kwargs)


def _compare_digest(a, b, /):
    """Of hmac and secrets, which have it from here."""
    texts = isinstance(a, str) and isinstance(b, str)
    if texts and not (a.isascii() and b.isascii()):
        raise TypeError("comparing strings with non-ASCII characters is not supported")
    buffers = (bytes, bytearray, memoryview)
    if not texts and not (isinstance(a, buffers) and isinstance(b, buffers)):
        if isinstance(a, buffers) or isinstance(b, buffers):
            other = b if isinstance(a, buffers) else a
            raise TypeError(f"a bytes-like object is required, not '{type_name(other)}'")
        raise TypeError(
            "unsupported operand types(s) or combination of types: "
            f"'{type_name(a)}' and '{type_name(b)}'"
        )
    return a == b


def iadd(a, b, /):
    a += b
    return a


def isub(a, b, /):
    a -= b
    return a


def imul(a, b, /):
    a *= b
    return a


def itruediv(a, b, /):
    a /= b
    return a


def ifloordiv(a, b, /):
    a //= b
    return a


def imod(a, b, /):
    a %= b
    return a


def ipow(a, b, /):
    a **= b
    return a


def imatmul(a, b, /):
    a @= b
    return a


def iand(a, b, /):
    a &= b
    return a


def ior(a, b, /):
    a |= b
    return a


def ixor(a, b, /):
    a ^= b
    return a


def ilshift(a, b, /):
    a <<= b
    return a


def irshift(a, b, /):
    a >>= b
    return a


def _only(name, objects, keywords):
    """The one object that a getter is called with."""
    if keywords:
        raise TypeError(f"{name}() takes no keyword arguments")
    if len(objects) != 1:
        raise TypeError(f"{name} expected 1 argument, got {len(objects)}")
    return objects[0]


class attrgetter:
    def __init__(self, /, *attrs):
        if not attrs:
            raise TypeError("attrgetter expected 1 argument, got 0")
        self._names = attrs
        for name in self._names:
            if not isinstance(name, str):
                raise TypeError("attribute name must be a string")

    def _one(self, obj, name):
        for part in name.split("."):
            obj = getattr(obj, part)
        return obj

    def __call__(self, /, *objects, **keywords):
        obj = _only("attrgetter", objects, keywords)
        found = tuple(self._one(obj, name) for name in self._names)
        return found[0] if len(found) == 1 else found

    def __repr__(self):
        return f"operator.attrgetter({', '.join(map(repr, self._names))})"


class itemgetter:
    def __init__(self, /, *items):
        if not items:
            raise TypeError("itemgetter expected 1 argument, got 0")
        self._items = items

    def __call__(self, /, *objects, **keywords):
        obj = _only("itemgetter", objects, keywords)
        found = tuple(obj[item] for item in self._items)
        return found[0] if len(found) == 1 else found

    def __repr__(self):
        return f"operator.itemgetter({', '.join(map(repr, self._items))})"


class methodcaller:
    def __init__(self, /, *args, **kwargs):
        if not args:
            raise TypeError("methodcaller needs at least one argument, the method name")
        if not isinstance(args[0], str):
            raise TypeError("method name must be a string")
        self._name, *self._args = args
        self._keywords = kwargs

    def __call__(self, /, *objects, **keywords):
        obj = _only("methodcaller", objects, keywords)
        return getattr(obj, self._name)(*self._args, **self._keywords)

    def __repr__(self):
        shown = [repr(self._name), *map(repr, self._args)]
        shown += (f"{name}={value!r}" for name, value in self._keywords.items())
        return f"operator.methodcaller({', '.join(shown)})"
