"""What `name: Mapped[...]` says of an attribute."""

import builtins
import sys
from collections.abc import Collection, Mapping

from _firstboot_versions import sqlalchemy as _release

from .. import exc
from ..util import parts_between_commas
from .base import DynamicMapped, Mapped, Unmapped, WriteOnlyMapped, is_mapped
from .exc import MappedAnnotationError


class Collected:
    """An attribute's annotation: its container (Mapped, …) or None, and what stands in its brackets."""

    # The class whose body it stands in.
    owner = None

    def __init__(self, raw, container, argument, value, module):
        self.raw = raw
        self.container = container
        self.argument = argument
        self.value = value
        self.module = module


_containers = {each.__name__: each for each in (Mapped, WriteOnlyMapped, DynamicMapped, Unmapped)}


def _evaluate(text, cls, module):
    # What the module means by a name comes before what the class does.
    names = dict(cls.__dict__)
    names.setdefault(cls.__name__, cls)
    names.update(getattr(sys.modules.get(module), "__dict__", {}))
    try:
        return eval(text, names, _containers)
    except Exception as error:
        raise NameError(f"Could not de-stringify annotation {text!r}") from error


def _text_of(value):
    """The source of an annotation that could not be evaluated, or None."""
    if isinstance(value, str):
        return value
    return getattr(value, "__forward_arg__", None)


class UnknownContainer(NameError):
    """The name in front of the brackets of an annotation is not defined."""


def _taken_apart(text):
    """("Mapped", "int") of "Mapped[int]"; None of what is not a word before brackets that reach to the end."""
    opening = text.find("[", 1)
    word = text[:opening]
    if opening < 0 or " " in word or "|" in word or not text.endswith("]") or opening + 2 == len(text):
        return None
    return word, text[opening + 1 : -1]


def _container_called(word, cls, module):
    if "." in word:
        return _evaluate(word, cls, module)
    names = getattr(sys.modules.get(module), "__dict__", {})
    try:
        return names[word] if word in names else builtins.__dict__[word]
    except KeyError as error:
        raise NameError(f"Could not locate name {word} in module {module}") from error


def resolve(annotation, cls, module):
    """An annotation as an object. `Mapped[Name]` with an unknown Name keeps the name as text."""
    text = _text_of(annotation)
    if text is None:
        return annotation
    apart = _taken_apart(text)
    if apart is not None:
        word, inner = apart
        try:
            outer = _container_called(word, cls, module)
        except NameError as error:
            raise UnknownContainer(word) from error
        if isinstance(outer, type) and issubclass(outer, Mapped):
            inside = _with_quotes(inner, cls, module)
            try:
                return outer[inside]
            except Exception as error:
                raise NameError(f"Could not de-stringify annotation {text!r}") from error
    return _evaluate(text, cls, module)


def _with_quotes(inner, cls, module):
    """`List[Child]` and `Child`, where Child need not be known yet: the innermost name stays a text."""
    heads = []
    rest = inner
    while (apart := _taken_apart(rest)) is not None:
        heads.append(apart[0])
        rest = apart[1]
    is_quoted = rest[:1] in ("'", '"') and rest[-1:] in ("'", '"')
    if is_quoted or "[" in rest or "]" in rest:
        return _evaluate(inner, cls, module)
    parts = [part.strip("\"' ") for part in rest.split(",")]
    if not heads:
        return parts[0] if len(parts) == 1 else tuple(parts)
    quoted = ", ".join([f'"{part}"' for part in parts])
    return _evaluate("[".join([*heads, quoted]) + "]" * len(heads), cls, module)


def container_of(annotation, cls, module):
    try:
        found = resolve(annotation, cls, module)
    except NameError:
        return None
    if is_mapped(found):
        return found.__origin__
    return found if isinstance(found, type) and issubclass(found, Mapped) else None


