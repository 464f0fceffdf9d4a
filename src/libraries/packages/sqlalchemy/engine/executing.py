"""Statements on their way to the database and back."""

from ..sql.rendering import Renderer
from .result import CursorResult


# How the echo speaks of a statement that is made anew each time.
_no_key = "no key 0.00000s"

# What PickleType stores stands here, and its place in the database.
_pickled = []
_dialects = []


def _dialect():
    """Whom a type of the project's own works for: rows lie in SQLite here, whatever the project would use."""
    from ..dialects.loading import dialect_class

    if not _dialects:
        _dialects.append(dialect_class("sqlite"))
    return _dialects[0]


def to_driver(value, type_):
    """A Python value as SQLite stores it."""
    if type(type_).__name__ == "PickleType" and value is not None:
        from copy import deepcopy

        _pickled.append(deepcopy(value))
        return memoryview(b"\x80\x05" + str(len(_pickled) - 1).encode())
    if type(type_).__name__ == "Interval" and value is not None:
        import datetime

        value = datetime.datetime(1970, 1, 1) + value
    if type_ is not None and hasattr(type_, "process_bind_param") and hasattr(type_, "impl"):
        try:
            value = type_.process_bind_param(value, _dialect())
        except NotImplementedError:
            pass
        type_ = type_.impl
    _check(value, type_)
    if type_ is not None and type_.__visit_name__ == "JSON_INDEX":
        from ..sql.json_items import path

        return path(value)
    if hasattr(type_, "_objects") and type_.enum_class is not None and value in type_._objects:
        return type_.enums[type_._objects.index(value)]
    if value is not None and type_ is not None and type_.__visit_name__.upper() in _numbers:
        return float(value)
    if value is None and type_ is not None and type_.__visit_name__ == "JSON" and not type_.none_as_null:
        return "null"
    if isinstance(value, bool):
        return int(value) if type_ is not None and type_.__visit_name__.lower() == "boolean" else value
    if isinstance(value, bytes) and type_ is not None and type_.__visit_name__.upper() in _binaries:
        return memoryview(value)
    if value is None or isinstance(value, (int, float, str, bytes)):
        if type_ is not None and type_.__visit_name__ == "JSON" and value is not None:
            from json import dumps

            return dumps(value)
        return value
    visit = type_.__visit_name__ if type_ is not None else ""
    untyped = visit in ("", "null")
    if visit in ("JSON", "JSONB"):
        from json import dumps

        return dumps(value)
    if hasattr(value, "isoformat"):
        if not untyped and visit.upper() not in _taken:
            return value
        if visit.upper() in ("DATETIME", "TIMESTAMP") and not hasattr(value, "hour"):
            return f"{value.isoformat()} 00:00:00.000000"
        if visit.upper() == "DATE":
            return value.strftime("%Y-%m-%d")
        if hasattr(value, "hour") and hasattr(value, "year"):
            return value.replace(tzinfo=None).strftime("%Y-%m-%d %H:%M:%S") + f".{value.microsecond:06d}"
        if hasattr(value, "hour"):
            return value.strftime("%H:%M:%S") + f".{value.microsecond:06d}"
        return value.isoformat()
    if (untyped or visit.upper() == "UUID") and type(value).__name__ == "UUID":
        return value.hex
    if untyped and type(value).__name__ == "Decimal":
        return float(value)
    return value


_binaries = ("LARGE_BINARY", "BLOB", "BINARY", "VARBINARY")
_numbers = ("NUMERIC", "DECIMAL", "FLOAT", "DOUBLE", "REAL")

# What SQLite's own types take, by the name of the type: the classes of datetime, and the words.
_taken = {
    "DATE": ("date", "SQLite Date type only accepts Python date objects as input."),
    "DATETIME": ("date", "SQLite DateTime type only accepts Python datetime and date objects as input."),
    "TIMESTAMP": ("date", "SQLite DateTime type only accepts Python datetime and date objects as input."),
    "TIME": ("time", "SQLite Time type only accepts Python time objects as input."),
}


