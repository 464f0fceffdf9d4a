"""typing: annotations as values, which can be looked at; how many arguments a form has is checked."""

from types import GenericAlias, UnionType

import collections as _collections
import collections.abc as _abc
from _firstboot_interpreter import argument_type, as_c

TYPE_CHECKING = False
Union = UnionType
Text = str


class _NotIterable:
    """What has brackets and yet nothing to iterate over."""

    __iter__ = None


class _SpecialForm(_NotIterable):
    """A name such as Any or Final: itself where it stands alone, an alias where it has arguments."""

    def __init__(self, name, subscript=None):
        self._name = name
        self.__name__ = self.__qualname__ = name
        self._subscript = subscript
        self.__module__ = "typing"

    def __getitem__(self, parameters):
        if self._subscript is None:
            raise TypeError(f"{self!r} is not subscriptable")
        return self._subscript(self, parameters)

    def __call__(self, *arguments, **keywords):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __getattr__(self, attribute):
        raise AttributeError(attribute)

    def __instancecheck__(self, instance):
        raise TypeError(f"{self!r} cannot be used with isinstance()")

    def __subclasscheck__(self, other):
        raise TypeError(f"{self!r} cannot be used with issubclass()")

    def __or__(self, other):
        return _union((self, other))

    def __ror__(self, other):
        return _union((other, self))

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __repr__(self):
        return f"typing.{self._name}"


class _TypedCacheSpecialForm(_SpecialForm):
    pass


def _type_repr(argument):
    if isinstance(argument, type) and not isinstance(argument, GenericAlias):
        if argument.__module__ == "builtins":
            return argument.__qualname__
        return f"{argument.__module__}.{argument.__qualname__}"
    if argument is ...:
        return "..."
    if isinstance(argument, list):
        return f"[{', '.join(_type_repr(item) for item in argument)}]"
    return repr(argument)


def _as_type(argument):
    if argument is None:
        return type(None)
    if isinstance(argument, str):
        return ForwardRef(argument)
    return argument


def _of_origin(alias, attribute):
    """An attribute of an alias that the alias itself has not."""
    if attribute in ("__name__", "__qualname__"):
        return alias._name or getattr(alias.__origin__, attribute)
    if attribute.startswith("__") and attribute.endswith("__"):
        raise AttributeError(attribute)
    return getattr(alias.__origin__, attribute)


class _GenericAlias:
    """A form with arguments: typing.Optional["User"], typing.List[int], Mapped[str]."""

    def __init__(self, origin, args, name):
        self.__origin__ = origin
        self.__args__ = args
        self._name = name
        parameters = []
        for argument in args:
            inside = (argument,) if isinstance(argument, _TypeVariable) else getattr(
                argument, "__parameters__", ()
            )
            parameters.extend(item for item in inside if item not in parameters)
        self.__parameters__ = tuple(parameters)

    def __getitem__(self, parameters):
        if not isinstance(parameters, tuple):
            parameters = (parameters,)
        if not self.__parameters__:
            raise TypeError(f"{self!r} is not a generic class")
        _check_count(self, len(parameters), self.__parameters__)
        given = dict(zip(self.__parameters__, [_as_type(item) for item in parameters]))
        return type(self)(
            self.__origin__, tuple(_substituted(item, given) for item in self.__args__), self._name
        )

    def copy_with(self, args):
        return type(self)(self.__origin__, args, self._name)

    def __call__(self, *arguments, **keywords):
        if self._name in _NAMED or self._name == "Tuple":
            _refuse_call(self._name, self.__origin__)
        made = self.__origin__(*arguments, **keywords)
        try:
            made.__orig_class__ = self
        except (AttributeError, TypeError):
            pass
        return made

    def __iter__(self):
        yield Unpack[self]

    __getattr__ = _of_origin

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f"Cannot subclass {self!r}")
        if self.__origin__ is Generic:
            others = [base for base in bases if base is not self and isinstance(base, _GenericAlias)]
            if any(base.__origin__ is not Generic for base in others):
                return ()
        elif isinstance(self.__origin__, type) and Generic not in self.__origin__.__mro__:
            if not any(isinstance(base, type) and issubclass(base, Generic) for base in bases):
                return (self.__origin__, Generic) if self.__parameters__ else (self.__origin__,)
        return (self.__origin__,)

    def __or__(self, other):
        return _union((self, other))

    def __ror__(self, other):
        return _union((other, self))

    def __instancecheck__(self, instance):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    __subclasscheck__ = __instancecheck__

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ is other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __repr__(self):
        origin = self.__origin__
        if self._name is not None:
            name = f"typing.{self._name}"
        else:
            name = f"{origin.__module__}.{origin.__qualname__}"
        return f"{name}[{self._shown([_type_repr(argument) for argument in self.__args__])}]"

    def _shown(self, arguments):
        return ", ".join(arguments) or "()"