def collect(cls, key, annotation, base, expect_mapped, value):
    module = base.__module__
    try:
        found = resolve(annotation, cls, module)
    except NameError as error:
        if isinstance(error, UnknownContainer) or "Mapped[" in _text_of(annotation):
            raise MappedAnnotationError(
                f"Could not interpret annotation {annotation}.  Check that it uses names that are correctly"
                " imported at the module level. See chained stack trace for more hints."
            ) from error
        found = annotation
    if not is_mapped(found):
        if expect_mapped and not _is_class_variable(found):
            raise MappedAnnotationError(
                f"Type annotation for \"{cls.__name__}.{key}\" can't be correctly interpreted for Annotated"
                " Declarative Table form.  ORM annotations should normally make use of the ``Mapped[]``"
                " generic type, or other ORM-compatible generic type, as a container for the actual type,"
                " which indicates the intent that the attribute is mapped. Class variables that are not"
                " intended to be mapped by the ORM should use ClassVar[].  To allow Annotated Declarative to"
                " disregard legacy annotations which don't use Mapped[] to pass, set"
                ' "__allow_unmapped__ = True" on the class or a superclass this class.',
                code="zlpr",
            )
        return Collected(annotation, None, found, value, module)
    argument = found.__args__[0]
    if value is None:
        for part in getattr(argument, "__args__", ()) if _literal_values(argument) is None else ():
            text = _text_of(part)
            if text is not None:
                _evaluate(text, cls, module)
        try:
            metadata = _arguments(_strip(argument, cls, module)[0])
        except NameError:
            metadata = ()
        for part in metadata:
            if hasattr(part, "columns_to_assign") or hasattr(part, "declarative_scan"):
                value = part._copy() if hasattr(part, "_copy") else part
                break
        else:
            return Collected(annotation, found.__origin__, argument, None, module)
        # A mapped_column() inside of Annotated completes the attribute's own.
        from .properties import MappedColumn

        value = MappedColumn()
    return Collected(annotation, found.__origin__, argument, value, module)


def _is_class_variable(annotation):
    origin = getattr(annotation, "__origin__", None)
    shown = repr(annotation)
    return "ClassVar" in shown or getattr(origin, "_is_orm_descriptor", False)


def _arguments(value):
    return getattr(value, "__metadata__", ())


def _settled(argument, cls, module):
    """An annotation in which no text stands for what it says any more."""
    text = _text_of(argument)
    if text is not None:
        argument = _evaluate(text, cls, module)
    if not hasattr(argument, "__origin__") or _literal_values(argument) is not None:
        return argument
    parts = argument.__args__
    settled = tuple([_settled(part, cls, module) for part in parts])
    if all([part is before for part, before in zip(settled, parts)]):
        return argument
    if hasattr(argument, "copy_with"):
        return argument.copy_with(settled)
    return argument.__origin__[settled]


def _strip(argument, cls, module):
    """(the type without None, whether None was part of it)"""
    text = _text_of(argument)
    if text is not None:
        argument = _evaluate(text, cls, module)
    if argument is None or argument is type(None):
        return argument, True
    if hasattr(argument, "__metadata__"):
        return argument, _strip(argument.__origin__, cls, module)[1]
    if hasattr(argument, "__value__") and hasattr(argument, "__type_params__"):
        return argument, _strip(argument.__value__, cls, module)[1]
    parts = _union_parts(argument)
    if parts is None:
        return argument, False
    rest = []
    nullable = False
    for part in parts:
        text = _text_of(part)
        if text is not None:
            try:
                part = _evaluate(text, cls, module)
            except NameError:
                rest.append(text)
                continue
        if part is type(None) or part is None:
            nullable = True
        else:
            rest.append(part)
    if len(rest) == 1:
        inner, inner_nullable = (rest[0], False) if isinstance(rest[0], str) else _strip(rest[0], cls, module)
        return inner, nullable or inner_nullable
    if nullable and not any([isinstance(part, str) for part in rest]):
        from typing import Union

        return Union[tuple(rest)], True
    return argument, nullable