def _check(value, type_):
    visit = type_.__visit_name__.upper() if type_ is not None else ""
    if visit == "INTERVAL":
        visit = ""
    if value is None or hasattr(value, "get_children"):
        return
    if visit == "BOOLEAN":
        if not isinstance(value, (int, float)):
            raise TypeError(f"Not a boolean value: {value!r}")
        if value not in (0, 1):
            raise ValueError(f"Value {value!r} is not None, True, or False")
    elif visit == "ENUM" and value not in type_._objects:
        if not isinstance(value, str) or type_.validate_strings and value not in type_.enums:
            raise _not_among(value, type_)
    elif visit in _taken:
        import datetime

        taken, complaint = _taken[visit]
        if not isinstance(value, getattr(datetime, taken)):
            raise TypeError(complaint)
    elif visit == "UUID" and getattr(type_, "as_uuid", False):
        value.hex
    elif visit in _binaries and not isinstance(value, (bytes, bytearray, memoryview)):
        raise TypeError(f"memoryview: a bytes-like object is required, not '{type(value).__name__}'")


def _not_among(value, type_):
    shown = [text if len(text) <= 11 else f"{text[:11]}.." for text in type_.enums]
    if len(shown) > 4:
        shown = shown[:3] + ["...", shown[-1]]
    return LookupError(
        f"'{value}' is not among the defined enum values. Enum name: {type_.name}."
        f" Possible values: {', '.join(shown)}"
    )


def from_driver(value, type_):
    # A type of the project's own is asked what it makes of NULL too.
    decorates = hasattr(type_, "process_result_value") and hasattr(type_, "impl")
    if type_ is None or value is None and not decorates:
        return value
    if type(type_).__name__ == "PickleType" and isinstance(value, bytes):
        from copy import deepcopy

        return deepcopy(_pickled[int(value[2:])])
    if type(type_).__name__ == "Interval" and isinstance(value, str):
        import datetime

        return datetime.datetime.fromisoformat(value) - datetime.datetime(1970, 1, 1)
    if decorates:
        found = from_driver(value, type_.impl)
        try:
            return type_.process_result_value(found, _dialect())
        except NotImplementedError:
            return found
    visit = type_.__visit_name__.lower()
    if visit == "boolean":
        return bool(value)
    if visit in ("datetime", "timestamp", "date", "time") and isinstance(value, str):
        import datetime

        kind = {"date": datetime.date, "time": datetime.time}.get(visit, datetime.datetime)
        return kind.fromisoformat(value)
    if visit == "enum" and hasattr(type_, "enums"):
        if value not in type_.enums:
            raise _not_among(value, type_)
        return type_._objects[type_.enums.index(value)]
    if visit in ("json", "jsonb") and isinstance(value, str):
        from json import loads

        return loads(value)
    if visit.upper() in _numbers and getattr(type_, "asdecimal", False):
        from decimal import Decimal

        scales = (type_.decimal_return_scale, getattr(type_, "scale", None), type_._default_decimal_return_scale)
        scale = [scale for scale in scales if scale is not None][0]
        return Decimal(f"{value:.{scale}f}")
    if visit == "uuid" and getattr(type_, "as_uuid", False):
        from uuid import UUID

        return UUID(value)
    return value


def warn_of(connection, text, renderer):
    """What is said of a statement when it is written, which the engine does once."""
    if (renderer.inserted is None and not renderer.warnings) or text in connection.engine._compiled:
        return
    from ..sql.autoincrement import without_value
    from ..util import warn

    for message in renderer.warnings + (without_value(*renderer.inserted) if renderer.inserted else []):
        warn(message)


def compile_statement(connection, statement):
    renderer = Renderer("sqlite", style="qmark")
    text = renderer.statement(statement)
    return text, renderer


def _bound(text, renderer, name, given=None):
    value, type_ = renderer.parameters[name]
    if isinstance(value, _Failed):
        raise value.refusal(text, given)
    try:
        return to_driver(value, type_)
    except Exception as error:
        from _firstboot_catalogue import is_unknown

        from .. import exc

        if is_unknown(value):
            bool(value)
        kind = type(error)
        if given is None:
            given = {key: each for key, (each, _) in renderer.parameters.items()}
        raise exc.StatementError(
            f"({kind.__module__}.{kind.__qualname__}) {error}", text, given if isinstance(given, list) else [given],
            error,
        ) from error


def bound_values(text, renderer, given=None):
    """The values of a statement's parameters in their order, as the driver takes them; an error shows `given`."""
    return [_bound(text, renderer, name, given) for name in renderer.positions]


