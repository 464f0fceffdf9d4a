from _firstboot_functions import ContextVariable


def release_local(local):
    local.__release_local__()


class Local:
    def __init__(self, context_var=None):
        object.__setattr__(self, "_Local__storage", {})

    def __iter__(self):
        return iter(self._Local__storage.items())

    def __call__(self, name, *, unbound_message=None):
        return LocalProxy(self, name, unbound_message=unbound_message)

    def __release_local__(self):
        self._Local__storage.clear()

    def __getattr__(self, name):
        values = self._Local__storage
        if name in values:
            return values[name]
        raise AttributeError(name)

    def __setattr__(self, name, value):
        self._Local__storage[name] = value

    def __delattr__(self, name):
        if name not in self._Local__storage:
            raise AttributeError(name)
        del self._Local__storage[name]


class LocalStack:
    def __init__(self, context_var=None):
        self._stack = []

    def __release_local__(self):
        self._stack = []

    def push(self, obj):
        self._stack = self._stack + [obj]
        return self._stack

    def pop(self):
        if not self._stack:
            return None
        last = self._stack[-1]
        self._stack = self._stack[:-1]
        return last

    @property
    def top(self):
        return self._stack[-1] if self._stack else None

    def __call__(self, name=None, *, unbound_message=None):
        return LocalProxy(self, name, unbound_message=unbound_message)


class LocalProxy:
    __slots__ = ("__wrapped", "_get_current_object")

    def __init__(self, local, name=None, *, unbound_message=None):
        message = "object is not bound" if unbound_message is None else unbound_message
        if isinstance(local, Local):
            if name is None:
                raise TypeError("'name' is required when proxying a 'Local' object.")

            def current():
                try:
                    return getattr(local, name)
                except AttributeError:
                    raise RuntimeError(message) from None

        elif isinstance(local, LocalStack):

            def current():
                value = local.top
                if value is None:
                    raise RuntimeError(message)
                return value if name is None else getattr(value, name)

        elif isinstance(local, ContextVariable):

            def current():
                try:
                    value = local.get()
                except LookupError:
                    raise RuntimeError(message) from None
                return value if name is None else getattr(value, name)

        elif callable(local):

            def current():
                value = local()
                return value if name is None else getattr(value, name)

        else:
            raise TypeError(f"Don't know how to proxy '{type(local)}'.")
        object.__setattr__(self, "_LocalProxy__wrapped", local)
        object.__setattr__(self, "_get_current_object", current)

    @property
    def __wrapped__(self):
        try:
            return self._get_current_object().__wrapped__
        except RuntimeError:
            return self._LocalProxy__wrapped

    @property
    def __class__(self):
        try:
            return type(self._get_current_object())
        except RuntimeError:
            return type(self)

    def __repr__(self):
        try:
            value = self._get_current_object()
        except RuntimeError:
            return f"<{type(self).__name__} unbound>"
        return repr(value)

    def __bool__(self):
        try:
            value = self._get_current_object()
        except RuntimeError:
            return False
        return bool(value)

    def __dir__(self):
        try:
            value = self._get_current_object()
        except RuntimeError:
            return []
        return dir(value)

    def __str__(self):
        return str(self._get_current_object())

    def __bytes__(self):
        return bytes(self._get_current_object())

    def __format__(self, specification):
        return format(self._get_current_object(), specification)

    def __getattr__(self, name):
        return getattr(self._get_current_object(), name)

    def __setattr__(self, name, value):
        setattr(self._get_current_object(), name, value)

    def __delattr__(self, name):
        delattr(self._get_current_object(), name)

    def __hash__(self):
        return hash(self._get_current_object())

    def __eq__(self, other):
        return self._get_current_object() == other

    def __ne__(self, other):
        return self._get_current_object() != other

    def __lt__(self, other):
        return self._get_current_object() < other

    def __le__(self, other):
        return self._get_current_object() <= other

    def __gt__(self, other):
        return self._get_current_object() > other

    def __ge__(self, other):
        return self._get_current_object() >= other

    def __call__(self, *args, **kwargs):
        return self._get_current_object()(*args, **kwargs)

    def __len__(self):
        return len(self._get_current_object())

    def __getitem__(self, key):
        return self._get_current_object()[key]

    def __setitem__(self, key, value):
        self._get_current_object()[key] = value

    def __delitem__(self, key):
        del self._get_current_object()[key]

    def __iter__(self):
        return iter(self._get_current_object())

    def __next__(self):
        return next(self._get_current_object())

    def __contains__(self, item):
        return item in self._get_current_object()

    def __add__(self, other):
        return self._get_current_object() + other

    def __radd__(self, other):
        return other + self._get_current_object()

    def __sub__(self, other):
        return self._get_current_object() - other

    def __mul__(self, other):
        return self._get_current_object() * other

    def __truediv__(self, other):
        return self._get_current_object() / other

    def __mod__(self, other):
        return self._get_current_object() % other

    def __or__(self, other):
        return self._get_current_object() | other

    def __ror__(self, other):
        return other | self._get_current_object()

    def __and__(self, other):
        return self._get_current_object() & other

    def __int__(self):
        return int(self._get_current_object())

    def __float__(self):
        return float(self._get_current_object())

    def __index__(self):
        return self._get_current_object().__index__()

    def __enter__(self):
        return self._get_current_object().__enter__()

    def __exit__(self, *details):
        return self._get_current_object().__exit__(*details)
