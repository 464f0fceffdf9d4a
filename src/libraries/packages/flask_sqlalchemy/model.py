from sqlalchemy.orm import decl_api
from sqlalchemy.orm.decl_api import DeclarativeBase, DeclarativeBaseNoMeta, DeclarativeMeta, declared_attr
from sqlalchemy.sql.schema import Column, Table


class _QueryProperty:
    def __get__(self, obj, cls):
        return cls.query_class(cls, session=cls.__fsa__.session())


class _QueryClass:
    """`Model.query_class`: loaded when somebody asks for it."""

    def __get__(self, obj, cls):
        from .query import Query

        return Query


class Model:
    query_class = _QueryClass()
    query = _QueryProperty()

    def __repr__(self):
        from sqlalchemy.inspection import inspect

        state = inspect(self)
        if state.transient:
            key = f"(transient {id(self)})"
        elif state.pending:
            key = f"(pending {id(self)})"
        else:
            key = ", ".join([str(part) for part in state.identity])
        return f"<{type(self).__name__} {key}>"


def _choose_metadata(cls):
    metadata = cls.__fsa__._make_metadata(getattr(cls, "__bind_key__", None))
    if metadata is not getattr(cls, "metadata", None):
        cls.metadata = metadata


class BindMetaMixin(type):
    def __init__(cls, name, bases, d, **kwargs):
        if "metadata" not in cls.__dict__ and "__table__" not in cls.__dict__:
            _choose_metadata(cls)
        super().__init__(name, bases, d, **kwargs)


class BindMixin:
    @classmethod
    def __init_subclass__(cls, **kwargs):
        if (
            "metadata" not in cls.__dict__
            and "__table__" not in cls.__dict__
            and hasattr(cls, "__bind_key__")
        ):
            _choose_metadata(cls)
        super().__init_subclass__(**kwargs)


def _make_table(cls, args, kwargs):
    """The class's own table; none for one without a primary key that inherits a table."""
    schema = kwargs.get("schema")
    key = args[0] if schema is None else f"{schema}.{args[0]}"
    if key in cls.metadata.tables:
        return Table(*args, **kwargs)
    for item in args:
        if isinstance(item, Column) and item.primary_key:
            return Table(*args, **kwargs)
        if type(item).__name__ == "PrimaryKeyConstraint":
            return Table(*args, **kwargs)
    if not any(["__table__" in base.__dict__ for base in cls.__mro__[1:-1]]):
        return Table(*args, **kwargs)
    if "__tablename__" in cls.__dict__:
        del cls.__tablename__
    return None


def _forget_empty_table(cls):
    body = cls.__dict__
    if "__tablename__" not in body and "__table__" in body and body["__table__"] is None:
        del cls.__table__


class NameMetaMixin(type):
    def __init__(cls, name, bases, d, **kwargs):
        if should_set_tablename(cls):
            cls.__tablename__ = camel_to_snake_case(cls.__name__)
        super().__init__(name, bases, d, **kwargs)
        _forget_empty_table(cls)

    def __table_cls__(cls, *args, **kwargs):
        return _make_table(cls, args, kwargs)


class NameMixin:
    @classmethod
    def __init_subclass__(cls, **kwargs):
        if should_set_tablename(cls):
            cls.__tablename__ = camel_to_snake_case(cls.__name__)
        super().__init_subclass__(**kwargs)
        _forget_empty_table(cls)

    @classmethod
    def __table_cls__(cls, *args, **kwargs):
        return _make_table(cls, args, kwargs)


def should_set_tablename(cls):
    if cls.__dict__.get("__abstract__", False):
        return False
    is_base = issubclass(cls, (DeclarativeBase, DeclarativeBaseNoMeta))
    if not is_base and not any([isinstance(base, DeclarativeMeta) for base in cls.__mro__[1:]]):
        return False
    if any([base is DeclarativeBase or base is DeclarativeBaseNoMeta for base in cls.__bases__]):
        return False
    for base in cls.__mro__:
        if "__tablename__" not in base.__dict__:
            continue
        if isinstance(base.__dict__["__tablename__"], declared_attr):
            return False
        declarative = isinstance(
            base, (DeclarativeMeta, decl_api.DeclarativeAttributeIntercept)
        ) or issubclass(base, DeclarativeBaseNoMeta)
        return not (base is cls or base.__dict__.get("__abstract__", False) or not declarative)
    return True


def camel_to_snake_case(name):
    """`HTTPServer` is http_server, `User2FA` user2_fa: an underscore where a word begins."""
    parts = []
    for index, character in enumerate(name):
        if "A" <= character <= "Z":
            before = name[index - 1] if index else ""
            after = name[index + 1 : index + 2]
            if ("a" <= before <= "z" or "0" <= before <= "9") or (index and "a" <= after <= "z"):
                parts.append("_")
        parts.append(character)
    return "".join(parts).lower().lstrip("_")


class DefaultMeta(BindMetaMixin, NameMetaMixin, DeclarativeMeta):
    pass


class DefaultMetaNoName(BindMetaMixin, DeclarativeMeta):
    pass