def execute_statement(connection, statement, parameters=None):
    if isinstance(parameters, (list, tuple)) and parameters:
        if len(parameters) > 1:
            return _execute_many(connection, statement, parameters)
        parameters = parameters[0]
    values = dict(parameters or {})
    given = [] if parameters is None else [dict(values)]
    if statement.__visit_name__ in ("insert", "update"):
        statement = prepare_values(connection, statement, values)
    if statement.__visit_name__ == "ddl":
        names, rows, count, last = connection._run(str(statement.compile(dialect=connection.dialect)), (), _no_key)
        return CursorResult(names, rows, count, last, returns_rows=False)
    text, renderer = compile_statement(connection, statement)
    positional = []
    for name in renderer.positions:
        value, type_ = renderer.parameters[name]
        if name in values:
            value = values[name]
        elif name in renderer.required:
            raise value_required(name, text, [values] if values else [])
        renderer.parameters[name] = (value, type_)
        positional.append(_bound(text, renderer, name, given))
    warn_of(connection, text, renderer)
    names, rows, count, last = connection._run(text, positional)
    if statement.__visit_name__ == "insert" and not statement._returning:
        return CursorResult(names, rows, count, last, inserted=inserted_key(statement, last), returns_rows=False)
    return typed_result(statement, names, rows, count, last)


def _execute_many(connection, statement, rows):
    """One statement with many rows of parameters; with RETURNING it is one INSERT of them all."""
    if statement.__visit_name__ == "insert" and statement._returning:
        statement = statement.values([prepare_values(connection, statement, dict(row))._values for row in rows])
        # The ORM asks for the keys too.
        returning, statement._returning = statement._returning, list(statement._returning)
        if statement.entity is not None:
            statement._returning[:0] = [c for c in statement.table.primary_key if not any([c is r for r in returning])]
        text, renderer = compile_statement(connection, statement)
        names, rows, count, last = connection._run(text, bound_values(text, renderer), part=(1, 1))
        more = len(statement._returning) - len(returning)
        statement._returning = returning
        return typed_result(statement, names[more:], [row[more:] for row in rows], count, last)
    text, sent = None, []
    asked = dict(rows[0])
    for number, row in enumerate(rows):
        values = dict(row)
        if statement.__visit_name__ == "textclause":
            asked = [name for name in statement._bindparams if _is_required(statement, name)]
        for name in asked:
            if name not in values:
                text = text or compile_statement(connection, statement)[0]
                raise value_required(name, text, list(rows), number)
        one = statement
        if statement.__visit_name__ in ("insert", "update"):
            one = prepare_values(connection, statement, values)
            one._is_of_many = True
        text, renderer = compile_statement(connection, one)
        for name, value in values.items():
            if name in renderer.parameters:
                renderer.parameters[name] = (value, renderer.parameters[name][1])
        sent.append(tuple(bound_values(text, renderer, list(rows))))
    count = connection._run_many(text, sent)
    return CursorResult([], [], count, returns_rows=False)


def value_required(name, text, given, number=0):
    from .. import exc

    group = f", in parameter group {number}" if number else ""
    message = f"A value is required for bind parameter {name!r}{group}"
    return exc.StatementError(
        f"(sqlalchemy.exc.InvalidRequestError) {message}", text, given,
        exc.InvalidRequestError(message, code="cd3x"), code="cd3x",
    )


def _is_required(statement, name):
    bind = getattr(statement, "_bindparams", {}).get(name)
    return bind is not None and bind.required


def typed_result(statement, names, rows, count=-1, last=None):
    types, made = _result_types(statement, len(names)), rows
    if types:
        made = [[from_driver(value, type_) for value, type_ in zip(row, types)] for row in rows]
        names = _result_names(statement, names)
    found = CursorResult(names, made, count, last, returns_rows=bool(names))
    # For who makes instances of them, which looks at the types anew.
    found._from_driver = rows
    return found


def _result_types(statement, count):
    columns = statement._returning if hasattr(statement, "_returning") else None
    if columns is None and hasattr(statement, "_columns"):
        columns = statement._columns()
    if not columns or len(columns) != count:
        return None
    return [getattr(column, "type", None) for column in columns]


def _result_names(statement, names):
    """The names of the columns, where Python calls one otherwise than the database."""
    columns = statement._columns() if hasattr(statement, "_columns") else []
    if len(columns) != len(names):
        return names
    return [column.key if getattr(column, "name", None) == name and column.__visit_name__ == "column" else name
            for column, name in zip(columns, names)]


def inserted_key(statement, last):
    table = statement.table
    given = statement._values if isinstance(statement._values, dict) else {}
    key = []
    for column in getattr(table, "primary_key", ()):
        value = given.get(column)
        key.append(last if value is None or hasattr(value, "get_children") else value)
    return tuple(key)


