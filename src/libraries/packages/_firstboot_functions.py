"""Small helpers that the models share, so that a boot need not load functools or contextvars."""

from sys import modules

_absent = object()


def update_wrapper(wrapper, wrapped):
    for name in ("__module__", "__name__", "__qualname__", "__doc__"):
        value = getattr(wrapped, name, _absent)
        if value is not _absent:
            setattr(wrapper, name, value)
    attributes = getattr(wrapped, "__dict__", None)
    if attributes:
        wrapper.__dict__.update(attributes)
    wrapper.__wrapped__ = wrapped
    return wrapper


class cached_property:
    """A value computed at the first look and kept in the instance's dictionary."""

    def __init__(self, compute):
        self.compute = compute
        self.name = compute.__name__
        self.__doc__ = compute.__doc__

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        value = self.compute(instance)
        instance.__dict__[self.name] = value
        return value


class lazy_name:
    """A class attribute that lives in another module, which is imported when it is first needed."""

    def __init__(self, module, name, create=False):
        self.module = module
        self.name = name
        self.create = create

    def __set_name__(self, owner, name):
        self.owner = owner
        self.attribute = name

    def __get__(self, instance, owner=None):
        value = getattr(import_module(self.module), self.name)
        if self.create:
            value = value()
        setattr(self.owner, self.attribute, value)
        return value


def import_module(name):
    __import__(name)
    return modules[name]


def load_named(package, places, name, title, version):
    """load_name for a package of the Pallets projects, which warn of __version__."""
    if name == "__version__":
        from warnings import warn

        distribution = package.__name__.replace("_", "-")
        warn(
            f"The '__version__' attribute is deprecated and will be removed in {title}. "
            f"Use feature detection or 'importlib.metadata.version(\"{distribution}\")' instead.",
            DeprecationWarning,
            3,
        )
        return version
    return load_plainly(package, places, name)


def load_plainly(package, places, name):
    """load_name for a package whose message for a name that it lacks is that name alone."""
    if name == "__all__" or places.get(name) is not None:
        return load_name(package, places, name)
    from _firstboot_catalogue import missing_name

    try:
        return missing_name(package.__name__, name)
    except AttributeError:
        raise AttributeError(name) from None


def load_name(package, places, name):
    """Finds a public name of a package in the submodule that defines it."""
    if name == "__all__":
        # `from package import *` takes what the package defines, wherever that lies.
        own = [public for public in package.__dict__ if not public.startswith("_")]
        return own + [public for public in places.names() if public not in own]
    place = places.get(name)
    if place is None:
        from _firstboot_catalogue import missing_name

        return missing_name(package.__name__, name)
    module = import_module(package.__name__ + "." + place)
    value = module if place == name else getattr(module, name)
    setattr(package, name, value)
    return value


class ContextVariable:
    """The part of contextvars.ContextVar that one thread without tasks needs."""

    def __init__(self, name):
        self.name = name
        self._values = []

    def get(self, default=_absent):
        if self._values:
            return self._values[-1]
        if default is _absent:
            raise LookupError(self)
        return default

    def set(self, value):
        self._values.append(value)
        return len(self._values) - 1

    def reset(self, token):
        del self._values[token:]

    def __repr__(self):
        return f"<ContextVar name={self.name!r} at 0x{id(self):x}>"


class Places:
    """Which submodule defines each public name, as `(submodule, "its names between blanks")`."""

    def __init__(self, *groups):
        self._places = {}
        for place, names in groups:
            for name in names.split():
                self._places.setdefault(name, place)

    def get(self, name, default=None):
        return self._places.get(name, default)

    def names(self):
        return list(self._places)
