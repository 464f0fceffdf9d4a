"""dataclasses: classes whose __init__ and the like follow from their annotations."""

from _firstboot_annotations import annotations_of
import sys
from types import MappingProxyType


class FrozenInstanceError(AttributeError):
    pass


class _MISSING_TYPE:
    pass


MISSING = _MISSING_TYPE()


class KW_ONLY:
    pass


class Field:
    __slots__ = (
        "name", "type", "default", "default_factory", "repr", "hash", "init", "compare", "metadata",
        "kw_only", "doc", "_field_type",
    )

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only,
                 doc=None):
        self.name = self.type = self._field_type = None
        self.default, self.default_factory = default, default_factory
        self.init, self.repr, self.hash, self.compare = init, repr, hash, compare
        self.metadata = MappingProxyType(metadata or {})
        self.kw_only, self.doc = kw_only, doc

    def __repr__(self):
        names = ("name", "type", "default", "default_factory", "init", "repr", "hash", *self.__slots__[7:])
        shown = ",".join(f"{name}={getattr(self, name)!r}" for name in names)
        return f"Field({shown})"


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None,
          compare=True, metadata=None, kw_only=MISSING, doc=None):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only, doc)


def _field_type(annotation, cls):
    """'field', 'class' for ClassVar, 'init' for InitVar."""
    if isinstance(annotation, str):
        head = annotation.partition("[")[0].rpartition(".")[2].strip()
    else:
        origin = getattr(annotation, "__origin__", annotation)
        head = getattr(origin, "_name", None) or type(annotation).__name__
        if annotation is InitVar:
            head = "InitVar"
    return {"ClassVar": "class", "InitVar": "init"}.get(head, "field")


class InitVar:
    def __init__(self, type):
        self.type = type

    def __class_getitem__(cls, type):
        return cls(type)


def _collected(cls, kw_only):
    fields = {}
    for base in cls.__mro__[-1:0:-1]:
        fields.update(base.__dict__.get("__dataclass_fields__", {}))
    annotations = annotations_of(cls)
    for name, annotation in annotations.items():
        if annotation is KW_ONLY or annotation in ("KW_ONLY", "dataclasses.KW_ONLY"):
            kw_only = True
            continue
        default = cls.__dict__.get(name, MISSING)
        made = default if isinstance(default, Field) else field(default=default)
        made.name, made.type, made._field_type = name, annotation, _field_type(annotation, cls)
        if made.kw_only is MISSING:
            made.kw_only = kw_only
        if made._field_type == "class" and made.default_factory is not MISSING:
            raise TypeError(f"field {name} cannot have a default factory")
        if made._field_type == "field" and made.default.__class__.__hash__ is None:
            raise ValueError(
                f"mutable default {type(made.default)} for field {name} is not allowed: "
                "use default_factory"
            )
        if isinstance(default, Field):
            if made.default is MISSING:
                delattr(cls, name)
            else:
                setattr(cls, name, made.default)
        fields[name] = made
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f"{name!r} is a field but has no type annotation")
    return fields


def _init(cls, fields, frozen):
    """__init__ as source, so that wrong arguments give the errors of any function."""
    parameters, keyword_only, body, names = [], [], [], {"_MISSING": MISSING, "_object": object}
    seen_default = None
    for f in fields:
        if f.init and not f.kw_only:
            if f.default is MISSING and f.default_factory is MISSING:
                if seen_default is not None:
                    raise TypeError(
                        f"non-default argument {f.name!r} follows default argument {seen_default!r}"
                    )
            else:
                seen_default = f.name
    for f in fields:
        default = ""
        if f.default is not MISSING:
            names[f"_default_{f.name}"] = f.default
            default = f"=_default_{f.name}"
        elif f.default_factory is not MISSING:
            names[f"_factory_{f.name}"] = f.default_factory
            default = "=_MISSING"
        if f.init:
            (keyword_only if f.kw_only else parameters).append(f.name + default)
        if f._field_type == "init":
            continue
        value = f.name
        if f.default_factory is not MISSING:
            value = f"_factory_{f.name}()"
            if f.init:
                value += f" if {f.name} is _MISSING else {f.name}"
        elif not f.init:
            if f.default is MISSING:
                continue
            value = f"_default_{f.name}"
        if frozen:
            body.append(f"_object.__setattr__(self, {f.name!r}, {value})")
        else:
            body.append(f"self.{f.name} = {value}")
    if hasattr(cls, "__post_init__"):
        given = ", ".join(f.name for f in fields if f._field_type == "init")
        body.append(f"self.__post_init__({given})")
    if keyword_only:
        parameters += ["*", *keyword_only]
    source = f"def __init__({', '.join(['self', *parameters])}):\n "
    scope = {}
    exec(source + "\n ".join(body or ["pass"]), names, scope)
    return scope["__init__"]