class _Failed:
    """What stands for a value that a column's default could not make, until the statement is there to be told of."""

    def __init__(self, error):
        self.error = error
        # The parameters that were passed, where the statement has values of its own besides.
        self.passed = None

    def refusal(self, text, given):
        from .. import exc

        error = self.error
        kind = type(error)
        given = self.passed if given is None else given
        said = f"({kind.__module__}.{kind.__qualname__}) {error}"
        made = exc.StatementError(said, text, given if isinstance(given, list) else [given], error)
        made.__cause__ = error
        return made.with_traceback(error.__traceback__)


def default_value(default, values):
    """What a column default gives for one row, of which so many values are known by their columns."""
    if default.is_callable:
        from .default import DefaultExecutionContext

        try:
            return default.arg(DefaultExecutionContext(values))
        except Exception as error:
            return _Failed(error)
    if default.is_sequence:
        return None
    return default.arg


def prepare_values(connection, statement, parameters):
    """Adds the parameters that were passed, and the defaults of the columns that nobody set."""
    from .. import exc
    from ..sql.dml import in_order

    table = statement.table
    values = statement._values
    creating = statement.__visit_name__ == "insert"
    if isinstance(values, list):
        copied = statement._copy()
        copied._values = [in_order(table, _completed(table, dict(row), creating)) for row in values]
        return copied
    values, passed = dict(values or {}), dict(parameters)
    for name in list(parameters):
        column = table.c.get(name)
        if column is None and _is_asked_for(statement, name):
            continue
        if column is None:
            raise exc.CompileError(f"Unconsumed column names: {name}")
        values[column] = parameters.pop(name)
    if creating and statement._select is not None:
        return statement
    copied = statement._copy()
    copied._values = in_order(table, _completed(table, values, creating, passed))
    return copied


def _is_asked_for(statement, name):
    """Whether a condition of a statement, or a value that it sets, has a parameter of that name."""
    from ..sql.traversal import walk

    clauses = list(getattr(statement, "_where", ())) + list((statement._values or {}).values())
    return any([
        part.__visit_name__ == "bindparam" and part.key == name
        for clause in clauses if hasattr(clause, "get_children") for part in walk(clause)
    ])


def _completed(table, values, creating, passed=()):
    """The values with those that Python gives for the columns that nobody set."""
    defaults = {}
    for column in table.c:
        default = getattr(column, "default" if creating else "onupdate", None)
        if default is not None and column not in values:
            defaults[column] = default
    known = values | {column: None for column, default in defaults.items() if default.is_callable}
    for column, default in defaults.items():
        known[column] = value = default_value(default, known)
        if isinstance(value, _Failed):
            value.passed = dict(passed)
        if value is not None:
            values[column] = value
    return values


def _exists(connection, name):
    from ..sql.reserved import always_quoted

    for schema in ("main", "temp"):
        _, rows, _, _ = connection._run(f"PRAGMA {schema}.table_info({always_quoted(name)})", (), "raw sql")
        if rows:
            return True
    return False


def run_ddl(connection, what, metadata, tables, checkfirst):
    from ..event import fire
    from ..sql.sorting import sort_tables

    if what in ("create", "drop"):
        wanted = list(metadata.tables.values()) if tables is None else tables
        if checkfirst:
            present = what == "drop"
            wanted = [table for table in wanted if _exists(connection, table.name) is present]
        ordered = sort_tables(wanted, warns=False)
    if what == "create":
        fire(metadata, "before_create", metadata, connection)
        for table in ordered:
            _create_table(connection, table)
        fire(metadata, "after_create", metadata, connection)
    elif what == "drop":
        fire(metadata, "before_drop", metadata, connection)
        from ..sql.ddl import DropTable

        for table in reversed(ordered):
            execute_statement(connection, DropTable(table))
        fire(metadata, "after_drop", metadata, connection)
    else:
        from ..sql.ddl import CreateIndex

        for index in tables:
            execute_statement(connection, CreateIndex(index))


def _create_table(connection, table):
    from ..event import fire
    from ..sql.ddl import CreateIndex, CreateTable

    fire(table, "before_create", table, connection)
    # The database in memory is SQLite, so that its own text is what it is given.
    connection._run(CreateTable(table)._text("sqlite"), (), _no_key)
    for index in sorted(table.indexes, key=lambda index: str(index.name)):
        connection._run(CreateIndex(index)._text("sqlite"), (), _no_key)
    fire(table, "after_create", table, connection)