class _CallableGenericAlias(_NotIterable, _GenericAlias):
    def _shown(self, arguments):
        if self.__args__[0] is ...:
            return ", ".join(arguments)
        return f"[{', '.join(arguments[:-1])}], {arguments[-1]}"


class _LiteralGenericAlias(_GenericAlias):
    pass


def _refuse_call(name, origin):
    raise TypeError(f"Type {name} cannot be instantiated; use {origin.__name__}() instead")


class _AnnotatedAlias(_NotIterable, _GenericAlias):
    def __init__(self, origin, metadata):
        _GenericAlias.__init__(self, origin, (origin,), "Annotated")
        self.__metadata__ = metadata

    def copy_with(self, args):
        return _AnnotatedAlias(*args, self.__metadata__)

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return (self.__origin__, self.__metadata__) == (other.__origin__, other.__metadata__)

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __repr__(self):
        inside = [_type_repr(self.__origin__), *map(repr, self.__metadata__)]
        return f"typing.Annotated[{', '.join(inside)}]"


def _substituted(argument, given):
    if isinstance(argument, _TypeVariable):
        return given.get(argument, argument)
    if getattr(argument, "__parameters__", ()):
        return argument[tuple(given.get(item, item) for item in argument.__parameters__)]
    return argument


def _too_many_or_few(form, given, most, expected):
    raise TypeError(
        f"Too {'many' if given > most else 'few'} arguments for {form};"
        f" actual {given}, expected {expected}"
    )


def _check_count(form, given, parameters):
    """Whether a generic class gets as many arguments as it has parameters."""
    if any(isinstance(item, (TypeVarTuple, ParamSpec)) for item in parameters):
        return
    most = len(parameters)
    least = sum(item.__default__ is NoDefault for item in parameters)
    if not least <= given <= most:
        _too_many_or_few(form, given, most, f"at least {least}" if given < least else most)


class _SpecialGenericAlias(_SpecialForm):
    """List, Dict and the like: old names of classes that take arguments themselves.

    `most` is how many they take, None where any number will do; `least` counts those without default.
    """

    def __init__(self, name, origin, most, least=None):
        _SpecialForm.__init__(self, name)
        self.__origin__ = origin
        self._most, self._least = most, most if least is None else least

    __getattr__ = _of_origin

    def __getitem__(self, parameters):
        if not isinstance(parameters, tuple):
            parameters = (parameters,)
        if self._most == 0:
            raise TypeError(f"{self} is not a generic class")
        if self._most is not None:
            if self._least <= len(parameters) < self._most:
                parameters += (type(None),) * (self._most - len(parameters))
            if len(parameters) != self._most:
                expected = self._most if self._least == self._most else f"at least {self._least}"
                _too_many_or_few(self, len(parameters), self._most, expected)
        return _GenericAlias(self.__origin__, tuple(_as_type(item) for item in parameters), self._name)

    def __call__(self, *arguments, **keywords):
        if self._name in _NAMED or self._name == "Tuple":
            _refuse_call(self._name, self.__origin__)
        return self.__origin__(*arguments, **keywords)

    def __instancecheck__(self, instance):
        return isinstance(instance, self.__origin__)

    def __subclasscheck__(self, subclass):
        return issubclass(subclass, self.__origin__)

    def __mro_entries__(self, bases):
        return (self.__origin__,)


class _TupleType(_SpecialGenericAlias):
    pass


class _CallableType(_SpecialGenericAlias):
    def __getitem__(self, parameters):
        if not isinstance(parameters, tuple) or len(parameters) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        arguments, result = parameters
        listed = (*arguments, result) if isinstance(arguments, list) else (arguments, result)
        return _CallableGenericAlias(self.__origin__, tuple(_as_type(item) for item in listed), self._name)


def _union(parameters):
    return Union[parameters]


