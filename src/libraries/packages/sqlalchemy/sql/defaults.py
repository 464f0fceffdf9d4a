from _firstboot_versions import sqlalchemy as _release

from .. import exc
from .dialect_options import DialectKWArgs
from .elements import ClauseElement, TextClause, quoted_name
from .schema import BLANK_SCHEMA, SchemaItem, _get_table_key


def ddl_expression(value):
    """Text, or an expression, that stands in DDL."""
    if isinstance(value, str):
        return TextClause(value)
    if isinstance(value, ClauseElement):
        return value
    if hasattr(value, "__clause_element__"):
        return value.__clause_element__()
    raise exc.ArgumentError(f"SQL expression element for DDL constraint expected, got {value!r}.")


class DefaultGenerator(SchemaItem):
    __module__ = "sqlalchemy.sql.schema"
    __visit_name__ = "default_generator"
    is_sequence = False
    is_identity = False
    is_server_default = False
    is_clause_element = False
    is_callable = False
    is_scalar = False
    has_arg = False

    def __init__(self, for_update=False):
        self.for_update = for_update

    def _set_parent(self, column, **kw):
        self.column = column
        if self.for_update:
            column.onupdate = self
        else:
            column.default = self


class ColumnDefault(DefaultGenerator):
    __module__ = "sqlalchemy.sql.schema"

    def __new__(cls, arg=None, for_update=False):
        if isinstance(arg, FetchedValue):
            raise exc.ArgumentError("ColumnDefault may not be a server-side default type.")
        if callable(arg):
            cls = CallableColumnDefault
        elif isinstance(arg, ClauseElement):
            cls = ColumnElementColumnDefault
        elif arg is not None:
            cls = ScalarElementColumnDefault
        return object.__new__(cls)

    def __init__(self, arg, for_update=False):
        self.for_update = for_update
        self.arg = arg
        self._given = arg

    def _copy(self):
        copied = object.__new__(type(self))
        copied.__init__(self._given, self.for_update)
        return copied

    def __repr__(self):
        return f"{self.__class__.__name__}({self.arg!r})"


class ScalarElementColumnDefault(ColumnDefault):
    __module__ = "sqlalchemy.sql.schema"
    is_scalar = True
    has_arg = True


class ColumnElementColumnDefault(ColumnDefault):
    __module__ = "sqlalchemy.sql.schema"
    is_clause_element = True
    has_arg = True


class CallableColumnDefault(ColumnDefault):
    __module__ = "sqlalchemy.sql.schema"
    is_callable = True
    has_arg = True

    def __init__(self, arg, for_update=False):
        super().__init__(arg, for_update)
        wanted = _required_arguments(arg)
        if wanted > 1:
            raise exc.ArgumentError("ColumnDefault Python function takes zero or one positional arguments")
        if wanted == 0:

            def call(context):
                return arg()

            call.__name__ = getattr(arg, "__name__", type(arg).__name__)
            call.__qualname__ = getattr(arg, "__qualname__", call.__name__)
            self.arg = call


def _required_arguments(function):
    """How many positional arguments without default a function takes; 0 for what cannot be asked."""
    bound = 0
    if isinstance(function, type):
        return 0
    inner = getattr(function, "__func__", None)
    if inner is not None:
        function, bound = inner, 1
    elif not hasattr(function, "__code__") and hasattr(type(function).__call__, "__code__"):
        function, bound = type(function).__call__, 1
    code = getattr(function, "__code__", None)
    if code is None:
        return 0
    return code.co_argcount - bound - len(function.__defaults__ or ())


def as_column_default(value, for_update):
    from _firstboot_catalogue import is_unknown

    if isinstance(value, (ColumnDefault, Sequence)):
        return value
    if is_unknown(value):
        # Whether it is called or taken as it is shows when a row is written, not in the table.
        unknown = object.__new__(ScalarElementColumnDefault)
        unknown.__init__(value, for_update)
        return unknown
    if hasattr(value, "__clause_element__") and not isinstance(value, type):
        value = value.__clause_element__()
    return ColumnDefault(value, for_update)


class FetchedValue(SchemaItem):
    __module__ = "sqlalchemy.sql.schema"
    is_server_default = True
    reflected = False
    has_argument = False
    is_clause_element = False
    is_identity = False
    is_sequence = False

    def __init__(self, for_update=False):
        self.for_update = for_update

    def _as_for_update(self, for_update):
        return self if for_update == self.for_update else self._clone(for_update)

    def _copy(self, **kw):
        return self._clone(self.for_update)

    def _clone(self, for_update):
        copied = object.__new__(type(self))
        copied.__dict__.update(self.__dict__)
        copied.for_update = for_update
        return copied

    def _set_parent(self, column, **kw):
        self.column = column
        if self.for_update:
            column.server_onupdate = self
        else:
            column.server_default = self


class DefaultClause(FetchedValue):
    __module__ = "sqlalchemy.sql.schema"
    has_argument = True

    def __init__(self, arg, for_update=False, _reflected=False):
        if not isinstance(arg, (str, ClauseElement)):
            kinds = " or ".join([f"'{kind}'" for kind in (str, ClauseElement, TextClause)])
            raise exc.ArgumentError(
                f"Argument 'arg' is expected to be one of type {kinds}, got '{type(arg)}'"
            )
        super().__init__(for_update)
        self.arg = arg

    def __repr__(self):
        return f"DefaultClause({self.arg!r}, for_update={self.for_update!r})"