def _union_parts(value):
    """The members of `A | B`, Optional[A] and Union[A, B]; None for anything else."""
    if type(value).__name__ in ("UnionType", "Union") and hasattr(value, "__args__"):
        return value.__args__
    origin = getattr(value, "__origin__", None)
    if origin is not None and repr(origin) in ("typing.Union", "<class 'typing.Union'>"):
        return value.__args__
    return None


# By the name of the Python type: SQLAlchemy's own map, asked along the type's MRO.
_types = {
    "builtins.int": "Integer",
    "builtins.float": "Float" if _release == "2.0" else "Double",
    "builtins.bool": "Boolean",
    "builtins.str": "String",
    "builtins.bytes": "LargeBinary",
    "datetime.date": "Date",
    "datetime.datetime": "DateTime",
    "datetime.time": "Time",
    "datetime.timedelta": "Interval",
    "decimal.Decimal": "Numeric",
    "uuid.UUID": "Uuid",
    "builtins.NoneType": "NullType",
}


def _column_type(registry, python_type):
    from ..sql import sqltypes
    from ..sql.type_api import to_instance

    known = registry.type_annotation_map
    known.get(python_type)
    for given, sql_type in known.items():
        if given is python_type or (not isinstance(given, type) and given == python_type):
            return _for_python_type(to_instance(sql_type), python_type)
    literal = _literal_values(python_type)
    if literal is not None:
        from ..sql.enumtype import Enum

        bad = [value for value in literal if not isinstance(value, str)]
        if bad:
            raise exc.ArgumentError(
                "Can't create string-based Enum datatype from non-string values:"
                f" {', '.join([repr(value) for value in bad])}.  Please provide an explicit Enum datatype"
                " for this Python type"
            )
        return Enum(*literal, native_enum=False)
    if not isinstance(python_type, type):
        return None
    for base in python_type.__mro__:
        for given, sql_type in known.items():
            if given is base and (base is python_type or _is_enum(sql_type)):
                return _for_python_type(to_instance(sql_type), python_type)
        # A class that inherits from a type is not that type for SQLAlchemy, unless it is an enum.
        name = _types.get(f"{base.__module__}.{base.__qualname__}") if base is python_type else None
        if name is not None:
            return getattr(sqltypes, name)()
        if f"{base.__module__}.{base.__qualname__}" == "enum.Enum":
            from ..sql.enumtype import Enum

            return Enum(python_type)
    return None


def _is_enum(sql_type):
    return getattr(sql_type, "__visit_name__", None) == "enum"


def _for_python_type(sql_type, python_type):
    if not hasattr(sql_type, "__visit_name__"):
        # What a map of types has in a type's place is asked for the first thing that a type can do.
        sql_type._resolve_for_python_type
    if sql_type.__visit_name__ == "enum" and getattr(sql_type, "enum_class", None) is not None:
        if isinstance(python_type, type) and not sql_type.enums and hasattr(python_type, "__members__"):
            length = {} if sql_type._given_length is None else {"length": sql_type._given_length}
            return type(sql_type)(python_type, native_enum=sql_type.native_enum, **length)
    return sql_type


def _literal_values(value):
    origin = getattr(value, "__origin__", None)
    return value.__args__ if origin is not None and repr(origin) == "typing.Literal" else None


