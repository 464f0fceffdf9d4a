"""enum: classes whose instances are fixed and have names."""

from types import DynamicClassAttribute

__all__ = ["Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "FlagBoundary", "STRICT", "CONFORM", "EJECT", "KEEP", "EnumMeta", "EnumType", "auto", "unique"]


_absent = object()


class auto:
    """Stands for the next value until the class is made."""

    def __init__(self, value=None):
        self.value = value

    def __repr__(self):
        return f"auto({'_auto_null' if self.value is None else repr(self.value)})"


class nonmember:
    def __init__(self, value):
        self.value = value


class member:
    def __init__(self, value):
        self.value = value


class _MemberProperty(DynamicClassAttribute):
    def __set_name__(self, owner, name):
        self.name, self.clsname = name, owner.__name__

    def _missing(self, owner):
        return AttributeError(f"{owner!r} has no attribute {self.name!r}")

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError(f"<enum {self.clsname!r}> cannot set attribute {self.name!r}")
        self.fset(instance, value)


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == "__" and name[2] != "_" and name[-3] != "_"


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == "_" and name[1] != "_" and name[-2] != "_"


def _is_descriptor(value):
    return hasattr(value, "__get__") or hasattr(value, "__set__") or hasattr(value, "__delete__")


class EnumDict(dict):
    """The namespace of an Enum's body: keeps the members apart, in order."""

    def __init__(self, cls_name):
        dict.__init__(self)
        self._cls_name = cls_name
        self._member_names = {}
        self._ignore = []

    def __setitem__(self, key, value):
        if _is_sunder(key):
            if key == "_ignore_":
                self._ignore = value.replace(",", " ").split() if isinstance(value, str) else value
        elif _is_dunder(key) or key in self._ignore:
            pass
        elif key in self._member_names:
            raise TypeError(f"{key!r} already defined as {self[key]!r}")
        elif isinstance(value, nonmember):
            value = value.value
        elif not _is_descriptor(value) or isinstance(value, member):
            if key in self:
                raise TypeError(f"{key!r} already defined as {self[key]!r}")
            if isinstance(value, member):
                value = value.value
            value = self._without_auto(key, value)
            self._member_names[key] = None
        dict.__setitem__(self, key, value)

    def _without_auto(self, key, value):
        def resolve(item):
            if not isinstance(item, auto):
                return item
            if item.value is None:
                values = [self[name] for name in self._member_names]
                generate = self.get("_generate_next_value_", self._generate)
                generate = getattr(generate, "__func__", generate)
                item.value = generate(key, 1, len(values), values)
            return item.value

        if type(value) is tuple:
            return tuple(resolve(item) for item in value)
        return resolve(value)


class EnumType(type):
    @classmethod
    def __prepare__(mcls, cls, bases, **kwds):
        mcls._check_extendable(cls, bases)
        namespace = EnumDict(cls)
        namespace._generate = None
        for base in bases:
            if isinstance(base, EnumType):
                namespace._generate = base._generate_next_value_
                break
        return namespace


    @staticmethod
    def _check_extendable(name, bases):
        for base in bases:
            for ancestor in base.__mro__:
                if isinstance(ancestor, EnumType) and ancestor._member_map_:
                    raise TypeError(f"<enum {name!r}> cannot extend {ancestor!r}")

    def __new__(mcls, cls, bases, namespace, *, boundary=None, **kwds):
        names = list(getattr(namespace, "_member_names", ()))
        values = [(name, namespace[name]) for name in names]
        body = {key: value for key, value in namespace.items() if key not in names}
        # The root class itself has no members, and its __new__ is the one that looks them up.
        root = "Enum" not in globals()
        made = None if root else body.get("__new__")
        if made is not None:
            # The class's own __new__ makes members; looking a member up goes by Enum's.
            body["_new_member_"] = made
            body["__new__"] = Enum.__new__
        body["_member_map_"] = {}
        body["_member_names_"] = []
        body["_value2member_map_"] = {}
        body["_flag_mask_"] = body["_singles_mask_"] = 0
        if boundary is not None:
            body["_boundary_"] = boundary
        result = type.__new__(mcls, cls, bases, body, **kwds)
        data_type = mcls._data_type(bases)
        if data_type is not object and "__reduce_ex__" not in body:
            result._member_type_ = data_type
        else:
            result._member_type_ = object
        if not root:
            if "__new__" not in body:
                type.__setattr__(result, "__new__", Enum.__new__)
            result._take_enum_methods(body, bases)
        for name, value in values:
            result._add_member(name, value)
        return result

    def _take_enum_methods(cls, body, bases):
        # `class Color(str, Enum)` has str before Enum in its order, yet prints as an Enum does.
        enumeration = next(base for base in bases if isinstance(base, EnumType))
        inherited = (cls._member_type_, object)
        for name in ("__repr__", "__str__", "__format__"):
            if name not in body and getattr(cls, name) in [getattr(kind, name) for kind in inherited]:
                type.__setattr__(cls, name, getattr(enumeration, name))
        if _is_flag(cls):
            for name in ("__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__", "__invert__"):
                if name not in body:
                    type.__setattr__(cls, name, getattr(enumeration, name))

    @staticmethod
    def _data_type(bases):
        for base in bases:
            for ancestor in base.__mro__:
                if isinstance(ancestor, EnumType):
                    if ancestor._member_type_ is not object:
                        return ancestor._member_type_
                elif ancestor is not object and "__new__" in ancestor.__dict__:
                    return ancestor
        return object

    def _add_member(cls, name, value):
        arguments = value if isinstance(value, tuple) else (value,)
        data_type = cls._member_type_
        make = getattr(cls, "_new_member_", None)
        if make is not None:
            make = getattr(make, "__func__", make)
            instance = make(cls, *arguments)
            if "_value_" not in instance.__dict__:
                instance._value_ = value if data_type is object else data_type(*arguments)
        elif data_type is object:
            instance = object.__new__(cls)
            instance._value_ = value
        else:
            if data_type is tuple:
                arguments = (value,)
            instance = data_type.__new__(cls, *arguments)
            instance._value_ = data_type(*arguments)
        value = instance._value_
        canonical = None
        for known in cls._member_map_.values():
            if known._value_ == value:
                canonical = known
                break
        if canonical is None:
            if _is_flag(cls) and isinstance(value, int):
                # Of more than one bit, or of none, a value is a name for others.
                single = value.bit_count() == 1 and value > 0
                cls._flag_mask_ |= value
                cls._singles_mask_ |= value if single else 0
            else:
                single = True
            instance._name_ = name
            instance.__objclass__ = cls
            instance._sort_order_ = len(cls._member_names_)
            if cls.__init__ is not object.__init__ and "__init__" in _own_methods(cls):
                instance.__init__(*arguments)
            if single:
                cls._member_names_.append(name)
            canonical = instance
            try:
                cls._value2member_map_[value] = canonical
            except TypeError:
                pass
        cls._member_map_[name] = canonical
        type.__setattr__(cls, name, canonical)

    def __call__(cls, value, names=_absent, *rest, module=None, qualname=None, type=None, start=1):
        if cls._member_map_ or names is _absent:
            if not cls._member_map_ and type is None:
                raise TypeError(
                    f"{cls!r} has no members; specify `names=()` if you meant to create a new, empty, enum"
                )
            if names is not _absent:
                value = (value, names, *rest)
            return cls.__new__(cls, value)
        return cls._create(value, names, module=module, qualname=qualname, type=type, start=start)

    def _create(cls, class_name, names, *, module=None, qualname=None, type=None, start=1):
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        names = () if names is None else names
        namespace = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        if hasattr(names, "items"):
            names = list(names.items())
        values = []
        for position, item in enumerate(names):
            if isinstance(item, str):
                item = (item, cls._generate_next_value_(item, start, position, values[:]))
            name, value = item
            values.append(value)
            namespace[name] = value
        if module is None:
            import sys

            module = sys._getframe(2).f_globals.get("__name__")
        namespace["__module__"] = module
        return metacls.__new__(metacls, class_name, bases, namespace)

    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        return any(member._value_ == value for member in cls._member_map_.values())

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __len__(cls):
        return len(cls._member_names_)

    def __bool__(cls):
        return True

    @property
    def __members__(cls):
        from types import MappingProxyType

        return MappingProxyType(cls._member_map_)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"cannot reassign member {name!r}")
        type.__setattr__(cls, name, value)

    def __delattr__(cls, name):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"{cls.__name__!r} cannot delete member {name!r}.")
        type.__delattr__(cls, name)

    def __repr__(cls):
        kind = "flag" if _is_flag(cls) else "enum"
        return f"<{kind} {cls.__name__!r}>"

    def __dir__(cls):
        own = "class contains doc getitem init_subclass iter len members module name qualname"
        own = [*(f"__{name}__" for name in own.split()), *cls._member_names_]
        # What the members are besides can be asked of the class, too.
        return own if cls._member_type_ is object else sorted({*dir(cls._member_type_), *own})