def _compared(fields, instance):
    return tuple(getattr(instance, f.name) for f in fields if f.compare)


def _add(cls, name, function):
    if name in cls.__dict__:
        return False
    function.__name__ = name
    function.__qualname__ = f"{cls.__qualname__}.{name}"
    setattr(cls, name, function)
    return True


def _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots):
    for base in cls.__mro__[1:]:
        parameters = base.__dict__.get("__dataclass_params__")
        if parameters is not None and parameters["frozen"] != frozen:
            raise TypeError(
                "cannot inherit non-frozen dataclass from a frozen one"
                if parameters["frozen"]
                else "cannot inherit frozen dataclass from a non-frozen one"
            )
    everything = _collected(cls, kw_only)
    cls.__dataclass_fields__ = everything
    cls.__dataclass_params__ = {"frozen": frozen}
    arguments = [f for f in everything.values() if f._field_type != "class"]
    shown = [f for f in arguments if f._field_type == "field"]
    explicit_hash = cls.__dict__.get("__hash__", MISSING)
    explicit_hash = explicit_hash is not MISSING and not (
        explicit_hash is None and "__eq__" in cls.__dict__
    )
    if init:
        _add(cls, "__init__", _init(cls, arguments, frozen))
    if repr:
        def __repr__(self):
            inside = ", ".join(f"{f.name}={getattr(self, f.name)!r}" for f in shown if f.repr)
            return f"{self.__class__.__qualname__}({inside})"

        _add(cls, "__repr__", __repr__)
    if eq:
        def __eq__(self, other):
            if self is other:
                return True
            if other.__class__ is not self.__class__:
                return NotImplemented
            return _compared(shown, self) == _compared(shown, other)

        _add(cls, "__eq__", __eq__)
    if order:
        if not eq:
            raise ValueError("eq must be true if order is true")
        _add_order(cls, shown)
    if frozen:
        _freeze(cls, {f.name for f in shown})
    if not explicit_hash:
        if unsafe_hash or (eq and frozen):
            hashed = [f for f in shown if (f.compare if f.hash is None else f.hash)]
            cls.__hash__ = lambda self: hash(tuple(getattr(self, f.name) for f in hashed))
        elif eq:
            cls.__hash__ = None
    if match_args:
        _add_value(cls, "__match_args__", tuple(f.name for f in arguments if f.init and not f.kw_only))
    _add_value(cls, "__replace__", lambda self, /, **changes: replace(self, **changes))
    return _with_slots(cls, shown) if slots else cls


def _add_value(cls, name, value):
    if name not in cls.__dict__:
        setattr(cls, name, value)


def _add_order(cls, fields):
    import operator

    for name in ("lt", "le", "gt", "ge"):
        compare = getattr(operator, name)

        def method(self, other, compare=compare):
            if other.__class__ is not self.__class__:
                return NotImplemented
            return compare(_compared(fields, self), _compared(fields, other))

        if not _add(cls, f"__{name}__", method):
            raise TypeError(
                f"Cannot overwrite attribute __{name}__ in class {cls.__name__} "
                "Consider using functools.total_ordering"
            )


