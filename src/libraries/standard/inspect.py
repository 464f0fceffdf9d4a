"""inspect: questions about objects, as far as set-up code asks them."""

from types import (
    BuiltinFunctionType,
    CoroutineType,
    FrameType,
    FunctionType,
    GeneratorType,
    MethodType,
    ModuleType,
    TracebackType,
)


def isclass(object):
    return isinstance(object, type)


def ismodule(object):
    return isinstance(object, ModuleType)


def isfunction(object):
    return isinstance(object, FunctionType)


def ismethod(object):
    return isinstance(object, MethodType)


def isbuiltin(object):
    return isinstance(object, BuiltinFunctionType)


def isroutine(object):
    return isbuiltin(object) or isfunction(object) or ismethod(object)


def isgenerator(object):
    return isinstance(object, GeneratorType)


def iscoroutine(object):
    return isinstance(object, CoroutineType)


def isgeneratorfunction(obj):
    return isfunction(obj) and bool(obj.__code__.co_flags & 0x20)


def iscoroutinefunction(obj):
    return isfunction(obj) and bool(obj.__code__.co_flags & 0x80)


def isasyncgenfunction(obj):
    return isfunction(obj) and bool(obj.__code__.co_flags & 0x200)


def isabstract(object):
    return isclass(object) and bool(getattr(object, "__abstractmethods__", None))


def isdatadescriptor(object):
    return hasattr(type(object), "__set__") or hasattr(type(object), "__delete__")


def isframe(object):
    return isinstance(object, FrameType)


def istraceback(object):
    return isinstance(object, TracebackType)


def getmembers(object, predicate=None):
    members = []
    for name in dir(object):
        try:
            value = getattr(object, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            members.append((name, value))
    return sorted(members, key=lambda pair: pair[0])


def getmro(cls):
    return cls.__mro__


def getdoc(object):
    doc = getattr(object, "__doc__", None)
    return cleandoc(doc) if isinstance(doc, str) else None


def cleandoc(doc):
    from textwrap import dedent

    first, _, rest = doc.expandtabs().partition("\n")
    lines = (first.lstrip() + "\n" + dedent(rest)).split("\n") if rest else [first.lstrip()]
    while lines and not lines[-1].strip():
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


def getmodule(object, _filename=None):
    import sys

    return object if ismodule(object) else sys.modules.get(getattr(object, "__module__", None))


def unwrap(func, *, stop=None):
    while hasattr(func, "__wrapped__") and not (stop and stop(func)):
        func = func.__wrapped__
    return func


def currentframe():
    import sys

    return sys._getframe(1)


def getfile(object):
    if ismodule(object) and getattr(object, "__file__", None):
        return object.__file__
    if isclass(object):
        return getmodule(object).__file__
    return unwrap(object).__code__.co_filename