def _optional(form, parameter):
    if isinstance(parameter, tuple):
        raise TypeError(f"{form} requires a single type. Got {parameter!r}.")
    return Union[_as_type(parameter), type(None)]


def _with_argument(form, parameter):
    if isinstance(parameter, tuple):
        raise TypeError(f"{form} accepts only single type. Got {parameter!r}.")
    return _with_arguments(form, parameter)


def _with_arguments(form, parameters):
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    return _GenericAlias(form, tuple(_as_type(item) for item in parameters), form._name)


def _with_values(form, parameters):
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    return _LiteralGenericAlias(form, parameters, form._name)


def _annotated(form, parameters):
    if not isinstance(parameters, tuple) or len(parameters) < 2:
        raise TypeError(
            "Annotated[...] should be used with at least two arguments (a type and an annotation)."
        )
    origin, metadata = _as_type(parameters[0]), parameters[1:]
    if isinstance(origin, _AnnotatedAlias):
        origin, metadata = origin.__origin__, origin.__metadata__ + metadata
    return _AnnotatedAlias(origin, metadata)


Optional = _SpecialForm("Optional", _optional)
Literal = _TypedCacheSpecialForm("Literal", _with_values)
Annotated = _TypedCacheSpecialForm("Annotated", _annotated)
ClassVar = _SpecialForm("ClassVar", _with_argument)
Final = _SpecialForm("Final", _with_argument)
Concatenate = _SpecialForm("Concatenate", _with_arguments)
TypeGuard = _SpecialForm("TypeGuard", _with_argument)
TypeIs = _SpecialForm("TypeIs", _with_argument)
Required = _SpecialForm("Required", _with_argument)
NotRequired = _SpecialForm("NotRequired", _with_argument)
ReadOnly = _SpecialForm("ReadOnly", _with_argument)
Unpack = _SpecialForm("Unpack", _with_argument)
NoReturn = _SpecialForm("NoReturn")
Never = _SpecialForm("Never")
Self = _SpecialForm("Self")
LiteralString = _SpecialForm("LiteralString")
TypeAlias = _SpecialForm("TypeAlias")


class _AnyMeta(type):
    def __repr__(self):
        return "typing.Any" if self is Any else type.__repr__(self)

    def __instancecheck__(self, instance):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return type.__instancecheck__(self, instance)


class Any(metaclass=_AnyMeta):
    def __new__(cls, *arguments, **keywords):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return object.__new__(cls)


_NAMED = {
    "List": (list, 1),
    "Dict": (dict, 2),
    "Set": (set, 1),
    "FrozenSet": (frozenset, 1),
    "Type": (type, 1),
}
# How many arguments each takes; of a pair, the second number counts those without a default.
_ABSTRACT = {
    "Hashable": 0, "Awaitable": 1, "Coroutine": 3, "AsyncIterable": 1, "AsyncIterator": 1,
    "AsyncGenerator": (2, 1), "Iterable": 1, "Iterator": 1, "Reversible": 1, "Generator": (3, 1),
    "Sized": 0, "Container": 1, "Collection": 1, "Sequence": 1,
    "MutableSequence": 1, "Mapping": 2, "MutableMapping": 2, "KeysView": 1, "ItemsView": 2,
    "ValuesView": 1, "MappingView": 1, "MutableSet": 1,
}
_OF_COLLECTIONS = {
    "DefaultDict": ("defaultdict", 2), "OrderedDict": ("OrderedDict", 2), "Counter": ("Counter", 1),
    "ChainMap": ("ChainMap", 2), "Deque": ("deque", 1),
}
for _name, (_origin, _count) in _NAMED.items():
    globals()[_name] = _SpecialGenericAlias(_name, _origin, _count)
for _name, _count in _ABSTRACT.items():
    _counts = _count if isinstance(_count, tuple) else (_count,)
    globals()[_name] = _SpecialGenericAlias(_name, getattr(_abc, _name), *_counts)
for _name, (_origin, _count) in _OF_COLLECTIONS.items():
    globals()[_name] = _SpecialGenericAlias(_name, getattr(_collections, _origin), _count)
Tuple = _TupleType("Tuple", tuple, None)
Callable = _CallableType("Callable", _abc.Callable, None)
AbstractSet = _SpecialGenericAlias("AbstractSet", _abc.Set, 1)
ByteString = _SpecialGenericAlias("ByteString", bytes, 0)