EnumMeta = EnumType


def _is_flag(cls):
    return hasattr(cls, "_boundary_")


def _own_methods(cls):
    names = set()
    for ancestor in cls.__mro__:
        if ancestor is object or ancestor is cls._member_type_:
            break
        names.update(ancestor.__dict__)
    return names


class Enum(metaclass=EnumType):
    def __new__(cls, value):
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            # No hash.
            for member in cls._member_map_.values():
                if member._value_ == value:
                    return member
        result = cls._missing_(value)
        if isinstance(result, cls) or _is_flag(cls) and cls._boundary_ is EJECT and isinstance(result, int):
            return result
        if result is None and not cls._member_map_:
            raise TypeError(
                f"{cls!r} has no members; specify `names=()` if you meant to create a new, empty, enum"
            )
        if result is None:
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        raise TypeError(
            f"error in {cls.__name__}._missing_: returned {result!r} instead of None or a valid member"
        )

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            last = max(last_values)
        except TypeError:
            raise TypeError("unable to sort non-numeric values") from None
        try:
            return last + 1
        except TypeError:
            raise TypeError(f"unable to increment {last!r}") from None

    @classmethod
    def _missing_(cls, value):
        return None

    name = _MemberProperty(lambda self: self._name_)
    value = _MemberProperty(lambda self: self._value_)

    def __repr__(self):
        kind = self._member_type_
        shown = repr(self._value_) if kind is object else kind.__repr__(self._value_)
        return f"<{self.__class__.__name__}.{self._name_}: {shown}>"

    def __str__(self):
        return f"{self.__class__.__name__}.{self._name_}"

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, protocol):
        return self.__class__, (self._value_,)

    def __deepcopy__(self, memo):
        return self

    def __copy__(self):
        return self


class ReprEnum(Enum):
    """An Enum that prints as the plain value of its type does."""


class IntEnum(int, ReprEnum):
    __str__ = int.__repr__
    __format__ = int.__format__


class StrEnum(str, ReprEnum):
    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f"too many arguments for str(): {values!r}")
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError(f"{values[0]!r} is not a string")
        for name, value in zip(("encoding", "errors"), values[1:]):
            if not isinstance(value, str):
                raise TypeError(f"{name} must be a string, not {value!r}")
        member = str.__new__(cls, *values)
        member._value_ = str(*values)
        return member

    __str__ = str.__str__
    __format__ = str.__format__

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


def unique(enumeration):
    aliases = [
        f"{name} -> {member._name_}"
        for name, member in enumeration.__members__.items()
        if name != member._name_
    ]
    if aliases:
        raise ValueError(f"duplicate values found in {enumeration!r}: {', '.join(aliases)}")
    return enumeration


property = _MemberProperty

from _firstboot_flags import CONFORM, EJECT, KEEP, STRICT, Flag, FlagBoundary, IntFlag