def _freeze(cls, names):
    def __setattr__(self, name, value):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot assign to field {name!r}")
        super(cls, self).__setattr__(name, value)

    def __delattr__(self, name):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot delete field {name!r}")
        super(cls, self).__delattr__(name)

    for method in (__setattr__, __delattr__):
        if not _add(cls, method.__name__, method):
            raise TypeError(
                f"Cannot overwrite attribute {method.__name__} in class {cls.__name__}"
            )


def _with_slots(cls, fields):
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    namespace = dict(cls.__dict__)
    for f in fields:
        namespace.pop(f.name, None)
    namespace.pop("__dict__", None)
    namespace.pop("__weakref__", None)
    namespace["__slots__"] = tuple(f.name for f in fields)
    made = type(cls)(cls.__name__, cls.__bases__, namespace)
    made.__qualname__ = cls.__qualname__
    return made


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
              frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
    def wrap(cls):
        return _process(
            cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots
        )

    return wrap if cls is None else wrap(cls)


def fields(class_or_instance):
    try:
        found = class_or_instance.__dataclass_fields__
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") from None
    return tuple(f for f in found.values() if f._field_type == "field")


def is_dataclass(obj):
    cls = obj if isinstance(obj, type) else type(obj)
    return hasattr(cls, "__dataclass_fields__")


def _plain(value, pairs):
    if hasattr(type(value), "__dataclass_fields__"):
        return pairs([(f.name, _plain(getattr(value, f.name), pairs)) for f in fields(value)])
    if isinstance(value, (list, tuple)):
        return type(value)(_plain(item, pairs) for item in value)
    if isinstance(value, dict):
        return type(value)((_plain(k, pairs), _plain(v, pairs)) for k, v in value.items())
    import copy

    return copy.deepcopy(value)


def asdict(obj, *, dict_factory=dict):
    if not hasattr(type(obj), "__dataclass_fields__"):
        raise TypeError("asdict() should be called on dataclass instances")
    return _plain(obj, dict_factory)


def astuple(obj, *, tuple_factory=tuple):
    if not hasattr(type(obj), "__dataclass_fields__"):
        raise TypeError("astuple() should be called on dataclass instances")
    return _plain(obj, lambda pairs: tuple_factory(value for _, value in pairs))


def replace(obj, /, **changes):
    if not hasattr(type(obj), "__dataclass_fields__"):
        raise TypeError("replace() should be called on dataclass instances")
    for f in type(obj).__dataclass_fields__.values():
        if f._field_type == "class":
            continue
        if not f.init:
            if f.name in changes:
                raise TypeError(
                    f"field {f.name} is declared with init=False, it cannot be specified with replace()"
                )
        elif f.name not in changes:
            changes[f.name] = getattr(obj, f.name)
    return obj.__class__(**changes)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False,
                   unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False,
                   weakref_slot=False, module=None, decorator=dataclass):
    annotations, body = {}, dict(namespace or {})
    for item in fields:
        given = (item, "typing.Any") if isinstance(item, str) else item
        if len(given) not in (2, 3):
            raise TypeError(f"Invalid field: {item!r}")
        name, annotation, *default = given
        _check_name(name, annotations)
        annotations[name] = annotation
        if default:
            body[name] = default[0]
    body["__annotations__"] = annotations
    body["__module__"] = module or sys._getframe(1).f_globals.get("__name__", "types")
    return decorator(
        type(cls_name, tuple(bases), body), init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash,
        frozen=frozen, match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot,
    )


def _check_name(name, taken):
    from keyword import iskeyword

    if not isinstance(name, str) or not name.isidentifier():
        raise TypeError(f"Field names must be valid identifiers: {name!r}")
    if iskeyword(name):
        raise TypeError(f"Field names must not be keywords: {name!r}")
    if name in taken:
        raise TypeError(f"Field name duplicated: {name!r}")