class _NoDefaultType:
    def __repr__(self):
        return "typing.NoDefault"


NoDefault = _NoDefaultType()


class _TypeVariable:
    __default__ = NoDefault
    __infer_variance__ = False

    def __or__(self, other):
        return _union((self, other))

    def __ror__(self, other):
        return _union((other, self))

    def __repr__(self):
        if self.__infer_variance__:
            return self.__name__
        sign = "+" if self.__covariant__ else "-" if self.__contravariant__ else "~"
        return sign + self.__name__


class TypeVar(_TypeVariable):
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False,
                 default=NoDefault, infer_variance=False):
        if not isinstance(name, str):
            raise TypeError(f"typevar() argument 'name' must be str, not {argument_type(name)}")
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        self.__name__, self.__bound__, self.__constraints__ = name, bound, constraints
        self.__covariant__, self.__contravariant__ = covariant, contravariant
        self.__default__, self.__infer_variance__ = default, infer_variance


as_c(TypeVar.__init__, "typevar", "name, *constraints, bound=..., default=..., covariant=..., "
     "contravariant=..., infer_variance=...")


class ParamSpec(_TypeVariable):
    __constraints__ = ()

    def __init__(self, name, *, bound=None, covariant=False, contravariant=False,
                 default=NoDefault, infer_variance=False):
        self.__name__, self.__bound__ = name, bound
        self.__covariant__, self.__contravariant__ = covariant, contravariant
        self.__default__, self.__infer_variance__ = default, infer_variance

    @property
    def args(self):
        return self

    @property
    def kwargs(self):
        return self


class TypeVarTuple(_TypeVariable):
    __constraints__ = ()

    def __init__(self, name, *, default=NoDefault):
        self.__name__, self.__default__ = name, default

    def __iter__(self):
        yield Unpack[self]

    def __repr__(self):
        return self.__name__


class Generic:
    def __class_getitem__(cls, parameters):
        if not isinstance(parameters, tuple):
            parameters = (parameters,)
        name = cls.__name__ if cls in (Generic, Protocol) else None
        if name is None:
            if not cls.__parameters__:
                raise TypeError(f"{cls!r} is not a generic class")
            _check_count(cls, len(parameters), cls.__parameters__)
        elif not parameters:
            raise TypeError(f"Parameter list to {name}[...] cannot be empty")
        elif not all(isinstance(item, (_TypeVariable, _GenericAlias)) for item in parameters):
            raise TypeError(
                f"Parameters to {name}[...] must all be type variables or parameter specification"
                " variables."
            )
        return _GenericAlias(cls, tuple(_as_type(item) for item in parameters), name)

    def __init_subclass__(cls, *arguments, **keywords):
        super().__init_subclass__(*arguments, **keywords)
        parameters = []
        for base in cls.__dict__.get("__orig_bases__", ()):
            for item in getattr(base, "__parameters__", ()):
                if item not in parameters:
                    parameters.append(item)
        cls.__parameters__ = tuple(parameters)


class _ProtocolMeta(type(_abc.Iterable)):
    def __instancecheck__(cls, instance):
        _refuse_check(cls)
        if not _is_structural(cls):
            return super().__instancecheck__(instance)
        return cls in type(instance).__mro__ or all([_has_member(cls, instance, name) for name in _members_of(cls)])

    def __subclasscheck__(cls, other):
        _refuse_check(cls)
        if not _is_structural(cls):
            return super().__subclasscheck__(other)
        data = [name for name in _members_of(cls) if not callable(getattr(cls, name, None))]
        if data:
            shown = str(sorted(data))[1:-1]
            raise TypeError(
                f"Protocols with non-method members don't support issubclass(). Non-method members: {shown}."
            )
        bases = getattr(other, "__mro__", ())
        found = [[base.__dict__[name] for base in bases if name in base.__dict__][:1] for name in _members_of(cls)]
        return super().__subclasscheck__(other) or all([each and each[0] is not None for each in found])


def _is_structural(cls):
    return cls is not Protocol and cls.__dict__.get("_is_protocol", False)


def _members_of(cls):
    """The names that a protocol asks for."""
    found = []
    for base in cls.__mro__:
        if base.__dict__.get("_is_protocol") and base is not Protocol:
            names = [*base.__dict__, *getattr(base, "__annotations__", {})]
            found += [name for name in names if not hasattr(_Nothing, name) and not name.startswith("__annot")]
    return found