def as_server_default(value, for_update):
    if isinstance(value, FetchedValue):
        return value._as_for_update(for_update)
    if not isinstance(value, str):
        from _firstboot_catalogue import is_unknown

        if is_unknown(value):
            # The text of the table would be a guess: asked for its truth, an unknown ends the boot.
            bool(value)
    return DefaultClause(value, for_update)


class Computed(FetchedValue):
    __module__ = "sqlalchemy.sql.schema"
    __visit_name__ = "computed_column"

    def __init__(self, sqltext, persisted=None):
        self.for_update = False
        self.sqltext = ddl_expression(sqltext)
        self.persisted = persisted
        self.column = None

    def _as_for_update(self, for_update):
        return self

    def _set_parent(self, column, **kw):
        for given in (column.server_default, column.server_onupdate):
            if given is not None and not isinstance(given, Computed):
                raise exc.ArgumentError(
                    "A generated column cannot specify a server_default or a server_onupdate argument"
                )
        self.column = column
        column.computed = column.server_default = column.server_onupdate = self

    def _copy(self, **kw):
        return Computed(self.sqltext, persisted=self.persisted)


_numbers = ("start", "increment", "minvalue", "maxvalue", "nominvalue", "nomaxvalue", "cycle", "cache")


def _warn_of_oracle(**given):
    """Since 2.1 what only Oracle knows has its name before it."""
    if _release == "2.0":
        return
    from ..util import warn_deprecated

    for name, value in given.items():
        if value is not None:
            warn_deprecated(f"This parameter is supported only by Oracle Database, use ``oracle_{name}`` instead.")


class Identity(DialectKWArgs, FetchedValue):
    __module__ = "sqlalchemy.sql.schema"
    __visit_name__ = "identity_column"
    is_identity = True

    def __init__(
        self,
        always=False,
        on_null=None,
        start=None,
        increment=None,
        minvalue=None,
        maxvalue=None,
        nominvalue=None,
        nomaxvalue=None,
        cycle=None,
        cache=None,
        order=None,
        **dialect_kw,
    ):
        _warn_of_oracle(on_null=on_null, order=order)
        self.for_update = False
        self.always = always
        self.on_null = on_null
        self.start = start
        self.increment = increment
        self.minvalue = minvalue
        self.maxvalue = maxvalue
        self.nominvalue = nominvalue
        self.nomaxvalue = nomaxvalue
        self.cycle = cycle
        self.cache = cache
        self.order = order
        self.column = None
        self._validate_dialect_kwargs(dialect_kw)

    def _as_for_update(self, for_update):
        return self

    def _set_parent(self, column, **kw):
        for given in (column.server_default, column.server_onupdate):
            if given is not None and not isinstance(given, Identity):
                raise exc.ArgumentError(
                    "A column with an Identity object cannot specify a server_default or a"
                    " server_onupdate argument"
                )
        if column.autoincrement is False:
            raise exc.ArgumentError("A column with an Identity object cannot specify autoincrement=False")
        self.column = column
        column.identity = self
        if column._user_defined_nullable == "unspecified":
            column.nullable = False
        column.server_default = self

    def _copy(self, **kw):
        values = {name: getattr(self, name) for name in _numbers}
        copied = Identity(always=self.always, **{**values, "order": None})
        copied.on_null, copied.order = self.on_null, self.order
        return copied


class Sequence(DialectKWArgs, DefaultGenerator):
    __module__ = "sqlalchemy.sql.schema"
    __visit_name__ = "sequence"
    is_sequence = True

    def __init__(
        self,
        name,
        start=None,
        increment=None,
        minvalue=None,
        maxvalue=None,
        nominvalue=None,
        nomaxvalue=None,
        cycle=None,
        schema=None,
        cache=None,
        order=None,
        data_type=None,
        optional=False,
        quote=None,
        metadata=None,
        quote_schema=None,
        for_update=False,
        **dialect_kw,
    ):
        DefaultGenerator.__init__(self, for_update=for_update)
        self._validate_dialect_kwargs(dialect_kw)
        self.start = start
        self.increment = increment
        self.minvalue = minvalue
        self.maxvalue = maxvalue
        self.nominvalue = nominvalue
        self.nomaxvalue = nomaxvalue
        self.cycle = cycle
        self.cache = cache
        self.column = None
        self.name = quoted_name.construct(name, quote)
        self.optional = optional
        if schema is BLANK_SCHEMA:
            schema = None
        elif metadata is not None and schema is None:
            schema = metadata.schema
        self.schema = quoted_name.construct(schema, quote_schema)
        self.data_type = data_type() if isinstance(data_type, type) else data_type
        self.metadata = None
        if metadata:
            self._set_metadata(metadata)

    def next_value(self):
        from .functions import func

        return func.next_value(self)

    def _copy(self):
        values = {name: getattr(self, name) for name in _numbers}
        return Sequence(
            self.name,
            schema=self.schema,
            data_type=self.data_type,
            optional=self.optional,
            for_update=self.for_update,
            **values,
        )

    def _set_parent(self, column, **kw):
        super()._set_parent(column, **kw)
        column._on_table_attach(lambda own, table: self._set_metadata(table.metadata))

    def _set_metadata(self, metadata):
        self.metadata = metadata
        metadata._sequences[_get_table_key(self.name, self.schema)] = self