def complete_column(mapped, scan, cls, key, collected):
    """Gives a mapped_column() the type and the nullability that its annotation says."""
    if collected.argument is None and collected.container is None:
        return
    try:
        settled = _settled(collected.argument, cls, collected.module)
        argument, nullable = _strip(settled, cls, collected.module)
    except NameError as error:
        raise MappedAnnotationError(
            f"Could not resolve all types within mapped annotation: \"{collected.raw}\".  Ensure all types"
            " are written correctly and are imported within the module in use."
        ) from error
    column = mapped.column
    if not mapped._has_nullable:
        column.nullable = nullable
    inner = argument
    if hasattr(inner, "__value__") and hasattr(inner, "__type_params__"):
        inner, _ = _strip(inner.__value__, cls, collected.module)
    plain = inner
    if hasattr(inner, "__metadata__"):
        plain, _ = _strip(inner.__origin__, cls, collected.module)
        for part in inner.__metadata__:
            if hasattr(part, "columns_to_assign") and hasattr(part, "column"):
                given = mapped._has_insert_default or _release != "2.0" and "default" in mapped.dataclass_options
                if not given and part.column.default is not None:
                    column.default = None
                part.column._merge(column, omit_defaults=given)
                break
    if not column.type._isnull or column.foreign_keys:
        return
    found = None
    for candidate in (argument, inner, plain):
        found = _column_type(scan.registry, candidate)
        if found is not None:
            break
    if found is None:
        _refuse(key, argument, plain, settled)
    column._set_type(found)


def _is_type(value):
    return (
        isinstance(value, type)
        or hasattr(value, "__origin__")
        or _union_parts(value) is not None
        or getattr(value, "__module__", None) == "typing"
    )


def _refuse(key, argument, plain, settled):
    if hasattr(argument, "_sqla_type"):
        raise MappedAnnotationError(
            f"The type provided inside the {key!r} attribute Mapped annotation is the SQLAlchemy type"
            f" {argument}. Expected a Python type instead"
        )
    if _is_type(argument):
        checks = [argument] if plain is argument else [argument, plain]
        detail = "the type object is not resolvable by the registry"
        if len(checks) == 2:
            detail = f"neither '{checks[0]}' nor '{checks[1]}' are resolvable by the registry"
        raise MappedAnnotationError(
            "Could not locate SQLAlchemy Core type when resolving for Python type indicated by"
            f" '{checks[0]}' inside the Mapped[] annotation for the {key!r} attribute; {detail}"
        )
    raise MappedAnnotationError(
        f"The object provided inside the {key!r} attribute Mapped annotation is not a Python type, it's the"
        f" object {settled!r}. Expected a Python type."
    )


def relationship_target(collected, cls):
    """(target, collection class or None, is a collection) that a relationship's annotation says."""
    argument = _without_none(collected.argument)
    text = _text_of(argument)
    if text is not None:
        return _name_of_class(text, cls, collected.module), None, False
    origin = getattr(argument, "__origin__", None)
    if origin is None:
        return argument, None, False
    args = argument.__args__
    if not args:
        raise exc.ArgumentError(f"Generic alias {argument} requires an argument")
    is_class = isinstance(origin, type)
    target = args[-1] if is_class and issubclass(origin, Mapping) else args[0]
    text = _text_of(target)
    if text is not None:
        target = _name_of_class(text, cls, collected.module)
    is_collection = is_class and issubclass(origin, Collection)
    return target, origin if is_collection else None, is_collection


def _without_none(argument):
    """`Optional[Child]` and `Child | None` as Child, also where that is a text. All other text stays as it is."""
    parts = _union_parts(argument)
    if parts is not None:
        rest = [part for part in parts if part is not type(None) and part is not None]
        return rest[0] if len(rest) == 1 else argument
    text = _text_of(argument)
    if text is None:
        return argument
    apart = _taken_apart(text)
    if apart is not None:
        outer = apart[0].rpartition(".")[2]
        if outer == "Optional":
            return apart[1]
        return _members(apart[1])[0] if outer == "Union" else text
    return "|".join([part.strip() for part in text.split("|") if part.strip() != "None"])


def _members(text):
    """The parts between the commas of a Union, but for None."""
    return [part for part in parts_between_commas(text, "[", "]") if part != "None"]


def _name_of_class(text, cls, module):
    """A text may call a class by another name that the module has for it."""
    try:
        return getattr(_container_called(text, cls, module), "__name__", text)
    except NameError:
        return text