def _has_member(cls, instance, name):
    try:
        value = getattr(instance, name)
    except AttributeError:
        return False
    # A method may be taken away by None.
    return value is not None or not callable(getattr(cls, name, None))


def _refuse_check(cls):
    if cls is Protocol or not cls.__dict__.get("_is_protocol"):
        return
    if not getattr(cls, "_is_runtime_protocol", False):
        raise TypeError(
            "Instance and class checks can only be used with @runtime_checkable protocols"
        )


def _no_instance(self, *arguments, **keywords):
    if type(self)._is_protocol:
        raise TypeError("Protocols cannot be instantiated")


class Protocol(Generic, metaclass=_ProtocolMeta):
    _is_protocol = True

    def __init_subclass__(cls, *arguments, **keywords):
        super().__init_subclass__(*arguments, **keywords)
        if "_is_protocol" not in cls.__dict__:
            cls._is_protocol = any(base is Protocol for base in cls.__bases__)
        if cls._is_protocol and cls.__init__ is object.__init__:
            cls.__init__ = _no_instance


def runtime_checkable(cls):
    if not getattr(cls, "_is_protocol", False):
        raise TypeError(f"@runtime_checkable can be only applied to protocol classes, got {cls!r}")
    cls._is_runtime_protocol = True
    return cls


class ForwardRef:
    def __init__(self, arg, is_argument=True, module=None, **rest):
        self.__forward_arg__ = arg
        self.__forward_module__ = module

    def __eq__(self, other):
        return isinstance(other, ForwardRef) and self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)

    def __or__(self, other):
        return _union((self, other))

    def __ror__(self, other):
        return _union((other, self))

    def __repr__(self):
        return f"ForwardRef({self.__forward_arg__!r})"


class TypeAliasType:
    """What `type X = …` makes: the value is worked out when it is asked for."""

    def __init__(self, name, value, *, type_params=()):
        self.__name__, self.__type_params__ = name, type_params
        self._evaluate_value = lambda: value

    @property
    def __value__(self):
        return self._evaluate_value()

    @property
    def __module__(self):
        return self._evaluate_value.__globals__.get("__name__")

    def __getitem__(self, parameters):
        if not self.__type_params__:
            raise TypeError("Only generic type aliases are subscriptable")
        return GenericAlias(self, parameters)

    def __or__(self, other):
        return _union((self, other))

    def __ror__(self, other):
        return _union((other, self))

    def __repr__(self):
        return self.__name__


class NewType:
    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition(".")[2] if "." in name else name
        self.__supertype__ = tp
        import sys

        self.__module__ = sys._getframe(1).f_globals.get("__name__")

    def __call__(self, value, /):
        return value

    def __or__(self, other):
        return _union((self, other))

    def __ror__(self, other):
        return _union((other, self))

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"


# What a NamedTuple's body may not say, and what it says of itself.
_PROHIBITED = (
    "__new__ __init__ __slots__ __getnewargs__ _fields _field_defaults _field_types _make _replace _asdict _source"
).split()
_SPECIAL = "__module__ __name__ __qualname__ __annotations__ __annotate__ __annotate_func__ __classcell__".split()


class _NamedTupleMeta(type):
    def __new__(meta, name, bases, namespace):
        from collections import namedtuple

        annotations = _annotations_of(namespace)
        defaults = []
        for field in annotations:
            if field in namespace:
                defaults.append(namespace[field])
            elif defaults:
                raise TypeError(
                    f"Non-default namedtuple field {field} cannot follow default field"
                    f" {list(annotations)[len(defaults) - 1]}"
                )
        made = namedtuple(name, list(annotations), defaults=defaults, module=namespace["__module__"])
        made.__annotations__ = annotations
        for key, value in namespace.items():
            if key in _PROHIBITED:
                raise AttributeError(f"Cannot overwrite NamedTuple attribute {key}")
            if key not in annotations and key not in _SPECIAL:
                setattr(made, key, value)
        return made


def _annotations_of(namespace):
    if "__annotations__" in namespace:
        return namespace["__annotations__"]
    from _firstboot_annotations import evaluated

    annotate = namespace.get("__annotate__") or namespace.get("__annotate_func__")
    return evaluated(annotate, namespace["__module__"], None) if annotate is not None else {}


