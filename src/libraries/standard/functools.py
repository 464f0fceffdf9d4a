"""functools: wrapping, caching and partial application of functions."""

from _firstboot_interpreter import as_c

__c_module__ = "_functools"
__c_names__ = ("reduce", "partial", "_lru_cache_wrapper", "cmp_to_key")

WRAPPER_ASSIGNMENTS = (
    "__module__",
    "__name__",
    "__qualname__",
    "__doc__",
    "__annotate__",
    "__type_params__",
)
WRAPPER_UPDATES = ("__dict__",)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    for attribute in assigned:
        try:
            value = getattr(wrapped, attribute)
        except AttributeError:
            continue
        setattr(wrapper, attribute, value)
    for attribute in updated:
        getattr(wrapper, attribute).update(getattr(wrapped, attribute, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


_absent = object()


def reduce(function, iterable, /, initial=_absent):
    if not hasattr(iterable, "__iter__") and not hasattr(iterable, "__getitem__"):
        raise TypeError("reduce() arg 2 must support iteration")
    items = iter(iterable)
    result = initial
    if result is _absent:
        for result in items:
            break
        else:
            raise TypeError("reduce() of empty iterable with no initial value")
    for item in items:
        result = function(result, item)
    return result


class partial:
    def __new__(cls, /, *args, **keywords):
        if not args:
            raise TypeError("type 'partial' takes at least one argument")
        func, *args = args
        args = tuple(args)
        if not callable(func):
            raise TypeError("the first argument must be callable")
        self = object.__new__(cls)
        if isinstance(func, partial):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords
        return self

    def __call__(self, /, *args, **keywords):
        return self.func(*self.args, *args, **{**self.keywords, **keywords})

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        from types import MethodType

        return MethodType(self, instance)

    def __repr__(self):
        parts = [repr(self.func)]
        parts.extend(repr(value) for value in self.args)
        parts.extend(f"{key}={value!r}" for key, value in self.keywords.items())
        return f"functools.partial({', '.join(parts)})"


class partialmethod:
    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"the first argument {func!r} must be a callable or a descriptor")
        self.func, self.args, self.keywords = func, args, keywords

    def __get__(self, instance, owner=None):
        bound = self.func.__get__(instance, owner) if hasattr(self.func, "__get__") else self.func
        if instance is None:
            return self
        return partial(bound, *self.args, **self.keywords)

    def __repr__(self):
        parts = [repr(self.func), *map(repr, self.args)]
        parts += (f"{key}={value!r}" for key, value in self.keywords.items())
        return f"functools.partialmethod({', '.join(parts)})"


def _cache_key(args, keywords, typed):
    key = args
    if keywords:
        key = (*args, _absent, *keywords.items())
    if typed:
        key = (*key, *[type(value) for value in args])
    hash(key)
    return key


class _CacheInfo(tuple):
    def __new__(cls, hits, misses, maxsize, currsize):
        return tuple.__new__(cls, (hits, misses, maxsize, currsize))

    hits = property(lambda self: self[0])
    misses = property(lambda self: self[1])
    maxsize = property(lambda self: self[2])
    currsize = property(lambda self: self[3])

    def __repr__(self):
        return "CacheInfo(hits=%r, misses=%r, maxsize=%r, currsize=%r)" % tuple(self)


class _lru_cache_wrapper:
    __module__ = "functools"

    def __init__(self, function, maxsize, typed):
        self._function, self._maxsize, self._typed = function, maxsize, typed
        self._values, self._hits, self._misses = {}, 0, 0
        update_wrapper(self, function)

    def __call__(self, /, *args, **keywords):
        key = _cache_key(args, keywords, self._typed)
        if key in self._values:
            self._hits += 1
            # Taking the entry out and in again keeps the dictionary in order of last use.
            value = self._values[key] = self._values.pop(key)
            return value
        self._misses += 1
        value = self._function(*args, **keywords)
        if self._maxsize != 0:
            self._values[key] = value
            if self._maxsize is not None and len(self._values) > self._maxsize:
                del self._values[next(iter(self._values))]
        return value

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        from types import MethodType

        return MethodType(self, instance)

    def cache_info(self):
        return _CacheInfo(self._hits, self._misses, self._maxsize, len(self._values))

    def cache_clear(self):
        self._values, self._hits, self._misses = {}, 0, 0

    def cache_parameters(self):
        return {"maxsize": self._maxsize, "typed": self._typed}


def lru_cache(maxsize=128, typed=False):
    if callable(maxsize) and isinstance(typed, bool):
        return _lru_cache_wrapper(maxsize, 128, typed)
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")

    def decorating_function(user_function):
        if not callable(user_function):
            raise TypeError("the first argument must be callable")
        return _lru_cache_wrapper(user_function, maxsize, typed)

    return decorating_function


def cache(user_function, /):
    return lru_cache(maxsize=None)(user_function)


class cached_property:
    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        self.__module__ = func.__module__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError(
                "Cannot assign the same cached_property to two different names "
                f"({self.attrname!r} and {name!r})."
            )

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError(
                "Cannot use cached_property instance without calling __set_name__ on it."
            )
        values = instance.__dict__
        if self.attrname not in values:
            values[self.attrname] = self.func(instance)
        return values[self.attrname]

    def __class_getitem__(cls, item):
        from types import GenericAlias

        return GenericAlias(cls, item)


def _dispatchable(cls):
    """The classes that an implementation is for, which may be given as a union; none where it is no such thing."""
    from typing import Union, get_origin

    kinds = cls.__args__ if get_origin(cls) is Union else (cls,)
    return kinds if all([isinstance(kind, type) and get_origin(kind) is None for kind in kinds]) else ()


def singledispatch(func):
    implementations = {object: func}

    def dispatch(cls):
        for base in cls.__mro__[:-1]:
            if base in implementations:
                return implementations[base]
        # An abstract class may stand for others; the closest does.
        found = [kind for kind in implementations if issubclass(cls, kind)]
        closest = [kind for kind in found if not any([other is not kind and issubclass(other, kind) for other in found])]
        if len(closest) > 1:
            raise RuntimeError(f"Ambiguous dispatch: {closest[0]} or {closest[1]}")
        return implementations[closest[0]]

    def register(cls, func=None):
        kinds = _dispatchable(cls)
        if kinds and func is None:
            return lambda function: register(cls, function)
        if not kinds:
            if func is not None:
                raise TypeError(f"Invalid first argument to `register()`. {cls!r} is not a class or union type.")
            if not getattr(cls, "__annotations__", None):
                raise TypeError(
                    f"Invalid first argument to `register()`: {cls!r}. Use either `@register(some_class)` or plain"
                    " `@register` on an annotated function."
                )
            from typing import Union, get_origin, get_type_hints

            func = cls
            name, cls = next(iter(get_type_hints(func).items()))
            kinds = _dispatchable(cls)
            if not kinds and get_origin(cls) is Union:
                raise TypeError(f"Invalid annotation for {name!r}. {cls!r} not all arguments are classes.")
            if not kinds:
                raise TypeError(f"Invalid annotation for {name!r}. {cls!r} is not a class.")
        for kind in kinds:
            implementations[kind] = func
        return func

    def wrapper(*args, **keywords):
        if not args:
            raise TypeError(f"{name} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **keywords)

    name = getattr(func, "__name__", "singledispatch function")
    wrapper.register, wrapper.dispatch = register, dispatch
    wrapper.registry = type(type.__dict__)(implementations)
    update_wrapper(wrapper, func)
    return wrapper


class singledispatchmethod:
    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        def method(*args, **keywords):
            if not args:
                name = getattr(self.func, "__name__", "singledispatchmethod method")
                raise TypeError(f"{name} requires at least 1 positional argument")
            return self.dispatcher.dispatch(args[0].__class__).__get__(obj, cls)(*args, **keywords)

        return update_wrapper(method, self.func)


class KeyWrapper:
    __hash__ = None

    def __init__(self, compare):
        self._compare = compare

    def __call__(self, obj):
        key = KeyWrapper(self._compare)
        key.obj = obj
        return key

    def _order(self, other):
        if not isinstance(other, KeyWrapper):
            raise TypeError("other argument must be K instance")
        return self._compare(self.obj, other.obj)

    def __lt__(self, other):
        return self._order(other) < 0

    def __gt__(self, other):
        return self._order(other) > 0

    def __eq__(self, other):
        return self._order(other) == 0

    def __le__(self, other):
        return self._order(other) <= 0

    def __ge__(self, other):
        return self._order(other) >= 0


as_c(KeyWrapper.__call__, "K", "obj")


def cmp_to_key(mycmp):
    return KeyWrapper(mycmp)


# For each comparison that a class may define, how the other three follow from it.
_ORDERINGS = {
    "__lt__": {
        "__gt__": lambda less, equal: not less and not equal,
        "__le__": lambda less, equal: less or equal,
        "__ge__": lambda less, equal: not less,
    },
    "__le__": {
        "__ge__": lambda at_most, equal: not at_most or equal,
        "__lt__": lambda at_most, equal: at_most and not equal,
        "__gt__": lambda at_most, equal: not at_most,
    },
    "__gt__": {
        "__lt__": lambda greater, equal: not greater and not equal,
        "__ge__": lambda greater, equal: greater or equal,
        "__le__": lambda greater, equal: not greater,
    },
    "__ge__": {
        "__le__": lambda at_least, equal: not at_least or equal,
        "__gt__": lambda at_least, equal: at_least and not equal,
        "__lt__": lambda at_least, equal: not at_least,
    },
}


def _derived(root, name, rule):
    def compare(self, other):
        known = getattr(type(self), root)(self, other)
        if known is NotImplemented:
            return NotImplemented
        return rule(known, self == other)

    compare.__name__ = name
    return compare


def total_ordering(cls):
    roots = [name for name in _ORDERINGS if getattr(cls, name) is not getattr(object, name)]
    if not roots:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    root = max(roots)
    for name, rule in _ORDERINGS[root].items():
        if name not in roots:
            setattr(cls, name, _derived(root, name, rule))
    return cls