_no_fields = object()


def _warn_of_fields(typename, fields, kwargs):
    import warnings

    if kwargs:
        told = ("Creating NamedTuple classes using keyword arguments is deprecated and will be disallowed in "
                "Python 3.15. Use the class-based or functional syntax instead.")
    else:
        given = "Passing `None` as" if fields is None else "Failing to pass a value for"
        told = (f"{given} the 'fields' parameter is deprecated and will be disallowed in Python 3.15. To create a "
                "NamedTuple class with 0 fields using the functional syntax, pass an empty list, e.g. "
                f"`{typename} = NamedTuple({typename!r}, [])`.")
    warnings.warn(told, DeprecationWarning, stacklevel=3)


def NamedTuple(typename, fields=_no_fields, /, **kwargs):
    from collections import namedtuple
    import sys

    if kwargs and fields is not _no_fields:
        raise TypeError("Either list of fields or keywords can be provided to NamedTuple, not both")
    if fields is _no_fields or fields is None:
        _warn_of_fields(typename, fields, kwargs)
        fields = kwargs.items()
    fields = list(fields)
    module = sys._getframe(1).f_globals.get("__name__", "__main__")
    made = namedtuple(typename, [name for name, _ in fields], module=module)
    made.__annotations__ = dict(fields)
    return made


_NamedTupleBase = type.__new__(_NamedTupleMeta, "NamedTuple", (), {})
NamedTuple.__mro_entries__ = lambda bases: (_NamedTupleBase,)


class _TypedDictMeta(type):
    def __new__(meta, name, bases, namespace, total=True):
        made = type.__new__(meta, name, (dict,), namespace)
        made.__total__ = total
        return made

    def __call__(cls, *arguments, **keywords):
        return dict(*arguments, **keywords)


class _TypedDictForm:
    def __call__(self, typename, fields=(), /, *, total=True):
        return _TypedDictMeta(typename, (), {"__annotations__": dict(fields)}, total=total)

    def __mro_entries__(self, bases):
        return (_TypedDictBase,)


_TypedDictBase = type.__new__(_TypedDictMeta, "TypedDict", (), {})
TypedDict = _TypedDictForm()


def cast(typ, val):
    return val


def overload(func):
    return func


def final(f):
    return f


def override(method, /):
    return method


def no_type_check(arg):
    return arg


def dataclass_transform(**parameters):
    return lambda cls: cls


def assert_never(arg, /):
    raise AssertionError(f"Expected code to be unreachable, but got: {arg!r}")


def assert_type(val, typ, /):
    return val


def reveal_type(obj, /):
    return obj


def get_origin(tp):
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, UnionType):
        return Union
    return getattr(tp, "__origin__", None)


def get_args(tp):
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__, *tp.__metadata__)
    return getattr(tp, "__args__", ())


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    import sys

    def resolved(value, names):
        if value is None:
            return type(None)
        if isinstance(value, ForwardRef):
            value = value.__forward_arg__
        if isinstance(value, str):
            return eval(value, names, localns)
        if isinstance(value, _AnnotatedAlias) and not include_extras:
            return value.__origin__
        return value

    if not isinstance(obj, type) and not callable(obj) and not hasattr(obj, "__annotations__"):
        raise TypeError(f"{obj!r} does not have annotations")
    hints = {}
    owners = reversed(obj.__mro__) if isinstance(obj, type) else [obj]
    for owner in owners:
        if globalns is not None:
            names = globalns
        elif isinstance(owner, type):
            names = getattr(sys.modules.get(owner.__module__), "__dict__", {})
        else:
            names = getattr(owner, "__globals__", {})
        for name, value in (getattr(owner, "__annotations__", None) or {}).items():
            hints[name] = resolved(value, names)
    return hints


class IO(Generic):
    pass


class TextIO(IO):
    pass


class BinaryIO(IO):
    pass


AnyStr = TypeVar("AnyStr", bytes, str)


@runtime_checkable
class _Nothing(Protocol[AnyStr]):
    """What a protocol has without its author."""

    nothing: None


@runtime_checkable
class SupportsInt(Protocol):
    def __int__(self) -> int:
        pass


@runtime_checkable
class SupportsFloat(Protocol):
    def __float__(self) -> float:
        pass
